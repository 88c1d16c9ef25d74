"""The page on which the manager assigns appraisers."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import Role
from parindex.rounds.models import Assignment
from tests.accounts.making import sign_in
from tests.rounds.making import Scene, make_person, make_scene

pytestmark = pytest.mark.django_db


def page_of(scene: Scene) -> str:
    return reverse("rounds:assignments", args=[scene.round.pk])


def sent(scene: Scene, act: str = "assign", who: int = 0, **more: object) -> dict[str, object]:
    return {"act": act, "appraiser": str(scene.appraisers[who].pk), "area": ["1", "2"], "how": "replace", **more}


class TestAssignments:
    @pytest.mark.parametrize("role", ["administrator", "observer", "par_officer", "officer", "head", "stranger"])
    def test_is_not_there_for_anybody_but_the_manager(self, client: Client, role: str) -> None:
        scene = make_scene()
        assert sign_in(client, getattr(scene, role)).get(page_of(scene)).status_code == 404

    def test_is_not_there_for_appraisers(self, client: Client) -> None:
        scene = make_scene()
        assert sign_in(client, scene.appraisers[0]).post(page_of(scene), sent(scene)).status_code == 404

    def test_says_who_has_what_and_what_is_left(self, client: Client) -> None:
        scene = make_scene()
        Role.objects.create(user=scene.appraisers[1], unit=scene.commune, kind=RoleKind.OFFICER)
        page = sign_in(client, scene.manager).get(page_of(scene)).content.decode()
        assert "Appraiser 1" in page
        assert "Xã Commune-1" in page

    def test_assigns_all_units_but_those_of_a_conflict(self, client: Client) -> None:
        scene = make_scene()
        Role.objects.create(user=scene.appraisers[0], unit=scene.commune, kind=RoleKind.OFFICER)
        there = sign_in(client, scene.manager)
        page = there.post(page_of(scene), sent(scene), follow=True).content.decode()
        assert Assignment.objects.count() == 4
        assert "Xã Commune-1" in page

    def test_refuses_a_chosen_unit_of_a_conflict(self, client: Client) -> None:
        scene = make_scene()
        Role.objects.create(user=scene.appraisers[0], unit=scene.commune, kind=RoleKind.OFFICER)
        there = sign_in(client, scene.manager)
        chosen = sent(scene, unit=[str(scene.commune.pk)])
        assert "không được thẩm định" in there.post(page_of(scene), chosen, follow=True).content.decode()
        assert not Assignment.objects.exists()

    def test_takes_away(self, client: Client) -> None:
        scene = make_scene()
        there = sign_in(client, scene.manager)
        there.post(page_of(scene), sent(scene))
        there.post(page_of(scene), sent(scene, "unassign", unit=[str(scene.commune.pk)]))
        assert Assignment.objects.count() == 4

    def test_shares_out_as_it_showed(self, client: Client) -> None:
        scene = make_scene()
        there = sign_in(client, scene.manager)
        people = [str(person.pk) for person in scene.appraisers]
        asked = {"lan": "1", "xem": "1", "area": ["1", "2"], "appraiser": people}
        assert there.get(page_of(scene), asked).status_code == 200
        assert not Assignment.objects.exists()
        there.post(page_of(scene), {"act": "share", "area": ["1", "2"], "appraiser": people})
        shares = [Assignment.objects.filter(appraiser=person).count() for person in scene.appraisers]
        assert sum(shares) == 6
        assert 0 not in shares

    def test_knows_no_other_act(self, client: Client) -> None:
        scene = make_scene()
        assert sign_in(client, scene.manager).post(page_of(scene), {"act": "x"}).status_code == 404

    def test_says_that_the_round_has_to_open_first(self, client: Client) -> None:
        scene = make_scene(is_open=False)
        assert sign_in(client, scene.manager).get(page_of(scene)).status_code == 200

    def test_asks_the_database_no_more_with_more_people(
        self, client: Client, queries_do_not_grow: Callable[..., None]
    ) -> None:
        scene = make_scene()
        there = sign_in(client, scene.manager)

        def grow() -> None:
            for number in range(4):
                make_person(f"more-{number}", scene.province, RoleKind.APPRAISER)
            there.post(page_of(scene), sent(scene))
            there.get(page_of(scene))

        queries_do_not_grow(act=lambda: there.get(page_of(scene)), grow=grow, most=25)
