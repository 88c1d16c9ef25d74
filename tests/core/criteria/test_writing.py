"""A criteria set as text that people read."""

from parindex.core.criteria import read
from parindex.core.criteria.writing import outline
from parindex.core.documents.written import said
from tests.core.criteria.test_model import DEEP
from tests.core.making import HAI_DUONG, NQ57, make_document, make_set, read_set


class TestOutline:
    def test_begins_with_id_basis_scale_and_classes(self) -> None:
        lines = outline(read_set(HAI_DUONG)).splitlines()
        assert lines[0].startswith("HD-XA-2022-RC: ")
        assert lines[1] == "Căn cứ: Quyết định số 3395/QĐ-UBND ngày 15/12/2022 của UBND tỉnh Hải Dương"
        assert lines[2].startswith("Thang điểm 100, làm tròn tổng 2 chữ số; mã nội dung ")
        assert lines[3].startswith("Xếp loại: từ 90: Hoàn thành xuất sắc nhiệm vụ; từ 75: ")

    def test_gives_every_area_and_item_with_rule_and_evidence(self) -> None:
        criteria = read_set(HAI_DUONG)
        text = outline(criteria)
        assert "1. Công tác chỉ đạo, điều hành CCHC (15 điểm)" in text
        assert "  1.4.1 Mức độ hoàn thành kế hoạch tuyên truyền CCHC (1 điểm)" in text
        assert "      Tài liệu kiểm chứng: Kế hoạch tuyên truyền; Báo cáo kết quả" in text
        assert text.count("Cách chấm: ") == len(criteria.items)

    def test_says_the_evidence_that_a_set_requires_as_data(self) -> None:
        leaf = "- {code: A.1, max: 10, rule: {kind: boolean}, requires: {shared: [{types: [KH], signed: true}]}}"
        assert outline(make_set(leaf), requires=said).endswith("      Phải có: Kế hoạch; có người ký")
        assert "Phải có" not in outline(make_set(leaf))

    def test_marks_bonus_and_penalty(self) -> None:
        text = outline(read_set(NQ57), "en")
        assert "＋IV. IV (15 points)" in text
        assert "－V. V (0 points)" in text

    def test_indents_criteria_and_says_what_is_only_asked(self) -> None:
        text = outline(read(make_document(DEEP)))
        assert "    A.1.1. x (4 điểm)\n      A.1.1.1 A.1.1.1 (4 điểm)" in text
        assert "  A.3 A.3 (chỉ để hỏi, không tính điểm)" in text

    def test_leaves_out_classes_that_are_not_there(self) -> None:
        assert "Xếp loại" not in outline(read(make_document(DEEP)))
