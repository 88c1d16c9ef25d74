"""`deduct_per_unit`: the maximum less so many points for each case, not below zero."""

import pytest

from parindex.core.figures import FigureRefused
from parindex.core.rules.base import LossReason
from tests.core.making import earned, lost, make_faults, make_rule, said

REPORTS = "{kind: deduct_per_unit, per: 0.25, unit: báo cáo thiếu hoặc muộn}"
PLAIN = "{kind: deduct_per_unit, per: 0.3}"


class TestPoints:
    @pytest.mark.parametrize(("count", "points"), [(0, "1"), (1, "0.75"), (4, "0"), (5, "0"), (10**15, "0")])
    def test_takes_points_for_each_case(self, count: int, points: str) -> None:
        assert earned(make_rule(REPORTS), {"count": count}) == points

    def test_stops_at_zero_between_two_cases(self) -> None:
        assert earned(make_rule(PLAIN), {"count": 3}) == "0.1"
        assert earned(make_rule(PLAIN), {"count": 4}) == "0"

    def test_refuses_a_negative_count(self) -> None:
        with pytest.raises(FigureRefused) as refused:
            earned(make_rule(REPORTS), {"count": -1})
        assert refused.value.key == "count"

    def test_refuses_a_figure_of_another_rule(self) -> None:
        with pytest.raises(FigureRefused):
            earned(make_rule(REPORTS), {"count": 1, "done": True})


class TestExplain:
    @pytest.mark.parametrize(
        ("rule", "count", "sentence"),
        [
            (REPORTS, 0, "không có báo cáo thiếu hoặc muộn nào"),
            (PLAIN, 0, "không có trường hợp nào"),
            (PLAIN, 2, "1 − 2 trường hợp × 0,3"),
            (REPORTS, 4, "1 − 4 báo cáo thiếu hoặc muộn × 0,25"),
            (REPORTS, 5, "1 − 5 báo cáo thiếu hoặc muộn × 0,25, không dưới 0"),
        ],
    )
    def test_says_the_deduction(self, rule: str, count: int, sentence: str) -> None:
        assert said(make_rule(rule), {"count": count}) == sentence


class TestFigures:
    def test_asks_for_the_count(self) -> None:
        assert make_rule(REPORTS).figures()[0].label.say() == "báo cáo thiếu hoặc muộn"


class TestDescribe:
    def test_says_what_a_case_takes(self) -> None:
        assert make_rule(REPORTS).describe().say() == "1 điểm, mỗi báo cáo thiếu hoặc muộn trừ 0,25 điểm"
        assert make_rule(PLAIN).describe().say("en") == "1 points, less 0.3 for each case"


class TestLoss:
    def test_is_a_deduction(self) -> None:
        assert lost(make_rule(REPORTS), {"count": 1}) is LossReason.DEDUCTED


class TestRead:
    def test_refuses_a_rule_without_an_amount(self) -> None:
        assert make_faults("{kind: deduct_per_unit}") == [": «per» is missing"]
