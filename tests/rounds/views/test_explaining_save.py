"""Saving, papers, and sending, as forms and scripts do it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from parindex.core.workflow import AreaState
from parindex.rounds.models import Attachment, Explanation
from tests.accounts.making import sign_in
from tests.rounds.explained import EXPLAINING, make_explanation
from tests.rounds.making import Scene

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def explaining() -> Iterator[None]:
    with time_machine.travel(EXPLAINING, tick=False):
        yield


def address(scene: Scene, name: str = "explanation-save") -> str:
    return reverse(f"rounds:{name}", args=[scene.answer("1.2").pk])


def word(text: str = "Có công văn", base: int = 0) -> dict[str, object]:
    return {"choice": "explain", "text": text, "base_version": base}


class TestSave:
    def test_goes_back_to_the_list(self, client: Client) -> None:
        scene = make_explanation()
        answer = sign_in(client, scene.par_officer).post(address(scene), word())
        assert (answer.status_code, Explanation.objects.get().text) == (302, "Có công văn")

    def test_answers_a_script_with_the_version(self, client: Client) -> None:
        scene = make_explanation()
        sign_in(client, scene.par_officer)
        assert client.post(address(scene), word(), headers={"accept": "application/json"}).json()["version"] == 1
        stale = client.post(address(scene), word("khác"), headers={"accept": "application/json"})
        assert (stale.status_code, "Par Officer" in stale.json()["wrong"]) == (409, True)

    def test_keeps_what_was_typed_when_a_colleague_was_first(self, client: Client) -> None:
        scene = make_explanation()
        sign_in(client, scene.par_officer).post(address(scene), word())
        stale = client.post(address(scene), word("<b>bản của tôi</b>"))
        page = stale.content.decode()
        assert stale.status_code == 409
        assert "&lt;b&gt;bản của tôi&lt;/b&gt;" in page
        assert "Có công văn" in page
        again = {**word("bản của tôi"), "base_version": ["0", "1"]}
        assert client.post(address(scene), again).status_code == 302
        assert Explanation.objects.get().text == "bản của tôi"

    def test_refuses_a_form_without_choice(self, client: Client) -> None:
        scene = make_explanation()
        answer = sign_in(client, scene.par_officer).post(address(scene), {"text": "x", "base_version": "0"})
        assert answer.status_code == 422

    def test_has_no_page_for_others(self, client: Client) -> None:
        scene = make_explanation()
        assert client.post(address(scene), word()).status_code == 302
        for other in (scene.stranger, scene.manager):
            assert sign_in(client, other).post(address(scene), word()).status_code == 404
        assert sign_in(client, scene.head).post(address(scene), word()).status_code == 422
        assert not Explanation.objects.exists()


class TestPaper:
    def test_files_a_document_and_takes_it_back(self, client: Client, settings: Settings, tmp_path: Path) -> None:
        scene = make_explanation()
        settings.DATA_DIR = tmp_path
        file = SimpleUploadedFile("cong-van.txt", "Công văn số 5".encode(), "text/plain")
        sent = {"file": file, "number": "5/UBND-VP", "issued_on": "20/01/2023"}
        sign_in(client, scene.par_officer)
        assert client.post(address(scene, "explanation-paper"), sent).status_code == 302
        filed = Attachment.objects.get()
        page = client.get(address(scene, "explanation-item")).content.decode()
        assert "chỉ tính văn bản có hiệu lực đến hạn tự chấm" in page
        remove = reverse("rounds:explanation-paper-remove", args=[filed.pk])
        assert sign_in(client, scene.stranger).post(remove).status_code == 404
        assert sign_in(client, scene.par_officer).post(remove).status_code == 302
        filed.refresh_from_db()
        assert filed.removed_at is not None

    def test_says_what_is_missing_or_wrong(self, client: Client) -> None:
        scene = make_explanation()
        sign_in(client, scene.par_officer)
        assert client.post(address(scene, "explanation-paper"), {"title": "x"}).status_code == 422
        wrong = {"address": "https://xa.example", "issued_on": "31/02/2023"}
        assert client.post(address(scene, "explanation-paper"), wrong).status_code == 422
        assert not Attachment.objects.exists()


class TestSend:
    def test_is_for_the_head(self, client: Client) -> None:
        scene = make_explanation()
        send = reverse("rounds:explanation-send", args=[scene.area("1").pk])
        assert sign_in(client, scene.stranger).post(send).status_code == 404
        sign_in(client, scene.head).post(send)
        assert scene.area("1").is_ is AreaState.APPRAISED
        client.post(send, {"confirms_rest": "1"})
        assert scene.area("1").is_ is AreaState.EXPLAINED
