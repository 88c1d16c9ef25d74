"""Explanations of all units, for the manager."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from parindex.core.workflow import AreaState
from parindex.rounds.models import SheetArea
from tests.accounts.making import sign_in
from tests.rounds.explained import EXPLAINING, make_explanation

pytestmark = pytest.mark.django_db


class TestExplanationList:
    @time_machine.travel(EXPLAINING + timedelta(days=6), tick=False)
    def test_lets_areas_go_on(self, client: Client) -> None:
        scene = make_explanation()
        page, close, settle = (
            reverse(f"rounds:{name}", args=[scene.round.pk])
            for name in ("explanation-list", "explanation-close", "explanation-settle")
        )
        sign_in(client, scene.manager)
        assert "Xã Commune-1" in client.get(page).content.decode()
        assert client.post(close).status_code == 302
        assert client.post(settle).status_code == 302
        assert set(SheetArea.objects.values_list("state", flat=True)) == {AreaState.SETTLED.value}
        assert client.post(close, follow=True).status_code == 200
        assert client.post(settle, follow=True).status_code == 200

    def test_is_for_the_manager_alone(self, client: Client) -> None:
        scene = make_explanation()
        page = reverse("rounds:explanation-list", args=[scene.round.pk])
        assert client.get(page).status_code == 302
        for other in (scene.head, scene.par_officer, scene.council[0], scene.observer, scene.appraisers[0]):
            assert sign_in(client, other).get(page).status_code == 404
            for name in ("explanation-close", "explanation-settle"):
                assert client.post(reverse(f"rounds:{name}", args=[scene.round.pk])).status_code == 404
