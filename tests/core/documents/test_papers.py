"""Papers: what is known of a document when it is checked."""

from datetime import date

import pytest

from parindex.core.documents.facts import DocumentFacts
from parindex.core.documents.issuers import Level, Owner
from parindex.core.documents.papers import About, PaperForm, Signature, named_types, paper_of
from parindex.core.documents.spans import from_code, to_code
from parindex.core.documents.types import DocumentType
from tests.core.documents.filing import DECISION, OWN, PLAN, REPORT, make_facts, make_found, make_paper, make_span


class TestPaperOf:
    def test_takes_what_was_read(self) -> None:
        paper = paper_of(make_facts("Cải cách hành chính năm 2022"), About(own_names=(OWN,)), text="KẾ HOẠCH\nCải cách")
        assert (paper.number, paper.symbol, paper.type) == ("12", "KH-UBND", PLAN)
        assert paper.issued_on == date(2021, 12, 31)
        assert (paper.issued_by.level, paper.owner) == (Level.COMMUNE, Owner.OWN)
        assert paper.period == from_code("2022")
        assert paper.signature is Signature.SIGNER_NAMED
        assert paper.text == "ke hoach cai cach"

    def test_lets_a_person_win_over_what_was_read(self) -> None:
        about = About(
            type=REPORT,
            number="7",
            symbol="BC-UBND",
            issuer="UBND xã Văn Hội",
            issued_on=date(2022, 6, 1),
            subject="CCHC 6 tháng đầu năm 2022",
            signature=Signature.VALID,
            own_names=(OWN,),
        )
        paper = paper_of(make_facts("Cải cách hành chính năm 2021"), about)
        assert (paper.name, paper.type, paper.owner) == ("7/BC-UBND", REPORT, Owner.OTHER_UNIT)
        assert paper.issued_on == date(2022, 6, 1)
        assert paper.period is not None
        assert to_code(paper.period) == "2022-H1"
        assert paper.signature is Signature.VALID

    def test_holds_nothing_unsure_against_a_paper(self) -> None:
        paper = paper_of(make_facts("Cải cách hành chính", confidence=0.3))
        assert (paper.type, paper.issuer, paper.issued_on) == (None, "", None)

    def test_takes_the_period_that_was_read(self) -> None:
        facts = DocumentFacts(period=make_found(make_span("2022-Q1")))
        assert paper_of(facts).period == from_code("2022-Q1")

    def test_takes_the_period_of_the_title(self) -> None:
        assert paper_of(DocumentFacts(), About(title="Báo cáo CCHC năm 2022")).year == 2022

    def test_knows_nothing_of_an_empty_one(self) -> None:
        paper = paper_of(DocumentFacts())
        assert not paper.is_known
        assert paper.year is None
        assert paper.signature is Signature.NONE
        assert paper.said_words == ()


class TestTypes:
    @pytest.mark.parametrize(
        ("subject", "kind", "types"),
        [
            ("Cải cách hành chính", PLAN, {PLAN}),
            ("Về việc ban hành Quy chế làm việc", DECISION, {DECISION, DocumentType.STATUTE}),
            ("Sửa đổi Quy chế làm việc", DECISION, {DECISION, DocumentType.STATUTE}),
            ("V/v báo cáo kết quả CCHC", DocumentType.LETTER, {DocumentType.LETTER, REPORT}),
            ("Thực hiện kế hoạch CCHC", REPORT, {REPORT}),
            ("Sổ theo dõi", DocumentType.OTHER, set()),
            ("", None, set()),
        ],
    )
    def test_tells_what_it_is_and_what_it_issues(
        self, subject: str, kind: DocumentType | None, types: set[DocumentType]
    ) -> None:
        assert make_paper(subject, kind).types == types


class TestForms:
    @pytest.mark.parametrize(
        ("title", "form"),
        [
            ("Danh sách cán bộ, công chức", PaperForm.LIST),
            ("Bảng thống kê tin bài", PaperForm.FIGURES),
            ("Sổ theo dõi PAKN", PaperForm.REGISTER),
            ("Giấy chứng nhận bồi dưỡng", PaperForm.CERTIFICATE),
            ("Kết luận kiểm tra", PaperForm.CONCLUSION),
            ("Quy tắc ứng xử", PaperForm.CODE),
            ("Ảnh bảng niêm yết", PaperForm.PICTURE),
            ("Hồ sơ cấp độ", PaperForm.FILE),
        ],
    )
    def test_tells_what_it_looks_like(self, title: str, form: PaperForm) -> None:
        assert make_paper(title=title).forms == {form}

    def test_tells_by_how_its_text_begins(self) -> None:
        assert make_paper(text="DANH SÁCH\ncông chức").forms == {PaperForm.LIST}

    def test_does_not_look_into_the_text_where_there_is_a_subject(self) -> None:
        assert make_paper("Cải cách hành chính", text="Danh sách").forms == frozenset()

    def test_knows_links_and_pictures(self) -> None:
        assert make_paper(is_link=True).forms == {PaperForm.LINK}
        assert make_paper(is_picture=True).forms == {PaperForm.PICTURE}


class TestPaper:
    def test_says_its_words_without_the_place(self) -> None:
        assert make_paper("Thi đua xã Đồng Tâm sôi nổi").said_words == ("thi", "dua", "soi", "noi")

    def test_has_the_year_of_its_date_without_a_period(self) -> None:
        assert make_paper("Quy chế", on="2022-03-01").year == 2022

    @pytest.mark.parametrize(
        ("number", "title", "key", "name"),
        [("12", "x", "k", "12/KH-UBND"), ("", "x", "k", "x"), ("", "", "k", "k")],
    )
    def test_is_called_by_number_title_or_key(self, number: str, title: str, key: str, name: str) -> None:
        assert make_paper(kind=PLAN, number=number, title=title, key=key).name == name


class TestNamedTypes:
    def test_names_types_and_leaves_out_what_has_no_name(self) -> None:
        assert named_types((PLAN, DocumentType.OTHER)) == ("Kế hoạch",)
