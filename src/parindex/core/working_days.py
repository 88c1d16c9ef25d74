"""Working days: Monday to Friday without the days off, with the Saturdays worked in exchange for one.

Both are data of each year (BLLĐ 2019, Điều 111 and 112, and the notices of the year).
"""

from collections.abc import Collection
from datetime import date, timedelta

_SATURDAY = 5


def is_working_day(day: date, days_off: Collection[date] = (), days_on: Collection[date] = ()) -> bool:
    """Say whether people work on a day; `days_on` are weekend days that are worked."""
    return day in days_on or (day.weekday() < _SATURDAY and day not in days_off)


def add(start: date, count: int, days_off: Collection[date] = (), days_on: Collection[date] = ()) -> date:
    """Give the day that is so many working days after `start`; the day itself is not counted.

    Raises `ValueError` below zero.
    """
    if count < 0:
        raise ValueError(count)
    day = start
    while count:
        day += timedelta(days=1)
        count -= is_working_day(day, days_off, days_on)
    return day
