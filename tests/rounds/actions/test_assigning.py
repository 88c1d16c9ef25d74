"""Assigning appraisers: by area and unit, shared out, never against a conflict."""

from dataclasses import replace

import pytest

from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import Role, Service, User
from parindex.audit import queries as audit
from parindex.rounds import refusals
from parindex.rounds.actions import assigning
from parindex.rounds.actions.assigning import Order
from parindex.rounds.models import Assignment, SheetArea
from parindex.rounds.models.appraisal import Stage
from tests.rounds.making import NOW, Scene, make_person, make_scene

pytestmark = pytest.mark.django_db


def order(scene: Scene, who: int = 0, *, units: int = 3, areas: tuple[str, ...] = ("1", "2")) -> Order:
    ids = tuple(unit.pk for unit in scene.communes[:units])
    return Order(appraiser_id=scene.appraisers[who].pk, area_codes=areas, unit_ids=ids)


def assign(scene: Scene, given: Order, by: User | None = None) -> int:
    return assigning.assign(round_id=scene.round.pk, order=given, by=by or scene.manager, at=NOW)


class TestAssign:
    def test_gives_every_chosen_area_of_every_chosen_unit(self) -> None:
        scene = make_scene()
        assert assign(scene, order(scene)) == 6
        assert Assignment.objects.filter(appraiser=scene.appraisers[0], is_lead=True).count() == 6
        assert audit.page(audit.Search()).entries[0].verb == "round.assign"

    def test_changes_nothing_the_second_time(self) -> None:
        scene = make_scene()
        assign(scene, order(scene))
        assert assign(scene, order(scene)) == 0

    def test_lets_the_new_one_lead_or_stand_beside(self) -> None:
        scene = make_scene()
        assign(scene, order(scene, units=1, areas=("1",)))
        assign(scene, replace(order(scene, 1, units=1, areas=("1",)), is_lead=False))
        assert leads(scene) == {"Appraiser 1": True, "Appraiser 2": False}
        assign(scene, order(scene, 1, units=1, areas=("1",)))
        assert leads(scene) == {"Appraiser 1": False, "Appraiser 2": True}

    def test_replaces_who_was_there(self) -> None:
        scene = make_scene()
        assign(scene, order(scene, units=1, areas=("1",)))
        assign(scene, replace(order(scene, 1, units=1, areas=("1",)), replaces=True))
        assert leads(scene) == {"Appraiser 2": True}

    def test_lets_the_first_one_lead_in_any_case(self) -> None:
        scene = make_scene()
        assign(scene, replace(order(scene, units=1, areas=("1",)), is_lead=False))
        assert leads(scene) == {"Appraiser 1": True}

    def test_refuses_the_own_unit(self) -> None:
        scene = make_scene()
        Role.objects.create(user=scene.appraisers[0], unit=scene.communes[1], kind=RoleKind.OFFICER)
        with pytest.raises(refusals.Conflict, match="Commune-2"):
            assign(scene, order(scene))
        assert not Assignment.objects.exists()

    def test_refuses_where_they_served_in_the_year_only(self) -> None:
        scene = make_scene()
        Service.objects.create(user=scene.appraisers[0], unit=scene.commune, first_year=2022, last_year=2022)
        Service.objects.create(user=scene.appraisers[0], unit=scene.communes[1], first_year=2019, last_year=2021)
        with pytest.raises(refusals.Conflict, match="Commune-1"):
            assign(scene, order(scene))
        assert assign(scene, replace(order(scene), unit_ids=(scene.communes[1].pk,))) == 2

    def test_refuses_people_without_the_role(self) -> None:
        scene = make_scene()
        with pytest.raises(refusals.NotAllowed):
            assign(scene, replace(order(scene), appraiser_id=scene.officer.pk))

    def test_refuses_everybody_but_the_manager(self) -> None:
        scene = make_scene()
        with pytest.raises(refusals.NotAllowed):
            assign(scene, order(scene), by=scene.appraisers[0])

    @pytest.mark.parametrize("stage", list(Stage))
    def test_refuses_one_person_for_both_stages_where_there_is_another(self, stage: Stage) -> None:
        scene = make_scene()
        other = Stage.SECOND if stage == Stage.FIRST else Stage.FIRST
        assign(scene, replace(order(scene), stage=other))
        with pytest.raises(refusals.SamePerson, match="Appraiser 2"):
            assign(scene, replace(order(scene), stage=stage))

    def test_allows_it_where_there_is_nobody_else_and_says_why(self) -> None:
        scene = make_scene()
        Role.objects.filter(user=scene.appraisers[1]).delete()
        assign(scene, order(scene))
        assert assign(scene, replace(order(scene), stage=Stage.SECOND)) == 6
        assert audit.page(audit.Search()).entries[0].reason == assigning.NOBODY_ELSE

    def test_takes_appraisers_of_departments_below_the_assessor(self) -> None:
        scene = make_scene()
        clerk = make_person("clerk", scene.communes[2], RoleKind.APPRAISER)
        assert assign(scene, replace(order(scene, units=2), appraiser_id=clerk.pk)) == 4


class TestUnassign:
    def test_takes_away_and_lets_who_remains_lead(self) -> None:
        scene = make_scene()
        one = order(scene, units=1, areas=("1",))
        assign(scene, one)
        assign(scene, replace(order(scene, 1, units=1, areas=("1",)), is_lead=False))
        assert assigning.unassign(round_id=scene.round.pk, order=one, by=scene.manager, at=NOW) == 1
        assert leads(scene) == {"Appraiser 2": True}

    def test_changes_nothing_where_there_is_nothing(self) -> None:
        scene = make_scene()
        assert assigning.unassign(round_id=scene.round.pk, order=order(scene), by=scene.manager, at=NOW) == 0


class TestApplyShares:
    def test_assigns_what_nobody_has(self) -> None:
        scene = make_scene()
        assign(scene, order(scene, units=1))
        takers = {area.pk: scene.appraisers[1].pk for unit in scene.communes for area in areas(scene, unit.pk)}
        assert share(scene, takers) == 4
        assert Assignment.objects.filter(appraiser=scene.appraisers[1]).count() == 4

    def test_refuses_a_conflict(self) -> None:
        scene = make_scene()
        Role.objects.create(user=scene.appraisers[1], unit=scene.commune, kind=RoleKind.HEAD)
        with pytest.raises(refusals.Conflict):
            share(scene, {scene.area("1").pk: scene.appraisers[1].pk})

    def test_refuses_people_without_the_role(self) -> None:
        scene = make_scene()
        with pytest.raises(refusals.NotAllowed):
            share(scene, {scene.area("1").pk: scene.officer.pk})


def share(scene: Scene, takers: dict[int, int]) -> int:
    return assigning.apply_shares(round_id=scene.round.pk, takers=takers, stage=Stage.FIRST, by=scene.manager, at=NOW)


def areas(scene: Scene, unit_id: int) -> list[SheetArea]:
    return list(SheetArea.objects.filter(sheet__round=scene.round, sheet__unit=unit_id))


def leads(scene: Scene) -> dict[str, bool]:
    found = Assignment.objects.filter(area=scene.area("1")).order_by("pk")
    return dict(found.values_list("appraiser__full_name", "is_lead"))
