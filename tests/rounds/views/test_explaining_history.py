"""The course of a sheet and of an item."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.accounts.making import sign_in
from tests.conftest import Grow
from tests.rounds.explained import cut, make_council
from tests.rounds.making import Scene

pytestmark = pytest.mark.django_db


def sheet(scene: Scene) -> str:
    return reverse("rounds:history", args=[scene.round.pk, scene.commune.code])


class TestHistory:
    def test_shows_the_stages(self, client: Client) -> None:
        scene = make_council()
        page = sign_in(client, scene.manager).get(sheet(scene)).content.decode()
        assert "Thẩm định lần 1" in page
        assert "Nộp muộn" in page

    def test_is_for_who_sees_the_sheet(self, client: Client) -> None:
        scene = make_council()
        item = reverse("rounds:history-item", args=[scene.answer("1.2").pk])
        assert client.get(sheet(scene)).status_code == client.get(item).status_code == 302
        for own in (scene.officer, scene.head, scene.observer, scene.council[0]):
            assert sign_in(client, own).get(sheet(scene)).status_code == 200
            assert client.get(item).status_code == 200
        for other in (scene.stranger, scene.appraisers[0]):
            assert sign_in(client, other).get(sheet(scene)).status_code == 404
            assert client.get(item).status_code == 404

    def test_asks_no_more_for_more_cuts(self, client: Client, queries_do_not_grow: Grow) -> None:
        scene = make_council()
        sign_in(client, scene.manager)
        queries_do_not_grow(
            act=lambda: client.get(sheet(scene)),
            grow=lambda: [cut(scene.answer(item), 1, scene) for item in ("1.1", "2.1")],
            most=50,
        )


class TestItemHistory:
    def test_hides_names_from_the_unit(self, client: Client) -> None:
        scene = make_council()
        item = reverse("rounds:history-item", args=[scene.answer("1.2").pk])
        name = scene.appraisers[0].full_name
        assert name not in sign_in(client, scene.par_officer).get(item).content.decode()
        assert name in sign_in(client, scene.manager).get(item).content.decode()
