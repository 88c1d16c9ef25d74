"""The queue, counted in the database."""

import pytest

from parindex.accounts.models import Service
from parindex.core.workflow import AreaState
from parindex.rounds.models import Assignment
from parindex.rounds.models.appraisal import Stage
from parindex.rounds.queries.appraising import Row, Tab, as_rows, open_counts, queue, rounds_of
from tests.rounds.actions.test_appraising import judge
from tests.rounds.appraising import explained, make_appraisal
from tests.rounds.making import Scene

pytestmark = pytest.mark.django_db


def rows(scene: Scene, tab: Tab = Tab.MINE, who: int = 0) -> list[Row]:
    return as_rows(list(queue(scene.appraisers[who], scene.round, tab).rows), scene.round)


class TestQueue:
    def test_counts_items_that_need_a_verdict_and_have_one(self) -> None:
        scene = make_appraisal()
        judge(scene, "1.1")
        assert [(row.area.code, row.given, row.needed, row.left) for row in rows(scene)] == [
            ("1", 1, 2, 1),
            ("2", 0, 2, 2),
        ]

    def test_counts_only_ones_own_where_another_is_beside(self) -> None:
        scene = make_appraisal(second=True)
        judge(scene, "1.1")
        assert [row.given for row in rows(scene, who=1)] == [0]

    def test_counts_what_somebody_gave_who_handed_over(self) -> None:
        scene = make_appraisal(second=True)
        judge(scene, "1.1")
        Assignment.objects.filter(area=scene.area("1"), appraiser=scene.appraisers[0]).delete()
        assert [row.given for row in rows(scene, who=1)] == [1]

    def test_sorts_areas_into_three_parts(self) -> None:
        scene = make_appraisal()
        scene.sheet.areas.filter(code="1").update(state=AreaState.DRAFT.value)
        found = queue(scene.appraisers[0], scene.round, Tab.MINE)
        assert found.counts == {Tab.MINE: 1, Tab.WAITING: 1, Tab.DONE: 0}
        assert [row.area.code for row in rows(scene, Tab.WAITING)] == ["1"]

    def test_says_where_the_whole_sheet_stands_where_that_is_elsewhere(self) -> None:
        scene = make_appraisal()
        assert [row.of_sheet for row in rows(scene)] == [None, None]
        scene.sheet.areas.filter(code="1").update(state=AreaState.DRAFT.value)
        (row,) = rows(scene)
        assert (row.area.code, row.of_sheet and row.of_sheet.say()) == ("2", "đang tự chấm")

    def test_has_both_stages(self) -> None:
        scene = make_appraisal()
        explained(scene, "1.2")
        assert [(row.stage, row.area.code, row.needed) for row in rows(scene, who=1)] == [
            (Stage.SECOND, "1", 1),
            (Stage.SECOND, "2", 0),
        ]
        assert [row.stage for row in rows(scene, Tab.DONE)] == [Stage.FIRST, Stage.FIRST]


class TestOpenCounts:
    def test_count_what_waits_for_the_person_in_each_round(self) -> None:
        scene = make_appraisal()
        counts = [open_counts(person, [scene.round]) for person in scene.appraisers[:2]]
        assert counts == [{scene.round.pk: 2}, {scene.round.pk: 0}]
        assert open_counts(scene.appraisers[0], []) == {}

    def test_leave_out_units_that_are_closed_in_the_year_of_the_round(self) -> None:
        scene = make_appraisal()
        person = scene.appraisers[0]
        Service.objects.create(user=person, unit=scene.commune, first_year=2022, last_year=2022)
        assert open_counts(person, [scene.round]) == {scene.round.pk: 0}


class TestRoundsOf:
    def test_gives_rounds_with_something_assigned(self) -> None:
        scene = make_appraisal()
        assert list(rounds_of(scene.appraisers[0])) == [scene.round]
        assert not rounds_of(scene.appraisers[1]).exists()
