"""`per_unit`: so many points for each case ("mỗi … 0,5đ"), up to the maximum."""

import pytest

from parindex.core.figures import FigureRefused
from parindex.core.rules.base import LossReason
from tests.core.making import earned, lost, make_faults, make_rule, said

EACH = "{kind: per_unit, per: 0.5, unit: tin bài}"


class TestPoints:
    @pytest.mark.parametrize(("count", "points"), [(0, "0"), (1, "0.5"), (3, "1.5"), (4, "2"), (5, "2"), (10**15, "2")])
    def test_counts_up_to_the_maximum(self, count: int, points: str) -> None:
        assert earned(make_rule(EACH, "2"), {"count": count}) == points

    def test_rounds_the_product_half_up(self) -> None:
        assert earned(make_rule("{kind: per_unit, per: 0.125}", "2"), {"count": 3}) == "0.38"

    def test_refuses_a_negative_count(self) -> None:
        with pytest.raises(FigureRefused) as refused:
            earned(make_rule(EACH, "2"), {"count": -1})
        assert refused.value.key == "count"

    def test_refuses_a_figure_of_another_rule(self) -> None:
        with pytest.raises(FigureRefused):
            earned(make_rule(EACH, "2"), {"count": 1, "done": True})


class TestExplain:
    def test_says_the_product(self) -> None:
        assert said(make_rule(EACH, "2"), {"count": 3}) == "3 × 0,5 = 1,5"

    def test_says_the_cap(self) -> None:
        assert said(make_rule(EACH, "2"), {"count": 9}) == "9 × 0,5 = 4,5, tính nhiều nhất 2"
        assert said(make_rule(EACH, "2"), {"count": 9}, "en") == "9 × 0.5 = 4.5, at most 2"


class TestFigures:
    def test_asks_for_the_count_of_what_the_set_names(self) -> None:
        assert make_rule(EACH).figures()[0].label.say() == "tin bài"
        assert make_rule("{kind: per_unit, per: 1}").figures()[0].label.say("en") == "number of cases"


class TestDescribe:
    def test_says_the_points_of_one_case(self) -> None:
        assert make_rule(EACH, "2").describe().say() == "mỗi tin bài: 0,5 điểm, nhiều nhất 2 điểm"
        unnamed = make_rule("{kind: per_unit, per: 0.5}", "2")
        assert unnamed.describe().say("en") == "each case: 0.5 points, at most 2"


class TestLoss:
    def test_is_too_few(self) -> None:
        assert lost(make_rule(EACH, "2"), {"count": 1}) is LossReason.TOO_FEW


class TestReadPer:
    @pytest.mark.parametrize("per", ["0", "-0.5"])
    def test_refuses_what_is_not_above_zero(self, per: str) -> None:
        assert make_faults(f"{{kind: per_unit, per: {per}}}") == ["per: «per» must be above 0"]

    def test_refuses_a_missing_one_once(self) -> None:
        assert make_faults("{kind: per_unit}") == [": «per» is missing"]

    def test_refuses_what_is_no_number_once(self) -> None:
        assert make_faults("{kind: per_unit, per: nửa}") == ["per: «per» must be a number, it is «nửa»"]
