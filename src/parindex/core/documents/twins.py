"""Twins: the same file, one document scanned twice, two documents of one number, an old document with a new date.

Texts are compared by runs of three words without figures, which survive a bad scan, of which the least hash values are
kept (bottom-k sketch). Figures are compared apart: last year's report has other figures, a document that was only given
a new date has the same.
"""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import combinations

from parindex.core.documents.findings import Code, Finding, Severity
from parindex.core.documents.papers import Paper
from parindex.core.sentences import Percent, Statement, Template
from parindex.core.text import fold

_KEPT = 160
_RUN = 3
#: A text of fewer runs says too little to be compared.
_LEAST = 12
#: From where on two texts are one document, the second seen through a scanner; and one that was copied.
_ONE, _COPY = 0.5, 0.72
#: A few figures may be misread.
_SAME_FIGURES = 0.8
_FEWEST_FIGURES = 4
#: Two acts of one matter in one season are no copies; those of two years may be.
_YEAR_APART = 150
_FIGURE = re.compile(r"\d[\d.,]*\d|\d")
_DATE_LIKE = re.compile(
    r"\bngay \d{1,2} thang \d{1,2}(?: nam \d{4})?|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\b(?:19|20)\d\d\b"
)
_LETTERS = re.compile(r"[a-z]+")


class Twin(StrEnum):
    """How two papers belong together."""

    SAME_FILE = "same_file"
    SAME_DOCUMENT = "same_document"
    SAME_NUMBER = "same_number"
    REDATED = "redated"
    COPIED = "copied"


_SAID: dict[Twin, Template] = {
    Twin.SAME_FILE: Template("là cùng một tệp với {other}", "is the same file as {other}"),
    Twin.SAME_DOCUMENT: Template(
        "là cùng một văn bản với {other}, chỉ khác bản chụp (giống {share})",
        "is the same document as {other}, scanned again ({share} alike)",
    ),
    Twin.SAME_NUMBER: Template(
        "trùng số, ký hiệu và cơ quan ban hành với {other} nhưng nội dung khác",
        "has the number, symbol and issuer of {other}, and another text",
    ),
    Twin.REDATED: Template(
        "giống {other} {share}, cả số liệu, mà ngày khác: có thể là văn bản cũ ghi ngày mới",
        "is {share} like {other}, figures too, with another date: perhaps an old document with a new date",
    ),
    Twin.COPIED: Template(
        "lời văn giống {other} {share}, chỉ khác ngày và số liệu",
        "has {share} of the wording of {other}, other figures",
    ),
}

_OFTEN = Template("đang dùng cho {count} mục: {items}", "used for {count} items: {items}")

_CODES = {
    Twin.SAME_FILE: (Code.SAME_FILE, Severity.WARNS),
    Twin.SAME_DOCUMENT: (Code.SAME_DOCUMENT, Severity.WARNS),
    Twin.SAME_NUMBER: (Code.SAME_NUMBER, Severity.WARNS),
    Twin.REDATED: (Code.REDATED, Severity.WARNS),
    Twin.COPIED: (Code.COPIED, Severity.INFORMS),
}


@dataclass(frozen=True, slots=True)
class Sketch:
    """A text in little: the least hash values of its runs of words, how many runs it has, and its figures."""

    marks: frozenset[int]
    runs: int
    figures: frozenset[str]

    @classmethod
    def of(cls, text: str) -> "Sketch":
        """Take a sketch of a text; dates and years are no figures."""
        folded = fold(text)
        words = _LETTERS.findall(folded)
        runs = {zlib.crc32(" ".join(words[at : at + _RUN]).encode()) for at in range(len(words) - _RUN + 1)}
        figures = frozenset(figure for figure in _FIGURE.findall(_DATE_LIKE.sub(" ", folded)) if len(figure) > 1)
        return cls(frozenset(sorted(runs)[:_KEPT]), len(runs), figures)

    def likeness(self, other: "Sketch") -> float:
        """Give the share of the runs of both that both have, as estimated from the sketches; 0 for short texts."""
        if min(self.runs, other.runs) < _LEAST:
            return 0.0
        least = frozenset(sorted(self.marks | other.marks)[:_KEPT])
        return len(least & self.marks & other.marks) / len(least)

    def has_figures_of(self, other: "Sketch") -> bool | None:
        """Say whether both have the same figures, up to a few; None where there are too few to say."""
        both = self.figures | other.figures
        if len(both) < _FEWEST_FIGURES:
            return None
        return len(self.figures & other.figures) / len(both) >= _SAME_FIGURES


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two papers that belong together; `paper` is the later one. `likeness` is from 0 to 1."""

    kind: Twin
    paper: Paper
    other: Paper
    likeness: float = 1.0

    @property
    def said(self) -> Statement:
        """Say it of the later paper."""
        return _SAID[self.kind](other=self.other.name, share=Percent(_share(self.likeness)))

    @property
    def finding(self) -> Finding:
        """Give it as a finding."""
        code, severity = _CODES[self.kind]
        return Finding(code=code, severity=severity, said=self.said, paper=self.paper.key, other=self.other.key)


def find_twins(papers: Sequence[Paper], earlier: Sequence[Paper] = ()) -> tuple[Pair, ...]:
    """Give the pairs of a unit's papers that belong together, and those with its papers of an earlier round.

    A paper that stands under several items is one paper: give it once. Two papers are one pair at most.
    """
    given = sorted(papers, key=_age)
    every = (*sorted(earlier, key=_age), *given)
    sketches = [Sketch.of(paper.text) for paper in every]
    first = len(every) - len(given)
    found = []
    for one, other in sorted(_candidates(every, sketches)):
        if other >= first:
            pair = _pair(every[one], every[other], sketches[one], sketches[other])
            if pair is not None:
                found.append(pair)
    return tuple(found)


def _candidates(papers: Sequence[Paper], sketches: Sequence[Sketch]) -> set[tuple[int, int]]:
    """Give the pairs worth a look: of one file, of one number and symbol, or with a good part of their marks shared."""
    groups: defaultdict[str, list[int]] = defaultdict(list)
    shared: Counter[tuple[int, int]] = Counter()
    by_mark: defaultdict[int, list[int]] = defaultdict(list)
    for at, paper in enumerate(papers):
        for key in _keys(paper):
            groups[key].append(at)
        for mark in sketches[at].marks:
            by_mark[mark].append(at)
    for holders in by_mark.values():
        # What every tenth paper says is the language of the office.
        if 1 < len(holders) <= max(4, len(papers) // 10):
            shared.update(combinations(holders, 2))
    alike = {pair for pair, count in shared.items() if count >= _KEPT * _ONE / 4}
    return alike | {pair for holders in groups.values() for pair in combinations(holders, 2)}


def _keys(paper: Paper) -> Iterator[str]:
    if paper.sha256:
        yield f"sha256 {paper.sha256}"
    if paper.number and paper.symbol:
        yield f"number {paper.number} {fold(paper.symbol)}"


def _pair(one: Paper, other: Paper, sketch: Sketch, other_sketch: Sketch) -> Pair | None:
    """Say how two papers belong together, None where they do not; `other` is the later one."""
    if one.sha256 and one.sha256 == other.sha256:
        return Pair(kind=Twin.SAME_FILE, paper=other, other=one)
    likeness = sketch.likeness(other_sketch)
    kind = _kind(one, other, likeness, sketch.has_figures_of(other_sketch))
    return Pair(kind=kind, paper=other, other=one, likeness=likeness) if kind else None


def _kind(one: Paper, other: Paper, likeness: float, same_figures: bool | None) -> Twin | None:
    same_number = _same_number(one, other)
    same_date = one.issued_on == other.issued_on if one.issued_on and other.issued_on else None
    if same_number and same_date is not False:
        is_one = likeness >= _ONE / 2 or not (one.text and other.text)
        return Twin.SAME_DOCUMENT if is_one else Twin.SAME_NUMBER
    if same_date and same_number is None and likeness >= _ONE:
        return Twin.SAME_DOCUMENT
    if same_date is not False or likeness < _COPY:
        return Twin.SAME_DOCUMENT if same_date is None and same_number is None and likeness >= _COPY else None
    if same_figures or (same_figures is None and likeness >= (1 + _COPY) / 2):
        return Twin.REDATED
    return Twin.COPIED if _days_apart(one, other) >= _YEAR_APART and not _of_periods(one, other) else None


def _of_periods(one: Paper, other: Paper) -> bool:
    """Say whether both are reports of different periods of one year, which share their wording by right."""
    if one.period is None or other.period is None:
        return False
    return one.period.year == other.period.year and one.period != other.period


def _same_number(one: Paper, other: Paper) -> bool | None:
    """Say whether number, symbol and issuer are the same; None where one has no number."""
    if not (one.number and one.symbol and other.number and other.symbol):
        return None
    if (one.number, fold(one.symbol)) != (other.number, fold(other.symbol)):
        return False
    places = {one.issued_by.place, other.issued_by.place} - {""}
    return len(places) < 2


def _days_apart(one: Paper, other: Paper) -> int:
    return abs((one.issued_on - other.issued_on).days) if one.issued_on and other.issued_on else 0


def _age(paper: Paper) -> tuple[str, str]:
    return (paper.uploaded_at.isoformat() if paper.uploaded_at else "", paper.key)


def used_often(items: Iterable[str], paper: Paper, most: int = 3) -> Finding | None:
    """Say that one paper stands under more than `most` items; None where it does not."""
    codes = tuple(dict.fromkeys(items))
    if len(codes) <= most:
        return None
    said = _OFTEN(count=len(codes), items=codes)
    return Finding(code=Code.MANY_ITEMS, severity=Severity.INFORMS, said=said, paper=paper.key)


def _share(likeness: float) -> Fraction:
    return Fraction(round(likeness * 100), 100)
