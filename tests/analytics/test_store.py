"""Rows in files: put in the place of others, one unit and month at a time."""

import pickle
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from parindex.analytics.schema import CATALOGUE, DOSSIERS, PETITIONS, RowsRefused
from parindex.analytics.store import BUCKETS, Store, bucket_of, month_of, write
from tests.analytics.making import at, make_dossier, make_petition, make_procedure

MONTH = "2026-03"


def neighbour_of(unit: str) -> str:
    """Find a unit that shares the file of another."""
    return next(name for name in map(str, range(1000)) if bucket_of(name) == bucket_of(unit))


class TestReplace:
    def test_leaves_the_rows_of_others(self, tmp_path: Path) -> None:
        store, other = Store(tmp_path), neighbour_of("H44.100")
        theirs = DOSSIERS.rows([make_dossier(unit=other)])
        assert store.replace(DOSSIERS, other, theirs, MONTH)
        rows = [make_dossier(code=code, received_at=at(2026, 3, day)) for code, day in (("2", 9), ("1", 9), ("3", 1))]
        assert store.replace(DOSSIERS, "H44.100", DOSSIERS.rows(rows), MONTH)
        assert store.read(DOSSIERS, "H44.100", MONTH)["code"].to_pylist() == ["3", "1", "2"]
        assert store.read(DOSSIERS, other, MONTH).equals(theirs)
        assert len(store.files(DOSSIERS)) == 1
        assert store.replace(DOSSIERS, "H44.100", DOSSIERS.rows([]), MONTH)
        assert store.read(DOSSIERS, other, MONTH).equals(theirs)

    def test_says_whether_anything_changed(self, tmp_path: Path) -> None:
        store = Store(tmp_path)
        rows = PETITIONS.rows([make_petition()])
        assert store.replace(PETITIONS, "H44.100", rows)
        assert not store.replace(PETITIONS, "H44.100", rows)
        assert store.replace(PETITIONS, "H44.100", PETITIONS.rows([]))
        assert not store.replace(PETITIONS, "H44.100", PETITIONS.rows([]))
        assert store.files(PETITIONS) == []

    def test_refuses_rows_of_another_unit_or_month(self, tmp_path: Path) -> None:
        store, rows = Store(tmp_path), DOSSIERS.rows([make_dossier()])
        for unit, month in (("xa-b", MONTH), ("H44.100", "2026-04"), ("H44.100", "")):
            with pytest.raises(RowsRefused):
                store.replace(DOSSIERS, unit, rows, month)
        with pytest.raises(RowsRefused):
            store.replace(CATALOGUE, "H44.100", CATALOGUE.rows([make_procedure()]), MONTH)
        assert list(tmp_path.rglob("*.parquet")) == []

    def test_a_write_that_fails_leaves_the_old_file(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path, old = tmp_path / "rows.parquet", PETITIONS.rows([make_petition()])
        write(path, old)

        def fail(*_: object, **__: object) -> None:
            raise OSError("full")

        monkeypatch.setattr(pq, "write_table", fail)
        with pytest.raises(OSError, match="full"):
            write(path, PETITIONS.rows([]))
        assert [found.name for found in tmp_path.iterdir()] == ["rows.parquet"]
        assert pq.read_table(path).equals(old)


class TestFiles:
    def test_are_named_by_month_and_bucket(self, tmp_path: Path) -> None:
        store = Store(tmp_path)
        for month in (2, 3):
            row = make_dossier(received_at=at(2026, month, 1))
            store.replace(DOSSIERS, "H44.100", DOSSIERS.rows([row]), month_of(date(2026, month, 1)))
        assert store.months() == ["2026-02", "2026-03"]
        bucket = bucket_of("H44.100")
        assert store.files(DOSSIERS, months=[MONTH]) == [store.file(DOSSIERS, MONTH, bucket)]
        assert len(store.files(DOSSIERS, units=["H44.100"])) == 2
        assert store.files(DOSSIERS, buckets=[(bucket + 1) % BUCKETS]) == []
        assert store.files(CATALOGUE) == []

    def test_are_divided_where_they_are_large(self, tmp_path: Path) -> None:
        store = Store(tmp_path)
        assert store.batches(1) == [None]
        store.replace(DOSSIERS, "H44.100", DOSSIERS.rows([make_dossier()]), MONTH)
        assert store.batches(10**9) == [None]
        size = store.files(DOSSIERS)[0].stat().st_size
        assert store.batches(size // 2 + 1) == [range(8), range(8, 16)]
        assert len(store.batches(1)) == BUCKETS
        (tmp_path / "dossiers" / f"month={MONTH}" / "part-0.parquet").write_bytes(b"x" * size)
        assert store.batches(1) == [None]

    def test_a_store_can_be_sent_to_another_process(self, tmp_path: Path) -> None:
        assert pickle.loads(pickle.dumps(Store(tmp_path))) == Store(tmp_path)  # noqa: S301
