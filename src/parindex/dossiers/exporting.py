"""Gives dossiers and petitions as flat rows for the figures: streaming, without anybody's name, at the time of Vietnam.

Rows stand in the order of `COLUMNS`, as `parindex.analytics.schema` declares them; moments are cut to full seconds, as
the clock counts them. A dossier that waits for a supplement has no due moment: that of when it was asked for is given.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from parindex.core.working_time.hours import VIETNAM
from parindex.dossiers.models import Dossier, Petition

#: The columns of a dossier's row.
COLUMNS = (
    "code",
    "unit",
    "procedure",
    "field",
    "online_level",
    "authority",
    "channel",
    "received_at",
    "due_at",
    "late_after",
    "ended_at",
    "status",
    "waiting_since",
    "supplements",
    "late_agency",
    "worked_seconds",
    "fee_due",
    "paid_online",
    "components_digitised",
    "result_required",
    "result_electronic",
    "result_digitised",
    "reusable",
    "reused",
    "storage_due",
    "stored",
    "population_due",
    "population_used",
    "certified_copies",
    "synced",
    "disliked",
    "petitioned",
    "original_level",
    "updated_at",
)
#: The columns of a petition's row.
PETITION_COLUMNS = ("unit", "code", "received_at", "due_at", "ended_at", "kind", "dissatisfied", "reopened")
#: A row: the values of the columns.
Row = tuple[object, ...]

#: Where each column is read that is not a column of the dossier itself.
_FROM = {
    "unit": "unit__code",
    "procedure": "version__procedure__code",
    "field": "version__field",
    "online_level": "version__online_level",
    "authority": "version__authority",
}
_FIELDS = [_FROM.get(name, name) for name in COLUMNS]
_CHUNK = 2_000


@dataclass(frozen=True, slots=True, order=True)
class UnitMonth:
    """The dossiers that a unit received in a month, named by its first day."""

    unit_id: int
    month: date


def rows(unit_month: UnitMonth) -> Iterator[Row]:
    """Give the dossiers that a unit received in a month, by code; one query, read in chunks."""
    begin, end = _bounds(unit_month.month)
    found = Dossier.objects.filter(unit=unit_month.unit_id, received_at__gte=begin, received_at__lt=end)
    yield from _read(found.order_by("code").values_list(*_FIELDS).iterator(chunk_size=_CHUNK))


def rows_of_month(month: date, unit_ids: Iterable[int] | None = None) -> Iterator[Row]:
    """Give the dossiers of a month of units, or of all units, by unit and code; one query, read in chunks."""
    begin, end = _bounds(month)
    found = Dossier.objects.filter(received_at__gte=begin, received_at__lt=end)
    if unit_ids is not None:
        found = found.filter(unit__in=list(unit_ids))
    ordered = found.order_by("unit__code", "code").values_list(*_FIELDS)
    yield from _read(ordered.iterator(chunk_size=_CHUNK))


def petitions(unit_ids: Iterable[int] | None = None) -> Iterator[Row]:
    """Give the petitions of units, or of all units, by unit and code; one query, read in chunks."""
    found = Petition.objects.all() if unit_ids is None else Petition.objects.filter(unit__in=list(unit_ids))
    names = ["unit__code", *PETITION_COLUMNS[1:]]
    ordered = found.order_by("unit__code", "code").values_list(*names)
    for row in ordered.iterator(chunk_size=_CHUNK):
        yield tuple(_naive(value) if isinstance(value, datetime) else value for value in row)


def _read(found: Iterable[tuple[object, ...]]) -> Iterator[Row]:
    due, late_after = COLUMNS.index("due_at"), COLUMNS.index("late_after")
    may_be_empty = (COLUMNS.index("late_agency"), COLUMNS.index("original_level"))
    for values in found:
        row = [_naive(value) if isinstance(value, datetime) else value for value in values]
        row[late_after] = row[late_after] or row[due]
        row[due] = row[due] or row[late_after]
        for place in may_be_empty:
            row[place] = row[place] or None
        yield tuple(row)


def _naive(moment: datetime) -> datetime:
    return moment.astimezone(VIETNAM).replace(tzinfo=None, microsecond=0)


def _bounds(month: date) -> tuple[datetime, datetime]:
    """Give the first moment of a month, and that of the next."""
    first = month.replace(day=1)
    following = (first + timedelta(days=31)).replace(day=1)
    return datetime.combine(first, time(), VIETNAM), datetime.combine(following, time(), VIETNAM)
