"""A document as blocks that a page can show: paragraphs and tables, with the numbers of bound figures."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from parindex.reports.word.marks import PREFIX

_ALIGNS = {WD_ALIGN_PARAGRAPH.CENTER: "center", WD_ALIGN_PARAGRAPH.RIGHT: "right"}


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of one look; `number` is that of a bound figure, -1 for words."""

    text: str
    is_bold: bool = False
    is_italic: bool = False
    number: int = -1


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph."""

    pieces: tuple[Piece, ...]
    align: str = ""
    is_indented: bool = False

    @property
    def text(self) -> str:
        """Give the paragraph as it is read."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of cells of paragraphs; one without lines only lays things out."""

    rows: tuple[tuple[tuple[Words, ...], ...], ...]
    has_lines: bool


Block = Words | Grid


def blocks(content: bytes) -> list[Block]:
    """Give the blocks of the body, in order."""
    document = Document(io.BytesIO(content))
    return list(_blocks(document.iter_inner_content()))


def _blocks(content: Iterator[Paragraph | Table]) -> Iterator[Block]:
    for one in content:
        if isinstance(one, Table):
            rows = tuple(tuple(_cell(cell) for cell in row.cells) for row in one.rows)
            yield Grid(rows, has_lines=one.style is not None and one.style.name == "Table Grid")
        else:
            words = _words(one)
            if words.pieces:
                yield words


def _cell(cell: _Cell) -> tuple[Words, ...]:
    return tuple(words for paragraph in cell.paragraphs if (words := _words(paragraph)).pieces)


def _words(paragraph: Paragraph) -> Words:
    pieces: list[Piece] = []
    open_marks: dict[str, int] = {}
    number = -1
    for element in paragraph._p:  # noqa: SLF001 -- python-docx gives no bookmarks
        if element.tag == qn("w:bookmarkStart"):
            name = element.get(qn("w:name")) or ""
            if name.startswith(PREFIX) and name[len(PREFIX) :].isdecimal():
                number = int(name[len(PREFIX) :])
                open_marks[element.get(qn("w:id")) or ""] = number
        elif element.tag == qn("w:bookmarkEnd") and open_marks.pop(element.get(qn("w:id")) or "", None) is not None:
            number = -1
        elif element.tag == qn("w:r"):
            run = Run(element, paragraph)
            if run.text:
                pieces.append(Piece(run.text, bool(run.bold), bool(run.italic), number))
    indent = paragraph.paragraph_format.first_line_indent
    align = paragraph.alignment
    return Words(tuple(pieces), _ALIGNS.get(align, "") if align is not None else "", bool(indent))
