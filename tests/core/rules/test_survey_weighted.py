"""`survey_weighted`: four answers A to D weighted 100, 60, 20 and 0 % (Yên Bái)."""

import pytest

from parindex.core.figures import FigureRefused, Shape
from parindex.core.rules.base import LossReason
from tests.core.making import earned, lost, make_faults, make_rule, said

YEN_BAI = "{kind: survey_weighted, weights: [1.0, 0.6, 0.2, 0]}"


class TestPoints:
    @pytest.mark.parametrize(
        ("answers", "points"),
        [
            ([50, 0, 0, 0], "2"),
            ([0, 0, 0, 50], "0"),
            ([0, 50, 0, 0], "1.2"),
            ([41, 1, 5, 3], "1.7"),
            ([1, 1, 1, 0], "1.2"),
        ],
    )
    def test_takes_the_weighted_mean(self, answers: list[int], points: str) -> None:
        assert earned(make_rule(YEN_BAI, "2"), {"answers": answers}) == points

    def test_keeps_thirds_exact(self) -> None:
        rule = make_rule("{kind: survey_weighted, weights: [1, 0]}", "3")
        assert earned(rule, {"answers": [1, 2]}) == "1"

    def test_gives_no_points_of_its_own_without_answers(self) -> None:
        assert earned(make_rule(YEN_BAI, "2"), {"answers": [0, 0, 0, 0]}) is None

    @pytest.mark.parametrize(
        "answers", [[1, 2, 3], [1, 2, 3, -1], [1, 2, 3, 0.5], [1, 2, 3, True], 4, [10**16, 0, 0, 0]]
    )
    def test_refuses_counts_that_cannot_be(self, answers: object) -> None:
        with pytest.raises(FigureRefused) as refused:
            earned(make_rule(YEN_BAI, "2"), {"answers": answers})
        assert refused.value.key == "answers"

    def test_refuses_a_figure_of_another_rule(self) -> None:
        with pytest.raises(FigureRefused):
            earned(make_rule(YEN_BAI, "2"), {"answers": [1, 0, 0, 0], "done": True})


class TestExplain:
    def test_says_answers_mean_and_number(self) -> None:
        sentence = (
            "41 phiếu mức 100 %; 1 phiếu mức 60 %; 5 phiếu mức 20 %; 3 phiếu mức 0 %: bình quân 85,2 % trên 50 phiếu"
        )
        assert said(make_rule(YEN_BAI, "2"), {"answers": [41, 1, 5, 3]}) == sentence

    def test_says_that_nobody_answered(self) -> None:
        assert said(make_rule(YEN_BAI, "2"), {"answers": [0, 0, 0, 0]}, "en") == "no answers"


class TestFigures:
    def test_asks_for_the_answers_at_each_level(self) -> None:
        (figure,) = make_rule(YEN_BAI).figures()
        assert figure.shape is Shape.COUNTS
        assert [part.say() for part in figure.parts] == ["mức 100 %", "mức 60 %", "mức 20 %", "mức 0 %"]


class TestDescribe:
    def test_says_the_weights(self) -> None:
        described = "2 điểm × bình quân có trọng số của các phiếu (100 %; 60 %; 20 %; 0 %)"
        assert make_rule(YEN_BAI, "2").describe().say() == described


class TestLoss:
    def test_is_an_opinion(self) -> None:
        assert lost(make_rule(YEN_BAI, "2"), {"answers": [1, 1, 0, 0]}) is LossReason.OPINION


class TestRead:
    @pytest.mark.parametrize("weights", ["[]", "[0.5, 1]", "[1.2, 0]", "[1, -0.1]"])
    def test_refuses_weights_outside_one_to_zero(self, weights: str) -> None:
        assert make_faults(f"{{kind: survey_weighted, weights: {weights}}}") == [
            "weights: weights must lie in 0 to 1 and not ascend"
        ]

    def test_refuses_a_weight_that_is_no_number_once(self) -> None:
        assert make_faults("{kind: survey_weighted, weights: [1, x, 0.2]}") == [
            "weights[1]: «weights» must be a number, it is «x»"
        ]
