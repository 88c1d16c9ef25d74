"""Rows come back as they were, with what is wrong behind them."""

import csv
from contextlib import suppress
from pathlib import Path

from parindex.core.sentences import Template
from parindex.dossiers.importing.cells import Bad
from parindex.dossiers.importing.checked import RowFault
from parindex.dossiers.importing.putting_aside import TITLE, PutAside
from parindex.dossiers.importing.targets import Target

BAD = Bad(Template("«{given}» sai", "«{given}» is wrong")(given="x"), Template("sửa", "mend")())


def test_writes_rows_with_their_faults_and_replaces_those_of_before(tmp_path: Path) -> None:
    with PutAside(tmp_path / "a.csv", ["Mã", TITLE, "Ngày"]) as aside:
        aside.add(["1", "cũ", "hôm qua"], [RowFault(7, Target.RECEIVED, 2, BAD), RowFault(7, None, None, BAD)])
        aside.add(["2"], [RowFault(8, Target.CODE, 9, BAD)])
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        head, first, second = csv.reader(file)
    assert head == ["Mã", "Ngày", TITLE]
    assert first[:2] == ["1", "hôm qua"]
    assert "dòng 7, cột C (Ngày): «x» sai" in first[2]
    assert second[:2] == ["2", ""]
    assert aside.counted() == [{"vi": "… sai", "en": "… is wrong", "count": 3}]
    assert aside.faults[0]["column"] == "C"
    assert aside.faults[0]["wrong"]["en"] == "«x» is wrong"


def test_leaves_no_file_without_rows_and_none_that_broke(tmp_path: Path) -> None:
    with PutAside(tmp_path / "a.csv", ["Mã"]):
        pass
    with suppress(KeyError), PutAside(tmp_path / "b.csv", ["Mã"]) as aside:
        aside.add(["1"], [RowFault(1, None, None, BAD)])
        raise KeyError
    assert list(tmp_path.iterdir()) == []
