"""Approval through its page."""

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from tests.accounts.making import sign_in
from tests.rounds.actions.test_council import decide
from tests.rounds.explained import COUNCIL, make_council

pytestmark = pytest.mark.django_db


class TestApprove:
    @time_machine.travel(COUNCIL, tick=False)
    def test_offers_the_form_once_everything_is_done(self, client: Client) -> None:
        scene = make_council()
        page = reverse("rounds:approve", args=[scene.round.pk])
        sign_in(client, scene.manager)
        assert 'name="minutes"' not in client.get(page).content.decode()
        assert client.post(page, {"minutes": "Họp"}).status_code == 422
        decide(scene)
        assert 'name="minutes"' in client.get(page).content.decode()
        assert client.post(page, {"minutes": "Họp <script>"}).status_code == 302
        assert "Họp &lt;script&gt;" in client.get(page).content.decode()

    def test_is_shown_to_followers_and_done_by_the_manager(self, client: Client) -> None:
        scene = make_council()
        page = reverse("rounds:approve", args=[scene.round.pk])
        assert client.get(page).status_code == 302
        assert sign_in(client, scene.head).get(page).status_code == 404
        assert sign_in(client, scene.observer).get(page).status_code == 200
        assert client.post(page, {"minutes": "Họp"}).status_code == 422
