"""The running text of a report: lines put together to paragraphs, with the way back from a place to its line."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from parindex.core.documents.letters import composed, flat
from parindex.core.reports.tabular import Written

#: Vietnamese capitals, for regular expressions.
CAPITAL = "[A-ZÀÁẢÃẠĂẮẰẲẴẶÂẤẦẨẪẬĐÈÉẺẼẸÊẾỀỂỄỆÌÍỈĨỊÒÓỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢÙÚỦŨỤƯỨỪỬỮỰỲÝỶỸỴ]"

_BULLET = re.compile(r"\s*[-+*•●▪◦➢✓]\s*(?=\S)")
_MARK = re.compile(
    r"\s*(?:(?P<roman>(?:X{1,2}(?:IX|IV|V?I{0,3})|IX|IV|V?I{1,3}|V))\s?[.:)-]\s*(?=\S)"
    r"|(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)]\s*(?=[^\d\s])|/\s+(?=CAP)|\s+(?=CAP))"
    r"|\((?P<bracket>\d{1,2})\)\s*(?=CAP)"
    r"|(?P<letter>[a-eghđ])[.)]\s*(?=CAP))".replace("CAP", CAPITAL)
)
_ENDED = re.compile(r"[.;:!?…][\"”’)]*\s*$")
_TORN = re.compile(r"\w[/-]$")
_OPENS = re.compile(rf"[\s\"“‘(]*{CAPITAL}")
_SENTENCE_END = re.compile(rf"[.!?…](?=\s+(?:[\"“+-]|{CAPITAL}))|(?<=[a-zà-ỹ])\.(?=\s+\d)|;")
_TAIL = re.compile(r"^\W*(?:noi\s+nhan|tm\.|t/m|kt\.)", re.MULTILINE)

#: A line this much shorter than the wide ones ends its paragraph where the next begins with a capital.
_SHORT = 0.75
_LONGEST_QUOTE = 240


@dataclass(frozen=True, slots=True)
class Mark:
    """How a paragraph is numbered: "II", "2.1", "7", "a"; `level` 1 for Roman numerals, then by the points."""

    text: str
    level: int

    @property
    def parts(self) -> tuple[int, ...]:
        """The numbers of "2.1"; empty for letters and Roman numerals."""
        return tuple(int(part) for part in self.text.split(".")) if self.text[0].isdecimal() else ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph from `start` to before `end` of the text; `body` is where its words begin, behind mark or bullet."""

    start: int
    end: int
    body: int
    mark: Mark | None = None
    is_bullet: bool = False


class Prose:
    """A report as one text: paragraphs end with a line break, lines within them are joined by a space."""

    def __init__(self, lines: Iterable[Written]) -> None:
        self._lines: list[Written] = []
        self._starts: list[int] = []
        self._stops: dict[int, list[int]] = {}
        self.paragraphs: list[Paragraph] = []
        pieces: list[str] = []
        own: list[str] = []
        kept = [replace(line, text=_even(line.text)) for line in lines]
        kept = [line for line in kept if line.text]
        width = _width([line.text for line in kept if not line.cells])
        length = begun = 0
        for line in kept:
            before = self._lines[-1].text if self._lines else ""
            is_row = bool(line.cells or (self._lines and self._lines[-1].cells))
            if self._lines and (is_row or _begins(before, line.text, width)):
                self.paragraphs.append(_paragraph("".join(own), begun))
                pieces += [*own, "\n"]
                own = []
                length += 1
                begun = length
            elif self._lines and not _is_torn(before, line.text):
                own.append(" ")
                length += 1
            self._lines.append(line)
            self._starts.append(length)
            own.append(line.text)
            length += len(line.text)
        self.text = "".join([*pieces, *own])
        if self.text:
            self.paragraphs.append(_paragraph("".join(own), begun))
        #: The text without diacritics, letter for letter.
        self.flat = "\n".join(flat(paragraph) for paragraph in self.text.split("\n"))
        self._begins = [paragraph.start for paragraph in self.paragraphs]
        tail = _TAIL.search(self.flat)
        #: Where the recipients and the signature begin.
        self.tail = tail.start() if tail else len(self.text)

    def lines(self) -> Iterator[tuple[Written, int]]:
        """Give each line with the place where it begins."""
        return zip(self._lines, self._starts, strict=True)

    def line_at(self, place: int) -> Written:
        """Give the line of a place; raises `IndexError` for an empty text."""
        return self._lines[max(0, bisect_right(self._starts, place) - 1)]

    def column(self, place: int) -> int:
        """Give how many letters stand before a place in its line."""
        return max(0, place - self._starts[max(0, bisect_right(self._starts, place) - 1)])

    def quote(self, start: int, end: int) -> str:
        """Give the whole lines on which something stands, cut short where they are long."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = max(first, bisect_right(self._starts, max(start, end - 1)) - 1)
        words = " ".join(line.text.strip() for line in self._lines[first : last + 1])
        if len(words) <= _LONGEST_QUOTE:
            return words
        place = max(0, start - self._starts[first] - _LONGEST_QUOTE // 3)
        cut = words[place : place + _LONGEST_QUOTE].strip()
        return f"{'…' if place else ''}{cut}{'…' if place + _LONGEST_QUOTE < len(words) else ''}"

    def index_at(self, place: int) -> int:
        """Give the number of the paragraph of a place, from 0."""
        return max(0, bisect_right(self._begins, place) - 1)

    def paragraph_at(self, place: int) -> Paragraph:
        """Give the paragraph of a place; raises `IndexError` for an empty text."""
        return self.paragraphs[self.index_at(place)]

    def sentence_at(self, place: int) -> tuple[int, int]:
        """Give where the sentence of a place begins and ends."""
        paragraph = self.paragraph_at(place)
        stops = self._stops_of(paragraph.start, paragraph.end)
        number = bisect_right(stops, place)
        start = stops[number - 1] if number else paragraph.start
        return start, stops[number] if number < len(stops) else paragraph.end

    def _stops_of(self, start: int, end: int) -> list[int]:
        """Give where the sentences of a paragraph end; they are found once."""
        if start not in self._stops:
            self._stops[start] = [stop.end() for stop in _SENTENCE_END.finditer(self.text, start, end)]
        return self._stops[start]

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Give where each sentence begins and ends, up to the recipients."""
        for paragraph in self.paragraphs:
            stops = self._stops_of(paragraph.start, paragraph.end)
            for start, end in pairwise(dict.fromkeys((paragraph.start, *stops, paragraph.end))):
                if start < self.tail:
                    yield start, end


def _even(text: str) -> str:
    return " ".join(composed(unicodedata.normalize("NFC", text)).split())


def _width(lines: Sequence[str]) -> int:
    lengths = sorted(len(line) for line in lines)
    return lengths[int(0.8 * (len(lengths) - 1))] if lengths else 0


def _begins(before: str, line: str, width: int) -> bool:
    """Say whether a line begins a new paragraph."""
    has_ended = _ENDED.search(before) is not None
    bullet = _BULLET.match(line)
    if bullet is not None:
        return has_ended or not line[bullet.end()].islower()
    if _MARK.match(line) is not None and not _TORN.search(before):
        return has_ended or (before[-1] != "," and not re.search(r"\b(?:ngày|số|mức độ|và|năm)$", before))
    if _is_capital(line) != _is_capital(before):
        return True
    if line[0].isdecimal():
        return before[-1] in ".!?…"
    return _OPENS.match(line) is not None and (has_ended or len(before) < _SHORT * width)


def _is_capital(line: str) -> bool:
    letters = [letter for letter in line if letter.isalpha()]
    return len(letters) > 5 and sum(letter.isupper() for letter in letters) > 0.85 * len(letters)


def _is_torn(before: str, after: str) -> bool:
    """Say whether a symbol is broken over two lines: "159/KH-" and "UBND"."""
    return _TORN.search(before) is not None and re.match(r"[A-ZĐ\d]", after) is not None


def _paragraph(text: str, start: int) -> Paragraph:
    end = start + len(text)
    mark = _MARK.match(text)
    if mark is not None:
        return Paragraph(start, end, start + mark.end(), _mark(mark))
    bullet = _BULLET.match(text)
    return Paragraph(start, end, start + (bullet.end() if bullet else 0), is_bullet=bullet is not None)


def _mark(found: re.Match[str]) -> Mark:
    if found["roman"]:
        return Mark(found["roman"], 1)
    if found["number"]:
        return Mark(found["number"], 2 + found["number"].count("."))
    if found["bracket"]:
        return Mark(f"({found['bracket']})", 8)
    return Mark(found["letter"], 9)
