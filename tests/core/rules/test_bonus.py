"""`bonus`: granted within a maximum (NQ 57, IV), or so many points for each case."""

from decimal import Decimal

import pytest

from parindex.core.figures import FigureRefused, Shape
from parindex.core.rules.base import LossReason
from tests.core.making import earned, lost, make_faults, make_rule, said

GRANTED = "{kind: bonus}"
PER_CASE = "{kind: bonus, per: 0.5}"


class TestPoints:
    @pytest.mark.parametrize(
        ("points", "text"), [(0, "0"), (6, "6"), (Decimal("4.5"), "4.5"), (Decimal("0.005"), "0.01")]
    )
    def test_gives_what_was_granted(self, points: object, text: str) -> None:
        assert earned(make_rule(GRANTED, "6"), {"points": points}) == text

    @pytest.mark.parametrize(("count", "text"), [(0, "0"), (1, "0.5"), (4, "2"), (9, "2")])
    def test_counts_cases_up_to_the_maximum(self, count: int, text: str) -> None:
        assert earned(make_rule(PER_CASE, "2"), {"count": count}) == text

    @pytest.mark.parametrize("points", [7, -1, "6", True, None, Decimal("1.0000001")])
    def test_refuses_points_outside_the_maximum(self, points: object) -> None:
        with pytest.raises(FigureRefused) as refused:
            earned(make_rule(GRANTED, "6"), {"points": points})
        assert refused.value.key == "points"

    def test_refuses_the_figure_of_the_other_form(self) -> None:
        with pytest.raises(FigureRefused):
            earned(make_rule(PER_CASE, "2"), {"count": 1, "points": 1})
        with pytest.raises(FigureRefused):
            earned(make_rule(GRANTED, "2"), {"count": 1, "points": 1})


class TestExplain:
    def test_says_where_it_comes_from(self) -> None:
        assert said(make_rule(GRANTED, "6"), {"points": 3}) == "người thẩm định cho điểm"
        assert said(make_rule(PER_CASE, "2"), {"count": 3}, "en") == "3 × 0.5, at most 2"


class TestFigures:
    def test_asks_for_points_or_a_count(self) -> None:
        (granted,) = make_rule(GRANTED, "6").figures()
        assert (granted.key, granted.shape, granted.most) == ("points", Shape.POINTS, Decimal(6))
        assert make_rule(PER_CASE, "6").figures()[0].key == "count"


class TestDescribe:
    def test_says_the_bonus(self) -> None:
        assert make_rule(GRANTED, "6").describe().say() == "thưởng nhiều nhất 6 điểm"
        assert make_rule(PER_CASE, "2").describe().say("en") == "a bonus of 0.5 points per case, at most 2"


class TestLoss:
    def test_is_not_earned(self) -> None:
        assert lost(make_rule(GRANTED, "6"), {"points": 0}) is LossReason.BONUS_NOT_EARNED


class TestRead:
    def test_refuses_cases_without_points(self) -> None:
        assert make_faults("{kind: bonus, per: 0}") == ["per: «per» must be above 0"]
