"""`manual`: points that a person gives, the only kind that takes points."""

from decimal import Decimal

import pytest

from parindex.core.figures import FigureRefused, Shape
from parindex.core.rules.base import LossReason
from tests.core.making import earned, lost, make_faults, make_rule, said

TEXT = "{kind: manual}"


class TestPoints:
    @pytest.mark.parametrize(
        ("points", "text"),
        [(0, "0"), (2, "2"), (Decimal("1.25"), "1.25"), (Decimal("1.255"), "1.26"), (Decimal(2), "2")],
    )
    def test_gives_the_points_rounded_at_the_item(self, points: object, text: str) -> None:
        assert earned(make_rule(TEXT, "2"), {"points": points}) == text

    @pytest.mark.parametrize(
        "points", [Decimal("2.01"), -1, Decimal("Infinity"), Decimal("-Infinity"), 1.5, "1", False]
    )
    def test_refuses_points_that_cannot_be(self, points: object) -> None:
        with pytest.raises(FigureRefused) as refused:
            earned(make_rule(TEXT, "2"), {"points": points})
        assert refused.value.key == "points"

    def test_refuses_a_figure_of_another_rule(self) -> None:
        with pytest.raises(FigureRefused) as refused:
            earned(make_rule(TEXT, "2"), {"points": 1, "done": True})
        assert refused.value.key == "done"


class TestExplain:
    def test_says_that_a_person_gave_them(self) -> None:
        assert said(make_rule(TEXT, "2"), {"points": 1}) == "người thẩm định cho điểm"


class TestFigures:
    def test_asks_for_points_within_the_maximum(self) -> None:
        (figure,) = make_rule(TEXT, "2.5").figures()
        assert (figure.key, figure.shape, figure.least, figure.most) == (
            "points",
            Shape.POINTS,
            Decimal(0),
            Decimal("2.5"),
        )


class TestDescribe:
    def test_says_the_range(self) -> None:
        assert make_rule(TEXT, "2.5").describe().say() == "người thẩm định cho điểm, từ 0 đến 2,5"


class TestLoss:
    def test_is_a_judgement(self) -> None:
        assert lost(make_rule(TEXT), {"points": 0}) is LossReason.JUDGED


class TestRead:
    def test_knows_no_parameters(self) -> None:
        assert make_faults("{kind: manual, max: 3}") == ["max: there is no key «max» here"]
