"""The page on which the head signs, and the receipt."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from parindex.rounds.models import SheetArea, Submission
from parindex.units.models import Unit
from tests.accounts.making import sign_in
from tests.conftest import Grow
from tests.rounds.making import NOW, Scene, make_scene
from tests.rounds.sending_scenes import LATE, attach_link, fill, give_back, link, picture, send, store

pytestmark = pytest.mark.django_db
__all__ = ["store"]


@pytest.fixture(autouse=True)
def _at_the_time_of_the_scene(monkeypatch: pytest.MonkeyPatch) -> None:
    set_clock(monkeypatch)


def set_clock(monkeypatch: pytest.MonkeyPatch, at: object = None) -> None:
    monkeypatch.setattr("parindex.kit.clock.now", lambda: at or NOW)


@pytest.fixture
def scene() -> Scene:
    return make_scene()


def address(scene: Scene, unit: Unit | None = None) -> str:
    return f"/lam-viec/dot/{scene.round.pk}/{(unit or scene.commune).code}/gui/"


def states(scene: Scene) -> list[str]:
    return list(SheetArea.objects.filter(sheet=scene.sheet).order_by("position").values_list("state", flat=True))


class TestSend:
    def test_shows_what_is_missing_with_links(self, client: Client, scene: Scene) -> None:
        fill(scene, "1.1")
        sign_in(client, scene.head)
        text = client.get(address(scene)).content.decode()
        assert f"/lam-viec/muc/{scene.answer('1.2').pk}/" in text
        assert "Chưa trả lời" in text
        assert 'name="is_confirmed"' not in text

    def test_sends_and_shows_the_receipt(self, client: Client, scene: Scene) -> None:
        fill(scene)
        sign_in(client, scene.head)
        page = client.get(address(scene)).content.decode()
        stamp = re.search(r'name="stamp" value="(\w+)"', page)
        assert stamp
        sent = client.post(address(scene), {"areas": ["1", "2"], "is_confirmed": "on", "stamp": stamp[1]}, follow=True)
        assert sent.redirect_chain == [(f"{address(scene)}bien-nhan/", 302)]
        assert f"{scene.round.pk}-{scene.commune.code}-1-1" in sent.content.decode()
        assert states(scene) == ["submitted", "submitted"]

    def test_keeps_the_page_where_it_is_refused(self, client: Client, scene: Scene) -> None:
        fill(scene)
        sign_in(client, scene.head)
        answer = client.post(address(scene), {"areas": ["1", "2"]})
        assert (answer.status_code, states(scene)) == (422, ["draft", "draft"])
        assert "Chưa ký" in answer.content.decode()

    def test_takes_a_signed_file(self, client: Client, scene: Scene, store: None) -> None:
        fill(scene)
        sign_in(client, scene.head)
        file = SimpleUploadedFile("phieu.png", picture())
        client.post(address(scene), {"areas": ["1", "2"], "signed": file})
        assert Submission.objects.filter(signed__isnull=False).count() == 2

    def test_refuses_a_signed_file_that_is_empty(self, client: Client, scene: Scene, store: None) -> None:
        fill(scene)
        sign_in(client, scene.head)
        answer = client.post(address(scene), {"areas": ["1"], "signed": SimpleUploadedFile("phieu.pdf", b"")})
        assert (answer.status_code, states(scene)) == (422, ["draft", "draft"])
        assert "rỗng (0 byte)" in answer.content.decode()

    def test_checks_only_the_chosen_areas_without_sending(self, client: Client, scene: Scene) -> None:
        fill(scene, "1.1", "1.2")
        sign_in(client, scene.head)
        answer = client.post(address(scene), {"areas": ["1"], "check": "1"})
        assert (answer.status_code, states(scene)) == (200, ["draft", "draft"])
        assert 'name="is_confirmed"' in answer.content.decode()

    def test_refuses_an_area_that_is_not_there(self, client: Client, scene: Scene) -> None:
        sign_in(client, scene.head)
        assert client.post(address(scene), {"areas": ["9"], "is_confirmed": "on"}).status_code == 422

    def test_shows_the_officer_without_a_button(self, client: Client, scene: Scene) -> None:
        fill(scene)
        sign_in(client, scene.par_officer)
        assert 'name="is_confirmed"' not in client.get(address(scene)).content.decode()
        assert client.post(address(scene), {"areas": ["1"], "is_confirmed": "on"}).status_code == 404
        assert states(scene) == ["draft", "draft"]

    def test_says_how_late_it_is(self, client: Client, scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
        set_clock(monkeypatch, LATE)
        sign_in(client, scene.head)
        text = client.get(address(scene)).content.decode()
        assert "2 ngày" in text or "2 days late" in text

    def test_writes_nothing(self, client: Client, scene: Scene) -> None:
        sign_in(client, scene.head)
        client.get(address(scene))
        assert states(scene) == ["draft", "draft"]
        assert not Submission.objects.exists()

    def test_does_not_query_more_with_more_papers(
        self, client: Client, scene: Scene, queries_do_not_grow: Grow
    ) -> None:
        fill(scene)
        attach_link(scene, "1.1")
        sign_in(client, scene.head)

        def grow() -> None:
            for number in range(5):
                attach_link(
                    scene, "1.1", "1.2", "2.1", paper=link(f"https://example.vn/{number}", f"Tài liệu {number}")
                )

        queries_do_not_grow(act=lambda: client.get(address(scene)), grow=grow, most=16)

    @pytest.mark.parametrize("person", ["stranger", "appraiser"])
    def test_is_not_there_for_others(self, client: Client, scene: Scene, person: str) -> None:
        sign_in(client, scene.appraisers[0] if person == "appraiser" else scene.stranger)
        assert client.get(address(scene)).status_code == 404
        assert client.get(f"{address(scene)}bien-nhan/").status_code == 404
        assert client.post(address(scene), {"is_confirmed": "on"}).status_code == 404

    def test_asks_to_sign_in(self, client: Client, scene: Scene) -> None:
        assert client.get(address(scene)).status_code == 302
        assert client.post(address(scene)).status_code == 302


class TestReceipt:
    def test_says_what_was_sent_and_what_is_left(self, client: Client, scene: Scene) -> None:
        fill(scene, "1.1", "1.2")
        send(scene, "1")
        sign_in(client, scene.par_officer)
        text = client.get(f"{address(scene)}bien-nhan/").content.decode()
        assert "09:00:00 09/01/2023" in text
        assert address(scene) in text

    def test_shows_each_sending_of_an_area(self, client: Client, scene: Scene) -> None:
        fill(scene)
        send(scene)
        give_back(scene, "1.1")
        send(scene, "1", confirms_warnings=True)
        sign_in(client, scene.observer)
        text = client.get(f"{address(scene)}bien-nhan/").content.decode()
        assert f"{scene.commune.code}-1-2" in text
        assert f"{scene.commune.code}-1-1" in text

    def test_says_that_nothing_was_sent(self, client: Client, scene: Scene) -> None:
        sign_in(client, scene.head)
        assert client.get(f"{address(scene)}bien-nhan/").status_code == 200
