"""`linear`: full at 80 % or 50 % (766/QĐ-TTg), at 90 % for satisfaction, at 100 % for digitised components."""

from decimal import Decimal

import pytest

from parindex.core.figures import FigureRefused
from parindex.core.rules.base import LossReason
from tests.core.making import earned, lost, make_faults, make_rule, said

FULL_AT_ALL = "{kind: linear}"
FULL_AT_HALF = "{kind: linear, num: hồ sơ trực tuyến, den: hồ sơ tiếp nhận mới, full_at: 0.5}"


class TestPoints:
    def test_follows_the_examples_of_766(self) -> None:
        assert earned(make_rule(FULL_AT_ALL, "4"), {"num": 2427, "den": 10000}) == "0.97"
        assert earned(make_rule("{kind: linear, full_at: 0.9}", "6"), {"num": 8838, "den": 10000}) == "5.89"

    @pytest.mark.parametrize(("num", "points"), [(0, "0"), (138, "1.38"), (150, "1.5"), (151, "1.5"), (300, "1.5")])
    def test_is_full_from_the_given_ratio_on(self, num: int, points: str) -> None:
        assert earned(make_rule(FULL_AT_HALF, "1.5"), {"num": num, "den": 300}) == points

    def test_keeps_the_decimals_of_the_rule(self) -> None:
        assert earned(make_rule(FULL_AT_ALL, decimals=3), {"num": 15, "den": 26}) == "0.577"
        assert earned(make_rule(FULL_AT_ALL), {"num": 15, "den": 26}) == "0.58"

    def test_rounds_a_half_up(self) -> None:
        assert earned(make_rule(FULL_AT_ALL), {"num": 5, "den": 1000}) == "0.01"
        assert earned(make_rule(FULL_AT_ALL), {"num": 4, "den": 1000}) == "0"
        assert earned(make_rule(FULL_AT_ALL), {"num": 125, "den": 1000}) == "0.13"

    def test_takes_amounts_with_decimals_exactly(self) -> None:
        assert earned(make_rule(FULL_AT_ALL), {"num": Decimal("0.1"), "den": Decimal("0.3")}) == "0.33"

    def test_gives_no_points_of_its_own_to_a_zero_denominator(self) -> None:
        assert earned(make_rule(FULL_AT_ALL), {"num": 0, "den": 0}) is None

    @pytest.mark.parametrize(
        ("answer", "key"),
        [
            ({"num": 5, "den": 4}, "num"),
            ({"num": 1, "den": 0}, "num"),
            ({"num": -1, "den": 4}, "num"),
            ({"num": -2, "den": -1}, "num"),
            ({"num": 1, "den": "4"}, "den"),
            ({"num": True, "den": 4}, "num"),
            ({"num": 1}, "den"),
            ({"den": 1, "nmu": 1}, "num"),
            ({"num": Decimal("NaN"), "den": 4}, "num"),
            ({"num": 10**16, "den": 10**17}, "num"),
            ({"num": Decimal("0.0000001"), "den": 1}, "num"),
        ],
    )
    def test_refuses_figures_that_cannot_be(self, answer: dict[str, object], key: str) -> None:
        with pytest.raises(FigureRefused) as refused:
            earned(make_rule(FULL_AT_ALL), answer)
        assert refused.value.key == key

    def test_takes_more_than_planned_where_the_rule_says_so(self) -> None:
        rule = make_rule("{kind: linear, may_exceed: true}")
        assert earned(rule, {"num": 13, "den": 10}) == "1"
        assert earned(rule, {"num": 3, "den": 0}) is None
        with pytest.raises(FigureRefused):
            earned(rule, {"num": 13, "den": -10})


class TestExplain:
    def test_says_the_ratio(self) -> None:
        assert said(make_rule(FULL_AT_ALL), {"num": 15, "den": 26}) == "15/26 = 57,69 %"

    def test_says_from_where_it_is_full(self) -> None:
        assert said(make_rule(FULL_AT_HALF), {"num": 138, "den": 300}) == "138/300 = 46 % (đủ điểm từ 50 %)"

    def test_writes_figures_as_they_were_given(self) -> None:
        answer = {"num": Decimal("1234.50"), "den": 2000}
        assert said(make_rule(FULL_AT_ALL), answer) == "1.234,5/2.000 = 61,73 %"
        assert said(make_rule(FULL_AT_ALL), answer, "en") == "1,234.5/2,000 = 61.73 %"


class TestFigures:
    def test_names_part_and_whole_as_the_set_does(self) -> None:
        part, whole = make_rule(FULL_AT_HALF).figures()
        assert (part.label.say(), whole.label.say()) == ("hồ sơ trực tuyến", "hồ sơ tiếp nhận mới")

    def test_does_not_bound_a_part_that_may_exceed(self) -> None:
        assert make_rule("{kind: linear, may_exceed: true}").figures()[0].most_key is None


class TestDescribe:
    def test_says_the_formula(self) -> None:
        described = make_rule(FULL_AT_HALF, "1.5").describe()
        assert described.say() == "1,5 điểm × tỷ lệ / 50 %, nhiều nhất 1,5 điểm"
        assert described.say("en") == "1.5 points × ratio / 50 %, at most 1.5"


class TestLoss:
    def test_is_the_distance_to_the_full_ratio(self) -> None:
        assert lost(make_rule(FULL_AT_ALL), {"num": 1, "den": 2}) is LossReason.BELOW_FULL


class TestReadFullAt:
    @pytest.mark.parametrize("full_at", ["0", "-0.5"])
    def test_refuses_what_is_not_above_zero(self, full_at: str) -> None:
        assert make_faults(f"{{kind: linear, full_at: {full_at}}}") == [
            "full_at: «full_at» must be above 0 and at most 1"
        ]

    def test_refuses_what_is_no_number_once(self) -> None:
        assert make_faults("{kind: linear, full_at: nửa}") == ["full_at: «full_at» must be a number, it is «nửa»"]
