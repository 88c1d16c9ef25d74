"""Checks before a sheet is sent in: what each kind finds, and what it leaves alone."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from parindex.core import checklists, checks
from parindex.core.checks import (
    KINDS,
    SEVERITIES,
    Check,
    Evidence,
    Found,
    ItemFacts,
    Paper,
    Severity,
    SheetFacts,
    period_days,
)
from parindex.core.criteria import CriteriaSet, freeze, read
from parindex.core.documents.sufficiency import State
from parindex.core.placeholders import Period
from parindex.core.progress import ItemProgress
from parindex.core.sentences import Statement
from parindex.kit import documents
from tests.rounds.making import SET

DONE = ItemFacts(progress=ItemProgress.DONE, figures={"num": 40, "den": 45})


@pytest.fixture(scope="module")
def criteria() -> CriteriaSet:
    return freeze(read(documents.parse_yaml(SET)), Period(2022))


def found(criteria: CriteriaSet, check: Mapping[str, object], **items: ItemFacts) -> list[Found]:
    """Run one check; items are named a (1.1), b (1.2), c (2.1), d (2.2), e (2.3), the surveyed one."""
    codes = dict(zip("abcde", ("1.1", "1.2", "2.1", "2.2", "2.3"), strict=True))
    first, last = period_days(Period(2022))
    facts = SheetFacts(
        criteria=criteria,
        first_day=first,
        last_day=last,
        items={code: items.get(letter, DONE) for letter, code in codes.items()},
    )
    return checks.run(checklists.read(checklists.node_of([check]), criteria), facts)


class TestProgress:
    @pytest.mark.parametrize(
        ("kind", "progress"),
        [
            ("unanswered", ItemProgress.EMPTY),
            ("incomplete_figures", ItemProgress.BEGUN),
            ("unproven", ItemProgress.UNPROVEN),
        ],
    )
    def test_finds_items_at_this_step_alone(self, criteria: CriteriaSet, kind: str, progress: ItemProgress) -> None:
        states = {letter: ItemFacts(progress=state) for letter, state in zip("abcd", ItemProgress, strict=True)}
        (one,) = found(criteria, {"kind": kind}, **states)
        assert (one.kind, one.severity) == (kind, Severity.STOP)
        assert one.item == dict(zip(ItemProgress, ("1.1", "1.2", "2.1", "2.2"), strict=True))[progress]

    def test_asks_for_no_answer_where_none_is_expected(self, criteria: CriteriaSet) -> None:
        assert found(criteria, {"kind": "unanswered"}, e=ItemFacts()) == []
        assert found(criteria, {"kind": "incomplete_figures"}, e=ItemFacts(progress=ItemProgress.BEGUN))

    def test_looks_only_where_it_is_held(self, criteria: CriteriaSet) -> None:
        empty = {letter: ItemFacts() for letter in "abcd"}
        within = found(criteria, {"kind": "unanswered", "items": ["1", "2.1"]}, **empty)
        without = found(criteria, {"kind": "unanswered", "except": "1"}, **empty)
        assert [one.item for one in within] == ["1.1", "1.2", "2.1"]
        assert [one.item for one in without] == ["2.1", "2.2"]


class TestContradiction:
    CHECK = {"kind": "contradiction", "left": "1.1/den", "right": "2.1/den", "says": "không thể nhiều hơn hồ sơ"}

    @pytest.mark.parametrize(
        ("relation", "left", "is_found"),
        [("<=", 45, False), ("<=", 46, True), ("<", 45, True), ("=", 45, False), (">=", 44, True), (">", 46, False)],
    )
    def test_holds_two_figures_against_each_other(
        self, criteria: CriteriaSet, relation: str, left: int, is_found: bool
    ) -> None:
        facts = replace(DONE, figures={"num": 1, "den": Decimal(left)})
        assert bool(found(criteria, {**self.CHECK, "relation": relation}, a=facts)) is is_found

    def test_says_both_figures_and_both_items(self, criteria: CriteriaSet) -> None:
        (one,) = found(criteria, self.CHECK, a=replace(DONE, figures={"num": 1, "den": 50}))
        assert (one.item, one.others) == ("1.1", ("2.1",))
        assert one.sentence.say() == (
            "nhiệm vụ đề ra của mục 1.1 là 50, phải ≤ hồ sơ đã giải quyết của mục 2.1 là 45: không thể nhiều hơn hồ sơ"
        )

    def test_waits_for_both_figures(self, criteria: CriteriaSet) -> None:
        assert found(criteria, self.CHECK, a=ItemFacts()) == []
        assert found(criteria, self.CHECK, c=replace(DONE, figures={"not_arising": True})) == []


class TestOutOfYear:
    @pytest.mark.parametrize(
        ("day", "before", "after", "is_found"),
        [
            (date(2022, 1, 1), 0, 0, False),
            (date(2022, 12, 31), 0, 0, False),
            (date(2021, 12, 31), 0, 0, True),
            (date(2021, 12, 1), 31, 0, False),
            (date(2021, 11, 30), 31, 0, True),
            (date(2023, 1, 5), 31, 0, True),
            (date(2023, 1, 5), 0, 5, False),
            (None, 0, 0, False),
        ],
    )
    def test_looks_at_the_date_of_the_act(
        self, criteria: CriteriaSet, day: date | None, before: int, after: int, is_found: bool
    ) -> None:
        facts = replace(DONE, papers=(Paper(title="Kế hoạch", issued_on=day),))
        check = {"kind": "out_of_year", "days_before": before, "days_after": after}
        assert [one.severity for one in found(criteria, check, a=facts)] == [Severity.WARN] * is_found


class TestUndated:
    def test_only_informs(self, criteria: CriteriaSet) -> None:
        papers = (Paper(title="Báo cáo"), Paper(title="Kế hoạch", issued_on=date(2022, 2, 2)))
        (one,) = found(criteria, {"kind": "undated"}, b=replace(DONE, papers=papers))
        assert (one.item, one.severity, "Báo cáo" in one.sentence.say()) == ("1.2", Severity.INFORM, True)


class TestSameFile:
    def test_finds_one_file_under_many_items(self, criteria: CriteriaSet) -> None:
        shared = replace(DONE, papers=(Paper(title="Báo cáo", file="f1"), Paper(title="Trang mạng")))
        items = dict.fromkeys("abcd", shared)
        (one,) = found(criteria, {"kind": "same_file", "most": 3}, **items)
        assert (one.item, one.others) == ("1.1", ("1.2", "2.1", "2.2"))
        assert "nằm ở 4 mục: 1.1, 1.2, 2.1, 2.2" in one.sentence.say()
        assert found(criteria, {"kind": "same_file", "most": 4}, **items) == []

    def test_counts_items_not_papers(self, criteria: CriteriaSet) -> None:
        twice = replace(DONE, papers=(Paper(title="A", file="f1"), Paper(title="B", file="f1")))
        assert found(criteria, {"kind": "same_file", "most": 1}, a=twice) == []


class TestRun:
    def test_puts_what_stops_first_then_as_the_set_orders(self, criteria: CriteriaSet) -> None:
        data = [{"kind": "undated"}, {"kind": "unanswered"}]
        first, last = period_days(Period(2022))
        dateless = ItemFacts(progress=ItemProgress.DONE, papers=(Paper(title="x"),))
        items = {"1.1": dateless, "2.2": ItemFacts(), "2.1": ItemFacts()}
        facts = SheetFacts(criteria=criteria, first_day=first, last_day=last, items=items)
        given = checks.run(checklists.read(checklists.node_of(data), criteria), facts)
        assert [one.item for one in given] == ["2.1", "2.2", "1.1"]


class TestPeriodDays:
    @pytest.mark.parametrize(
        ("quarter", "first", "last"),
        [
            (None, (1, 1), (12, 31)),
            (1, (1, 1), (3, 31)),
            (2, (4, 1), (6, 30)),
            (3, (7, 1), (9, 30)),
            (4, (10, 1), (12, 31)),
        ],
    )
    def test_gives_first_and_last_day(self, quarter: int | None, first: tuple[int, int], last: tuple[int, int]) -> None:
        assert period_days(Period(2022, quarter)) == (date(2022, *first), date(2022, *last))


class TestSufficiency:
    LACKING = Evidence(
        state=State.MISSING,
        missing=(Statement.verbatim("Báo cáo"),),
        doubts=(Statement.verbatim("12/KH-UBND: không thấy người ký"),),
    )

    @pytest.mark.parametrize(
        ("kind", "state", "severity"),
        [("evidence_missing", State.MISSING, Severity.WARN), ("evidence_doubtful", State.DOUBTFUL, Severity.INFORM)],
    )
    def test_finds_items_in_this_state_alone(
        self, criteria: CriteriaSet, kind: str, state: State, severity: Severity
    ) -> None:
        states = {
            letter: replace(DONE, papers=(Paper(title="a"),), evidence=Evidence(state=one))
            for letter, one in zip("abcd", State, strict=True)
        }
        (one,) = found(criteria, {"kind": kind}, **states)
        assert (one.kind, one.severity) == (kind, severity)
        assert one.item == dict(zip(State, ("1.1", "1.2", "2.1", "2.2"), strict=True))[state]
        assert "máy thấy" in one.sentence.say()

    def test_says_what_the_machine_sees(self, criteria: CriteriaSet) -> None:
        (one,) = found(
            criteria, {"kind": "evidence_missing"}, a=replace(DONE, papers=(Paper(title="a"),), evidence=self.LACKING)
        )
        assert one.sentence.say() == "máy thấy còn thiếu tài liệu: Báo cáo; 12/KH-UBND: không thấy người ký"

    def test_leaves_alone_what_is_explained_or_not_looked_at(self, criteria: CriteriaSet) -> None:
        unseen = replace(DONE, papers=(Paper(title="a"),))
        assert found(criteria, {"kind": "evidence_missing"}, a=replace(DONE, evidence=self.LACKING), b=unseen) == []


class TestRegister:
    def test_refuses_a_name_that_is_taken(self) -> None:
        with pytest.raises(ValueError, match="unanswered"):
            checks.register(KINDS["unanswered"])

    def test_knows_nine_kinds(self) -> None:
        kinds = ["unanswered", "incomplete_figures", "unproven", "contradiction", "out_of_year", "undated", "same_file"]
        kinds += ["evidence_missing", "evidence_doubtful"]
        assert list(KINDS) == kinds
        assert all(issubclass(kind, Check) for kind in KINDS.values())


def test_every_severity_has_a_name() -> None:
    assert {*SEVERITIES} == {*Severity}
