"""`relative_to_leader`: half of the maximum at the target, the rest by the way to the best unit."""

from decimal import Decimal
from fractions import Fraction

import pytest

from parindex.core.figures import FigureRefused
from parindex.core.rules.base import LossReason
from parindex.core.rules.relative_to_leader import RelativeToLeader
from tests.core.making import earned, make_faults, make_rule, said

TEXT = "{kind: relative_to_leader, target: 100, value: thu ngân sách}"


def make_led(best: int | None = None) -> RelativeToLeader:
    rule = make_rule(TEXT, "4")
    assert isinstance(rule, RelativeToLeader)
    return rule if best is None else rule.with_leader(Fraction(best))


class TestPoints:
    @pytest.mark.parametrize(
        ("value", "points"), [(0, "0"), (50, "1"), (99, "1.98"), (100, "2"), (150, "3"), (180, "3.6"), (200, "4")]
    )
    def test_goes_half_way_to_the_target_and_the_rest_to_the_leader(self, value: int, points: str) -> None:
        assert earned(make_led(best=200), {"value": value}) == points

    def test_gives_all_to_a_unit_above_the_known_leader(self) -> None:
        assert earned(make_led(best=200), {"value": 250}) == "4"

    def test_gives_all_to_a_unit_alone_at_its_target(self) -> None:
        assert earned(make_led(), {"value": 100}) == "4"

    def test_gives_a_share_of_half_where_all_miss_the_target(self) -> None:
        assert earned(make_led(best=60), {"value": 60}) == "1.2"

    def test_takes_decimals(self) -> None:
        assert earned(make_led(best=200), {"value": Decimal("0.5")}) == "0.01"

    @pytest.mark.parametrize(("answer", "key"), [({"value": -1}, "value"), ({}, "value"), ({"value": 1, "n": 2}, "n")])
    def test_refuses_values_that_cannot_be(self, answer: dict[str, object], key: str) -> None:
        with pytest.raises(FigureRefused) as refused:
            earned(make_led(), answer)
        assert refused.value.key == key


class TestExplain:
    @pytest.mark.parametrize(
        ("value", "sentence"),
        [
            (50, "50/100 = 50 % chỉ tiêu"),
            (150, "150 ≥ chỉ tiêu 100; đơn vị dẫn đầu 200; phần vượt 50 %"),
            (200, "200 = mức của đơn vị dẫn đầu"),
        ],
    )
    def test_says_the_value_against_target_and_leader(self, value: int, sentence: str) -> None:
        assert said(make_led(best=200), {"value": value}) == sentence


class TestFigures:
    def test_asks_for_the_value(self) -> None:
        assert make_led().figures()[0].label.say() == "thu ngân sách"
        unnamed = make_rule("{kind: relative_to_leader, target: 1}")
        assert unnamed.figures()[0].label.say("en") == "value achieved"


class TestDescribe:
    def test_says_the_formula(self) -> None:
        described = "at the target 100: 2 points; the rest by the way to the leading unit"
        assert make_led().describe().say("en") == described


class TestLoss:
    def test_is_the_distance_to_the_leader(self) -> None:
        assert make_led().loss({"value": 1}) is LossReason.BEHIND_LEADER


class TestRead:
    @pytest.mark.parametrize("target", ["0", "-5"])
    def test_refuses_a_target_that_is_not_above_zero(self, target: str) -> None:
        assert make_faults(f"{{kind: relative_to_leader, target: {target}}}") == ["target: «target» must be above 0"]

    def test_refuses_a_missing_target_once(self) -> None:
        assert make_faults("{kind: relative_to_leader}") == [": «target» is missing"]
