"""Makes calendars, clocks and courses for the tests of working time."""

from datetime import datetime
from functools import cache
from textwrap import dedent

from parindex.core.faults import Refused
from parindex.core.working_time import calendar, hours
from parindex.core.working_time.calendar import Calendar
from parindex.core.working_time.dossier import Course, Limit
from parindex.core.working_time.hours import VIETNAM, Office, WorkingClock
from parindex.kit import documents, shipped

PACKAGE = "parindex.core.working_time"


@cache
def make_calendar() -> Calendar:
    """Give the calendar that is part of the program."""
    return calendar.read(shipped.document(PACKAGE, "vietnam.yaml"))


@cache
def make_office() -> Office:
    """Give the office hours that are part of the program: 07:30 to 11:30 and 13:30 to 17:00."""
    return hours.read(shipped.document(PACKAGE, "office.yaml"))


@cache
def make_clock() -> WorkingClock:
    """Give the clock of both."""
    return WorkingClock(make_calendar(), make_office())


def at(text: str) -> datetime:
    """Give a moment of Vietnam: "2023-01-05 08:10"."""
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


def make_course(received: str, days: int, finished: str = "", **more: object) -> Course:
    """Make a dossier with a limit in days."""
    limit = Limit.of_days(days, make_office())
    end = at(finished) if finished else None
    return Course(received_at=at(received), limit=limit, finished_at=end, **more)  # type: ignore[arg-type]


def faults_of(module: object, text: str) -> list[str]:
    """Give what is wrong with a calendar or office hours, in English and without remedies."""
    try:
        module.read(documents.parse_yaml(dedent(text)))  # type: ignore[attr-defined]
    except Refused as refused:
        return [f"{fault.place.line}: {fault.wrong.say('en')}" for fault in refused.faults]
    return []
