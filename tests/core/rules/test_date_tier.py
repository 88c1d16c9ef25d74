"""`date_tier`: a plan at most 30 days after the superior plan: full; at most 60: half; else nothing (NQ 57, I.1)."""

import pytest

from parindex.core.figures import FigureRefused
from parindex.core.rules.base import LossReason
from tests.core.making import earned, lost, make_faults, make_rule, said

NQ57 = "{kind: date_tier, tiers_days: [[30, 3], [60, 1.5]], else: 0}"
ON_TIME = "{kind: date_tier, due: 31/12 năm trước, tiers: [[0, 0.5], [31, 0.25]], else: 0}"
EARLY = "{kind: date_tier, tiers: [[-10, 2], [0, 1]], else: 0.5}"


class TestPoints:
    @pytest.mark.parametrize(
        ("days", "points"), [(-90, "3"), (0, "3"), (30, "3"), (31, "1.5"), (60, "1.5"), (61, "0"), (365, "0")]
    )
    def test_takes_the_first_bound_that_the_days_do_not_exceed(self, days: int, points: str) -> None:
        assert earned(make_rule(NQ57, "3"), {"days_late": days}) == points

    @pytest.mark.parametrize(("days", "points"), [(-11, "2"), (-10, "2"), (-9, "1"), (0, "1"), (1, "0.5")])
    def test_can_ask_for_an_early_act(self, days: int, points: str) -> None:
        assert earned(make_rule(EARLY, "2"), {"days_late": days}) == points

    @pytest.mark.parametrize("days", [36_501, -36_501, "3", True, None])
    def test_refuses_days_that_cannot_be(self, days: object) -> None:
        with pytest.raises(FigureRefused) as refused:
            earned(make_rule(NQ57, "3"), {"days_late": days})
        assert refused.value.key == "days_late"

    def test_refuses_a_figure_of_another_rule(self) -> None:
        with pytest.raises(FigureRefused):
            earned(make_rule(NQ57, "3"), {"days_late": 3, "count": 1})


class TestExplain:
    @pytest.mark.parametrize(
        ("days", "sentence"),
        [
            (-4, "sớm 4 ngày"),
            (0, "đúng hạn"),
            (12, "muộn 12 ngày, mức đến 30 ngày"),
            (61, "muộn 61 ngày, quá mọi mức"),
        ],
    )
    def test_says_how_late(self, days: int, sentence: str) -> None:
        assert said(make_rule(NQ57, "3"), {"days_late": days}) == sentence

    def test_speaks_english(self) -> None:
        assert said(make_rule(NQ57, "3"), {"days_late": 12}, "en") == "12 days late, level up to 30 days"


class TestFigures:
    def test_asks_for_the_days_late_and_names_the_due_day(self) -> None:
        (figure,) = make_rule(ON_TIME).figures()
        assert figure.key == "days_late"
        assert figure.label.say() == "số ngày muộn so với 31/12 năm trước (âm là sớm)"
        assert figure.unit is not None
        assert figure.unit.say() == "ngày"

    def test_asks_without_a_due_day_too(self) -> None:
        assert make_rule(NQ57, "3").figures()[0].label.say("en") == "days late (negative is early)"


class TestDescribe:
    def test_says_the_levels(self) -> None:
        described = "theo số ngày muộn: đến 30 ngày: 3 điểm; đến 60 ngày: 1,5 điểm; sau đó 0 điểm"
        assert make_rule(NQ57, "3").describe().say() == described

    def test_says_the_due_day(self) -> None:
        assert make_rule(ON_TIME).describe().say("en").startswith("due 31/12 năm trước; by days late:")


class TestLoss:
    def test_is_being_late(self) -> None:
        assert lost(make_rule(NQ57, "3"), {"days_late": 40}) is LossReason.LATE


class TestRead:
    def test_refuses_bounds_that_do_not_ascend(self) -> None:
        assert make_faults("{kind: date_tier, tiers: [[60, 1], [30, 0.5]]}") == [
            "tiers[1]: tiers out of order: bounds must ascend"
        ]

    def test_refuses_more_points_for_a_later_act(self) -> None:
        assert make_faults("{kind: date_tier, tiers: [[0, 0.5], [30, 1]]}") == [
            "tiers[1]: tiers out of order: a later tier must not give more points"
        ]
