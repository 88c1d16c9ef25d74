"""Last year's round as the beginning of this year's."""

from datetime import UTC, date, datetime

import pytest

from parindex.accounts.models import Role, Service
from parindex.core.locks import PhaseKind, Window
from parindex.rounds import refusals
from parindex.rounds.actions import copying, opening
from parindex.rounds.models import Assignment
from tests.rounds.making import NOW, Scene, assign_appraiser, make_scene

pytestmark = pytest.mark.django_db


def copied(scene: Scene, year: int = 2023) -> copying.Copied:
    return copying.copy_round(source_id=scene.round.pk, name="2023", year=year, by=scene.manager, at=NOW)


class TestCopyRound:
    def test_takes_settings_set_and_units_along(self) -> None:
        scene = make_scene()
        settings = opening.Settings(returns_allowed=3, days_off=("2022-09-02", "2023-01-02"))
        opening.set_settings(round_id=scene.round.pk, name="x", settings=settings, by=scene.manager, at=NOW)
        new = copied(scene).round
        assert (new.returns_allowed, new.days_off) == (3, ["2023-01-02"])
        assert new.criteria_hash == scene.round.criteria_hash
        assert (new.sheets.count(), new.is_open) == (3, False)

    def test_moves_the_phases_by_the_years_between(self) -> None:
        scene = make_scene()
        new = copied(scene, 2024).round
        before = scene.round.phases.get(kind="council").opens_at
        assert new.phases.get(kind="council").opens_at == before.replace(year=before.year + 2)

    def test_ends_on_28_february_where_there_is_no_29th(self) -> None:
        scene = make_scene()
        leap = Window(opens_at=datetime(2024, 2, 29, tzinfo=UTC), closes_at=datetime(2024, 3, 9, tzinfo=UTC))
        windows = {PhaseKind.SELF_SCORING: leap}
        opening.set_phases(round_id=scene.round.pk, windows=windows, by=scene.manager, at=NOW)
        assert copied(scene).round.phases.get().opens_at == datetime(2025, 2, 28, tzinfo=UTC)

    def test_leaves_units_behind_that_no_longer_exist(self) -> None:
        scene = make_scene()
        scene.commune.valid_to = date(2022, 12, 31)
        scene.commune.save()
        found = copied(scene)
        assert (found.units_gone, found.round.sheets.count()) == (1, 2)

    def test_leaves_appraisers_behind_who_cannot_appraise(self) -> None:
        scene = make_scene()
        first, second = scene.appraisers
        assign_appraiser(scene.area("1"), first)
        assign_appraiser(scene.area("2"), second)
        Service.objects.create(user=first, unit=scene.commune, first_year=2023, last_year=2023)
        found = copied(scene)
        assert found.assignments_left == 1
        assert Assignment.objects.get(area__sheet__round=found.round).appraiser == second

    def test_is_for_who_manages(self) -> None:
        scene = make_scene()
        Role.objects.filter(user=scene.manager).delete()
        scene.manager.__dict__.pop("_kept_roles", None)
        with pytest.raises(refusals.NotAllowed):
            copied(scene)
