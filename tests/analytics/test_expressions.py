"""The habits on which identical results rest, and what cells promise."""

from datetime import date

import ibis
import pytest

from parindex.analytics import expressions, periods, schema
from parindex.analytics.definitions import FORM_06, INDICATORS
from parindex.analytics.expressions import Tables
from parindex.analytics.measures import Source
from parindex.analytics.periods import Period
from parindex.analytics.spans import Span

TABLES = Tables(**{kind.name: ibis.table(kind.ibis, name=kind.name) for kind in schema.ROW_KINDS})


def months() -> Span:
    first, last = periods.read("2026-01"), periods.read("2026-03")
    assert isinstance(first, Period)
    assert isinstance(last, Period)
    return Span(kind=first.kind, first=first, last=last, as_of=date(2026, 4, 1))


def test_every_sum_and_count_is_a_whole_number() -> None:
    parts = expressions.parts_of(TABLES, months(), INDICATORS)
    wide = expressions.indicators_from(list(parts.values()), INDICATORS)
    keys = {"unit": ibis.dtype("string"), "period": ibis.dtype("int64")}
    assert {name: kind for name, kind in wide.schema().items() if not kind.is_int64()} == {"unit": keys["unit"]}
    assert len(wide.columns) == 2 + 2 * len(INDICATORS)


@pytest.mark.parametrize("dialect", ["duckdb", "pyspark"])
def test_no_engine_is_given_a_float_or_a_sum_that_it_may_widen(dialect: str) -> None:
    cells = expressions.cells_of(
        TABLES, months(), Source.DOSSIERS, expressions.by_source(FORM_06.values())[Source.DOSSIERS]
    )
    query = str(ibis.to_sql(cells, dialect=dialect)).upper()
    assert "DOUBLE" not in query
    assert "FLOAT" not in query
    totals = expressions.by_source([one.numerator for one in INDICATORS if one.code == "2.2"])
    worked = expressions.cells_of(TABLES, months(), Source.DOSSIERS, totals[Source.DOSSIERS])
    assert "CAST(COALESCE(SUM(" in "".join(str(ibis.to_sql(worked, dialect=dialect)).split())


def test_a_source_without_its_table_is_refused() -> None:
    with pytest.raises(LookupError):
        expressions.cells_of(Tables(), months(), Source.USED, [])
    assert Tables().sources == frozenset()
