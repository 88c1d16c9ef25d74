"""Cells that know where they stand."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from parindex.core.faults import Refused
from parindex.kit.cells import Cell, Value, column_letter, day, make_row, typed_day


class TestColumnLetter:
    @pytest.mark.parametrize(
        ("column", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA"), (16384, "XFD")]
    )
    def test_counts_as_spreadsheets_do(self, column: int, letters: str) -> None:
        assert column_letter(column) == letters


class TestCell:
    def test_names_its_place(self) -> None:
        assert Cell("x", 17, 3).place.say() == "ô C17"
        assert Cell("x", 17, 3, "Đơn vị").place.say() == "trang tính «Đơn vị», ô C17"
        assert Cell("x", 17, 3).place.say("en") == "cell C17"
        assert Cell("x", 17, 3).place.line == 17

    @pytest.mark.parametrize(
        ("value", "text"),
        [
            (None, ""),
            (True, "TRUE"),
            (False, "FALSE"),
            (Decimal(4), "4"),
            (Decimal("0.50"), "0.50"),
            (date(2025, 7, 1), "01/07/2025"),
            (datetime(2025, 7, 1, 8, 30), "01/07/2025 08:30:00"),  # noqa: DTZ001 -- spreadsheets know no zones
            ("mã", "mã"),
        ],
    )
    def test_is_shown_as_it_would_be_typed(self, value: Value, text: str) -> None:
        assert Cell(value, 1, 1).text == text


class TestRow:
    def test_is_empty_beyond_its_end(self) -> None:
        row = make_row(3, ["a"], "Tờ 1")
        assert row[1].value == "a"
        assert row[5].is_empty
        assert row[5].place.say() == "trang tính «Tờ 1», ô E3"


class TestDay:
    @pytest.mark.parametrize(
        "value",
        [
            *("01/07/2025", "1/7/2025", "01-07-2025", "1.7.2025", " 1 / 7 / 2025 ", "ngày 1/7/2025"),
            *("Ngày 01 tháng 7 năm 2025", "2025-07-01", "2025-07-01 00:00:00", date(2025, 7, 1)),
        ],
    )
    def test_reads_what_people_and_spreadsheets_write(self, value: Value) -> None:
        assert day(Cell(value, 1, 1)) == date(2025, 7, 1)

    def test_takes_midnight_as_the_day(self) -> None:
        midnight = datetime(2025, 7, 1)  # noqa: DTZ001 -- spreadsheets know no zones
        assert day(Cell(midnight, 1, 1)) == date(2025, 7, 1)

    def test_is_none_for_an_empty_cell(self) -> None:
        assert day(Cell(None, 1, 1)) is None

    def test_refuses_a_day_that_is_not_real_and_says_where(self) -> None:
        with pytest.raises(Refused) as refused:
            day(Cell("31/02/2023", 17, 3))
        assert str(refused.value) == (
            "ô C17: ngày 31/02/2023 không có thật. "
            "Cách sửa: viết ngày có thật theo dạng ngày/tháng/năm, ví dụ 01/07/2025."
        )

    @pytest.mark.parametrize(
        "value", ["tháng 7", "07/2025", Decimal(45839), True, "01/07/25", "١/٧/٢٠٢٥", date(1899, 12, 31)]
    )
    def test_refuses_what_is_no_date(self, value: Value) -> None:
        with pytest.raises(Refused, match="không phải là ngày"):
            day(Cell(value, 1, 1))

    def test_reads_what_is_typed_into_a_form(self) -> None:
        assert (typed_day(" 1/7/2025 "), typed_day("  ")) == (date(2025, 7, 1), None)
        with pytest.raises(Refused, match="ngày 31/02/2023 không có thật"):
            typed_day("ngày 31 tháng 2 năm 2023")

    def test_refuses_a_time_of_day(self) -> None:
        moment = datetime(2025, 7, 1, 8, 30)  # noqa: DTZ001 -- spreadsheets know no zones
        with pytest.raises(Refused, match="01/07/2025 08:30:00"):
            day(Cell(moment, 1, 1))
