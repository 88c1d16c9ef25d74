"""Periods of reports in words and days (Nghị định 09/2019/NĐ-CP, Điều 12: from the 15th to the 14th)."""

from collections.abc import Mapping
from datetime import date

from parindex.core.placeholders import Period
from parindex.reports.models import Span

_WORDS: Mapping[str, str] = {
    Span.YEAR: "năm {year}",
    Span.HALF: "6 tháng đầu năm {year}",
    Span.NINE: "9 tháng đầu năm {year}",
    Span.Q1: "quý I năm {year}",
    Span.Q2: "quý II năm {year}",
    Span.Q3: "quý III năm {year}",
    Span.Q4: "quý IV năm {year}",
}
_MONTHS: Mapping[str, tuple[int, int]] = {
    Span.YEAR: (1, 12),
    Span.HALF: (1, 6),
    Span.NINE: (1, 9),
    Span.Q1: (1, 3),
    Span.Q2: (4, 6),
    Span.Q3: (7, 9),
    Span.Q4: (10, 12),
}
_QUARTERS: Mapping[int | None, str] = {None: Span.YEAR, 1: Span.Q1, 2: Span.Q2, 3: Span.Q3, 4: Span.Q4}


def words(year: int, span: str) -> str:
    """Name a period: "năm 2022", "quý I năm 2023"."""
    return _WORDS[span].format(year=year)


def days(year: int, span: str) -> tuple[date, date]:
    """Give the first and last day of the figures of a period (Nghị định 09/2019/NĐ-CP, Điều 12).

    They begin on the 15th of the month before it, and end on the 14th of its last month.
    """
    first, last = _MONTHS[span]
    begins = date(year - 1, 12, 15) if first == 1 else date(year, first - 1, 15)
    return begins, date(year, last, 14)


def of_period(period: Period) -> tuple[int, str]:
    """Give year and span of what was assessed."""
    return period.year, _QUARTERS[period.quarter]
