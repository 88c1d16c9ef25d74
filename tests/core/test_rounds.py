"""All units of a round: sheets, ranks, leaders, and one changed answer; the demonstration rounds as golden files."""

import re
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parindex.core.criteria import CriteriaSet
from parindex.core.faults import Refused
from parindex.core.figures import Answer
from parindex.core.losses import ledger
from parindex.core.rounds import RoundScores, score_round
from parindex.core.sheets import UnitAnswers
from parindex.kit import documents
from tests.core.drawing import rounds, units
from tests.core.making import (
    FACTS,
    HAI_DUONG,
    HAI_DUONG_ROUND,
    NQ57,
    NQ57_ROUND,
    make_boolean_set,
    make_points,
    make_scores,
    make_set,
    make_unit,
    read_round_scores,
)

DONE: Answer = {"done": True}
NOT_DONE: Answer = {"done": False}
LED = "- {code: A.1, max: 10, rule: {kind: relative_to_leader, target: 100}, not_arising: reduce_max}"


def totals(scores: RoundScores) -> dict[str, str | None]:
    return {code: make_points(sheet.total) for code, sheet in scores.sheets.items()}


class TestScoreRound:
    def test_refuses_a_unit_that_stands_here_twice(self) -> None:
        with pytest.raises(Refused, match="hai lần"):
            score_round(make_boolean_set(), [make_unit({"A.1": DONE}, "xa-a"), make_unit({"A.1": NOT_DONE}, "xa-a")])

    def test_refuses_the_answers_of_every_unit_at_once(self) -> None:
        with pytest.raises(Refused) as refused:
            make_scores(make_boolean_set(), {"xa-a": {"A.1": {"done": 1}}, "xa-b": {"A.1": DONE}, "xa-c": {"Z": DONE}})
        places = [fault.place.path for fault in refused.value.faults]
        assert places == ["xa-a › A.1 › done", "xa-c › Z"]

    def test_stops_at_a_thousand_faults(self) -> None:
        wrong: dict[str, Answer] = {f"Z.{number}": DONE for number in range(90)}
        with pytest.raises(Refused) as refused:
            make_scores(make_boolean_set(), {f"xa-{number}": wrong for number in range(100)})
        assert len(refused.value.faults) == 1_001

    def test_takes_a_round_of_nobody(self) -> None:
        assert score_round(make_boolean_set(), []).in_order() == []

    def test_finds_the_leader_over_all_units(self) -> None:
        answers: dict[str, dict[str, Answer]] = {
            "xa-a": {"A.1": {"value": 150}},
            "xa-b": {"A.1": {"value": 200}},
            "xa-c": {"A.1": {"value": 50}},
            "xa-d": {"A.1": {"not_arising": True}},
            "xa-e": {},
        }
        scores = make_scores(make_set(LED), answers)
        assert totals(scores) == {"xa-a": "7.5", "xa-b": "10", "xa-c": "2.5", "xa-d": "0", "xa-e": "0"}

    def test_counts_a_leader_whose_answer_carries_an_unused_mark(self) -> None:
        scores = make_scores(
            make_set(LED),
            {"xa-a": {"A.1": {"value": 150}}, "xa-b": {"A.1": {"value": 200, "not_arising": False}}},
        )
        assert totals(scores) == {"xa-a": "7.5", "xa-b": "10"}

    def test_leaves_a_refused_value_to_scoring(self) -> None:
        with pytest.raises(Refused, match=re.escape("xa-a › A.1 › value")):
            make_scores(make_set(LED), {"xa-a": {"A.1": {"value": -1}}, "xa-b": {"A.1": {"value": 1}}})

    @given(rounds(), st.randoms(use_true_random=False))
    def test_does_not_depend_on_the_order_of_units(
        self, drawn: tuple[CriteriaSet, list[UnitAnswers]], chance: Random
    ) -> None:
        criteria, listed = drawn
        turned = list(listed)
        chance.shuffle(turned)
        assert score_round(criteria, turned) == score_round(criteria, listed)

    @given(rounds())
    def test_ranks_every_unit_in_the_total(self, drawn: tuple[CriteriaSet, list[UnitAnswers]]) -> None:
        scores = score_round(*drawn)
        ordered = scores.in_order()
        ranks = [scores.placing(sheet.unit.code).rank for sheet in ordered]
        assert ranks == sorted(ranks)
        assert len(ordered) == len(drawn[1])
        for sheet in ordered:
            better = sum(other.rank_value > sheet.rank_value for other in ordered)
            assert scores.placing(sheet.unit.code).rank == 1 + better


class TestRoundScores:
    def test_orders_ties_by_code_and_gives_them_one_rank(self) -> None:
        scores = make_scores(make_boolean_set(), {"xa-c": {"A.1": DONE}, "xa-b": {}, "xa-a": {"A.1": DONE}})
        assert [sheet.unit.code for sheet in scores.in_order()] == ["xa-a", "xa-c", "xa-b"]
        assert [scores.placing(code).rank for code in ("xa-a", "xa-c", "xa-b")] == [1, 1, 3]

    def test_ranks_at_the_declared_precision(self) -> None:
        base = "- {code: A.1, max: 10, rule: {kind: linear, decimals: 4}}"
        answers: dict[str, dict[str, Answer]] = {
            "xa-a": {"A.1": {"num": 50_001, "den": 100_000}},
            "xa-b": {"A.1": {"num": 50_002, "den": 100_000}},
        }
        coarse = make_scores(make_set(base), answers)
        fine = make_scores(make_set(base, "ranking: {total_decimals: 4}"), answers)
        assert [coarse.placing(code).rank for code in ("xa-a", "xa-b")] == [1, 1]
        assert [fine.placing(code).rank for code in ("xa-a", "xa-b")] == [2, 1]

    def test_gives_no_place_in_an_area_in_which_nothing_counts(self) -> None:
        criteria = make_set(
            """
            - {code: A.1, max: 8, rule: {kind: boolean}}
            - {code: B.1, max: 2, rule: {kind: boolean}, not_arising: reduce_max}
            """
        )
        scores = make_scores(criteria, {"xa-a": {"B.1": {"not_arising": True}}, "xa-b": {"B.1": DONE}})
        assert scores.area_placing("xa-a", "B") is None
        placing = scores.area_placing("xa-b", "B")
        assert placing is not None
        assert (placing.rank, placing.of_units) == (1, 1)

    def test_knows_no_unit_from_outside(self) -> None:
        with pytest.raises(KeyError):
            make_scores(make_boolean_set(), {"xa-a": {}}).placing("xa-z")


class TestWithAnswers:
    @pytest.mark.parametrize("value", [90, 110, 150])
    def test_scores_one_unit_or_all_as_the_leader_stays_or_goes(self, value: int) -> None:
        units: dict[str, dict[str, Answer]] = {
            code: {"A.1": {"value": one}} for code, one in (("xa-a", 120), ("xa-b", 100), ("xa-c", 80))
        }
        scores = make_scores(make_set(LED), units)
        changed = scores.with_answers(make_unit({"A.1": {"value": value}}, "xa-b"))
        again = make_scores(make_set(LED), units | {"xa-b": {"A.1": {"value": value}}})
        assert totals(changed) == totals(again)
        assert (changed.sheets["xa-a"] is scores.sheets["xa-a"]) == (value < 120)

    def test_moves_only_the_columns_that_change(self) -> None:
        criteria = make_set(
            """
            - {code: A.1, max: 8, rule: {kind: boolean}}
            - {code: B.1, max: 2, rule: {kind: boolean}}
            """
        )
        scores = make_scores(criteria, {"xa-a": {"A.1": DONE}, "xa-b": {}})
        after = scores.with_answers(make_unit({"A.1": NOT_DONE, "B.1": DONE}, "xa-b"))
        assert after.areas["A"] is scores.areas["A"]
        assert after.areas["B"] is not scores.areas["B"]
        assert totals(scores) == {"xa-a": "8", "xa-b": "0"}
        assert totals(after) == {"xa-a": "8", "xa-b": "2"}

    def test_refuses_answers_that_cannot_be(self) -> None:
        scores = make_scores(make_boolean_set(), {"xa-a": {}})
        with pytest.raises(Refused):
            scores.with_answers(make_unit({"A.1": {"done": 3}}, "xa-a"))

    @given(rounds(), st.data())
    def test_equals_scoring_the_whole_round_again(
        self, drawn: tuple[CriteriaSet, list[UnitAnswers]], more: st.DataObject
    ) -> None:
        criteria, listed = drawn
        code = more.draw(st.sampled_from(["xa-1", "xa-2", "xa-new"]))
        changed = more.draw(units(criteria, code))
        after = score_round(criteria, listed).with_answers(changed)
        again = {unit.code: unit for unit in listed} | {code: changed}
        assert after == score_round(criteria, again.values())


class TestDemonstrationRound:
    """The PAR Index 2022 of Đồng Tâm among 20 units, as its district published it."""

    SCORES = read_round_scores(HAI_DUONG, HAI_DUONG_ROUND)

    def test_gives_the_published_total(self) -> None:
        sheet = self.SCORES.sheets["dong-tam"]
        assert (make_points(sheet.total), make_points(sheet.published)) == ("87.747", "87.75")
        assert sheet.is_rescaled is False

    def test_gives_the_published_points_and_ranks_of_the_areas(self) -> None:
        found = [
            (
                score.group.code,
                make_points(score.points),
                make_points(score.maximum),
                self.SCORES.area_placing("dong-tam", score.group.code),
            )
            for score in self.SCORES.sheets["dong-tam"].areas()
        ]
        ranked = [(*area, place.dense_rank, place.of_ranks) for *area, place in found if place is not None]
        assert ranked == index_facts()
        points = [area[1] for area in ranked]
        assert points == ["11.84", "4.75", "16.62", "6", "11", "5", "10.19", "1.577", "11.49", "9.28"]
        dense = [f"{rank}/{ranks}" for *_, rank, ranks in ranked]
        assert dense == ["9/19", "2/3", "2/20", "1/5", "1/14", "12/12", "9/16", "14/20", "5/19", "12/18"]

    def test_gives_the_published_place(self) -> None:
        placing = self.SCORES.placing("dong-tam")
        assert (placing.rank, placing.of_units, placing.dense_rank) == (9, 20, 9)

    def test_gives_the_published_class_and_the_only_weak_area(self) -> None:
        sheet = self.SCORES.sheets["dong-tam"]
        band = sheet.band()
        assert band is not None
        assert band.label == "Hoàn thành tốt nhiệm vụ"
        assert [area.code for area in sheet.weak_areas()] == ["6"]

    def test_loses_what_is_missing_to_a_hundred(self) -> None:
        lost = ledger(self.SCORES.sheets["dong-tam"])
        assert make_points(sum(entry.points for entry in lost)) == "12.253"
        assert all(entry.points > 0 and entry.item for entry in lost)

    def test_has_twenty_units_of_which_nineteen_are_invented(self) -> None:
        invented = [sheet.unit.invented for sheet in self.SCORES.sheets.values()]
        assert (len(invented), sum(invented)) == (20, 19)

    def test_reaches_the_single_scores_that_the_set_foresees(self) -> None:
        sheet = self.SCORES.sheets["dong-tam"]
        foreseen = {
            str(node.value["code"].value): Decimal(str(node.value["demo"].value))
            for node in sheet.criteria.document.walk()
            if isinstance(node.value, dict) and "demo" in node.value
        }
        found = {score.item.code: Decimal(make_points(score.points) or "") for score in sheet.items()}
        assert found == foreseen


def index_facts() -> list[tuple[object, ...]]:
    """Give the areas of the report as code, points, maximum, rank and number of ranks."""
    facts = documents.parse_yaml(documents.read_text(FACTS, documents.CRITERIA_BYTES))
    assert isinstance(facts.value, dict)
    index = facts.value["index_2022"]
    assert isinstance(index.value, dict)
    areas = index.value["areas"]
    assert isinstance(areas.value, tuple)
    found: list[tuple[object, ...]] = []
    for area in areas.value:
        assert isinstance(area.value, dict)
        given = {key: node.value for key, node in area.value.items()}
        found.append((given["code"], str(given["score"]), str(given["max"]), given["rank"], given["of_ranks"]))
    return found


class TestNq57Round:
    """Four invented units on the NQ 57 set, their totals worked out by hand."""

    SCORES = read_round_scores(NQ57, NQ57_ROUND)

    def test_gives_full_marks_with_every_bonus(self) -> None:
        # 85 + 15, no penalty.
        sheet = self.SCORES.sheets["xa-vi-du-1"]
        assert (make_points(sheet.base), make_points(sheet.bonus), make_points(sheet.total)) == ("85", "15", "100")
        assert ledger(sheet) == ()

    def test_rescales_a_base_with_reduced_maxima(self) -> None:
        # I: 1.5 + 1 + 3 + 1 = 6.5 of 9. II: 8 + 6 + 3 + 4 + 0 + 3 + 2 + 3 + 2 + 3 = 34 of 57.
        # 40.5 of 66 on 85: 52.159090…; bonus 2 + 4.5; penalty 1.
        sheet = self.SCORES.sheets["xa-vi-du-2"]
        assert (make_points(sheet.base), make_points(sheet.counted)) == ("40.5", "66")
        assert (make_points(sheet.bonus), make_points(sheet.penalty)) == ("6.5", "-1")
        assert (make_points(sheet.total), make_points(sheet.published)) == ("57.659091", "57.66")

    def test_takes_points_for_filing_four_days_late(self) -> None:
        # I: 3 + 1 + 1 + 0 + 2 = 7. II: 10 + 4 + 10 + 8 + 4 + 4 + 3 + 4 + 4 + 0 + 8.24 + 0 = 59.24.
        # 66.24 + 2 (bonus) − 2.5 (penalty) − 1 (days 1 and 2) − 1 (day 3) − 1 (day 4).
        sheet = self.SCORES.sheets["xa-vi-du-3"]
        assert (make_points(sheet.base), make_points(sheet.filing), make_points(sheet.total)) == (
            "66.24",
            "-3",
            "62.74",
        )

    def test_takes_nothing_for_a_late_filing_that_was_excused(self) -> None:
        # I: 0 + 0.25 + 0 + 3 + 0 = 3.25. II: 0 + 4 + 0 + 0 + 4 + 0 + 0 + 0 + 2 + 3 + 0 + 3 = 16. Penalty 9 + 1 + 1.
        sheet = self.SCORES.sheets["xa-vi-du-4"]
        assert (make_points(sheet.base), make_points(sheet.penalty), make_points(sheet.filing)) == ("19.25", "-11", "0")
        assert make_points(sheet.total) == "8.25"

    def test_ranks_and_classes_the_four(self) -> None:
        placed = [(sheet.unit.code[-1], sheet.band()) for sheet in self.SCORES.in_order()]
        assert [(code, band.label[0] if band else None) for code, band in placed] == [
            ("1", "A"),
            ("3", "C"),
            ("2", "C"),
            ("4", "D"),
        ]

    def test_adds_up_the_losses_of_each(self) -> None:
        for sheet in self.SCORES.sheets.values():
            assert sum(entry.points for entry in ledger(sheet)) == sheet.criteria.scale - sheet.total

    def test_says_that_it_is_invented(self) -> None:
        text = NQ57_ROUND.read_text(encoding="utf-8")
        assert "invented" in text
        assert all(sheet.unit.invented for sheet in self.SCORES.sheets.values())
