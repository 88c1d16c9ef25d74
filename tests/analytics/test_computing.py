"""Figures of DuckDB against a plain count of the same rows, for every indicator, unit and period."""

import itertools
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from parindex.analytics import computing, engines, periods
from parindex.analytics.computing import NothingKept
from parindex.analytics.definitions import FORM_06, INDICATORS
from parindex.analytics.engines import Engine
from parindex.analytics.periods import Period, PeriodKind
from parindex.analytics.store import Store
from tests.analytics.counting import Counter
from tests.analytics.making import AS_OF, FIRST, UNITS, draw_catalogue, draw_dossiers, draw_petitions, make_store

ROWS = (draw_dossiers(), draw_catalogue(), draw_petitions())


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return make_store(tmp_path_factory.mktemp("store"))


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with engines.duckdb() as opened:
        yield opened


def count_again(unit: str, period: Period, as_of: date = AS_OF) -> dict[str, tuple[int, int]]:
    return Counter.of(unit, ROWS, period.start, period.end, as_of).indicators()


@pytest.mark.parametrize(
    "asked",
    [
        PeriodKind.MONTH,
        PeriodKind.QUARTER,
        PeriodKind.YEAR,
        Period(date(2026, 3, 10), date(2026, 5, 20)),
        Period(date(2026, 7, 1), date(2026, 7, 31)),
        periods.read("2026-04"),
    ],
    ids=str,
)
def test_every_indicator_is_as_counted_by_hand(engine: Engine, store: Store, asked: PeriodKind | Period) -> None:
    span = computing.span_of(store, asked, AS_OF)
    found = computing.figures_in(computing.compute(engine, store, span))
    counted = [asked] if isinstance(asked, Period) else list(periods.between(asked, FIRST, AS_OF))
    differ = []
    for unit, period in itertools.product(UNITS, counted):
        mine = {one.indicator: one[3:] for one in found if (one.unit, one.period) == (unit, period.label)}
        other = count_again(unit, period)
        assert set(other) == {one.code for one in INDICATORS}
        differ += [
            (unit, period.label, code, mine.get(code), pair) for code, pair in other.items() if mine[code] != pair
        ]
    assert differ == []
    assert {one.period for one in found} == {period.label for period in counted}


def test_no_count_of_the_sample_is_trivial() -> None:
    months = list(periods.between(PeriodKind.MONTH, FIRST, AS_OF))
    counted = [count_again(unit, month) for unit in UNITS for month in months]
    telling = {code for one in counted for code, (part, whole) in one.items() if 0 < part < whole}
    assert telling | {"2.2", "4.6"} == {one.code for one in INDICATORS}
    assert {one["4.6"][0] for one in counted} == {0, 1}


def test_form_06_is_as_counted_by_hand_and_its_sums_come_out(engine: Engine, store: Store) -> None:
    span = computing.span_of(store, PeriodKind.MONTH, AS_OF)
    rows = computing.compute_split(engine, store, span, FORM_06, by=("field", "authority"))
    assert len(rows) > 100
    for row in rows:
        period = periods.read(str(row["period"]))
        assert isinstance(period, Period)
        counter = Counter.of(str(row["unit"]), ROWS, period.start, period.end, AS_OF)
        other = counter.form_06(str(row["field"]), str(row["authority"]))
        assert {name: row[name] for name in FORM_06} == other, row


def test_some_units_are_as_in_all(engine: Engine, store: Store) -> None:
    span = computing.span_of(store, PeriodKind.QUARTER, AS_OF)
    everything = computing.figures_in(computing.compute(engine, store, span))
    some = computing.figures_in(computing.compute(engine, store, span, units=UNITS[1:3]))
    assert some == [one for one in everything if one.unit in UNITS[1:3]]


def test_the_last_change_is_a_day(engine: Engine, store: Store) -> None:
    assert computing.last_change(engine, store) == max(row["updated_at"] for row in ROWS[0]).date()


def test_a_store_without_dossiers_has_no_periods(engine: Engine, tmp_path: Path) -> None:
    with pytest.raises(NothingKept):
        computing.span_of(Store(tmp_path), PeriodKind.MONTH, AS_OF)
    with pytest.raises(NothingKept):
        computing.last_change(engine, Store(tmp_path))
