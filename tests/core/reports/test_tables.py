import pytest

from parindex.core.reports.prose import Prose
from parindex.core.reports.tables import Holds, Table, tables_of
from parindex.core.reports.tabular import BARE, Written


def table_of(*rows: str, above: str = "", number: int = 1) -> Table | None:
    lines = [Written(1, above)] if above else []
    for place, row in enumerate(rows):
        cells = tuple(cell.strip() for cell in row.split("|"))
        lines.append(Written(place + 2, " ".join(cell for cell in cells if cell), 1, cells, number))
    found = tables_of(Prose(lines))
    return found[0] if found else None


def numbers(table: Table, column: int) -> list[str]:
    return [str(row.number(column)) for row in table.rows]


class TestTable:
    def test_names_its_columns_by_their_heads(self) -> None:
        table = table_of(
            "TT | Lĩnh vực | Điểm tối đa | Điểm đạt | Tỷ lệ (%) | Xếp hạng | Ghi chú",
            "1 | Thể chế | 5 | 4,75 | 95% | 2/3 | ",
            "2 | Tài chính công | 7 | 5 | 71,4% | 12/12 | -",
            " | Tổng cộng | 12 | 9,75 | 81,3% | | ",
        )
        assert table is not None
        assert [column.holds for column in table.columns] == [
            Holds.MAXIMUM,
            Holds.SCORE,
            Holds.SHARE,
            Holds.RANK,
        ]
        assert [row.mark for row in table.rows] == ["1", "2", ""]
        assert table.total is not None
        assert (table.total.name, table.total.label) == ("Tổng cộng", "tong cong")
        assert numbers(table, 1) == ["4.75", "5", "9.75"]
        assert table.rows[0].number(3) is None

    def test_knows_counts_of_dossiers(self) -> None:
        table = table_of(
            "Lĩnh vực | Tổng số | Số đã giải quyết | Quá hạn | Số văn bản | Năm trước",
            "Đất đai | 20 | 18 | 1 | 3 | 7",
            "Tổng | 20 | 18 | 1 | 3 | 7",
        )
        assert table is not None
        assert [(column.holds.value, column.measure) for column in table.columns] == [
            ("count", "received"),
            ("count", "done"),
            ("count", "done.late"),
            ("count", None),
            ("unknown", None),
        ]
        assert set(table.by_measure()) == {"received", "done", "done.late"}

    def test_takes_joined_cells_from_the_right(self) -> None:
        table = table_of("TT | Lĩnh vực | Điểm", "1 | Thể chế | 4", "2 | Tài chính | 5", "Tổng | 9")
        assert table is not None
        assert [row.is_total for row in table.rows] == [False, False, True]

    def test_reads_signs_and_takes_no_tasks_for_totals(self) -> None:
        table = table_of("Nội dung | Tăng, giảm", "Công tác khác | -0,5", "Khác nữa | +1", "Cộng | 0,5")
        assert table is not None
        assert numbers(table, 0) == ["-0.5", "1", "0.5"]
        assert [row.is_total for row in table.rows] == [False, False, True]

    @pytest.mark.parametrize(
        ("above", "expected"),
        [
            ("TT Xã Điểm Hạng", ["score", "rank"]),
            ("TT Xã Điểm", ["unknown", "score"]),
            ("Điểm tối đa Điểm đạt Hạng", ["unknown", "unknown"]),
            ("Kết quả xếp hạng theo điểm như sau:", ["unknown", "unknown"]),
            ("Danh sách xã", ["unknown", "unknown"]),
            ("", ["unknown", "unknown"]),
        ],
    )
    def test_takes_the_heads_of_rows_without_cells_from_above(self, above: str, expected: list[str]) -> None:
        table = table_of("1 | An Bình | 93,2 | 1", "2 | Bình An | 91 | 2", above=above, number=BARE + 1)
        assert table is not None
        assert [column.holds.value for column in table.columns] == expected
        assert [row.mark for row in table.rows] == ["1", "2"]

    def test_goes_on_over_the_rest_of_cells_on_a_page_only(self) -> None:
        rows = [("1", "Cải cách", "5", "4"), (), ("2", "Tài chính", "7", "6"), ("", "Tổng", "12", "10")]
        for number, count in ((-1, 1), (1, 2)):
            lines = [
                Written(place, " ".join(row) or "thể chế", 1, row, number if row else 0)
                for place, row in enumerate(rows)
            ]
            found = tables_of(Prose(lines))
            assert [len(table.rows) for table in found] == ([3] if count == 1 else [2])

    def test_takes_a_column_that_counts_for_marks(self) -> None:
        table = table_of(
            " | Tháng | 1 | 120 | 110", " | Tháng | 2 | 134 | 125", " | Cộng | | 254 | 235", number=BARE + 1
        )
        assert table is not None
        assert [row.mark for row in table.rows] == ["1", "2", ""]

    @pytest.mark.parametrize("rows", [("Một | 5",), ("Một | chữ", "Hai | khác"), ("1 | Một", "2 | Hai")])
    def test_is_none_without_figures(self, rows: tuple[str, ...]) -> None:
        assert table_of(*rows) is None
