"""Keeps figures up to date: what changed in the register goes to the Parquet store, is counted, and is kept in tables.

One process counts at a time. Who reads sees the figures of the last count; what changed meanwhile stays out of date.
"""

import fcntl
import logging
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction

from parindex.analytics import computing, engines, schema
from parindex.analytics.computing import NothingKept
from parindex.analytics.definitions import LATE
from parindex.analytics.engines import DuckDB
from parindex.analytics.expressions import PERIOD
from parindex.analytics.kept import Changes, Kept
from parindex.analytics.schema import RowKind, RowsRefused
from parindex.analytics.spans import Span
from parindex.analytics.store import Store, bucket_of, month_of
from parindex.dossiers import exporting
from parindex.dossiers.actions.changes import mark_counted
from parindex.dossiers.exporting import UnitMonth
from parindex.dossiers.figures import days
from parindex.dossiers.models import ChangedMonth, Figure, LateCause
from parindex.dossiers.queries import catalogue_rows, changes
from parindex.dossiers.queries.changes import OutOfDate
from parindex.units import queries as units

_LOG = logging.getLogger(__name__)
_BATCH = 2_000
#: So many months of units are counted in one go.
_MOST = 5_000


def store() -> Store:
    """Give the store of the rows that figures are made of."""
    return Store(settings.DATA_DIR / "dossiers-figures")


def is_due(at: datetime) -> bool:
    """Say whether anything has to be counted: dossiers changed, or a new day began and periods run on."""
    if not changes.is_up_to_date():
        return True
    counted = Kept(store()).as_of
    return counted is not None and counted != days.today(at)


def count(at: datetime) -> int:
    """Count what is out of date; says for how many months of units. 0 where somebody else counts."""
    with _alone(store().folder) as is_mine:
        return _count(at) if is_mine else 0


def _count(at: datetime) -> int:
    waiting = changes.out_of_date(_MOST)
    kept, as_of = Kept(store()), days.today(at)
    before = kept.as_of
    is_new_day = before is not None and before != as_of
    if not waiting and not is_new_day:
        return 0
    taken = [one for one in waiting if _take(one)]
    touched = {one.unit_code for one in taken}
    ids = _known_units() if is_new_day or before is None else {one.unit_code: one.unit_id for one in taken}
    changed = Changes(
        dossiers=frozenset((one.unit_code, month_of(one.month)) for one in taken),
        catalogue=frozenset(_replace(schema.CATALOGUE, catalogue_rows.rows(ids.values()), ids, catalogue_rows.COLUMNS)),
        petitions=frozenset(
            _replace(schema.PETITIONS, exporting.petitions(ids.values()), ids, exporting.PETITION_COLUMNS)
        ),
    )
    with engines.duckdb() as engine:
        kept.refresh(engine, changed, as_of)
        for unit_ids, first in _stale(taken, changed, ids, before, as_of):
            _write(engine, kept.store, unit_ids, first, as_of)
    mark_counted(pairs={(one.unit_id, one.month): one.changes for one in taken}, at=at)
    _LOG.info("counted %s months of %s units", len(taken), len(touched))
    return len(taken)


def _take(one: OutOfDate) -> bool:
    """Put the dossiers of a month of a unit into the store; what cannot be counted stays out of date."""
    found = exporting.rows(UnitMonth(one.unit_id, one.month))
    try:
        table = schema.DOSSIERS.rows(dict(zip(exporting.COLUMNS, row, strict=True)) for row in found)
        store().replace(schema.DOSSIERS, one.unit_code, table, month_of(one.month))
    except RowsRefused:
        _LOG.exception("cannot count %s of unit %s", one.month, one.unit_code)
        return False
    return True


def _replace(
    kind: RowKind, rows: Iterable[Sequence[object]], ids: Mapping[str, int], columns: Sequence[str]
) -> Iterator[str]:
    """Put the rows of units into the store; names the units for which something changed."""
    by_unit: dict[str, list[dict[str, object]]] = {code: [] for code in ids}
    for row in rows:
        found = dict(zip(columns, row, strict=True))
        by_unit[str(found["unit"])].append(found)
    for code, given in by_unit.items():
        if (given or store().file(kind, "", bucket_of(code)).exists()) and store().replace(
            kind, code, kind.rows(given)
        ):
            yield code


def _stale(
    taken: Sequence[OutOfDate], changed: Changes, ids: Mapping[str, int], before: date | None, as_of: date
) -> Iterator[tuple[Mapping[str, int], date | None]]:
    """Say whose figures are made again, and from which month on (all where none is named)."""
    if before is None:
        yield ids, None
        return
    whole = bool(changed.catalogue or changed.petitions) or not taken
    if changed.units:
        yield {code: ids[code] for code in changed.units}, None if whole else min(one.month for one in taken)
    if as_of != before:
        yield ids, before.replace(day=1)


def _write(engine: DuckDB, kept: Store, ids: Mapping[str, int], first: date | None, as_of: date) -> None:
    """Bring the tables up to what is kept beside the rows."""
    for kind in days.KEPT:
        try:
            whole = computing.span_of(kept, kind, as_of)
        except NothingKept:
            return
        begin = whole.first if first is None else max(whole.first, days.containing(first, kind))
        if begin.start <= whole.last.start:
            span = Span(kind=kind, first=begin, last=whole.last, as_of=as_of)
            _write_figures(Kept(kept), ids, span)
            _write_causes(engine, kept, ids, span)


@transaction.atomic
def _write_figures(kept: Kept, ids: Mapping[str, int], span: Span) -> None:
    found = kept.read(span.kind, list(ids), span.first, span.last)
    starts = _starts(row.period for row in found)
    _forget(Figure, ids.values(), span)
    new = (
        Figure(
            unit_id=ids[row.unit],
            kind=span.kind.value,
            begins_on=starts[row.period],
            indicator=row.indicator,
            numerator=row.numerator,
            denominator=row.denominator,
        )
        for row in found
    )
    Figure.objects.bulk_create(new, batch_size=_BATCH)


@transaction.atomic
def _write_causes(engine: DuckDB, kept: Store, ids: Mapping[str, int], span: Span) -> None:
    rows = computing.compute_split(engine, kept, span, LATE, by=["late_agency"], units=list(ids))
    starts = _starts(str(row[PERIOD]) for row in rows)
    _forget(LateCause, ids.values(), span)
    new = (
        LateCause(
            unit_id=ids[str(row["unit"])],
            kind=span.kind.value,
            begins_on=starts[str(row[PERIOD])],
            agency=str(row["late_agency"] or ""),
            late=int(row["late"] or 0),
            overdue=int(row["overdue"] or 0),
        )
        for row in rows
    )
    LateCause.objects.bulk_create(new, batch_size=_BATCH)


def _forget(model: type[Figure] | type[LateCause], unit_ids: Collection[int], span: Span) -> None:
    wanted = list(unit_ids)
    for start in range(0, len(wanted), 500):
        some = wanted[start : start + 500]
        model.objects.filter(unit__in=some, kind=span.kind.value, begins_on__gte=span.first.start).delete()


def _starts(labels: Iterable[str]) -> dict[str, date]:
    return {label: period.start for label in set(labels) if (period := days.read(label)) is not None}


def _known_units() -> dict[str, int]:
    """Give the units that ever received a dossier, by code."""
    known = ChangedMonth.objects.values("unit")
    return dict(units.of_any_time().filter(pk__in=known).order_by("code").values_list("code", "pk"))


@contextmanager
def _alone(folder: Path) -> Iterator[bool]:
    """Say whether nobody else counts; as long as this lasts, nobody begins."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".counting").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
