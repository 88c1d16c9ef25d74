"""How late a sheet was filed, counted from its own deadline, and what that costs."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from parindex.core.criteria.model import Filing
from parindex.rounds.queries import filing
from parindex.rounds.sets import criteria_of
from tests.rounds.making import Scene, make_scene

pytestmark = pytest.mark.django_db

#: Midnight in Việt Nam, minus a second.
DUE = datetime(2023, 1, 10, 16, 59, 59, tzinfo=UTC)


@pytest.fixture
def scene() -> Scene:
    return make_scene()


class TestDaysLate:
    @pytest.mark.parametrize(
        ("after", "days"),
        [
            (timedelta(seconds=-1), 0),
            (timedelta(), 0),
            (timedelta(seconds=2), 1),
            (timedelta(days=1), 1),
            (timedelta(days=1, seconds=1), 2),
            (timedelta(days=5), 5),
        ],
    )
    def test_counts_calendar_days_of_the_place(self, after: timedelta, days: int) -> None:
        assert filing.days_late(DUE, DUE + after) == days

    def test_counts_a_day_that_has_begun(self) -> None:
        noon = DUE - timedelta(hours=12)
        assert filing.days_late(noon, noon + timedelta(minutes=1)) == 1


class TestCost:
    RULE = Filing(due="15/12", last_day=5, grace_days=2, first=-1_000_000, each_day=-1_000_000)

    @pytest.mark.parametrize(
        ("late", "points", "is_accepted"),
        [(0, 0, True), (2, -1_000_000, True), (4, -3_000_000, True), (6, -5_000_000, False)],
    )
    def test_follows_the_rule_of_the_set(self, scene: Scene, late: int, points: int, is_accepted: bool) -> None:
        criteria = replace(criteria_of(scene.round), filing=self.RULE)
        assert filing.cost(criteria, late) == filing.Cost(days_late=late, points=points, is_accepted=is_accepted)

    def test_is_nothing_without_a_rule_or_with_an_excuse(self, scene: Scene) -> None:
        criteria = criteria_of(scene.round)
        assert filing.cost(criteria, 9).points == 0
        excused = filing.cost(replace(criteria, filing=self.RULE), 9, is_excused=True)
        assert (excused.points, excused.is_accepted) == (0, True)
