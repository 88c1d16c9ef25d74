"""What the page of one document of the desk shows."""

from typing import TYPE_CHECKING

from parindex.rounds.models import DeskPaper
from parindex.rounds.queries.evidence_read import read_of

if TYPE_CHECKING:
    from parindex.evidence.models import Revision


def paper_page(paper: DeskPaper, revision: "Revision | None") -> dict[str, object]:
    """Give a document of the desk with its pages and what was read on them."""
    return {
        "paper": paper,
        "round": paper.sheet.round,
        "unit": paper.sheet.unit,
        "revision": revision,
        "read": read_of(paper.document, revision),
    }
