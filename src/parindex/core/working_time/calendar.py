"""The calendar of offices as data: days off and worked weekend days of the years that are known."""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from parindex.core import working_days
from parindex.core.faults import Fault, Refused
from parindex.core.sentences import Template
from parindex.core.source import LIST, Node, Reader

ROOT = "calendar"

_DAY = re.compile(r"([0-9]{1,2})/([0-9]{1,2})")

_NO_ROOT = Template("tệp không có lịch nào", "the file holds no calendar")
_ADD_ROOT = Template("bắt đầu tệp bằng «calendar:»", "begin the file with «calendar:»")
_NOT_DAY = Template("«{given}» không phải ngày/tháng của năm {year}", "«{given}» is no day/month of {year}")
_WRITE_DAY = Template('viết ví dụ "30/04"', 'write for example "30/04"')
_BACKWARDS = Template("khoảng nghỉ kết thúc trước khi bắt đầu", "the days off end before they begin")
_SWAP_DAYS = Template("đổi chỗ «from» và «to»", "exchange «from» and «to»")
_NOT_WEEKEND = Template("{given} không phải thứ Bảy hay Chủ nhật", "{given} is neither Saturday nor Sunday")
_NOT_OFF = Template("ngày được hoán đổi {given} không có trong các ngày nghỉ", "{given} is not among the days off")
_CORRECT = Template("sửa ngày", "correct the day")
_GAP = Template("các năm phải liền nhau, thiếu năm {year}", "years must follow each other, {year} is missing")
_ADD_YEAR = Template("thêm năm {year}", "add the year {year}")


class OutsideCalendar(ValueError):
    """A day lies in a year of which the calendar knows nothing; `day` is that day."""

    def __init__(self, day: date, calendar: str) -> None:
        """Keep the day."""
        super().__init__(f"{day:%d/%m/%Y} is not in the calendar {calendar}")
        self.day = day


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysOff:
    """Days on which offices are closed, both ends included, and why."""

    first: date
    last: date
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """A weekend day that is worked in exchange for a working day off."""

    on: date
    instead_of: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarYear:
    """One year: its days off, its swaps, the texts it rests on; provisional until a notice fixes it."""

    year: int
    off: tuple[DaysOff, ...]
    swaps: tuple[Swap, ...]
    basis: tuple[str, ...]
    is_provisional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The years of an office, one after the other, and which of their days are worked."""

    id: str
    title: str
    basis: tuple[str, ...]
    years: tuple[CalendarYear, ...]
    days_off: frozenset[date] = field(init=False, repr=False)
    days_on: frozenset[date] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Spread the days out, so that each is found at once."""
        off = {
            one.first + timedelta(days=days)
            for year in self.years
            for one in year.off
            for days in range((one.last - one.first).days + 1)
        }
        object.__setattr__(self, "days_off", frozenset(off))
        object.__setattr__(self, "days_on", frozenset(swap.on for year in self.years for swap in year.swaps))

    @property
    def first(self) -> date:
        """Give the first day that is known."""
        return date(self.years[0].year, 1, 1)

    @property
    def last(self) -> date:
        """Give the last day that is known."""
        return date(self.years[-1].year, 12, 31)

    def is_working_day(self, day: date) -> bool:
        """Say whether offices work on a day; raises `OutsideCalendar`."""
        self.check(day)
        return working_days.is_working_day(day, self.days_off, self.days_on)

    def add(self, start: date, count: int) -> date:
        """Give the day so many working days after `start`; raises `OutsideCalendar`, and `ValueError` below zero."""
        self.check(start)
        day = working_days.add(start, count, self.days_off, self.days_on)
        self.check(day)
        return day

    def is_provisional(self, day: date) -> bool:
        """Say whether the year of a day is not fixed yet; raises `OutsideCalendar`."""
        self.check(day)
        return self.years[day.year - self.years[0].year].is_provisional

    def why_off(self, day: date) -> str:
        """Name what a day is off for, empty for a weekend or a working day."""
        return next((one.name for year in self.years for one in year.off if one.first <= day <= one.last), "")

    def check(self, day: date) -> None:
        """Raise `OutsideCalendar` for a day of which nothing is known."""
        if not self.first <= day <= self.last:
            raise OutsideCalendar(day, self.id)


def read(document: Node) -> Calendar:
    """Read a calendar; raises `Refused` with every fault of the file at once."""
    faults: list[Fault] = []
    given = Reader(document, faults)
    node = given.node_at(ROOT)
    if node is None:
        raise Refused([Fault(document.place, _NO_ROOT(), _ADD_ROOT())])
    given.finish()
    below = Reader(node, faults)
    nodes = below.nodes("years")
    if not nodes:
        below.missing("years", LIST())
    years = tuple(_year(one, faults) for one in nodes)
    for place, (one, year) in enumerate(zip(nodes, years, strict=True)):
        expected = years[0].year + place
        if year.year != expected:
            below.fault(one, _GAP(year=str(expected)), _ADD_YEAR(year=str(expected)))
    text, title, basis = below.text("id"), below.text("title", ""), below.texts("basis")
    below.finish()
    if faults:
        raise Refused(faults)
    return Calendar(id=text, title=title, basis=basis, years=years)


def _year(node: Node, faults: list[Fault]) -> CalendarYear:
    given = Reader(node, faults)
    year = given.whole("year", 2000, least=1945, most=2200)
    if not given.has("year"):
        given.text("year")
    off = tuple(_days_off(one, year, faults) for one in given.nodes("off"))
    swaps = tuple(_swap(one, year, off, faults) for one in given.nodes("worked"))
    found = CalendarYear(
        year=year,
        off=off,
        swaps=swaps,
        basis=given.texts("basis"),
        is_provisional=given.yes_no("provisional", default=False),
    )
    given.finish()
    return found


def _days_off(node: Node, year: int, faults: list[Fault]) -> DaysOff:
    given = Reader(node, faults)
    first = _day(given, "from", year)
    last = _day(given, "to", year) if given.has("to") else first
    if last < first:
        given.fault(given.node_at("to"), _BACKWARDS(), _SWAP_DAYS())
    found = DaysOff(first=first, last=last, name=given.text("name"))
    given.finish()
    return found


def _swap(node: Node, year: int, off: tuple[DaysOff, ...], faults: list[Fault]) -> Swap:
    given = Reader(node, faults)
    swap = Swap(on=_day(given, "on", year), instead_of=_day(given, "for", year))
    if working_days.is_working_day(swap.on):
        given.fault(given.node_at("on"), _NOT_WEEKEND(given=f"{swap.on:%d/%m/%Y}"), _CORRECT())
    if not any(one.first <= swap.instead_of <= one.last for one in off):
        given.fault(given.node_at("for"), _NOT_OFF(given=f"{swap.instead_of:%d/%m/%Y}"), _CORRECT())
    given.finish()
    return swap


def _day(given: Reader, key: str, year: int) -> date:
    text = given.text(key)
    written = _DAY.fullmatch(text)
    try:
        return date(year, int(written[2]), int(written[1])) if written else _no_day(given, key, text, year)
    except ValueError:
        return _no_day(given, key, text, year)


def _no_day(given: Reader, key: str, text: str, year: int) -> date:
    """Note the fault, and stand in with a Saturday, so that one mistake is one fault."""
    if text:
        given.fault(given.node_at(key), _NOT_DAY(given=text, year=str(year)), _WRITE_DAY())
    first = date(year, 1, 1)
    return first + timedelta(days=(5 - first.weekday()) % 7)
