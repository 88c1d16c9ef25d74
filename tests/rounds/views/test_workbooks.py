"""The Excel template through its pages: out, in, looked at, saved."""

from collections.abc import Iterator

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from parindex.rounds.workbooks.layout import form_of
from tests.accounts.making import sign_in
from tests.rounds.making import NOW, Scene, make_scene
from tests.rounds.workbooks.editing import filled

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _now() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


def address(scene: Scene, name: str = "workbook") -> str:
    return reverse(f"rounds:{name}", args=[scene.round.pk, scene.commune.code])


def hand_in(client: Client, scene: Scene, content: bytes) -> dict[str, object]:
    answer = sign_in(client, scene.par_officer).post(address(scene), {"file": SimpleUploadedFile("mau.xlsx", content)})
    sealed = answer.context.get("sealed")
    return {"status": answer.status_code, "text": answer.content.decode(), "sealed": sealed}


def edited(scene: Scene, **cells: str) -> bytes:
    form = form_of(scene.sheet, scene.par_officer, NOW)
    return filled(form, {("1.2", key, -1): value for key, value in cells.items()})


class TestWorkbook:
    def test_goes_out_and_comes_in_after_a_look(self, client: Client) -> None:
        scene = make_scene()
        out = sign_in(client, scene.par_officer).get(address(scene, "workbook-file"))
        assert out.content.startswith(b"PK")
        assert "tu-cham-commune-1-2022.xlsx" in out["Content-Disposition"]
        page = hand_in(client, scene, edited(scene, done="có", note="Có quyết định"))
        assert scene.answer("1.2").typed == {}
        client.post(address(scene), {"changes": page["sealed"]})
        assert (scene.answer("1.2").figures, scene.answer("1.2").note) == ({"done": True}, "Có quyết định")

    def test_shows_faults_by_cell(self, client: Client) -> None:
        scene = make_scene()
        page = hand_in(client, scene, edited(scene, done="có lẽ"))
        assert page["status"] == 422
        assert "ô D8" in str(page["text"])

    @pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"PK\x03\x04 broken", b"a;b\n1;2"])
    def test_refuses_other_files(self, client: Client, content: bytes) -> None:
        scene = make_scene()
        page = hand_in(client, scene, content)
        assert page["sealed"] is None

    def test_takes_no_changes_that_it_did_not_show(self, client: Client) -> None:
        scene = make_scene()
        answer = sign_in(client, scene.par_officer).post(address(scene), {"changes": "made up"})
        assert answer["Location"] == address(scene)

    def test_takes_no_changes_shown_to_somebody_else(self, client: Client) -> None:
        scene = make_scene()
        page = hand_in(client, scene, edited(scene, done="có"))
        client.logout()
        sign_in(client, scene.officer).post(address(scene), {"changes": page["sealed"]})
        assert scene.answer("1.2").typed == {}

    @pytest.mark.parametrize("name", ["workbook", "workbook-file"])
    def test_is_not_there_for_other_units(self, client: Client, name: str) -> None:
        scene = make_scene()
        assert sign_in(client, scene.stranger).get(address(scene, name)).status_code == 404
        client.logout()
        assert client.get(address(scene, name)).status_code == 302
