"""Last year's round as the beginning of this year's: settings, units, phases a year later, and who appraises what."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from parindex.accounts import queries as accounts
from parindex.core.locks import PhaseKind, Window
from parindex.rounds import refusals
from parindex.rounds.actions import opening
from parindex.rounds.models import Assignment, Round, SheetArea
from parindex.rounds.sets import criteria_of
from parindex.units import queries as units

if TYPE_CHECKING:
    from parindex.accounts.models import User


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """A round that was begun as a copy, and what could not come along."""

    round: Round
    units_gone: int
    assignments_left: int


@transaction.atomic
def copy_round(*, source_id: int, name: str, year: int, by: "User", at: datetime) -> Copied:
    """Begin a round like an earlier one: each year between them moves its phases; only units that exist today come.

    The set of the earlier round comes along and is to be looked at: sets change each year. An appraiser whose account
    is closed, or who has a conflict of interest in the new year, is not taken over. Raises `NotAllowed`.
    """
    source = Round.objects.visible_to(by).filter(pk=source_id).first()
    if source is None:
        raise refusals.NotAllowed(who="người chủ trì đợt")
    settings = opening.Settings.of(source)
    days_off = tuple(day for day in settings.days_off if int(day[:4]) > source.year)
    new = opening.NewRound(
        name=name,
        year=year,
        quarter=source.quarter,
        assessor_id=source.assessor_id,
        criteria_id=source.criteria_id,
        settings=replace(settings, days_off=days_off),
        copied_from_id=source.pk,
    )
    current = opening.create(new=new, by=by, at=at)
    _copy_phases(source, current, year - source.year, by, at)
    known = list(source.sheets.values_list("unit_id", flat=True))
    alive = units.subtree(source.assessor_id, timezone.localdate(at)).filter(pk__in=known)
    unit_ids = list(alive.values_list("pk", flat=True))
    opening.choose_units(round_id=current.pk, unit_ids=unit_ids, by=by, at=at)
    return Copied(
        round=current, units_gone=len(known) - len(unit_ids), assignments_left=_copy_assignments(source, current)
    )


def _copy_phases(source: Round, current: Round, years: int, by: "User", at: datetime) -> None:
    windows = {
        PhaseKind(phase.kind): Window(opens_at=_later(phase.opens_at, years), closes_at=_later(phase.closes_at, years))
        for phase in source.phases.all()
    }
    opening.set_phases(round_id=current.pk, windows=windows, by=by, at=at)


def _later(moment: datetime, years: int) -> datetime:
    """Give the same local time so many years later; 29 February becomes 28 February where there is none."""
    local = timezone.localtime(moment)
    try:
        return local.replace(year=local.year + years)
    except ValueError:
        return local.replace(year=local.year + years, day=28)


def _copy_assignments(source: Round, current: Round) -> int:
    """Take over who appraises which area of which unit; give how many could not be."""
    if not current.criteria_hash or not criteria_of(current).areas:
        return 0
    rows = list(Assignment.objects.filter(area__sheet__round=source).select_related("area__sheet").order_by("pk"))
    keys = {
        (unit_id, code): pk
        for unit_id, code, pk in SheetArea.objects.filter(sheet__round=current).values_list(
            "sheet__unit_id", "code", "pk"
        )
    }
    people = sorted({row.appraiser_id for row in rows})
    closed = accounts.conflicted_units(people, current.year)
    active = {user.pk for user in accounts.active(people)}
    new = [
        Assignment(
            area_id=keys[row.area.sheet.unit_id, row.area.code],
            appraiser_id=row.appraiser_id,
            stage=row.stage,
            is_lead=row.is_lead,
        )
        for row in rows
        if (row.area.sheet.unit_id, row.area.code) in keys
        and row.appraiser_id in active
        and row.area.sheet.unit_id not in closed.get(row.appraiser_id, set())
    ]
    Assignment.objects.bulk_create(new, batch_size=500)
    return len(rows) - len(new)
