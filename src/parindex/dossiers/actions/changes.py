"""Keeps which months of which units changed, inside the transaction of the change, so that figures can follow."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime

from django.db import transaction
from django.db.models import F

from parindex.core.working_time.hours import at_home
from parindex.dossiers.models import ChangedMonth

_BATCH = 500


def month_of(moment: datetime) -> date:
    """Give the first day of the month of a moment, at the time of Vietnam."""
    return at_home(moment).date().replace(day=1)


@transaction.atomic
def mark_changed(*, pairs: Iterable[tuple[int, date]], at: datetime) -> None:
    """Mark months of units, each given by its first day, as changed; whoever counts them sees it after the commit.

    Rows are locked in one order, so that two who mark the same months wait for each other and never for ever.
    """
    wanted = sorted(set(pairs))
    new = [ChangedMonth(unit_id=unit_id, month=month, changed_at=at) for unit_id, month in wanted]
    ChangedMonth.objects.bulk_create(new, ignore_conflicts=True, batch_size=_BATCH)
    by_month: dict[date, list[int]] = defaultdict(list)
    for unit_id, month in wanted:
        by_month[month].append(unit_id)
    for month, unit_ids in sorted(by_month.items()):
        for start in range(0, len(unit_ids), _BATCH):
            rows = ChangedMonth.objects.filter(month=month, unit__in=unit_ids[start : start + _BATCH])
            keys = list(rows.select_for_update().order_by("unit_id").values_list("pk", flat=True))
            ChangedMonth.objects.filter(pk__in=keys).update(changes=F("changes") + 1, changed_at=at)


@transaction.atomic
def mark_counted(*, pairs: Mapping[tuple[int, date], int], at: datetime) -> None:
    """Mark months of units as counted up to a change, as `queries.changes.out_of_date` named it before counting."""
    for (unit_id, month), changes in sorted(pairs.items()):
        rows = ChangedMonth.objects.filter(unit=unit_id, month=month, counted__lt=changes, changes__gte=changes)
        rows.update(counted=changes, counted_at=at)
