"""Evidence over HTTP: uploads in chunks, plain forms, links, and what is done to one document."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from parindex.rounds.actions import evidence
from parindex.rounds.models import Attachment
from tests.accounts.making import sign_in
from tests.conftest import Grow
from tests.rounds.making import NOW, Scene, assign_appraiser, make_scene
from tests.rounds.sending_scenes import attach_link, fill, link, new_file, picture, send, store

pytestmark = pytest.mark.django_db
__all__ = ["store"]


@pytest.fixture(autouse=True)
def _at_the_time_of_the_scene(monkeypatch: pytest.MonkeyPatch, store: None) -> None:
    monkeypatch.setattr("parindex.kit.clock.now", lambda: NOW)


@pytest.fixture
def scene() -> Scene:
    return make_scene()


def page(scene: Scene, item: str = "1.1") -> str:
    return reverse("rounds:item-evidence", args=[scene.answer(item).pk])


class TestItem:
    def test_files_plain_files(self, client: Client, scene: Scene) -> None:
        sign_in(client, scene.par_officer)
        files = [SimpleUploadedFile(f"anh-{shade}.png", picture(shade)) for shade in (10, 20)]
        answer = client.post(page(scene), {"files": files}, follow=True)
        assert "anh-10" in answer.content.decode()
        assert Attachment.objects.filter(answer=scene.answer("1.1")).count() == 2

    def test_files_one_under_several_items_with_what_is_said(self, client: Client, scene: Scene) -> None:
        sign_in(client, scene.par_officer)
        file = SimpleUploadedFile("bc.png", picture())
        also = [scene.answer("1.2").pk, scene.answer("2.1").pk]
        typed = {"files": [file], "also": also, "title": "Báo cáo", "number": "112/BC-UBND", "issued_on": "20/12/2022"}
        client.post(page(scene), typed)
        rows = Attachment.objects.select_related("document").order_by("pk")
        assert [row.document.full_number for row in rows] == ["112/BC-UBND"] * 3

    def test_files_a_link(self, client: Client, scene: Scene) -> None:
        sign_in(client, scene.par_officer)
        client.post(page(scene), {"address": "https://example.vn/a"})
        assert Attachment.objects.get().document.address == "https://example.vn/a"

    @pytest.mark.parametrize(
        ("typed", "said"),
        [
            ({}, "Chưa chọn tệp"),
            ({"address": "https://example.vn/a", "issued_on": "31/02/2023"}, "ngày 31/02/2023 không có thật"),
            ({"address": "javascript:alert(1)"}, "không phải đường dẫn trang web"),
        ],
    )
    def test_says_what_is_wrong_and_keeps_the_rest(
        self, client: Client, scene: Scene, typed: dict[str, str], said: str
    ) -> None:
        sign_in(client, scene.par_officer)
        answer = client.post(page(scene), {**typed, "title": "Tên đã gõ"})
        assert answer.status_code == 422
        assert said in answer.content.decode()
        assert "Tên đã gõ" in answer.content.decode()
        assert not Attachment.objects.exists()

    def test_refuses_a_mislabelled_file(self, client: Client, scene: Scene) -> None:
        sign_in(client, scene.par_officer)
        answer = client.post(page(scene), {"files": [SimpleUploadedFile("../../a.pdf", picture())]})
        assert (answer.status_code, Attachment.objects.count()) == (422, 0)

    def test_shows_markup_of_people_as_text(self, client: Client, scene: Scene) -> None:
        sign_in(client, scene.par_officer)
        client.post(page(scene), {"address": "https://example.vn/a", "title": "<script>alert(1)</script>"})
        assert "<script>alert" not in client.get(page(scene)).content.decode()

    def test_takes_a_late_paper_of_an_appraiser(self, client: Client, scene: Scene) -> None:
        fill(scene)
        send(scene)
        assign_appraiser(scene.area("1"), scene.appraisers[0])
        sign_in(client, scene.appraisers[0])
        client.post(page(scene), {"address": "https://example.vn/a"})
        assert Attachment.objects.get().stage == "on_behalf"

    def test_goes_back_only_to_pages_of_ours(self, client: Client, scene: Scene) -> None:
        sign_in(client, scene.par_officer)
        for number, wanted in enumerate(["https://evil.example/", "//evil.example/", "/lam-viec/"]):
            answer = client.post(page(scene), {"address": f"https://example.vn/{number}", "next": wanted})
            assert answer["Location"] == (wanted if wanted == "/lam-viec/" else page(scene))

    def test_does_not_query_more_with_more_papers(
        self, client: Client, scene: Scene, queries_do_not_grow: Grow
    ) -> None:
        attach_link(scene, "1.1")
        sign_in(client, scene.par_officer)

        def grow() -> None:
            for number in range(4):
                attach_link(scene, "1.1", paper=link(f"https://a.vn/{number}"))

        queries_do_not_grow(act=lambda: client.get(page(scene)), grow=grow, most=25)


class TestUpload:
    def test_files_what_came_in_chunks(self, client: Client, scene: Scene) -> None:
        sign_in(client, scene.par_officer)
        content, answer = picture(33, 200), scene.answer("1.1").pk
        begun = client.post(reverse("rounds:upload-begin", args=[answer]), {"name": "a.png", "size": len(content)})
        assert begun.status_code == 201
        key = begun.json()["key"]
        part = reverse("rounds:upload", args=[key])
        half = len(content) // 2
        headers = {"Upload-Offset": "0"}
        client.post(part, content[:half], content_type="application/octet-stream", headers=headers)
        assert client.get(part).json()["received"] == half
        headers = {"Upload-Offset": str(half)}
        client.post(part, content[half:], content_type="application/octet-stream", headers=headers)
        done = client.post(reverse("rounds:upload-finish", args=[answer, key]), {"title": "Ảnh chụp"})
        row = Attachment.objects.select_related("document").get()
        assert done.json() == {"message": "", "address": reverse("rounds:evidence", args=[row.pk])}
        assert row.document.title == "Ảnh chụp"

    def test_offers_the_document_that_has_the_file(self, client: Client, scene: Scene) -> None:
        (row,) = evidence.attach_new(
            answer_ids=[scene.answer("1.1").pk], paper=new_file(scene), by=scene.par_officer, at=NOW
        )
        sign_in(client, scene.par_officer)
        target = scene.answer("1.2").pk
        answer = client.post(reverse("rounds:evidence-reuse", args=[target]), {"document": row.document_id})
        assert answer.status_code == 200
        assert Attachment.objects.filter(answer=target, document=row.document_id).exists()
        again = client.post(reverse("rounds:evidence-reuse", args=[target]), {"document": row.document_id})
        assert again.status_code == 422

    def test_lets_a_document_of_the_unit_be_chosen(self, client: Client, scene: Scene) -> None:
        (row,) = attach_link(scene, "1.1")
        sign_in(client, scene.par_officer)
        page = reverse("rounds:item-evidence", args=[scene.answer("1.2").pk])
        assert row.document.title in client.get(page).content.decode()
        typed = {"document": row.document_id, "next": page}
        address = reverse("rounds:evidence-reuse", args=[scene.answer("1.2").pk])
        for level in ("success", "error"):
            answer = client.post(address, typed, headers={"Accept": "text/html"}, follow=True)
            assert [message.level_tag for message in answer.context["messages"]] == [level]
        assert Attachment.objects.filter(document=row.document_id).count() == 2
        assert answer.context["reusable"] == []

    @pytest.mark.parametrize("person", ["head", "stranger", "observer"])
    def test_receives_nothing_from_others(self, client: Client, scene: Scene, person: str) -> None:
        sign_in(client, getattr(scene, person))
        address = reverse("rounds:upload-begin", args=[scene.answer("1.1").pk])
        assert client.post(address, {"name": "a.png", "size": 10}).status_code == 404


class TestChanges:
    def test_moves_with_a_trace(self, client: Client, scene: Scene) -> None:
        (row,) = attach_link(scene, "1.1")
        sign_in(client, scene.par_officer)
        target = scene.answer("2.1").pk
        client.post(reverse("rounds:evidence-move", args=[row.pk]), {"to": target})
        assert Attachment.objects.get(moved_from=row).answer_id == target
        text = client.get(reverse("rounds:evidence", args=[row.pk])).content.decode()
        assert reverse("rounds:evidence", args=[Attachment.objects.get(moved_from=row).pk]) in text

    def test_moves_to_no_item_of_another_unit(self, client: Client, scene: Scene) -> None:
        (row,) = attach_link(scene, "1.1")
        sign_in(client, scene.par_officer)
        foreign = scene.answer("1.1", scene.communes[1]).pk
        client.post(reverse("rounds:evidence-move", args=[row.pk]), {"to": foreign})
        assert not Attachment.objects.filter(moved_from=row).exists()

    def test_takes_away(self, client: Client, scene: Scene) -> None:
        (row,) = attach_link(scene, "1.1")
        sign_in(client, scene.par_officer)
        client.post(reverse("rounds:evidence-remove", args=[row.pk]))
        row.refresh_from_db()
        assert row.removed_at == NOW
        assert client.post(reverse("rounds:evidence-remove", args=[row.pk]), follow=True).status_code == 200

    def test_replaces_a_file(self, client: Client, scene: Scene) -> None:
        paper = new_file(scene)
        (row,) = evidence.attach_new(answer_ids=[scene.answer("1.1").pk], paper=paper, by=scene.par_officer, at=NOW)
        sign_in(client, scene.par_officer)
        address = reverse("rounds:evidence-replace", args=[row.pk])
        client.post(address, {"file": SimpleUploadedFile("moi.png", picture(77))})
        assert row.document.revisions.count() == 2
        client.post(address, {"file": SimpleUploadedFile("moi.png", b"")})
        client.post(address)
        assert row.document.revisions.count() == 2

    @pytest.mark.parametrize("name", ["evidence-remove", "evidence-move", "evidence-replace"])
    def test_are_not_there_for_others(self, client: Client, scene: Scene, name: str) -> None:
        (row,) = attach_link(scene, "1.1")
        address = reverse(f"rounds:{name}", args=[row.pk])
        assert client.post(address).status_code == 302
        sign_in(client, scene.stranger)
        assert client.post(address, {"file": SimpleUploadedFile("a.png", picture())}).status_code == 404
        row.refresh_from_db()
        assert row.removed_at is None
