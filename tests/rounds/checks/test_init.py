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
        ]
        assert read.faults == []

    def test_gives_those_of_the_round(self, scene: Scene) -> None:
        scene.round.checks = [{"kind": "unanswered", "severity": "warn"}, {"kind": "gone"}]
        read = checks.checks_of(scene.round)
        assert ([check.kind for check in read.checks], len(read.faults)) == (["unanswered"], 1)
        assert checks.faults_of(scene.round, criteria_of(scene.round)) == read.faults


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

    def test_reads_its_own_default(self, scene: Scene) -> None:
        assert len(checks.read_text(checks.default_text(), criteria_of(scene.round))) == 6
