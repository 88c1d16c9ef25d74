"""A document of the desk is looked at, corrected, accepted, filed, handed on and put aside."""

from collections.abc import Callable

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse

from parindex.evidence import store
from parindex.evidence.models import Document, Reading
from parindex.reading.states import State
from parindex.rounds.actions import desk
from parindex.rounds.models import Attachment, DeskPaper
from tests.evidence.making import make_pdf
from tests.rounds.desks import PLAN, bring, brought, facts, lay, read, reading_of
from tests.rounds.filling import hand, scene, signed_in
from tests.rounds.making import NOW, Scene

__all__ = ["scene"]

pytestmark = pytest.mark.django_db

TYPED = {"title": "Kế hoạch CCHC", "number": "12/KH-UBND", "issued_on": "05/01/2022", "period": "quý I/2022"}


def address(paper: DeskPaper, name: str = "desk-paper", *more: object) -> str:
    return reverse(f"rounds:{name}", args=[paper.pk, *more])


def said(client: Client, address: str, typed: dict[str, object]) -> str:
    """Give what the person is told after an act."""
    answer = client.post(address, typed)
    assert answer.status_code == 302, answer.status_code
    return " ".join(str(message) for message in get_messages(answer.wsgi_request))


class TestPaper:
    def test_holds_what_was_read_in_its_form(self, scene: Scene) -> None:
        page = signed_in(scene.officer).get(address(brought(scene))).content.decode()
        assert f'value="Kế hoạch {PLAN}"' in page
        assert 'value="năm 2022"' in page
        assert 'value="05/01/2022"' in page
        assert "l2/KH-UBND" in page

    def test_writes_what_the_person_makes_of_it(self, scene: Scene) -> None:
        paper = brought(scene)
        assert said(signed_in(scene.officer), address(paper), {**TYPED})
        document = Document.objects.get()
        assert (document.full_number, document.period, document.title) == ("12/KH-UBND", "2022-Q1", "Kế hoạch CCHC")
        assert document.confirmed_at is not None

    def test_keeps_what_was_typed_where_a_field_is_wrong(self, scene: Scene) -> None:
        answer = signed_in(scene.officer).post(address(brought(scene)), {**TYPED, "period": "dạo nọ"})
        assert answer.status_code == 422
        page = answer.content.decode()
        assert 'value="dạo nọ"' in page
        assert 'value="12"' in page or 'value="12/KH-UBND"' in page
        assert Document.objects.get().confirmed_at is None

    def test_says_why_the_store_refuses(self, scene: Scene) -> None:
        answer = signed_in(scene.officer).post(address(brought(scene)), {**TYPED, "issued_on": "01/01/2030"})
        assert answer.status_code == 422
        assert 'role="alert"' in answer.content.decode()

    def test_is_only_looked_at_by_the_head(self, scene: Scene) -> None:
        paper, client = brought(scene), signed_in(scene.head)
        assert 'name="title"' not in client.get(address(paper)).content.decode()
        assert client.post(address(paper), TYPED).status_code == 404

    def test_says_so_where_a_colleague_settled_it_meanwhile(self, scene: Scene) -> None:
        paper = brought(scene)
        desk.put_aside(paper_id=paper.pk, by=scene.par_officer, at=NOW)
        client = signed_in(scene.officer)
        for name in ("desk-paper", "desk-accept", "desk-file", "desk-hand", "desk-put-aside", "desk-read-again"):
            assert "đã được xếp vào mục hoặc bỏ khỏi danh sách" in said(client, address(paper, name), {**TYPED})
        assert Document.objects.get().confirmed_at is None
        assert signed_in(scene.stranger).post(address(paper), TYPED).status_code == 404

    def test_is_not_there_for_others_or_once_it_is_settled(self, scene: Scene) -> None:
        paper = brought(scene)
        assert signed_in(scene.stranger).get(address(paper)).status_code == 404
        client = signed_in(scene.officer)
        client.post(address(paper, "desk-put-aside"))
        assert client.get(address(paper)).status_code == 404

    def test_asks_the_same_queries_for_more_documents(
        self, scene: Scene, queries_do_not_grow: Callable[..., None]
    ) -> None:
        paper, client = brought(scene), signed_in(scene.par_officer)
        queries_do_not_grow(act=lambda: client.get(address(paper)), grow=lambda: brought(scene, b"khac"), most=30)


class TestAccept:
    def test_writes_what_was_read_with_one_click(self, scene: Scene) -> None:
        paper = brought(scene)
        assert said(signed_in(scene.officer), address(paper, "desk-accept"), {})
        document = Document.objects.get()
        assert (document.number, document.symbol, document.period) == ("12", "KH-UBND", "2022")
        assert document.title == f"Kế hoạch {PLAN}"
        assert DeskPaper.objects.lying().count() == 1

    def test_refuses_where_nothing_was_read(self, scene: Scene) -> None:
        told = said(signed_in(scene.officer), address(lay(scene), "desk-accept"), {})
        assert "chưa đọc được gì" in told
        assert Document.objects.get().confirmed_at is None


class TestFile:
    def test_files_it_with_what_was_read(self, scene: Scene) -> None:
        paper, target = brought(scene), scene.answer("1.2")
        told = said(signed_in(scene.par_officer), address(paper, "desk-file"), {"to": target.pk, "takes_over": "1"})
        assert "1.2" in told
        row = Attachment.objects.get()
        assert (row.answer, row.document.number) == (target, "12")
        assert DeskPaper.objects.get().was_proposed

    def test_files_it_elsewhere_and_leaves_the_document_as_it_is(self, scene: Scene) -> None:
        read(bring(scene), facts(confidence=0.4))
        paper, target = DeskPaper.objects.get(), scene.answer("2.1")
        said(signed_in(scene.par_officer), address(paper, "desk-file"), {"to": target.pk})
        assert Attachment.objects.get().document.number == ""

    def test_asks_for_an_item(self, scene: Scene) -> None:
        paper = brought(scene)
        assert said(signed_in(scene.par_officer), address(paper, "desk-file"), {"to": ""})
        assert not Attachment.objects.exists()

    def test_refuses_the_item_of_somebody_else(self, scene: Scene) -> None:
        paper = brought(scene)
        said(signed_in(scene.officer), address(paper, "desk-file"), {"to": scene.answer("1.2").pk})
        assert not Attachment.objects.exists()


class TestHand:
    def test_names_who_was_told(self, scene: Scene) -> None:
        hand(scene, ["1.2"])
        paper = brought(scene)
        told = said(signed_in(scene.par_officer), address(paper, "desk-hand"), {"to": scene.answer("1.2").pk})
        assert "Officer" in told

    def test_is_not_there_for_an_item_that_is_none(self, scene: Scene) -> None:
        client, paper = signed_in(scene.par_officer), brought(scene)
        for typed in ("", "x", "999999"):
            assert client.post(address(paper, "desk-hand"), {"to": typed}).status_code == 404


class TestReadAgain:
    def test_has_a_file_read_once_more(self, scene: Scene) -> None:
        paper = read(bring(scene), state=State.CRASHED, text="")
        assert said(signed_in(scene.officer), address(paper, "desk-read-again"), {})
        assert reading_of(paper).state == Reading.State.WAITING


class TestFiles:
    def test_are_handed_out_to_the_unit_alone(self, scene: Scene) -> None:
        paper = bring(scene, b"noi dung", "a.txt")
        answer = signed_in(scene.head).get(address(paper, "desk-original"))
        assert b"".join(answer.streaming_content) == b"noi dung"  # type: ignore[attr-defined]
        assert signed_in(scene.manager).get(address(paper, "desk-original")).status_code == 404

    def test_say_so_where_the_file_is_gone(self, scene: Scene) -> None:
        paper = bring(scene, b"mat roi", "a.txt")
        store.path_of(reading_of(paper).file.sha256).unlink()
        assert signed_in(scene.officer).get(address(paper, "desk-original")).status_code == 302

    def test_are_shown_as_pictures(self, scene: Scene) -> None:
        paper = bring(scene, make_pdf(), "a.pdf")
        client = signed_in(scene.officer)
        assert client.get(address(paper, "desk-page", 1, 320))["Content-Type"] == "image/webp"
        assert client.get(address(paper, "desk-page", 9, 320)).status_code == 404
