"""`sipas_linear`: the maximum times the share satisfied (9.28 of 10 points at 92.8 %)."""

from decimal import Decimal

import pytest

from parindex.core.figures import FigureRefused
from parindex.core.rules.base import LossReason
from tests.core.making import earned, lost, make_rule, said

ACCESS = "{kind: sipas_linear, items: [15, 16, 17, 18]}"
PLAIN = "{kind: sipas_linear}"


class TestPoints:
    @pytest.mark.parametrize(
        ("satisfied", "answered", "points"),
        [(928, 1000, "9.28"), (1000, 1000, "10"), (0, 1000, "0"), (2, 3, "6.67"), (1, 3, "3.33")],
    )
    def test_takes_the_share_satisfied(self, satisfied: int, answered: int, points: str) -> None:
        assert earned(make_rule(ACCESS, "10"), {"satisfied": satisfied, "answered": answered}) == points

    def test_gives_no_points_of_its_own_without_answers(self) -> None:
        assert earned(make_rule(ACCESS), {"satisfied": 0, "answered": 0}) is None

    @pytest.mark.parametrize(
        ("answer", "key"),
        [
            ({"satisfied": 5, "answered": 4}, "satisfied"),
            ({"satisfied": Decimal("1.5"), "answered": 4}, "satisfied"),
            ({"satisfied": 1, "answered": Decimal("4.5")}, "answered"),
            ({"satisfied": -1, "answered": 4}, "satisfied"),
            ({"satisfied": 1}, "answered"),
            ({"satisfied": 1, "answered": 4, "num": 1}, "num"),
        ],
    )
    def test_refuses_counts_that_cannot_be(self, answer: dict[str, object], key: str) -> None:
        with pytest.raises(FigureRefused) as refused:
            earned(make_rule(ACCESS), answer)
        assert refused.value.key == key


class TestExplain:
    def test_says_the_share(self) -> None:
        assert said(make_rule(ACCESS), {"satisfied": 186, "answered": 200}) == "186/200 lượt hài lòng = 93 %"

    def test_says_that_nobody_answered(self) -> None:
        assert said(make_rule(ACCESS), {"satisfied": 0, "answered": 0}, "en") == "no answers"


class TestFigures:
    def test_names_the_questions(self) -> None:
        satisfied, answered = make_rule(ACCESS).figures()
        assert satisfied.label.say("en") == "answers satisfied or very satisfied (items 15, 16, 17, 18)"
        assert (satisfied.least, satisfied.most_key, answered.least) == (Decimal(0), "answered", Decimal(0))

    def test_needs_no_questions(self) -> None:
        assert make_rule(PLAIN).figures()[0].label.say("en") == "answers satisfied or very satisfied"


class TestDescribe:
    def test_says_the_formula(self) -> None:
        assert make_rule(ACCESS, "2").describe().say() == "2 điểm × tỷ lệ hài lòng (câu 15, 16, 17, 18)"
        assert make_rule(PLAIN, "2").describe().say("en") == "2 points × share satisfied"


class TestLoss:
    def test_is_an_opinion(self) -> None:
        assert lost(make_rule(ACCESS), {"satisfied": 1, "answered": 2}) is LossReason.OPINION
