"""Step tables: inclusive bounds, in order, within the maximum."""

from fractions import Fraction

import pytest

from parindex.core.rules.ladder import Ladder, Tier
from tests.core.making import make_faults

DOWN = Ladder((Tier(Fraction(9, 10), 3), Tier(Fraction(1, 2), 1)), 0)
UP = Ladder((Tier(Fraction(0), 3), Tier(Fraction(30), 1)), 0)


def faults_of(tiers: str, maximum: str = "2") -> list[str]:
    return make_faults(f"{{kind: tier, {tiers}}}", maximum)


class TestReached:
    @pytest.mark.parametrize(("num", "points"), [(100, 3), (90, 3), (89, 1), (50, 1)])
    def test_gives_the_first_lower_bound_inclusive(self, num: int, points: int) -> None:
        tier = DOWN.reached(num, 100)
        assert tier is not None
        assert tier.points == points

    def test_gives_none_below_all(self) -> None:
        assert DOWN.reached(49, 100) is None


class TestWithin:
    @pytest.mark.parametrize(("days", "points"), [(-5, 3), (0, 3), (1, 1), (30, 1)])
    def test_gives_the_first_upper_bound_inclusive(self, days: int, points: int) -> None:
        tier = UP.within(days)
        assert tier is not None
        assert tier.points == points

    def test_gives_none_above_all(self) -> None:
        assert UP.within(31) is None


class TestReadLadder:
    def test_refuses_a_table_without_tiers(self) -> None:
        assert faults_of("tiers: []") == ["tiers: the step table has no tiers"]
        assert faults_of("else: 0") == [": the step table has no tiers"]

    def test_refuses_a_table_that_is_no_list_once(self) -> None:
        assert faults_of("tiers: nhiều") == ["tiers: «tiers» must be a list, it is «nhiều»"]

    @pytest.mark.parametrize("tier", ["0.9", "[0.9]", "[0.9, 1, 2]", "{a: 1}"])
    def test_refuses_a_tier_that_is_no_pair(self, tier: str) -> None:
        (fault,) = faults_of(f"tiers: [{tier}]")
        assert fault.endswith("is no pair [bound, points]")

    def test_refuses_a_bound_that_is_no_number_and_nothing_after_it(self) -> None:
        assert faults_of("tiers: [[cao, 2], [0.9, 1]]") == ["tiers[0][0]: «tiers» must be a number, it is «cao»"]

    def test_refuses_points_above_the_maximum_and_below_zero(self) -> None:
        assert faults_of("tiers: [[0.9, 3], [0.8, -1]]") == [
            "tiers[0]: tier gives 3 points, above the maximum 2",
            "tiers[1]: tier gives negative points (−1)",
        ]

    def test_refuses_equal_bounds(self) -> None:
        assert faults_of("tiers: [[0.9, 2], [0.9, 1]]") == ["tiers[1]: tiers out of order: bounds must descend"]

    def test_refuses_more_points_for_less(self) -> None:
        assert faults_of("tiers: [[0.9, 1], [0.8, 2]]") == [
            "tiers[1]: tiers out of order: a later tier must not give more points"
        ]

    def test_refuses_more_points_for_reaching_nothing(self) -> None:
        assert faults_of("tiers: [[0.9, 1]], else: 1.5") == [
            "else: tiers out of order: a later tier must not give more points"
        ]

    def test_refuses_points_for_reaching_nothing_above_the_maximum_once(self) -> None:
        assert faults_of("tiers: [[0.9, 1]], else: 3") == ["else: tier gives 3 points, above the maximum 2"]

    def test_takes_a_table_that_gives_the_same_points_twice(self) -> None:
        assert faults_of("tiers: [[0.9, 2], [0.8, 2]], else: 2") == []
