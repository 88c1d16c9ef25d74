"""The page of the queue, and what a person does about the reading of a filed document."""

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from parindex.core.documents.facts import DocumentFacts
from parindex.evidence import uploads
from parindex.evidence.models import Document, Reading
from parindex.reading.states import State
from parindex.rounds.actions import desk, evidence
from parindex.rounds.models import Attachment, DeskPaper, Examination
from tests.evidence.making import make_pdf
from tests.rounds.desks import bring, brought, facts, framed, give_up, lay, read, reading_of, report, stamp_of
from tests.rounds.filling import scene, signed_in
from tests.rounds.making import NOW, Scene

__all__ = ["scene"]

pytestmark = pytest.mark.django_db

QUEUE = "/lam-viec/doc-tai-lieu/"


def filed(scene: Scene, state: State = State.READ, found: DocumentFacts | None = None) -> Attachment:
    paper = read(bring(scene), found or (facts() if state is State.READ else None), state=state)
    return desk.file(
        paper_id=paper.pk,
        answer_id=scene.answer("1.2").pk,
        stamp=None,
        by=scene.par_officer,
        at=NOW,
    )


def framed_row(scene: Scene) -> Attachment:
    """File a PDF whose number and other facts were read on its first page."""
    paper = read(bring(scene, make_pdf(2), "a.pdf"), framed(facts()))
    answer_id = scene.answer("1.2").pk
    return desk.file(paper_id=paper.pk, answer_id=answer_id, stamp=None, by=scene.par_officer, at=NOW)


class TestQueue:
    def test_looks_again_by_itself_while_something_waits(self, scene: Scene) -> None:
        lay(scene)
        page = signed_in(scene.officer).get(QUEUE).content.decode()
        assert "every 3s" in page
        part = signed_in(scene.officer).get(QUEUE, headers={"HX-Request": "true"}).content.decode()
        assert part.strip().startswith('<div class="desk"')

    def test_is_still_once_everything_was_read(self, scene: Scene) -> None:
        brought(scene)
        assert "every 3s" not in signed_in(scene.officer).get(QUEUE).content.decode()

    def test_does_not_name_files_to_who_runs_rounds(self, scene: Scene) -> None:
        read(bring(scene, name="mat-khau.txt"), state=State.ENCRYPTED, text="")
        page = signed_in(scene.manager).get(QUEUE).content.decode()
        assert "mat-khau" not in page
        assert scene.commune.name in page

    def test_is_not_there_for_an_appraiser(self, scene: Scene) -> None:
        assert signed_in(scene.appraisers[0]).get(QUEUE).status_code == 404


class TestReadAgain:
    def test_puts_a_file_back_into_the_queue(self, scene: Scene) -> None:
        reading = reading_of(read(bring(scene), state=State.CRASHED, text=""))
        address = reverse("rounds:readings-again", args=[reading.pk])
        assert signed_in(scene.stranger).post(address).status_code == 404
        assert signed_in(scene.manager).post(address).status_code == 302
        assert Reading.objects.get().state == Reading.State.WAITING
        assert signed_in(scene.manager).post(address).status_code == 302


class TestExamineAgain:
    def test_has_a_sheet_that_was_given_up_examined_once_more(self, scene: Scene) -> None:
        address = reverse("rounds:readings-examine", args=[give_up(scene)])
        assert address in signed_in(scene.manager).get(QUEUE).content.decode()
        assert address not in signed_in(scene.officer).get(QUEUE).content.decode()
        assert signed_in(scene.officer).post(address).status_code == 404
        assert signed_in(scene.manager).post(address).status_code == 302
        row = Examination.objects.get()
        assert (row.attempts, row.given_up_at, row.asked_at is not None) == (0, None, True)
        assert address not in signed_in(scene.manager).get(QUEUE).content.decode()


class TestAccept:
    def test_writes_what_was_read_into_a_filed_document(self, scene: Scene) -> None:
        row = filed(scene)
        address = reverse("rounds:evidence-accept", args=[row.pk])
        signed_in(scene.par_officer).post(address, {"shown": stamp_of(row.document_id)})
        document = Document.objects.get()
        assert (document.full_number, document.confirmed_at) == ("12/KH-UBND", NOW)

    def test_shows_again_what_is_another_now(self, scene: Scene) -> None:
        row = filed(scene)
        address = reverse("rounds:evidence-accept", args=[row.pk])
        answer = signed_in(scene.par_officer).post(address, {"shown": "of yesterday"})
        page = answer.content.decode()
        assert answer.status_code == 409
        assert f'value="{stamp_of(row.document_id)}"' in page
        assert reverse("rounds:evidence", args=[row.pk]) in page
        assert Document.objects.get().confirmed_at is None

    def test_refuses_who_may_not_change_it_and_where_nothing_was_read(self, scene: Scene) -> None:
        row = filed(scene, State.ENCRYPTED)
        signed_in(scene.par_officer).post(reverse("rounds:evidence-accept", args=[row.pk]))
        signed_in(scene.manager).post(reverse("rounds:evidence-accept", args=[row.pk]))
        assert Document.objects.get().confirmed_at is None
        assert signed_in(scene.stranger).post(reverse("rounds:evidence-accept", args=[row.pk])).status_code == 404


class TestReadAttachmentAgain:
    def test_is_for_who_may_change_the_document(self, scene: Scene) -> None:
        row = filed(scene, State.CRASHED)
        address = reverse("rounds:evidence-read-again", args=[row.pk])
        signed_in(scene.head).post(address)
        assert Reading.objects.get().state == Reading.State.UNREADABLE
        signed_in(scene.par_officer).post(address)
        assert Reading.objects.get().state == Reading.State.WAITING


class TestDocumentPage:
    def test_shows_what_was_read_beside_what_people_wrote(self, scene: Scene) -> None:
        row = filed(scene)
        page = signed_in(scene.par_officer).get(reverse("rounds:evidence", args=[row.pk])).content.decode()
        assert 'id="da-doc"' in page
        assert "12/KH-UBND" in page
        assert reverse("rounds:evidence-accept", args=[row.pk]) in page

    def test_frames_what_was_read_on_its_pages(self, scene: Scene) -> None:
        row = framed_row(scene)
        page = signed_in(scene.head).get(reverse("rounds:evidence", args=[row.pk])).content.decode()
        assert page.count('id="read-number"') == 1
        assert 'data-read-field="read-number" href="#read-number"' in page
        assert 'data-read-switch data-key="k"' in page
        assert 'data-key="d"' not in page
        assert (
            'data-key="d"'
            in signed_in(scene.par_officer).get(reverse("rounds:evidence", args=[row.pk])).content.decode()
        )

    def test_shows_the_text_of_a_file_without_pages(self, scene: Scene) -> None:
        page = signed_in(scene.officer).get(reverse("rounds:evidence", args=[filed(scene).pk])).content.decode()
        assert 'class="read-text"' in page
        assert "read-box" not in page

    def test_offers_nothing_beside_an_older_version(self, scene: Scene) -> None:
        row = framed_row(scene)
        key = uploads.take_file(
            unit_id=scene.commune.pk, file=SimpleUploadedFile("b.pdf", make_pdf(3)), by=scene.par_officer, at=NOW
        )
        evidence.replace(attachment_id=row.pk, upload_key=key, by=scene.par_officer, at=NOW)
        page = signed_in(scene.par_officer).get(f"{reverse('rounds:evidence', args=[row.pk])}?ban=1").content.decode()
        assert 'id="read-number"' in page
        assert reverse("rounds:evidence-accept", args=[row.pk]) not in page

    def test_does_not_query_more_with_more_pages_and_papers(
        self, scene: Scene, queries_do_not_grow: Callable[..., None]
    ) -> None:
        row, client = framed_row(scene), signed_in(scene.par_officer)

        def grow() -> None:
            key = uploads.take_file(
                unit_id=scene.commune.pk, file=SimpleUploadedFile("c.pdf", make_pdf(9)), by=scene.par_officer, at=NOW
            )
            evidence.replace(attachment_id=row.pk, upload_key=key, by=scene.par_officer, at=NOW)
            read(DeskPaper.objects.get(), framed(facts()))
            brought(scene, b"khac")

        address = reverse("rounds:evidence", args=[row.pk])
        queries_do_not_grow(act=lambda: client.get(address), grow=grow, most=34)

    def test_flags_a_document_under_the_wrong_item(self, scene: Scene) -> None:
        row = filed(scene, found=report())
        client = signed_in(scene.par_officer)
        assert 'id="nham-muc"' in client.get(reverse("rounds:evidence", args=[row.pk])).content.decode()
        panel = client.get(reverse("rounds:item-evidence", args=[row.answer_id])).content.decode()
        move = reverse("rounds:evidence-move", args=[row.pk])
        assert f'action="{move}"' in panel
        client.post(move, {"to": scene.answer("2.1").pk})
        moved = Attachment.objects.get(removed_at__isnull=True)
        assert (moved.answer.item, moved.moved_from_id) == ("2.1", row.pk)
