"""Points as whole micropoints, rounded half up in one place."""

import re
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parindex.core.points import POINT, from_decimal, half_up, step, to_decimal


class TestFromDecimal:
    @pytest.mark.parametrize(
        ("text", "amount"), [("0", 0), ("0.5", 500_000), ("1.577", 1_577_000), ("-1", -POINT), ("0.000001", 1)]
    )
    def test_counts_micropoints(self, text: str, amount: int) -> None:
        assert from_decimal(Decimal(text)) == amount

    @pytest.mark.parametrize("text", ["0.0000001", "1.1234567", "123456789012345678.0000001"])
    def test_refuses_a_seventh_decimal(self, text: str) -> None:
        with pytest.raises(ValueError, match=re.escape(str(Decimal(text)))):
            from_decimal(Decimal(text))

    def test_takes_trailing_zeros(self) -> None:
        assert from_decimal(Decimal("0.50000000")) == 500_000

    def test_does_not_depend_on_the_decimal_context(self) -> None:
        with localcontext(prec=2):
            assert from_decimal(Decimal("123456.789")) == 123_456_789_000


class TestToDecimal:
    @pytest.mark.parametrize(
        ("amount", "text"),
        [(0, "0"), (500_000, "0.5"), (87_747_000, "87.747"), (-500_000, "-0.5"), (100 * POINT, "100")],
    )
    def test_drops_trailing_zeros(self, amount: int, text: str) -> None:
        assert f"{to_decimal(amount):f}" == text

    @given(st.integers(-(10**18), 10**18))
    def test_is_undone_by_from_decimal(self, amount: int) -> None:
        assert from_decimal(to_decimal(amount)) == amount


class TestStep:
    @pytest.mark.parametrize(("decimals", "size"), [(0, POINT), (2, 10_000), (3, 1_000), (6, 1)])
    def test_is_the_size_of_the_last_decimal(self, decimals: int, size: int) -> None:
        assert step(decimals) == size

    def test_knows_no_seventh_decimal(self) -> None:
        with pytest.raises(IndexError):
            step(7)


class TestHalfUp:
    @pytest.mark.parametrize(
        ("numerator", "denominator", "to", "rounded"),
        [
            (1, 2, 1, 1),
            (-1, 2, 1, -1),
            (5, 10, 10, 0),
            (5, 1, 10, 10),
            (-5, 1, 10, -10),
            (2, 3, 1, 1),
            (1, 3, 1, 0),
            (-2, 3, 1, -1),
            (0, 7, 10, 0),
            (POINT * 15, 26, 1_000, 577_000),
        ],
    )
    def test_rounds_a_half_away_from_zero(self, numerator: int, denominator: int, to: int, rounded: int) -> None:
        assert half_up(numerator, denominator, to) == rounded

    @given(st.integers(-(10**20), 10**20), st.integers(0, 6))
    def test_rounds_as_decimal_does(self, amount: int, decimals: int) -> None:
        exact = Decimal(amount).scaleb(-6)
        with localcontext(prec=40):
            expected = exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
        assert half_up(amount, 1, step(decimals)) == from_decimal(expected)

    @given(st.integers(-(10**30), 10**30), st.integers(1, 10**30), st.integers(1, 10**6))
    def test_is_never_further_off_than_half_a_step(self, numerator: int, denominator: int, to: int) -> None:
        rounded = half_up(numerator, denominator, to)
        assert rounded % to == 0
        assert abs(Fraction(numerator, denominator) - rounded) * 2 <= to

    @given(st.integers(-(10**9), 10**9), st.integers(-(10**9), 10**9), st.integers(1, 10**6))
    def test_keeps_the_order(self, first: int, second: int, denominator: int) -> None:
        low, high = sorted((first, second))
        assert half_up(low, denominator, 100) <= half_up(high, denominator, 100)

    @given(st.integers(-(10**12), 10**12), st.integers(1, 10**6))
    def test_mirrors_at_zero(self, numerator: int, denominator: int) -> None:
        assert half_up(-numerator, denominator) == -half_up(numerator, denominator)
