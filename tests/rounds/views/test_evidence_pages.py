"""One document on its page: pictures of its pages, the original, versions, and what is said of it."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from parindex.evidence.models import Document
from parindex.evidence.papers import papers_of
from parindex.rounds.actions import desk, evidence
from parindex.rounds.models import Attachment, DeskPaper, Finding
from tests.accounts.making import sign_in
from tests.conftest import Grow
from tests.rounds import desks
from tests.rounds.desks import bring
from tests.rounds.making import NOW, Scene, make_scene
from tests.rounds.sending_scenes import (
    LATE,
    attach_link,
    fill,
    give_back,
    make_upload,
    new_file,
    picture,
    send,
    store,
)

pytestmark = pytest.mark.django_db
__all__ = ["store"]


@pytest.fixture(autouse=True)
def _at_the_time_of_the_scene(monkeypatch: pytest.MonkeyPatch, store: None) -> None:
    monkeypatch.setattr("parindex.kit.clock.now", lambda: NOW)


@pytest.fixture
def scene() -> Scene:
    return make_scene()


@pytest.fixture
def row(scene: Scene) -> Attachment:
    paper = new_file(scene)
    return evidence.attach_new(answer_ids=[scene.answer("1.1").pk], paper=paper, by=scene.par_officer, at=NOW)[0]


def address(name: str, row: Attachment, *more: int) -> str:
    return reverse(f"rounds:{name}", args=[row.pk, *more])


class TestEmptiedField:
    """What a person empties on the page stays empty, and what they never saw is left to the machine."""

    @pytest.fixture
    def read(self, scene: Scene) -> Attachment:
        paper = bring(scene)
        return desk.file(
            paper_id=paper.pk,
            answer_id=scene.answer("1.1").pk,
            stamp=None,
            by=scene.par_officer,
            at=NOW,
        )

    def save(self, client: Client, row: Attachment, **changes: str) -> None:
        """Save the form as the page shows it, with changes."""
        page = client.get(address("evidence", row))
        form = page.context["form"]
        typed = {name: form[name].value() or "" for name in form.fields} | {"looked": form.looked} | changes
        assert client.post(address("evidence-describe", row), typed).status_code == 302

    def test_stays_empty(self, client: Client, scene: Scene, read: Attachment) -> None:
        sign_in(client, scene.par_officer)
        desks.read(DeskPaper.objects.get(), desks.facts())
        self.save(client, read, number="", symbol="")
        document = papers_of([Document.objects.get()])[read.document_id]
        assert (document.number, document.symbol, document.issuer) == ("", "", "UBND Xã Commune-1")
        page = client.get(address("evidence", read))
        assert (page.context["form"]["number"].value(), page.context["form"]["type"].value()) == ("", "KH")

    def test_is_left_to_the_machine_where_the_page_was_opened_before_it_was_read(
        self, client: Client, scene: Scene, read: Attachment
    ) -> None:
        sign_in(client, scene.par_officer)
        opened = client.get(address("evidence", read)).context["form"]
        desks.read(DeskPaper.objects.get(), desks.facts())
        typed = {"title": "Kế hoạch", "looked": opened.looked}
        client.post(address("evidence-describe", read), typed)
        paper = papers_of([Document.objects.get()])[read.document_id]
        assert (paper.title, paper.number) == ("Kế hoạch", "12")


class TestDocument:
    def test_shows_pages_and_forms_to_the_unit(self, client: Client, scene: Scene, row: Attachment) -> None:
        sign_in(client, scene.par_officer)
        text = client.get(address("evidence", row)).content.decode()
        assert address("evidence-page", row, 1, 1, 800) in text
        assert 'data-page="1"' in text
        assert address("evidence-describe", row) in text

    def test_shows_others_no_forms(self, client: Client, scene: Scene, row: Attachment) -> None:
        sign_in(client, scene.observer)
        text = client.get(address("evidence", row)).content.decode()
        assert address("evidence-describe", row) not in text

    def test_shows_an_older_version(self, client: Client, scene: Scene, row: Attachment) -> None:
        key = make_upload(scene.commune, scene.par_officer, shade=50)
        evidence.replace(attachment_id=row.pk, upload_key=key, by=scene.par_officer, at=NOW)
        sign_in(client, scene.par_officer)
        text = client.get(f"{address('evidence', row)}?ban=1").content.decode()
        assert address("evidence-page", row, 1, 1, 800) in text
        assert address("evidence-page", row, 2, 1, 800) in client.get(address("evidence", row)).content.decode()

    def test_shows_the_marks_that_went_to_the_unit(self, client: Client, scene: Scene, row: Attachment) -> None:
        fill(scene)
        send(scene, confirms_warnings=True)
        give_back(scene, "1.1", texts=("Thiếu chữ ký",))
        place = {"page": 1, "left": 1000, "top": 2000, "width": 3000, "height": 500}
        Finding.objects.update(revision=row.document.revisions.get(), **place)
        sign_in(client, scene.par_officer)
        assert 'data-left="1000" data-top="2000"' in client.get(address("evidence", row)).content.decode()
        Finding.objects.update(audience="next_stage")
        assert "Thiếu chữ ký" not in client.get(address("evidence", row)).content.decode()

    def test_shows_a_link(self, client: Client, scene: Scene) -> None:
        (row,) = attach_link(scene, "1.1")
        sign_in(client, scene.par_officer)
        assert "https://example.vn/bao-cao" in client.get(address("evidence", row)).content.decode()

    def test_does_not_query_more_with_more_versions(
        self, client: Client, scene: Scene, row: Attachment, queries_do_not_grow: Grow
    ) -> None:
        sign_in(client, scene.par_officer)

        def grow() -> None:
            for shade in (1, 2, 3):
                key = make_upload(scene.commune, scene.par_officer, shade=shade)
                evidence.replace(attachment_id=row.pk, upload_key=key, by=scene.par_officer, at=NOW)

        queries_do_not_grow(act=lambda: client.get(address("evidence", row)), grow=grow, most=22)


class TestDescribe:
    def test_keeps_number_and_date(self, client: Client, scene: Scene, row: Attachment) -> None:
        sign_in(client, scene.par_officer)
        typed = {"title": "Báo cáo", "number": "112", "symbol": "BC-UBND", "issued_on": "20/12/2022"}
        client.post(address("evidence-describe", row), typed)
        row.document.refresh_from_db()
        assert (row.document.full_number, f"{row.document.issued_on:%Y}") == ("112/BC-UBND", "2022")

    def test_says_what_is_wrong(self, client: Client, scene: Scene, row: Attachment) -> None:
        sign_in(client, scene.par_officer)
        answer = client.post(address("evidence-describe", row), {"title": "A", "issued_on": "31/02/2023"})
        assert (answer.status_code, "ngày 31/02/2023 không có thật" in answer.content.decode()) == (422, True)
        answer = client.post(address("evidence-describe", row), {"title": ""})
        assert answer.status_code == 422

    def test_is_refused_when_locked(
        self, client: Client, scene: Scene, row: Attachment, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("parindex.kit.clock.now", lambda: LATE)
        sign_in(client, scene.par_officer)
        answer = client.post(address("evidence-describe", row), {"title": "Khác"})
        assert (answer.status_code, "đã hết hạn lúc" in answer.content.decode()) == (422, True)


class TestFiles:
    def test_hands_out_the_original_and_pictures(self, client: Client, scene: Scene, row: Attachment) -> None:
        sign_in(client, scene.observer)
        original = client.get(address("evidence-original", row, 1))
        assert b"".join(original) == picture()
        assert "attachment" in original["Content-Disposition"]
        drawn = client.get(address("evidence-page", row, 1, 1, 320))
        assert (drawn.status_code, drawn["Content-Type"]) == (200, "image/webp")

    def test_has_no_other_pages_and_versions(self, client: Client, scene: Scene, row: Attachment) -> None:
        sign_in(client, scene.observer)
        assert client.get(address("evidence-page", row, 1, 2, 320)).status_code == 404
        assert client.get(address("evidence-page", row, 2, 1, 320)).status_code == 404
        assert client.get(address("evidence-original", row, 2)).status_code == 404

    def test_says_that_a_file_is_gone(self, client: Client, scene: Scene, row: Attachment, settings: Any) -> None:
        settings.DATA_DIR = f"{settings.DATA_DIR}/khac"
        sign_in(client, scene.observer)
        answer = client.get(address("evidence-original", row, 1), follow=True)
        assert "không đọc được tệp" in answer.content.decode()

    @pytest.mark.parametrize("name", ["evidence", "evidence-original", "evidence-page", "evidence-describe"])
    def test_are_not_there_for_others(self, client: Client, scene: Scene, row: Attachment, name: str) -> None:
        more = {"evidence-original": (1,), "evidence-page": (1, 1, 320)}.get(name, ())
        method = client.post if name == "evidence-describe" else client.get
        assert method(address(name, row, *more)).status_code == 302
        sign_in(client, scene.stranger)
        assert method(address(name, row, *more)).status_code == 404
