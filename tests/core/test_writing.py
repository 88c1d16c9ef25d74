"""A round's answers written as an answers file."""

from decimal import Decimal

from hypothesis import given

from parindex.core.answers import Decision, RoundAnswers, read_round
from parindex.core.criteria import CriteriaSet
from parindex.core.placeholders import Period
from parindex.core.sheets import UnitAnswers
from parindex.core.writing import round_document
from tests.core.drawing import rounds
from tests.core.making import make_cut


def make_answers(period: Period | None, *units: UnitAnswers) -> RoundAnswers:
    decision = Decision(number="9/QĐ-UBND", date="2023-03-16")
    return RoundAnswers(
        period=period, criteria_set="X-1", units=units, assessor="UBND", decision=decision, note="minh họa"
    )


class TestRoundDocument:
    def test_writes_only_what_there_is_to_say(self) -> None:
        plain = UnitAnswers(code="xa-b", name="Xã B", answers={"A.1": {"num": Decimal("0.5"), "den": 1}})
        cut = UnitAnswers(
            code="xa-a", answers={}, source="x", invented=True, days_late=2, cuts={"A.1": make_cut("0.5")}
        )
        assert round_document(make_answers(None, plain, cut), "ab")["units"] == [
            {
                "code": "xa-a",
                "name": "",
                "invented": True,
                "source": "x",
                "filing": {"days_late": 2, "excused": False},
                "cuts": {"A.1": {"points": Decimal("0.5"), "reason": "late", "sentence": "nộp ngày 20/12"}},
                "answers": {},
            },
            {"code": "xa-b", "name": "Xã B", "invented": False, "answers": plain.answers},
        ]

    def test_names_set_content_and_period(self) -> None:
        about = round_document(make_answers(Period(2023, 2)), "ab")["round"]
        assert about == {
            "year": 2023,
            "quarter": 2,
            "criteria_set": "X-1",
            "criteria_hash": "ab",
            "assessor": "UBND",
            "decision": {"number": "9/QĐ-UBND", "date": "2023-03-16"},
            "note": "minh họa",
        }

    @given(rounds())
    def test_is_read_back_as_it_was(self, drawn: tuple[CriteriaSet, list[UnitAnswers]]) -> None:
        answers = make_answers(Period(2022), *drawn[1])
        assert read_round(round_document(answers, "")) == answers
