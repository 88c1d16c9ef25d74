"""The page of the queue, and what a person does about the reading of a filed document."""

import pytest
from django.urls import reverse

from parindex.core.documents.facts import DocumentFacts
from parindex.evidence.models import Document, Reading
from parindex.reading.states import State
from parindex.rounds.actions import desk
from parindex.rounds.models import Attachment
from tests.rounds.desks import bring, brought, facts, lay, read, reading_of, report
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
        about=None,
        was_proposed=False,
        by=scene.par_officer,
        at=NOW,
    )


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


class TestAccept:
    def test_writes_what_was_read_into_a_filed_document(self, scene: Scene) -> None:
        row = filed(scene)
        signed_in(scene.par_officer).post(reverse("rounds:evidence-accept", args=[row.pk]))
        document = Document.objects.get()
        assert (document.full_number, document.confirmed_at) == ("12/KH-UBND", NOW)

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
