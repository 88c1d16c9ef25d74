"""What people type to find documents, and how what was found is shown.

What is typed are words and "phrases", with diacritics where they are typed. `evidence.matching` finds them.
"""

import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Q

from parindex.core.text import fold
from parindex.evidence.models import Entry, Reading
from parindex.evidence.words import folded_words_of, words_of

#: More terms than anybody types only cost time.
MOST_TERMS = 12
#: Pages of one document that are shown.
MOST_PAGES = 3
#: A line longer than that is cut around what was found.
LONGEST_LINE = 240

#: The condition that the newest file of a document was read as a whole.
IS_READ = Q(file__reading__state=Reading.State.READ)

_PART = re.compile(r'"([^"]*)"|[“”]([^“”]*)[“”]|(\S+)')
_WORD = re.compile(r"[^\W_]+")
#: Words (without diacritics) that both indexes keep as they are, so that nothing is left to compare.
_PLAIN = re.compile(r" (?:[a-z]+|[0-9]+) ")


@dataclass(frozen=True, slots=True)
class Term:
    """Words that have to follow each other: a "phrase", one word, or a symbol such as 112/BC-UBND."""

    words: str
    folded: str

    @property
    def has_marks(self) -> bool:
        """Say whether it was typed with diacritics, which then have to be there."""
        return self.words != self.folded

    @property
    def is_plain(self) -> bool:
        """Say whether the index alone finds it: one word of Latin letters, or one of digits."""
        return _PLAIN.fullmatch(self.folded) is not None

    @property
    def is_phrase(self) -> bool:
        """Say whether it has several words."""
        return " " in self.folded.strip()

    @property
    def typed(self) -> str:
        """The words in the spelling in which they are looked for."""
        return self.words if self.has_marks else self.folded

    def is_in(self, text: str) -> bool:
        """Say whether a line has it."""
        return self.words in words_of(text) if self.has_marks else self.folded in folded_words_of(text)

    def condition(self) -> Q:
        """Give the condition that a row with `words` and `folded` has it."""
        return Q(words__contains=self.words) if self.has_marks else Q(folded__contains=self.folded)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A page with what was found: the line in pieces, those that were looked for marked."""

    number: int
    pieces: tuple[tuple[str, bool], ...]


def terms_of(typed: str) -> list[Term]:
    """Cut what was typed into terms; punctuation alone gives none."""
    found: list[Term] = []
    for parts in _PART.findall(typed):
        part = "".join(parts)
        term = Term(words_of(part), folded_words_of(part))
        if term.folded and term not in found:
            found.append(term)
    return found[:MOST_TERMS]


def is_read(entry: Entry) -> bool:
    """Say whether the newest file of a document was read as a whole; the entry brings its file with the reading."""
    reading = getattr(entry.file, "reading", None)
    return reading is not None and reading.state == Reading.State.READ


def found_line(text: str, terms: list[Term]) -> str:
    """Give the line of a page that holds the most terms, the first of equals.

    A phrase may run on into the next line; both are given then. Empty where none holds any.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    best = _best(lines, terms)
    if not best:
        best = _best([f"{line} {after}" for line, after in itertools.pairwise(lines)], terms)
    return best


def marked(line: str, terms: Iterable[Term]) -> tuple[tuple[str, bool], ...]:
    """Cut a line into pieces, those that were looked for marked; a long one is cut around the first of them."""
    line = unicodedata.normalize("NFC", line)
    spans = _merged(line, sorted(_spans(line, list(terms))))
    first = spans[0][0] if spans else 0
    start = 0 if len(line) <= LONGEST_LINE else max(0, min(first - LONGEST_LINE // 3, len(line) - LONGEST_LINE))
    end = min(len(line), start + LONGEST_LINE)
    return tuple(_pieces(line, start, end, spans))


def _best(lines: list[str], terms: list[Term]) -> str:
    counts = [sum(term.is_in(line) for term in terms) for line in lines]
    most = max(counts, default=0)
    return lines[counts.index(most)] if most else ""


def _spans(line: str, terms: list[Term]) -> Iterator[tuple[int, int]]:
    """Give where terms stand in a line, letter for letter; words are compared as the search compares them."""
    words = [(found.start(), found.end()) for found in _WORD.finditer(line)]
    plain = [words_of(line[start:end]).split() for start, end in words]
    folded = [[fold(one) for one in some] for some in plain]
    for term in terms:
        wanted = term.typed.split()
        there = plain if term.has_marks else folded
        for at in range(len(words) - len(wanted) + 1):
            if [one for some in there[at : at + len(wanted)] for one in some] == wanted:
                yield words[at][0], words[at + len(wanted) - 1][1]


def _merged(line: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join what overlaps, or has nothing but spaces between."""
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and (start <= merged[-1][1] or not line[merged[-1][1] : start].strip()):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _pieces(line: str, start: int, end: int, spans: list[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    at = start
    if start > 0:
        yield "… ", False
    for first, last in spans:
        if last <= start or first >= end:
            continue
        if first > at:
            yield line[at:first], False
        yield line[max(first, at) : min(last, end)], True
        at = min(last, end)
    if at < end:
        yield line[at:end], False
    if end < len(line):
        yield " …", False
