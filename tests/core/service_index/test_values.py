"""Rows of figures: read exactly, refused by row and column."""

from decimal import Decimal

import pytest

from parindex.core.faults import MOST_FAULTS, Refused
from parindex.core.service_index.values import Value, read_values
from tests.core.service_index.making import make_shipped

HEADER = ("unit", "indicator", "numerator", "denominator")
INDEX = make_shipped()


def read(*rows: str, header: str = ",".join(HEADER)) -> dict[str, dict[str, Value | None]]:
    """Read rows written with semicolons."""
    lines = [header.replace(",", ";"), *rows]
    return read_values(((line, row.split(";")) for line, row in enumerate(lines, start=1)), INDEX)


def faults(*rows: str, header: str = ",".join(HEADER)) -> list[str]:
    with pytest.raises(Refused) as refused:
        read(*rows, header=header)
    return [f"{fault.place.line}: {fault.wrong.say('en')}" for fault in refused.value.faults]


class TestValue:
    def test_is_whole_in_one_unit(self) -> None:
        assert Value(1, 3).whole() == (1, 3)
        assert Value(Decimal("98.6"), 100).whole() == (98_600_000, 100_000_000)


class TestReadValues:
    def test_gives_the_figures_of_each_unit(self) -> None:
        assert read("xa-a;2.1;29;30", "xa-b;2.1;1;1", "xa-a;3.1;52;89") == {
            "xa-a": {"2.1": (29, 30), "3.1": (52, 89)},
            "xa-b": {"2.1": (1, 1)},
        }

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("98,6", Decimal("98.6")),
            ("98.6", Decimal("98.6")),
            ("1.234,5", Decimal("1234.5")),
            ("1.234.567", 1234567),
            ("1 234", 1234),
            (" 12 ", 12),
            ("12,0", 12),
        ],
    )
    def test_takes_numbers_as_vietnamese_writes_them(self, text: str, value: object) -> None:
        figures = read(f"x;2.1;{text};2000000")["x"]["2.1"]
        assert figures is not None
        assert figures.numerator == value
        assert type(figures.numerator) is type(value)

    def test_takes_empty_figures_for_nothing_arose(self) -> None:
        assert read("x;5.1;;", "x;5.2") == {"x": {"5.1": None, "5.2": None}}

    def test_takes_codes_of_the_portal_and_factors(self) -> None:
        assert read("x;DOSSIER_SYNC;1;2", "x;sync_coefficient;9;10") == {
            "x": {"1.4": (1, 2), "sync_coefficient": (9, 10)}
        }

    def test_takes_vietnamese_column_names_in_any_order(self) -> None:
        header = "Mẫu số,Tử số,Mã chỉ tiêu,Đơn vị,"
        assert read("30;29;2.1;x;", header=header) == {"x": {"2.1": (29, 30)}}

    def test_passes_over_rows_without_text(self) -> None:
        assert read("", " ; ", ";;;", ";;;;", "x;2.1;1;2;;") == {"x": {"2.1": (1, 2)}}

    def test_lets_a_figure_that_is_no_share_exceed_its_denominator(self) -> None:
        assert read("x;2.2;120;30")["x"]["2.2"] == (120, 30)

    @pytest.mark.parametrize(
        ("row", "wrong"),
        [
            (
                "x;2.1;31;30",
                "column «numerator»: the numerator 31 is above the denominator 30: a part cannot exceed its whole",
            ),
            (
                "x;2.1;1;0",
                "column «numerator»: the numerator 1 is above the denominator 0: a part cannot exceed its whole",
            ),
            ("x;2.1;-1;30", "column «numerator»: −1 is negative"),
            ("x;2.1;1;-30", "column «denominator»: −30 is negative"),
            ("x;2.1;một;30", "column «numerator»: «một» is not a number"),
            ("x;2.1;97 %;100", "column «numerator»: «97 %» is not a number"),
            ("x;2.1;1.234;2000", "column «numerator»: «1.234» can be read in two ways"),
            ("x;2.1;;30", "column «numerator»: the cell is empty"),
            ("x;2.1;30;", "column «denominator»: the cell is empty"),
            ("x;2.1;1;9999999999999999", "column «denominator»: 9,999,999,999,999,999 is too large"),
            ("x;2.1;0,1234567;1", "column «numerator»: 0.1234567 has more than 6 decimals"),
            (";2.1;1;2", "column «unit»: the cell is empty"),
            ("x;;1;2", "column «indicator»: the cell is empty"),
            ("x;3,1;1;2", "column «indicator»: the code «3,1» is not in this index"),
            ("x;2.1;24;27;100", "the row has more cells than there are columns"),
        ],
    )
    def test_refuses_what_cannot_be(self, row: str, wrong: str) -> None:
        assert faults("x;1.1;1;1", row) == [f"3: {wrong}"]

    def test_says_where_and_what_to_do(self) -> None:
        with pytest.raises(Refused) as refused:
            read("x;3,1;1;2", "x;2.1;1.234;2000")
        near, either = (fault.say() for fault in refused.value.faults)
        assert near.startswith(
            "dòng 2: cột «indicator»: mã «3,1» không có trong bộ chỉ số này. Cách sửa: có phải «3.1»?"
        )
        assert either == (
            "dòng 3: cột «numerator»: «1.234» đọc được theo hai cách. Cách sửa: viết 1234, hoặc 1,234 nếu là số lẻ."
        )

    def test_says_every_fault_at_once(self) -> None:
        assert faults("x;9.9;1;2", ";;;3", "x;2.1;a;b") == [
            "2: column «indicator»: the code «9.9» is not in this index",
            "3: column «unit»: the cell is empty",
            "3: column «indicator»: the cell is empty",
            "4: column «numerator»: «a» is not a number",
            "4: column «denominator»: «b» is not a number",
        ]

    def test_refuses_an_indicator_twice(self) -> None:
        assert faults("x;1.4;1;2", "y;1.4;1;2", "x;DOSSIER_SYNC;1;2") == [
            "4: column «indicator»: 1.4 of «x» stands in row 2"
        ]

    def test_refuses_columns_that_are_not_there_twice_or_unknown(self) -> None:
        assert faults(header="unit,unit,indicator,numerator,ghi chú") == [
            "1: column «unit»: this column stands here twice",
            "1: column «ghi chú»: there is no column of that name",
            "1: the column «denominator» is missing",
        ]

    def test_refuses_a_file_without_rows(self) -> None:
        assert faults() == ["0: the file has nothing but the names of columns"]
        with pytest.raises(Refused, match="không có dòng nào"):
            read_values([], INDEX)

    def test_stops_where_nobody_corrects_more(self) -> None:
        assert len(faults(*(f"x;9.9;{row};2" for row in range(MOST_FAULTS + 5)))) == MOST_FAULTS + 1
