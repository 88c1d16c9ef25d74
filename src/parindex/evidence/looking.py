"""What the machine read of the file that somebody looks at: fields, the boxes of one page, or its text."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from parindex.core.sentences import Statement
from parindex.evidence import fields, papers, preview, proposals, signed
from parindex.evidence.fields import Field, Piece, Shape
from parindex.evidence.models import Reading

if TYPE_CHECKING:
    from parindex.evidence.models import Revision


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What was read of a file; `said` is how far reading is, or why it ended early, and None for a file read whole."""

    fields: tuple[Field, ...]
    shapes: tuple[Shape, ...] = ()
    lines: tuple[tuple[Piece, ...], ...] = ()
    said: Statement | None = None
    is_over: bool = True


def look_at(revision: "Revision | None", page: int) -> Look | None:
    """Give what was read of a revision with the boxes of one page; None where nobody had it read, or there is no file.

    One query; a second one for a file that has no pages to show.
    """
    reading = Reading.objects.filter(file=revision.file_id).first() if revision is not None else None
    if revision is None or reading is None:
        return None
    found = fields.fields_of(papers.facts_of(reading), signed.signatures_of(reading))
    is_drawn = preview.page_count(revision.file) > 0
    return Look(
        fields=found,
        shapes=fields.shapes_of(found, page) if is_drawn else (),
        lines=() if is_drawn else fields.marked_text(reading, found),
        said=None if reading.state == Reading.State.READ else proposals.state_said(reading),
        is_over=reading.is_over,
    )
