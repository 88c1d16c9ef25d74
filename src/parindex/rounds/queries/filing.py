"""How late a sheet was filed: what the late-filing rule of a set is held against (S60)."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from parindex.core.criteria import CriteriaSet
from parindex.core.locks import PhaseKind
from parindex.rounds.models import Sheet
from parindex.rounds.windows import Calendar


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
