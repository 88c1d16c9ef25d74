"""What people do to units: the acts of the room `units`, each only as far as the person keeps the list of units."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from parindex.accounts import permissions, refusals
from parindex.accounts.actions.carrying import carried, give_again
from parindex.accounts.actors import actor
from parindex.accounts.models import User
from parindex.units import actions as acts
from parindex.units import correcting, importing
from parindex.units import queries as units
from parindex.units.actions import NewUnit, Part
from parindex.units.correcting import Correction
from parindex.units.importing import Summary
from parindex.units.reach import Reach
from parindex.units.rows import Reading

if TYPE_CHECKING:
    from parindex.units.models import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Going:
    """When units go over into others, on what grounds, and whether their people get the same roles there."""

    on: date
    reason: str
    carries_roles: bool = False


@transaction.atomic
def establish(*, unit: NewUnit, on: date | None, by: User, at: datetime, reason: str) -> "Unit":
    """Found a unit under one that the person keeps; raises `ActionError`."""
    _take(permissions.reach(by), [unit.parent_id])
    return acts.establish(unit=unit, on=on, by=actor(by), at=at, reason=_grounds(reason))


@transaction.atomic
def correct(*, unit_id: int, to: Correction, by: User, at: datetime, reason: str) -> "Unit":
    """Set a unit right; raises `ActionError`."""
    reach = permissions.reach(by)
    (unit,) = _hold(reach, [unit_id])
    if to.parent_id != unit.parent_id:
        _take(reach, [to.parent_id])
    return correcting.correct(unit_id=unit_id, to=to, by=actor(by), at=at, reason=_grounds(reason))


@transaction.atomic
def rename(*, unit_id: int, to: NewUnit, going: Going, by: User, at: datetime) -> "Unit":
    """Let a unit go on under another name, form or parent; raises `ActionError`."""
    _check(permissions.reach(by), [unit_id], [to])
    reason = _grounds(going.reason)
    roles = carried([unit_id], by=by) if going.carries_roles else []
    unit = acts.rename(unit_id=unit_id, to=to, on=going.on, by=actor(by), at=at, reason=reason)
    give_again(roles, to=unit, by=by, at=at)
    return unit


@transaction.atomic
def merge(*, unit_ids: Sequence[int], into: NewUnit, going: Going, by: User, at: datetime) -> "Unit":
    """Merge units into a new one; raises `ActionError`."""
    _check(permissions.reach(by), unit_ids, [into])
    reason = _grounds(going.reason)
    roles = carried(unit_ids, by=by) if going.carries_roles else []
    unit = acts.merge(unit_ids=unit_ids, into=into, on=going.on, by=actor(by), at=at, reason=reason)
    give_again(roles, to=unit, by=by, at=at)
    return unit


@transaction.atomic
def split(*, unit_id: int, into: Sequence[Part], going: Going, by: User, at: datetime) -> "list[Unit]":
    """Split a unit into several new ones; nobody's roles go over by themselves. Raises `ActionError`."""
    _check(permissions.reach(by), [unit_id], [part.to for part in into if isinstance(part.to, NewUnit)])
    reason = _grounds(going.reason)
    return acts.split(unit_id=unit_id, into=into, on=going.on, by=actor(by), at=at, reason=reason)


@transaction.atomic
def close(*, unit_id: int, on: date, by: User, at: datetime, reason: str) -> "Unit":
    """End a unit without a successor; raises `ActionError`."""
    _hold(permissions.reach(by), [unit_id])
    return acts.close(unit_id=unit_id, on=on, by=actor(by), at=at, reason=_grounds(reason))


@transaction.atomic
def import_units(*, reading: Reading, on: date | None, by: User, at: datetime, is_trial: bool = False) -> Summary:
    """Import the units of a file as far as the person keeps them, all or nothing; raises `Refused`."""
    reach = permissions.reach(by)
    return importing.import_units(reading=reading, on=on, by=actor(by), at=at, is_trial=is_trial, reach=reach)


def _check(reach: Reach, unit_ids: Sequence[int], into: Iterable[NewUnit]) -> None:
    """Check that units may be changed and new ones put where they are to stand; where the old ones stand, they may."""
    _hold(reach, unit_ids)
    _take(reach, [new.parent_id for new in into if new.parent_id is not None])


def _hold(reach: Reach, unit_ids: Sequence[int]) -> "list[Unit]":
    found = list(units.of_any_time().filter(pk__in=unit_ids).order_by("pk"))
    if len(found) < len(set(unit_ids)):
        raise refusals.UnknownUnit(unit=", ".join(str(unit_id) for unit_id in unit_ids))
    for unit in found:
        if not reach.holds(unit):
            raise refusals.UnitNotKept(unit=unit.name)
    return found


def _take(reach: Reach, parent_ids: Iterable[int | None]) -> None:
    for parent_id in parent_ids:
        if reach.takes(parent_id):
            continue
        if parent_id is None:
            raise refusals.ParentNeeded
        parent = units.of_any_time().filter(pk=parent_id).first()
        raise refusals.UnitNotKept(unit=parent.name if parent else str(parent_id))


def _grounds(reason: str) -> str:
    if not reason.strip():
        raise refusals.NoGrounds
    return reason.strip()
