"""Single conditions over rows, for the cases in which one is easily wrong."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest

from parindex.analytics import engines, measures
from parindex.analytics.engines import DuckDB
from parindex.analytics.measures import MEASURES, Source
from parindex.analytics.schema import DOSSIERS
from parindex.analytics.store import write
from tests.analytics.making import at, make_dossier

DUE = at(2026, 3, 5, 17)


@pytest.fixture(scope="module")
def engine() -> Iterator[DuckDB]:
    with engines.duckdb() as opened:
        yield opened


def ask(engine: DuckDB, tmp_path_factory: pytest.TempPathFactory, rows: list[dict[str, Any]], **asked: Any) -> Any:
    path = tmp_path_factory.mktemp("rows") / "rows.parquet"
    write(path, DOSSIERS.rows(rows))
    table = engine.read(DOSSIERS, [path])
    return engine.run(table.select(**{name: condition(table) for name, condition in asked.items()})).to_pylist()


@pytest.mark.parametrize(
    ("name", "values", "holds"),
    [
        ("timely", {"ended_at": DUE}, True),
        ("timely", {"ended_at": DUE, "supplements": 1}, True),
        ("timely", {"ended_at": DUE, "supplements": 2}, False),
        ("timely", {"ended_at": DUE, "status": 7}, False),
        ("timely", {"ended_at": DUE.replace(second=1)}, False),
        ("timely", {"ended_at": DUE.replace(second=1), "late_after": at(2026, 3, 6, 7, 30)}, True),
        ("timely", {"ended_at": None}, None),
        ("early", {"ended_at": at(2026, 3, 4, 23, 59)}, True),
        ("early", {"ended_at": at(2026, 3, 5)}, False),
        ("resolved", {"status": 8}, False),
        ("resolved", {"status": 9}, True),
        ("online", {"channel": None}, None),
        ("paid", {"fee_due": False}, False),
        ("single_liked", {"disliked": True}, False),
        ("single_liked", {"petitioned": True}, False),
    ],
)
def test_a_measure(
    engine: DuckDB,
    tmp_path_factory: pytest.TempPathFactory,
    name: str,
    values: dict[str, object],
    holds: bool | None,
) -> None:
    where = MEASURES[Source.DOSSIERS][name].where
    assert where is not None
    assert ask(engine, tmp_path_factory, [make_dossier() | values], holds=where) == [{"holds": holds}]


@pytest.mark.parametrize(
    ("values", "while_open", "when_ended"),
    [
        ({"ended_at": None}, DUE, None),
        ({"ended_at": None, "waiting_since": DUE}, None, None),
        ({"ended_at": None, "waiting_since": DUE.replace(second=1)}, DUE, None),
        ({"ended_at": DUE}, DUE, None),
        ({"ended_at": DUE.replace(second=1)}, DUE, DUE),
    ],
)
def test_when_a_dossier_is_late(
    engine: DuckDB,
    tmp_path_factory: pytest.TempPathFactory,
    values: dict[str, object],
    while_open: datetime | None,
    when_ended: datetime | None,
) -> None:
    found = ask(
        engine,
        tmp_path_factory,
        [make_dossier() | values],
        while_open=lambda rows: measures.dossiers_late(rows).while_open,
        when_ended=lambda rows: measures.dossiers_late(rows).when_ended,
    )
    assert found == [{"while_open": while_open, "when_ended": when_ended}]
