"""The checks of a round: its own, or those that come with the product."""

import pytest

from parindex.core.faults import Refused
from parindex.rounds import checks
from parindex.rounds.sets import criteria_of
from tests.rounds.making import Scene, make_scene

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene() -> Scene:
    return make_scene()


class TestChecksOf:
    def test_gives_the_default_without_any(self, scene: Scene) -> None:
        read = checks.checks_of(scene.round)
        assert [(check.kind, check.scope.severity.value) for check in read.checks] == [
            ("unanswered", "stop"),
            ("incomplete_figures", "stop"),
            ("unproven", "stop"),
            ("out_of_year", "warn"),
            ("same_file", "warn"),
            ("undated", "inform"),
            ("evidence_missing", "warn"),
            ("evidence_doubtful", "inform"),
        ]
        assert read.faults == []

    def test_gives_those_of_the_round(self, scene: Scene) -> None:
        scene.round.checks = [{"kind": "unanswered", "severity": "warn"}, {"kind": "gone"}]
        read = checks.checks_of(scene.round)
        assert ([check.kind for check in read.checks], len(read.faults)) == (["unanswered"], 1)
        assert checks.faults_of(scene.round, criteria_of(scene.round)) == read.faults

    def test_leaves_out_what_is_switched_off(self, scene: Scene) -> None:
        scene.round.checks = [{"kind": "unanswered"}, {"kind": "gone", "off": True}, {"kind": "undated", "off": True}]
        read = checks.checks_of(scene.round)
        assert ([check.kind for check in read.checks], read.faults) == (["unanswered"], [])
        assert len(checks.faults_of(scene.round, criteria_of(scene.round))) == 1

    def test_runs_none_where_all_are_off(self, scene: Scene) -> None:
        scene.round.checks = [{"kind": "unanswered", "off": True}]
        assert checks.checks_of(scene.round).checks == []


class TestEntries:
    def test_reads_each_also_the_faulty_and_those_that_are_off(self, scene: Scene) -> None:
        listed = [{"kind": "unanswered", "off": True}, {"kind": "unanswered", "items": ["9"]}, "x"]
        found = checks.entries(listed, criteria_of(scene.round))
        assert [(entry.check is not None, len(entry.faults), entry.is_off) for entry in found] == [
            (True, 0, True),
            (False, 1, False),
            (False, 1, False),
        ]


class TestStamp:
    def test_changes_with_the_checks_alone(self, scene: Scene) -> None:
        before = checks.stamp(scene.round)
        scene.round.name = "khác"
        assert checks.stamp(scene.round) == before
        scene.round.checks = [{"kind": "unanswered"}]
        assert checks.stamp(scene.round) != before


class TestWriteYaml:
    def test_reads_back_as_it_was(self, scene: Scene) -> None:
        says = "không khớp: 1 < 2, # «=»"
        listed = [
            {"kind": "unanswered", "items": ["1", "2.1"], "off": True},
            {"kind": "contradiction", "left": "1.1/den", "relation": "=", "right": "2.1/den", "says": says},
            *checks.default(),
        ]
        assert checks.read_text(checks.write_yaml(listed), criteria_of(scene.round)) == listed


class TestCodes:
    def test_gives_one_or_several(self) -> None:
        assert (checks.codes(None), checks.codes("1"), checks.codes(["1", 2])) == ([], ["1"], ["1", "2"])


class TestReadText:
    def test_gives_what_a_round_keeps(self, scene: Scene) -> None:
        text = "- {kind: same_file, most: 2}\n- {kind: unanswered, items: ['1', '2.1']}"
        kept = checks.read_text(text, criteria_of(scene.round))
        assert kept == [{"kind": "same_file", "most": 2}, {"kind": "unanswered", "items": ["1", "2.1"]}]
        scene.round.checks = kept
        assert len(checks.checks_of(scene.round).checks) == 2

    def test_refuses_with_the_line(self, scene: Scene) -> None:
        with pytest.raises(Refused, match="dòng 2"):
            checks.read_text("- {kind: unanswered}\n- {kind: x}", criteria_of(scene.round))

    def test_takes_codes_that_look_like_numbers_as_they_are_written(self, scene: Scene) -> None:
        kept = checks.read_text("- {kind: unanswered, items: [1.1, 2]}", criteria_of(scene.round))
        assert kept == [{"kind": "unanswered", "items": ["1.1", 2]}]
        scene.round.checks = kept
        scene.round.save()
        scene.round.refresh_from_db()
        assert checks.checks_of(scene.round).checks[0].scope.items == {"1.1", "2.1", "2.2", "2.3"}

    def test_reads_its_own_default(self, scene: Scene) -> None:
        assert len(checks.read_text(checks.default_text(), criteria_of(scene.round))) == 8
