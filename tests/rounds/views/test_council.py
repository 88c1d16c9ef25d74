"""The agenda of the council, and one disputed item."""

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from parindex.accounts.models import Service
from tests.accounts.making import sign_in
from tests.conftest import Grow
from tests.rounds.actions.test_council import decide
from tests.rounds.explained import COUNCIL, dispute, make_council
from tests.rounds.making import Scene

pytestmark = pytest.mark.django_db


def agenda(scene: Scene) -> str:
    return reverse("rounds:council", args=[scene.round.pk])


def item(scene: Scene) -> str:
    return reverse("rounds:dispute", args=[scene.round.pk, scene.answer("1.2").pk])


class TestConflict:
    @time_machine.travel(COUNCIL, tick=False)
    def test_leaves_the_decision_to_another_manager(self, client: Client) -> None:
        scene = make_council()
        answer = sign_in(client, scene.manager).get(item(scene))
        assert (answer.context["may_decide"], answer.context["may_not_decide"]) == (True, False)
        Service.objects.create(user=scene.manager, unit=scene.commune, first_year=2022, last_year=2022)
        answer = client.get(item(scene))
        assert (answer.context["may_decide"], answer.context["may_not_decide"]) == (False, True)


class TestAgenda:
    @time_machine.travel(COUNCIL, tick=False)
    def test_shows_what_giving_back_would_change(self, client: Client) -> None:
        scene = make_council()
        answer = sign_in(client, scene.council[0]).get(agenda(scene)).content.decode()
        assert "Xã Commune-1" in answer
        assert "đổi thứ hạng" in answer

    def test_is_for_who_follows_the_round(self, client: Client) -> None:
        scene = make_council()
        assert client.get(agenda(scene)).status_code == 302
        for other in (scene.par_officer, scene.head, scene.stranger, scene.appraisers[0]):
            assert sign_in(client, other).get(agenda(scene)).status_code == 404
            assert sign_in(client, other).get(item(scene)).status_code == 404
        for follower in (scene.manager, scene.council[0], scene.observer):
            assert sign_in(client, follower).get(agenda(scene)).status_code == 200
            assert sign_in(client, follower).get(item(scene)).status_code == 200

    def test_keeps_what_is_wanted(self, client: Client) -> None:
        scene = make_council()
        answer = sign_in(client, scene.manager).get(agenda(scene), {"unit": "commune-2"}).content.decode()
        assert "Hoàn thành" not in answer
        assert sign_in(client, scene.manager).get(agenda(scene), {"effect": "9", "page": "x"}).status_code == 200

    def test_pages_what_is_decided_after_what_is_open(self, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("parindex.rounds.views.council._PER_PAGE", 2)
        scene = make_council()
        for unit in scene.communes[1:]:
            dispute(scene, "1.2", unit)
        decide(scene)
        pages = [sign_in(client, scene.manager).get(agenda(scene), {"page": number, "area": "1"}) for number in (1, 2)]
        shown = [
            [[one.answer.sheet.unit.code for one in page.context[part]] for part in ("open", "decided")]
            for page in pages
        ]
        assert shown == [[["commune-2", "commune-3"], []], [[], ["commune-1"]]]
        assert pages[1].context["first_decided"] == 3
        assert "area=1" in pages[1].content.decode()

    def test_asks_no_more_for_more_disputes(self, client: Client, queries_do_not_grow: Grow) -> None:
        scene = make_council()
        sign_in(client, scene.manager)
        queries_do_not_grow(
            act=lambda: client.get(agenda(scene)),
            grow=lambda: [dispute(scene, "2.1", unit) for unit in scene.communes],
            most=22,
        )


class TestDispute:
    @time_machine.travel(COUNCIL, tick=False)
    def test_shows_votes_after_ones_own(self, client: Client) -> None:
        scene = make_council()
        first, second, _ = scene.council
        vote = reverse("rounds:dispute-vote", args=[scene.round.pk, scene.answer("1.2").pk])
        assert sign_in(client, first).post(vote, {"choice": "unit"}).status_code == 302
        assert first.full_name in sign_in(client, first).get(item(scene)).content.decode()
        shown = sign_in(client, second).get(item(scene)).content.decode().partition("<main")[2]
        assert first.full_name not in shown

    @time_machine.travel(COUNCIL, tick=False)
    def test_offers_the_decision_to_the_manager_alone(self, client: Client) -> None:
        scene = make_council()
        assert 'name="outcome"' in sign_in(client, scene.manager).get(item(scene)).content.decode()
        assert 'name="outcome"' not in sign_in(client, scene.council[0]).get(item(scene)).content.decode()
