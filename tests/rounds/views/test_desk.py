"""The desk takes files however they come, and shows each as it is read."""

import json
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from parindex.rounds.models import DeskPaper
from tests.rounds.desks import PLAN, bring, brought, lay
from tests.rounds.filling import scene, signed_in
from tests.rounds.making import Scene

__all__ = ["scene"]

pytestmark = pytest.mark.django_db


def address(scene: Scene, name: str = "desk", *more: object) -> str:
    return reverse(f"rounds:{name}", args=[scene.round.pk, scene.commune.code, *more])


def upload(scene: Scene, content: bytes, name: str = "ke-hoach.txt") -> tuple[int, dict[str, object]]:
    client = signed_in(scene.officer)
    begun = client.post(address(scene, "desk-begin"), {"name": name, "size": len(content)})
    assert begun.status_code == 201, begun.content
    key = begun.json()["key"]
    client.post(
        reverse("rounds:upload", args=[key]),
        content,
        content_type="application/octet-stream",
        headers={"upload-offset": "0"},
    )
    finished = client.post(address(scene, "desk-finish", key))
    return finished.status_code, json.loads(finished.content)


class TestDesk:
    def test_shows_what_lies_there_with_one_key_for_each_item(self, scene: Scene) -> None:
        brought(scene)
        page = signed_in(scene.par_officer).get(address(scene)).content.decode()
        assert PLAN in page
        assert 'data-key="1"' in page
        assert "data-hx-get" not in page

    def test_looks_again_by_itself_while_a_file_is_read(self, scene: Scene) -> None:
        paper = lay(scene)
        page = signed_in(scene.officer).get(address(scene)).content.decode()
        assert f'data-hx-get="{reverse("rounds:desk-row", args=[paper.pk])}"' in page

    def test_offers_nothing_to_the_head_but_to_look(self, scene: Scene) -> None:
        brought(scene)
        page = signed_in(scene.head).get(address(scene)).content.decode()
        assert PLAN in page
        assert "data-key=" not in page
        assert 'type="file"' not in page

    def test_takes_several_files_of_a_plain_form(self, scene: Scene) -> None:
        files = [SimpleUploadedFile(f"{number}.txt", f"so {number}".encode()) for number in range(2)]
        answer = signed_in(scene.officer).post(address(scene), {"files": files})
        assert (answer.status_code, DeskPaper.objects.count()) == (302, 2)

    def test_keeps_what_came_before_a_file_that_is_refused(self, scene: Scene) -> None:
        files = [SimpleUploadedFile("1.txt", b"mot"), SimpleUploadedFile("2.exe", b"MZ\x90\x00" + b"\0" * 200)]
        answer = signed_in(scene.officer).post(address(scene), {"files": files})
        assert (answer.status_code, DeskPaper.objects.count()) == (422, 1)
        assert 'role="alert"' in answer.content.decode()

    def test_is_there_for_the_people_of_the_unit_alone(self, scene: Scene) -> None:
        for person in (scene.stranger, scene.manager, scene.appraisers[0], scene.administrator):
            assert signed_in(person).get(address(scene)).status_code == 404

    def test_asks_the_same_queries_for_more_documents(
        self, scene: Scene, queries_do_not_grow: Callable[..., None]
    ) -> None:
        client = signed_in(scene.par_officer)
        brought(scene, b"mot")
        brought(scene, b"hai")
        queries_do_not_grow(
            act=lambda: client.get(address(scene)),
            grow=lambda: [brought(scene, f"them {number}".encode()) for number in range(3)],
            most=45,
        )


class TestUpload:
    def test_lays_a_file_on_the_desk_that_came_in_chunks(self, scene: Scene) -> None:
        assert upload(scene, b"van ban moi") == (200, {"message": ""})
        assert DeskPaper.objects.get().document.title == "ke-hoach"

    def test_answers_a_file_that_is_refused_with_what_to_do(self, scene: Scene) -> None:
        status, answer = upload(scene, b"MZ\x90\x00" + b"\0" * 200, "la.txt")
        assert status == 422
        assert answer["message"]

    def test_is_not_for_the_head(self, scene: Scene) -> None:
        client = signed_in(scene.head)
        assert client.post(address(scene, "desk-begin"), {"name": "a.txt", "size": 3}).status_code == 404


class TestReuse:
    def test_lays_down_what_the_unit_has(self, scene: Scene) -> None:
        paper = bring(scene)
        client = signed_in(scene.officer)
        answer = client.post(address(scene, "desk-reuse"), {"document": paper.document_id})
        assert (answer.status_code, DeskPaper.objects.count()) == (200, 1)
        assert client.post(address(scene, "desk-reuse"), {"document": "x"}).status_code == 422


class TestRows:
    def test_are_the_list_alone(self, scene: Scene) -> None:
        brought(scene)
        part = signed_in(scene.officer).get(address(scene, "desk-rows")).content.decode()
        assert part.strip().startswith('<div class="desk" id="ban-tai-lieu">')


class TestRow:
    def test_stops_looking_once_it_was_read(self, scene: Scene) -> None:
        client, paper = signed_in(scene.par_officer), brought(scene)
        part = client.get(reverse("rounds:desk-row", args=[paper.pk])).content.decode()
        assert PLAN in part
        assert "data-hx-get" not in part

    def test_is_empty_for_what_was_filed_meanwhile(self, scene: Scene) -> None:
        paper = brought(scene)
        client = signed_in(scene.par_officer)
        client.post(reverse("rounds:desk-put-aside", args=[paper.pk]))
        answer = client.get(reverse("rounds:desk-row", args=[paper.pk]))
        assert (answer.status_code, answer.content) == (200, b"")

    def test_is_not_there_for_others(self, scene: Scene) -> None:
        paper = brought(scene)
        for person in (scene.stranger, scene.manager):
            assert signed_in(person).get(reverse("rounds:desk-row", args=[paper.pk])).status_code == 404
