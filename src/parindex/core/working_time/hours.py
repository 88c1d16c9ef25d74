"""Working time between moments: the sessions of an office on the working days of its calendar.

Time is counted in seconds of sessions ("office seconds"). A limit in working hours is a share of the day: 8 hours are
one whole day, whatever its sessions add up to [S95]. Moments are aware; they are read at UTC+7, where no clock is ever
put forward or back.
"""

import bisect
import math
import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from fractions import Fraction
from functools import cached_property
from itertools import pairwise

from parindex.core.faults import Fault, Refused
from parindex.core.sentences import Template
from parindex.core.source import LIST, Node, Reader
from parindex.core.working_time.calendar import Calendar, OutsideCalendar

ROOT = "office"
#: The time of Vietnam (Quyết định 134/2002/QĐ-TTg: the seventh time zone).
VIETNAM = timezone(timedelta(hours=7))

_TIME = re.compile(r"([0-9]{1,2}):([0-9]{2})")

_NO_ROOT = Template("tệp không có giờ làm việc", "the file holds no office hours")
_ADD_ROOT = Template("bắt đầu tệp bằng «office:»", "begin the file with «office:»")
_SESSION = Template(
    "buổi làm việc phải là [bắt đầu, kết thúc], sau buổi trước", "a session is [begin, end], after the one before"
)
_WRITE_SESSION = Template('viết ví dụ ["07:30", "11:30"]', 'write for example ["07:30", "11:30"]')
_NOT_TIME = Template("«{given}» không phải giờ", "«{given}» is no time of day")
_WRITE_TIME = Template('viết ví dụ "15:00"', 'write for example "15:00"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """The sessions of a working day, in seconds from midnight, and how limits are counted in them."""

    id: str
    sessions: tuple[tuple[int, int], ...]
    hours_per_day: int
    cut_off: int
    day_of_receipt_counts: bool

    @property
    def day(self) -> int:
        """Give the office seconds of a working day."""
        return sum(end - begin for begin, end in self.sessions)

    def seconds(self, hours: Fraction) -> int:
        """Give the office seconds of a number of working hours, in full seconds (up)."""
        return math.ceil(hours * self.day / self.hours_per_day)

    def passed(self, second: int) -> int:
        """Give the office seconds of a working day that are over at a second from midnight."""
        return sum(min(max(second - begin, 0), end - begin) for begin, end in self.sessions)

    def second(self, passed: int) -> int:
        """Give the earliest second from midnight at which so many office seconds of the day, above 0, are over."""
        left = passed
        for begin, end in self.sessions[:-1]:
            if left <= end - begin:
                return begin + left
            left -= end - begin
        return self.sessions[-1][0] + left


@dataclass(frozen=True)
class WorkingClock:
    """Counts the working time of an office by its calendar."""

    calendar: Calendar
    office: Office

    @cached_property
    def _days(self) -> tuple[int, ...]:
        """Give the ordinals of all working days that are known, in order."""
        first, last = self.calendar.first.toordinal(), self.calendar.last.toordinal()
        every = range(first, last + 1)
        return tuple(day for day in every if self.calendar.is_working_day(date.fromordinal(day)))

    def reading(self, moment: datetime) -> int:
        """Give the office seconds from the beginning of the calendar; it never falls.

        Raises `OutsideCalendar`, and `ValueError` for a moment that does not know its time zone.
        """
        local = at_home(moment)
        self.calendar.check(local.date())
        ordinal = local.toordinal()
        before = bisect.bisect_left(self._days, ordinal)
        whole = before * self.office.day
        if before < len(self._days) and self._days[before] == ordinal:
            return whole + self.office.passed(local.hour * 3600 + local.minute * 60 + local.second)
        return whole

    def between(self, start: datetime, end: datetime) -> int:
        """Give the office seconds between two moments; negative where the end is first."""
        return self.reading(end) - self.reading(start)

    def after(self, start: datetime, seconds: int) -> datetime:
        """Give the earliest moment at which so many office seconds are over since `start`.

        Nothing is over at `start` itself. Raises `OutsideCalendar` beyond the last year, `ValueError` below zero.
        """
        if seconds < 0:
            raise ValueError(seconds)
        if not seconds:
            return at_home(start)
        days, rest = divmod(self.reading(start) + seconds - 1, self.office.day)
        if days >= len(self._days):
            raise OutsideCalendar(self.calendar.last + timedelta(days=1), self.calendar.id)
        return self._at(days, self.office.second(rest + 1))

    def opening_after(self, moment: datetime) -> datetime:
        """Give the opening of the first working day after the day of a moment."""
        local = at_home(moment)
        self.calendar.check(local.date())
        place = bisect.bisect_right(self._days, local.toordinal())
        if place >= len(self._days):
            raise OutsideCalendar(self.calendar.last + timedelta(days=1), self.calendar.id)
        return self._at(place, self.office.sessions[0][0])

    def _at(self, place: int, second: int) -> datetime:
        day = datetime.combine(date.fromordinal(self._days[place]), time(), VIETNAM)
        return day + timedelta(seconds=second)


def at_home(moment: datetime) -> datetime:
    """Give a moment at the time of Vietnam; raises `ValueError` for one that does not know its time zone."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return moment.astimezone(VIETNAM)


def read(document: Node) -> Office:
    """Read office hours; raises `Refused` with every fault of the file at once."""
    faults: list[Fault] = []
    given = Reader(document, faults)
    node = given.node_at(ROOT)
    if node is None:
        raise Refused([Fault(document.place, _NO_ROOT(), _ADD_ROOT())])
    given.finish()
    below = Reader(node, faults)
    sessions = _sessions(below)
    cut_off = below.node_at("cut_off")
    office = Office(
        id=below.text("id"),
        sessions=sessions,
        hours_per_day=below.whole("hours_per_day", 8, least=1, most=24),
        cut_off=sessions[-1][1] if cut_off is None else _second(below, cut_off),
        day_of_receipt_counts=below.yes_no("day_of_receipt_counts", default=False),
    )
    below.finish()
    if faults:
        raise Refused(faults)
    return office


def _sessions(given: Reader) -> tuple[tuple[int, int], ...]:
    """Read the sessions; a whole day stands in for those that cannot be, whose fault is noted."""
    nodes = given.nodes("sessions")
    if not nodes:
        given.missing("sessions", LIST())
    sessions = []
    before = len(given.faults)
    for node in nodes:
        ends = node.value if isinstance(node.value, tuple) else ()
        if len(ends) != 2:
            given.fault(node, _SESSION(), _WRITE_SESSION())
            continue
        sessions.append((_second(given, ends[0]), _second(given, ends[1])))
    flat = [end for session in sessions for end in session]
    if len(given.faults) == before and any(later <= earlier for earlier, later in pairwise(flat)):
        given.fault(nodes[0], _SESSION(), _WRITE_SESSION())
    return tuple(sessions) or ((0, 86_400),)


def _second(given: Reader, node: Node) -> int:
    written = _TIME.fullmatch(str(node.value))
    if written and int(written[1]) < 24 and int(written[2]) < 60:
        return int(written[1]) * 3600 + int(written[2]) * 60
    given.fault(node, _NOT_TIME(given=node.shown()), _WRITE_TIME())
    return 0
