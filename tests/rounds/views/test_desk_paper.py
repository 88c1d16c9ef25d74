"""A document of the desk is looked at, corrected, accepted, filed, handed on and put aside."""

import re
from collections.abc import Callable, Mapping

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse

from parindex.core.documents.facts import DocumentFacts
from parindex.evidence import queue, store
from parindex.evidence.models import Document, Reading
from parindex.reading.states import State
from parindex.rounds.actions import desk
from parindex.rounds.models import Attachment, DeskPaper
from tests.evidence.making import make_pdf
from tests.rounds.desks import PLAN, bring, brought, facts, framed, lay, read, reading_of, stamp_of
from tests.rounds.filling import hand, scene, signed_in
from tests.rounds.making import NOW, Scene

__all__ = ["scene"]

pytestmark = pytest.mark.django_db

TYPED = {"title": "Kế hoạch CCHC", "number": "12/KH-UBND", "issued_on": "05/01/2022", "period": "quý I/2022"}


def address(paper: DeskPaper, name: str = "desk-paper", *more: object) -> str:
    return reverse(f"rounds:{name}", args=[paper.pk, *more])


def said(client: Client, address: str, typed: Mapping[str, object]) -> str:
    """Give what the person is told after an act."""
    answer = client.post(address, typed)
    assert answer.status_code == 302, answer.status_code
    return " ".join(str(message) for message in get_messages(answer.wsgi_request))


def shown(paper: DeskPaper) -> dict[str, str]:
    """Give what the page carries of what it shows."""
    return {"takes_over": "1", "shown": stamp_of(paper.document_id)}


def field(page: str, name: str) -> str:
    """Give the first hidden field of a page."""
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found is not None, name
    return found[1]


def offered(page: str) -> dict[str, str]:
    """Give what the button of a page sends."""
    return {"takes_over": "1", "shown": field(page, "shown")}


def reread(paper: DeskPaper, found: DocumentFacts | None) -> None:
    """Read the file once more, with something else for a result."""
    queue.ask_again(reading_id=reading_of(paper).pk, at=NOW)
    read(paper, found)


class TestPaper:
    def test_holds_what_was_read_in_its_form(self, scene: Scene) -> None:
        page = signed_in(scene.officer).get(address(brought(scene))).content.decode()
        assert f'value="Kế hoạch {PLAN}"' in page
        assert 'value="năm 2022"' in page
        assert 'value="05/01/2022"' in page
        assert "l2/KH-UBND" in page

    def test_frames_what_was_read_on_its_pages(self, scene: Scene) -> None:
        paper = read(bring(scene, make_pdf(2), "a.pdf"), framed(facts()))
        page = signed_in(scene.officer).get(address(paper)).content.decode()
        assert page.count('id="read-number"') == 1
        assert 'data-read-field="read-number" href="#read-number"' in page
        assert 'data-read-switch data-key="k"' in page

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
        assert said(signed_in(scene.officer), address(paper, "desk-accept"), shown(paper))
        document = Document.objects.get()
        assert (document.number, document.symbol, document.period) == ("12", "KH-UBND", "2022")
        assert document.title == f"Kế hoạch {PLAN}"
        assert DeskPaper.objects.lying().count() == 1

    def test_refuses_where_nothing_was_read(self, scene: Scene) -> None:
        told = said(signed_in(scene.officer), address(lay(scene), "desk-accept"), {})
        assert "Chưa đọc được gì" in told
        assert Document.objects.get().confirmed_at is None

    def test_shows_again_what_was_read_since_and_takes_that(self, scene: Scene) -> None:
        paper, client = brought(scene), signed_in(scene.officer)
        before = shown(paper)
        reread(paper, facts("Kế hoạch <b>khác</b>"))
        answer = client.post(address(paper, "desk-accept"), before)
        page = answer.content.decode()
        assert answer.status_code == 409
        assert 'role="alert"' in page
        assert page.count("chip--warn") == 2  # subject and, made of it, title
        assert "Kế hoạch &lt;b&gt;khác&lt;/b&gt;" in page
        assert Document.objects.get().confirmed_at is None
        assert said(client, address(paper, "desk-accept"), offered(page))
        assert Document.objects.get().abstract == "Kế hoạch <b>khác</b>"

    def test_says_so_where_a_colleague_wrote_something_meanwhile(self, scene: Scene) -> None:
        paper, client = brought(scene), signed_in(scene.officer)
        before = shown(paper)
        said(signed_in(scene.par_officer), address(paper), TYPED)
        answer = client.post(address(paper, "desk-accept"), before)
        assert answer.status_code == 409
        assert "quý I/2022" in answer.content.decode()
        assert 'name="shown"' not in answer.content.decode()
        assert Document.objects.get().period == "2022-Q1"

    @pytest.mark.parametrize("stamp", ["", "x", "a:b:c number:", "number:00000000 number:11111111", "'><script>"])
    def test_takes_no_stamp_that_is_not_of_the_page(self, scene: Scene, stamp: str) -> None:
        answer = signed_in(scene.officer).post(address(brought(scene), "desk-accept"), {"shown": stamp})
        assert answer.status_code == 409
        assert "<script>" not in answer.content.decode()
        assert Document.objects.get().confirmed_at is None


class TestFile:
    def test_files_it_with_what_was_read(self, scene: Scene) -> None:
        paper, target = brought(scene), scene.answer("1.2")
        told = said(signed_in(scene.par_officer), address(paper, "desk-file"), {"to": target.pk, **shown(paper)})
        assert "1.2" in told
        row = Attachment.objects.get()
        assert (row.answer, row.document.number) == (target, "12")

    def test_files_it_elsewhere_and_leaves_the_document_as_it_is(self, scene: Scene) -> None:
        read(bring(scene), facts(confidence=0.4))
        paper, target = DeskPaper.objects.get(), scene.answer("2.1")
        said(signed_in(scene.par_officer), address(paper, "desk-file"), {"to": target.pk})
        assert Attachment.objects.get().document.number == ""

    def test_keeps_the_item_where_something_else_was_read_since(self, scene: Scene) -> None:
        paper, target, client = brought(scene), scene.answer("1.2"), signed_in(scene.par_officer)
        typed = {"to": target.pk, **shown(paper)}
        reread(paper, facts("Kế hoạch khác"))
        answer = client.post(address(paper, "desk-file"), typed)
        page = answer.content.decode()
        assert answer.status_code == 409
        assert not Attachment.objects.exists()
        assert said(client, address(paper, "desk-file"), {"to": field(page, "to"), **offered(page)})
        row = Attachment.objects.get()
        assert (row.answer, row.document.abstract) == (target, "Kế hoạch khác")

    def test_offers_to_file_it_alone_while_it_is_read_again(self, scene: Scene) -> None:
        paper, target, client = brought(scene), scene.answer("1.2"), signed_in(scene.par_officer)
        typed = {"to": target.pk, **shown(paper)}
        reread(paper, None)
        page = client.post(address(paper, "desk-file"), typed).content.decode()
        assert 'name="takes_over"' not in page
        assert said(client, address(paper, "desk-file"), {"to": field(page, "to")})
        assert Attachment.objects.get().document.confirmed_at is None

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
