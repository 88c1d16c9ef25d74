"""Computes figures from a store: which periods, which units, and the results as one long table."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from parindex.analytics import expressions, periods, schema
from parindex.analytics.definitions import INDICATORS
from parindex.analytics.engines import Engine
from parindex.analytics.expressions import PERIOD, UNIT, Tables, columns_of
from parindex.analytics.periods import Period, PeriodKind
from parindex.analytics.spans import Span
from parindex.analytics.store import Store, month_of
from parindex.analytics.terms import Definition, Terms

#: A figure: which part of how many, of a unit in a period.
FIGURES = pa.schema(
    [
        pa.field("unit", pa.string(), nullable=False),
        pa.field("period", pa.string(), nullable=False),
        pa.field("indicator", pa.string(), nullable=False),
        pa.field("numerator", pa.int64(), nullable=False),
        pa.field("denominator", pa.int64(), nullable=False),
    ]
)


class Figure(NamedTuple):
    """A row of the table of figures."""

    unit: str
    period: str
    indicator: str
    numerator: int
    denominator: int


class NothingKept(LookupError):
    """A store has no dossiers."""


def span_of(store: Store, asked: PeriodKind | Period, as_of: date) -> Span:
    """Give the periods that are asked for: one, or all of a kind since the first dossier; raises `NothingKept`."""
    if isinstance(asked, Period):
        return Span(kind=asked.kind, first=asked, last=asked, as_of=as_of)
    months = store.months()
    if not months:
        raise NothingKept(str(store.folder))
    first = date.fromisoformat(f"{months[0]}-01")
    last = max(date.fromisoformat(f"{months[-1]}-01"), as_of - timedelta(days=1))
    found = list(periods.between(asked, first, last))
    return Span(kind=asked, first=found[0], last=found[-1], as_of=as_of)


def read_tables(
    engine: Engine,
    store: Store,
    span: Span,
    units: Collection[str] | None = None,
    buckets: Collection[int] | None = None,
) -> Tables:
    """Open the tables of a store, of some units or buckets, leaving out months that are after the span."""
    until = month_of(span.last.end - timedelta(days=1))
    months = [month for month in store.months() if month <= until]
    found = {}
    for kind in schema.ROW_KINDS:
        if files := store.files(kind, months=months, units=units, buckets=buckets):
            rows = engine.read(kind, files)
            found[kind.name] = rows if units is None else expressions.of_units(rows, units)
    return Tables(**found)


def last_change(engine: Engine, store: Store) -> date:
    """Give the day of the last change of a dossier; raises `NothingKept`."""
    files = store.files(schema.DOSSIERS)
    if not files:
        raise NothingKept(str(store.folder))
    rows = engine.read(schema.DOSSIERS, files)
    latest = engine.run(rows.aggregate(latest=rows.updated_at.max()))["latest"][0].as_py()
    if not isinstance(latest, datetime):
        raise NothingKept(str(store.folder))
    return latest.date()


def compute(
    engine: Engine,
    store: Store,
    span: Span,
    *,
    definitions: Sequence[Definition] = INDICATORS,
    units: Collection[str] | None = None,
) -> pa.Table:
    """Compute indicators as rows of `FIGURES`, by unit, period and the order of the definitions.

    Indicators of a table that the store does not have are not there.
    """
    wide = compute_wide(engine, store, span, definitions=definitions, units=units)
    label = span.first.label if span.kind is PeriodKind.SPAN else ""
    return FIGURES.empty_table() if wide is None else lengthened(wide, definitions, span.kind, label)


def compute_wide(
    engine: Engine,
    store: Store,
    span: Span,
    *,
    definitions: Sequence[Definition] = INDICATORS,
    units: Collection[str] | None = None,
) -> pa.Table | None:
    """Compute indicators as columns, one row a unit and period; None where the store has no rows.

    A large store is computed some units at a time, and source by source: what each counts fits into the memory.
    """
    batches: Sequence[range | None] = [None]
    if engine.most_bytes is not None and units is None:
        batches = store.batches(engine.most_bytes)
    found = []
    for buckets in batches:
        tables = read_tables(engine, store, span, units, buckets)
        if not tables.sources:
            continue
        here = [one for one in definitions if one.sources <= tables.sources]
        parts = expressions.parts_of(tables, span, here)
        settled = [engine.settle(f"sums_of_{source}", part) for source, part in parts.items()]
        found.append(engine.run(expressions.indicators_from(settled, here)))
    return _joined(found) if found else None


def compute_split(
    engine: Engine,
    store: Store,
    span: Span,
    figures: Mapping[str, Terms],
    *,
    by: Sequence[str],
    units: Collection[str] | None = None,
) -> list[Mapping[str, str | int | None]]:
    """Compute counts of dossiers split by columns (form 06: field and authority), one mapping a row."""
    tables = read_tables(engine, store, span, units)
    if tables.dossiers is None:
        return []
    rows = engine.run(expressions.figures_of(tables, span, figures, by)).to_pylist()
    return [row | {PERIOD: _label(row[PERIOD], span)} for row in rows if any(row[name] for name in figures)]


def lengthened(wide: pa.Table, definitions: Iterable[Definition], kind: PeriodKind, label: str = "") -> pa.Table:
    """Make rows of `FIGURES` of columns, by unit, period and the order of the definitions."""
    places = wide[PERIOD].to_pylist()
    names = {place: label or periods.at_place(place, kind).label for place in set(places)}
    labels = pa.array([names[place] for place in places], pa.string())
    parts = []
    for order, one in enumerate(definitions):
        part, whole = columns_of(one.code)
        if part not in wide.column_names:
            continue
        columns = [wide[UNIT], labels, pa.repeat(one.code, len(places)), wide[part], wide[whole]]
        parts.append(pa.table([*columns, pa.repeat(order, len(places))], names=[*FIGURES.names, "order"]))
    if not parts:
        return FIGURES.empty_table()
    keys = [("unit", "ascending"), ("period", "ascending"), ("order", "ascending")]
    return pa.concat_tables(parts).sort_by(keys).drop_columns(["order"]).cast(FIGURES)


def figures_in(table: pa.Table) -> list[Figure]:
    """Give the rows of a table of figures."""
    return [Figure(**row) for row in table.to_pylist()]


def _joined(parts: Sequence[pa.Table]) -> pa.Table:
    """Put tables of disjoint units into one; what one of them has no source of is 0 there."""
    if len(parts) == 1:
        return parts[0]
    whole = pa.concat_tables(parts, promote_options="default")
    filled = [whole[name] if name == UNIT else pc.fill_null(whole[name], 0) for name in whole.column_names]
    return pa.table(filled, names=whole.column_names).sort_by([(UNIT, "ascending"), (PERIOD, "ascending")])


def _label(place: int, span: Span) -> str:
    return span.first.label if span.kind is PeriodKind.SPAN else periods.at_place(place, span.kind).label
