"""`boolean`: a plan issued or not (NQ 57, I.2.2 and II.2)."""

import pytest

from parindex.core.figures import FigureRefused, Shape
from parindex.core.rules.base import LossReason
from tests.core.making import earned, lost, make_faults, make_rule, said

PLAIN = "{kind: boolean}"
NAMED = "{kind: boolean, on: ban hành đúng hạn}"


class TestPoints:
    def test_gives_the_maximum_when_done(self) -> None:
        assert earned(make_rule(PLAIN, "8"), {"done": True}) == "8"

    def test_gives_nothing_when_not_done(self) -> None:
        assert earned(make_rule(PLAIN, "8"), {"done": False}) == "0"

    @pytest.mark.parametrize("value", [1, 0, "true", None, [True]])
    def test_refuses_what_is_no_yes_or_no(self, value: object) -> None:
        with pytest.raises(FigureRefused) as refused:
            earned(make_rule(PLAIN), {"done": value})
        assert refused.value.key == "done"

    def test_refuses_a_figure_of_another_rule(self) -> None:
        with pytest.raises(FigureRefused) as refused:
            earned(make_rule(PLAIN), {"done": True, "count": 3})
        assert refused.value.key == "count"


class TestExplain:
    def test_says_what_is_met(self) -> None:
        assert said(make_rule(NAMED), {"done": True}) == "đạt yêu cầu «ban hành đúng hạn»"
        assert said(make_rule(NAMED), {"done": True}, "en") == "requirement «ban hành đúng hạn» met"

    def test_says_what_is_not_met(self) -> None:
        assert said(make_rule(NAMED), {"done": False}) == "chưa đạt yêu cầu «ban hành đúng hạn»"

    def test_needs_no_requirement_in_words(self) -> None:
        assert said(make_rule(PLAIN), {"done": True}) == "đạt"
        assert said(make_rule(PLAIN), {"done": False}, "en") == "not met"


class TestFigures:
    def test_asks_whether_it_is_done(self) -> None:
        (figure,) = make_rule(NAMED).figures()
        assert (figure.key, figure.shape, figure.label.say()) == ("done", Shape.YES_NO, "ban hành đúng hạn")

    def test_asks_in_general_words_without_a_requirement(self) -> None:
        assert make_rule(PLAIN).figures()[0].label.say("en") == "done"


class TestDescribe:
    def test_says_the_rule(self) -> None:
        assert (
            make_rule(NAMED, "0.5").describe().say()
            == "0,5 điểm nếu đạt yêu cầu «ban hành đúng hạn»; nếu không, 0 điểm"
        )
        assert make_rule(PLAIN, "0.5").describe().say("en") == "0.5 points if met; else 0"


class TestLoss:
    def test_is_a_requirement_not_met(self) -> None:
        assert lost(make_rule(PLAIN), {"done": False}) is LossReason.NOT_MET


class TestRead:
    def test_refuses_a_key_that_it_does_not_know(self) -> None:
        assert make_faults("{kind: boolean, if: x}") == ["if: there is no key «if» here"]
