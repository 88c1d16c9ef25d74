"""The first page of the counter."""

from datetime import timedelta

import pytest
from django.urls import reverse

from tests.conftest import Grow
from tests.dossiers.counter.scenes import client_of, page_of, stop_clock
from tests.dossiers.making import NAME, NOW, Scene, hand_to, receive

HOME = reverse("dossiers:counter")
LATE = NOW + timedelta(days=9)


@pytest.mark.django_db
class TestHome:
    def test_puts_the_most_pressing_dossier_first(self, scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
        late = receive(scene)
        stop_clock(monkeypatch, LATE)
        receive(scene, LATE)
        page = page_of(scene.counter, HOME)
        assert page.index(late.code) < page.index("1 ngày làm việc") or "quá hạn" in page
        assert reverse("dossiers:dossier", args=[late.pk]) in page
        assert reverse("dossiers:receive") in page

    def test_says_so_where_nothing_presses(self, scene: Scene) -> None:
        page = page_of(scene.counter, HOME)
        assert 'class="step step--first step--calm"' in page

    def test_shows_an_officer_only_what_they_have_in_hand(self, scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
        mine, other = receive(scene), receive(scene)
        hand_to(mine, scene.officer, scene.counter, NOW)
        stop_clock(monkeypatch, LATE)
        page = page_of(scene.officer, HOME)
        assert mine.code in page
        assert other.code not in page
        assert reverse("dossiers:receive") not in page

    def test_finds_by_name_without_diacritics_and_by_code(self, scene: Scene) -> None:
        dossier = receive(scene)
        for words in ("bi mat", dossier.code[-11:]):
            page = page_of(scene.counter, f"{HOME}?tim={words}")
            assert dossier.code in page
        assert dossier.code not in page_of(scene.counter, f"{HOME}?tim=khong-co")

    def test_finds_no_name_for_who_must_not_see_it(self, scene: Scene) -> None:
        dossier = receive(scene)
        assert dossier.code not in page_of(scene.manager, f"{HOME}?tim=bi mat")
        page = page_of(scene.manager, f"{HOME}?tim={dossier.code}")
        assert dossier.code in page
        assert NAME not in page

    def test_lets_who_oversees_choose_a_unit(self, scene: Scene) -> None:
        receive(scene)
        page = page_of(scene.manager, HOME)
        assert f"?don-vi={scene.unit.pk}" in page
        assert NAME not in page

    def test_asks_no_more_for_more_dossiers(
        self, scene: Scene, queries_do_not_grow: Grow, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for _ in range(2):
            receive(scene)
        stop_clock(monkeypatch, LATE)
        client = client_of(scene.counter)
        queries_do_not_grow(
            act=lambda: client.get(HOME), grow=lambda: [receive(scene, LATE) for _ in range(3)], most=40
        )
