"""A round's answers read from plain JSON values: every fault of form at once."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parindex.core.answers import Decision, read_round
from parindex.core.criteria import CriteriaSet, freeze, read
from parindex.core.cuts import Cut, CutReason
from parindex.core.faults import Fault, Refused
from parindex.core.placeholders import Period
from parindex.core.rounds import RoundScores, score_round
from parindex.kit import documents
from tests.core.drawing import spoiled
from tests.core.making import (
    HAI_DUONG,
    HAI_DUONG_ROUND,
    NQ57,
    NQ57_ROUND,
    make_boolean_set,
    make_document,
    make_set_text,
    read_answers,
    read_set,
)

Given = dict[str, object]


def parse_file(path: Path) -> object:
    return documents.parse_json(path.read_text(encoding="utf-8"))


UNIT: Given = {"code": "xa-a", "answers": {"A.1": {"done": True}}}


def make_round(about: Given | None = None, *units: object) -> Given:
    return {"round": about or {}, "units": list(units) or [UNIT]}


def refusals(content: object, criteria: CriteriaSet | None = None) -> list[str]:
    """Give what is refused as "path: what is wrong", in English; empty where the round is taken."""
    try:
        read_round(content, criteria)
    except Refused as refused:
        return [f"{fault.place.path}: {fault.wrong.say('en')}" for fault in refused.faults]
    return []


class TestReadRound:
    def test_reads_the_demonstration_round(self) -> None:
        answers = read_answers(HAI_DUONG_ROUND, read_set(HAI_DUONG))
        assert (answers.period, answers.criteria_set, len(answers.units)) == (Period(2022), "HD-XA-2022-RC", 20)
        assert answers.decision == Decision(number="766/QĐ-UBND", date="2023-03-16")
        assert answers.units[0].code == "dong-tam"

    def test_reads_a_unit(self) -> None:
        given = {**UNIT, "name": "Xã A", "source": "x", "invented": True, "filing": {"days_late": 3, "excused": True}}
        (unit,) = read_round(make_round(None, given)).units
        assert (unit.code, unit.name, unit.source, unit.invented) == ("xa-a", "Xã A", "x", True)
        assert (unit.days_late, unit.excused, unit.answers) == (3, True, {"A.1": {"done": True}})

    def test_needs_no_word_about_the_round(self) -> None:
        answers = read_round({"units": [UNIT]})
        assert (answers.period, answers.criteria_set, answers.decision) == (None, "", Decision())
        assert (answers.units[0].name, answers.units[0].days_late) == ("xa-a", 0)

    def test_composes_the_letters_of_names(self) -> None:
        (unit,) = read_round(make_round(None, {**UNIT, "name": "Đo\u0300ng Ta\u0302m"})).units
        assert unit.name == "Đòng Tâm"

    @pytest.mark.parametrize("content", [None, 3, "chữ", [], {}, {"units": {}}, {"round": [], "units": []}])
    def test_refuses_what_is_no_round(self, content: object) -> None:
        assert refusals(content) == [': the file has not the form {"round": {…}, "units": [{"code", "answers"}]}']

    def test_refuses_a_round_of_nobody(self) -> None:
        assert refusals({"units": []}) == ["units: the round has no units"]

    def test_reports_every_fault_at_once(self) -> None:
        content = make_round(
            {"year": "2022", "quarter": 5, "criteria_set": "OTHER", "asessor": "x"},
            {"code": "xa a", "answers": {}},
            {"code": "xa-b", "answers": [], "note": "x"},
            7,
        )
        assert refusals(content, make_boolean_set()) == [
            "round.asessor: there is no key «asessor» here",
            "round.criteria_set: the answers are for criteria set OTHER, not X-1",
            "units[0].code: «code» must be a code of plain letters, digits and hyphens, it is «xa a»",
            "units[1].note: there is no key «note» here",
            "xa-b.answers: «answers» must be an object, it is «[…]»",
            "units[2]: «units[2]» must be an object, it is «7»",
            "round.year: «year» must be a year from 1945, it is «2022»",
        ]

    @pytest.mark.parametrize(
        ("about", "fault"),
        [
            ({"year": 1900}, "round.year: «year» must be a year from 1945, it is «1900»"),
            ({"year": True}, "round.year: «year» must be a year from 1945, it is «true»"),
            ({"year": 2022, "quarter": 0}, "round.quarter: «quarter» must be a quarter from 1 to 4, it is «0»"),
            ({"decision": "766"}, "round.decision: «decision» must be an object, it is «766»"),
            ({"decision": {"no": "1"}}, "round.decision.no: there is no key «no» here"),
            ({"decision": {"number": 766}}, "round.decision.number: «number» must be a text, it is «766»"),
            ({"note": ["x"]}, "round.note: «note» must be a text, it is «[…]»"),
            ({"criteria_hash": 3}, "round.criteria_hash: «criteria_hash» must be a text, it is «3»"),
        ],
    )
    def test_refuses_what_a_round_cannot_say(self, about: Given, fault: str) -> None:
        assert refusals(make_round(about)) == [fault]

    @pytest.mark.parametrize("code", ["", "xã-a", "a b", "-a", "x" * 65, None, 3, ["a"]])
    def test_refuses_a_code_that_no_address_can_hold(self, code: object) -> None:
        (fault,) = refusals(make_round(None, {**UNIT, "code": code}))
        assert fault.startswith("units[0].code: ")

    @pytest.mark.parametrize(
        ("given", "fault"),
        [
            ({"name": 3}, "xa-a.name: «name» must be a text, it is «3»"),
            ({"invented": "yes"}, "xa-a.invented: «invented» must be true or false, it is «yes»"),
            ({"answers": None}, "xa-a.answers: «answers» must be an object, it is «null»"),
            ({"answers": {"A.1": 3}}, "xa-a.A.1: «A.1» must be an object, it is «3»"),
            ({"filing": 3}, "xa-a.filing: «filing» must be an object, it is «3»"),
            ({"filing": {"late": 3}}, "xa-a.filing.late: there is no key «late» here"),
            (
                {"filing": {"days_late": -1}},
                "xa-a.filing.days_late: «days_late» must be a number of days from 0, it is «-1»",
            ),
            (
                {"filing": {"days_late": True}},
                "xa-a.filing.days_late: «days_late» must be a number of days from 0, it is «true»",
            ),
            (
                {"filing": {"days_late": 3651}},
                "xa-a.filing.days_late: «days_late» must be a number of days from 0, it is «3651»",
            ),
            ({"filing": {"excused": 1}}, "xa-a.filing.excused: «excused» must be true or false, it is «1»"),
            ({"x" * 90: 1}, f"units[0].{'x' * 37}…: there is no key «{'x' * 37}…» here"),
        ],
    )
    def test_refuses_what_a_unit_cannot_say(self, given: Given, fault: str) -> None:
        assert refusals(make_round(None, {**UNIT, **given})) == [fault]

    def test_refuses_a_unit_that_stands_here_twice(self) -> None:
        assert refusals(make_round(None, UNIT, UNIT)) == ["units[1]: unit «xa-a» stands here twice"]

    def test_shows_an_exact_decimal_as_it_was_written(self) -> None:
        assert refusals(make_round({"year": Decimal("2022.0")})) == [
            "round.year: «year» must be a year from 1945, it is «2022.0»"
        ]


class TestCuts:
    def test_are_read_with_exact_points(self) -> None:
        given = {"A.1": {"points": Decimal("0.125"), "reason": "late", "sentence": "nộp  ngày\n20/12"}}
        (unit,) = read_round(make_round(None, {**UNIT, "cuts": given})).units
        assert unit.cuts == {"A.1": Cut(points=125_000, reason=CutReason.LATE, sentence="nộp ngày 20/12")}

    def test_come_back_as_they_were_written(self) -> None:
        cut = Cut(points=500_000, reason=CutReason.OTHER, sentence="vì thế")
        (unit,) = read_round(make_round(None, {**UNIT, "cuts": {"A.1": cut.plain()}})).units
        assert unit.cuts == {"A.1": cut}

    @pytest.mark.parametrize(
        ("cuts", "fault"),
        [
            ([], "xa-a.cuts: «cuts» must be an object, it is «[…]»"),
            ({"A.1": 1}, "xa-a.cuts.A.1: «A.1» must be an object, it is «1»"),
            ({"A.1": {"point": 1}}, "xa-a.cuts.A.1.point: there is no key «point» here"),
            (
                {"A.1": {"points": "1"}},
                "xa-a.cuts.A.1.points: «points» must be points with at most 6 decimals, it is «1»",
            ),
            (
                {"A.1": {"points": True}},
                "xa-a.cuts.A.1.points: «points» must be points with at most 6 decimals, it is «true»",
            ),
            (
                {"A.1": {"points": Decimal("0.1234567")}},
                "xa-a.cuts.A.1.points: «points» must be points with at most 6 decimals, it is «0.1234567»",
            ),
            (
                {"A.1": {"points": Decimal("Infinity")}},
                "xa-a.cuts.A.1.points: «points» must be points with at most 6 decimals, it is «Infinity»",
            ),
            ({"A.1": {"reason": ["late"]}}, "xa-a.cuts.A.1.reason: "),
            ({"A.1": {"sentence": 1}}, "xa-a.cuts.A.1.sentence: «sentence» must be a text, it is «1»"),
        ],
    )
    def test_are_refused_where_they_cannot_be(self, cuts: object, fault: str) -> None:
        whole = {"points": 1, "reason": "late", "sentence": "x"}
        if isinstance(cuts, dict) and isinstance(cuts["A.1"], dict):
            cuts = {"A.1": whole | cuts["A.1"]}
        (found,) = refusals(make_round(None, {**UNIT, "cuts": cuts}))
        assert found.startswith(fault)

    def test_name_the_known_reasons(self) -> None:
        (fault,) = refusals(
            make_round(None, {**UNIT, "cuts": {"A.1": {"points": 1, "reason": "tired", "sentence": "x"}}})
        )
        assert "one of: no_evidence; unclear; late; wrong_item; inaccurate; not_matching; out_of_period" in fault


class TestPopulation:
    def test_takes_exactly_the_declared_units(self) -> None:
        assert refusals(make_round({"units": ["xa-a"]})) == []

    def test_names_units_from_outside_and_units_that_are_missing(self) -> None:
        assert refusals(make_round({"units": ["xa-c", "xa-b"]})) == [
            "xa-a: unit «xa-a» is not in this round",
            "round.units: the answers of unit «xa-b» are missing",
            "round.units: the answers of unit «xa-c» are missing",
        ]

    def test_does_not_miss_a_unit_whose_code_was_refused(self) -> None:
        faults = refusals(make_round({"units": ["xa-a", "xa-b"]}, UNIT, {"code": "xã b", "answers": {}}))
        assert [fault.partition(":")[0] for fault in faults] == ["units[1].code"]

    @pytest.mark.parametrize("declared", [3, "xa-a", {"xa-a": 1}])
    def test_refuses_a_population_that_is_no_list(self, declared: object) -> None:
        (fault,) = refusals(make_round({"units": declared}))
        assert fault.startswith("round.units: «units» must be a list")

    def test_refuses_a_member_that_is_no_code(self) -> None:
        assert refusals(make_round({"units": ["xa-a", 3, {"a": 1}]})) == [
            "round.units[1]: «units[1]» must be a code of plain letters, digits and hyphens, it is «3»",
            "round.units[2]: «units[2]» must be a code of plain letters, digits and hyphens, it is «{…}»",
        ]


class TestSameContent:
    TEXT = make_set_text("- {code: A.1, name: 'Năm {year}', max: 10, rule: {kind: boolean}}")
    QUARTERLY = make_set_text("- {code: A.1, name: '{quarter}', max: 10, rule: {kind: boolean}}")

    def test_takes_the_hash_of_the_set_frozen_for_the_round(self) -> None:
        criteria = read(make_document(self.TEXT))
        frozen = freeze(criteria, Period(2022)).hash
        assert refusals(make_round({"year": 2022, "criteria_hash": frozen}), criteria) == []

    def test_takes_the_hash_of_the_set_itself_in_a_round_without_a_year(self) -> None:
        criteria = read(make_document(self.TEXT))
        assert refusals(make_round({"criteria_hash": criteria.hash}), criteria) == []

    def test_refuses_answers_for_other_content(self) -> None:
        criteria = read(make_document(self.TEXT))
        (fault,) = refusals(make_round({"year": 2023, "criteria_hash": "0" * 64}), criteria)
        assert fault.startswith(
            "round.criteria_hash: the answers are for content 000000000000 of the set, this file has "
        )

    def test_leaves_a_set_that_cannot_be_frozen_to_its_own_file(self) -> None:
        criteria = read(make_document(self.QUARTERLY))
        assert refusals(make_round({"year": 2023, "criteria_hash": "0" * 64}), criteria) == []

    def test_is_not_asked_where_no_set_is_given(self) -> None:
        assert refusals(make_round({"criteria_hash": "0" * 64})) == []


class TestAnyContent:
    CRITERIA = {path: read_set(path) for path in (HAI_DUONG, NQ57)}
    WHOLE = {HAI_DUONG: parse_file(HAI_DUONG_ROUND), NQ57: parse_file(NQ57_ROUND)}

    @pytest.mark.parametrize("path", [HAI_DUONG, NQ57], ids=lambda path: path.stem)
    @given(drawn=st.data())
    def test_is_scored_or_refused_with_its_faults(self, path: Path, drawn: st.DataObject) -> None:
        outcome = score_or_refuse(drawn.draw(spoiled(self.WHOLE[path])), self.CRITERIA[path])
        if isinstance(outcome, RoundScores):
            assert all(outcome.placing(code).rank for code in outcome.sheets)
        else:
            assert outcome
            assert all(fault.say("vi") and fault.say("en") for fault in outcome)


def score_or_refuse(content: object, criteria: CriteriaSet) -> RoundScores | tuple[Fault, ...]:
    try:
        return score_round(criteria, read_round(content, criteria).units)
    except Refused as refused:
        return refused.faults


class TestQuarterAlone:
    def test_is_refused(self) -> None:
        with pytest.raises(Refused, match="quarter"):
            read_round({"round": {"quarter": 1}, "units": [{"code": "a", "answers": {}}]})
