"""The watch list."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse

from parindex.dossiers.actions import receiving, working
from parindex.dossiers.models import Dossier
from tests.conftest import Grow
from tests.dossiers.counter.scenes import client_of, page_of, stop_clock
from tests.dossiers.making import NAME, NOW, Scene, hand_to, new_dossier, receive

WATCH = reverse("dossiers:watch")


def group_of(page: str, slug: str) -> str:
    return page.split(f'id="{slug}"')[1].split("</section>", maxsplit=1)[0]


@pytest.mark.django_db
class TestWatch:
    def test_puts_each_dossier_where_it_presses(self, scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
        found: dict[str, Dossier] = {}
        for slug, days in (("qua-han", 0), ("hom-nay", 2), ("ngay-mai", 3)):
            found[slug] = receive(scene, NOW + timedelta(days=days))
        at = NOW + timedelta(days=9)
        found["cho-dan"] = receive(scene, at)
        working.ask_supplement(dossier_id=found["cho-dan"].pk, reason="Thiếu", by=scene.counter, at=at)
        found["cho-co-quan"] = receive(scene, at)
        to = working.Handing(agency="Sở Y tế", limit_hours=Decimal(8))
        working.pass_on(dossier_id=found["cho-co-quan"].pk, to=to, by=scene.counter, at=at)
        found["moi"] = receiving.register(new=new_dossier(scene), by=scene.counter, at=at)
        stop_clock(monkeypatch, at)
        page = page_of(scene.counter, WATCH)
        assert {slug for slug, dossier in found.items() if dossier.code in group_of(page, slug)} == set(found)

    def test_is_narrowed_to_one_officer(self, scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
        mine, other = receive(scene), receive(scene)
        hand_to(mine, scene.officer, scene.counter, NOW)
        stop_clock(monkeypatch, NOW + timedelta(days=9))
        page = page_of(scene.head, f"{WATCH}?can-bo={scene.officer.pk}")
        assert mine.code in page
        assert other.code not in page
        page = page_of(scene.head, f"{WATCH}?can-bo=khong")
        assert mine.code not in page
        assert other.code in page

    def test_shows_who_oversees_one_unit_without_names(self, scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
        dossier = receive(scene)
        stop_clock(monkeypatch, NOW + timedelta(days=9))
        assert dossier.code not in page_of(scene.manager, WATCH)
        page = page_of(scene.manager, f"{WATCH}?don-vi={scene.unit.pk}")
        assert dossier.code in page
        assert NAME not in page

    def test_asks_no_more_for_more_dossiers(
        self, scene: Scene, queries_do_not_grow: Grow, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        at = NOW + timedelta(days=9)
        receive(scene)
        stop_clock(monkeypatch, at)
        client = client_of(scene.counter)
        queries_do_not_grow(act=lambda: client.get(WATCH), grow=lambda: [receive(scene) for _ in range(3)], most=30)
