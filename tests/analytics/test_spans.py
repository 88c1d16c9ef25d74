"""Places of moments among periods, as an engine finds them."""

from datetime import date
from typing import Any

import ibis
import pytest

from parindex.analytics import engines, periods
from parindex.analytics.periods import Period, PeriodKind
from parindex.analytics.spans import Span, as_day, at_midnight

MOMENTS = [(2025, 12, 31), (2026, 1, 1), (2026, 3, 31), (2026, 4, 1), (2026, 12, 31)]


def placed(span: Span, as_days: bool) -> Any:
    make = as_day if as_days else at_midnight
    with engines.duckdb() as engine:
        rows = ibis.union(*[ibis.literal(0).name("n").as_table().select(day=make(date(*day))) for day in MOMENTS])
        found = engine.run(rows.select(rows.day, place=span.place(rows.day)).order_by("day"))
    return found["place"].to_pylist()


@pytest.mark.parametrize("as_days", [True, False])
@pytest.mark.parametrize("kind", [PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR])
def test_are_those_of_the_calendar(kind: PeriodKind, as_days: bool) -> None:
    one = periods.at_place(periods.place_of(date(2026, 1, 1), kind), kind)
    span = Span(kind=kind, first=one, last=one, as_of=date(2026, 5, 1))
    assert placed(span, as_days) == [periods.place_of(date(*day), kind) for day in MOMENTS]


def test_are_before_in_or_after_days_of_ones_own_choice() -> None:
    one = Period(date(2026, 1, 1), date(2026, 4, 1))
    assert placed(Span(kind=PeriodKind.SPAN, first=one, last=one, as_of=date(2026, 5, 1)), True) == [0, 1, 1, 2, 2]
