"""Moments as exports write them: several forms in one column, serial numbers of spreadsheets, with and without a time.

A moment is kept as the seconds of Vietnamese time since 1970, as of a clock on the wall, so that a million of them cost
little. One at midnight is a day without a time. Day and month are never exchanged: 03/25/2026 is a fault.
"""

import re
from datetime import datetime, timedelta, timezone
from typing import Final

from parindex.core.sentences import Template
from parindex.core.working_time.hours import VIETNAM
from parindex.dossiers.importing.cells import Bad, Remembered

DAY: Final = 86_400
_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 -- the wall clock of Vietnam throughout
_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?:(?P<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)[ ,]+(?:ngày )?)?"
        r"(?P<day>[0-9]{1,2})[/.-](?P<month>[0-9]{1,2})[/.-](?P<year>[0-9]{4})"
        r"(?:[ ,T]+(?P<time>[0-9]{1,2}[:hg][0-9]{2}(?::[0-9]{2})?)(?:\.[0-9]+)?(?: ?(?P<half>AM|PM|SA|CH))?)?",
        r"(?P<year>[0-9]{4})[/-](?P<month>[0-9]{1,2})[/-](?P<day>[0-9]{1,2})"
        r"(?:[ T](?P<time>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)(?:\.[0-9]+)?"
        r" ?(?P<zone>Z|[+-][0-9]{2}:?[0-9]{2})?)?",
        r"(?P<year>(?:19|20)[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})(?P<digits>[0-9]{4}(?:[0-9]{2})?)?",
    )
)
#: Days of spreadsheets from 2000 to 2100.
_SERIAL = re.compile(r"[3-7][0-9]{4}(?:[.,][0-9]+)?")
_TIME = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?")
_SERIAL_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001
_OLDEST, _NEWEST = 2000, 2100

_NOT_MOMENT = Template("«{given}» không phải ngày giờ", "«{given}» is no date or time")
_NOT_REAL = Template("ngày giờ «{given}» không có thật", "the date or time «{given}» does not exist")
_WRITE = Template(
    "viết ngày/tháng/năm giờ:phút, ví dụ 01/07/2025 08:30", "write day/month/year hours:minutes, like 01/07/2025 08:30"
)


def parse(written: str) -> int | Bad | None:
    """Read a moment; None for nothing."""
    day, _, time = written.partition("T" if written[10:11] == "T" else " ")
    if (begin := _DAYS[day]) is not None and (second := _TIMES[time]) is not None:
        return int(begin + second)
    return _read(written)


def _read(written: str) -> int | Bad | None:
    given = " ".join(written.split())
    if not given:
        return None
    if _SERIAL.fullmatch(given):
        return _seconds(_SERIAL_ZERO + timedelta(seconds=round(float(given.replace(",", ".")) * DAY)))
    found = next((match for form in _FORMS if (match := form.fullmatch(given))), None)
    if found is None:
        return Bad(_NOT_MOMENT(given=given[:40]), _WRITE())
    try:
        moment = _moment(found.groupdict())
    except ValueError:
        return Bad(_NOT_REAL(given=given[:40]), _WRITE())
    if not _OLDEST <= moment.year <= _NEWEST:
        return Bad(_NOT_REAL(given=given[:40]), _WRITE())
    return _seconds(moment)


def _day(written: str) -> int | None:
    """Give the first second of a day that is written as most are; None sends it the long way."""
    found = _read(written) if len(written) in {8, 9, 10} and not written.isdecimal() else None
    return found if isinstance(found, int) else None


def _time(written: str) -> int | None:
    """Give the second of the day; None sends it the long way."""
    if not written:
        return 0
    found = _TIME.fullmatch(written)
    if found is None:
        return None
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    return hour * 3600 + minute * 60 + second if hour < 24 and minute < 60 and second < 60 else None


#: Nearly all moments are a day and a time that came before.
_DAYS, _TIMES = Remembered(_day), Remembered(_time)


def aware(seconds: int) -> datetime:
    """Give a moment as one that knows its time zone."""
    return (_EPOCH + timedelta(seconds=seconds)).replace(tzinfo=VIETNAM)


def seconds(moment: datetime) -> int:
    """Give an aware moment as it is kept here."""
    return _seconds(moment.astimezone(VIETNAM).replace(tzinfo=None, microsecond=0))


def _seconds(moment: datetime) -> int:
    span = moment - _EPOCH
    return span.days * DAY + span.seconds


def _moment(found: dict[str, str | None]) -> datetime:
    """Put the parts together; raises `ValueError` for what no calendar and no clock has."""
    year, month, day = (int(found[name] or 0) for name in ("year", "month", "day"))
    written = found.get("time") or found.get("clock") or _spaced(found.get("digits") or "")
    hour, minute, second, *_ = (*(int(part) for part in re.split("[:hg]", written)), 0, 0) if written else (0, 0, 0)
    if half := found.get("half"):
        if not 1 <= hour <= 12:
            raise ValueError(hour)
        hour = hour % 12 + (12 if half in {"PM", "CH"} else 0)
    moment = datetime(year, month, day, hour, minute, second)  # noqa: DTZ001
    zone = found.get("zone")
    return moment if not zone else _at_home(moment, zone)


def _at_home(moment: datetime, zone: str) -> datetime:
    if zone == "Z":
        offset = timedelta()
    else:
        offset = timedelta(hours=int(zone[1:3]), minutes=int(zone[-2:])) * (-1 if zone[0] == "-" else 1)
    return moment.replace(tzinfo=timezone(offset)).astimezone(VIETNAM).replace(tzinfo=None)


def _spaced(digits: str) -> str:
    return ":".join(digits[place : place + 2] for place in range(0, len(digits), 2))
