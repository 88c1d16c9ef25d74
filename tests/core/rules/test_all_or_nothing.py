"""`all_or_nothing`: any lack in number, content or time of the reports takes all points (NQ 57, I.3)."""

import pytest

from parindex.core.figures import FigureRefused
from parindex.core.rules.base import LossReason
from tests.core.making import earned, lost, make_faults, make_rule, said

REPORTS = "{kind: all_or_nothing, of: [số lượng, nội dung, thời hạn]}"


class TestPoints:
    @pytest.mark.parametrize(
        ("done", "points"), [([True, True, True], "3"), ([True, True, False], "0"), ([False, False, False], "0")]
    )
    def test_gives_all_or_nothing(self, done: list[bool], points: str) -> None:
        assert earned(make_rule(REPORTS, "3"), {"done": done}) == points

    def test_refuses_too_few_answers(self) -> None:
        with pytest.raises(FigureRefused, match="3 giá trị"):
            earned(make_rule(REPORTS), {"done": [True, True]})

    def test_refuses_a_figure_of_another_rule(self) -> None:
        with pytest.raises(FigureRefused) as refused:
            earned(make_rule(REPORTS), {"done": [True, True, True], "num": 1})
        assert refused.value.key == "num"


class TestExplain:
    def test_names_what_is_not_met(self) -> None:
        assert said(make_rule(REPORTS), {"done": [True, False, False]}) == "chưa đạt: nội dung; thời hạn"

    def test_says_that_all_are_met(self) -> None:
        assert said(make_rule(REPORTS), {"done": [True, True, True]}, "en") == "all 3 requirements met"


class TestFigures:
    def test_asks_for_each_requirement(self) -> None:
        assert [part.say() for part in make_rule(REPORTS).figures()[0].parts] == ["số lượng", "nội dung", "thời hạn"]


class TestDescribe:
    def test_says_the_requirements(self) -> None:
        described = "3 điểm chỉ khi đạt tất cả: số lượng; nội dung; thời hạn"
        assert make_rule(REPORTS, "3").describe().say() == described


class TestLoss:
    def test_is_a_requirement_not_met(self) -> None:
        assert lost(make_rule(REPORTS), {"done": [True, False, True]}) is LossReason.NOT_MET


class TestRead:
    def test_refuses_a_rule_without_requirements(self) -> None:
        assert make_faults("{kind: all_or_nothing}") == [": the rule names no requirement"]

    def test_refuses_requirements_that_are_no_texts_once(self) -> None:
        assert make_faults("{kind: all_or_nothing, of: [[a]]}") == ["of[0]: «of» must be a text, it is «[…]»"]
        assert make_faults("{kind: all_or_nothing, of: {a: b}}") == ["of: «of» must be a list, it is «{…}»"]
