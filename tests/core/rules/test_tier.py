"""`tier`: 100 % gives 10 points, 90 % gives 8, 80 % gives 6, 70 % gives 4, less gives 0 (NQ 57, II.1)."""

from decimal import Decimal

import pytest

from parindex.core.figures import FigureRefused
from parindex.core.rules.base import LossReason
from tests.core.making import earned, lost, make_faults, make_rule, said

NQ57 = "{kind: tier, tiers: [[1.0, 10], [0.9, 8], [0.8, 6], [0.7, 4]], else: 0}"
CHECKED = "{kind: tier, ratio: bộ phận được kiểm tra / tổng bộ phận, tiers: [[0.30, 1], [0.25, 0.5], [0.0001, 0.25]]}"


class TestPoints:
    @pytest.mark.parametrize(
        ("num", "points"),
        [(1000, "10"), (999, "8"), (900, "8"), (899, "6"), (800, "6"), (799, "4"), (700, "4"), (699, "0"), (0, "0")],
    )
    def test_takes_the_highest_bound_reached_inclusive(self, num: int, points: str) -> None:
        assert earned(make_rule(NQ57, "10"), {"num": num, "den": 1000}) == points

    @pytest.mark.parametrize(("num", "den", "points"), [(3, 10, "1"), (1, 4, "0.5"), (1, 300, "0.25"), (0, 300, "0")])
    def test_gives_something_for_anything_above_nothing(self, num: int, den: int, points: str) -> None:
        assert earned(make_rule(CHECKED), {"num": num, "den": den}) == points

    def test_compares_thirds_exactly(self) -> None:
        rule = make_rule("{kind: tier, tiers: [[0.333333333333, 1]], else: 0}")
        assert earned(rule, {"num": 1, "den": 3}) == "1"
        assert earned(rule, {"num": 333333333332, "den": 1000000000000}) == "0"

    def test_takes_amounts_with_decimals(self) -> None:
        assert earned(make_rule(NQ57, "10"), {"num": Decimal("8.99"), "den": 10}) == "6"
        assert earned(make_rule(NQ57, "10"), {"num": Decimal("9.00"), "den": 10}) == "8"

    def test_gives_no_points_of_its_own_to_a_zero_denominator(self) -> None:
        assert earned(make_rule(NQ57, "10"), {"num": 0, "den": 0}) is None

    def test_refuses_more_done_than_planned(self) -> None:
        with pytest.raises(FigureRefused, match="phần không thể lớn hơn tổng") as refused:
            earned(make_rule(NQ57, "10"), {"num": 11, "den": 10})
        assert refused.value.key == "num"

    def test_takes_more_than_planned_where_the_rule_says_so(self) -> None:
        rule = make_rule("{kind: tier, may_exceed: true, tiers: [[1.2, 1], [1, 0.5]]}")
        assert earned(rule, {"num": 12, "den": 10}) == "1"
        assert earned(rule, {"num": 11, "den": 10}) == "0.5"

    def test_refuses_a_figure_of_another_rule(self) -> None:
        with pytest.raises(FigureRefused) as refused:
            earned(make_rule(NQ57, "10"), {"num": 1, "den": 10, "count": 1})
        assert refused.value.key == "count"


class TestExplain:
    def test_says_ratio_and_bound(self) -> None:
        assert said(make_rule(NQ57, "10"), {"num": 29, "den": 30}) == "29/30 = 96,67 % ≥ 90 %"

    def test_says_what_was_not_reached(self) -> None:
        assert said(make_rule(NQ57, "10"), {"num": 2, "den": 3}, "en") == "2/3 = 66.67 % < 70 %"

    def test_says_that_there_was_nothing_to_count(self) -> None:
        assert said(make_rule(NQ57, "10"), {"num": 0, "den": 0}) == "0/0: không có gì để tính tỷ lệ"


class TestFigures:
    def test_names_part_and_whole_as_the_set_does(self) -> None:
        part, whole = make_rule(CHECKED).figures()
        assert (part.label.say(), whole.label.say()) == ("bộ phận được kiểm tra", "tổng bộ phận")
        assert (part.most_key, part.least, whole.least) == ("den", Decimal(0), Decimal(0))

    def test_names_them_in_general_words_too(self) -> None:
        assert [figure.label.say("en") for figure in make_rule(NQ57, "10").figures()] == [
            "number achieved",
            "total number",
        ]


class TestDescribe:
    def test_says_the_steps(self) -> None:
        described = make_rule(NQ57, "10").describe()
        assert described.say().startswith("theo tỷ lệ: từ 100 %: 10 điểm; từ 90 %: 8 điểm;")
        assert described.say("en").endswith("from 70 %: 4 points; else 0 points")


class TestLoss:
    def test_is_a_lower_step(self) -> None:
        assert lost(make_rule(NQ57, "10"), {"num": 9, "den": 10}) is LossReason.BELOW_FULL


class TestRead:
    def test_refuses_bounds_that_do_not_descend(self) -> None:
        assert make_faults("{kind: tier, tiers: [[0.8, 1], [0.9, 0.5]]}") == [
            "tiers[1]: tiers out of order: bounds must descend"
        ]
