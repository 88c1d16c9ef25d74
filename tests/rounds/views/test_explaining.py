"""Explanations as the unit sees them."""

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from parindex.core.workflow import AreaState
from tests.accounts.making import sign_in
from tests.conftest import Grow
from tests.rounds.explained import EXPLAINING, cut, make_explanation, move
from tests.rounds.making import Scene

pytestmark = pytest.mark.django_db


def page(scene: Scene) -> str:
    return reverse("rounds:explanation", args=[scene.round.pk, scene.commune.code])


class TestExplanation:
    @time_machine.travel(EXPLAINING, tick=False)
    def test_shows_each_cut_with_its_reason(self, client: Client) -> None:
        scene = make_explanation()
        answer = sign_in(client, scene.par_officer).get(page(scene)).content.decode()
        assert "tài liệu chậm thời hạn" in answer
        assert "Nộp muộn" in answer
        assert "−1,00" in answer
        assert scene.appraisers[0].full_name not in answer

    def test_names_appraisers_where_the_round_says_so(self, client: Client) -> None:
        scene = make_explanation()
        scene.round.shows_names = True
        scene.round.save()
        assert scene.appraisers[0].full_name in sign_in(client, scene.head).get(page(scene)).content.decode()

    def test_shows_nothing_before_the_appraisal_is_finished(self, client: Client) -> None:
        scene = make_explanation()
        move(scene, AreaState.SUBMITTED)
        assert "Nộp muộn" not in sign_in(client, scene.par_officer).get(page(scene)).content.decode()

    def test_is_for_the_unit_alone(self, client: Client) -> None:
        scene = make_explanation()
        assert client.get(page(scene)).status_code == 302
        for other in (scene.stranger, scene.manager, scene.appraisers[1], scene.observer, scene.council[0]):
            assert sign_in(client, other).get(page(scene)).status_code == 404
        for own in (scene.officer, scene.par_officer, scene.head):
            assert sign_in(client, own).get(page(scene)).status_code == 200

    def test_asks_no_more_for_more_cuts(self, client: Client, queries_do_not_grow: Grow) -> None:
        scene = make_explanation()
        sign_in(client, scene.par_officer)
        queries_do_not_grow(
            act=lambda: client.get(page(scene)),
            grow=lambda: [cut(scene.answer(item), 500_000, scene) for item in ("1.1", "2.1")],
            most=45,
        )


class TestExplanationItem:
    @time_machine.travel(EXPLAINING, tick=False)
    def test_shows_the_form_to_who_explains(self, client: Client) -> None:
        scene = make_explanation()
        address = reverse("rounds:explanation-item", args=[scene.answer("1.2").pk])
        form = 'data-behaviour="explanation"'
        assert form in sign_in(client, scene.par_officer).get(address).content.decode()
        assert form not in sign_in(client, scene.head).get(address).content.decode()
        assert sign_in(client, scene.stranger).get(address).status_code == 404

    def test_says_that_the_window_is_closed(self, client: Client) -> None:
        scene = make_explanation()
        address = reverse("rounds:explanation-item", args=[scene.answer("1.2").pk])
        answer = sign_in(client, scene.par_officer).get(address).content.decode()
        assert "đã hết hạn lúc" in answer
        assert 'data-behaviour="explanation"' not in answer

    def test_has_no_page_for_an_item_that_was_not_cut(self, client: Client) -> None:
        scene = make_explanation()
        address = reverse("rounds:explanation-item", args=[scene.answer("1.1").pk])
        assert sign_in(client, scene.par_officer).get(address).status_code == 404
