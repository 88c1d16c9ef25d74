"""Figures kept beside the rows: what a change touches is counted again, and nothing else.

Cells of dossiers are kept by the month of receipt, so a change of a unit in a month replaces the cells of that unit and
month; months, quarters and years are sums of cells, so the figures of that unit are made again from cells, from that
month on. Counting a unit again that did not change gives the same cells: a refresh may be repeated.

    kept/cells/month=2026-08.parquet  kept/used/month=2026-08.parquet  kept/cells/catalogue.parquet
    kept/figures/month/2026.parquet   kept/figures/quarter/2026.parquet  kept/as-of.json
"""

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import ibis
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from ibis.expr import types as ir

from parindex.analytics import computing, expressions, periods, schema, store
from parindex.analytics.computing import Figure
from parindex.analytics.definitions import INDICATORS
from parindex.analytics.engines import DuckDB
from parindex.analytics.expressions import ENDED, PERIOD, RECEIVED, UNIT, Tables
from parindex.analytics.measures import Source
from parindex.analytics.periods import Period, PeriodKind
from parindex.analytics.spans import Span
from parindex.analytics.store import Store
from parindex.analytics.terms import Definition, Term

KINDS = (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR)
#: More units than these are not named one by one; all units of their months are counted again.
MOST_UNITS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What was written since the last refresh: units and months of dossiers, and units of the other tables."""

    dossiers: frozenset[tuple[str, str]] = frozenset()
    catalogue: frozenset[str] = frozenset()
    petitions: frozenset[str] = frozenset()

    @property
    def units(self) -> frozenset[str]:
        """Name every unit that something changed for."""
        return frozenset(unit for unit, _ in self.dossiers) | self.catalogue | self.petitions


@dataclass(frozen=True, slots=True)
class Kept:
    """The kept figures of a store."""

    store: Store
    definitions: Sequence[Definition] = field(default=INDICATORS)

    @property
    def folder(self) -> Path:
        """Give where they are kept."""
        return self.store.folder / "kept"

    @property
    def as_of(self) -> date | None:
        """Give the day at whose beginning the figures stand, None before there are any of these definitions."""
        path = self.folder / "as-of.json"
        said = json.loads(path.read_text()) if path.exists() else {}
        return date.fromisoformat(said["as_of"]) if said.get("made_of") == self._made_of else None

    @property
    def _made_of(self) -> str:
        """Name what is counted, so that other definitions are not mixed with what was kept."""
        return hashlib.sha256(repr(tuple(self.definitions)).encode()).hexdigest()

    def read(self, kind: PeriodKind, units: Collection[str], first: Period, last: Period) -> list[Figure]:
        """Read the figures of units from one period to another."""
        found = []
        for year in range(first.start.year, last.start.year + 1):
            path = self._figures(kind, year)
            if path.exists():
                filters = [
                    (UNIT, "in", sorted(units)),
                    (PERIOD, ">=", first.place),
                    (PERIOD, "<=", last.place),
                ]
                wide = pq.read_table(path, partitioning=None, filters=filters)
                found += computing.figures_in(computing.lengthened(wide, self.definitions, kind))
        return found

    def rebuild(self, engine: DuckDB, as_of: date) -> None:
        """Count everything again."""
        self._count_dossiers(engine, self.store.months(), None)
        for source in (Source.CATALOGUE, Source.PETITIONS):
            self._count_others(engine, source)
        self._make_figures(engine, as_of, None, None)
        self._say(as_of)

    def refresh(self, engine: DuckDB, changes: Changes, as_of: date) -> None:
        """Count again what changed, and make the figures that it touches, from its month on.

        Where `as_of` has moved, the periods that ran then are made again for all units; all periods are where a table
        has come or gone.
        """
        before = self.as_of
        if before is None:
            self.rebuild(engine, as_of)
            return
        sources = self._sources()
        units = changes.units if len(changes.units) <= MOST_UNITS else None
        months = sorted({month for _, month in changes.dossiers})
        if months:
            self._count_dossiers(engine, months, units)
        for source, touched in ((Source.CATALOGUE, changes.catalogue), (Source.PETITIONS, changes.petitions)):
            if touched:
                self._count_others(engine, source)
        everything = bool(changes.catalogue or changes.petitions)
        first = None if everything or not months else date.fromisoformat(f"{months[0]}-01")
        if self._sources() != sources:
            self._make_figures(engine, as_of, None, None)
        elif changes.units:
            self._make_figures(engine, as_of, units, first)
        if as_of != before:
            self._make_figures(engine, as_of, None, before.replace(day=1))
        self._say(as_of)

    def _count_dossiers(self, engine: DuckDB, months: Sequence[str], units: Collection[str] | None) -> None:
        """Count the dossiers of months again, one month at a time so that the memory stays small."""
        span = self._months()
        for month in months:
            files = self.store.files(schema.DOSSIERS, months=[month], units=units)
            counts: dict[str, ir.Table | None] = {"cells": None, "used": None}
            if files and span is not None:
                rows = engine.read(schema.DOSSIERS, files)
                rows = rows if units is None else expressions.of_units(rows, units)
                counts["cells"] = expressions.dossier_cells(rows, span, self._terms(Source.DOSSIERS))
                counts["used"] = expressions.used_procedures(rows, span)
            for name, count in counts.items():
                new = None if count is None else engine.run(count.order_by(UNIT))
                _put(engine, self.folder / name / f"month={month}.parquet", new, units)

    def _count_others(self, engine: DuckDB, source: Source) -> None:
        kind = schema.CATALOGUE if source is Source.CATALOGUE else schema.PETITIONS
        files = self.store.files(kind)
        span = self._months()
        cells = None
        if files and span is not None:
            tables = Tables(**{kind.name: engine.read(kind, files)})
            cells = engine.run(expressions.cells_of(tables, span, source, self._terms(source)))
        _put(engine, self.folder / "cells" / f"{source}.parquet", cells, None)

    def _make_figures(self, engine: DuckDB, as_of: date, units: Collection[str] | None, first: date | None) -> None:
        cells = dict(self._cells(engine, units))
        definitions = [one for one in self.definitions if one.sources <= set(cells)]
        for kind in KINDS:
            span = self._span(kind, as_of, first)
            if span is None or not definitions:
                continue
            parts = []
            for source, terms in expressions.by_source(expressions.terms_of(definitions).values()).items():
                coarse = _coarsened(cells[source], source, kind, terms)
                part = expressions.at_periods(coarse, source, span, terms)
                parts.append(engine.settle(f"sums_of_{source}", part))
            wide = engine.run(expressions.indicators_from(parts, definitions))
            self._put_figures(engine, wide, span, units)

    def _cells(self, engine: DuckDB, units: Collection[str] | None) -> Iterator[tuple[Source, ir.Table]]:
        for source, pattern in (
            (Source.DOSSIERS, "cells/month=*.parquet"),
            (Source.USED, "used/month=*.parquet"),
            (Source.CATALOGUE, "cells/catalogue.parquet"),
            (Source.PETITIONS, "cells/petitions.parquet"),
        ):
            files = sorted(self.folder.glob(pattern))
            if files:
                rows = engine.open(f"kept_{source}", files)
                yield source, rows if units is None else expressions.of_units(rows, units)

    def _sources(self) -> frozenset[str]:
        """Name the tables besides dossiers that are counted."""
        return frozenset(path.stem for path in (self.folder / "cells").glob("[a-z]*.parquet") if "=" not in path.stem)

    def _put_figures(self, engine: DuckDB, wide: pa.Table, span: Span, units: Collection[str] | None) -> None:
        for year in range(span.first.start.year, span.last.start.year + 1):
            places = [one.place for one in periods.between(span.kind, span.first.start, span.last.start)]
            here = [place for place in places if periods.at_place(place, span.kind).start.year == year]
            new = wide.filter(pc.is_in(wide[PERIOD], pa.array(here, pa.int64())))
            _put(engine, self._figures(span.kind, year), new, units, (here[0], here[-1]))

    def _months(self) -> Span | None:
        """Give any span of months: cells of months are the same for all."""
        return self._span(PeriodKind.MONTH, date(1, 1, 2), None)

    def _span(self, kind: PeriodKind, as_of: date, first: date | None) -> Span | None:
        """Give the periods from a day on, or from the first dossier, to the last there is; None without dossiers."""
        try:
            whole = computing.span_of(self.store, kind, as_of)
        except computing.NothingKept:
            return None
        if first is None or first <= whole.first.start:
            return whole
        start = periods.at_place(periods.place_of(first, kind), kind)
        return Span(kind=kind, first=start, last=max(start, whole.last), as_of=as_of)

    def _terms(self, source: Source) -> list[Term]:
        return expressions.by_source(expressions.terms_of(self.definitions).values())[source]

    def _figures(self, kind: PeriodKind, year: int) -> Path:
        return self.folder / "figures" / kind / f"{year}.parquet"

    def _say(self, as_of: date) -> None:
        path = self.folder / "as-of.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(".new")
        beside.write_text(json.dumps({"as_of": as_of.isoformat(), "made_of": self._made_of}))
        beside.replace(path)


def _coarsened(cells: ir.Table, source: Source, kind: PeriodKind, terms: Iterable[Term]) -> ir.Table:
    """Move cells from months to quarters or years, and count procedures once in each."""
    months = kind.months
    if source is Source.USED:
        keys = {UNIT: cells[UNIT], RECEIVED: _divided(cells[RECEIVED], months), "procedure": cells.procedure}
        sums = {name: cells[name].sum() for name in ("online", "paid")}
        return expressions.used_cells(cells.group_by(**keys).aggregate(**sums), terms)
    return cells.mutate(**{name: _divided(cells[name], months) for name in (RECEIVED, ENDED)})


def _divided(place: ir.IntegerValue, months: int) -> ir.IntegerValue:
    return place if months == 1 else (place // months).cast("int64")


def _put(
    engine: DuckDB,
    path: Path,
    new: pa.Table | None,
    units: Collection[str] | None,
    places: tuple[int, int] | None = None,
) -> None:
    """Put rows in the place of those of units (and periods from one to another), all where none are named."""
    if path.exists() and not (units is None and places is None):
        old = engine.open("kept_before", [path])
        touched = ibis.literal(True) if units is None else expressions.is_of_units(old, units)
        if places is not None:
            touched = touched & old[PERIOD].between(*places)
        rest = engine.run(old.filter(~touched))
        if new is None or not len(new):
            new = rest
        elif len(rest):
            # Parts that are in order are enough for readers to pass over most of a file.
            new = pa.concat_tables([rest, new.cast(rest.schema)])
    if new is not None:
        store.write(path, new)
    elif path.exists():
        path.unlink()
