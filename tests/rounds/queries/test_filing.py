"""How late a sheet was filed, counted from its own deadline, and what that costs."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from parindex.core.criteria.model import Filing
from parindex.core.locks import PhaseKind
from parindex.rounds.actions import reopening
from parindex.rounds.actions.reopening import NewDate
from parindex.rounds.models import SheetArea
from parindex.rounds.queries import filing
from parindex.rounds.sets import criteria_of
from tests.rounds.making import NOW, Scene, make_scene
from tests.rounds.sending_scenes import LATE, fill, send

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


class TestFilingOf:
    def test_is_not_late_in_time(self, scene: Scene) -> None:
        fill(scene)
        send(scene)
        assert filing.filing_of(scene.sheet) == filing.Filed(days_late=0, is_excused=False)

    def test_counts_by_the_last_area(self, scene: Scene) -> None:
        fill(scene)
        send(scene, "1")
        send(scene, "2", at=LATE)
        assert filing.filing_of(scene.sheet).days_late == 2

    def test_counts_from_the_extension_of_the_unit(self, scene: Scene) -> None:
        fill(scene)
        new = NewDate(kind=PhaseKind.SELF_SCORING, until=LATE, reason="bão")
        reopening.extend(round_id=scene.round.pk, unit_id=scene.commune.pk, new=new, by=scene.manager, at=NOW)
        send(scene, at=LATE)
        assert filing.filing_of(scene.sheet).days_late == 0

    def test_counts_what_is_not_sent_up_to_now(self, scene: Scene) -> None:
        assert filing.filing_of(scene.sheet).days_late == 0
        assert filing.filing_of(scene.sheet, LATE).days_late == 2

    def test_is_not_moved_by_a_reopening(self, scene: Scene) -> None:
        fill(scene)
        send(scene)
        areas = list(SheetArea.objects.filter(sheet=scene.sheet).values_list("pk", flat=True))
        reopening.reopen(area_ids=areas, reason="gửi nhầm", by=scene.manager, at=NOW)
        send(scene, at=LATE)
        assert filing.filing_of(scene.sheet).days_late == 0

    def test_says_what_was_excused(self, scene: Scene) -> None:
        reopening.excuse_late_filing(sheet_id=scene.sheet.pk, letter="CV 1", by=scene.manager, at=NOW)
        assert filing.filing_of(scene.sheet, LATE) == filing.Filed(days_late=2, is_excused=True)

    def test_knows_no_lateness_without_dates(self, scene: Scene) -> None:
        scene.round.phases.all().delete()
        assert filing.filing_of(scene.sheet, LATE).days_late == 0


class TestFilingsOf:
    def test_asks_four_times_for_all_units(self, scene: Scene, django_assert_max_num_queries: Any) -> None:
        with django_assert_max_num_queries(4):
            found = filing.filings_of(scene.round, LATE)
        assert [filed.days_late for filed in found.values()] == [2, 2, 2]


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
