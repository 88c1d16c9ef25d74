"""Reads days as people type them."""

import calendar
import re
from datetime import date

from parindex.evidence.refusals import NoSuchDay, NotADay

_TYPED = re.compile(r"(?:ngày\s*)?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})", re.IGNORECASE)
_WRITTEN_OUT = re.compile(r"(?:ngày\s*)?(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})", re.IGNORECASE)
_OF_BROWSER = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def parse_day(text: str) -> date:
    """Read day/month/year, also with dots or written out, or the form of a date field.

    Raises `NotADay`; `NoSuchDay` for a date that the calendar does not have, such as 31/02/2023.
    """
    typed = " ".join(text.split())
    if found := _OF_BROWSER.fullmatch(typed):
        year, month, day = (int(part) for part in found.groups())
    elif found := _TYPED.fullmatch(typed) or _WRITTEN_OUT.fullmatch(typed):
        day, month, year = (int(part) for part in found.groups())
    else:
        raise NotADay(text=typed[:40])
    if not (1 <= month <= 12 and 1900 <= year <= 2199 and day):
        raise NotADay(text=typed[:40])
    days = calendar.monthrange(year, month)[1]
    if day > days:
        raise NoSuchDay(text=f"{day:02}/{month:02}/{year}", month=str(month), year=str(year), days=days)
    return date(year, month, day)
