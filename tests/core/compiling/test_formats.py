"""How figures are written."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from parindex.core.compiling.facts import Kind, Value
from parindex.core.compiling.formats import day, day_in_head, number_in_head, shown, written
from tests.core.compiling.books import fact


class TestShown:
    @pytest.mark.parametrize(
        ("kind", "value", "of", "expected"),
        [
            (Kind.POINTS, Decimal("87.75"), None, "87,75"),
            (Kind.POINTS, Decimal("1.577"), None, "1,577"),
            (Kind.COUNT, 3, None, "03"),
            (Kind.COUNT, 0, None, "0"),
            (Kind.COUNT, 1332, None, "1.332"),
            (Kind.COUNT, Decimal("2.5"), None, "2,5"),
            (Kind.SHARE, Fraction(188, 192), None, "97,92%"),
            (Kind.SHARE, Fraction(1), None, "100%"),
            (Kind.RANK, 9, 20, "9/20"),
            (Kind.RANK, 9, None, "9"),
            (Kind.YEAR, 2022, None, "2022"),
            (Kind.DAY, date(2023, 3, 16), None, "16/3/2023"),
            (Kind.TEXT, "Xã Đồng Tâm", None, "Xã Đồng Tâm"),
        ],
    )
    def test_writes_each_kind(self, kind: Kind, value: Value, of: int | None, expected: str) -> None:
        assert shown(fact("a", value, kind, of=of)) == expected

    def test_writes_english_points(self) -> None:
        assert written(Kind.SHARE, Fraction(1, 8), language="en") == "12.5%"
        assert written(Kind.POINTS, Decimal("87.75"), language="en") == "87.75"


class TestDays:
    def test_have_leading_zeros_as_the_decree_asks(self) -> None:
        assert day(date(2023, 2, 5)) == "05/02/2023"
        assert day_in_head(date(2023, 2, 5)) == "ngày 05 tháng 02 năm 2023"
        assert day_in_head(date(2023, 12, 30)) == "ngày 30 tháng 12 năm 2023"

    def test_leave_room_for_the_hand(self) -> None:
        assert day_in_head(None) == "ngày       tháng       năm"
        assert number_in_head(None, "BC-UBND") == "Số:        /BC-UBND"

    def test_number_has_a_leading_zero_below_ten(self) -> None:
        assert [number_in_head(number, "BC-UBND") for number in (5, 15)] == ["Số: 05/BC-UBND", "Số: 15/BC-UBND"]
