"""The checks of a round in words, and what they would stop today."""

from typing import Any

import pytest

from parindex.core.workflow import AreaState
from parindex.rounds import checks
from parindex.rounds.actions import evidence
from parindex.rounds.models import Round, Sheet, SheetArea
from parindex.rounds.queries import setting_up_checks as queries
from parindex.rounds.queries.sending import contents, review
from parindex.rounds.queries.setting_up_checks import Effect
from parindex.rounds.sets import criteria_of
from parindex.rounds.windows import calendar
from tests.rounds.making import NOW, Scene, make_scene
from tests.rounds.sending_scenes import LATE, attach_link, fill, new_file, send, store

__all__ = ["store"]

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene() -> Scene:
    return make_scene()


def effect(scene: Scene, listed: list[object] | None = None, *, is_late: bool = False) -> Effect:
    found = queries.effect(scene.round, listed or checks.default(), LATE if is_late else NOW)
    assert found is not None
    return found


def tally(found: Effect) -> tuple[int, int, int, int, int]:
    return found.sheets, found.stopped, found.warned, found.informed, found.clean


class TestLines:
    def test_says_what_is_looked_for_and_where(self, scene: Scene) -> None:
        listed: list[object] = [
            {"kind": "unanswered", "items": ["1"], "except": ["1.2"], "severity": "warn"},
            {"kind": "contradiction", "left": "1.1/den", "right": "2.1/den", "says": "x", "off": True},
            {"kind": "unanswered", "items": ["9"]},
            "x",
        ]
        first, second, third, fourth = queries.lines(listed, criteria_of(scene.round))
        assert first.says.say() == "mục phải trả lời mà chưa ai điền"
        assert (first.only, first.but, first.weight) == (("1 Chỉ đạo, điều hành",), ("1.2 Ban hành kế hoạch",), "warn")
        assert (first.is_own, second.is_own, third.is_own, fourth.is_own) == (False, True, True, True)
        assert (second.weight, second.has_scope) == ("off", False)
        assert (third.says.say(), len(third.faults), third.only) == ("unanswered", 1, ("9",))
        assert len(fourth.faults) == 1


class TestFigures:
    def test_offers_numbers_alone(self, scene: Scene) -> None:
        found = dict(queries.figures(criteria_of(scene.round)))
        assert found["1 Chỉ đạo, điều hành"] == [
            ("1.1/num", "1.1 – nhiệm vụ hoàn thành"),
            ("1.1/den", "1.1 – nhiệm vụ đề ra"),
        ]


class TestEffect:
    def test_counts_sheets_by_the_worst_of_what_is_found(self, scene: Scene) -> None:
        assert tally(effect(scene)) == (3, 3, 0, 0, 0)
        fill(scene)
        assert tally(effect(scene)) == (3, 2, 0, 0, 1)
        attach_link(scene, "1.1")
        found = effect(scene)
        assert tally(found) == (3, 2, 0, 1, 0)
        assert found.by_check == {0: 2, 1: 0, 2: 0, 3: 0, 4: 0, 5: 1, 6: 0, 7: 1}

    def test_takes_the_weights_that_are_tried(self, scene: Scene) -> None:
        assert tally(effect(scene, [{"kind": "unanswered", "severity": "warn"}])) == (3, 0, 3, 0, 0)
        off = effect(scene, [{"kind": "unanswered", "off": True}, {"kind": "unanswered", "items": ["9"]}])
        assert (tally(off), off.by_check) == ((3, 0, 0, 0, 3), {0: 0, 1: 0})

    def test_leaves_out_what_was_sent(self, scene: Scene) -> None:
        fill(scene)
        send(scene, "1")
        assert tally(effect(scene)) == (3, 2, 0, 0, 1)
        send(scene, "2")
        assert tally(effect(scene)) == (2, 2, 0, 0, 0)

    def test_looks_only_at_areas_that_are_left(self, scene: Scene) -> None:
        SheetArea.objects.filter(code="1").update(state=AreaState.SUBMITTED.value)
        assert tally(effect(scene, [{"kind": "unanswered", "items": ["1"]}])) == (3, 0, 0, 0, 3)
        contradiction = {"kind": "contradiction", "left": "1.1/den", "right": "2.1/den", "relation": ">=", "says": "x"}
        SheetArea.objects.filter(code="1").update(state=AreaState.DRAFT.value)
        fill(scene)
        assert effect(scene, [contradiction]).stopped == 1

    def test_counts_what_is_locked_as_a_warning(self, scene: Scene) -> None:
        assert tally(effect(scene, is_late=True)) == (3, 0, 3, 0, 0)

    @pytest.mark.usefixtures("store")
    def test_finds_what_the_head_of_each_unit_finds(self, scene: Scene) -> None:
        fill(scene, "1.1", "2.1", note="")
        attach_link(scene, "1.1")
        ids = [scene.answer(item).pk for item in ("1.2", "2.1")]
        evidence.attach_new(answer_ids=ids, paper=new_file(scene), by=scene.par_officer, at=NOW)
        kinds = [{"kind": kind} for kind in ("unanswered", "incomplete_figures", "unproven", "undated")]
        listed: list[Any] = [*kinds, {"kind": "same_file", "most": 1}]
        scene.round.checks = listed
        areas = [scene.area("1"), scene.area("2")]
        sheet = scene.sheet
        sheet.round = scene.round
        seen = review(contents(sheet), areas, calendar(scene.round), NOW).found
        Sheet.objects.exclude(pk=sheet.pk).update(round=other_round(scene))
        found = effect(scene, listed)
        assert {listed[place]["kind"] for place, count in found.by_check.items() if count} == {one.kind for one in seen}
        assert "same_file" in {one.kind for one in seen}

    def test_gives_nothing_where_there_is_too_much_to_read(self, scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(queries, "MOST_ROWS", 5)
        assert queries.effect(scene.round, checks.default(), NOW) is None

    @pytest.mark.parametrize("communes", [1, 8])
    def test_asks_as_often_for_many_units(self, communes: int, django_assert_num_queries: Any) -> None:
        scene = make_scene(communes=communes)
        fill(scene)
        attach_link(scene, "1.1", "1.2", "2.1")
        with django_assert_num_queries(9):
            effect(scene)


def other_round(scene: Scene) -> Round:
    return Round.objects.create(name="Khác", year=2021, assessor=scene.province, created_at=NOW)
