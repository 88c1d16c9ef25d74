"""The clocks of offices: calendar and hours as a unit has set them, else as they are shipped."""

from functools import cache, lru_cache

from parindex.core.working_time import calendar, hours
from parindex.core.working_time.calendar import Calendar
from parindex.core.working_time.hours import Office, WorkingClock
from parindex.kit import documents, shipped

PACKAGE = "parindex.core.working_time"


def clock(calendar_text: str = "", hours_text: str = "") -> WorkingClock:
    """Give the clock of a calendar and of hours as YAML; what is empty is as shipped. Raises `Refused`."""
    return _clock(calendar_text.strip(), hours_text.strip())


@lru_cache(maxsize=64)
def _clock(calendar_text: str, hours_text: str) -> WorkingClock:
    """Read a clock once in each process: it knows every working day of its years."""
    days = calendar.read(documents.parse_yaml(calendar_text)) if calendar_text else _calendar()
    office = hours.read(documents.parse_yaml(hours_text)) if hours_text else _hours()
    return WorkingClock(days, office)


@cache
def _calendar() -> Calendar:
    return calendar.read(shipped.document(PACKAGE, "vietnam.yaml"))


@cache
def _hours() -> Office:
    return hours.read(shipped.document(PACKAGE, "office.yaml"))
