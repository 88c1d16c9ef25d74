"""Reads a slip back as text."""

import io

from docx import Document

from parindex.accounts.models import User
from parindex.dossiers.models import Dossier
from parindex.dossiers.slips import making, offered

ADDRESS = "https://mot-cua.example/tra-cuu-ho-so/?ma=H24.101-260302-0001"


def content_of(dossier: Dossier, slug: str, user: User, sequence: int | None = None) -> bytes:
    """Make a slip of a dossier as it stands now."""
    current = Dossier.objects.select_related("version", "unit").get(pk=dossier.pk)
    found = offered.slip(current, slug, sequence)
    assert found is not None
    made = making.make(current, found, user, ADDRESS)
    assert made is not None
    return made


def text_of(content: bytes) -> str:
    """Give everything that stands in a Word file."""
    document = Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*cells, *(paragraph.text for paragraph in document.paragraphs)])
