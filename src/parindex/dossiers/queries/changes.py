"""Reads of what changed since figures were last counted."""

from dataclasses import dataclass
from datetime import date

from django.db.models import F

from parindex.dossiers.models import ChangedMonth


@dataclass(frozen=True, slots=True, order=True)
class OutOfDate:
    """A month of a unit whose figures are out of date; `changes` says up to which change they are counted next."""

    month: date
    unit_code: str
    unit_id: int
    changes: int


def out_of_date(limit: int | None = None) -> list[OutOfDate]:
    """Give the months of units whose figures are out of date, those that have waited longest first. One query.

    Read it before the dossiers are read: what changes meanwhile stays out of date.
    """
    rows = ChangedMonth.objects.filter(counted__lt=F("changes")).order_by("changed_at", "pk")
    found = rows.values_list("month", "unit__code", "unit_id", "changes")
    return [OutOfDate(*row) for row in (found if limit is None else found[:limit])]


def is_up_to_date() -> bool:
    """Say whether every change is counted."""
    return not ChangedMonth.objects.filter(counted__lt=F("changes")).exists()


def months(unit_ids: list[int]) -> list[tuple[int, date]]:
    """Give the months in which units received dossiers, as far as the register knows. One query."""
    rows = ChangedMonth.objects.filter(unit__in=unit_ids).order_by("unit_id", "month")
    return list(rows.values_list("unit_id", "month"))
