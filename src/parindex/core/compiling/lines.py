"""Lines of a report: words, and figures that are bound to facts."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from parindex.core.compiling.facts import Book
from parindex.core.compiling.formats import shown

#: Letters of no language, by which a bound figure is known again in a document that was made from a template.
OPEN, MIDDLE, CLOSE = "\ue000", "\ue001", "\ue002"

_SLOT = re.compile(r"\{([\w.-]+)(\|lower)?\}")
_MARKED = re.compile(f"{OPEN}([^{OPEN}{MIDDLE}{CLOSE}]*){MIDDLE}([^{OPEN}{MIDDLE}{CLOSE}]*){CLOSE}")


class Bound(NamedTuple):
    """A figure as it stands in a text, with the key of its fact."""

    key: str
    shown: str


Piece = str | Bound


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence or paragraph: words and bound figures in their order."""

    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """Give the line as it is read."""
        return "".join(piece if isinstance(piece, str) else piece.shown for piece in self.pieces)

    @property
    def marked(self) -> str:
        """Give the line with marks around its figures."""
        return "".join(piece if isinstance(piece, str) else mark(*piece) for piece in self.pieces)

    @property
    def bound(self) -> tuple[Bound, ...]:
        """Give the figures."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Bound))

    def plain(self) -> list[object]:
        """Give the line as plain JSON values."""
        return [piece if isinstance(piece, str) else list(piece) for piece in self.pieces]

    def refreshed(self, book: Book) -> "Line":
        """Write each figure as its fact says now; one whose fact is gone stays as words."""
        return Line(_merged(self._now(piece, book) for piece in self.pieces))

    @staticmethod
    def _now(piece: Piece, book: Book) -> Piece:
        if isinstance(piece, str):
            return piece
        fact = book.get(piece.key)
        return piece.shown if fact is None else Bound(piece.key, shown(fact))


def mark(key: str, text: str) -> str:
    """Mark a figure with the key of its fact."""
    return f"{OPEN}{key}{MIDDLE}{text}{CLOSE}"


def marked_pieces(text: str) -> Line:
    """Read a text with marks as a line."""
    pieces: list[Piece] = []
    place = 0
    for found in _MARKED.finditer(text):
        pieces += [text[place : found.start()], Bound(found[1], found[2])]
        place = found.end()
    return Line(_merged([*pieces, text[place:]]))


def from_plain(values: Iterable[object]) -> Line:
    """Read a line from plain JSON values; raises `ValueError` for what is none."""
    pieces: list[Piece] = []
    for value in values:
        match value:
            case str():
                pieces.append(value)
            case [str() as key, str() as text]:
                pieces.append(Bound(key, text))
            case _:
                raise ValueError(value)
    return Line(tuple(pieces))


def line(template: str, book: Book) -> Line:
    """Fill a sentence with facts: "{index.published}"; "{areas.6.name|lower}" begins with a small letter.

    Raises `Missing` where a fact is not there.
    """
    pieces: list[Piece] = []
    place = 0
    for slot in _SLOT.finditer(template):
        pieces += [template[place : slot.start()], _filled(book, slot[1], is_lower=bool(slot[2]))]
        place = slot.end()
    return Line(_merged([*pieces, template[place:]]))


def joined(parts: Sequence[Line], between: str) -> Line:
    """Put lines together with words between them."""
    pieces: list[Piece] = []
    for number, part in enumerate(parts):
        pieces += [*([between] if number else []), *part.pieces]
    return Line(_merged(pieces))


def map_words(given: Line, change: Callable[[str], str]) -> Line:
    """Change the words of a line; its figures stay."""
    return Line(tuple(change(piece) if isinstance(piece, str) else piece for piece in given.pieces))


def _filled(book: Book, key: str, *, is_lower: bool) -> Piece:
    fact = book[key]
    text = shown(fact)
    if is_lower and not text[1:2].isupper():
        text = text[:1].lower() + text[1:]
    return Bound(key, text) if fact.is_figure else text


def _merged(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Put words that follow each other together."""
    found: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str) and found and isinstance(found[-1], str):
            found[-1] += piece
        elif piece != "":
            found.append(piece)
    return tuple(found)
