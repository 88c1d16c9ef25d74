"""Figures that are counted when they are asked for: of any days, split by columns, and dossier by dossier."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from parindex.analytics import computing, engines
from parindex.analytics.computing import Figure
from parindex.analytics.measures import Source
from parindex.analytics.periods import Period
from parindex.analytics.spans import Span
from parindex.analytics.terms import Definition, Terms
from parindex.dossiers.figures import days, keeping

#: The names of the two counts of a dossier.
PART, WHOLE = "part", "whole"

Row = Mapping[str, str | int | None]


def figures(unit_codes: Collection[str], period: Period, now: datetime) -> list[Figure]:
    """Count every indicator of units in a period, as the store has their dossiers."""
    with engines.duckdb() as engine:
        return computing.figures_in(computing.compute(engine, keeping.store(), _span(period, now), units=unit_codes))


def split(
    unit_codes: Collection[str], period: Period, terms: Mapping[str, Terms], *, by: Sequence[str], now: datetime
) -> list[Row]:
    """Count dossiers split by columns, one mapping a row."""
    with engines.duckdb() as engine:
        found = computing.compute_split(engine, keeping.store(), _span(period, now), terms, by=by, units=unit_codes)
    return list(found)


def is_of_dossiers(definition: Definition) -> bool:
    """Say whether an indicator counts dossiers, so that it can be followed down to them."""
    return definition.sources == {Source.DOSSIERS}


def behind(unit_code: str, period: Period, definition: Definition, now: datetime) -> list[str]:
    """Name the dossiers that cost: those of the denominator that are not in the numerator, by code.

    They are counted one by one by the very sums of the indicator.
    """
    terms = {PART: definition.numerator, WHOLE: definition.denominator}
    rows = split([unit_code], period, terms, by=["code"], now=now)
    return sorted(str(row["code"]) for row in rows if _count(row[WHOLE]) > 0 and _count(row[PART]) < _count(row[WHOLE]))


def _count(value: str | int | None) -> int:
    return value if isinstance(value, int) else 0


def _span(period: Period, now: datetime) -> Span:
    return Span(kind=period.kind, first=period, last=period, as_of=days.today(now))
