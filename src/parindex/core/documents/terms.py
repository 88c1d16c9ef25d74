"""Which period a document has to speak of, relative to the year of a round: its year, the year before, a quarter."""

import re
from datetime import date
from enum import StrEnum

from parindex.core.documents.facts import Span, SpanKind
from parindex.core.documents.spans import months
from parindex.core.sentences import Template
from parindex.core.text import fold


class Term(StrEnum):
    """A period relative to the year that is assessed."""

    YEAR = "year"
    PREVIOUS_YEAR = "previous_year"
    NEXT_YEAR = "next_year"
    QUARTER_1 = "quarter_1"
    QUARTER_2 = "quarter_2"
    QUARTER_3 = "quarter_3"
    QUARTER_4 = "quarter_4"
    HALF_YEAR = "half_year"
    NINE_MONTHS = "nine_months"


TERMS: dict[Term, Template] = {
    Term.YEAR: Template("năm của đợt", "the year of the round"),
    Term.PREVIOUS_YEAR: Template("năm trước", "the year before"),
    Term.NEXT_YEAR: Template("năm sau", "the year after"),
    Term.QUARTER_1: Template("quý I", "quarter I"),
    Term.QUARTER_2: Template("quý II", "quarter II"),
    Term.QUARTER_3: Template("quý III", "quarter III"),
    Term.QUARTER_4: Template("quý IV", "quarter IV"),
    Term.HALF_YEAR: Template("6 tháng", "half-year"),
    Term.NINE_MONTHS: Template("9 tháng", "nine months"),
}

_MONTHS: dict[Term, tuple[SpanKind, int, int, int]] = {
    Term.YEAR: (SpanKind.YEAR, 0, 1, 12),
    Term.PREVIOUS_YEAR: (SpanKind.YEAR, -1, 1, 12),
    Term.NEXT_YEAR: (SpanKind.YEAR, 1, 1, 12),
    Term.QUARTER_1: (SpanKind.QUARTER, 0, 1, 3),
    Term.QUARTER_2: (SpanKind.QUARTER, 0, 4, 6),
    Term.QUARTER_3: (SpanKind.QUARTER, 0, 7, 9),
    Term.QUARTER_4: (SpanKind.QUARTER, 0, 10, 12),
    Term.HALF_YEAR: (SpanKind.HALF_YEAR, 0, 1, 6),
    Term.NINE_MONTHS: (SpanKind.NINE_MONTHS, 0, 1, 9),
}

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_QUARTER = re.compile(r"\bquy (iv|iii|ii|i|[1-4])\b")
_HALF = re.compile(r"\b(?:0?6|sau) thang\b|\bban nien\b")
_NINE = re.compile(r"\b(?:0?9|chin) thang\b")
_YEARS = re.compile(r"\b(20\d\d) ?[-–] ?(20\d\d)\b")
_YEAR = re.compile(r"\bnam (20\d\d)\b|\b(?:quy (?:iv|iii|ii|i|[1-4])|thang) ?/ ?(20\d\d)\b")
_ANY_YEAR = re.compile(r"(?<![\d/.-])(20[0-4]\d)(?![\d/.-])")


def span_of(term: Term, year: int) -> Span:
    """Give the days of a term for the year of a round."""
    kind, shift, first, last = _MONTHS[term]
    return months(kind, year + shift, first, last)


def terms_in(text: str) -> tuple[Term, ...]:
    """Give the terms that a phrase lists ("Báo cáo quý I, 6 tháng, 9 tháng, năm"), in the order of the year."""
    folded = fold(text)
    found = {Term(f"quarter_{_QUARTERS[match[1]]}") for match in _QUARTER.finditer(folded)}
    if _HALF.search(folded):
        found.add(Term.HALF_YEAR)
    if _NINE.search(folded):
        found.add(Term.NINE_MONTHS)
    if re.search(r"\bnam\b", folded):
        found.add(Term.YEAR)
    return tuple(sorted(found, key=lambda term: (span_of(term, 2000).last, span_of(term, 2000).first)))


def span_in(text: str) -> Span | None:
    """Give the period that a subject speaks of; None where it names no year."""
    folded = fold(text)
    years = _YEARS.search(folded)
    if years is not None and int(years[1]) < int(years[2]):
        return Span(SpanKind.YEARS, date(int(years[1]), 1, 1), date(int(years[2]), 12, 31))
    named = _YEAR.search(folded)
    loose = _ANY_YEAR.search(folded)
    if named is None and loose is None:
        return None
    year = int((named and (named[1] or named[2])) or (loose and loose[1]) or 0)
    quarter = _QUARTER.search(folded)
    if quarter is not None:
        return span_of(Term(f"quarter_{_QUARTERS[quarter[1]]}"), year)
    if _HALF.search(folded):
        return span_of(Term.HALF_YEAR, year)
    return span_of(Term.NINE_MONTHS if _NINE.search(folded) else Term.YEAR, year)
