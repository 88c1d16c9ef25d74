"""DuckDB and a Spark cluster of two workers give the same figures, bit by bit."""

import os
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from parindex.analytics import computing, engines
from parindex.analytics.engines import EngineMissing, FilesRefused
from parindex.analytics.periods import PeriodKind
from parindex.analytics.schema import DOSSIERS
from parindex.analytics.store import Store
from tests.analytics.making import AS_OF, make_store
from tests.analytics.sparking import make_home

MASTER = "local-cluster[2,1,1024]"
#: So few rows are done before what makes large computations fast pays.
SETTINGS = {
    "spark.sql.shuffle.partitions": "2",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.autoBroadcastJoinThreshold": "-1",
}
ENTRY = "import sys; from parindex.cli import main; sys.exit(main())"


def test_a_spark_cluster_of_two_workers_gives_the_same(tmp_path: Path) -> None:
    store = make_store(tmp_path / "rows")
    spark, out = make_home(tmp_path, SETTINGS), tmp_path / "figures.parquet"
    call = [str(store.folder), "--engine", "spark", "--master", MASTER, "--format", "parquet", "--out", str(out)]
    kept = {key: value for key, value in os.environ.items() if key != "DJANGO_SETTINGS_MODULE"}
    ran = subprocess.run(  # noqa: S603
        [sys.executable, "-c", ENTRY, "dossiers", "compute", *call, "--as-of", AS_OF.isoformat()],
        env={**kept, **spark},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    with engines.duckdb() as engine:
        expected = computing.compute(engine, store, computing.span_of(store, PeriodKind.MONTH, AS_OF))
    found = pq.read_table(out)
    assert found.schema.equals(expected.schema)
    assert found.equals(expected)
    assert len(list(Path(spark["SPARK_HOME"], "work").glob("*/*"))) == 2


class TestDuckDB:
    def test_computes_a_large_store_some_units_at_a_time(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        store = make_store(tmp_path)
        span = computing.span_of(store, PeriodKind.QUARTER, AS_OF)
        with engines.duckdb() as engine:
            whole = computing.compute(engine, store, span)
        monkeypatch.setattr(Store, "batches", lambda *_: [range(3), range(3, 9), range(9, 16)])
        with engines.duckdb() as engine:
            assert computing.compute(engine, store, span).equals(whole)

    def test_refuses_files_that_are_no_rows(self, tmp_path: Path) -> None:
        path = tmp_path / "rows.parquet"
        pq.write_table(pa.table({"code": ["1"]}), path)
        with engines.duckdb() as engine, pytest.raises(FilesRefused, match="columns"):
            engine.read(DOSSIERS, [path])

    def test_leaves_nothing_behind(self) -> None:
        with engines.duckdb() as engine:
            spill = Path(engine.connection.execute("SELECT current_setting('temp_directory')").fetchall()[0][0])
            assert spill.exists()
        assert not spill.exists()


class TestSpark:
    def test_needs_java(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PATH", "")
        monkeypatch.delenv("JAVA_HOME", raising=False)
        with pytest.raises(EngineMissing, match="openjdk-17-jre-headless"), engines.spark("local[1]"):
            pass
