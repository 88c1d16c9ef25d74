"""From the answers of one unit to its score sheet: policies, extras, limits, and laws that hold for every answer."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from parindex.core.criteria import CriteriaSet, NotArising, read
from parindex.core.cuts import Cut
from parindex.core.faults import Refused
from parindex.core.figures import Answer
from parindex.core.rounds import score_round
from parindex.core.rules import KINDS
from parindex.core.scoring import Scorer
from parindex.core.sheets import Sheet, State, UnitAnswers
from tests.core.drawing import improvements, rounds, sets, units
from tests.core.making import (
    NQ57,
    make_boolean_set,
    make_cut,
    make_cut_sheet,
    make_document,
    make_points,
    make_refused_answers,
    make_set,
    make_sheet,
    read_set,
)

DONE: Answer = {"done": True}
NOT_DONE: Answer = {"done": False}
GONE: Answer = {"not_arising": True}
FOUR = """
- {code: A.1, max: 1, rule: {kind: linear}, not_arising: POLICY}
- {code: A.2, max: 2, rule: {kind: boolean}, not_arising: POLICY}
- {code: A.3, max: 3, rule: {kind: boolean}}
- {code: B.1, max: 4, rule: {kind: boolean}}
"""


def make_four(policy: str = "zero", zero_den: str = "zero") -> CriteriaSet:
    return make_set(FOUR.replace("POLICY", policy).replace("linear", f"linear, zero_den: {zero_den}"))


def total(sheet: Sheet) -> str | None:
    return make_points(sheet.total)


def points(sheet: Sheet) -> list[str | None]:
    return [make_points(amount) for amount in sheet.points]


class TestScore:
    def test_adds_up_the_items(self) -> None:
        sheet = make_sheet(make_four(), {"A.1": {"num": 1, "den": 3}, "A.2": DONE, "A.3": DONE, "B.1": NOT_DONE})
        assert (points(sheet), total(sheet)) == (["0.33", "2", "3", "0"], "5.33")

    def test_gives_nothing_for_an_item_without_an_answer(self) -> None:
        sheet = make_sheet(make_four(), {"A.2": DONE})
        assert (points(sheet), sheet.exceptions[0].state) == (["0", "2", "0", "0"], State.NOT_ANSWERED)

    def test_scores_a_unit_without_any_answer(self) -> None:
        assert total(make_sheet(make_four(), {})) == "0"

    def test_refuses_an_unknown_item(self) -> None:
        assert make_refused_answers(make_four(), {"A.9": DONE, "A.2": DONE}) == [
            "xa-a › A.9: criteria set X-1 has no item «A.9»"
        ]

    def test_refuses_every_answer_that_cannot_be_at_once(self) -> None:
        answers: dict[str, Answer] = {"A.1": {"num": 3, "den": 2}, "A.2": {"done": 1}, "A.3": {"don": True}, "Z": {}}
        assert make_refused_answers(make_four(), answers) == [
            "xa-a › Z: criteria set X-1 has no item «Z»",
            "xa-a › A.1 › num: «num» = 3 is above «den» = 2: a part cannot exceed its whole",
            "xa-a › A.2 › done: «done» must be true or false, it is «1»",
            "xa-a › A.3 › don: this rule has no figure «don»",
        ]

    @pytest.mark.parametrize("answer", [None, "có", 3, [True]])
    def test_refuses_an_answer_that_is_no_group_of_figures(self, answer: object) -> None:
        answers = {"A.1": answer}
        assert make_refused_answers(make_boolean_set(), answers)  # type: ignore[arg-type]

    def test_takes_the_figures_of_an_item_that_is_only_asked(self) -> None:
        criteria = make_set("- {code: A.1, max: 10, rule: {kind: boolean}}\n- {code: A.2, scored: false, asks: x}")
        sheet = make_sheet(criteria, {"A.1": DONE, "A.2": {"value": "nhiều"}})
        assert (total(sheet), sheet.exceptions[1].state) == ("10", State.NOT_SCORED)

    @pytest.mark.parametrize("answer", [{}, {"value": [1]}, {"count": 1}, {"value": 1, "count": 1}, GONE])
    def test_refuses_other_figures_of_an_item_that_is_only_asked(self, answer: Answer) -> None:
        criteria = make_set("- {code: A.1, max: 10, rule: {kind: boolean}}\n- {code: A.2, scored: false, asks: x}")
        assert len(make_refused_answers(criteria, {"A.2": answer})) == 1


class TestNotArising:
    ANSWERS: Mapping[str, Answer] = {"A.1": GONE, "A.2": DONE, "A.3": NOT_DONE, "B.1": DONE}

    @pytest.mark.parametrize(
        ("policy", "expected"),
        [
            # 6 of the 9 points that are left, on the scale of 10.
            ("reduce_max", "6.666667"),
            ("award_max", "7"),
            ("zero", "6"),
            # The point goes to A.2 and A.3 as 2 to 3: 2.4 + 4.
            ("redistribute", "6.4"),
        ],
    )
    def test_follows_the_policy_of_the_item(self, policy: str, expected: str) -> None:
        sheet = make_sheet(make_four(policy), dict(self.ANSWERS))
        assert total(sheet) == expected
        assert sheet.exceptions[0] == (State.NOT_ARISING, NotArising(policy))

    @pytest.mark.parametrize(
        ("policy", "expected"),
        [("reduce_max", "6.666667"), ("award_max", "7"), ("zero", "6"), ("redistribute", "6.4")],
    )
    def test_is_not_the_same_as_a_zero_denominator_which_has_its_own_policy(self, policy: str, expected: str) -> None:
        answers: dict[str, Answer] = {**self.ANSWERS, "A.1": {"num": 0, "den": 0}}
        sheet = make_sheet(make_four("zero", zero_den=policy), answers)
        assert total(sheet) == expected
        assert sheet.exceptions[0] == (State.NOTHING_TO_COUNT, NotArising(policy))

    def test_publishes_a_rescaled_total_rounded_once(self) -> None:
        sheet = make_sheet(make_four("reduce_max"), dict(self.ANSWERS))
        assert (sheet.exact_total, make_points(sheet.published)) == ((60_000_000_000_000, 9_000_000), "6.67")

    def test_rescales_a_full_sheet_to_the_whole_scale(self) -> None:
        sheet = make_sheet(make_four("reduce_max"), {"A.1": GONE, "A.2": GONE, "A.3": DONE, "B.1": DONE})
        assert total(sheet) == "10"

    def test_leaves_nothing_where_nothing_arose(self) -> None:
        criteria = make_set("- {code: A.1, max: 10, rule: {kind: boolean}, not_arising: reduce_max}")
        sheet = make_sheet(criteria, {"A.1": GONE})
        assert (total(sheet), sheet.counted) == ("0", 0)

    def test_redistributes_within_the_group_only(self) -> None:
        sheet = make_sheet(make_four("redistribute"), {"A.1": GONE, "A.2": GONE, "A.3": DONE, "B.1": DONE})
        assert [make_points(maximum) for maximum in sheet.maxima] == ["0", "0", "6", "4"]
        assert points(sheet) == ["0", "0", "6", "4"]

    def test_keeps_full_points_full_where_shares_have_no_finite_decimals(self) -> None:
        items = "\n".join(
            f"- {{code: A.{n}, max: 2.5, rule: {{kind: boolean}}, not_arising: redistribute}}" for n in range(4)
        )
        sheet = make_sheet(make_set(items), {"A.0": GONE, "A.1": DONE, "A.2": DONE, "A.3": DONE})
        assert sheet.maxima == [0, 3_333_333, 3_333_333, 3_333_334]
        assert total(sheet) == "10"

    def test_rounds_points_that_grew_at_the_item(self) -> None:
        items = "\n".join(
            f"- {{code: A.{n}, max: 2.5, rule: {{kind: linear}}, not_arising: redistribute}}" for n in range(4)
        )
        half: Answer = {"num": 1, "den": 2}
        sheet = make_sheet(make_set(items), {"A.0": GONE, "A.1": half, "A.2": half, "A.3": half})
        assert points(sheet) == ["0", "1.67", "1.67", "1.67"]

    @pytest.mark.parametrize(("num", "expected"), [(299, "99.67"), (149, "49.67"), (1, "0.33"), (300, "100")])
    def test_rounds_once_under_a_raised_maximum(self, num: int, expected: str) -> None:
        items = """
            - {code: A.1, max: 0.5, rule: {kind: linear}}
            - {code: A.2, max: 99.5, rule: {kind: boolean}, not_arising: redistribute}
        """
        sheet = make_sheet(make_set(items, scale="100"), {"A.1": {"num": num, "den": 300}, "A.2": GONE})
        assert make_points(sheet.points[0]) == expected

    def test_awards_a_raised_maximum_where_nothing_was_to_count(self) -> None:
        items = """
            - {code: A.1, max: 4, rule: {kind: linear, zero_den: award_max}}
            - {code: A.2, max: 6, rule: {kind: boolean}, not_arising: redistribute}
        """
        sheet = make_sheet(make_set(items), {"A.1": {"num": 0, "den": 0}, "A.2": GONE})
        assert make_points(sheet.points[0]) == "10"

    def test_reduces_the_maximum_where_nothing_is_left_to_take_it(self) -> None:
        criteria = make_set(
            """
            - {code: A.1, max: 6, rule: {kind: boolean}, not_arising: redistribute}
            - {code: B.1, max: 4, rule: {kind: boolean}}
            """
        )
        sheet = make_sheet(criteria, {"A.1": GONE, "B.1": DONE})
        assert (total(sheet), sheet.exceptions[0].policy) == ("10", NotArising.REDUCE_MAX)

    def test_redistributes_among_the_items_of_a_criterion(self) -> None:
        criteria = make_set_with_criteria()
        sheet = make_sheet(criteria, {"A.1.1": GONE, "A.1.2": DONE, "A.2": DONE})
        assert [make_points(maximum) for maximum in sheet.maxima] == ["0", "6", "4"]

    @pytest.mark.parametrize(
        ("answer", "key"),
        [
            ({"not_arising": "yes"}, "not_arising"),
            ({"not_arising": 1}, "not_arising"),
            ({"not_arising": True, "done": True}, "not_arising"),
            ({"not_arising": True, "x": 1}, "x"),
            ({"not_arising": False}, "done"),
            ({"not_arising": False, "x": True}, "x"),
        ],
    )
    def test_refuses_a_mark_that_is_not_plain(self, answer: Answer, key: str) -> None:
        (fault,) = make_refused_answers(make_four("zero"), {"A.2": answer})
        assert fault.startswith(f"xa-a › A.2 › {key}: ")

    def test_refuses_the_mark_where_the_item_has_no_policy(self) -> None:
        assert make_refused_answers(make_four(), {"A.3": GONE}) == [
            "xa-a › A.3 › not_arising: this item does not allow «not arising»"
        ]

    def test_takes_the_mark_false_for_no_mark(self) -> None:
        with_mark: dict[str, Answer] = {
            "A.1": {"num": 0, "den": 0, "not_arising": False},
            "A.2": {**DONE, "not_arising": False},
        }
        without: dict[str, Answer] = {"A.1": {"num": 0, "den": 0}, "A.2": DONE}
        criteria = make_four("zero", zero_den="award_max")
        assert points(make_sheet(criteria, with_mark)) == points(make_sheet(criteria, without)) == ["1", "2", "0", "0"]


class TestExtras:
    def test_add_bonus_and_take_penalty_after_the_base(self) -> None:
        criteria = make_boolean_set(
            "clamp_total: [0, 15]\nbonus: [{code: B.1, max: 3}]\npenalty: [{code: P.1, per: -0.5}]"
        )
        sheet = make_sheet(criteria, {"A.1": DONE, "B.1": {"points": 3}, "P.1": {"count": 2}})
        assert (make_points(sheet.base), make_points(sheet.bonus), make_points(sheet.penalty)) == ("5", "3", "-1")
        assert total(sheet) == "7"

    def test_stop_at_their_caps(self) -> None:
        head = "bonus_cap: 2\npenalty_cap: 1\nbonus: [{code: B.1, max: 3}]\npenalty: [{code: P.1, per: -0.5}]"
        sheet = make_sheet(make_boolean_set(head), {"A.1": DONE, "B.1": {"points": 3}, "P.1": {"count": 9}})
        assert (make_points(sheet.bonus), make_points(sheet.penalty), total(sheet)) == ("2", "-1", "6")

    def test_count_for_nothing_where_they_are_off(self) -> None:
        head = "bonus_penalty: {enabled: false}\nbonus: [{code: B.1, max: 3}]\npenalty: [{code: P.1, value: -1}]"
        sheet = make_sheet(make_boolean_set(head), {"A.1": DONE, "B.1": {"points": 3}, "P.1": DONE})
        assert total(sheet) == "5"

    def test_are_not_rescaled_with_the_base(self) -> None:
        criteria = make_set(
            "- {code: A.1, max: 5, rule: {kind: boolean}, not_arising: reduce_max}\n"
            "- {code: A.2, max: 5, rule: {kind: linear}}",
            "bonus: [{code: B.1, max: 3}]",
        )
        sheet = make_sheet(criteria, {"A.1": GONE, "A.2": {"num": 1, "den": 2}, "B.1": {"points": 1}})
        assert total(sheet) == "6"

    def test_do_not_take_a_mark_of_not_arising(self) -> None:
        criteria = make_boolean_set("not_arising_default: award_max\npenalty: [{code: P.1, value: -1, max: 3}]")
        assert len(make_refused_answers(criteria, {"P.1": GONE})) == 1


class TestLimits:
    HEAD = "clamp_total: [1, 8]\npenalty: [{code: P.1, per: -1}]"

    @pytest.mark.parametrize(("count", "expected"), [(0, "8"), (1, "8"), (2, "8"), (3, "7"), (9, "1"), (10, "1")])
    def test_clamp_the_total_at_both_ends(self, count: int, expected: str) -> None:
        sheet = make_sheet(make_boolean_set(self.HEAD), {"A.1": DONE, "A.2": DONE, "P.1": {"count": count}})
        assert total(sheet) == expected

    def test_keep_the_total_within_the_scale_by_default(self) -> None:
        criteria = make_boolean_set("bonus: [{code: B.1, max: 3}]\npenalty: [{code: P.1, per: -1}]")
        assert total(make_sheet(criteria, {"A.1": DONE, "A.2": DONE, "B.1": {"points": 3}})) == "10"
        assert total(make_sheet(criteria, {"P.1": {"count": 3}})) == "0"


class TestFiling:
    @pytest.mark.parametrize(("days", "expected"), [(0, "85"), (1, "84"), (2, "84"), (3, "83"), (5, "81")])
    def test_takes_points_for_days_late(self, days: int, expected: str) -> None:
        assert total(make_sheet(read_set(NQ57), full_answers(), days_late=days)) == expected

    def test_is_not_accepted_after_the_last_day(self) -> None:
        sheet = make_sheet(read_set(NQ57), full_answers(), days_late=6)
        assert (sheet.is_accepted, total(sheet)) == (False, "0")

    @pytest.mark.parametrize("days", [1, 6, 300])
    def test_costs_nothing_where_it_was_excused_in_writing(self, days: int) -> None:
        sheet = make_sheet(read_set(NQ57), full_answers(), days_late=days, excused=True)
        assert (sheet.is_accepted, sheet.is_filed_late, total(sheet)) == (True, False, "85")

    def test_costs_nothing_where_the_set_has_no_rule_for_it(self) -> None:
        sheet = make_sheet(make_boolean_set(), {"A.1": DONE}, days_late=9)
        assert (total(sheet), sheet.is_filed_late) == ("5", True)


class TestCuts:
    def test_take_points_down_to_what_was_accepted(self) -> None:
        sheet = make_cut_sheet(make_boolean_set(), {"A.1": DONE, "A.2": DONE}, A_1=make_cut("1.25"))
        assert (points(sheet), total(sheet), sheet.computed) == (["1.25", "5"], "6.25", {0: 5_000_000})

    @pytest.mark.parametrize("accepted", ["5", "4"])
    def test_take_nothing_from_an_item_that_has_no_more(self, accepted: str) -> None:
        criteria = make_set("- {code: A.1, max: 5, rule: {kind: linear}}\n- {code: A.2, max: 5, rule: {kind: boolean}}")
        sheet = make_cut_sheet(criteria, {"A.1": {"num": 4, "den": 5}}, A_1=make_cut(accepted), A_2=make_cut("3"))
        assert (points(sheet), sheet.computed) == (["4", "0"], {})

    def test_come_before_the_base_is_rescaled(self) -> None:
        answers: dict[str, Answer] = {"A.1": GONE, "A.2": DONE, "A.3": DONE, "B.1": DONE}
        sheet = make_cut_sheet(make_four("reduce_max"), answers, A_2=make_cut("0.5"))
        # 7.5 of the 9 points that are left.
        assert total(sheet) == "8.333333"

    def test_come_before_the_cap_of_bonuses(self) -> None:
        criteria = make_boolean_set("bonus_cap: 2\nbonus: [{code: B.1, max: 3}]")
        sheet = make_cut_sheet(criteria, {"B.1": {"points": 3}}, B_1=make_cut("2.5"))
        assert (make_points(sheet.points[2]), make_points(sheet.bonus)) == ("2.5", "2")

    def test_apply_to_an_item_that_did_not_arise_and_was_awarded(self) -> None:
        sheet = make_cut_sheet(make_four("award_max"), {"A.1": GONE}, A_1=make_cut("0.5"))
        assert (points(sheet)[0], sheet.item(0).state, sheet.computed[0]) == ("0.5", State.NOT_ARISING, 1_000_000)

    def test_apply_to_the_points_under_a_raised_maximum(self) -> None:
        answers: dict[str, Answer] = {"A.1": GONE, "A.2": DONE, "A.3": NOT_DONE, "B.1": DONE}
        sheet = make_cut_sheet(make_four("redistribute"), answers, A_2=make_cut("2.3"))
        assert (points(sheet), sheet.computed) == (["0", "2.3", "0", "4"], {1: 2_400_000})

    @pytest.mark.parametrize("policy", ["reduce_max", "redistribute"])
    def test_take_nothing_from_an_item_whose_maximum_was_taken_out(self, policy: str) -> None:
        sheet = make_cut_sheet(make_four(policy), {"A.1": GONE, "A.2": DONE}, A_1=make_cut("0.5"))
        assert (sheet.item(0).points, sheet.item(0).cut) == (0, None)

    def test_leave_the_leader_of_a_round_as_it_is(self) -> None:
        criteria = make_set("- {code: A.1, max: 10, rule: {kind: relative_to_leader, target: 100}}")
        units = [
            UnitAnswers(code="xa-a", answers={"A.1": {"value": 150}}),
            UnitAnswers(code="xa-b", answers={"A.1": {"value": 200}}, cuts={"A.1": make_cut("1")}),
        ]
        sheets = score_round(criteria, units).sheets
        assert [points(sheets[code]) for code in ("xa-a", "xa-b")] == [["7.5"], ["1"]]


class TestRefusedCuts:
    CRITERIA = make_set(
        """
        - {code: A.1, max: 5, rule: {kind: boolean}}
        - {code: A.2, max: 5, rule: {kind: boolean}, not_arising: redistribute}
        - {code: A.3, scored: false}
        """,
        "bonus: [{code: B.1, max: 3}]\npenalty: [{code: P.1, value: -1}]",
    )

    @pytest.mark.parametrize(
        ("code", "cut", "fault"),
        [
            ("Z.9", make_cut("1"), "Z.9 › points: criteria set X-1 has no item «Z.9»"),
            ("A.3", make_cut("0"), "A.3 › points: this item is not scored"),
            ("P.1", make_cut("0"), "P.1 › points: this item is a penalty"),
            ("A.1", make_cut("-0.5"), "A.1 › points: the points accepted, −0.5, are below 0"),
            ("A.1", make_cut("5.1"), "A.1 › points: the points accepted, 5.1, are above the maximum of the item, 5"),
            ("A.2", make_cut("5.1"), "A.2 › points: the points accepted, 5.1, are above the maximum of the item, 5"),
            ("B.1", make_cut("3.1"), "B.1 › points: the points accepted, 3.1, are above the maximum of the item, 3"),
            ("A.1", make_cut("1", sentence=" "), "A.1 › sentence: there is no sentence that says why"),
        ],
    )
    def test_are_those_that_cannot_be(self, code: str, cut: Cut, fault: str) -> None:
        assert self.refused({"A.1": DONE}, {code: cut}) == [f"xa-a › {fault}"]

    def test_are_held_against_the_maximum_that_counts(self) -> None:
        answers: dict[str, Answer] = {"A.1": DONE, "A.2": GONE}
        assert self.refused(answers, {"A.1": make_cut("10")}) == []
        assert len(self.refused(answers, {"A.1": make_cut("10.01")})) == 1

    def test_are_told_with_the_answers_that_are_refused(self) -> None:
        answers: dict[str, Answer] = {"A.1": {"done": 1}}
        cuts = {"A.1": make_cut("99"), "A.2": make_cut("-1"), "P.1": make_cut("1")}
        places = [fault.partition(":")[0] for fault in self.refused(answers, cuts)]
        assert places == ["xa-a › A.1 › done", "xa-a › A.2 › points", "xa-a › P.1 › points"]

    def refused(self, answers: dict[str, Answer], cuts: dict[str, Cut]) -> list[str]:
        try:
            Scorer(self.CRITERIA).score(UnitAnswers(code="xa-a", answers=answers, cuts=cuts))
        except Refused as refused:
            return [f"{fault.place.path}: {fault.wrong.say('en')}" for fault in refused.faults]
        return []


class TestLaws:
    @given(rounds(most=1))
    def test_a_cut_never_gives_points(self, drawn: tuple[CriteriaSet, list[UnitAnswers]]) -> None:
        criteria, (unit,) = drawn
        sheet, uncut = Scorer(criteria).score(unit), Scorer(criteria).score(replace(unit, cuts={}))
        for score, other in zip(sheet.items(), uncut.items(), strict=True):
            accepted = unit.cuts[score.item.code].points if score.item.code in unit.cuts else score.computed
            assert score.computed == other.points
            assert score.points == min(score.computed, accepted)
        assert sheet.total <= uncut.total

    @given(rounds())
    def test_points_stay_within_the_maximum_that_counts(self, drawn: tuple[CriteriaSet, list[UnitAnswers]]) -> None:
        criteria, units = drawn
        for unit in units:
            sheet = Scorer(criteria).score(unit)
            for area in criteria.base_areas:
                for position in range(area.first, area.last):
                    assert 0 <= sheet.points[position] <= sheet.maxima[position]
            assert 0 <= sheet.base <= sheet.counted <= criteria.base_maximum
            lowest, highest = criteria.clamp
            assert lowest <= sheet.total <= highest

    @given(rounds(most=1))
    def test_the_same_input_gives_the_same_output(self, drawn: tuple[CriteriaSet, list[UnitAnswers]]) -> None:
        criteria, (unit,) = drawn
        assert Scorer(criteria).score(unit) == Scorer(criteria).score(unit)

    @given(rounds(most=1), st.randoms(use_true_random=False))
    def test_the_order_of_answers_does_not_matter(
        self, drawn: tuple[CriteriaSet, list[UnitAnswers]], chance: Random
    ) -> None:
        criteria, (unit,) = drawn
        codes = list(unit.answers)
        chance.shuffle(codes)
        turned = {code: dict(reversed(list(unit.answers[code].items()))) for code in codes}
        sheet, other = Scorer(criteria).score(unit), Scorer(criteria).score(replace(unit, answers=turned))
        assert (sheet.points, sheet.total) == (other.points, other.total)

    @given(st.data())
    def test_more_of_the_good_never_lowers_a_score(self, drawn: st.DataObject) -> None:
        kinds = sorted(set(KINDS) - {"bonus", "penalty", "choice"})
        criteria = drawn.draw(sets(kinds))
        unit = drawn.draw(units(criteria))
        scored = [item for item in criteria.items if item.rule is not None]
        item = drawn.draw(st.sampled_from(scored))
        assert item.rule is not None
        worse, better = drawn.draw(improvements(item.rule))
        before, after = (
            Scorer(criteria).score(replace(unit, answers={**unit.answers, item.code: answer}))
            for answer in (worse, better)
        )
        position = criteria.index()[item.code]
        assume(before.item(position).state is not State.NOTHING_TO_COUNT)
        assert after.points[position] >= before.points[position]
        assert after.total >= before.total
        assert after.published >= before.published

    @given(rounds(most=1))
    def test_redistribution_keeps_the_maximum_of_the_set(self, drawn: tuple[CriteriaSet, list[UnitAnswers]]) -> None:
        criteria, (unit,) = drawn
        sheet = Scorer(criteria).score(unit)
        removed = sum(
            criteria.items[position].maximum
            for position, exceptional in sheet.exceptions.items()
            if exceptional.policy is NotArising.REDUCE_MAX
        )
        assert sheet.counted == criteria.base_maximum - removed


def full_answers() -> dict[str, Answer]:
    """Give answers of full marks for the base of the NQ 57 set."""
    ratio: Answer = {"num": 1, "den": 1}
    special: dict[str, Answer] = {
        "I.1": {"days_late": 0},
        "I.3": {"done": [True, True, True]},
        "I.4": {"count": 2},
        "II.1.3": {"option": 1},
        "II.4.2": {"plan": True, **ratio},
        "II.5.1": {"count": 100},
        "II.5.2": {"count": 100},
        **dict.fromkeys(("I.2.1", "II.1.1", "II.1.2", "II.6"), ratio),
    }
    items = read_set(NQ57).items[:17]
    return {item.code: special.get(item.code, DONE) for item in items}


def make_set_with_criteria() -> CriteriaSet:
    return read(
        make_document(
            """
            criteria_set:
              id: X-1
              src: test
              scale: 10
              areas:
                - code: A
                  name: A
                  max: 10
                  criteria:
                    - code: A.1
                      name: A.1
                      max: 6
                      leaves:
                        - {code: A.1.1, max: 2, rule: {kind: boolean}, not_arising: redistribute}
                        - {code: A.1.2, max: 4, rule: {kind: boolean}}
                  leaves: [{code: A.2, max: 4, rule: {kind: boolean}}]
            """
        )
    )
