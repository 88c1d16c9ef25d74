"""Number and symbol in the head: "Số: 112/BC-UBND", the Party's "Số 11-QĐ/TU", blanks, numbers stamped in later."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from parindex.core.documents.facts import Found
from parindex.core.documents.pages import Box
from parindex.core.documents.reading.rows import Part, Row, found_in
from parindex.core.documents.symbols import ReadSymbol, read_symbol, tidy
from parindex.core.documents.types import DocumentType

_LABEL = re.compile(
    r"^[\W_]*(?:(?:\w\s?)?[s5$][o06ó][il1]?(?=\s?[:.;,-])|[s5$][o06ó](?=\s|\d))[\s:.;,_-]*(?:so\b[\s:.;,]*)*"
)
_RUN = re.compile(
    r"[^\s]{1,8}\s?/\s?[^\s/]+(?:\s?[/-]\s?[^\s/-]+){0,4}(?:\s[A-ZĐ]{2,6}\b)?"
    r"|[^\s/]{1,6}\s?-\s?[^\s/-]{2,3}\s?/\s?[^\s/]+"
    r"|\d{1,5}\s?[A-ZĐ][A-ZĐr]{1,5}\s?-\s?[^\s/]+"
)
_BLANK = re.compile(r"^[\s.…_\-:,]*/\s*(?P<tail>\S+(?:\s?-\s?\S+)*)")
_BARE = re.compile(r"^\s*(\d{1,5}[a-z]?)\s*$")


@dataclass(frozen=True, slots=True)
class Numbered:
    """Number and symbol with the place of their row."""

    number: Found[str] | None
    symbol: Found[str] | None
    place: int


def read_number(rows: Sequence[Row], expected: DocumentType | None) -> Numbered | None:
    """Read number and symbol from the columns of the head; `expected` is the type that the heading names."""
    found = [_labelled(rows, place, expected) for place in range(len(rows))]
    found += [_unlabelled(rows, place, expected) for place in range(len(rows))]
    known = [each for each in found if each is not None]
    return max(known, key=_worth, default=None)


def _worth(found: Numbered) -> tuple[bool, bool, float]:
    return found.symbol is not None, found.number is not None, found.symbol.confidence if found.symbol else 0


def _labelled(rows: Sequence[Row], place: int, expected: DocumentType | None) -> Numbered | None:
    row = rows[place]
    label = _LABEL.match(row.flat)
    if label is None:
        return None
    start = label.end()
    run = _RUN.match(row.text, start)
    if run is not None and not _BLANK.match(row.text[start:]):
        found = _numbered(row, start, run.group(), expected, place, sure=1.0)
        if found is not None:
            return found
    blank = _BLANK.match(row.text[start:])
    if blank is not None:
        return _blank(rows, place, start, blank, expected)
    bare = _BARE.match(row.text[start:])
    if bare is None:
        return None
    return Numbered(row.found(bare[1], start, sure=0.5), None, place)


def _unlabelled(rows: Sequence[Row], place: int, expected: DocumentType | None) -> Numbered | None:
    """Read a row that is nothing but a symbol: its label was lost, or stands in a row of its own."""
    row = rows[place]
    if len(row.words) > 4 or not ("/" in row.text or "-" in row.text) or _LABEL.match(row.flat):
        return None
    found = _numbered(row, 0, row.text, expected, place, sure=0.9)
    return found if found is not None and found.number is not None else None


def _numbered(
    row: Row, start: int, words: str, expected: DocumentType | None, place: int, *, sure: float
) -> Numbered | None:
    read, taken = _longest(words, expected)
    if read is None:
        return None
    end = start + len(taken)
    repaired = read.is_repaired
    certain = sure * read.confidence
    part: Part = (row, start, end)
    return Numbered(
        found_in([part], read.symbol.number, sure=certain, is_repaired=repaired and not _stands(read, words)),
        found_in([part], read.symbol.tail, sure=certain, is_repaired=repaired and read.symbol.tail not in tidy(words)),
        place,
    )


def _stands(read: ReadSymbol, words: str) -> bool:
    return tidy(words).startswith(read.symbol.number)


def _longest(words: str, expected: DocumentType | None) -> tuple[ReadSymbol | None, str]:
    """Read the words, or the most of them that can be read: a name may stand close behind."""
    taken = words.split(" ")
    best: tuple[ReadSymbol | None, str] = (None, "")
    for count in range(len(taken), 0, -1):
        part = " ".join(taken[:count])
        read = read_symbol(part, expected=expected)
        if read is not None and (best[0] is None or read.confidence > best[0].confidence):
            best = (read, part)
    return best


def _blank(
    rows: Sequence[Row], place: int, start: int, blank: re.Match[str], expected: DocumentType | None
) -> Numbered | None:
    """Read "Số:        /KH-UBND": a draft, or a number that a stamp or another program wrote beside."""
    row = rows[place]
    read, _ = _longest(f"1/{blank['tail']}", expected)
    if read is None:
        return None
    tail = row.found(read.symbol.tail, start + blank.start("tail"), sure=read.confidence, is_repaired=read.is_repaired)
    stamped = next((other for other in rows if _is_beside(other, row)), None)
    number = stamped.found(stamped.text.strip(), sure=0.9) if stamped else None
    return Numbered(number, tail, place)


def _is_beside(other: Row, row: Row) -> bool:
    """Say whether a row is a bare number that stands on or in the blank of the row of the symbol."""
    if not _BARE.match(other.text) or other.box is None or row.box is None:
        return False
    return _overlap(other.box, row.box) and row.box.left <= other.box.left <= row.box.right


def _overlap(one: Box, other: Box) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > 0.4 * min(one.bottom - one.top, other.bottom - other.top)
