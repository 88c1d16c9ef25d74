"""Voting, deciding and opening again through forms."""

from collections.abc import Iterator

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from parindex.rounds.models import Decision, Petition, Vote
from tests.accounts.making import sign_in
from tests.rounds.actions.test_council import publish
from tests.rounds.explained import COUNCIL, make_council
from tests.rounds.making import Scene

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def meeting() -> Iterator[None]:
    with time_machine.travel(COUNCIL, tick=False):
        yield


def act(scene: Scene, name: str) -> str:
    return reverse(f"rounds:dispute-{name}", args=[scene.round.pk, scene.answer("1.2").pk])


class TestVote:
    def test_takes_one_of_three(self, client: Client) -> None:
        scene = make_council()
        sign_in(client, scene.council[0])
        assert client.post(act(scene, "vote"), {"choice": "both"}).status_code == 422
        assert client.post(act(scene, "vote"), {"choice": "abstain"}).status_code == 302
        assert Vote.objects.get().choice == "abstain"

    def test_is_refused_to_others(self, client: Client) -> None:
        scene = make_council()
        assert sign_in(client, scene.head).post(act(scene, "vote"), {"choice": "unit"}).status_code == 404
        sign_in(client, scene.observer).post(act(scene, "vote"), {"choice": "unit"})
        assert not Vote.objects.exists()


class TestDecide:
    def test_keeps_what_was_typed_until_it_is_right(self, client: Client) -> None:
        scene = make_council()
        sign_in(client, scene.manager)
        typed = {"outcome": "cut", "sentence": "Chỉ một phần", "points": "9"}
        wrong = client.post(act(scene, "decide"), typed)
        assert (wrong.status_code, "Chỉ một phần" in wrong.content.decode()) == (422, True)
        assert client.post(act(scene, "decide"), {"outcome": "cut"}).status_code == 422
        assert client.post(act(scene, "decide"), {**typed, "points": "1,5", "reason": "late"}).status_code == 302
        assert Decision.objects.get().points == 1_500_000

    def test_takes_figures(self, client: Client) -> None:
        scene = make_council()
        typed = {"outcome": "figures_changed", "sentence": "Chưa ban hành", "figure-done": "no"}
        assert sign_in(client, scene.manager).post(act(scene, "decide"), typed).status_code == 302
        assert Decision.objects.get().figures == {"done": False}


class TestPetition:
    def test_opens_a_published_item(self, client: Client) -> None:
        scene = make_council()
        sign_in(client, scene.manager)
        client.post(act(scene, "petition"), {"reason": "Xã kiến nghị"})
        assert not Petition.objects.exists()
        publish(scene)
        assert client.post(act(scene, "petition"), {"reason": ""}).status_code == 422
        assert client.post(act(scene, "petition"), {"reason": "Xã kiến nghị"}).status_code == 302
        assert (
            "Xã kiến nghị"
            in client.get(reverse("rounds:dispute", args=[scene.round.pk, scene.answer("1.2").pk])).content.decode()
        )
