"""Kept figures: after any changes they are what a computation of everything gives."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest

from parindex.analytics import computing, engines, schema
from parindex.analytics.computing import Figure
from parindex.analytics.definitions import INDICATORS
from parindex.analytics.engines import DuckDB
from parindex.analytics.kept import KINDS, Changes, Kept
from parindex.analytics.periods import PeriodKind
from parindex.analytics.store import Store
from tests.analytics.making import (
    AS_OF,
    UNITS,
    draw_dossiers,
    fill,
    make_dossier,
    make_petition,
    make_procedure,
    make_store,
)


@pytest.fixture(scope="module")
def engine() -> Iterator[DuckDB]:
    with engines.duckdb() as opened:
        yield opened


#: Of every table one indicator at least; all would take longer and show no more.
SOME = [one for one in INDICATORS if one.code in {"1.1", "2.1", "3.2", "3.3", "3.5b", "4.6", "5.1", "late"}]


def kept_figures(kept: Kept, kind: PeriodKind, as_of: date) -> list[Figure]:
    span = computing.span_of(kept.store, kind, as_of)
    return kept.read(kind, UNITS, span.first, span.last)


def computed(engine: DuckDB, kept: Kept, kind: PeriodKind, as_of: date) -> list[Figure]:
    span = computing.span_of(kept.store, kind, as_of)
    return computing.figures_in(computing.compute(engine, kept.store, span, definitions=SOME))


def assert_same(engine: DuckDB, kept: Kept, as_of: date = AS_OF, kinds: Sequence[PeriodKind] = KINDS) -> None:
    for kind in kinds:
        found, expected = kept_figures(kept, kind, as_of), computed(engine, kept, kind, as_of)
        assert sorted(found) == sorted(expected), kind


def test_changes_lead_to_the_figures_of_all(engine: DuckDB, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = make_store(tmp_path)
    kept = Kept(store, SOME)
    assert kept.as_of is None
    kept.refresh(engine, Changes(), AS_OF)
    assert kept.as_of == AS_OF
    assert_same(engine, kept, kinds=[PeriodKind.YEAR])

    unit, month = UNITS[1], "2026-04"
    rows = [row for row in draw_dossiers() if row["unit"] == unit and f"{row['received_at']:%Y-%m}" == month]
    more = make_dossier(unit=unit, code="more", received_at=rows[0]["received_at"], ended_at=None, status=4)
    store.replace(schema.DOSSIERS, unit, schema.DOSSIERS.rows([*rows[1:], more]), month)
    store.replace(schema.DOSSIERS, UNITS[0], schema.DOSSIERS.rows([]), "2026-07")
    changes = Changes(dossiers=frozenset({(unit, month), (UNITS[0], "2026-07")}))
    before = kept_figures(kept, PeriodKind.MONTH, AS_OF)
    kept.refresh(engine, changes, AS_OF)
    after = kept_figures(kept, PeriodKind.MONTH, AS_OF)
    assert {one.unit for one in set(before) ^ set(after)} == {unit, UNITS[0]}
    assert min(one.period for one in set(before) ^ set(after)) == month
    assert_same(engine, kept)

    store.replace(schema.CATALOGUE, UNITS[3], schema.CATALOGUE.rows([make_procedure(unit=UNITS[3])]))
    store.replace(schema.PETITIONS, UNITS[3], schema.PETITIONS.rows([make_petition(unit=UNITS[3])]))
    monkeypatch.setattr("parindex.analytics.kept.MOST_UNITS", 0)
    kept.refresh(engine, Changes(catalogue=frozenset({UNITS[3]}), petitions=frozenset({UNITS[3]})), AS_OF)
    assert_same(engine, kept, kinds=[PeriodKind.QUARTER])

    later = AS_OF + timedelta(days=40)
    kept.refresh(engine, Changes(), later)
    assert kept.as_of == later
    assert_same(engine, kept, later, [PeriodKind.MONTH])


def test_a_store_without_dossiers_has_no_figures(engine: DuckDB, tmp_path: Path) -> None:
    kept = Kept(Store(tmp_path))
    kept.rebuild(engine, AS_OF)
    assert not list(kept.folder.rglob("*.parquet"))


def test_a_table_that_comes_later_is_counted_for_its_units(engine: DuckDB, tmp_path: Path) -> None:
    store, day = Store(tmp_path), date(2026, 4, 1)
    fill(store, [make_dossier(unit=unit) for unit in UNITS[:2]], [], [])
    kept = Kept(store, SOME)
    kept.rebuild(engine, day)
    fill(store, [], [make_procedure(unit=UNITS[1])], [])
    kept.refresh(engine, Changes(catalogue=frozenset({UNITS[1]})), day)
    assert_same(engine, kept, day, [PeriodKind.MONTH])
    assert Figure(UNITS[1], "2026-03", "3.2", 1, 1) in kept_figures(kept, PeriodKind.MONTH, day)


def test_other_definitions_are_counted_anew(engine: DuckDB, tmp_path: Path) -> None:
    store, day = Store(tmp_path), date(2026, 4, 1)
    fill(store, [make_dossier()], [], [])
    Kept(store, SOME[1:2]).rebuild(engine, day)
    kept = Kept(store, SOME)
    assert kept.as_of is None
    kept.refresh(engine, Changes(), day)
    assert_same(engine, kept, day, [PeriodKind.MONTH])
