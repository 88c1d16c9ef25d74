"""How far the evidence of an item goes, and what hangs on it."""

from datetime import date

import pytest

from parindex.core.documents.fitting import Doubt
from parindex.core.documents.papers import Signature
from parindex.core.documents.requirements import Requirement, Requirements, Window
from parindex.core.documents.sufficiency import (
    STATES,
    Place,
    State,
    Sufficiency,
    Totals,
    assess,
    fetch_first,
    stakes,
    totals,
    totals_by,
)
from parindex.core.documents.terms import Term
from parindex.core.points import POINT
from tests.core.documents.filing import DECISION, PLAN, REPORT, compiled, make_paper

PLANS = Requirement(types=(PLAN,))
REPORTS = Requirement(types=(REPORT,))
PERIODIC = compiled("Báo cáo quý I, 6 tháng, 9 tháng, năm")


def states(requirements: Requirements, *papers: tuple[str, object]) -> State:
    return assess(
        requirements,
        [make_paper(subject, kind, key=f"{at}") for at, (subject, kind) in enumerate(papers)],  # type: ignore[arg-type]
        item="1",
        year=2022,
    ).state


class TestAssess:
    def test_is_met_where_everything_fits(self) -> None:
        paper = make_paper("Cải cách hành chính năm 2022", PLAN, "2021-12-30")
        found = assess(compiled("Kế hoạch CCHC năm"), [paper], item="1", year=2022, stake=POINT)
        assert (found.state, found.hanging, found.said, found.closes) == (State.MET, 0, (), None)

    def test_says_what_is_missing_and_what_hangs_on_it(self) -> None:
        found = assess(compiled("Kế hoạch CCHC năm"), [], item="1", year=2022, stake=POINT // 2)
        assert found.state is State.MISSING
        assert found.closes == date(2022, 3, 31)
        assert [said.say() for said in found.said] == [
            "thiếu: Kế hoạch; nói về cải cách hành chính; kỳ: năm của đợt; do cấp xã ban hành; "
            "ban hành từ 01/10 năm trước đến 31/03 năm của đợt; có người ký",
            "0,5 điểm phụ thuộc vào đây",
        ]

    def test_says_what_is_doubtful_and_why(self) -> None:
        paper = make_paper("CCHC năm 2022", PLAN, "2022-04-02", number="12", signature=Signature.NONE)
        found = assess(compiled("Kế hoạch CCHC năm"), [paper], item="1", year=2022)
        assert found.state is State.DOUBTFUL
        assert found.places[0].doubts == (Doubt.TOO_LATE, Doubt.UNSIGNED)
        assert [said.say() for said in found.said] == [
            "12/KH-UBND: ban hành 02/04/2022, muộn 2 ngày so với 31/03/2022; không thấy người ký"
        ]

    def test_needs_nothing_where_nothing_is_asked(self) -> None:
        found = assess(Requirements(), [], item="1", year=2022, stake=POINT)
        assert (found.state, found.hanging) == (State.NOT_NEEDED, 0)

    def test_never_misses_what_is_optional(self) -> None:
        optional = Requirements(shared=(Requirement(types=(PLAN,), is_optional=True),))
        assert states(optional) is State.NOT_NEEDED
        assert states(optional, ("x", PLAN)) is State.MET

    def test_says_which_periods_are_missing(self) -> None:
        papers = [
            make_paper("CCHC quý I năm 2022", REPORT, "2022-03-14"),
            make_paper("CCHC 9 tháng năm 2022", REPORT, "2022-09-14"),
        ]
        found = assess(PERIODIC, papers, item="1", year=2022)
        assert [place.term for place in found.places if place.paper] == [Term.QUARTER_1, Term.NINE_MONTHS]
        assert [said.say() for said in found.missing] == ["thiếu 6 tháng: Báo cáo", "thiếu năm của đợt: Báo cáo"]

    def test_counts_different_documents(self) -> None:
        two = Requirements(shared=(Requirement(types=(DECISION,), count=2),))
        assert states(two, ("a", DECISION), ("b", DECISION)) is State.MET
        found = assess(two, [], item="1", year=2022)
        assert [said.say() for said in found.missing] == ["thiếu 2 tài liệu: 2 × Quyết định"]

    def test_counts_the_same_file_once(self) -> None:
        two = Requirements(shared=(Requirement(types=(DECISION,), count=2),))
        papers = [make_paper("a", DECISION, key=key, sha256="f") for key in "ab"]
        assert assess(two, papers, item="1", year=2022).state is State.MISSING

    def test_lets_one_paper_serve_two_requirements(self) -> None:
        both = Requirements(shared=(PLANS, Requirement(types=(PLAN, REPORT))))
        assert states(both, ("x", PLAN)) is State.MET

    def test_takes_the_alternative_that_is_best_filled(self) -> None:
        choices = Requirements(alternatives=((PLANS, REPORTS), (Requirement(types=(DECISION,)),)))
        assert states(choices, ("x", DECISION)) is State.MET
        assert states(choices, ("x", PLAN), ("y", REPORT)) is State.MET
        found = assess(choices, [make_paper("x", PLAN)], item="1", year=2022)
        assert found.state is State.MISSING
        assert [place.state for place in found.places] == [State.MET, State.MISSING]

    def test_needs_the_shared_part_beside_an_alternative(self) -> None:
        shared = Requirements(shared=(PLANS,), alternatives=((REPORTS,), (Requirement(types=(DECISION,)),)))
        assert states(shared, ("x", REPORT)) is State.MISSING
        assert states(shared, ("x", REPORT), ("y", PLAN)) is State.MET

    def test_counts_days_after_the_superior_document(self) -> None:
        after = Requirements(shared=(Requirement(types=(PLAN,), window=Window(after_superior=30)),))
        found = assess(after, [], item="1", year=2022, superior_on=date(2022, 2, 1))
        assert found.closes == date(2022, 3, 3)

    def test_more_evidence_never_makes_it_worse(self) -> None:
        order = [State.MISSING, State.DOUBTFUL, State.MET]
        papers = [make_paper("CCHC quý I năm 2021", REPORT), make_paper("CCHC quý I năm 2022", REPORT, "2022-03-14")]
        quarter = Requirements(shared=(Requirement(types=(REPORT,), terms=(Term.QUARTER_1, Term.YEAR)),))
        for count in range(3):
            found = assess(quarter, papers[:count], item="1", year=2022)
            assert order.index(found.places[0].state) == count


class TestPlace:
    def test_has_no_doubts_without_a_paper(self) -> None:
        assert Place(requirement=PLANS).doubts == ()

    def test_has_a_word_for_each_state(self) -> None:
        assert [STATES[state].vi for state in State] == ["đủ", "cần xem lại", "còn thiếu", "không phải nộp"]


def sufficiency(item: str, state: State, stake: int = 0, closes: str = "") -> Sufficiency:
    return Sufficiency(item=item, state=state, stake=stake, closes=date.fromisoformat(closes) if closes else None)


class TestTotals:
    found = (
        sufficiency("1.1", State.MET, 4),
        sufficiency("1.2", State.MISSING, 2),
        sufficiency("2.1", State.DOUBTFUL, 1),
        sufficiency("2.2", State.NOT_NEEDED, 8),
    )

    def test_adds_up_items_and_what_hangs_on_them(self) -> None:
        assert totals(self.found) == Totals(met=1, doubtful=1, missing=1, not_needed=1, hanging=3)

    def test_adds_up_by_area_or_officer(self) -> None:
        by_area = totals_by(self.found, lambda one: one.item.split(".")[0])
        assert by_area == {"1": Totals(met=1, missing=1, hanging=2), "2": Totals(doubtful=1, not_needed=1, hanging=1)}

    def test_parts_add_up_to_the_whole(self) -> None:
        assert sum(part.hanging for part in totals_by(self.found, lambda one: one.item).values()) == 3


class TestFetchFirst:
    def test_orders_by_what_closes_soon_then_points_then_the_day(self) -> None:
        found = (
            sufficiency("small", State.MISSING, 1, "2022-12-30"),
            sufficiency("large", State.MISSING, 9, "2022-12-30"),
            sufficiency("earlier", State.MISSING, 9, "2022-12-01"),
            sufficiency("soon", State.MISSING, 2, "2022-11-05"),
            sufficiency("closed", State.MISSING, 9, "2022-03-31"),
            sufficiency("open", State.DOUBTFUL, 9),
            sufficiency("met", State.MET, 9),
        )
        ordered = [one.item for one in fetch_first(found, date(2022, 11, 1))]
        assert ordered == ["soon", "earlier", "large", "closed", "open", "small"]

    @pytest.mark.parametrize(("soon", "first"), [(0, "b"), (30, "a")])
    def test_takes_how_soon_is_soon(self, soon: int, first: str) -> None:
        found = (sufficiency("a", State.MISSING, 1, "2022-11-20"), sufficiency("b", State.MISSING, 2))
        assert fetch_first(found, date(2022, 11, 1), soon)[0].item == first


class TestStakes:
    def test_are_the_points_of_the_self_score_or_the_maximum(self) -> None:
        assert stakes({"1": 4, "2": 5}, {"1": 3}) == {"1": 3, "2": 5}
        assert stakes({"1": 4}) == {"1": 4}
