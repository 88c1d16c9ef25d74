"""What is set up of a round, and what is missing."""

from datetime import timedelta

import pytest

from parindex.rounds.actions import requiring
from parindex.rounds.queries import setting_up as queries
from parindex.rounds.windows import calendar
from tests.rounds.making import NOW, assign_appraiser, make_person, make_scene, make_unit
from tests.rounds.requiring import work_of

pytestmark = pytest.mark.django_db


class TestInWords:
    @pytest.mark.parametrize(
        ("days", "tone", "day"), [(0, "action", "14/01/2023"), (-20, "action", "04/01/2023"), (100, "warn", "")]
    )
    def test_names_the_phase_and_its_date(self, days: int, tone: str, day: str) -> None:
        scene = make_scene()
        said, found = queries.in_words(scene.round, calendar(scene.round), NOW + timedelta(days=days))
        assert (found, day in said) == (tone, True)

    def test_ends_with_publication(self) -> None:
        scene = make_scene()
        scene.round.published_at = NOW
        assert queries.in_words(scene.round, calendar(scene.round), NOW)[1] == "good"

    def test_begins_with_setting_up(self) -> None:
        scene = make_scene(is_open=False)
        assert queries.in_words(scene.round, calendar(scene.round), NOW)[1] == "warn"


class TestChecks:
    def test_are_all_done_once_nothing_is_missing(self) -> None:
        scene = make_scene(communes=1, is_open=False)
        for area in scene.round.sheets.get().areas.all():
            assign_appraiser(area, scene.appraisers[0])
        seen = work_of(scene).stamp
        requiring.approve(round_id=scene.round.pk, seen=seen, by=scene.manager, at=NOW)
        assert all(check.is_done for check in queries.checks(scene.round))

    def test_name_the_first_few_that_are_missing(self) -> None:
        scene = make_scene(communes=8, is_open=False)
        lacking = queries.checks(scene.round)[3]
        assert not lacking.is_done
        assert lacking.detail.count(";") == 4


class TestPeople:
    def test_leave_closed_accounts_out(self) -> None:
        scene = make_scene()
        scene.head.is_active = False
        scene.head.save()
        found = {row.unit_id: row for row in queries.people(scene.round)}
        assert not found[scene.commune.pk].is_complete
        make_person("new-head", scene.commune, "head")
        assert queries.people(scene.round)[0].is_complete


class TestCandidates:
    def test_are_units_below_that_can_be_assessed(self) -> None:
        scene = make_scene()
        make_unit("office", "department", scene.province)
        found = queries.candidates(scene.round, NOW)
        assert {pk for pk, _, _, _ in found} == {unit.pk for unit in scene.communes}
