"""A citizen looks a dossier up, and rates it."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from parindex.dossiers.actions import deciding, working
from parindex.dossiers.actions.deciding import Result
from parindex.dossiers.counter.limits import LOOK_UPS
from parindex.dossiers.models import Dossier, Rating
from tests.dossiers.making import NAME, NOW, PHONE, Scene, hand_to, receive

LOOK, RATE = reverse("dossiers:lookup"), reverse("dossiers:rate")


@pytest.fixture(autouse=True)
def nothing_asked() -> None:
    """Let nobody have asked before."""
    LOOK_UPS.forget_all()


def finish(dossier: Dossier, scene: Scene) -> None:
    deciding.decide(dossier_id=dossier.pk, result=Result(), by=scene.counter, at=NOW)
    deciding.return_result(dossier_id=dossier.pk, by=scene.counter, at=NOW)


@pytest.mark.django_db
class TestLookup:
    def test_shows_where_it_is_and_nothing_personal(self, scene: Scene, client: Client) -> None:
        dossier = receive(scene)
        hand_to(dossier, scene.officer, scene.counter, NOW)
        reason = "Thiếu căn cước của bà Bí Mật"
        working.ask_supplement(dossier_id=dossier.pk, reason=reason, by=scene.officer, at=NOW)
        response = client.get(LOOK, {"ma": f" {dossier.code.lower()} "})
        page = response.content.decode()
        assert "Yêu cầu bổ sung giấy tờ" in page
        assert not any(words in page for words in (NAME, PHONE, "Bí Mật", scene.officer.full_name))
        assert "no-store" in response["Cache-Control"]

    def test_shows_the_new_day_of_an_apology(self, scene: Scene, client: Client) -> None:
        dossier = receive(scene)
        until = NOW + timedelta(days=20)
        working.apologise(dossier_id=dossier.pk, until=until, reason="Chờ", by=scene.head, at=NOW)
        assert "09:00 22/03/2026" in client.get(LOOK, {"ma": dossier.code}).content.decode()

    def test_shows_no_steps_for_one_that_was_withdrawn(self, scene: Scene, client: Client) -> None:
        dossier = receive(scene)
        working.withdraw(dossier_id=dossier.pk, by=scene.counter, at=NOW)
        assert "way-steps" not in client.get(LOOK, {"ma": dossier.code}).content.decode()

    @pytest.mark.parametrize("code", ["H24.101-260302-9999", "khong phai ma", "\0", "x" * 500])
    def test_says_so_where_there_is_none(self, scene: Scene, client: Client, code: str) -> None:
        assert client.get(LOOK, {"ma": code}).status_code in {200, 404}

    def test_asks_for_a_code_first(self, client: Client) -> None:
        assert client.get(LOOK).status_code == 200

    def test_stops_who_tries_codes_one_after_the_other(self, scene: Scene, client: Client) -> None:
        got = [client.get(LOOK, {"ma": f"H24.101-260302-{number:04}"}).status_code for number in range(61)]
        assert (set(got[:60]), got[60]) == ({404}, 429)


@pytest.mark.django_db
class TestRate:
    def test_takes_one_rating_after_the_end(self, scene: Scene, client: Client) -> None:
        dossier = receive(scene)
        finish(dossier, scene)
        assert 'id="rate"' in client.get(LOOK, {"ma": dossier.code}).content.decode()
        for score in ("5", "1"):
            client.post(RATE, {"ma": dossier.code, "diem": score})
        assert [one.score for one in Rating.objects.all()] == [5]
        assert 'id="rate"' not in client.get(LOOK, {"ma": dossier.code}).content.decode()

    @pytest.mark.parametrize("score", ["", "0", "6", "năm", "５"])
    def test_takes_no_other_score(self, scene: Scene, client: Client, score: str) -> None:
        dossier = receive(scene)
        finish(dossier, scene)
        client.post(RATE, {"ma": dossier.code, "diem": score})
        assert not Rating.objects.exists()

    def test_takes_none_before_the_end_and_none_without_a_code(self, scene: Scene, client: Client) -> None:
        dossier = receive(scene)
        client.post(RATE, {"ma": dossier.code, "diem": "5"})
        assert client.post(RATE, {}).status_code == 302
        assert not Rating.objects.exists()
