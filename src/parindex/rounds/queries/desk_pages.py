"""What the page of one document of the desk shows."""

from typing import TYPE_CHECKING

from parindex.evidence import preview
from parindex.rounds.models import DeskPaper
from parindex.rounds.queries.evidence_pages import read_of

if TYPE_CHECKING:
    from parindex.evidence.models import Revision


def paper_page(paper: DeskPaper, revision: "Revision | None") -> dict[str, object]:
    """Give a document of the desk with its pages, what was read, its signatures and what of its layout differs."""
    return {
        "paper": paper,
        "round": paper.sheet.round,
        "unit": paper.sheet.unit,
        "revision": revision,
        "pages": range(1, preview.page_count(revision.file) + 1) if revision else range(0),
        **read_of(paper.document, revision),
    }
