"""The loss ledger: from the scale down to the result, adding up exactly for every unit, always."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parindex.core.criteria import CriteriaSet
from parindex.core.figures import Answer
from parindex.core.losses import by_area, largest_first, ledger
from parindex.core.rounds import score_round
from parindex.core.rules.base import LossReason
from parindex.core.scoring import Scorer
from parindex.core.sheets import Sheet, UnitAnswers
from tests.core.drawing import rounds, units
from tests.core.making import (
    HAI_DUONG,
    NQ57,
    make_boolean_set,
    make_cut,
    make_cut_sheet,
    make_points,
    make_set,
    make_sheet,
    read_set,
)

DONE: Answer = {"done": True}
NOT_DONE: Answer = {"done": False}
GONE: Answer = {"not_arising": True}
BONUS = "base_cap: 10\nbonus_cap: 3\nbonus: [{code: B.1, max: 2}, {code: B.2, max: 1}]"

Entry = tuple[str | None, str | None, str]


def entries(sheet: Sheet) -> list[Entry]:
    """Give each entry as item, points and reason."""
    return [
        (entry.item.code if entry.item else None, make_points(entry.points), entry.reason.value)
        for entry in ledger(sheet)
    ]


def assert_adds_up(sheet: Sheet) -> None:
    assert sum(entry.points for entry in ledger(sheet)) == sheet.criteria.scale - sheet.total


class TestLedger:
    def test_is_empty_for_full_marks(self) -> None:
        assert ledger(make_sheet(make_boolean_set(), {"A.1": DONE, "A.2": DONE})) == ()

    def test_has_an_entry_for_each_item_that_lost_points(self) -> None:
        sheet = make_sheet(make_boolean_set(), {"A.1": NOT_DONE})
        assert entries(sheet) == [("A.1", "5", "not_met"), ("A.2", "5", "not_answered")]

    def test_says_reason_and_explanation(self) -> None:
        entry = ledger(make_sheet(make_boolean_set(), {"A.1": NOT_DONE, "A.2": DONE}))[0]
        assert entry.said.say() == "chưa đạt yêu cầu"
        assert entry.said.say("en") == "requirement not met"
        assert entry.why is not None
        assert entry.why.say() == "chưa đạt → 0 trên 5 điểm"
        assert entry.area is not None
        assert entry.area.code == "A"

    def test_gives_back_what_rescaling_gains(self) -> None:
        criteria = make_set(
            """
            - {code: A.1, max: 4, rule: {kind: boolean}, not_arising: reduce_max}
            - {code: A.2, max: 6, rule: {kind: linear}}
            """
        )
        sheet = make_sheet(criteria, {"A.1": GONE, "A.2": {"num": 1, "den": 2}})
        assert entries(sheet) == [("A.1", "4", "not_arising"), ("A.2", "3", "below_full"), (None, "-2", "rescaled")]

    def test_loses_all_where_nothing_arose(self) -> None:
        criteria = make_set("- {code: A.1, max: 10, rule: {kind: boolean}, not_arising: reduce_max}")
        assert entries(make_sheet(criteria, {"A.1": GONE})) == [("A.1", "10", "not_arising")]

    def test_gives_nothing_back_where_nothing_was_earned(self) -> None:
        criteria = make_set(
            """
            - {code: A.1, max: 4, rule: {kind: boolean}, not_arising: reduce_max}
            - {code: A.2, max: 6, rule: {kind: boolean}}
            """
        )
        sheet = make_sheet(criteria, {"A.1": GONE, "A.2": NOT_DONE})
        assert entries(sheet) == [("A.1", "4", "not_arising"), ("A.2", "6", "not_met")]

    def test_counts_redistributed_points_where_they_went(self) -> None:
        criteria = make_set(
            """
            - {code: A.1, max: 4, rule: {kind: boolean}, not_arising: redistribute}
            - {code: A.2, max: 6, rule: {kind: boolean}}
            """
        )
        assert entries(make_sheet(criteria, {"A.1": GONE, "A.2": NOT_DONE})) == [("A.2", "10", "not_met")]

    def test_is_one_entry_for_a_filing_that_was_not_accepted(self) -> None:
        sheet = make_sheet(read_set(NQ57), {}, days_late=6)
        assert entries(sheet) == [(None, "100", "filed_late")]

    def test_has_an_entry_for_filing_late(self) -> None:
        criteria = make_boolean_set("filing: {due: 15/12, late_first_2_days: -1}")
        sheet = make_sheet(criteria, {"A.1": DONE, "A.2": DONE}, days_late=1)
        assert entries(sheet) == [(None, "1", "filed_late")]


class TestExtras:
    def test_lose_what_was_not_earned_where_the_scale_keeps_room_for_bonuses(self) -> None:
        criteria = make_set("- {code: A.1, max: 10, rule: {kind: boolean}}", BONUS, scale="13")
        sheet = make_sheet(criteria, {"A.1": DONE, "B.1": {"points": 2}})
        assert entries(sheet) == [("B.2", "1", "bonus_not_earned")]

    def test_lose_the_rest_of_a_room_that_no_bonus_can_fill(self) -> None:
        criteria = make_set("- {code: A.1, max: 10, rule: {kind: boolean}}", BONUS, scale="15")
        sheet = make_sheet(criteria, {"A.1": DONE, "B.1": {"points": 2}, "B.2": {"points": 1}})
        assert entries(sheet) == [(None, "2", "bonus_not_earned")]

    def test_regain_points_on_top_of_a_full_base(self) -> None:
        criteria = make_boolean_set("bonus: [{code: B.1, max: 3}]")
        sheet = make_sheet(criteria, {"A.1": DONE, "A.2": NOT_DONE, "B.1": {"points": 2}})
        assert entries(sheet) == [("A.2", "5", "not_met"), ("B.1", "-2", "bonus")]

    @pytest.mark.parametrize(
        ("points", "expected"),
        [
            (0, [(None, "2", "bonus_not_earned")]),
            (1, [(None, "1", "bonus_not_earned")]),
            (2, []),
            (5, [(None, "-3", "bonus"), (None, "3", "clamped")]),
        ],
    )
    def test_are_one_entry_where_bonuses_exceed_their_room(self, points: int, expected: list[Entry]) -> None:
        criteria = make_set(
            "- {code: A.1, max: 10, rule: {kind: boolean}}", "base_cap: 10\nbonus: [{code: B.1, max: 9}]", scale="12"
        )
        assert entries(make_sheet(criteria, {"A.1": DONE, "B.1": {"points": points}})) == expected

    def test_show_what_a_cap_took_and_gave_back(self) -> None:
        head = "bonus_cap: 1\npenalty_cap: 2\nbonus: [{code: B.1, max: 3}]\npenalty: [{code: P.1, per: -1}]"
        answers: dict[str, Answer] = {"A.1": DONE, "B.1": {"points": 3}, "P.1": {"count": 5}}
        assert entries(make_sheet(make_boolean_set(head), answers)) == [
            ("A.2", "5", "not_answered"),
            ("B.1", "-3", "bonus"),
            (None, "2", "cap"),
            ("P.1", "5", "penalty"),
            (None, "-3", "cap"),
        ]

    def test_show_what_the_limits_of_the_scale_took_and_gave_back(self) -> None:
        criteria = make_boolean_set("bonus: [{code: B.1, max: 3}]\npenalty: [{code: P.1, per: -1}]")
        above = make_sheet(criteria, {"A.1": DONE, "A.2": DONE, "B.1": {"points": 3}})
        below = make_sheet(criteria, {"P.1": {"count": 4}})
        assert entries(above)[-1] == (None, "3", "clamped")
        assert entries(below)[-1] == (None, "-4", "clamped")


class TestCuts:
    def test_stand_beside_what_the_rule_took(self) -> None:
        criteria = make_set("- {code: A.1, max: 10, rule: {kind: linear}}")
        sheet = make_cut_sheet(criteria, {"A.1": {"num": 4, "den": 5}}, A_1=make_cut("5"))
        assert entries(sheet) == [("A.1", "2", "below_full"), ("A.1", "3", "cut")]
        rule, cut = ledger(sheet)
        assert (rule.said.say("en"), cut.said.say("en")) == (
            "below the level for full points",
            "appraisal accepted less",
        )
        assert cut.why is not None
        assert cut.why.say() == "thẩm định công nhận 5 điểm: tài liệu chậm thời hạn – nộp ngày 20/12"

    def test_are_the_only_entry_where_the_rule_took_nothing(self) -> None:
        sheet = make_cut_sheet(make_boolean_set(), {"A.1": DONE, "A.2": DONE}, A_1=make_cut("0"))
        assert entries(sheet) == [("A.1", "5", "cut")]

    def test_have_no_entry_where_they_took_nothing(self) -> None:
        sheet = make_cut_sheet(make_boolean_set(), {"A.1": DONE, "A.2": NOT_DONE}, A_1=make_cut("5"), A_2=make_cut("3"))
        assert entries(sheet) == [("A.2", "5", "not_met")]

    def test_take_of_bonuses_on_top_of_a_full_base(self) -> None:
        criteria = make_boolean_set("bonus: [{code: B.1, max: 3}]")
        sheet = make_cut_sheet(criteria, {"A.1": DONE, "B.1": {"points": 3}}, B_1=make_cut("1"))
        assert entries(sheet) == [("A.2", "5", "not_answered"), ("B.1", "-3", "bonus"), ("B.1", "2", "cut")]

    def test_take_of_bonuses_that_the_scale_keeps_room_for(self) -> None:
        criteria = make_set("- {code: A.1, max: 10, rule: {kind: boolean}}", BONUS, scale="13")
        sheet = make_cut_sheet(
            criteria, {"A.1": DONE, "B.1": {"points": 1}, "B.2": {"points": 1}}, B_2=make_cut("0.25")
        )
        assert entries(sheet) == [("B.1", "1", "bonus_not_earned"), ("B.2", "0.75", "cut")]

    @pytest.mark.parametrize(
        ("accepted", "expected"),
        [
            ("1", [("B.1", "1", "cut"), (None, "1", "bonus_not_earned")]),
            ("0", [("B.1", "2", "cut")]),
        ],
    )
    def test_stand_beside_the_rest_of_a_room_that_bonuses_do_not_match(
        self, accepted: str, expected: list[Entry]
    ) -> None:
        scale = "13" if accepted == "1" else "12"
        criteria = make_set(
            "- {code: A.1, max: 10, rule: {kind: boolean}}", "base_cap: 10\nbonus: [{code: B.1, max: 9}]", scale=scale
        )
        sheet = make_cut_sheet(criteria, {"A.1": DONE, "B.1": {"points": 2}}, B_1=make_cut(accepted))
        assert entries(sheet) == expected

    def test_vanish_with_a_filing_that_was_not_accepted(self) -> None:
        unit = UnitAnswers(code="xa-a", answers={"I.2.2": DONE}, days_late=6, cuts={"I.2.2": make_cut("0")})
        sheet = Scorer(read_set(NQ57)).score(unit)
        assert entries(sheet) == [(None, "100", "filed_late")]


class TestSum:
    @given(rounds())
    def test_is_the_scale_less_the_total_for_random_sets(self, drawn: tuple[CriteriaSet, list[UnitAnswers]]) -> None:
        for sheet in score_round(*drawn).sheets.values():
            assert_adds_up(sheet)

    @pytest.mark.parametrize("path", [HAI_DUONG, NQ57], ids=lambda path: path.stem)
    @given(drawn=st.data())
    def test_is_the_scale_less_the_total_for_the_real_sets(self, path: object, drawn: st.DataObject) -> None:
        criteria = SETS[path]
        assert_adds_up(Scorer(criteria).score(drawn.draw(units(criteria))))

    @given(rounds())
    def test_counts_every_item_at_most_once_per_reason(self, drawn: tuple[CriteriaSet, list[UnitAnswers]]) -> None:
        for sheet in score_round(*drawn).sheets.values():
            named = [(entry.item.code, entry.reason) for entry in ledger(sheet) if entry.item]
            assert len(named) == len(set(named))
            assert all(entry.points for entry in ledger(sheet))


SETS: dict[object, CriteriaSet] = {path: read_set(path) for path in (HAI_DUONG, NQ57)}


class TestByArea:
    def test_adds_up_by_area_and_keeps_the_rest_apart(self) -> None:
        criteria = make_set(
            """
            - {code: A.1, max: 4, rule: {kind: boolean}}
            - {code: A.2, max: 2, rule: {kind: boolean}}
            - {code: B.1, max: 4, rule: {kind: boolean}}
            """,
            "filing: {due: 15/12, late_first_2_days: -1}",
        )
        sheet = make_sheet(criteria, {"A.1": NOT_DONE, "B.1": DONE}, days_late=1)
        sums = {code: make_points(amount) for code, amount in by_area(ledger(sheet)).items()}
        assert sums == {"A": "6", None: "1"}


class TestLargestFirst:
    def test_sorts_by_amount_and_keeps_the_order_of_equal_ones(self) -> None:
        criteria = make_set(
            """
            - {code: A.1, max: 2, rule: {kind: boolean}}
            - {code: A.2, max: 6, rule: {kind: boolean}}
            - {code: A.3, max: 2, rule: {kind: boolean}}
            """,
        )
        codes = [entry.item.code for entry in largest_first(ledger(make_sheet(criteria, {}))) if entry.item]
        assert codes == ["A.2", "A.1", "A.3"]

    def test_puts_what_was_regained_last(self) -> None:
        criteria = make_boolean_set("bonus: [{code: B.1, max: 3}]")
        sheet = make_sheet(criteria, {"A.1": DONE, "B.1": {"points": 2}})
        assert [entry.reason for entry in largest_first(ledger(sheet))] == [LossReason.NOT_ANSWERED, LossReason.BONUS]
