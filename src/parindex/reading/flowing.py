"""Lines of text that flows, without places on a page: what DOCX, ODT and tables give."""

import unicodedata
from collections.abc import Iterable, Iterator

from parindex.core.documents.pages import Line, Page, Style, TextSource, Word
from parindex.reading.pdf import clean
from parindex.reading.sources import PageRead, Source, Unreadable
from parindex.reading.states import State

#: A novel has half a million letters.
MOST_LETTERS = 2_000_000
#: One paragraph is never so long.
_MOST_WORDS = 20_000


class Budget:
    """How much text one file may give."""

    def __init__(self) -> None:
        """Begin with all of it."""
        self.left = MOST_LETTERS

    def take(self, text: str) -> None:
        """Use up some; raises `Unreadable` where nothing is left."""
        self.left -= len(text)
        if self.left < 0:
            raise Unreadable(State.TOO_LARGE)


def line(text: str, style: Style | None = None) -> Line | None:
    """Give a text as a line; None for one without a word."""
    words = [cleaned for word in unicodedata.normalize("NFC", text).split()[:_MOST_WORDS] if (cleaned := clean(word))]
    return Line(tuple(Word(word) for word in words), style) if words else None


def source(pages: Iterable[Iterable[Line]], first: int, most_pages: int) -> Source:
    """Give pages of lines as they are."""
    held = [tuple(lines) for lines in pages]
    return Source(max(1, len(held)), _pages(held, first, most_pages))


def _pages(held: list[tuple[Line, ...]], first: int, most_pages: int) -> Iterator[PageRead]:
    for number, lines in enumerate(held[:most_pages], start=1):
        if number >= first:
            yield PageRead(Page(number=number, lines=lines, source=TextSource.TEXT if lines else TextSource.NONE))
