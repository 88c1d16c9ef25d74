"""Reads of offices: the identifier and the clock of a unit."""

from collections.abc import Iterable
from dataclasses import dataclass

from parindex.core.working_time.hours import WorkingClock
from parindex.dossiers import clocks
from parindex.dossiers.models import OfficeSetting
from parindex.units import queries as units

#: The way up from a unit, as far as it can go.
_ABOVE = ("parent_id", "parent__parent_id", "parent__parent__parent_id")


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitOffice:
    """The office of a unit; the identifier is empty where none was set."""

    identifier: str
    clock: WorkingClock


def office_of(unit_id: int) -> UnitOffice:
    """Give the office of a unit. Two queries."""
    return offices_of([unit_id])[unit_id]


def clock_of(unit_id: int) -> WorkingClock:
    """Give the clock of a unit. Two queries."""
    return office_of(unit_id).clock


def offices_of(unit_ids: Iterable[int]) -> dict[int, UnitOffice]:
    """Give the offices of units: calendar and hours of the nearest unit that set them. Two queries for any number."""
    rows = units.of_any_time().filter(pk__in=set(unit_ids)).values_list("pk", *_ABOVE)
    paths = {path[0]: [one for one in path if one is not None] for path in rows}
    every = {one for path in paths.values() for one in path}
    settings = {one.unit_id: one for one in OfficeSetting.objects.filter(unit__in=every)}
    return {
        unit_id: _office(unit_id, [settings[one] for one in path if one in settings]) for unit_id, path in paths.items()
    }


def _office(unit_id: int, settings: list[OfficeSetting]) -> UnitOffice:
    own = settings[0].identifier if settings and settings[0].unit_id == unit_id else ""
    calendar = next((one.calendar for one in settings if one.calendar.strip()), "")
    hours = next((one.hours for one in settings if one.hours.strip()), "")
    return UnitOffice(identifier=own, clock=clocks.clock(calendar, hours))
