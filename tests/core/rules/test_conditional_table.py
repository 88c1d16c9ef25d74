"""`conditional_table`: training (NQ 57, II.4.2): without a plan at most 2, with one 5, 4, 3, 2 or 0 points."""

from decimal import Decimal

import pytest

from parindex.core.figures import FigureRefused
from parindex.core.rules.base import LossReason
from tests.core.making import earned, lost, make_faults, make_rule, said

NQ57 = "{kind: conditional_table, if_no_plan: [2, 0], if_plan: [[1.0, 5], [0.85, 4], [0.6, 3], [0.0001, 2]], else: 0}"


class TestPoints:
    @pytest.mark.parametrize(
        ("num", "points"), [(100, "5"), (99, "4"), (85, "4"), (84, "3"), (60, "3"), (59, "2"), (1, "2"), (0, "0")]
    )
    def test_takes_the_table_with_a_plan(self, num: int, points: str) -> None:
        assert earned(make_rule(NQ57, "5"), {"plan": True, "num": num, "den": 100}) == points

    def test_takes_the_fixed_outcome_without_a_plan(self) -> None:
        assert earned(make_rule(NQ57, "5"), {"plan": False, "done": True}) == "2"
        assert earned(make_rule(NQ57, "5"), {"plan": False, "done": False}) == "0"

    def test_gives_no_points_of_its_own_to_an_empty_plan(self) -> None:
        assert earned(make_rule(NQ57, "5"), {"plan": True, "num": 0, "den": 0}) is None

    @pytest.mark.parametrize(
        ("answer", "key"),
        [
            ({}, "plan"),
            ({"plan": True}, "num"),
            ({"plan": False}, "done"),
            ({"plan": False, "num": 1, "den": 2}, "num"),
            ({"plan": True, "num": 1, "den": 2, "done": True}, "done"),
            ({"plan": True, "num": 3, "den": 2}, "num"),
            ({"plan": "yes", "num": 1, "den": 2}, "plan"),
        ],
    )
    def test_refuses_figures_that_do_not_fit_the_plan(self, answer: dict[str, object], key: str) -> None:
        with pytest.raises(FigureRefused) as refused:
            earned(make_rule(NQ57, "5"), answer)
        assert refused.value.key == key


class TestExplain:
    @pytest.mark.parametrize(
        ("answer", "sentence"),
        [
            ({"plan": True, "num": 17, "den": 20}, "có kế hoạch, 17/20 = 85 % ≥ 85 %"),
            ({"plan": True, "num": 0, "den": 20}, "có kế hoạch, 0/20 = 0 % < 0,01 %"),
            ({"plan": True, "num": 0, "den": 0}, "có kế hoạch, 0/0: không có gì để tính tỷ lệ"),
            ({"plan": False, "done": True}, "không có kế hoạch, có thực hiện"),
            ({"plan": False, "done": False}, "không có kế hoạch, không thực hiện"),
        ],
    )
    def test_says_which_table_and_where(self, answer: dict[str, object], sentence: str) -> None:
        assert said(make_rule(NQ57, "5"), answer) == sentence


class TestFigures:
    def test_asks_for_the_plan_first(self) -> None:
        figures = make_rule(NQ57, "5").figures()
        assert [(figure.key, figure.optional) for figure in figures] == [
            ("plan", False),
            ("num", True),
            ("den", True),
            ("done", True),
        ]
        assert (figures[1].most_key, figures[1].least) == ("den", Decimal(0))


class TestDescribe:
    def test_says_both_tables(self) -> None:
        described = make_rule(NQ57, "5").describe()
        assert "có kế hoạch: từ 100 %: 5 điểm; từ 85 %: 4 điểm" in described.say()
        assert described.say("en").endswith("Without: 2 points if something was done, 0 if not")


class TestLoss:
    def test_tells_no_plan_from_a_lower_step(self) -> None:
        assert lost(make_rule(NQ57, "5"), {"plan": False, "done": True}) is LossReason.NOT_MET
        assert lost(make_rule(NQ57, "5"), {"plan": True, "num": 1, "den": 2}) is LossReason.BELOW_FULL


class TestRead:
    def test_refuses_a_table_without_both_sides(self) -> None:
        assert make_faults("{kind: conditional_table, if_plan: [[1, 1]]}") == [
            ": «if_no_plan» must be two amounts [done, not done]"
        ]
        assert make_faults("{kind: conditional_table, if_no_plan: [1, 0]}") == [": the step table has no tiers"]

    def test_refuses_amounts_outside_the_maximum(self) -> None:
        assert make_faults("{kind: conditional_table, if_no_plan: [2, -1], if_plan: [[1, 1]]}") == [
            "if_no_plan[0]: «if_no_plan» gives 2, outside 0 to 1",
            "if_no_plan[1]: «if_no_plan» gives −1, outside 0 to 1",
        ]

    def test_refuses_more_points_for_doing_nothing(self) -> None:
        assert make_faults("{kind: conditional_table, if_no_plan: [0, 1], if_plan: [[1, 1]]}") == [
            "if_no_plan: «if_no_plan» gives more points where nothing was done"
        ]

    def test_refuses_an_amount_that_is_no_number_once(self) -> None:
        assert make_faults("{kind: conditional_table, if_no_plan: [một, 0], if_plan: [[1, 1]]}") == [
            "if_no_plan[0]: «if_no_plan» must be a number, it is «một»"
        ]
