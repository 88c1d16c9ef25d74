"""Exceptions for one unit: made by the manager, read by everybody of the round."""

from collections.abc import Iterator

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from parindex.rounds.models import Extension, SheetArea
from tests.accounts.making import sign_in
from tests.conftest import Grow
from tests.rounds.making import NOW, Scene, make_scene

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _now() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


def post(client: Client, scene: Scene, name: str, typed: dict[str, object]) -> str:
    answer = sign_in(client, scene.manager).post(reverse(f"rounds:{name}", args=[scene.round.pk]), typed, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def extension(scene: Scene, **changes: object) -> dict[str, object]:
    typed = {"unit": scene.commune.pk, "kind": "self_scoring", "until": "31/01/2023", "reason": "Lũ lụt"}
    return {f"extend-{name}": value for name, value in (typed | changes).items()}


class TestExceptions:
    @pytest.mark.parametrize("who", ["manager", "observer", "par_officer", "officer", "stranger"])
    def test_are_read_by_all_people_of_the_round(self, client: Client, who: str) -> None:
        scene = make_scene()
        post(client, scene, "extend", extension(scene))
        address = reverse("rounds:exceptions", args=[scene.round.pk])
        text = sign_in(client, getattr(scene, who)).get(address).content.decode()
        assert "Lũ lụt" in text
        assert "23:59 31/01/2023" in text
        assert (reverse("rounds:extend", args=[scene.round.pk]) in text) == (who == "manager")

    def test_asks_strangers_to_sign_in(self, client: Client) -> None:
        scene = make_scene()
        assert client.get(reverse("rounds:exceptions", args=[scene.round.pk])).status_code == 302

    def test_reads_many_at_once(self, client: Client, queries_do_not_grow: Grow) -> None:
        scene = make_scene()
        sign_in(client, scene.manager)

        def grow() -> None:
            words = {"kind": "self_scoring", "until": NOW, "reason": "x", "by": scene.manager, "at": NOW}
            for unit in scene.communes:
                Extension.objects.create(round=scene.round, unit=unit, **words)

        address = reverse("rounds:exceptions", args=[scene.round.pk])
        queries_do_not_grow(act=lambda: client.get(address), grow=grow, most=16)


class TestExtend:
    def test_keeps_what_was_typed_where_the_date_does_not_exist(self, client: Client) -> None:
        scene = make_scene()
        text = post(client, scene, "extend", extension(scene, until="31/02/2023"))
        assert "ngày 31/02/2023 không có thật" in text
        assert 'value="31/02/2023"' in text
        assert "Lũ lụt" in text
        assert not Extension.objects.exists()

    def test_says_where_a_date_is_not_later(self, client: Client) -> None:
        scene = make_scene()
        assert "Lũ lụt" in post(client, scene, "extend", extension(scene, until="10/01/2023"))
        assert not Extension.objects.exists()

    def test_takes_no_unit_of_another_round(self, client: Client) -> None:
        scene = make_scene()
        post(client, scene, "extend", extension(scene, unit=scene.province.pk))
        assert not Extension.objects.exists()


class TestReopen:
    def test_opens_areas_again_for_all_to_see(self, client: Client) -> None:
        scene = make_scene()
        SheetArea.objects.filter(sheet=scene.sheet).update(state="submitted")
        typed = {"unit": scene.commune.pk, "reopen-areas": [scene.area("1").pk], "reopen-reason": "Gửi nhầm"}
        assert "Gửi nhầm" in post(client, scene, "reopen", typed)
        assert (scene.area("1").state, scene.area("2").state) == ("draft", "submitted")

    def test_opens_nothing_without_a_choice(self, client: Client) -> None:
        scene = make_scene()
        SheetArea.objects.filter(sheet=scene.sheet).update(state="submitted")
        post(client, scene, "reopen", {"unit": scene.commune.pk, "reopen-reason": "Gửi nhầm"})
        assert scene.area("1").state == "submitted"

    def test_offers_the_areas_that_were_sent_in(self, client: Client) -> None:
        scene = make_scene()
        SheetArea.objects.filter(sheet=scene.sheet, code="2").update(state="submitted")
        address = reverse("rounds:exceptions", args=[scene.round.pk])
        answer = sign_in(client, scene.manager).get(address, {"don-vi": scene.commune.pk})
        assert [pk for pk, _ in answer.context["areas"]] == [scene.area("2").pk]


class TestExcuse:
    def test_names_the_letter(self, client: Client) -> None:
        scene = make_scene()
        typed = {"excuse-unit": scene.commune.pk, "excuse-letter": "12/UBND-NV ngày 05/01/2023"}
        assert "12/UBND-NV" in post(client, scene, "excuse", typed)
        assert scene.sheet.is_excused

    def test_needs_the_letter(self, client: Client) -> None:
        scene = make_scene()
        post(client, scene, "excuse", {"excuse-unit": scene.commune.pk})
        assert not scene.sheet.is_excused


@pytest.mark.parametrize("name", ["extend", "reopen", "excuse"])
@pytest.mark.parametrize("who", ["par_officer", "head", "observer"])
def test_is_made_by_nobody_else(client: Client, name: str, who: str) -> None:
    scene = make_scene()
    address = reverse(f"rounds:{name}", args=[scene.round.pk])
    assert sign_in(client, getattr(scene, who)).post(address, extension(scene)).status_code == 404
