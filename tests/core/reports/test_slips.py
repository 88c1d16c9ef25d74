from decimal import Decimal

import pytest

from parindex.core.reports import slips


class TestExplain:
    @pytest.mark.parametrize(
        ("meant", "typed", "expected"),
        [
            ("191", "91", "thiếu"),
            ("16", "166", "thừa"),
            ("97.9", "79.9", "đảo"),
            ("84", "86", "nhầm một chữ số"),
            ("97.9", "9.79", "dấu phẩy"),
        ],
    )
    def test_names_the_slip(self, meant: str, typed: str, expected: str) -> None:
        slip = slips.explain(Decimal(meant), Decimal(typed))
        assert slip is not None
        assert expected in slip.say()
        assert "typed as" in slip.say("en")

    @pytest.mark.parametrize(
        ("meant", "typed"), [("5", "5"), ("-5", "5"), ("12", "34"), ("1.5", "115"), ("123", "312"), ("1", "234")]
    )
    def test_explains_nothing_else(self, meant: str, typed: str) -> None:
        assert slips.explain(Decimal(meant), Decimal(typed)) is None

    def test_leaves_out_any_digit_for_any_other_in_a_strict_look(self) -> None:
        assert slips.explain(Decimal(84), Decimal(86), is_strict=True) is None
        assert slips.explain(Decimal(48), Decimal(84), is_strict=True) is not None


class TestMistypings:
    def test_drops_doubles_and_exchanges(self) -> None:
        assert sorted(slips.mistypings(191)) == [11, 19, 91, 119, 911, 1191, 1911, 1991]

    def test_drops_no_only_digit(self) -> None:
        assert list(slips.mistypings(5)) == [55]
