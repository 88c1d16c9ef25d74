"""What criteria sets say in words, compiled: every phrase of the demonstration sets, and the forms that others use."""

from dataclasses import replace
from datetime import date

import pytest

from parindex.core.criteria import read
from parindex.core.criteria.model import Method
from parindex.core.documents.compiling import compile_item, compile_requirements
from parindex.core.documents.papers import PaperForm
from parindex.core.documents.requirements import Certainty, Day, Requirement, Window
from parindex.core.documents.terms import Term
from parindex.core.documents.types import DocumentType
from parindex.core.placeholders import Period
from parindex.core.rules import Rule
from tests.core.documents.filing import DECISION, PLAN, REPORT, compiled, make_item, make_set, only
from tests.core.making import NQ57, make_document, make_rule, read_set

# fmt: off
#: Of each item of the demonstration set: how sure, and each requirement as kinds | period | subject.
COMPILED: list[tuple[str, str, list[str]]] = [
    ("1.1.1", "high", ["KH | year | cải cách hành chính"]),
    ("1.1.2", "high", ["KH | year | cải cách hành chính"]),
    (
        "1.1.3",
        "high",
        ["BC | year | cải cách hành chính", "BC KH figures list picture link | year | cải cách hành chính"],
    ),
    ("1.2.1", "high", ["BC | quarter_1 half_year nine_months year | cải cách hành chính"]),
    ("1.2.2", "medium", ["BC | year | cải cách hành chính"]),
    ("1.3.1", "high", ["KH | year | tự kiểm tra", "BC | year | tự kiểm tra"]),
    (
        "1.3.2",
        "high",
        [" | year | xử lý vấn đề phát hiện qua kiểm tra", "BC | year | xử lý vấn đề phát hiện qua kiểm tra"],
    ),
    ("1.4.1", "high", ["KH | year | tuyên truyền cải cách hành chính", "BC | year | tuyên truyền cải cách hành chính"]),
    ("1.4.2", "medium", ["BC picture link | year | tuyên truyền cải cách hành chính"]),
    ("1.5.1", "high", ["QĐ | year | sáng kiến"]),
    (
        "1.6.1",
        "high",
        ["QĐ TB BC KH list figures | year | nhiệm vụ cấp trên giao", "BC | year | nhiệm vụ cấp trên giao"],
    ),
    ("1.7.1", "high", ["QC QyĐ | - | thi đua", "QĐ | year | đánh giá xếp loại"]),
    ("1.8.1", "high", []),
    ("1.8.2", "high", []),
    ("2.1.1", "high", ["KH | year | công tác pháp luật"]),
    ("2.1.2", "high", ["BC | year | theo dõi thi hành pháp luật"]),
    ("2.2.1", "high", ["KH | year | rà soát văn bản", "BC | year | rà soát văn bản"]),
    ("2.2.2", "high", [" | year | xử lý văn bản sau rà soát"]),
    (
        "2.3.1",
        "high",
        [
            "QĐ TB BC KH list figures | year | ban hành văn bản đúng thẩm quyền",
            "TB BB BC conclusion | year | ban hành văn bản đúng thẩm quyền",
        ],
    ),
    ("2.4.1", "high", ["KH | year | phổ biến giáo dục pháp luật", "BC | year | phổ biến giáo dục pháp luật"]),
    ("3.1.1", "medium", ["QĐ KH | year | kiểm soát thủ tục hành chính"]),
    ("3.1.2", "high", ["BC | year | kiểm soát thủ tục hành chính"]),
    ("3.2.1", "medium", ["BB picture | year | công khai thủ tục hành chính"]),
    ("3.2.2", "high", ["link picture | year | trang thông tin điện tử"]),
    ("3.3.1", "high", ["KH | year | rà soát đánh giá thủ tục hành chính"]),
    ("3.3.2", "high", ["BC | year | đơn giản hóa thủ tục hành chính"]),
    ("3.4.1", "high", ["QĐ TB BC KH list figures | year | danh mục thủ tục hành chính"]),
    ("3.4.2", "medium", ["QĐ TB picture | - | bố trí bộ phận một cửa"]),
    (
        "3.5.1",
        "high",
        [
            "BC figures list picture link | year | hồ sơ giải quyết đúng hạn",
            "BC figures list picture link | year | hồ sơ giải quyết đúng hạn | optional",
        ],
    ),
    ("3.5.2", "high", [" | year | xin lỗi"]),
    ("3.6.1", "high", ["BC figures list picture link | year | hồ sơ tiếp nhận trực tuyến | optional"]),
    ("3.6.2", "high", ["BC figures list picture link | year | thanh toán trực tuyến | optional"]),
    ("3.7.1", "high", ["BC figures list picture link | year | số hóa hồ sơ | optional"]),
    ("3.7.2", "high", ["BC figures list picture link | year | số hóa kết quả | optional"]),
    ("3.7.3", "high", ["BC figures list picture link | year | sử dụng lại dữ liệu | optional"]),
    ("3.8.1", "high", ["BC figures list picture link | year | chứng thực bản sao điện tử | optional"]),
    ("3.9.1", "high", ["BC register figures list picture link | year | phản ánh kiến nghị"]),
    ("4.1.1", "high", ["QC QyĐ | - | quy chế làm việc"]),
    ("4.2.1", "high", ["QĐ | year | biên chế"]),
    ("4.2.2", "high", ["QĐ TB BC KH list figures | year | người hoạt động không chuyên trách"]),
    ("4.3.1", "high", ["TB BB BC conclusion | year | phân cấp ủy quyền"]),
    ("4.4.1", "high", ["BC | year | dân chủ ở cơ sở"]),
    ("5.1.1", "high", ["QĐ TB BC KH list figures | year | vị trí việc làm"]),
    ("5.1.2", "high", ["QĐ TB BC KH list figures | year | đạt chuẩn"]),
    ("5.2.1", "high", ["KH | year | đào tạo bồi dưỡng"]),
    ("5.2.2", "medium", ["BC QĐ certificate list | year | đào tạo bồi dưỡng"]),
    ("5.3.1", "high", ["QĐ | year | đánh giá xếp loại"]),
    ("5.4.1", "high", ["BC | year | kỷ luật kỷ cương"]),
    ("5.5.1", "high", ["KH | year | chuyển đổi vị trí công tác"]),
    ("5.6.1", "high", ["figures list picture link | year | cơ sở dữ liệu cán bộ công chức"]),
    ("5.7.1", "high", ["QC QyĐ code | - | văn hóa công sở"]),
    ("6.1.1", "high", ["QC QyĐ | - | chi tiêu nội bộ"]),
    ("6.2.1", "high", ["BC | year | giải ngân"]),
    ("6.3.1", "high", ["QĐ | year | công khai ngân sách", "link picture | year | công khai ngân sách"]),
    ("6.4.1", "high", ["QC QyĐ | - | tài sản công"]),
    ("6.4.2", "high", ["BC | year | kê khai tài sản công"]),
    ("6.5.1", "medium", ["BC TB BB conclusion | year | kiến nghị thanh tra kiểm toán"]),
    ("6.6.1", "high", ["BC | year | tiết kiệm chi"]),
    ("7.1.1", "high", ["KH | year | chuyển đổi số"]),
    ("7.1.2", "medium", ["BC | year | chuyển đổi số"]),
    ("7.2.1", "high", ["BC figures list picture link | year | ký số | optional"]),
    ("7.3.1", "high", ["BC figures list picture link | year | thư công vụ | optional"]),
    ("7.3.2", "high", ["BC figures list picture link | year | xử lý văn bản trên hệ thống | optional"]),
    ("7.4.1", "high", ["link picture | year | trang thông tin điện tử"]),
    ("7.4.2", "high", ["BC figures list picture link | year | tin bài"]),
    ("7.5.1", "high", ["BC figures list picture link | year | dịch vụ công trực tuyến phát sinh hồ sơ | optional"]),
    ("7.6.1", "medium", ["QĐ BC | year | tổ công nghệ số cộng đồng"]),
    ("7.7.1", "high", ["QĐ TTr BC PA KH file | - | an toàn thông tin"]),
    ("7.8.1", "medium", ["QĐ TB BC BB KH certificate | - | iso 9001"]),
    ("7.9.1", "high", ["BC | year | tài khoản dịch vụ công"]),
    ("8.1.1", "high", ["BC | year | thu ngân sách"]),
    ("8.2.1", "high", ["BC | year | chỉ tiêu kinh tế xã hội"]),
    ("8.3.1", "high", ["BC | year | giảm nghèo"]),
]
# fmt: on


def shown(one: Requirement) -> str:
    kinds = " ".join((*(kind.value for kind in one.types), *(form.value for form in one.forms)))
    period = " ".join(term.value for term in one.terms) or (one.term.value if one.term else "-")
    subject = " + ".join(group[0] for group in one.subject)
    return f"{kinds} | {period} | {subject}" + (" | optional" if one.is_optional else "")


def due(text: str) -> Rule:
    return make_rule(f'{{kind: date_tier, due: "{text}", tiers: [[0, 1]], else: 0}}')


class TestCompileRequirements:
    criteria, requirements = make_set()

    @pytest.mark.parametrize(("code", "certainty", "expected"), COMPILED)
    def test_compiles_every_phrase_of_the_set(self, code: str, certainty: str, expected: list[str]) -> None:
        found = self.requirements[code]
        assert found.alternatives == ()
        assert [shown(one) for one in found.shared] == expected
        assert found.certainty.value == certainty

    def test_says_of_every_phrase_what_became_of_it(self) -> None:
        for item in self.criteria.items:
            said = [origin.phrase for origin in self.requirements[item.code].origins]
            assert said == list(item.evidence or [""])
            assert all(origin.why.say() for origin in self.requirements[item.code].origins)

    def test_asks_nothing_of_a_survey(self) -> None:
        survey = [item.code for item in self.criteria.items if item.code.split(".")[0] in {"9", "10"}]
        assert len(survey) == 12
        assert not any(self.requirements[code].all for code in survey)

    def test_takes_the_nearest_criterion_before_the_area(self) -> None:
        text = """
            criteria_set:
              id: X
              src: test
              scale: 2
              areas:
                - code: "1"
                  name: Cải cách hành chính
                  max: 2
                  criteria:
                    - {code: "1.1", name: Sáng kiến, max: 1, leaves: [
                        {code: "1.1.1", max: 1, rule: {kind: boolean}, evidence: [Báo cáo]}]}
                  leaves: [{code: "1.2", max: 1, rule: {kind: boolean}, evidence: [Báo cáo]}]
            """
        found = compile_requirements(read(make_document(text)))
        assert [only(one).subject for one in found.values()] == [(("sáng kiến",),), (("cải cách hành chính",),)]

    def test_demands_nothing_where_a_set_names_no_document(self) -> None:
        for found in compile_requirements(read_set(NQ57)).values():
            assert not found.is_needed
            assert found.certainty is Certainty.LOW
            assert [one.said.say() for one in found.all] == ["tài liệu bất kỳ; không bắt buộc"]


class TestCompileItem:
    def test_takes_an_unknown_phrase_for_any_document_about_it_or_the_item(self) -> None:
        found = compiled("Tài liệu minh chứng cây xanh", name="Thi đua khen thưởng")
        assert only(found) == Requirement(
            label="Tài liệu minh chứng cây xanh", subject=(("minh chứng cây xanh", "thi đua"),)
        )
        assert found.certainty is Certainty.LOW

    def test_asks_for_documents_about_the_item_where_no_phrase_is_there(self) -> None:
        one = only(compiled(name="Thi đua khen thưởng"))
        assert (one.subject, one.is_optional) == ((("thi đua",),), True)

    def test_takes_the_words_of_a_name_that_is_no_topic(self) -> None:
        found = compiled("Báo cáo", name="Trồng cây xanh")
        assert only(found).subject == (("trồng cây xanh",),)
        assert found.certainty is Certainty.MEDIUM

    def test_takes_the_area_where_the_name_says_nothing(self) -> None:
        found = compile_item(make_item("Báo cáo", name="Mức độ hoàn thành"), above=("Chung", "Thi đua"))
        assert only(found).subject == (("thi đua",),)

    def test_asks_for_no_subject_where_nothing_says_one(self) -> None:
        found = compile_item(make_item("Báo cáo kiểm tra", name="Mức độ hoàn thành"))
        assert only(found).subject == (("kiểm tra",),)
        assert found.certainty is Certainty.LOW

    def test_asks_for_a_broad_word_and_the_topic(self) -> None:
        assert only(compiled("Báo cáo thẩm định", name="Thi đua")).subject == (("kết quả thẩm định",),)
        assert only(compiled("Báo cáo rà soát", name="Thi đua")).subject == (("rà soát",), ("thi đua",))

    def test_joins_a_broad_word_and_the_topic(self) -> None:
        subject = only(compiled("Báo cáo rà soát", name="Kiến nghị đơn giản hóa TTHC")).subject
        assert subject == (("đơn giản hóa thủ tục hành chính", "rà soát đánh giá thủ tục hành chính"),)

    def test_asks_for_each_period_of_a_list(self) -> None:
        one = only(compiled("Báo cáo quý I, 6 tháng, 9 tháng, năm"))
        assert one.terms == (Term.QUARTER_1, Term.HALF_YEAR, Term.NINE_MONTHS, Term.YEAR)
        assert one.window is None

    def test_asks_for_as_many_as_are_counted(self) -> None:
        assert only(compiled("02 báo cáo thi đua")).count == 2

    def test_asks_for_both_sides_of_and(self) -> None:
        assert [one.types for one in compiled("Kế hoạch và báo cáo").shared] == [(PLAN,), (REPORT,)]

    def test_merges_kinds_of_one_subject(self) -> None:
        one = only(compiled("Quyết định, kế hoạch"))
        assert one.types == (DECISION, PLAN)
        assert one.window == Window(opens=Day(-1, 10, 1), closes=Day(1, 3, 31))
        assert (one.issuers, one.term, one.is_signed) == ((), Term.YEAR, True)

    def test_merges_with_words_that_name_any_kind(self) -> None:
        one = only(compiled("Kế hoạch, văn bản"))
        assert (one.types, one.forms) == ((), ())

    def test_merges_windows_where_one_is_open(self) -> None:
        one = only(compiled("Quyết định, quy chế"))
        assert one.window == Window(closes=Day(1, 3, 31))
        assert only(compiled("Ảnh, quy chế")).window is None
        assert only(compiled("Kế hoạch, quyết định", rule=due("30 ngày sau kế hoạch cấp trên"))).window is None

    def test_keeps_kinds_of_different_subjects_as_alternatives(self) -> None:
        found = compiled("Ảnh một cửa, quyết định thi đua", "Danh sách sáng kiến, báo cáo thi đua")
        assert [[one.forms for one in choice] for choice in found.alternatives] == [[(PaperForm.PICTURE,)], [()]]
        assert [one.subject for one in found.shared] == [()]
        assert found.certainty is Certainty.MEDIUM

    def test_is_unsure_of_alternatives_with_an_unsure_part(self) -> None:
        found = compile_item(make_item("Tài liệu gì đó, báo cáo thi đua", name="Mức độ"))
        assert found.certainty is Certainty.LOW

    def test_asks_once_for_what_two_phrases_say(self) -> None:
        assert len(compiled("Kế hoạch", "Kế hoạch").shared) == 1

    def test_takes_what_a_system_holds_for_optional(self) -> None:
        found = compiled("Số liệu hệ thống")
        assert only(found).is_optional
        assert [origin.why.say("en") for origin in found.origins] == ["the appraiser can look it up; a print helps"]

    def test_asks_nothing_of_what_the_product_knows(self) -> None:
        assert compiled("Nhật ký hệ thống").all == ()

    @pytest.mark.parametrize("method", [Method.SURVEY, Method.SURVEY_XHH, Method.SURVEY_SIPAS])
    def test_asks_nothing_of_an_item_that_is_surveyed(self, method: Method) -> None:
        assert compile_item(make_item("Kế hoạch", method=method)).all == ()


class TestWindow:
    @pytest.mark.parametrize(
        ("phrase", "window"),
        [
            ("Kế hoạch CCHC năm", Window(opens=Day(-1, 10, 1), closes=Day(0, 3, 31))),
            ("Kế hoạch kiểm tra", Window(opens=Day(-1, 10, 1), closes=Day(0, 9, 30))),
            ("Báo cáo năm", Window(opens=Day(0, 1, 1), closes=Day(1, 3, 31))),
            ("Báo cáo giải ngân đến 15/12", Window(opens=Day(0, 11, 14), closes=Day(1, 3, 31))),
            ("Báo cáo giải ngân đến 15/01", Window(opens=Day(-1, 12, 15), closes=Day(1, 3, 31))),
            ("Báo cáo giải ngân đến 31/02", Window(closes=Day(1, 3, 31))),
            ("Quy chế", Window(closes=Day(1, 3, 31))),
            ("Danh sách", None),
        ],
    )
    def test_is_what_is_usual_or_what_the_words_say(self, phrase: str, window: Window | None) -> None:
        assert only(compiled(phrase)).window == window

    @pytest.mark.parametrize(
        ("said", "window"),
        [
            ("31/12/{year-1}", Window(opens=Day(-1, 10, 1), closes=Day(-1, 12, 31))),
            ("15/1/{year}", Window(opens=Day(-1, 10, 1), closes=Day(0, 1, 15))),
            ("15/08/{year-1}", Window(closes=Day(-1, 8, 15))),
            ("30 ngày sau kế hoạch cấp trên", Window(opens=Day(-1, 10, 1), after_superior=30)),
            ("hạn của đợt", Window(opens=Day(-1, 10, 1), closes=Day(0, 3, 31))),
            ("31/12/2021", Window(opens=Day(-1, 10, 1), closes=Day(0, 3, 31))),
            ("15/13/{year}", Window(opens=Day(-1, 10, 1), closes=Day(0, 3, 31))),
            ("32/12/{year}", Window(opens=Day(-1, 10, 1), closes=Day(0, 3, 31))),
        ],
    )
    def test_closes_when_a_rule_by_date_says(self, said: str, window: Window) -> None:
        assert only(compiled("Kế hoạch CCHC năm", rule=due(said))).window == window

    def test_reads_a_frozen_date_by_the_period(self) -> None:
        item = make_item("Kế hoạch CCHC năm", rule=due("31/12/2021"))
        window = only(compile_item(item, period=Period(2022))).window
        assert window is not None
        assert window.days(2022) == (date(2021, 10, 1), date(2021, 12, 31))

    def test_holds_the_rule_against_the_unit_and_not_its_superior(self) -> None:
        found = only(compiled("Quyết định giao biên chế", rule=due("31/12/{year-1}")))
        assert found.window == Window(opens=Day(-1, 10, 1), closes=Day(1, 3, 31))
        assert found.types == (DocumentType.DECISION,)


class TestRequires:
    """What a set says as data goes before its words."""

    WRITTEN = make_document('shared: [{label: "Kế hoạch {year}", types: [KH]}]')

    def test_is_taken_as_it_is_written(self) -> None:
        found = compile_item(replace(make_item("Biên bản"), requires=self.WRITTEN))
        one = only(found)
        assert (one.label, one.types, found.certainty) == ("Kế hoạch {year}", (PLAN,), Certainty.HIGH)
        assert [(origin.phrase, origin.why.say()) for origin in found.origins] == [
            ("Biên bản", "bộ chỉ số ghi sẵn yêu cầu này")
        ]

    def test_names_the_year_of_the_round(self) -> None:
        found = compile_item(replace(make_item(), requires=self.WRITTEN), period=Period(2022))
        assert only(found).label == "Kế hoạch 2022"

    def test_keeps_where_it_comes_from(self) -> None:
        own = make_document("origins: [{phrase: x, why: theo quyết định, certainty: medium}]")
        (origin,) = compile_item(replace(make_item(), requires=own)).origins
        assert (origin.phrase, origin.why.say(), origin.certainty) == ("x", "theo quyết định", Certainty.MEDIUM)

    def test_holds_for_a_survey_too(self) -> None:
        item = make_item("Phiếu", method=Method.SURVEY)
        assert compile_item(replace(item, requires=self.WRITTEN)).is_needed
