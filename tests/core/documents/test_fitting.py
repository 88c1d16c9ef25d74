"""Whether a paper is what a requirement asks for."""

import pytest

from parindex.core.documents.fitting import Doubt, fit, is_of_time, speaks_of, type_agrees
from parindex.core.documents.issuers import Level
from parindex.core.documents.papers import Paper, PaperForm, Signature
from parindex.core.documents.requirements import Day, Requirement, Window
from parindex.core.documents.terms import Term, span_of
from parindex.core.documents.types import DocumentType
from tests.core.documents.filing import DECISION, PLAN, REPORT, compiled, make_paper, only

YEAR_PLAN = only(compiled("Kế hoạch CCHC năm"))
PERIODIC = only(compiled("Báo cáo quý I, 6 tháng, 9 tháng, năm"))
REPORTED = Requirement(types=(REPORT,), subject=(("thi đua",),))


def doubts(requirement: Requirement, paper: Paper, slot: Term | None = None) -> list[Doubt]:
    found = fit(requirement, paper, year=2022, slot=slot)
    assert found.counts
    assert found.is_full is not bool(found.reasons)
    return [reason.code for reason in found.reasons]


def plan(subject: str = "Cải cách hành chính năm 2022", on: str = "2021-12-30", **more: str) -> Paper:
    return make_paper(subject, PLAN, on, **more)  # type: ignore[arg-type]  # only texts are given


class TestFit:
    def test_fits_fully(self) -> None:
        assert doubts(YEAR_PLAN, plan(), Term.YEAR) == []

    @pytest.mark.parametrize(
        ("paper", "code", "said"),
        [
            (plan("Thi đua năm 2022"), Doubt.SUBJECT, "không thấy nói về cải cách hành chính"),
            (plan("CCHC năm 2021", "2020-12-30"), Doubt.YEAR, "nói về năm 2021, mà đợt xét năm 2022"),
            (plan(on="2022-04-02"), Doubt.TOO_LATE, "ban hành 02/04/2022, muộn 2 ngày so với 31/03/2022"),
            (
                plan("Cải cách hành chính", "2021-09-30"),
                Doubt.TOO_EARLY,
                "ban hành 30/09/2021, sớm hơn thời gian yêu cầu 1 ngày (từ 01/10/2021)",
            ),
            (plan(on=""), Doubt.UNDATED, "chưa biết ngày ban hành"),
            (
                plan(issuer="UBND xã Văn Hội"),
                Doubt.OTHER_UNIT,
                "là văn bản của đơn vị khác: UBND xã Văn Hội",
            ),
            (
                plan(issuer="UBND huyện Ninh Giang"),
                Doubt.ISSUER,
                "do UBND huyện Ninh Giang ban hành; cần văn bản của cấp xã",
            ),
            (plan(signature=Signature.NONE), Doubt.UNSIGNED, "không thấy người ký"),
            (plan(signature=Signature.ALTERED), Doubt.ALTERED, "tệp đã bị sửa sau khi ký số"),
            (
                make_paper("Cải cách hành chính năm 2022", on="2021-12-30"),
                Doubt.TYPE_UNKNOWN,
                "chưa rõ loại văn bản; cần Kế hoạch",
            ),
        ],
    )
    def test_says_what_is_doubtful(self, paper: Paper, code: Doubt, said: str) -> None:
        found = fit(YEAR_PLAN, paper, year=2022, slot=Term.YEAR)
        assert [(reason.code, reason.said.say()) for reason in found.reasons] == [(code, said)]

    def test_does_not_count_another_type(self) -> None:
        assert not fit(YEAR_PLAN, make_paper("CCHC năm 2022", REPORT, "2022-01-02"), year=2022).counts

    def test_does_not_hold_a_plan_that_names_its_year_for_early(self) -> None:
        assert doubts(YEAR_PLAN, plan(on="2021-09-15"), Term.YEAR) == []

    def test_reads_nothing_where_there_is_nothing_to_read(self) -> None:
        assert doubts(REPORTED, make_paper(kind=REPORT)) == [Doubt.UNREAD]

    def test_leaves_a_picture_that_is_asked_for_to_people(self) -> None:
        pictured = Requirement(forms=(PaperForm.PICTURE,), subject=(("thi đua",),), window=Window(closes=Day(0, 1, 1)))
        assert doubts(pictured, make_paper(is_picture=True)) == []

    def test_asks_no_signature_of_a_picture(self) -> None:
        signed = Requirement(is_signed=True)
        assert doubts(signed, make_paper(is_picture=True, signature=Signature.NONE)) == []

    def test_takes_an_issuer_that_is_asked_for(self) -> None:
        asked = Requirement(issuers=(Level.DISTRICT,))
        assert doubts(asked, make_paper("CCHC", issuer="UBND huyện Ninh Giang")) == []


class TestPeriods:
    @pytest.mark.parametrize(
        ("subject", "on", "slot", "counts"),
        [
            ("CCHC quý I năm 2022", "2022-03-14", Term.QUARTER_1, True),
            ("CCHC quý I năm 2022", "2022-03-14", Term.HALF_YEAR, False),
            ("CCHC năm 2022", "2022-12-10", Term.YEAR, True),
            ("CCHC quý II năm 2022", "2022-06-10", Term.QUARTER_1, False),
            ("Cải cách hành chính", "2022-03-20", Term.QUARTER_1, True),
            ("Cải cách hành chính", "2022-09-20", Term.QUARTER_1, False),
            ("Cải cách hành chính", "", Term.QUARTER_1, False),
        ],
    )
    def test_counts_a_report_for_its_own_period(self, subject: str, on: str, slot: Term, counts: bool) -> None:
        assert fit(PERIODIC, make_paper(subject, REPORT, on), year=2022, slot=slot).counts is counts

    def test_says_that_a_report_is_of_the_same_quarter_of_another_year(self) -> None:
        paper = make_paper("CCHC quý I năm 2021", REPORT, "2021-03-14")
        assert doubts(PERIODIC, paper, Term.QUARTER_1) == [Doubt.YEAR]

    def test_does_not_count_a_quarter_for_the_one_year_that_is_asked_for(self) -> None:
        assert not fit(
            YEAR_PLAN, make_paper("CCHC quý I năm 2022", PLAN, "2022-01-02"), year=2022, slot=Term.YEAR
        ).counts

    def test_leaves_the_year_of_a_paper_that_names_none_to_its_date(self) -> None:
        assert doubts(YEAR_PLAN, plan("Cải cách hành chính"), Term.YEAR) == []


class TestIsOfTime:
    @pytest.mark.parametrize(
        ("subject", "of_time"),
        [
            ("CCHC năm 2022", True),
            ("CCHC quý III năm 2022", True),
            ("Kế hoạch giai đoạn 2021-2025", True),
            ("Quy chế làm việc", True),
            ("CCHC năm 2021", False),
            ("Công khai quyết toán năm 2021", True),
            ("Công khai quyết toán năm 2020", False),
            ("Công khai dự toán năm 2023", True),
            ("Công khai dự toán năm 2021", False),
        ],
    )
    def test_says_whether_a_paper_speaks_of_the_year(self, subject: str, of_time: bool) -> None:
        assert is_of_time(make_paper(subject), span_of(Term.YEAR, 2022)) is of_time


class TestSpeaksOf:
    @pytest.mark.parametrize(
        ("subject", "text", "speaks"),
        [
            ("Khen thưởng", "", True),
            ("Báo cáo", "thi đua … khen thưởng", True),
            ("Báo cáo", "thi đua", False),
            ("Báo cáo", "", False),
        ],
    )
    def test_looks_at_the_subject_or_often_in_the_opening(self, subject: str, text: str, speaks: bool) -> None:
        assert speaks_of(REPORTED, make_paper(subject, text=text)) is speaks

    def test_asks_for_one_of_each_group(self) -> None:
        both = Requirement(subject=(("thi đua", "sáng kiến"), ("một cửa",)))
        assert speaks_of(both, make_paper("Sáng kiến tại bộ phận một cửa"))
        assert not speaks_of(both, make_paper("Sáng kiến"))


class TestTypeAgrees:
    @pytest.mark.parametrize(
        ("requirement", "paper", "agrees"),
        [
            (Requirement(), make_paper(kind=PLAN), True),
            (Requirement(types=(PLAN,)), make_paper(kind=PLAN), True),
            (Requirement(types=(DocumentType.STATUTE,)), make_paper("Ban hành Quy chế làm việc", DECISION), True),
            (Requirement(forms=(PaperForm.LINK,)), make_paper(is_link=True), True),
            (Requirement(types=(PLAN,)), make_paper(kind=REPORT), False),
            (Requirement(types=(PLAN,)), make_paper(is_picture=True), False),
            (Requirement(types=(PLAN,)), make_paper("Cải cách"), None),
        ],
    )
    def test_says_whether_type_or_form_agree(self, requirement: Requirement, paper: Paper, agrees: bool | None) -> None:
        assert type_agrees(requirement, paper) is agrees
