"""The text of a document as it lies on its pages: words, lines and where they stand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class TextSource(StrEnum):
    """Where the text of a page comes from."""

    #: Letters that the file holds.
    TEXT = "text"
    #: Read from a picture; each word has a confidence.
    OCR = "ocr"
    #: Both kinds of pages in one document.
    MIXED = "mixed"
    #: None: an empty page, or one that could not be read.
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in shares of its width and height from 0 to 1; the origin is the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def around(cls, boxes: "Iterable[Box | None]") -> "Box | None":
        """Give the smallest box that holds all that are known; None where none is."""
        known = [box for box in boxes if box is not None]
        if not known:
            return None
        return cls(
            min(box.left for box in known),
            min(box.top for box in known),
            max(box.right for box in known),
            max(box.bottom for box in known),
        )


@dataclass(frozen=True, slots=True)
class Style:
    """How letters are set: the size in points, the family as the file names it; None where it is not known."""

    size: float | None = None
    is_bold: bool | None = None
    is_italic: bool | None = None
    family: str = ""


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters without a space; `confidence` is 1 for letters that the file holds, else from 0 to 1."""

    text: str
    box: Box | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a line stands in a table of its file: the table, the row and the column, each counted from 0."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one baseline without a wide gap: the two columns of an official heading are two lines."""

    words: tuple[Word, ...]
    style: Style | None = None
    cell: Cell | None = None

    @property
    def text(self) -> str:
        """The words with single spaces, in NFC."""
        return " ".join(word.text for word in self.words)

    @property
    def box(self) -> Box | None:
        """Where the line stands."""
        return Box.around(word.box for word in self.words)

    @property
    def confidence(self) -> float:
        """The mean confidence of the words, weighted by their letters; 1 for an empty line."""
        letters = sum(len(word.text) for word in self.words)
        if not letters:
            return 1.0
        return sum(word.confidence * len(word.text) for word in self.words) / letters


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page, with its lines in reading order: from the top down, the left column before the right.

    `width` and `height` are points (1/72 inch); 0 for a file that has no pages of its own (DOCX, XLSX, ODT).
    """

    number: int
    width: float = 0
    height: float = 0
    lines: tuple[Line, ...] = ()
    source: TextSource = TextSource.TEXT

    @property
    def text(self) -> str:
        """The lines, one below the other."""
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentText:
    """All pages that were read. `page_count` is how many the file has; fewer are read where it has too many."""

    pages: tuple[Page, ...]
    page_count: int

    @property
    def source(self) -> TextSource:
        """Where the text comes from, over all pages that have any."""
        sources = {page.source for page in self.pages if page.source is not TextSource.NONE}
        if len(sources) > 1:
            return TextSource.MIXED
        return sources.pop() if sources else TextSource.NONE

    @property
    def text(self) -> str:
        """The text of all pages."""
        return "\n".join(page.text for page in self.pages)

    def lines(self) -> Iterator[tuple[Page, Line]]:
        """Give each line with its page."""
        for page in self.pages:
            for line in page.lines:
                yield page, line
