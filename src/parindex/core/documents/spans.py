"""Periods as they are kept (2022, 2022-Q1, 2022-H1, 2022-9M, 2022-03, 2021..2025), shown, and typed by people."""

import calendar
import re
from collections.abc import Callable
from datetime import date

from parindex.core.documents.facts import Span, SpanKind
from parindex.core.sentences import Statement, Template
from parindex.core.text import fold

_CODE = re.compile(r"(\d{4})(?:-(Q[1-4]|H[12]|9M|0[1-9]|1[0-2])|\.\.(\d{4}))?")
_ROMAN = ("I", "II", "III", "IV")

_SAID = {
    SpanKind.MONTH: Template("tháng {part}/{year}", "{year}-{part}"),
    SpanKind.QUARTER: Template("quý {part}/{year}", "quarter {part} of {year}"),
    SpanKind.NINE_MONTHS: Template("9 tháng đầu năm {year}", "the first nine months of {year}"),
    SpanKind.YEAR: Template("năm {year}", "{year}"),
    SpanKind.YEARS: Template("giai đoạn {part}-{year}", "{part} to {year}"),
}

_HALVES = (
    Template("6 tháng đầu năm {year}", "the first half of {year}"),
    Template("6 tháng cuối năm {year}", "the second half of {year}"),
)

_Y = r"((?:19|20)\d\d)"
_OF = r"(?:,? ?nam | ?[/-] ?| of | )"
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
#: How people write a period, folded, and its code; the English words are those of `said`.
_WRITTEN: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(pattern), code)
    for pattern, code in (
        (rf"(?:nam )?{_Y}", lambda found: found[1]),
        (
            rf"(?:quy|quarter) (iv|iii|ii|i|[1-4]){_OF}{_Y}",
            lambda found: f"{found[2]}-Q{_QUARTERS.get(found[1], found[1])}",
        ),
        (rf"(?:(?:0?6|sau) thang(?: dau)?|ban nien|the first half){_OF}{_Y}", lambda found: f"{found[1]}-H1"),
        (rf"(?:(?:0?6|sau) thang cuoi|the second half){_OF}{_Y}", lambda found: f"{found[1]}-H2"),
        (rf"(?:(?:0?9|chin) thang(?: dau)?|the first nine months){_OF}{_Y}", lambda found: f"{found[1]}-9M"),
        (rf"thang (0?[1-9]|1[0-2]){_OF}{_Y}", lambda found: f"{found[2]}-{int(found[1]):02}"),
        (rf"{_Y}-(\d\d?)", lambda found: f"{found[1]}-{int(found[2]):02}"),
        (
            rf"(?:giai doan |tu )?(?:nam )?{_Y} ?(?:-|\u2013|den|to) ?(?:nam )?{_Y}",
            lambda found: f"{found[1]}..{found[2]}",
        ),
    )
)


def months(kind: SpanKind, year: int, first: int, last: int) -> Span:
    """Give the span from the first day of one month to the last of another; raises `ValueError` for no such month."""
    return Span(kind, date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]))


def to_code(span: Span) -> str:
    """Write a span as it is kept."""
    year = span.last.year
    match span.kind:
        case SpanKind.MONTH:
            return f"{year}-{span.last.month:02}"
        case SpanKind.QUARTER:
            return f"{year}-Q{span.last.month // 3}"
        case SpanKind.HALF_YEAR:
            return f"{year}-H{span.last.month // 6}"
        case SpanKind.NINE_MONTHS:
            return f"{year}-9M"
        case SpanKind.YEAR:
            return str(year)
        case _:
            return f"{span.first.year}..{year}"


def from_code(code: str) -> Span | None:
    """Read what `to_code` wrote; None for anything else."""
    found = _CODE.fullmatch(code)
    if found is None:
        return None
    year, part, last = int(found[1]), found[2] or "", found[3]
    try:
        return _span(year, part, int(last) if last else year)
    except ValueError:
        return None


def read(text: str) -> Span | None:
    """Read a period as people write it: "quý I/2023", "6 tháng đầu năm 2022", "2021-2025"; None for anything else."""
    folded = fold(text).strip(" .,;")
    for pattern, code in _WRITTEN:
        found = pattern.fullmatch(folded)
        if found is not None:
            return from_code(code(found))
    return from_code(text.strip())


def said(span: Span) -> Statement:
    """Say a span: "quý I/2023"."""
    year, month = str(span.last.year), span.last.month
    match span.kind:
        case SpanKind.MONTH:
            return _SAID[span.kind](year=year, part=str(month))
        case SpanKind.QUARTER:
            return _SAID[span.kind](year=year, part=_ROMAN[month // 3 - 1])
        case SpanKind.HALF_YEAR:
            return _HALVES[month // 6 - 1](year=year)
        case SpanKind.YEARS:
            return _SAID[span.kind](year=year, part=str(span.first.year))
        case _:
            return _SAID[span.kind](year=year)


def _span(year: int, part: str, last: int) -> Span:
    if last < year:
        raise ValueError(last)
    if last > year:
        return Span(SpanKind.YEARS, date(year, 1, 1), date(last, 12, 31))
    if part.startswith("Q"):
        quarter = int(part[1])
        return months(SpanKind.QUARTER, year, quarter * 3 - 2, quarter * 3)
    if part.startswith("H"):
        half = int(part[1])
        return months(SpanKind.HALF_YEAR, year, half * 6 - 5, half * 6)
    if part == "9M":
        return months(SpanKind.NINE_MONTHS, year, 1, 9)
    if part:
        return months(SpanKind.MONTH, year, int(part), int(part))
    return months(SpanKind.YEAR, year, 1, 12)
