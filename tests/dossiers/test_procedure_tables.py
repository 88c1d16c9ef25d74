"""Reads tables of procedures."""

from datetime import date
from decimal import Decimal

import pytest

from parindex.core.faults import Refused
from parindex.dossiers import procedure_tables
from parindex.dossiers.procedure_columns import EXAMPLE, TEMPLATE, TITLES
from parindex.dossiers.procedure_tables import Reading
from parindex.kit.cells import Table, Value, make_row

TITLE_ROW = ["mã TTHC", "tên TTHC", "cấp", "thời hạn", "hiệu lực từ", "hiệu lực đến"]


def read(*rows: list[Value], titles: list[Value] | None = None, is_hidden: bool = False) -> Reading:
    every = [titles or list(TITLE_ROW), *rows]
    table = Table("", tuple(make_row(place, row) for place, row in enumerate(every, start=1)), is_hidden)
    return procedure_tables.read([table])


class TestRead:
    def test_reads_the_row_of_the_template(self) -> None:
        titles: list[Value] = [TITLES[column][0] for column in TEMPLATE]
        (row,) = read(list(EXAMPLE), titles=titles).rows
        assert (row.code, row.limit_hours, row.online_level, row.original_level) == (
            "1.001193",
            None,
            "full",
            "toàn trình",
        )
        assert (row.reusable, row.has_fee, row.valid_from) == (True, False, date(2025, 7, 1))
        assert [paper.is_replaceable for paper in row.papers] == [False, True]

    def test_takes_hours_and_days_from_their_own_columns(self) -> None:
        titles: list[Value] = ["mã", "tên", "cấp", "thời hạn (giờ)", "thời hạn (ngày)", "công bố đúng hạn"]
        rows = read(["1", "A", "xã", "12", None, None], ["2", "B", "xã", None, "3", "không"], titles=titles).rows
        assert [row.limit_hours for row in rows] == [Decimal(12), Decimal(24)]
        assert [row.published_on_time for row in rows] == [None, False]

    def test_gives_every_fault_with_its_cell(self) -> None:
        reading = read(
            ["1", None, "thôn", "5", None, None],
            ["2" * 41, "B", "xã", "5 ngày", "31/02/2026", None],
            ["3", "C", "xã", "5 ngày", "02/01/2026", "01/01/2026"],
            ["4", "D", "xã", "5 ngày", None, None],
        )
        assert [row.code for row in reading.rows] == ["4"]
        places = [fault.place.path for fault in reading.faults]
        assert sorted(places) == ["A3", "B2", "C2", "D2", "E3", "F4"]

    def test_refuses_the_same_version_twice(self) -> None:
        reading = read(["1", "A", "xã", "5 ngày", None, None], ["1", "B", "xã", "6 ngày", None, None])
        assert "dòng 2" in reading.faults[0].say()

    def test_takes_two_versions_of_different_days(self) -> None:
        days = ("01/01/2026", "01/02/2026")
        rows: list[list[Value]] = [["1", "A", "xã", "5 ngày", day, None] for day in days]
        assert len(read(*rows).rows) == 2

    def test_refuses_a_file_without_titles_and_hidden_sheets(self) -> None:
        with pytest.raises(Refused, match="mã TTHC"):
            read(titles=["a", "b"])
        with pytest.raises(Refused):
            read(is_hidden=True)

    def test_says_of_a_missing_column_in_which_row(self) -> None:
        reading = read(["1", "A", "xã"], titles=["mã", "tên", "cấp"])
        assert [fault.place.line for fault in reading.faults] == [2]
