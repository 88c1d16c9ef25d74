"""What the machine read of a document, as its page shows it: beside what people wrote, and framed on its pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parindex.core.documents.layout import Finding
from parindex.core.sentences import Statement
from parindex.evidence import fields, preview, proposals
from parindex.evidence.accepting import Offer, offered
from parindex.evidence.fields import Field, Piece, Shape
from parindex.evidence.papers import facts_of, readings_of
from parindex.evidence.proposals import Compared
from parindex.evidence.signed import SignatureShown, signatures_of

if TYPE_CHECKING:
    from parindex.evidence.models import Document, Reading, Revision


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What was read of one file; a field that stands on a page has a shape there, which its number names."""

    reading: "Reading | None"
    said: Statement | None
    fields: Sequence[Field]
    beside: Sequence[tuple[Compared, Field | None]]
    signatures: Sequence[tuple[SignatureShown, Field | None]]
    #: The pages of the file from 1, each with its boxes; none for a file that is shown as text.
    pages: Sequence[tuple[int, Sequence[Shape]]]
    lines: Sequence[Sequence[Piece]]
    layout: Sequence[Finding]
    #: What one key writes into the document.
    offer: Offer

    @property
    def has_boxes(self) -> bool:
        """Say whether anything is framed on a page."""
        return any(shapes for _page, shapes in self.pages)

    @property
    def is_offered(self) -> bool:
        """Say whether there is something to accept that no person has looked at."""
        return self.offer.is_read and not self.offer.is_confirmed


def read_of(document: "Document", revision: "Revision | None") -> Read:
    """Give what was read of a revision beside what people wrote of the document.

    One query; a second one for a file that was read and has no pages to show.
    """
    reading = readings_of([revision.file_id]).get(revision.file_id) if revision else None
    facts = facts_of(reading)
    signatures = signatures_of(reading)
    found = fields.fields_of(facts, signatures)
    by_name = {field.name: field for field in found}
    count = preview.page_count(revision.file) if revision else 0
    return Read(
        reading=reading,
        said=proposals.state_said(reading) if reading else None,
        fields=found,
        beside=[
            (line, by_name.get(line.read.name) if line.read else None) for line in proposals.compared(document, facts)
        ],
        signatures=[(shown, by_name.get(f"signature-{place}")) for place, shown in enumerate(signatures, start=1)],
        pages=[(page, fields.shapes_of(found, page)) for page in range(1, count + 1)],
        lines=fields.marked_text(reading, found) if reading and not count else (),
        layout=proposals.layout_findings(reading, revision),
        offer=offered(document, revision, reading),
    )
