"""What was read of a document, framed on the pages of its file or marked in its text."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from parindex.core.documents.pages import Box
from parindex.core.documents.signatures import Signature, SignatureState
from parindex.evidence import queries
from parindex.rounds.models import DeskPaper
from parindex.rounds.queries.evidence_read import Read, read_of
from tests.evidence.making import make_pdf
from tests.rounds.desks import bring, facts, framed, read
from tests.rounds.filling import scene
from tests.rounds.making import Scene

__all__ = ["scene"]

pytestmark = pytest.mark.django_db

SIGNED = Signature(state=SignatureState.VALID, name="Nguyễn Văn An", page=2, box=Box(0.5, 0.8, 0.9, 0.9))


def shown(paper: DeskPaper) -> Read:
    revision = queries.newest_revisions([paper.document_id])[paper.document_id]
    return read_of(paper.document, revision)


class TestReadOf:
    def test_frames_each_field_on_its_page(self, scene: Scene) -> None:
        paper = read(bring(scene, make_pdf(2), "a.pdf"), framed(facts()), signatures=(SIGNED,))
        found = shown(paper)
        assert found.has_boxes
        assert [[shape.key for shape in shapes] for _page, shapes in found.pages] == [
            [
                "read-number",
                "read-date",
                "read-issuer",
                "read-type",
                "read-subject",
                "read-period",
                "read-signer",
            ],
            ["read-signature-1"],
        ]
        assert {line.read.name: field.name for line, field in found.beside if line.read and field} == {
            name: name for name in ("number", "date", "issuer", "type", "subject", "period", "signer")
        }
        assert [field and field.name for _shown, field in found.signatures] == ["signature-1"]

    def test_marks_the_text_of_a_file_without_pages(self, scene: Scene) -> None:
        found = shown(read(bring(scene), framed(facts()), text="kế hoạch năm 2022"))
        assert (found.pages, found.has_boxes) == ([], False)
        assert [piece.text for line in found.lines for piece in line if piece.label] == ["năm 2022"]

    def test_offers_what_nobody_has_looked_at(self, scene: Scene) -> None:
        paper = read(bring(scene), facts())
        assert shown(paper).is_offered
        paper.document.confirmed_at = paper.at
        assert not shown(paper).is_offered
        assert not shown(bring(scene, b"khac")).is_offered

    @pytest.mark.parametrize(("name", "content", "most"), [("a.pdf", make_pdf(3), 1), ("a.txt", b"van ban", 2)])
    def test_asks_once_and_once_more_for_the_text(self, scene: Scene, name: str, content: bytes, most: int) -> None:
        paper = read(bring(scene, content, name), framed(facts()))
        revision = queries.newest_revisions([paper.document_id])[paper.document_id]
        document = paper.document
        with CaptureQueriesContext(connection) as asked:
            read_of(document, revision)
        assert len(asked) == most

    def test_is_empty_without_a_file(self, scene: Scene) -> None:
        found = read_of(bring(scene).document, None)
        assert (found.reading, found.fields, found.pages) == (None, (), [])
