"""The router: up to three items for a paper, each with reasons, or none."""

import time

import pytest

from parindex.core.criteria import CriteriaSet
from parindex.core.documents.compiling import compile_requirements
from parindex.core.documents.experience import Experience
from parindex.core.documents.papers import Paper
from parindex.core.documents.routing import MOST, Router
from parindex.core.documents.types import DocumentType
from tests.core.documents.filing import DECISION, PLAN, REPORT, make_paper, make_set
from tests.core.making import NQ57, read_set

CRITERIA, REQUIREMENTS = make_set()
ROUTER = Router(CRITERIA, REQUIREMENTS)

PLACES: list[tuple[str, DocumentType | None, set[str]]] = [
    ("Cải cách hành chính năm 2022", PLAN, {"1.1.1", "1.1.2"}),
    ("Kết quả công tác CCHC quý I năm 2022", REPORT, {"1.2.1", "1.2.2"}),
    ("Tự kiểm tra công tác CCHC năm 2022", PLAN, {"1.3.1"}),
    ("Tuyên truyền cải cách hành chính năm 2022", PLAN, {"1.4.1"}),
    ("Về việc công nhận sáng kiến năm 2022", DECISION, {"1.5.1"}),
    ("Công tác tư pháp năm 2022", PLAN, {"2.1.1"}),
    ("Rà soát, hệ thống hóa văn bản quy phạm pháp luật năm 2022", PLAN, {"2.2.1"}),
    ("Phổ biến, giáo dục pháp luật năm 2022", PLAN, {"2.4.1"}),
    ("Hoạt động kiểm soát thủ tục hành chính năm 2022", PLAN, {"3.1.1"}),
    ("Rà soát, đánh giá TTHC năm 2022", PLAN, {"3.3.1"}),
    ("Ban hành Quy chế làm việc của UBND xã", DECISION, {"4.1.1"}),
    ("Đào tạo, bồi dưỡng cán bộ, công chức năm 2022", PLAN, {"5.2.1"}),
    ("Kết quả đào tạo, bồi dưỡng cán bộ, công chức năm 2022", REPORT, {"5.2.2"}),
    ("Ban hành Quy chế chi tiêu nội bộ", DECISION, {"6.1.1"}),
    ("Tình hình giải ngân vốn đầu tư công năm 2022", REPORT, {"6.2.1"}),
    ("Chuyển đổi số năm 2022", PLAN, {"7.1.1"}),
    ("Thành lập Tổ công nghệ số cộng đồng", DECISION, {"7.6.1"}),
    ("Công tác giảm nghèo năm 2022", REPORT, {"8.3.1"}),
]


class TestRoute:
    @pytest.mark.parametrize(("subject", "kind", "codes"), PLACES)
    def test_tells_like_items_apart(self, subject: str, kind: DocumentType, codes: set[str]) -> None:
        route = ROUTER.route(make_paper(subject, kind, "2022-06-01"))
        assert route.candidates[0].item.code in codes
        assert not route.belongs_nowhere

    @pytest.mark.parametrize(
        ("subject", "kind"),
        [
            ("Phòng chống thiên tai và tìm kiếm cứu nạn năm 2022", PLAN),
            ("Tuyên truyền phòng, chống ma túy cho học sinh", PLAN),
            ("Bầu cử đại biểu Quốc hội", REPORT),
            ("Nghỉ lễ 30/4", DocumentType.ANNOUNCEMENT),
        ],
    )
    def test_says_that_a_paper_belongs_to_none(self, subject: str, kind: DocumentType) -> None:
        assert ROUTER.route(make_paper(subject, kind)).belongs_nowhere

    def test_gives_probabilities_with_one_for_none(self) -> None:
        route = ROUTER.route(make_paper("Cải cách hành chính năm 2022", PLAN))
        assert len(route.candidates) == MOST
        assert [one.score for one in route.candidates] == sorted((one.score for one in route.candidates), reverse=True)
        assert 0 < sum(one.score for one in route.candidates) + route.nothing <= 1 + 1e-9

    def test_says_why(self) -> None:
        route = ROUTER.route(make_paper("Tự kiểm tra công tác CCHC năm 2022", PLAN, "2022-01-10"))
        assert route.candidates[0].said.say() == "Kế hoạch; nói về tự kiểm tra; năm 2022"

    def test_names_common_words_where_no_topic_is_common(self) -> None:
        found = ROUTER.route(make_paper("Bảng theo dõi mức đủ điểm")).candidates[0]
        assert "nói về bang theo" in found.said.say()

    def test_reads_the_text_where_there_is_no_subject(self) -> None:
        paper = make_paper(kind=DECISION, text="Về việc thành lập Tổ công nghệ số cộng đồng thôn Đông")
        assert "7.6.1" in [one.item.code for one in ROUTER.route(paper).candidates]

    def test_takes_a_superior_document_for_less_likely(self) -> None:
        own, district = (
            ROUTER.route(make_paper("Chuyển đổi số", PLAN, issuer=issuer)).candidates[0]
            for issuer in ("UBND xã Đồng Tâm", "UBND huyện Ninh Giang")
        )
        assert own.item == district.item
        assert own.score > district.score

    def test_takes_another_year_for_less_likely_and_does_not_name_it(self) -> None:
        this, other = (
            ROUTER.route(make_paper(f"Chuyển đổi số năm {year}", PLAN)).candidates[0] for year in (2022, 2019)
        )
        assert this.score > other.score
        assert "2019" not in other.said.say()

    def test_works_for_a_set_without_a_period_or_names(self) -> None:
        criteria = read_set(NQ57)
        for requirements in ({}, compile_requirements(criteria)):
            assert Router(criteria, requirements).route(make_paper("Chuyển đổi số năm 2022", PLAN)).belongs_nowhere

    def test_is_quick(self) -> None:
        papers = [
            make_paper(f"{subject} {at}", kind, text="cải cách hành chính " * 300)
            for at in range(3)
            for subject, kind, _ in PLACES
        ]
        start = time.perf_counter()
        for paper in papers:
            ROUTER.route(paper)
        assert (time.perf_counter() - start) / len(papers) < 0.05


class TestExperience:
    paper = make_paper("Ngày hội sách thôn Đông", DocumentType.LETTER)

    def learnt(self, criteria: CriteriaSet, papers: int) -> Router:
        known = Experience()
        for at in range(papers):
            known = known.with_accepted(self.paper, "Thực hiện dân chủ ở cơ sở").with_accepted(
                make_paper(f"Việc khác {at}", REPORT), "Tiết kiệm chi, tăng thu nhập"
            )
        return Router(criteria, REQUIREMENTS, known)

    def test_raises_the_item_that_people_chose(self) -> None:
        def score(router: Router) -> float:
            return sum(one.score for one in router.route(self.paper).candidates if one.item.code == "4.4.1")

        assert score(self.learnt(CRITERIA, 6)) > score(self.learnt(CRITERIA, 1)) >= score(ROUTER)

    def test_says_that_it_has_learnt(self) -> None:
        found = [one for one in self.learnt(CRITERIA, 6).route(self.paper).candidates if one.item.code == "4.4.1"]
        assert "trước đây đã xếp 6 tài liệu tương tự vào mục này" in found[0].said.say()


class TestIsImprobable:
    def test_says_why_and_where_it_would_be_better(self) -> None:
        found = ROUTER.is_improbable(make_paper("Phổ biến, giáo dục pháp luật năm 2022", PLAN), "7.1.1")
        assert found is not None
        assert found.better is not None
        assert found.better.item.code == "2.4.1"
        assert found.why.say() == (
            "không thấy nói về chuyển đổi số; "
            "giống mục 2.4.1 hơn (Kế hoạch; nói về phổ biến giáo dục pháp luật; năm 2022)"
        )

    def test_says_that_another_type_is_asked_for(self) -> None:
        found = ROUTER.is_improbable(make_paper("Phổ biến, giáo dục pháp luật năm 2022", PLAN), "6.2.1")
        assert found is not None
        assert found.why.say().startswith("mục này cần Báo cáo, đây là Kế hoạch; không thấy nói về giải ngân")

    def test_names_no_better_item_for_what_belongs_to_none(self) -> None:
        found = ROUTER.is_improbable(make_paper("Phòng chống thiên tai và tìm kiếm cứu nạn", PLAN), "7.1.1")
        assert found is not None
        assert found.better is None

    def test_names_the_item_where_it_asks_for_no_document(self) -> None:
        found = ROUTER.is_improbable(make_paper("Phổ biến, giáo dục pháp luật năm 2022", PLAN), "10.1")
        assert found is not None
        assert found.why.say().startswith("không thấy nói về Tiếp cận dịch vụ")

    @pytest.mark.parametrize(("subject", "kind", "codes"), PLACES)
    def test_is_silent_where_a_paper_belongs(self, subject: str, kind: DocumentType, codes: set[str]) -> None:
        assert [code for code in codes if ROUTER.is_improbable(make_paper(subject, kind), code)] == []

    @pytest.mark.parametrize(
        ("paper", "code"),
        [
            (make_paper(), "1.1.1"),
            (make_paper("Ảnh", is_picture=True), "1.1.1"),
            (make_paper("Hoạt động kiểm soát TTHC năm 2022", REPORT), "3.1.2"),
            (make_paper("Hoạt động kiểm soát TTHC năm 2022", PLAN), "3.1.2"),
            (make_paper("Văn bản của thôn Đông"), "7.1.1"),
        ],
    )
    def test_is_silent_where_little_speaks_against_it(self, paper: Paper, code: str) -> None:
        assert ROUTER.is_improbable(paper, code) is None

    def test_is_silent_where_one_report_serves_several_items_of_a_criterion(self) -> None:
        paper = make_paper("Kết quả số hóa giấy tờ và khai thác, sử dụng lại dữ liệu số hóa năm 2022", REPORT)
        assert ROUTER.route(paper).candidates[0].item.code == "3.7.3"
        assert ROUTER.is_improbable(paper, "3.7.1") is None
        assert ROUTER.is_improbable(paper, "3.3.1") is not None

    def test_does_not_hold_another_matter_of_the_criterion_for_the_same(self) -> None:
        paper = make_paper("Khai thác, sử dụng lại dữ liệu năm 2022", REPORT)
        assert ROUTER.is_improbable(paper, "3.7.1") is not None

    def test_refuses_an_unknown_code(self) -> None:
        with pytest.raises(KeyError):
            ROUTER.is_improbable(make_paper("Chuyển đổi số", PLAN), "99")
