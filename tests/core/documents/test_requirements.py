"""Required evidence as data, and how it says itself."""

from datetime import date

import pytest

from parindex.core.documents.issuers import Level
from parindex.core.documents.papers import PaperForm
from parindex.core.documents.requirements import Certainty, Day, Origin, Requirement, Requirements, Window
from parindex.core.documents.terms import Term
from parindex.core.sentences import Statement
from tests.core.documents.filing import PLAN, REPORT

SAID = Statement.verbatim("x")


class TestDay:
    @pytest.mark.parametrize(
        ("day", "on"),
        [
            (Day(-1, 12, 31), date(2021, 12, 31)),
            (Day(0, 2, 29), date(2022, 2, 28)),
            (Day(2, 2, 29), date(2024, 2, 29)),
            (Day(0, 4, 31), date(2022, 4, 30)),
        ],
    )
    def test_gives_the_day_of_a_round(self, day: Day, on: date) -> None:
        assert day.on(2022) == on

    @pytest.mark.parametrize(
        ("day", "said"),
        [
            (Day(-1, 12, 31), "31/12 năm trước"),
            (Day(0, 3, 1), "01/03 năm của đợt"),
            (Day(1, 3, 31), "31/03 năm sau"),
            (Day(3, 3, 31), "31/03 3 năm sau"),
            (Day(-3, 3, 31), "31/03 3 năm trước"),
        ],
    )
    def test_says_itself(self, day: Day, said: str) -> None:
        assert day.said.say() == said


class TestWindow:
    def test_gives_its_days(self) -> None:
        window = Window(opens=Day(-1, 10, 1), closes=Day(0, 3, 31))
        assert window.days(2022) == (date(2021, 10, 1), date(2022, 3, 31))

    def test_counts_from_the_superior_document(self) -> None:
        window = Window(after_superior=30)
        assert window.days(2022, date(2022, 1, 5)) == (None, date(2022, 2, 4))
        assert window.days(2022) == (None, None)

    @pytest.mark.parametrize(
        ("window", "said"),
        [
            (Window(after_superior=30), "ban hành trong 30 ngày sau văn bản của cấp trên"),
            (Window(closes=Day(0, 3, 31)), "ban hành chậm nhất 31/03 năm của đợt"),
            (Window(opens=Day(0, 1, 1)), "ban hành từ 01/01 năm của đợt"),
            (
                Window(opens=Day(0, 1, 1), closes=Day(1, 3, 31)),
                "ban hành từ 01/01 năm của đợt đến 31/03 năm sau",
            ),
            (Window(), "ban hành từ …"),
        ],
    )
    def test_says_itself(self, window: Window, said: str) -> None:
        assert window.said.say() == said


class TestRequirement:
    def test_says_everything_in_one_sentence(self) -> None:
        requirement = Requirement(
            types=(PLAN, REPORT),
            forms=(PaperForm.PICTURE,),
            issuers=(Level.COMMUNE, Level.DISTRICT),
            term=Term.YEAR,
            window=Window(closes=Day(0, 3, 31)),
            is_signed=True,
            is_optional=True,
            count=2,
            subject=(("thi đua", "khen thưởng"), ("xã",)),
        )
        assert requirement.said.say() == (
            "2 × Kế hoạch hoặc Báo cáo hoặc ảnh; nói về thi đua hoặc khen thưởng; xã; kỳ: năm của đợt; "
            "do cấp xã hoặc cấp huyện ban hành; ban hành chậm nhất 31/03 năm của đợt; có người ký; không bắt buộc"
        )

    def test_says_that_any_document_will_do(self) -> None:
        assert Requirement().said.say("en") == "any document"

    def test_says_its_periods(self) -> None:
        periods = Requirement(types=(REPORT,), terms=(Term.QUARTER_1, Term.YEAR))
        assert periods.said.say() == "Báo cáo; đủ các kỳ: quý I; năm của đợt"
        assert Requirement(types=(REPORT,), terms=(Term.YEAR,)).said.say() == "Báo cáo; kỳ: năm của đợt"

    def test_has_a_place_for_each_period_or_as_many_as_are_counted(self) -> None:
        assert Requirement(terms=(Term.QUARTER_1, Term.YEAR)).slots == (Term.QUARTER_1, Term.YEAR)
        assert Requirement(count=2, term=Term.YEAR).slots == (Term.YEAR, Term.YEAR)


class TestRequirements:
    def test_says_each_part_and_the_alternatives_as_one(self) -> None:
        plan, report = Requirement(types=(PLAN,)), Requirement(types=(REPORT,))
        requirements = Requirements(shared=(plan,), alternatives=((plan,), (plan, report)))
        assert [said.say() for said in requirements.said] == [
            "Kế hoạch",
            "một trong: (1) Kế hoạch; (2) Kế hoạch; cùng với Báo cáo",
        ]

    def test_says_a_shared_part_alone(self) -> None:
        assert [said.say() for said in Requirements(shared=(Requirement(types=(PLAN,)),)).said] == ["Kế hoạch"]

    def test_says_that_nothing_is_to_be_filed(self) -> None:
        assert [said.say() for said in Requirements().said] == ["đơn vị không phải nộp tài liệu nào"]

    def test_needs_nothing_where_all_is_optional(self) -> None:
        assert not Requirements(shared=(Requirement(is_optional=True),)).is_needed
        assert Requirements(alternatives=((Requirement(),), (Requirement(),))).is_needed

    def test_is_as_sure_as_its_least_sure_part(self) -> None:
        origins = tuple(Origin(phrase="", why=SAID, certainty=certainty) for certainty in Certainty)
        assert Requirements(origins=origins).certainty is Certainty.LOW
        assert Requirements(origins=origins[:2]).certainty is Certainty.MEDIUM
        assert Requirements().certainty is Certainty.HIGH
