"""Columns known by their titles."""

import pytest

from parindex.kit.cells import make_row
from parindex.units.columns import EXAMPLE, TITLES, Column, columns_of, folded, is_titles


class TestFolded:
    def test_leaves_only_words(self) -> None:
        assert folded(" *Mã  cấp-trên (nếu có): ") == "ma cap tren neu co"


class TestTitles:
    def test_no_title_means_two_columns(self) -> None:
        words = [folded(title) for titles in TITLES.values() for title in titles]
        assert len(words) == len(set(words))
        assert set(TITLES) == set(Column)
        assert len(EXAMPLE) == len(Column)


class TestIsTitles:
    @pytest.mark.parametrize(
        ("values", "expected"),
        [
            (["STT", "Mã", "Tên đơn vị"], True),
            (["name", "CODE"], True),
            (["Tên", "Cấp"], False),
            (["DANH SÁCH ĐƠN VỊ HÀNH CHÍNH"], False),
        ],
    )
    def test_needs_name_and_a_code(self, values: list[str], expected: bool) -> None:
        assert is_titles(make_row(1, values)) is expected


class TestColumnsOf:
    def test_takes_any_order_and_either_language(self) -> None:
        columns, faults, notes = columns_of(make_row(1, ["Valid_from", "TÊN", None, "Mã ĐVHC", "cap tren"]))
        assert columns == {Column.VALID_FROM: 1, Column.NAME: 2, Column.OFFICIAL_CODE: 4, Column.PARENT: 5}
        assert (faults, notes) == ([], [])

    def test_reports_columns_that_are_not_known(self) -> None:
        _, faults, notes = columns_of(make_row(1, ["STT", "mã", "tên", "Dân số"]))
        assert [note.say() for note in notes] == ["không dùng cột D «Dân số»"]
        assert faults == []

    def test_refuses_two_columns_that_say_the_same(self) -> None:
        _, faults, _ = columns_of(make_row(3, ["mã", "tên", "Mã số"]))
        assert [fault.say() for fault in faults] == ["ô C3: hai cột cùng nghĩa: A và C. Cách sửa: giữ lại một cột."]
