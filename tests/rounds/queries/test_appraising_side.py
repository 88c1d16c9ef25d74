"""Beside an item: its list, and earlier decisions on the same item."""

import pytest

from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import Role, User
from parindex.rounds.actions import appraising
from parindex.rounds.judging import Judgement
from parindex.rounds.models.appraisal import Stage
from parindex.rounds.queries.appraising_side import (
    BY_ITEM,
    BY_UNIT,
    Precedents,
    entries,
    next_open,
    precedents,
    sentences,
)
from parindex.rounds.sets import criteria_of
from parindex.units.models import Unit
from tests.rounds.actions.test_appraising import ACCEPT, CUT, judge
from tests.rounds.appraising import FIRST, make_appraisal, send_in
from tests.rounds.making import Scene, assign_appraiser

pytestmark = pytest.mark.django_db


def elsewhere(scene: Scene, place: int, judgement: Judgement, who: int = 0) -> Unit:
    unit = scene.communes[place]
    send_in(scene, unit)
    area = scene.area("1", unit)
    if not area.assignments.filter(appraiser=scene.appraisers[who]).exists():
        assign_appraiser(area, scene.appraisers[who], is_lead=not area.assignments.exists())
    answer = scene.answer("1.2", unit)
    by = scene.appraisers[who]
    appraising.give(answer_id=answer.pk, stage=Stage.FIRST, judgement=judgement, answer_version=1, by=by, at=FIRST)
    return unit


def earlier(scene: Scene, who: int = 0) -> Precedents:
    return precedents(scene.answer("1.2"), criteria_of(scene.round).item("1.2"), scene.appraisers[who])


class TestEntries:
    def test_lists_the_items_of_the_unit_with_ones_verdicts(self) -> None:
        scene = make_appraisal()
        judge(scene, "1.2", CUT)
        found = entries(scene.answer("1.1"), Stage.FIRST, scene.appraisers[0], BY_UNIT)
        assert [(entry.label, entry.is_here, entry.is_open, entry.tone) for entry in found] == [
            ("1.1", True, True, ""),
            ("1.2", False, False, "loss"),
        ]

    def test_lists_one_item_over_the_units_of_a_person(self) -> None:
        scene = make_appraisal()
        elsewhere(scene, 1, ACCEPT)
        assign_appraiser(scene.area("1", scene.communes[2]), scene.appraisers[0])
        found = entries(scene.answer("1.2"), Stage.FIRST, scene.appraisers[0], BY_ITEM)
        assert [(entry.label, entry.is_waiting, entry.tone) for entry in found] == [
            ("Xã Commune-1", False, ""),
            ("Xã Commune-2", False, "good"),
            ("Xã Commune-3", True, ""),
        ]

    def test_leaves_out_units_of_a_conflict(self) -> None:
        scene = make_appraisal()
        unit = elsewhere(scene, 1, ACCEPT)
        Role.objects.create(user=scene.appraisers[0], unit=unit, kind=RoleKind.OFFICER)
        later = User.objects.get(pk=scene.appraisers[0].pk)
        found = entries(scene.answer("1.2"), Stage.FIRST, later, BY_ITEM)
        assert [entry.label for entry in found] == ["Xã Commune-1"]


class TestNextOpen:
    def test_goes_on_from_where_one_is_then_from_the_top(self) -> None:
        scene = make_appraisal()
        found = entries(scene.answer("1.2"), Stage.FIRST, scene.appraisers[0], BY_UNIT)
        assert next_open(found) == scene.answer("1.1").pk
        judge(scene, "1.1")
        found = entries(scene.answer("1.2"), Stage.FIRST, scene.appraisers[0], BY_UNIT)
        assert next_open(found) is None


class TestPrecedents:
    def test_shows_what_was_taken_and_counts_what_was_accepted(self) -> None:
        scene = make_appraisal()
        elsewhere(scene, 1, CUT)
        elsewhere(scene, 2, ACCEPT)
        found = earlier(scene)
        assert (found.accepted, found.taken) == (1, 1)
        assert [(row.unit, row.sentence) for row in found.rows] == [("Xã Commune-2", CUT.sentence)]

    def test_leaves_out_what_one_has_to_judge_and_has_not_yet(self) -> None:
        scene = make_appraisal()
        unit = elsewhere(scene, 1, CUT)
        assign_appraiser(scene.area("1", unit), scene.appraisers[1], is_lead=False)
        assert earlier(scene, who=1).taken == 0
        assert sentences(scene.answer("1.2"), scene.appraisers[1]) == {}
        elsewhere(scene, 1, ACCEPT, who=1)
        assert earlier(scene, who=1).taken == 1

    def test_leaves_out_the_own_unit(self) -> None:
        scene = make_appraisal()
        unit = elsewhere(scene, 1, CUT)
        Role.objects.create(user=scene.appraisers[0], unit=unit, kind=RoleKind.OFFICER)
        scene.appraisers[0] = User.objects.get(pk=scene.appraisers[0].pk)
        assert earlier(scene).taken == 0

    def test_leaves_out_this_answer(self) -> None:
        scene = make_appraisal()
        judge(scene, "1.2", CUT)
        assert earlier(scene).taken == 0


class TestSentences:
    def test_gives_them_by_reason_without_repeats(self) -> None:
        scene = make_appraisal()
        elsewhere(scene, 1, CUT)
        elsewhere(scene, 2, CUT)
        assert sentences(scene.answer("1.2"), scene.appraisers[0]) == {"late": [CUT.sentence]}
