"""Rows in Parquet files: dossiers by the month of receipt, all by a bucket of units; a file changes at once or not.

dossiers/month=2026-08/units-07.parquetcatalogue/units-07.parquet, petitions/units-07.parquet
"""

import fcntl
import os
import re
import zlib
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from parindex.analytics.schema import DOSSIERS, RowKind, RowsRefused

#: In how many files the units of a month are kept.
BUCKETS = 16

_MONTH = re.compile(r"month=(\d{4}-(?:0[1-9]|1[0-2]))")
_BUCKET = re.compile(r"units-\d\d\.parquet")
_ORDER = {DOSSIERS.name: "received_at", "catalogue": "procedure", "petitions": "received_at"}


def bucket_of(unit: str) -> int:
    """Give the bucket of a unit, the same on every machine."""
    return zlib.crc32(unit.encode()) % BUCKETS


def month_of(day: date) -> str:
    """Name the month of a day as folders do."""
    return f"{day:%Y-%m}"


@dataclass(frozen=True, slots=True)
class Store:
    """A folder of rows; it need not be there before something is written."""

    folder: Path

    def file(self, kind: RowKind, month: str, bucket: int) -> Path:
        """Name the file of a bucket; `month` is empty for what is not kept by month."""
        folder = self.folder / kind.name
        return (folder / f"month={month}" if month else folder) / f"units-{bucket:02}.parquet"

    def months(self) -> list[str]:
        """Name the months in which dossiers were received, in order."""
        found = (_MONTH.fullmatch(path.name) for path in (self.folder / DOSSIERS.name).glob("month=*"))
        return sorted(match[1] for match in found if match)

    def files(
        self,
        kind: RowKind,
        *,
        months: Collection[str] | None = None,
        units: Collection[str] | None = None,
        buckets: Collection[int] | None = None,
    ) -> list[Path]:
        """Name the files in which rows can be, of all months, units and buckets unless some are named."""
        if kind is not DOSSIERS:
            folders = [self.folder / kind.name]
        else:
            wanted = [month for month in self.months() if months is None or month in months]
            folders = [self.folder / kind.name / f"month={month}" for month in wanted]
        found = sorted(path for folder in folders for path in folder.glob("*.parquet"))
        for some in (buckets, None if units is None else {bucket_of(unit) for unit in units}):
            if some is not None:
                names = {f"units-{bucket:02}.parquet" for bucket in some}
                found = [path for path in found if path.name in names]
        return found

    def batches(self, most_bytes: int) -> list[range | None]:
        """Divide the buckets so that the dossiers of each part stay below a size; [None] where one part will do.

        Files that others have named otherwise stay together.
        """
        files = self.files(DOSSIERS)
        size = sum(path.stat().st_size for path in files)
        if size <= most_bytes or any(not _BUCKET.fullmatch(path.name) for path in files):
            return [None]
        step = max(1, BUCKETS * most_bytes // size)
        return [range(first, min(first + step, BUCKETS)) for first in range(0, BUCKETS, step)]

    def read(self, kind: RowKind, unit: str, month: str = "") -> pa.Table:
        """Read the rows of a unit, of one month where they are kept by month."""
        path = self.file(kind, month, bucket_of(unit))
        if not path.exists():
            return kind.arrow.empty_table()
        return pq.read_table(path, schema=kind.arrow, partitioning=None, filters=[("unit", "=", unit)])

    def replace(self, kind: RowKind, unit: str, rows: pa.Table, month: str = "") -> bool:
        """Put rows in the place of those of a unit (and month); says whether anything changed.

        Raises `RowsRefused` where rows belong to another unit or month. Readers see the old file or the new one.
        """
        _refuse_strangers(kind, unit, rows, month)
        path = self.file(kind, month, bucket_of(unit))
        rows = rows.cast(kind.arrow).sort_by([(_ORDER[kind.name], "ascending"), (_second(kind), "ascending")])
        with self._locked():
            others, before = _apart(kind, path, unit)
            if before.equals(rows):
                return False
            if not (len(rows) or len(others)):
                path.unlink()
                return True
            write(path, pa.concat_tables([others, rows]).sort_by([("unit", "ascending")]))
        return True

    @contextmanager
    def _locked(self) -> Iterator[None]:
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / ".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def write(path: Path, rows: pa.Table) -> None:
    """Write a Parquet file beside its place, then put it there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.stem}-{os.getpid()}.new")
    try:
        pq.write_table(rows, beside, compression="zstd", row_group_size=122_880)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _second(kind: RowKind) -> str:
    return "valid_from" if kind.name == "catalogue" else "code"


def _apart(kind: RowKind, path: Path, unit: str) -> tuple[pa.Table, pa.Table]:
    """Read a file as the rows of other units and those of one."""
    if not path.exists():
        return kind.arrow.empty_table(), kind.arrow.empty_table()
    rows = pq.read_table(path, schema=kind.arrow, partitioning=None)
    mine = pc.equal(rows["unit"], unit)
    return rows.filter(pc.invert(mine)), rows.filter(mine)


def _refuse_strangers(kind: RowKind, unit: str, rows: pa.Table, month: str) -> None:
    if bool(month) != (kind is DOSSIERS):
        raise RowsRefused(f"{kind.name}: kept by month: {kind is DOSSIERS}, given {month!r}")
    if strangers := set(rows["unit"].to_pylist()) - {unit}:
        raise RowsRefused(f"{kind.name}: rows of {sorted(strangers)[0]} given for {unit}")
    if month:
        found = {month_of(moment) for moment in rows["received_at"].to_pylist()}
        if found - {month}:
            raise RowsRefused(f"{kind.name}: rows of {sorted(found)[0]} given for {month}")
