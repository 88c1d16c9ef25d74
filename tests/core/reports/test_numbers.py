from decimal import Decimal

import pytest

from parindex.core.reports import numbers


class TestParse:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("03", "3"),
            ("87,75", "87.75"),
            ("97, 9", "97.9"),
            ("18.5", "18.5"),
            ("1.234", "1234"),
            ("1.234.567,5", "1234567.5"),
        ],
    )
    def test_reads_what_reports_write(self, text: str, expected: str) -> None:
        assert numbers.parse(text) == Decimal(expected)

    def test_reads_a_point_as_a_comma_where_a_thousand_is_too_much(self) -> None:
        assert numbers.parse("1.577", Decimal(100)) == Decimal("1.577")
        assert numbers.parse("1.577", Decimal(2000)) == 1577

    def test_refuses_what_is_no_number(self) -> None:
        with pytest.raises(ValueError, match="ba"):
            numbers.parse("ba")


class TestPlaces:
    def test_counts_decimals(self) -> None:
        assert [numbers.places(Decimal(text)) for text in ("5", "1.10", "1E+2")] == [0, 2, 0]


class TestIsShare:
    @pytest.mark.parametrize(
        ("printed", "part", "whole", "expected"),
        [
            ("97.9", 188, 192, True),
            ("97", 188, 192, True),
            ("98", 188, 192, True),
            ("97.91", 188, 192, True),
            ("97.8", 188, 192, False),
            ("1.1", 1, 191, False),
            ("0", 0, 0, False),
        ],
    )
    def test_takes_what_is_rounded_or_cut_off(self, printed: str, part: int, whole: int, expected: bool) -> None:
        assert numbers.is_share(Decimal(printed), Decimal(part), Decimal(whole)) is expected


class TestShare:
    def test_rounds_half_up(self) -> None:
        assert numbers.written(numbers.share(Decimal(1), Decimal(191), 2)) == "0,52"
