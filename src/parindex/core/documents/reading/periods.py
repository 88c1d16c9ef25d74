"""The period that a document speaks of: năm 2022, quý I/2023, 6 tháng đầu năm, giai đoạn 2021-2025, tháng 3/2022."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from parindex.core.documents.dates import find_dates
from parindex.core.documents.facts import Found, Span, SpanKind
from parindex.core.documents.letters import flat
from parindex.core.documents.reading.rows import Flow
from parindex.core.documents.spans import months

_YEAR = r"(?P<year>20\d\d)"
_OF_YEAR = rf"(?:\s*(?:/|-|,)\s*|\s+(?:nam\s+)?|\s*nam\s+){_YEAR}(?!\d)"
_ROMAN = {"i": 1, "1": 1, "l": 1, "ii": 2, "2": 2, "ll": 2, "iii": 3, "3": 3, "iv": 4, "4": 4}

#: How much of a text is listened to.
_OPENING = 6000
_BASIS = re.compile(r"\bCăn cứ\b[^;]{0,400}(?:;|\.\s)")
#: "Tình hình giải ngân đến ngày 15/12/2022" speaks of that year.
_UNTIL = re.compile(r"\b(?:đến|tính đến|hết) ngày\b")

_Reads = Callable[[re.Match[str], int], Span]


@dataclass(frozen=True, slots=True)
class Spoken:
    """A period as it stands in a text."""

    span: Span
    start: int
    end: int
    is_whole: bool = True


def _years(found: re.Match[str], _: int) -> Span:
    return Span(SpanKind.YEARS, date(int(found["first"]), 1, 1), date(int(found["year"]), 12, 31))


def _quarter(found: re.Match[str], year: int) -> Span:
    last = 3 * _ROMAN[found["part"]]
    return months(SpanKind.QUARTER, year, last - 2, last)


def _half(found: re.Match[str], year: int) -> Span:
    first = 1 if found["part"] == "dau" else 7
    return months(SpanKind.HALF_YEAR, year, first, first + 5)


def _nine(_: re.Match[str], year: int) -> Span:
    return months(SpanKind.NINE_MONTHS, year, 1, 9)


def _month(found: re.Match[str], year: int) -> Span:
    month = int(found["part"])
    return months(SpanKind.MONTH, year, month, month)


def _year(_: re.Match[str], year: int) -> Span:
    return months(SpanKind.YEAR, year, 1, 12)


#: In the order in which they take their words; a year is what none of the others took.
_KINDS: tuple[tuple[re.Pattern[str], _Reads], ...] = (
    (
        re.compile(
            rf"\b(?:giai doan|nhiem ky|thoi ky|tu nam|cac nam|nam hoc|trong nam|nam)\s+(?P<first>20\d\d)"
            rf"\s*(?:-|den(?: nam)?|den het nam|va)\s*{_YEAR}(?!\d)"
        ),
        _years,
    ),
    (re.compile(rf"\bqu[yi]\s+(?P<part>i{{1,3}}|iv|l{{1,2}}|[1-4])\b(?:{_OF_YEAR})?"), _quarter),
    (re.compile(rf"\b0?6 thang\s+(?P<part>dau|cuoi)\s+nam\b(?:\s+{_YEAR}(?!\d))?"), _half),
    (re.compile(rf"\b(?:0?9|chin) thang\b(?:\s+dau)?(?:\s+nam)?(?:\s+{_YEAR}(?!\d))?"), _nine),
    (re.compile(rf"\bthang\s+(?P<part>0?[1-9]|1[0-2])(?:\s*[/-]\s*|\s+nam\s+|\s*,\s*nam\s+){_YEAR}(?!\d)"), _month),
    (re.compile(rf"\bnam\s+{_YEAR}(?![\d/])"), _year),
)


def spoken_periods(text: str) -> Iterator[Spoken]:
    """Give the periods of a text in its order; a quarter without a year has the next year that is named after it."""
    bare = _without_dates(text)
    taken: list[Spoken] = []
    for pattern, reads in _KINDS:
        for found in pattern.finditer(bare):
            spoken = _spoken(found, reads, bare)
            if spoken is not None and not any(spoken.start < other.end and other.start < spoken.end for other in taken):
                taken.append(spoken)
    yield from sorted(taken, key=lambda spoken: spoken.start)


def _spoken(found: re.Match[str], reads: _Reads, text: str) -> Spoken | None:
    year = found["year"]
    later = re.compile(r"\b20\d\d\b").search(text, found.end()) if year is None else None
    if year is None and later is None:
        return None
    span = reads(found, int(year or (later.group() if later else "")))
    return Spoken(span, found.start(), found.end(), year is not None) if span.first <= span.last else None


def _without_dates(text: str) -> str:
    """Blank out dates and what cites: the year of a decision is none that the document speaks of."""
    letters = list(flat(text))
    for read in find_dates(text):
        letters[read.start : read.end] = " " * (read.end - read.start)
    return re.sub(r"\d+/\d{4}/\S+", lambda found: " " * len(found.group()), "".join(letters))


def read_period(subject: Found[str] | None, body: Flow) -> Found[Span] | None:
    """Read the period from the subject; where it names none, the one of the text that most of its periods agree on.

    Legal bases do not count, nor do spans of several years: programmes of many years are cited everywhere.
    """
    if subject is not None:
        found = _in_subject(subject)
        if found is not None:
            return found
    text = _BASIS.sub(lambda basis: " " * len(basis.group()), body.text[:_OPENING])
    spoken = [each for each in spoken_periods(text) if each.span.kind is not SpanKind.YEARS]
    counts = Counter(each.span for each in spoken)
    span, count = counts.most_common(1)[0] if counts else (None, 0)
    if span is None or count < 2 or count < 0.6 * len(spoken):
        return None
    first = next(each for each in spoken if each.span == span)
    return body.found(span, first.start, first.end, sure=0.7 * count / len(spoken))


def _in_subject(subject: Found[str]) -> Found[Span] | None:
    text = subject.value
    named = _foremost(list(spoken_periods(text)))
    if named is None:
        day = next(
            (read for read in find_dates(text) if read.day is not None and _UNTIL.search(text, 0, read.end)), None
        )
        if day is None or day.day is None:
            return None
        named = Spoken(months(SpanKind.YEAR, day.day.year, 1, 12), day.start, day.end, is_whole=False)
    sure = subject.confidence * (1 if named.is_whole else 0.85)
    words = text[named.start : named.end]
    return Found(value=named.span, words=words, confidence=sure, page=subject.page, box=subject.box)


def _foremost(spoken: list[Spoken]) -> Spoken | None:
    """Give the first that is shorter than several years: a plan of 2022 within "giai đoạn 2021-2025" is of 2022."""
    short = [each for each in spoken if each.span.kind is not SpanKind.YEARS]
    return next(iter(short or spoken), None)
