"""Which column of a table says what about procedures."""

from parindex.dossiers.procedure_columns import EXAMPLE, TEMPLATE, TITLES, Column, columns_of, folded, is_titles
from parindex.kit.cells import make_row


class TestIsTitles:
    def test_needs_code_and_name(self) -> None:
        assert is_titles(make_row(1, ["STT", "Mã TTHC", "Tên TTHC"]))
        assert not is_titles(make_row(1, ["Tên TTHC", "Lĩnh vực"]))


class TestColumnsOf:
    def test_knows_columns_in_any_order_and_passes_over_others(self) -> None:
        columns, faults = columns_of(make_row(1, ["Ghi chú", "tên thủ tục", "MÃ TTHC", "Mức độ"]))
        assert (columns, faults) == ({Column.NAME: 2, Column.CODE: 3, Column.LEVEL: 4}, [])

    def test_reports_what_stands_twice(self) -> None:
        _, faults = columns_of(make_row(1, ["mã", "tên", "code"]))
        assert "A và C" in faults[0].say()


class TestFolded:
    def test_gives_each_title_to_one_column(self) -> None:
        every = [folded(title) for titles in TITLES.values() for title in titles]
        assert sorted(every) == sorted(set(every))


class TestTemplate:
    def test_shows_how_to_fill_in_each_column(self) -> None:
        assert len(TEMPLATE) == len(EXAMPLE)
