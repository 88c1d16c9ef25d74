"""`choice`: one of several levels (NQ 57, II.1.3: 10, 3 or 0 points)."""

import pytest

from parindex.core.figures import FigureRefused, Shape
from parindex.core.rules.base import LossReason
from tests.core.making import earned, lost, make_faults, make_rule, said

PLAIN = "{kind: choice, options: [10, 3, 0]}"
NAMED = "{kind: choice, options: [[hoàn thành, 10], [chậm tiến độ, 3], [chưa làm, 0]]}"


class TestPoints:
    @pytest.mark.parametrize(("option", "points"), [(1, "10"), (2, "3"), (3, "0")])
    def test_gives_the_points_of_the_level(self, option: int, points: str) -> None:
        assert earned(make_rule(PLAIN, "10"), {"option": option}) == points
        assert earned(make_rule(NAMED, "10"), {"option": option}) == points

    @pytest.mark.parametrize("option", [0, 4, -1, "1", True, 1.0])
    def test_refuses_a_level_that_is_not_there(self, option: object) -> None:
        with pytest.raises(FigureRefused) as refused:
            earned(make_rule(PLAIN, "10"), {"option": option})
        assert refused.value.key == "option"

    def test_refuses_a_figure_of_another_rule(self) -> None:
        with pytest.raises(FigureRefused):
            earned(make_rule(PLAIN, "10"), {"option": 1, "done": True})


class TestExplain:
    def test_names_the_level(self) -> None:
        assert said(make_rule(NAMED, "10"), {"option": 2}) == "mức 2 trong 3: chậm tiến độ"
        assert said(make_rule(PLAIN, "10"), {"option": 2}, "en") == "level 2 of 3: 3 points"


class TestFigures:
    def test_offers_the_levels(self) -> None:
        (figure,) = make_rule(NAMED, "10").figures()
        assert (figure.key, figure.shape) == ("option", Shape.OPTION)
        assert [part.say() for part in figure.parts] == ["hoàn thành", "chậm tiến độ", "chưa làm"]


class TestDescribe:
    def test_says_the_levels(self) -> None:
        assert make_rule(PLAIN, "10").describe().say() == "chọn một mức: 10 điểm; 3 điểm; 0 điểm"
        named = "choose one level: hoàn thành (10 points); chậm tiến độ (3 points); chưa làm (0 points)"
        assert make_rule(NAMED, "10").describe().say("en") == named


class TestLoss:
    def test_is_a_lower_level(self) -> None:
        assert lost(make_rule(PLAIN, "10"), {"option": 2}) is LossReason.LOWER_OPTION


class TestRead:
    def test_refuses_a_rule_without_levels(self) -> None:
        assert make_faults("{kind: choice}") == [": the rule has no levels to choose from"]
        assert make_faults("{kind: choice, options: 3}") == ["options: «options» must be a list, it is «3»"]

    def test_refuses_a_level_above_the_maximum_or_below_zero(self) -> None:
        assert make_faults("{kind: choice, options: [3, -1]}", "2") == [
            "options[0]: level gives 3 points, outside 0 to 2",
            "options[1]: level gives −1 points, outside 0 to 2",
        ]

    @pytest.mark.parametrize("level", ["[a, b, 1]", "[1, 1]", "[null, 1]", "[]"])
    def test_refuses_a_level_that_is_neither_points_nor_a_pair(self, level: str) -> None:
        (fault,) = make_faults(f"{{kind: choice, options: [{level}]}}")
        assert fault == "options[0]: level «[…]» is neither points nor a pair [name, points]"

    def test_refuses_points_that_are_no_number_once(self) -> None:
        assert make_faults("{kind: choice, options: [[tốt, nhiều], 1]}") == [
            "options[0][1]: «options» must be a number, it is «nhiều»"
        ]
