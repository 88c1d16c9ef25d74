"""Where expressions are computed: DuckDB inside this process, or a Spark cluster by its address.

Both read the same Parquet files, count in UTC (so that naive timestamps stay as they are), and give Arrow tables.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import duckdb as _duckdb
import ibis
import pyarrow as pa
import pyarrow.parquet as pq
from ibis.expr import types as ir

from parindex.analytics.schema import RowKind
from parindex.core.sentences import Statement, Template

#: What DuckDB may hold; the rest of a computation is put on disk.
MEMORY = "512MB"
THREADS = 2
#: What is read from files at once: what it counts has to fit into the memory, or is written to disk and read again.
MOST_BYTES = 800_000_000

_NO_JAVA = Template(
    "Spark cần Java 17: cài gói openjdk-17-jre-headless (hoặc đặt JAVA_HOME), hoặc dùng --engine duckdb",
    "Spark needs Java 17: install openjdk-17-jre-headless (or set JAVA_HOME), or use --engine duckdb",
)
_NO_PYSPARK = Template(
    "chưa cài thư viện pyspark: cài parindex[spark], hoặc dùng --engine duckdb",
    "the library pyspark is not installed: install parindex[spark], or use --engine duckdb",
)
_NO_CLUSTER = Template(
    "cụm Spark {master} không tính được: kiểm tra địa chỉ, và cụm đã chạy chưa ({why})",
    "the Spark cluster {master} cannot compute: check its address, and that it runs ({why})",
)
_NOT_ROWS = Template(
    "các tệp của bảng {kind} không đủ cột như khai báo: {why}; xem docs/dossier-figures.md",
    "the files of the table {kind} do not have the declared columns: {why}; see docs/dossier-figures.md",
)


class EngineMissing(Exception):
    """An engine cannot be used here; `said` tells what to do."""

    def __init__(self, said: Statement) -> None:
        """Keep the sentence."""
        super().__init__(said.say("en"))
        self.said = said


class FilesRefused(Exception):
    """Files are not there as declared; `said` tells what to do."""

    def __init__(self, said: Statement) -> None:
        """Keep the sentence."""
        super().__init__(said.say("en"))
        self.said = said


class Engine(Protocol):
    """Computes expressions over Parquet files."""

    @property
    def name(self) -> str:
        """Name the engine."""

    @property
    def most_bytes(self) -> int | None:
        """Say how many bytes of files are computed at once; None where the engine divides its work itself."""

    def read(self, kind: RowKind, files: Sequence[Path]) -> ir.Table:
        """Give the rows of files, one at least, as a table; raises `FilesRefused` where columns are missing."""

    def settle(self, name: str, expression: ir.Table) -> ir.Table:
        """Compute a part of an expression at once, where the parts would need more memory together."""

    def run(self, expression: ir.Table) -> pa.Table:
        """Compute an expression."""


@dataclass(frozen=True, slots=True)
class DuckDB:
    """DuckDB in this process."""

    connection: _duckdb.DuckDBPyConnection
    name: str = "duckdb"
    most_bytes: int | None = MOST_BYTES

    def read(self, kind: RowKind, files: Sequence[Path]) -> ir.Table:
        """Give the rows of files as a table."""
        paths = [str(path) for path in files]
        columns = ", ".join(kind.names)
        try:
            relation = self.connection.read_parquet(paths, hive_partitioning=False).project(columns)
            relation.create_view(kind.name, replace=True)
        except _duckdb.Error as error:
            raise FilesRefused(_NOT_ROWS(kind=kind.name, why=_first_line(error))) from error
        return ibis.table(kind.ibis, name=kind.name)

    def open(self, name: str, files: Sequence[Path]) -> ir.Table:
        """Give the rows of files of our own making as a table, whatever their columns."""
        self.connection.read_parquet([str(path) for path in files], hive_partitioning=False).create_view(
            name, replace=True
        )
        return ibis.table(ibis.Schema.from_pyarrow(pq.read_schema(files[0])), name=name)

    def settle(self, name: str, expression: ir.Table) -> ir.Table:
        """Compute a part of an expression into a table of its own."""
        query = ibis.to_sql(expression, dialect="duckdb")
        self.connection.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {query}")
        return ibis.table(expression.schema(), name=name)

    def run(self, expression: ir.Table) -> pa.Table:
        """Compute an expression."""
        found = self.connection.sql(ibis.to_sql(expression, dialect="duckdb")).to_arrow_table()
        return found.cast(expression.schema().to_pyarrow())


@dataclass(frozen=True, slots=True)
class Spark:
    """A Spark cluster."""

    session: Any
    name: str = "spark"
    most_bytes: int | None = None

    def read(self, kind: RowKind, files: Sequence[Path]) -> ir.Table:
        """Give the rows of files as a table; the workers have to see them under the same paths."""
        rows = self.session.read.parquet(*map(str, files))
        if missing := [name for name in kind.names if name not in rows.columns]:
            raise FilesRefused(_NOT_ROWS(kind=kind.name, why=", ".join(missing)))
        rows.select(*kind.names).createOrReplaceTempView(kind.name)
        return ibis.table(kind.ibis, name=kind.name)

    def settle(self, name: str, expression: ir.Table) -> ir.Table:  # noqa: ARG002 -- nothing is named here
        """Leave a part to the plan of the whole."""
        return expression

    def run(self, expression: ir.Table) -> pa.Table:
        """Compute an expression."""
        found: pa.Table = self.session.sql(ibis.to_sql(expression, dialect="pyspark")).toArrow()
        return found.cast(expression.schema().to_pyarrow())


@contextmanager
def duckdb(*, memory: str = MEMORY, threads: int = THREADS) -> Iterator[DuckDB]:
    """Open DuckDB in memory; what does not fit goes to a folder that is removed."""
    with tempfile.TemporaryDirectory(prefix="parindex-duckdb-") as spill:
        settings: dict[str, str | bool | int | float | list[str]] = {
            "memory_limit": memory,
            "threads": threads,
            "temp_directory": spill,
            "preserve_insertion_order": False,
        }
        connection = _duckdb.connect(":memory:", config=settings)
        connection.execute("SET enable_progress_bar = false; SET TimeZone = 'UTC'")
        try:
            yield DuckDB(connection)
        finally:
            connection.close()


@contextmanager
def spark(master: str, *, settings: Mapping[str, str] | None = None) -> Iterator[Engine]:
    """Open a session on a Spark cluster (`local[2]`, `spark://host:7077`); raises `EngineMissing`."""
    if not (os.environ.get("JAVA_HOME") or shutil.which("java")):
        raise EngineMissing(_NO_JAVA())
    try:
        from pyspark.core.context import Py4JError  # type: ignore[attr-defined]  # noqa: PLC0415 -- few have these
        from pyspark.errors import PySparkException  # noqa: PLC0415
        from pyspark.sql import SparkSession  # noqa: PLC0415
    except ImportError as error:
        raise EngineMissing(_NO_PYSPARK()) from error
    builder = SparkSession.builder.master(master).appName("parindex")
    for key, value in {**_SPARK, **(settings or {})}.items():
        builder = builder.config(key, value)
    try:
        session = builder.getOrCreate()
        try:
            yield Spark(session)
        finally:
            session.stop()
    except (PySparkException, Py4JError, OSError, RuntimeError) as error:
        raise EngineMissing(_NO_CLUSTER(master=master, why=_first_line(error))) from error


_SPARK = {
    "spark.sql.session.timeZone": "UTC",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "ERROR",
}


def _first_line(error: BaseException) -> str:
    return str(error).partition("\n")[0]
