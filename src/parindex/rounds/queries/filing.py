"""How late a sheet was filed: what the late-filing rule of a set is held against (S60)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max, Q
from django.utils import timezone

from parindex.core.criteria import CriteriaSet
from parindex.core.locks import PhaseKind
from parindex.rounds.models import Round, Sheet, SheetArea
from parindex.rounds.windows import Calendar, calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """How many days late a sheet was filed, and whether that was excused in writing."""

    days_late: int
    is_excused: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What filing so late costs: micropoints (zero or below), and whether the sheet still counts."""

    days_late: int
    points: int
    is_accepted: bool


def days_late(due: datetime, filed: datetime) -> int:
    """Count calendar days from a deadline to a filing; a day that has begun counts.

    Both moments are taken on the calendar of the place; the unit's own extension is in `due`.
    """
    if filed <= due:
        return 0
    return max(1, (timezone.localdate(filed) - timezone.localdate(due)).days)


def due_of(sheet: Sheet, dates: Calendar) -> datetime | None:
    """Give the deadline of a unit's self-scoring, its extension included."""
    window = dates.window(PhaseKind.SELF_SCORING, sheet.unit_id)
    return window.closes_at if window else None


def cost(criteria: CriteriaSet, late: int, *, is_excused: bool = False) -> Cost:
    """Give what so many days late cost under a set; nothing where the set has no rule, or an excuse was given."""
    if criteria.filing is None or is_excused:
        return Cost(days_late=late, points=0, is_accepted=True)
    points, is_accepted = criteria.filing.deduction(late), criteria.filing.is_accepted(late)
    return Cost(days_late=late, points=points, is_accepted=is_accepted)


def filing_of(sheet: Sheet, now: datetime | None = None) -> Filed:
    """Give how a sheet was filed; it brings its round. See `filings_of`."""
    return filings_of(sheet.round, now, [sheet])[sheet.pk]


def filings_of(current: Round, now: datetime | None = None, sheets: Iterable[Sheet] | None = None) -> dict[int, Filed]:
    """Give how each sheet of a round was filed: by its last area. Four queries, however many sheets.

    With `now`, an area that was never sent in is late up to that moment; without, only what was sent in counts.
    """
    wanted = Sheet.objects.filter(round=current).order_by("pk") if sheets is None else sheets
    dates = calendar(current)
    rows = SheetArea.objects.filter(sheet__round=current).order_by().values_list("sheet")
    last = {
        key: (filed, unfiled)
        for key, filed, unfiled in rows.annotate(last=Max("filed_at"), open=Count("pk", Q(filed_at__isnull=True)))
    }
    return {sheet.pk: _filed(sheet, due_of(sheet, dates), *last.get(sheet.pk, (None, 0)), now) for sheet in wanted}


def _filed(sheet: Sheet, due: datetime | None, filed: datetime | None, unfiled: int, now: datetime | None) -> Filed:
    until = now if unfiled and now is not None else filed
    late = days_late(due, until) if due is not None and until is not None else 0
    return Filed(days_late=late, is_excused=sheet.is_excused)
