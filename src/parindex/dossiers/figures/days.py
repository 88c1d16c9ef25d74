"""Periods of figures: as pages name them, and which are kept."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from parindex.analytics import periods
from parindex.analytics.periods import Period, PeriodKind, PeriodRefused
from parindex.core.sentences import Statement, Template
from parindex.core.working_time.hours import at_home

KEPT = (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR)

_ROMAN = ("I", "II", "III", "IV")
_MONTH = Template("tháng {month}/{year}", "{month}/{year}")
_QUARTER = Template("quý {quarter}/{year}", "quarter {quarter}/{year}")
_YEAR = Template("năm {year}", "{year}")
_SPAN = Template("từ {first} đến {last}", "from {first} to {last}")


def named(period: Period) -> Statement:
    """Name a period: "tháng 3/2023", "quý I/2023", "từ 15/12/2022 đến 30/03/2023"."""
    year = str(period.start.year)
    match period.kind:
        case PeriodKind.MONTH:
            return _MONTH(month=str(period.start.month), year=year)
        case PeriodKind.QUARTER:
            return _QUARTER(quarter=_ROMAN[period.start.month // 3], year=year)
        case PeriodKind.YEAR:
            return _YEAR(year=year)
        case PeriodKind.SPAN:
            return _SPAN(first=f"{period.start:%d/%m/%Y}", last=f"{period.end - timedelta(days=1):%d/%m/%Y}")


def between(start: date, end: date) -> Period:
    """Give the period from a day until before another: a month, quarter or year where it is one."""
    for kind in KEPT:
        whole = containing(start, kind)
        if (whole.start, whole.end) == (start, end):
            return whole
    return Period(start, end)


def containing(day: date, kind: PeriodKind) -> Period:
    """Give the month, quarter or year that a day is in."""
    return periods.at_place(periods.place_of(day, kind), kind)


def read(label: str) -> Period | None:
    """Read the name of one period as addresses have it; None for anything else."""
    try:
        found = periods.read(label)
    except PeriodRefused:
        return None
    if not isinstance(found, Period) or not 2000 <= found.start.year <= 2200:
        return None
    return found if found.kind is not PeriodKind.SPAN else between(found.start, found.end)


def today(now: datetime) -> date:
    """Give the day at whose beginning figures stand."""
    return at_home(now).date()


def back(period: Period, count: int) -> Iterator[Period]:
    """Give as many periods of the kind up to this one, the oldest first; just itself for days of one's own choice."""
    if period.kind is PeriodKind.SPAN:
        yield period
        return
    for place in range(period.place - count + 1, period.place + 1):
        yield periods.at_place(place, period.kind)


def before(period: Period) -> Period:
    """Give the period just before: of the same kind, or as many days."""
    if period.kind is PeriodKind.SPAN:
        return Period(period.start - (period.end - period.start), period.start)
    return periods.at_place(period.place - 1, period.kind)
