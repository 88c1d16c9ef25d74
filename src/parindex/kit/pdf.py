"""PDF of a document, by LibreOffice apart from this process; none where there is no LibreOffice."""

from collections.abc import Mapping

from parindex.reading import libreoffice
from parindex.reading.sources import Unreadable
from parindex.reading.states import State


def make(docx: bytes) -> bytes | None:
    """Give one document as PDF, or None where it cannot be made here."""
    return make_all({"one": docx}).get("one")


def make_all(documents: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give many documents as PDF in one run, by their names; those that failed are left out."""
    try:
        return libreoffice.convert_all(documents, "docx", "pdf")
    except Unreadable as error:
        if error.state in {State.NO_ENGINE, State.TOO_SLOW}:
            return {}
        raise
