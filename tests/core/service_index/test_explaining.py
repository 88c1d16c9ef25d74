"""Sentences that say how an indicator came by its points."""

import pytest

from parindex.core.sentences import Language
from parindex.core.service_index.explaining import describe, explain
from tests.core.service_index.making import make_index, make_indicator, make_score, make_shipped, of

PORTAL, WORKBOOK, DECLARED = make_shipped(), make_shipped("workbook"), make_shipped("declared")


def said(policy: str, code: str, language: Language = "vi", **given: str | None) -> str:
    index = {"portal": PORTAL, "workbook": WORKBOOK, "declared": DECLARED}[policy]
    figures = {key.replace("_", ".", 1).removeprefix("i"): text for key, text in given.items()}
    province = {"1.1": "9/10"} if code == "1.1" else None
    return explain(of(make_score(index, figures, province=province), code)).say(language)


class TestExplain:
    def test_says_the_ratio(self) -> None:
        assert said("portal", "2.1", i2_1="29/30") == "29/30 = 96,67 % → 19,33 trên 20 điểm"
        assert said("portal", "2.1", "en", i2_1="29/30") == "29/30 = 96.67 % → 19.33 of 20 points"

    def test_says_from_where_it_is_full_and_the_factor(self) -> None:
        assert said("portal", "3.1", i3_1="52/89") == "52/89 = 58,43 % (đủ điểm từ 80 %) → 1,46 trên 2 điểm"
        assert said("portal", "3.3", i3_3="98.6/100") == (
            "98,6/100 = 98,6 % (đủ điểm từ 50 %), chưa biết hệ số nên tính là 1 → 6 trên 6 điểm"
        )
        score = make_score(PORTAL, {"3.3": "40/100", "sync_coefficient": "3/4"})
        assert explain(of(score, "3.3")).say() == ("40/100 = 40 % (đủ điểm từ 50 %), nhân hệ số 0,75 → 3,6 trên 6 điểm")

    def test_says_which_policy_counted(self) -> None:
        assert said("portal", "5.1", i5_1="0/0") == "0/0: không phát sinh, được điểm tối đa → 6 trên 6 điểm"
        assert said("portal", "5.1", i5_1=None) == "không có số liệu: không phát sinh, được điểm tối đa → 6 trên 6 điểm"
        assert said("portal", "3.6", i3_6="0/0") == "0/0: không phát sinh, tính 0 điểm → 0 trên 6 điểm"
        assert said("portal", "2.1", i2_1="0/0") == "0/0: chưa nguồn nào nêu cách tính điểm → chưa có điểm"
        assert said("portal", "2.1") == "chưa có số liệu (không phải là 0) → chưa có điểm"
        assert said("portal", "1.1") == "theo số của tỉnh: 9/10 = 90 % → 5,4 trên 6 điểm"
        assert said("portal", "4.5a", i4_5a=None) == "chỉ tiêu của cấp tỉnh, cấp xã được điểm tối đa → 2 trên 2 điểm"
        assert said("portal", "2.2", i2_2="90/30") == "90/30: chỉ theo dõi, không tính điểm"

    def test_says_where_points_went_and_came_from(self) -> None:
        score = make_score(WORKBOOK, {"5.1": "0/0", "5.2": "1/2", "5.3": "45/100"})
        assert explain(of(score, "5.1")).say() == "0/0: không phát sinh, điểm chia đều cho 5.2; 5.3 → 0 trên 0 điểm"
        assert explain(of(score, "5.2")).say() == "1/2 = 50 %, điểm tối đa tăng từ 6 lên 9 → 4,5 trên 9 điểm"

    def test_says_that_no_maximum_is_declared(self) -> None:
        assert said("declared", "3.1", i3_1="52/89") == (
            "52/89 = 58,43 % (đủ điểm từ 80 %): chưa nguồn nào nêu cách tính điểm → chưa có điểm"
        )


class TestDescribe:
    @pytest.mark.parametrize(
        ("policy", "code", "sentence"),
        [
            ("portal", "2.2", "chỉ theo dõi, không tính điểm"),
            ("portal", "4.1", "6 điểm × tỷ lệ / 100 %, nhiều nhất 6 điểm; không phát sinh: chưa có quy định"),
            ("workbook", "5.1", "6 điểm × tỷ lệ / 100 %, nhiều nhất 6 điểm; không phát sinh: chia đều cho 5.2; 5.3"),
            ("declared", "3.6", "chưa công bố điểm tối đa; không phát sinh: 0 điểm"),
            (
                "portal",
                "3.6",
                "6 điểm × tỷ lệ / 100 %, nhiều nhất 6 điểm; không phát sinh: 0 điểm;"
                " điểm tối đa theo số liệu quan sát được",
            ),
            (
                "portal",
                "1.2",
                "4 điểm × tỷ lệ / 100 %, nhiều nhất 4 điểm; không phát sinh: chưa có quy định;"
                " xã không có số riêng thì lấy số của tỉnh",
            ),
        ],
    )
    def test_says_the_rule_under_its_policy(self, policy: str, code: str, sentence: str) -> None:
        (indicator,) = (one for one in make_shipped(policy).indicators if one.code == code)
        assert describe(indicator).say() == sentence

    def test_names_the_factor_and_what_stands_in_for_the_denominator(self) -> None:
        text = make_indicator("a", "multiply_by: k, fallback: số năm trước, zero_den: award_max")
        (indicator,) = make_index(text).indicators
        assert describe(indicator).say("en") == (
            "10 points × ratio / 100 %, at most 10; the ratio times k; nothing arose: the maximum; số năm trước"
        )
