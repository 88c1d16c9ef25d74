"""`linear_floor`: Xuân Lộc 4.1 (floor 90 %) and disbursement in NQ 57, II.6 (floor 60 %, full at 85 %)."""

import pytest

from parindex.core.figures import FigureRefused
from parindex.core.rules.base import LossReason
from tests.core.making import earned, lost, make_faults, make_rule, said

XUAN_LOC = "{kind: linear_floor, num: mục tiêu hoàn thành, den: mục tiêu đề ra, floor: 0.9, full_at: 1.0}"
DISBURSED = "{kind: linear_floor, floor: 0.60, full_at: 0.85}"


class TestPoints:
    @pytest.mark.parametrize(
        ("num", "den", "points"), [(30, 30, "1"), (29, 30, "0.97"), (27, 30, "0.9"), (26, 30, "0"), (0, 30, "0")]
    )
    def test_follows_xuan_loc(self, num: int, den: int, points: str) -> None:
        assert earned(make_rule(XUAN_LOC), {"num": num, "den": den}) == points

    @pytest.mark.parametrize(
        ("num", "points"),
        [(1000, "10"), (851, "10"), (850, "10"), (849, "9.99"), (700, "8.24"), (600, "7.06"), (599, "0"), (0, "0")],
    )
    def test_follows_the_disbursement_rule(self, num: int, points: str) -> None:
        assert earned(make_rule(DISBURSED, "10"), {"num": num, "den": 1000}) == points

    def test_gives_no_points_of_its_own_to_a_zero_denominator(self) -> None:
        assert earned(make_rule(DISBURSED), {"num": 0, "den": 0}) is None

    def test_refuses_more_done_than_planned(self) -> None:
        with pytest.raises(FigureRefused) as refused:
            earned(make_rule(DISBURSED), {"num": 2, "den": 1})
        assert refused.value.key == "num"

    def test_refuses_a_figure_of_another_rule(self) -> None:
        with pytest.raises(FigureRefused) as refused:
            earned(make_rule(DISBURSED), {"num": 1, "den": 1, "plan": True})
        assert refused.value.key == "plan"


class TestExplain:
    @pytest.mark.parametrize(
        ("rule", "answer", "sentence"),
        [
            (XUAN_LOC, {"num": 29, "den": 30}, "29/30 = 96,67 % ≥ 90 %"),
            (XUAN_LOC, {"num": 26, "den": 30}, "26/30 = 86,67 % < 90 %"),
            (DISBURSED, {"num": 7, "den": 10}, "7/10 = 70 % ≥ 60 %, đủ điểm từ 85 %"),
            (DISBURSED, {"num": 0, "den": 0}, "0/0: không có gì để tính tỷ lệ"),
        ],
    )
    def test_says_the_ratio_against_its_floor(self, rule: str, answer: dict[str, object], sentence: str) -> None:
        assert said(make_rule(rule), answer) == sentence

    def test_speaks_english(self) -> None:
        assert said(make_rule(DISBURSED), {"num": 7, "den": 10}, "en") == "7/10 = 70 % ≥ 60 %, full from 85 %"


class TestFigures:
    def test_names_part_and_whole(self) -> None:
        assert [figure.label.say() for figure in make_rule(XUAN_LOC).figures()] == [
            "mục tiêu hoàn thành",
            "mục tiêu đề ra",
        ]


class TestDescribe:
    def test_says_the_formula(self) -> None:
        described = "dưới 60 %: 0 điểm; từ 60 %: 10 điểm × tỷ lệ / 85 %, nhiều nhất 10 điểm"
        assert make_rule(DISBURSED, "10").describe().say() == described


class TestLoss:
    def test_tells_below_the_floor_from_below_full(self) -> None:
        assert lost(make_rule(DISBURSED), {"num": 5, "den": 10}) is LossReason.BELOW_FLOOR
        assert lost(make_rule(DISBURSED), {"num": 7, "den": 10}) is LossReason.BELOW_FULL


class TestRead:
    def test_refuses_a_floor_above_full(self) -> None:
        assert make_faults("{kind: linear_floor, floor: 0.9, full_at: 0.8}") == ["floor: «floor» is above «full_at»"]

    def test_takes_a_floor_at_full(self) -> None:
        rule = make_rule("{kind: linear_floor, floor: 0.8, full_at: 0.8}")
        assert earned(rule, {"num": 8, "den": 10}) == "1"
        assert earned(rule, {"num": 7, "den": 10}) == "0"

    def test_refuses_a_rule_without_a_floor(self) -> None:
        assert make_faults("{kind: linear_floor}") == [": «floor» is missing"]

    def test_refuses_a_floor_that_is_no_share_once(self) -> None:
        fault = "floor: «floor» must be a share from 0 to 1 (0.8 is 80 %), it is «80»"
        assert make_faults("{kind: linear_floor, floor: 80}") == [fault]
