"""`count_tier`: initiatives, 2 or more give 2 points, 1 gives 1 (NQ 57, I.4); attendance 100, 50, 1 (II.5)."""

from decimal import Decimal

import pytest

from parindex.core.figures import FigureRefused
from parindex.core.rules.base import LossReason
from tests.core.making import earned, lost, make_rule, said

INITIATIVES = "{kind: count_tier, unit: sáng kiến, tiers: [[2, 2], [1, 1]], else: 0}"
ATTENDANCE = "{kind: count_tier, tiers: [[100, 4], [50, 3], [1, 2]], else: 0}"


class TestPoints:
    @pytest.mark.parametrize(("count", "points"), [(0, "0"), (1, "1"), (2, "2"), (7, "2")])
    def test_follows_the_initiatives_of_nq57(self, count: int, points: str) -> None:
        assert earned(make_rule(INITIATIVES, "2"), {"count": count}) == points

    @pytest.mark.parametrize(
        ("count", "points"), [(0, "0"), (1, "2"), (49, "2"), (50, "3"), (99, "3"), (100, "4"), (5000, "4")]
    )
    def test_follows_the_attendance_of_nq57(self, count: int, points: str) -> None:
        assert earned(make_rule(ATTENDANCE, "4"), {"count": count}) == points

    @pytest.mark.parametrize("count", [-1, 1.5, "2", True, None, 10**16])
    def test_refuses_a_count_that_cannot_be(self, count: object) -> None:
        with pytest.raises(FigureRefused) as refused:
            earned(make_rule(ATTENDANCE, "4"), {"count": count})
        assert refused.value.key == "count"

    def test_refuses_a_figure_of_another_rule(self) -> None:
        with pytest.raises(FigureRefused):
            earned(make_rule(ATTENDANCE, "4"), {"count": 1, "num": 1})


class TestExplain:
    def test_says_the_step_that_is_reached(self) -> None:
        assert said(make_rule(ATTENDANCE, "4"), {"count": 60}) == "60 ≥ 50"

    def test_says_the_step_that_is_not(self) -> None:
        assert said(make_rule(ATTENDANCE, "4"), {"count": 0}, "en") == "0 < 1"


class TestFigures:
    def test_asks_for_the_count(self) -> None:
        (figure,) = make_rule(INITIATIVES, "2").figures()
        assert (figure.key, figure.label.say(), figure.least) == ("count", "sáng kiến", Decimal(0))
        assert make_rule(ATTENDANCE, "4").figures()[0].label.say("en") == "count"


class TestDescribe:
    def test_says_the_steps(self) -> None:
        described = "theo số lượng: từ 2: 2 điểm; từ 1: 1 điểm; còn lại 0 điểm"
        assert make_rule(INITIATIVES, "2").describe().say() == described


class TestLoss:
    def test_is_too_few(self) -> None:
        assert lost(make_rule(INITIATIVES, "2"), {"count": 1}) is LossReason.TOO_FEW
