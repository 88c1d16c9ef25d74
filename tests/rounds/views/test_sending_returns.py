"""The unit's list after a return."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from parindex.rounds.models import Attachment, Finding
from tests.accounts.making import sign_in
from tests.conftest import Grow
from tests.rounds.making import NOW, Scene, make_scene
from tests.rounds.sending_scenes import fill, give_back, picture, send, store

pytestmark = pytest.mark.django_db
__all__ = ["store"]


@pytest.fixture(autouse=True)
def _at_the_time_of_the_scene(monkeypatch: pytest.MonkeyPatch, store: None) -> None:
    monkeypatch.setattr("parindex.kit.clock.now", lambda: NOW)


@pytest.fixture
def scene() -> Scene:
    scene = make_scene()
    fill(scene)
    send(scene)
    give_back(scene, "1.1", "1.2", texts=("Thiếu chữ ký", "Thiếu ngày"))
    return scene


def page(scene: Scene, area: str = "1") -> str:
    return reverse("rounds:mend", args=[scene.round.pk, scene.commune.code, area])


def line(scene: Scene, item: str = "1.1") -> Finding:
    return Finding.objects.get(answer=scene.answer(item), audience="unit")


class TestMend:
    def test_shows_the_list_and_nothing_for_the_next_stage(self, client: Client, scene: Scene) -> None:
        row = line(scene).returned_in
        Finding.objects.create(
            answer=scene.answer("1.1"),
            audience="next_stage",
            text="Chỉ để lần sau",
            by=scene.appraisers[0],
            at=NOW,
            returned_in=row,
        )
        sign_in(client, scene.par_officer)
        text = client.get(page(scene)).content.decode()
        assert "Thiếu chữ ký" in text
        assert "Chỉ để lần sau" not in text

    def test_lets_the_head_send_again(self, client: Client, scene: Scene) -> None:
        Finding.objects.update(mended_at=NOW)
        sign_in(client, scene.head)
        assert (
            reverse("rounds:send", args=[scene.round.pk, scene.commune.code])
            in client.get(page(scene)).content.decode()
        )

    def test_says_that_nothing_was_returned(self, client: Client, scene: Scene) -> None:
        sign_in(client, scene.par_officer)
        assert client.get(page(scene, "2")).status_code == 200
        assert client.get(page(scene, "9")).status_code == 404

    def test_does_not_query_more_with_more_lines(self, client: Client, scene: Scene, queries_do_not_grow: Grow) -> None:
        sign_in(client, scene.par_officer)
        row = line(scene).returned_in

        def grow() -> None:
            for number in range(5):
                Finding.objects.create(
                    answer=scene.answer("1.1"), text=str(number), by=scene.appraisers[0], at=NOW, returned_in=row
                )

        queries_do_not_grow(act=lambda: client.get(page(scene)), grow=grow, most=20)

    def test_is_not_there_for_others(self, client: Client, scene: Scene) -> None:
        assert client.get(page(scene)).status_code == 302
        sign_in(client, scene.stranger)
        assert client.get(page(scene)).status_code == 404


class TestReply:
    def test_keeps_words_and_mark(self, client: Client, scene: Scene) -> None:
        sign_in(client, scene.par_officer)
        address = reverse("rounds:reply-finding", args=[line(scene).pk])
        answer = client.post(address, {"reply": "Đã ký lại", "is_mended": "on"})
        assert answer["Location"] == f"{page(scene)}#y-{line(scene).pk}"
        assert (line(scene).reply, line(scene).mended_at) == ("Đã ký lại", NOW)

    def test_takes_a_new_file_as_mended(self, client: Client, scene: Scene) -> None:
        sign_in(client, scene.par_officer)
        address = reverse("rounds:reply-finding", args=[line(scene).pk])
        client.post(address, {"file": SimpleUploadedFile("da-ky.png", picture())})
        assert line(scene).mended_at == NOW
        assert Attachment.objects.get(answer=scene.answer("1.1")).stage == "return"

    def test_keeps_the_words_of_a_file_that_is_refused(self, client: Client, scene: Scene) -> None:
        sign_in(client, scene.par_officer)
        address = reverse("rounds:reply-finding", args=[line(scene).pk])
        client.post(address, {"reply": "Xem tệp", "file": SimpleUploadedFile("a.exe", b"MZ" + b"\0" * 200)})
        assert (line(scene).reply, line(scene).mended_at) == ("Xem tệp", None)

    def test_asks_for_something(self, client: Client, scene: Scene) -> None:
        sign_in(client, scene.par_officer)
        address = reverse("rounds:reply-finding", args=[line(scene).pk])
        assert "Chưa viết trả lời" in client.post(address, {}, follow=True).content.decode()

    def test_is_not_there_for_others(self, client: Client, scene: Scene) -> None:
        address = reverse("rounds:reply-finding", args=[line(scene).pk])
        assert client.post(address).status_code == 302
        sign_in(client, scene.stranger)
        assert client.post(address, {"reply": "x"}).status_code == 404
        assert line(scene).reply == ""
