"""Lines made ready for reading: letters with their places, the columns of a heading apart, running text as one."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from parindex.core.documents.facts import Found
from parindex.core.documents.letters import composed, flat
from parindex.core.documents.pages import Box, DocumentText, Style, Word

Value = TypeVar("Value")

#: A gap between two words of a heading that is wider than this share of the page parts two columns.
_WIDE = 0.045
#: Words that begin the right column of a heading, or the signature, where a reader gives both columns as one line.
_RIGHT = re.compile(
    r"(?<=\w )(?=c[o0]ng h[o0]a x[ãa] h[o0][il1]|d[o0]c lap\W+t[uv] d[o0]|dang cong san viet nam"
    r"|(?:tm|kt|tl|tuq)\. ?[a-z]{2,}|q\. [a-z]{2,} )"
)


@dataclass(frozen=True, slots=True)
class Row:
    """A line, or one column of it. `text` and `flat` have the same places, letter for letter."""

    page: int
    words: tuple[Word, ...]
    style: Style | None
    text: str
    flat: str

    @classmethod
    def of(cls, page: int, words: Sequence[Word], style: Style | None) -> "Row":
        """Make a row of words."""
        text = " ".join(" ".join(composed(word.text).split()) for word in words)
        return cls(page, tuple(words), style, text, flat(text))

    @property
    def box(self) -> Box | None:
        """Where the row stands."""
        return Box.around(word.box for word in self.words)

    @property
    def is_capital(self) -> bool:
        """Say whether it stands in capitals (at most one letter in five is not)."""
        letters = [letter for letter in self.text if letter.isalpha()]
        return len(letters) > 1 and sum(letter.isupper() for letter in letters) >= 0.8 * len(letters)

    @property
    def is_bold(self) -> bool | None:
        """Say whether it is bold; None where that is not known."""
        return self.style.is_bold if self.style else None

    def within(self, start: int, end: int) -> tuple[Word, ...]:
        """Give the words that have a letter from `start` to before `end`."""
        return tuple(word for word, first, last in self._places() if first < end and last > start)

    def _places(self) -> Iterator[tuple[Word, int, int]]:
        place = 0
        for word in self.words:
            length = len(" ".join(composed(word.text).split()))
            yield word, place, place + length
            place += length + 1

    def found(
        self, value: Value, start: int = 0, end: int | None = None, *, sure: float = 1.0, is_repaired: bool = False
    ) -> Found[Value]:
        """Make a fact of a part of the row; `sure` is how certain the rule is, apart from the letters."""
        last = len(self.text) if end is None else end
        return found_in([(self, start, last)], value, sure=sure, is_repaired=is_repaired)


Part = tuple[Row, int, int]


def is_seen(parts: Sequence[Part]) -> bool:
    """Say whether an optical reader saw the words: what was typed is sure, and stays as it is."""
    return any(word.confidence < 1 for row, start, end in parts for word in row.within(start, end))


def found_in(parts: Sequence[Part], value: Value, *, sure: float = 1.0, is_repaired: bool = False) -> Found[Value]:
    """Make a fact of parts of several rows."""
    words = [word for row, start, end in parts for word in row.within(start, end)]
    letters = sum(len(word.text) for word in words) or 1
    read = sum(word.confidence * len(word.text) for word in words) / letters if words else 1.0
    page = parts[0][0].page
    here = [word.box for row, start, end in parts if row.page == page for word in row.within(start, end)]
    return Found(
        value=value,
        words=" ".join(row.text[start:end].strip() for row, start, end in parts).strip(),
        confidence=round(max(0.0, min(1.0, read * sure)), 4),
        page=page,
        box=Box.around(here),
        is_repaired=is_repaired,
    )


def rows_of(text: DocumentText) -> list[Row]:
    """Give every line that has letters, in reading order."""
    rows = (Row.of(page.number, line.words, line.style) for page, line in text.lines())
    return [row for row in rows if row.text.strip()]


def in_columns(rows: Iterable[Row]) -> list[Row]:
    """Part the rows of a heading, or of a signature, in which both columns stand on one line."""
    return [part for row in rows for part in _split(row)]


def _split(row: Row) -> list[Row]:
    cuts = {place for place, (one, next_) in enumerate(pairwise(row.words), start=1) if _is_wide(one.box, next_.box)}
    starts = [0]
    for word in row.words:
        starts.append(starts[-1] + len(" ".join(composed(word.text).split())) + 1)
    cuts |= {starts.index(found.start()) for found in _RIGHT.finditer(row.flat) if found.start() in starts}
    if not cuts:
        return [row]
    places = [0, *sorted(cuts), len(row.words)]
    return [Row.of(row.page, row.words[one:next_], row.style) for one, next_ in pairwise(places)]


def _is_wide(one: Box | None, next_: Box | None) -> bool:
    return one is not None and next_ is not None and next_.left - one.right > _WIDE


class Flow:
    """Rows as one running text, with the way back from a place in the text to the row."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._starts: list[int] = []
        pieces: list[str] = []
        length = 0
        for row in rows:
            if pieces and not _is_torn(pieces[-1], row.text):
                pieces.append(" ")
                length += 1
            self._starts.append(length)
            pieces.append(row.text)
            length += len(row.text)
        self.text = "".join(pieces)
        self.flat = flat(self.text)

    def parts(self, start: int, end: int) -> list[Part]:
        """Give the parts of rows that lie from `start` to before `end`."""
        parts: list[Part] = []
        for place in range(max(0, bisect_right(self._starts, start) - 1), len(self._rows)):
            row, first = self._rows[place], self._starts[place]
            if first >= end:
                break
            part = (row, max(0, start - first), min(len(row.text), end - first))
            if part[1] < part[2]:
                parts.append(part)
        return parts

    def found(
        self, value: Value, start: int, end: int, *, sure: float = 1.0, is_repaired: bool = False
    ) -> Found[Value]:
        """Make a fact of a part of the text."""
        return found_in(self.parts(start, end), value, sure=sure, is_repaired=is_repaired)


def _is_torn(before: str, after: str) -> bool:
    """Say whether a symbol is broken over two lines: "159/KH-" and "UBND"."""
    return re.search(r"\w[/-]$", before) is not None and re.match(r"[A-ZĐ\d]", after) is not None
