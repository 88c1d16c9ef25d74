"""Measures the figures of dossiers: a made-up year of every commune, by the expressions and by a query by hand.

Sizes can be made smaller, and made dossiers kept from run to run, by `PARINDEX_BENCH_DOSSIERS` (a number) and
`PARINDEX_BENCH_FOLDER`. Each figure comes from a process of its own.
"""

import os
import resource
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks import fresh
from benchmarks.dossiers_by_hand import QUERY
from benchmarks.dossiers_made import AS_OF, COMMUNES, Size, make, months, unit_codes
from benchmarks.figures import Measured, at_most, below
from parindex.analytics import engines, schema
from parindex.analytics.computing import compute_wide
from parindex.analytics.definitions import INDICATORS
from parindex.analytics.kept import Changes, Kept
from parindex.analytics.periods import PeriodKind
from parindex.analytics.spans import Span
from parindex.analytics.store import Store
from tests.analytics.sparking import make_home

_DOSSIERS = 100_000_000
_MOST_TIMES, _MOST_MEBIBYTES, _MOST_PERCENT = 1.2, 1024, 5
_CLUSTER = "local-cluster[2,1,2048]"


def measure() -> Sequence[Measured]:
    """Make the dossiers and measure all figures on them."""
    size = Size(dossiers=int(os.environ.get("PARINDEX_BENCH_DOSSIERS", _DOSSIERS)))
    with _folder() as folder:
        if not (folder / "petitions").exists():
            fresh.run(partial(_make, folder, size))
        figures = [*_against_hand(folder), *fresh.run(partial(_a_day, folder))]
        return [*figures, *fresh.run(partial(_on_spark, folder))]


def _make(folder: Path, size: Size) -> Sequence[Measured]:
    make(folder, size)
    return []


def _against_hand(folder: Path) -> Sequence[Measured]:
    """Take the faster of two runs of each, in turn, and compare every cell of the results."""
    ways: dict[str, Callable[[Path], pa.Table]] = {"hand": _by_hand, "ibis": _by_expressions}
    runs: dict[str, list[Sequence[Measured]]] = {name: [] for name in ways}
    for _ in range(2):
        for name, way in ways.items():
            runs[name].append(fresh.run(partial(_timed, way, folder, name)))
    by_hand, by_ibis = (pq.read_table(_result(folder, name)) for name in ways)
    assert by_hand.equals(by_ibis.cast(by_hand.schema)), "the query by hand gives other figures"
    seconds = {name: min(run[0].value for run in found) for name, found in runs.items()}
    processor = {name: min(run[1].value for run in found) for name, found in runs.items()}
    peak = max(run[2].value for run in runs["ibis"])
    count = (
        f"{len(INDICATORS)} indicators of {pq.ParquetDataset(folder / 'dossiers').read(columns=[]).num_rows:,} dossiers"
    )
    ratio = seconds["ibis"] / seconds["hand"]
    return [
        Measured(what=f"{count}, query by hand", value=seconds["hand"], unit="s"),
        Measured(what="  the same by the expressions", value=seconds["ibis"], unit="s"),
        Measured(what="  times as long", value=ratio, unit="×", target=at_most(_MOST_TIMES)),
        Measured(what="  times the processor time", value=processor["ibis"] / processor["hand"], unit="×"),
        Measured(what="  peak memory", value=peak, unit="MiB", target=below(_MOST_MEBIBYTES)),
    ]


def _timed(way: Callable[[Path], pa.Table], folder: Path, name: str) -> Sequence[Measured]:
    before, start = _processor(), time.perf_counter()
    found = way(folder)
    seconds = time.perf_counter() - start
    pq.write_table(found, _result(folder, name))
    return [
        Measured(what=name, value=seconds, unit="s"),
        Measured(what=name, value=_processor() - before, unit="s"),
        Measured(what=name, value=fresh.peak_mebibytes(), unit="MiB"),
    ]


def _by_expressions(folder: Path) -> pa.Table:
    with engines.duckdb() as engine:
        found = compute_wide(engine, Store(folder), _span())
    assert found is not None
    return found


def _by_hand(folder: Path) -> pa.Table:
    store, span = Store(folder), _span()
    files = {kind.name: [str(path) for path in store.files(kind)] for kind in schema.ROW_KINDS}
    with tempfile.TemporaryDirectory() as spill:
        settings: dict[str, str | bool | int | float | list[str]] = {
            "memory_limit": engines.MEMORY,
            "threads": engines.THREADS,
            "temp_directory": spill,
            "preserve_insertion_order": False,
        }
        connection = duckdb.connect(":memory:", config=settings)
        connection.execute("SET enable_progress_bar = false")
        query = QUERY.format(**files, first=span.first.place, last=span.last.place, as_of=span.as_of)
        return connection.sql(query).to_arrow_table()


def _a_day(folder: Path) -> Sequence[Measured]:
    """Write a day's changes of a province, then refresh the kept figures; against computing all of them again."""
    store = Store(folder)
    kept = Kept(store)
    with engines.duckdb() as engine:
        start = time.perf_counter()
        kept.rebuild(engine, AS_OF)
        everything = time.perf_counter() - start
        changes = Changes(dossiers=frozenset(_change(store)))
        start = time.perf_counter()
        kept.refresh(engine, changes, AS_OF)
        seconds = time.perf_counter() - start
    share = 100 * seconds / everything
    return [
        Measured(what="all figures of months, quarters and the year, kept", value=everything, unit="s"),
        Measured(what="  refreshed after a day of a province, some 100,000 dossiers", value=seconds, unit="s"),
        Measured(what="  share of all", value=share, unit="%", target=below(_MOST_PERCENT)),
        Measured(what="  peak memory", value=fresh.peak_mebibytes(), unit="MiB", target=below(_MOST_MEBIBYTES)),
    ]


def _change(store: Store) -> Iterator[tuple[str, str]]:
    """Change a fifth of the last dossiers of the communes of a province; names the units and months touched."""
    province = [unit for unit in unit_codes(COMMUNES) if unit.startswith("H01.")]
    for month in (one.label for one in months()[-2:]):
        by_file: dict[Path, list[str]] = {}
        for unit in province:
            by_file.setdefault(store.files(schema.DOSSIERS, months=[month], units=[unit])[0], []).append(unit)
        for path, units in by_file.items():
            _pay(path, units)
            yield from ((unit, month) for unit in units)


def _pay(path: Path, units: list[str]) -> None:
    connection = duckdb.connect(config={"threads": 2, "memory_limit": engines.MEMORY})
    connection.execute("SET enable_progress_bar = false")
    named = ", ".join(f"'{unit}'" for unit in units)
    changed = f"unit IN ({named}) AND hash(code) % 5 = 0"
    rows = f"SELECT * REPLACE (paid_online <> ({changed}) AS paid_online) FROM read_parquet('{path}')"  # noqa: S608
    beside = path.with_suffix(".new")
    connection.execute(f"COPY ({rows} ORDER BY unit, received_at) TO '{beside}' (FORMAT parquet, COMPRESSION zstd)")
    connection.close()
    beside.replace(path)


def _on_spark(folder: Path) -> Sequence[Measured]:
    """Compute the same on a Spark cluster of two workers of one core, and compare every cell."""
    store, span = Store(folder), _span()
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(make_home(Path(home), {"spark.sql.shuffle.partitions": "16"}))
        with engines.spark(_CLUSTER) as engine:
            start = time.perf_counter()
            found = compute_wide(engine, store, span)
            seconds = time.perf_counter() - start
    assert found is not None
    assert found.equals(_by_expressions(folder)), "Spark gives other figures"
    return [Measured(what="the same on Spark, two workers, every cell identical", value=seconds, unit="s")]


def _span() -> Span:
    return Span(kind=PeriodKind.MONTH, first=months()[0], last=months()[-1], as_of=AS_OF)


def _result(folder: Path, name: str) -> Path:
    return folder / f"result-{name}.parquet"


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


@contextmanager
def _folder() -> Iterator[Path]:
    named = os.environ.get("PARINDEX_BENCH_FOLDER")
    if named:
        yield Path(named)
    else:
        with tempfile.TemporaryDirectory(prefix="parindex-dossiers-") as made:
            yield Path(made)
