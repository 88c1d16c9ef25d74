"""Makes small Word files for tests."""

import io

from docx import Document


def make_word(*paragraphs: str, table: tuple[tuple[str, ...], ...] = ()) -> bytes:
    """Write paragraphs and a table."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if table:
        made = document.add_table(rows=len(table), cols=len(table[0]))
        made.style = "Table Grid"
        for row, texts in zip(made.rows, table, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.paragraphs[0].add_run(text)
    return saved(document)


def saved(document: object) -> bytes:
    """Give the bytes of a document."""
    buffer = io.BytesIO()
    document.save(buffer)  # type: ignore[attr-defined]
    return buffer.getvalue()


def texts(content: bytes) -> list[str]:
    """Give the paragraphs of the body that hold anything."""
    return [one.text for one in Document(io.BytesIO(content)).paragraphs if one.text]
