"""Which rounds a person sees, and which they manage."""

import pytest

from parindex.accounts.kinds import RoleKind
from parindex.rounds.models import Round
from tests.rounds.making import make_person, make_scene, make_unit

pytestmark = pytest.mark.django_db


class TestVisibleTo:
    def test_keeps_rounds_of_those_who_work_over_the_assessor(self) -> None:
        scene = make_scene()
        for person in (scene.manager, scene.observer, *scene.appraisers, *scene.council):
            assert list(Round.objects.visible_to(person)) == [scene.round]

    def test_keeps_rounds_of_ones_own_unit_once_they_are_open(self) -> None:
        scene = make_scene(is_open=False)
        assert not Round.objects.visible_to(scene.officer).exists()
        scene.round.opened_at, scene.round.criteria_hash = scene.round.created_at, "x"
        scene.round.save()
        assert list(Round.objects.visible_to(scene.officer)) == [scene.round]

    def test_keeps_nothing_for_who_has_no_part(self) -> None:
        scene = make_scene(communes=1)
        elsewhere = make_person("elsewhere", make_unit("far", "province"), RoleKind.MANAGER, RoleKind.OBSERVER)
        assert not Round.objects.visible_to(elsewhere).exists()
        assert not Round.objects.visible_to(scene.administrator).exists()


class TestManagedBy:
    def test_keeps_rounds_of_managers_alone(self) -> None:
        scene = make_scene()
        assert list(Round.objects.managed_by(scene.manager)) == [scene.round]
        assert not Round.objects.managed_by(scene.observer).exists()


class TestPeriod:
    def test_has_year_and_quarter(self) -> None:
        current = Round(year=2023, quarter=2)
        assert (current.period.year, current.period.quarter, current.is_open) == (2023, 2, False)


class TestNewestFirst:
    def test_orders_by_year(self) -> None:
        scene = make_scene()
        older = Round.objects.create(name="Cũ", year=2020, assessor=scene.province, created_at=scene.round.created_at)
        assert list(Round.objects.newest_first()) == [scene.round, older]
