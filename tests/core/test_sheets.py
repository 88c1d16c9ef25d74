"""Score sheets: what one unit earned, and how to say it."""

import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given

from parindex.core import CORE_VERSION
from parindex.core.criteria import CriteriaSet
from parindex.core.figures import Answer
from parindex.core.rounds import score_round
from parindex.core.rules.base import LossReason
from parindex.core.scoring import Scorer
from parindex.core.sentences import number
from parindex.core.sheets import Sheet, State, UnitAnswers, plain_answer
from tests.core.drawing import rounds
from tests.core.making import make_boolean_set, make_cut, make_cut_sheet, make_points, make_scores, make_set, make_sheet

DONE: Answer = {"done": True}
NOT_DONE: Answer = {"done": False}
GONE: Answer = {"not_arising": True}
RATIOS = """
- {code: A.1, max: 2, rule: {kind: linear_floor, floor: 0.9, ZERO}, not_arising: POLICY}
- {code: A.2, max: 8, rule: {kind: boolean}}
"""
CLASSES = """
classes:
  - {at_least: 9, label: A, no_area_under: 0.5, not_filed_late: true}
  - {at_least: 5, label: B, no_area_under: 0.25}
  - [3, C]
weak_area_threshold: 0.75
"""
TWO_AREAS = """
- {code: A.1, max: 8, rule: {kind: linear}}
- {code: B.1, max: 2, rule: {kind: linear}, not_arising: reduce_max}
"""


def make_ratios(policy: str = "zero", zero_den: str = "zero") -> CriteriaSet:
    return make_set(RATIOS.replace("POLICY", policy).replace("ZERO", f"zero_den: {zero_den}"))


def make_classed(first: int, second: int, days_late: int = 0) -> Sheet:
    """Give the sheet of a unit with so many hundredths of area A (8 points) and area B (2 points)."""
    answers: dict[str, Answer] = {"A.1": {"num": first, "den": 100}, "B.1": {"num": second, "den": 100}}
    return make_sheet(make_set(TWO_AREAS, CLASSES), answers, days_late=days_late)


def label(sheet: Sheet) -> str | None:
    band = sheet.band()
    return band.label if band else None


class TestSheet:
    def test_names_the_content_and_the_core_that_made_it(self) -> None:
        criteria = make_boolean_set()
        sheet = make_sheet(criteria, {"A.1": DONE})
        assert (sheet.criteria_hash, sheet.core_version) == (criteria.hash, CORE_VERSION)

    def test_gives_the_points_of_every_item(self) -> None:
        sheet = make_sheet(make_boolean_set(), {"A.1": DONE})
        assert [(score.item.code, score.points, score.state) for score in sheet.items()] == [
            ("A.1", 5_000_000, State.SCORED),
            ("A.2", 0, State.NOT_ANSWERED),
        ]

    def test_gives_points_computed_and_points_accepted(self) -> None:
        cut = make_cut("2")
        sheet = make_cut_sheet(make_boolean_set(), {"A.1": DONE, "A.2": DONE}, A_1=cut, A_2=make_cut("5"))
        assert [(score.computed, score.points, score.cut) for score in sheet.items()] == [
            (5_000_000, 2_000_000, cut),
            (5_000_000, 5_000_000, None),
        ]

    def test_gives_an_area_its_share(self) -> None:
        (area,) = make_sheet(make_boolean_set(), {"A.1": DONE}).areas()
        assert (area.points, area.maximum, area.share) == (5_000_000, 10_000_000, Fraction(1, 2))

    def test_gives_no_share_where_nothing_counts(self) -> None:
        answers: dict[str, Answer] = {"A.1": {"num": 1, "den": 2}, "B.1": GONE}
        sheet = make_sheet(make_set(TWO_AREAS), answers)
        area = sheet.criteria.areas[1]
        assert (sheet.group(area).share, sheet.area_rank_value(area), sheet.is_rescaled) == (None, None, True)

    def test_gives_bonus_and_penalty_items_their_own_maximum(self) -> None:
        criteria = make_boolean_set("bonus: [{code: B.1, max: 3}]\npenalty: [{code: P.1, value: -1}]")
        sheet = make_sheet(criteria, {"A.1": DONE, "B.1": {"points": 2}, "P.1": DONE})
        assert [
            (make_points(sheet.item(place).points), make_points(sheet.item(place).maximum)) for place in (2, 3)
        ] == [
            ("2", "3"),
            ("-1", "0"),
        ]
        bonus, penalty = sheet.criteria.areas[1:]
        assert sheet.group(bonus).share == Fraction(2, 3)
        assert sheet.group(penalty).share is None


class TestAreaRankValue:
    def test_is_taken_on_the_full_maximum_of_the_area(self) -> None:
        criteria = make_set(
            """
            - {code: A.1, max: 6, rule: {kind: linear}}
            - {code: A.2, max: 4, rule: {kind: boolean}, not_arising: reduce_max}
            """,
            "ranking: {area_decimals: 1}",
        )
        sheet = make_sheet(criteria, {"A.1": {"num": 1, "den": 3}, "A.2": GONE})
        # 2 of the 6 points that count are 3.333… of 10.
        assert make_points(sheet.area_rank_value(criteria.areas[0])) == "3.3"


class TestRankValue:
    def test_is_rounded_from_the_exact_total_not_from_the_published_one(self) -> None:
        criteria = make_set(
            "- {code: A.1, max: 10, rule: {kind: linear, decimals: 4}}",
            "rounding: {total_decimals: 2}\nranking: {total_decimals: 1}",
        )
        # 3.0445… is published as 3.04; rounding that again would still give 3.0, and 3.0496 would give 3.1.
        sheet = make_sheet(criteria, {"A.1": {"num": 30_496, "den": 100_000}})
        assert (make_points(sheet.published), make_points(sheet.rank_value)) == ("3.05", "3")


class TestBand:
    @pytest.mark.parametrize(
        ("first", "second", "expected"),
        [
            (100, 100, "A"),
            (100, 50, "A"),
            (100, 49, "B"),
            (88, 98, "A"),
            (87, 98, "B"),
            (75, 25, "B"),
            (75, 24, "C"),
            (30, 30, "C"),
            (29, 30, None),
        ],
    )
    def test_is_the_first_whose_bound_and_conditions_hold(self, first: int, second: int, expected: str | None) -> None:
        assert label(make_classed(first, second)) == expected

    def test_goes_by_the_published_total(self) -> None:
        criteria = make_set("- {code: A.1, max: 10, rule: {kind: linear, decimals: 3}}", "classes: [[9, A], [0, B]]")
        assert label(make_sheet(criteria, {"A.1": {"num": 8_995, "den": 10_000}})) == "A"
        assert label(make_sheet(criteria, {"A.1": {"num": 8_994, "den": 10_000}})) == "B"

    def test_is_lower_for_a_unit_that_filed_late(self) -> None:
        assert label(make_classed(100, 100, days_late=1)) == "B"

    def test_does_not_weigh_an_area_in_which_nothing_counts(self) -> None:
        answers: dict[str, Answer] = {"A.1": {"num": 1, "den": 1}, "B.1": GONE}
        assert label(make_sheet(make_set(TWO_AREAS, CLASSES), answers)) == "A"

    def test_is_none_in_a_set_without_classes(self) -> None:
        assert make_sheet(make_boolean_set(), {}).band() is None


class TestWeakAreas:
    @pytest.mark.parametrize(("first", "second", "weak"), [(75, 75, []), (74, 75, ["A"]), (0, 0, ["A", "B"])])
    def test_are_those_below_the_threshold(self, first: int, second: int, weak: list[str]) -> None:
        assert [area.code for area in make_classed(first, second).weak_areas()] == weak

    def test_are_not_those_in_which_nothing_counts(self) -> None:
        answers: dict[str, Answer] = {"A.1": {"num": 1, "den": 1}, "B.1": GONE}
        assert make_sheet(make_set(TWO_AREAS, CLASSES), answers).weak_areas() == ()

    def test_are_none_in_a_set_without_a_threshold(self) -> None:
        assert make_sheet(make_boolean_set(), {}).weak_areas() == ()


class TestExplain:
    def test_says_figures_rule_and_points(self) -> None:
        criteria = make_set("- {code: A.1, max: 10, rule: {kind: linear_floor, floor: 0.9}}")
        sheet = make_sheet(criteria, {"A.1": {"num": 29, "den": 30}})
        assert sheet.explain(0).say() == "29/30 = 96,67 % ≥ 90 % → 9,67 trên 10 điểm"
        assert sheet.explain(0).say("en") == "29/30 = 96.67 % ≥ 90 % → 9.67 of 10 points"

    def test_says_that_there_is_no_answer(self) -> None:
        criteria = make_boolean_set("penalty: [{code: P.1, value: -1}]")
        sheet = make_sheet(criteria, {})
        assert sheet.explain(0).say() == "chưa có câu trả lời → 0 trên 5 điểm"
        assert sheet.explain(2).say() == "không ghi nhận"

    @pytest.mark.parametrize(
        ("policy", "sentence"),
        [
            ("reduce_max", "không phát sinh: giảm trừ điểm tối đa tương ứng (2 điểm)"),
            ("award_max", "không phát sinh: được tính đủ 2 điểm"),
            ("zero", "không phát sinh → 0 trên 2 điểm"),
            ("redistribute", "không phát sinh: 2 điểm được chia cho các mục cùng nhóm"),
        ],
    )
    def test_says_what_became_of_an_item_that_did_not_arise(self, policy: str, sentence: str) -> None:
        assert make_sheet(make_ratios(policy), {"A.1": GONE, "A.2": DONE}).explain(0).say() == sentence

    @pytest.mark.parametrize(
        ("policy", "sentence"),
        [
            ("reduce_max", "0/0: không có gì để tính tỷ lệ: giảm trừ điểm tối đa tương ứng (2 điểm)"),
            ("award_max", "0/0: không có gì để tính tỷ lệ: được tính đủ 2 điểm"),
            ("zero", "0/0: không có gì để tính tỷ lệ → 0 trên 2 điểm"),
        ],
    )
    def test_says_what_became_of_a_zero_denominator(self, policy: str, sentence: str) -> None:
        answers: dict[str, Answer] = {"A.1": {"num": 0, "den": 0, "not_arising": False}, "A.2": DONE}
        assert make_sheet(make_ratios(zero_den=policy), answers).explain(0).say() == sentence

    @pytest.mark.parametrize(
        ("answer", "sentence"),
        [
            (DONE, "đạt → 10 trên 10 điểm (điểm tối đa tăng từ 8 vì nhận phần của mục không phát sinh)"),
            (NOT_DONE, "chưa đạt → 0 trên 10 điểm (điểm tối đa tăng từ 8 vì nhận phần của mục không phát sinh)"),
            (None, "chưa có câu trả lời → 0 trên 10 điểm"),
        ],
    )
    def test_says_that_a_maximum_grew(self, answer: Answer | None, sentence: str) -> None:
        answers = {"A.1": GONE} if answer is None else {"A.1": GONE, "A.2": answer}
        assert make_sheet(make_ratios("redistribute"), answers).explain(1).say() == sentence

    def test_says_that_an_item_is_only_asked(self) -> None:
        criteria = make_set("- {code: A.1, max: 10, rule: {kind: boolean}}\n- {code: A.2, scored: false}")
        given: dict[str, Answer] = {"A.2": {"value": 3}}
        assert make_sheet(criteria, {}).explain(1).say("en") == "asked only, not scored"
        assert make_sheet(criteria, given).explain(1).say("en") == "asked only, not scored"

    def test_says_bonus_and_penalty(self) -> None:
        criteria = make_boolean_set("bonus: [{code: B.1, max: 3}]\npenalty: [{code: P.1, per: -0.5}]")
        sheet = make_sheet(criteria, {"B.1": {"points": 2}, "P.1": {"count": 3}})
        assert sheet.explain(2).say() == "người thẩm định cho điểm → 2 trên 3 điểm"
        assert sheet.explain(3).say() == "3 × −0,5 → −1,5 điểm"

    def test_names_the_leader_of_the_round(self) -> None:
        criteria = make_set("- {code: A.1, max: 10, rule: {kind: relative_to_leader, target: 100}}")
        scores = make_scores(criteria, {"xa-a": {"A.1": {"value": 150}}, "xa-b": {"A.1": {"value": 200}}})
        sentence = "150 ≥ chỉ tiêu 100; đơn vị dẫn đầu 200; phần vượt 50 % → 7,5 trên 10 điểm"
        assert scores.sheets["xa-a"].explain(0).say() == sentence

    def test_ends_with_what_the_appraisal_accepted(self) -> None:
        sheet = make_cut_sheet(make_boolean_set(), {"A.1": DONE}, A_1=make_cut("0.5"))
        assert sheet.explain(0).say() == (
            "đạt → 5 trên 5 điểm; thẩm định công nhận 0,5 điểm: tài liệu chậm thời hạn – nộp ngày 20/12"
        )
        assert sheet.explain(0).say("en") == (
            "met → 5 of 5 points; appraisal accepted 0.5 points: evidence late – nộp ngày 20/12"
        )

    def test_says_nothing_of_a_cut_that_took_nothing(self) -> None:
        sheet = make_cut_sheet(make_boolean_set(), {"A.1": DONE}, A_1=make_cut("5"))
        assert sheet.explain(0).say("en") == "met → 5 of 5 points"

    @given(rounds())
    def test_can_be_said_in_both_languages_and_ends_with_the_points(
        self, drawn: tuple[CriteriaSet, list[UnitAnswers]]
    ) -> None:
        for sheet in score_round(*drawn).sheets.values():
            for position, score in enumerate(sheet.items()):
                vietnamese, english = sheet.explain(position).say("vi"), sheet.explain(position).say("en")
                assert "{" not in vietnamese + english
                if "→" in vietnamese:
                    points = Decimal(make_points(score.computed) or "")
                    assert said_points(vietnamese) == number(points, "vi")
                    assert said_points(english) == number(points, "en")
                elif score.item.is_scored and score.computed:
                    assert number(Decimal(make_points(score.computed) or "")) in vietnamese


def said_points(sentence: str) -> str:
    """Give the points at the end of an explanation."""
    found = re.match(r"[−\d.,]+", sentence.rpartition("→ ")[2])
    assert found is not None
    return found[0]


class TestReason:
    @pytest.mark.parametrize(
        ("answers", "reason"),
        [
            ({}, LossReason.NOT_ANSWERED),
            ({"A.1": GONE}, LossReason.NOT_ARISING),
            ({"A.1": {"num": 0, "den": 0}}, LossReason.NOTHING_TO_COUNT),
            ({"A.1": {"num": 1, "den": 2}}, LossReason.BELOW_FLOOR),
            ({"A.1": {"num": 19, "den": 20, "not_arising": False}}, LossReason.BELOW_FULL),
        ],
    )
    def test_says_why_an_item_lost_points(self, answers: dict[str, Answer], reason: LossReason) -> None:
        assert make_sheet(make_ratios(), answers).reason(0) is reason

    def test_is_the_cut_where_the_rule_took_nothing(self) -> None:
        answers: dict[str, Answer] = {"A.1": {"num": 1, "den": 2}, "B.1": {"num": 1, "den": 1}}
        sheet = make_cut_sheet(make_set(TWO_AREAS), answers, A_1=make_cut("1"), B_1=make_cut("1"))
        assert [sheet.reason(0), sheet.reason(1)] == [LossReason.BELOW_FULL, LossReason.CUT]

    def test_is_not_answered_for_an_item_that_is_only_asked(self) -> None:
        criteria = make_set("- {code: A.1, max: 10, rule: {kind: boolean}}\n- {code: A.2, scored: false}")
        assert make_sheet(criteria, {"A.2": {"value": 1}}).reason(1) is LossReason.NOT_ANSWERED


class TestPlainAnswer:
    def test_drops_an_unused_mark(self) -> None:
        assert plain_answer({"done": True, "not_arising": False}) == {"done": True}

    def test_gives_any_other_answer_back_as_it_is(self) -> None:
        assert plain_answer(DONE) is DONE


class TestTotals:
    def test_are_exact_where_nothing_was_rescaled(self) -> None:
        sheet = Scorer(make_boolean_set()).score(UnitAnswers(code="xa-a", answers={"A.1": DONE}))
        assert (sheet.exact_total, sheet.total, sheet.is_rescaled) == ((5_000_000, 1), 5_000_000, False)
