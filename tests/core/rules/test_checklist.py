"""`checklist`: electronic board 0.25, website or social network 0.25, traditional forms 0.5 (Xuân Lộc 4.2)."""

import pytest

from parindex.core.figures import FigureRefused, Shape
from parindex.core.rules.base import LossReason
from tests.core.making import earned, lost, make_faults, make_rule, said

XUAN_LOC = """
kind: checklist
items:
  - [bảng điện tử, 0.25]
  - [trang TTĐT hoặc mạng xã hội, 0.25]
  - [hình thức truyền thống, 0.5]
"""


class TestPoints:
    @pytest.mark.parametrize(
        ("done", "points"),
        [
            ([True, True, True], "1"),
            ([False, True, True], "0.75"),
            ([True, True, False], "0.5"),
            ([False, False, False], "0"),
        ],
    )
    def test_adds_up_the_parts_that_are_there(self, done: list[bool], points: str) -> None:
        assert earned(make_rule(XUAN_LOC), {"done": done}) == points

    def test_rounds_the_sum_not_each_part(self) -> None:
        thirds = make_rule("{kind: checklist, items: [[a, 0.333], [b, 0.333], [c, 0.334]]}")
        assert earned(thirds, {"done": [True, True, False]}) == "0.67"

    @pytest.mark.parametrize("done", [[True, True], [True] * 4, True, "x", [True, 1, True], {"0": True}])
    def test_refuses_a_list_that_does_not_fit(self, done: object) -> None:
        with pytest.raises(FigureRefused) as refused:
            earned(make_rule(XUAN_LOC), {"done": done})
        assert refused.value.key == "done"

    def test_refuses_a_figure_of_another_rule(self) -> None:
        with pytest.raises(FigureRefused):
            earned(make_rule(XUAN_LOC), {"done": [True, True, True], "count": 3})


class TestExplain:
    def test_names_what_is_missing_with_its_points(self) -> None:
        sentence = "có 2 trong 3 nội dung, thiếu: bảng điện tử (0,25 điểm)"
        assert said(make_rule(XUAN_LOC), {"done": [False, True, True]}) == sentence

    def test_says_that_all_are_there(self) -> None:
        assert said(make_rule(XUAN_LOC), {"done": [True, True, True]}, "en") == "all 3 parts"


class TestFigures:
    def test_asks_for_each_part(self) -> None:
        (figure,) = make_rule(XUAN_LOC).figures()
        assert figure.shape is Shape.YES_NO_LIST
        assert figure.parts[0].say() == "bảng điện tử"


class TestDescribe:
    def test_says_the_parts(self) -> None:
        assert make_rule(XUAN_LOC).describe().say().startswith("cộng điểm các nội dung có: bảng điện tử (0,25 điểm); ")


class TestLoss:
    def test_is_missing_parts(self) -> None:
        assert lost(make_rule(XUAN_LOC), {"done": [False, True, True]}) is LossReason.PARTS_MISSING


class TestRead:
    def test_refuses_parts_that_miss_the_maximum(self) -> None:
        assert make_faults("{kind: checklist, items: [[a, 0.5], [b, 0.25]]}") == [
            "items: parts add up to 0.75, not to the maximum 1"
        ]

    def test_refuses_negative_parts(self) -> None:
        assert make_faults("{kind: checklist, items: [[a, 2], [b, -1]]}") == [
            "items[1][1]: part «b» has negative points"
        ]

    @pytest.mark.parametrize("part", ["a", "[a]", "[1, 2]", "[a, 1, 2]"])
    def test_refuses_a_part_that_is_no_pair_once(self, part: str) -> None:
        (fault,) = make_faults(f"{{kind: checklist, items: [[x, 1], {part}]}}")
        assert fault.startswith("items[1]: part «")
