"""`penalty`: points taken once, for each case or for each day (NQ 57, V)."""

import pytest

from parindex.core.figures import FigureRefused
from parindex.core.rules.base import LossReason
from tests.core.making import earned, lost, make_faults, make_rule, said

ONCE = "{kind: penalty, value: -0.5}"
PER_CASE = "{kind: penalty, per: -1}"
PER_DAY = "{kind: penalty, per_day: -1}"


class TestPoints:
    def test_takes_points_once(self) -> None:
        assert earned(make_rule(ONCE, "0"), {"done": True}) == "-0.5"
        assert earned(make_rule(ONCE, "0"), {"done": False}) == "0"

    @pytest.mark.parametrize("text", [PER_CASE, PER_DAY])
    def test_takes_points_for_each(self, text: str) -> None:
        assert earned(make_rule(text, "0"), {"count": 0}) == "0"
        assert earned(make_rule(text, "0"), {"count": 9}) == "-9"

    def test_stops_at_the_maximum_of_the_item(self) -> None:
        assert earned(make_rule(PER_CASE, "3"), {"count": 2}) == "-2"
        assert earned(make_rule(PER_CASE, "3"), {"count": 9}) == "-3"
        assert earned(make_rule("{kind: penalty, value: -5}", "3"), {"done": True}) == "-3"

    def test_rounds_a_half_away_from_zero(self) -> None:
        assert earned(make_rule("{kind: penalty, value: -0.125}", "0"), {"done": True}) == "-0.13"

    @pytest.mark.parametrize(
        ("text", "answer", "key"),
        [
            (ONCE, {"done": 1}, "done"),
            (ONCE, {"count": 1}, "done"),
            (PER_CASE, {"count": -1}, "count"),
            (PER_DAY, {"count": 1, "done": True}, "done"),
        ],
    )
    def test_refuses_figures_that_cannot_be(self, text: str, answer: dict[str, object], key: str) -> None:
        with pytest.raises(FigureRefused) as refused:
            earned(make_rule(text, "0"), answer)
        assert refused.value.key == key


class TestExplain:
    @pytest.mark.parametrize(
        ("text", "maximum", "answer", "sentence"),
        [
            (ONCE, "0", {"done": False}, "không có vi phạm"),
            (ONCE, "0", {"done": True}, "có vi phạm, trừ 0,5"),
            (PER_CASE, "0", {"count": 2}, "2 × −1"),
            (PER_CASE, "3", {"count": 3}, "3 × −1"),
            (PER_CASE, "3", {"count": 9}, "9 × −1, trừ nhiều nhất 3"),
            (PER_DAY, "0", {"count": 0}, "không có vi phạm"),
        ],
    )
    def test_says_what_was_taken(self, text: str, maximum: str, answer: dict[str, object], sentence: str) -> None:
        assert said(make_rule(text, maximum), answer) == sentence


class TestFigures:
    def test_asks_whether_or_how_often_or_how_long(self) -> None:
        asked = [make_rule(text, "0").figures()[0] for text in (ONCE, PER_CASE, PER_DAY)]
        assert [(figure.key, figure.label.say("en")) for figure in asked] == [
            ("done", "it happened"),
            ("count", "number of cases"),
            ("count", "number of days"),
        ]


class TestDescribe:
    def test_says_what_is_taken(self) -> None:
        described = [make_rule(text, "0").describe().say() for text in (ONCE, PER_CASE, PER_DAY)]
        assert described == ["trừ 0,5 điểm nếu có", "trừ 1 điểm mỗi trường hợp", "trừ 1 điểm mỗi ngày"]


class TestLoss:
    def test_is_a_penalty(self) -> None:
        assert lost(make_rule(ONCE, "0"), {"done": True}) is LossReason.PENALTY


class TestRead:
    @pytest.mark.parametrize("amount", ["0", "1"])
    def test_refuses_an_amount_that_is_not_negative(self, amount: str) -> None:
        assert make_faults(f"{{kind: penalty, value: {amount}}}") == [
            "value: the points taken, «value», must be negative"
        ]

    @pytest.mark.parametrize("text", ["{kind: penalty}", "{kind: penalty, value: -1, per: -1}"])
    def test_refuses_no_amount_and_two_amounts(self, text: str) -> None:
        assert make_faults(text) == [": the rule must name exactly one amount to take"]

    def test_refuses_an_amount_that_is_no_number_once(self) -> None:
        assert make_faults("{kind: penalty, per: nhiều}") == ["per: «per» must be a number, it is «nhiều»"]
