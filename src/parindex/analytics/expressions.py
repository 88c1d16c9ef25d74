"""The Ibis expressions of all figures: rows to cells, cells to periods, periods to sums.

A cell counts the rows of a unit that were received, ended and overdue in the same places of the calendar; it holds
nothing but whole numbers, so cells of disjoint rows add up, and every period is made of cells. Identical results on
every engine rest on a few habits: only counts and sums of whole numbers, cast to int64; conditions that are neither
true nor false are not counted, and a sum of nothing is 0; no floats, no time zones; a result sorted by all its keys.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

import ibis
from ibis.expr import operations as ops
from ibis.expr import types as ir

from parindex.analytics import measures
from parindex.analytics.measures import MEASURES, Source
from parindex.analytics.spans import Span, as_day
from parindex.analytics.terms import Definition, Moment, Term, Terms

#: Keys of cells: the unit, and the places of receipt and end; `overdue_on` is a day.
UNIT, RECEIVED, ENDED, OVERDUE_ON = "unit", "received_in", "ended_in", "overdue_on"
PERIOD = "period"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """The tables of a computation; without one, its indicators are not given."""

    dossiers: ir.Table | None = None
    catalogue: ir.Table | None = None
    petitions: ir.Table | None = None

    @property
    def sources(self) -> frozenset[Source]:
        """Name what measures can be taken from."""
        given = {
            Source.DOSSIERS: self.dossiers,
            Source.USED: self.dossiers,
            Source.CATALOGUE: self.catalogue,
            Source.PETITIONS: self.petitions,
        }
        return frozenset(source for source, table in given.items() if table is not None)


def of_units(rows: ir.Table, units: Collection[str]) -> ir.Table:
    """Keep the rows of units."""
    return rows.filter(is_of_units(rows, units))


def is_of_units(rows: ir.Table, units: Collection[str]) -> ir.BooleanValue:
    """Say whether a row is of one of some units; their range lets an engine pass over parts of sorted files."""
    named = sorted(units)
    if not named:
        return ibis.literal(False)
    return rows[UNIT].between(named[0], named[-1]) & rows[UNIT].isin(named)


def dossier_cells(dossiers: ir.Table, span: Span, terms: Iterable[Term], by: Sequence[str] = ()) -> ir.Table:
    """Count dossiers in cells, split by further columns."""
    rows = dossiers.filter(measures.is_counted(dossiers))
    keys = {
        UNIT: rows.unit,
        **{name: rows[name] for name in by},
        RECEIVED: span.place(rows.received_at),
        ENDED: span.place(rows.ended_at),
        OVERDUE_ON: span.overdue_on(measures.dossiers_late(rows)),
    }
    return _counted(rows, keys, Source.DOSSIERS, terms)


def petition_cells(petitions: ir.Table, span: Span, terms: Iterable[Term]) -> ir.Table:
    """Count petitions in cells."""
    keys = {
        UNIT: petitions.unit,
        RECEIVED: span.place(petitions.received_at),
        ENDED: span.place(petitions.ended_at),
        OVERDUE_ON: span.overdue_on(measures.petitions_late(petitions)),
    }
    return _counted(petitions, keys, Source.PETITIONS, terms)


def catalogue_cells(catalogue: ir.Table, span: Span, terms: Iterable[Term]) -> ir.Table:
    """Count versions of procedures in cells."""
    keys = {
        UNIT: catalogue.unit,
        RECEIVED: span.place(catalogue.valid_from),
        ENDED: span.place(catalogue.valid_to),
        OVERDUE_ON: ibis.null("date"),
    }
    return _counted(catalogue, keys, Source.CATALOGUE, terms)


def used_procedures(dossiers: ir.Table, span: Span) -> ir.Table:
    """Count, for each procedure of a unit in each period, the dossiers received online and paid online."""
    online, paid = measures.is_online_service(dossiers), measures.is_paid_online(dossiers)
    rows = dossiers.filter(measures.is_counted(dossiers) & (online | paid))
    keys = {UNIT: rows.unit, RECEIVED: span.place(rows.received_at), "procedure": rows.procedure}
    return rows.group_by(**keys).aggregate(
        online=_count(rows, measures.is_online_service(rows)), paid=_count(rows, measures.is_paid_online(rows))
    )


def used_cells(used: ir.Table, terms: Iterable[Term]) -> ir.Table:
    """Count the procedures that were used, in cells that end where they began."""
    return _counted(used, {UNIT: used.unit, RECEIVED: used[RECEIVED]}, Source.USED, terms)


def cells_of(tables: Tables, span: Span, source: Source, terms: Iterable[Term], by: Sequence[str] = ()) -> ir.Table:
    """Count the rows of a source in cells; its table has to be there."""
    if source is Source.CATALOGUE and tables.catalogue is not None:
        return catalogue_cells(tables.catalogue, span, terms)
    if source is Source.PETITIONS and tables.petitions is not None:
        return petition_cells(tables.petitions, span, terms)
    if tables.dossiers is None:
        raise LookupError(source)
    if source is Source.USED:
        return used_cells(used_procedures(tables.dossiers, span), terms)
    return dossier_cells(tables.dossiers, span, terms, by)


def at_periods(cells: ir.Table, source: Source, span: Span, terms: Iterable[Term], by: Sequence[str] = ()) -> ir.Table:
    """Add the cells of a source up to the sums of terms, one row a unit, period and further columns."""
    wanted = {term.key: term for term in terms}
    keys = [UNIT, *by, PERIOD]
    if source is Source.USED:
        placed = cells.mutate(**{PERIOD: cells[RECEIVED]})
        rows = placed.filter(placed[PERIOD].between(span.first.place, span.last.place))
        sums = {key: _total(rows[term.measure]) for key, term in wanted.items()}
        return rows.group_by(keys).aggregate(**sums)
    rows = _in_hand(cells, span)
    moments = _moments(rows, span)
    sums = {key: _total(rows[term.measure], moments[term.moment]) for key, term in wanted.items()}
    return rows.group_by(keys).aggregate(**sums)


def summed(parts: Sequence[ir.Table], figures: Mapping[str, Terms], by: Sequence[str] = ()) -> ir.Table:
    """Lay the sums of sources beside each other and make figures of them: one row a unit, period and further columns.

    A unit that a source does not know counts 0 there.
    """
    keys = [UNIT, *by, PERIOD]
    rows = reduce(lambda left, right: _beside(left, right, keys), parts)
    found = {name: _signed(rows, terms) for name, terms in figures.items()}
    return rows.select(*keys, **found)


def figures_of(tables: Tables, span: Span, figures: Mapping[str, Terms], by: Sequence[str] = ()) -> ir.Table:
    """Compute figures from rows, in one expression; one row a unit, period and further columns, in that order."""
    parts = []
    for source, terms in by_source(figures.values()).items():
        cells = cells_of(tables, span, source, terms, by)
        parts.append(at_periods(cells, source, span, terms, by))
    return summed(parts, figures, by).order_by([UNIT, *by, PERIOD])


def parts_of(tables: Tables, span: Span, definitions: Iterable[Definition]) -> dict[Source, ir.Table]:
    """Give the sums of each source that indicators need."""
    return {
        source: at_periods(cells_of(tables, span, source, terms), source, span, terms)
        for source, terms in by_source(terms_of(definitions).values()).items()
    }


def indicators_from(parts: Sequence[ir.Table], definitions: Sequence[Definition]) -> ir.Table:
    """Make indicators of the sums of their sources: a numerator and a denominator of each, by `columns_of`.

    One row a unit and period, in that order.
    """
    rows = summed(parts, terms_of(definitions))
    whether: dict[str, ir.Value] = {}
    for one in definitions:
        if one.asks_whether:
            part, whole = columns_of(one.code)
            whether |= {part: (rows[part] > 0).cast("int64"), whole: ibis.literal(1, "int64")}
    return (rows.mutate(**whether) if whether else rows).order_by([UNIT, PERIOD])


def columns_of(code: str) -> tuple[str, str]:
    """Name the columns of an indicator's numerator and denominator."""
    return f"n_{code}", f"d_{code}"


def terms_of(definitions: Iterable[Definition]) -> dict[str, Terms]:
    """Give the sums of indicators by their columns."""
    found: dict[str, Terms] = {}
    for one in definitions:
        found |= dict(zip(columns_of(one.code), (one.numerator, one.denominator), strict=True))
    return found


def by_source(figures: Iterable[Terms]) -> dict[Source, list[Term]]:
    """Sort terms by the table that they are taken from, each sum once."""
    found: dict[Source, dict[str, Term]] = {}
    for term in (term for terms in figures for term in terms):
        found.setdefault(term.source, {}).setdefault(term.key, term)
    return {source: list(terms.values()) for source, terms in found.items()}


def _counted(rows: ir.Table, keys: Mapping[str, ir.Value], source: Source, terms: Iterable[Term]) -> ir.Table:
    wanted = {term.measure: MEASURES[source][term.measure] for term in terms}
    counts = {}
    for name, measure in wanted.items():
        where = None if measure.where is None else measure.where(rows)
        counts[name] = _total(rows[measure.total], where) if measure.total else _count(rows, where)
    return rows.group_by(**keys).aggregate(**counts)


def _in_hand(cells: ir.Table, span: Span) -> ir.Table:
    """Repeat each cell for every period from its receipt to its end, or to the last."""
    last = span.last.place
    end = ibis.greatest(cells[ENDED].fill_null(last), cells[RECEIVED])
    first = ibis.greatest(cells[RECEIVED], span.first.place)
    places = ibis.range(first, ibis.least(end, last) + 1)
    return cells.mutate(**{PERIOD: places.unnest()})


def _moments(rows: ir.Table, span: Span) -> dict[Moment, ir.BooleanValue | None]:
    """Say of each cell in a period which moments hold."""
    here = rows[PERIOD]
    received = rows[RECEIVED] == here
    is_open = (rows[ENDED] > here).fill_null(True)
    known_day = rows[OVERDUE_ON]
    is_over = ((known_day < as_day(span.as_of)) & (span.place(known_day) <= here)).fill_null(False)
    return {
        Moment.RECEIVED: received,
        Moment.CARRIED: ~received,
        Moment.IN_HAND: None,
        Moment.ENDED: ~is_open,
        Moment.OPEN: is_open,
        Moment.WITHIN: is_open & ~is_over,
        Moment.OVERDUE: is_open & is_over,
    }


def _count(rows: ir.Table, where: ir.BooleanValue | None) -> ir.IntegerValue:
    """Count rows; an engine that adds nothing up to null counts 0."""
    return rows.count() if where is None else rows.count(where=where).fill_null(0)


def _total(column: ir.IntegerValue, where: ir.BooleanValue | None = None) -> ir.IntegerValue:
    """Add up whole numbers as int64: an engine may make a wider type of them, and null of nothing."""
    total = column.sum(where=where).fill_null(0)
    return ops.Cast(total, "int64").to_expr()


def _signed(rows: ir.Table, terms: Terms) -> ir.IntegerValue:
    """Add and take away sums; those of tables that are not there count 0."""
    found = _zero()
    for term in terms:
        found = found - rows[term.key] if term.minus else found + rows[term.key]
    return found


def _beside(left: ir.Table, right: ir.Table, keys: Sequence[str]) -> ir.Table:
    """Lay two tables beside each other; what one of them does not know is 0."""
    other = right.rename({f"right_{key}": key for key in keys})
    both = left.outer_join(other, [left[key] == other[f"right_{key}"] for key in keys])
    found: dict[str, ir.Value] = {key: both[key].coalesce(both[f"right_{key}"]) for key in keys}
    for table in (left, right):
        found |= {name: both[name].fill_null(0) for name in table.columns if name not in keys}
    return both.select(**found).view()


def _zero() -> ir.IntegerScalar:
    return ibis.literal(0, "int64")
