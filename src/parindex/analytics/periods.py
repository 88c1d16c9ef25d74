"""Periods that figures are for: months, quarters, years, or any days; always from a day until before another."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from parindex.core.sentences import Template

_DAY = r"(\d{4})-(\d{2})-(\d{2})"
_MONTHS = {"month": 1, "quarter": 3, "year": 12}

NOT_A_PERIOD = Template(
    "«{given}» không phải là kỳ: ghi month, quarter, year, hoặc từ ngày..đến ngày, ví dụ 2026-01-01..2026-03-31",
    "«{given}» is not a period: give month, quarter, year, or from..to, such as 2026-01-01..2026-03-31",
)


class PeriodKind(StrEnum):
    """How a calendar is cut into periods."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    #: Days of one's own choice.
    SPAN = "span"

    @property
    def months(self) -> int:
        """Give the length in months, 0 for days of one's own choice."""
        return _MONTHS.get(self, 0)


class PeriodRefused(ValueError):
    """A text is not a period."""


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Days from `start` until before `end`; `kind` says what they are called."""

    start: date
    end: date
    kind: PeriodKind = PeriodKind.SPAN

    def __post_init__(self) -> None:
        """Refuse a period without days."""
        if self.start >= self.end:
            raise PeriodRefused(NOT_A_PERIOD(given=f"{self.start}..{self.end}").say())

    @property
    def label(self) -> str:
        """Name it: 2026-08, 2026-Q3, 2026, or 2026-01-01..2026-02-14 with its last day."""
        match self.kind:
            case PeriodKind.MONTH:
                return f"{self.start:%Y-%m}"
            case PeriodKind.QUARTER:
                return f"{self.start.year}-Q{self.start.month // 3 + 1}"
            case PeriodKind.YEAR:
                return str(self.start.year)
            case PeriodKind.SPAN:
                return f"{self.start}..{self.end - timedelta(days=1)}"

    @property
    def place(self) -> int:
        """Give its number: months, quarters or years since year 0; 1 for days of one's own choice."""
        return place_of(self.start, self.kind)


def place_of(day: date, kind: PeriodKind) -> int:
    """Give the number of the period that a day is in; 1 for days of one's own choice."""
    if kind is PeriodKind.SPAN:
        return 1
    return (day.year * 12 + day.month - 1) // kind.months


def at_place(place: int, kind: PeriodKind) -> Period:
    """Give the period of a number; not for days of one's own choice."""
    start, end = place * kind.months, (place + 1) * kind.months
    return Period(date(start // 12, start % 12 + 1, 1), date(end // 12, end % 12 + 1, 1), kind)


def between(kind: PeriodKind, first: date, last: date) -> Iterator[Period]:
    """Give the periods of a kind from that of one day to that of another."""
    for place in range(place_of(first, kind), place_of(last, kind) + 1):
        yield at_place(place, kind)


def read(given: str) -> PeriodKind | Period:
    """Read a kind of periods, or one: 2026-08, 2026-Q3, 2026, FROM..TO with its last day; raises `PeriodRefused`."""
    text = given.strip()
    if text in _MONTHS:
        return PeriodKind(text)
    try:
        found = _read_one(text)
    except ValueError as error:
        raise PeriodRefused(NOT_A_PERIOD(given=given).say()) from error
    if found is None:
        raise PeriodRefused(NOT_A_PERIOD(given=given).say())
    return found


def _read_one(text: str) -> Period | None:
    if match := re.fullmatch(r"(\d{4})-(\d{2})", text):
        return at_place(place_of(date(int(match[1]), int(match[2]), 1), PeriodKind.MONTH), PeriodKind.MONTH)
    if match := re.fullmatch(r"(\d{4})-Q([1-4])", text):
        return at_place(int(match[1]) * 4 + int(match[2]) - 1, PeriodKind.QUARTER)
    if re.fullmatch(r"\d{4}", text):
        return at_place(int(text), PeriodKind.YEAR)
    if match := re.fullmatch(rf"{_DAY}\.\.{_DAY}", text):
        numbers = [int(number) for number in match.groups()]
        return Period(date(*numbers[:3]), date(*numbers[3:]) + timedelta(days=1))
    return None
