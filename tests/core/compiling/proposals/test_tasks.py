"""Tasks ahead."""

from parindex.core.compiling.proposals.registry import Section
from tests.core.compiling.books import book, index_book
from tests.core.compiling.proposals.sentences import said


class TestTasks:
    def test_follow_from_weak_areas_losses_and_cuts(self) -> None:
        assert said(index_book(), Section.TASKS) == [
            "Tập trung khắc phục lĩnh vực đạt dưới 75% tổng số điểm: điều hành; phân công rõ người, rõ việc, "
            "rõ thời hạn.",
            "Khắc phục nội dung «Báo cáo» (kỳ này bị trừ 1,5 điểm: thẩm định công nhận ít hơn).",
            "Rà soát tài liệu kiểm chứng theo từng tiêu chí thành phần trước khi gửi kết quả tự chấm điểm.",
        ]

    def test_follow_from_late_dossiers(self) -> None:
        assert said(book(dossiers__late=1), Section.TASKS) == [
            "Theo dõi thời hạn giải quyết từng hồ sơ, không để phát sinh hồ sơ quá hạn."
        ]

    def test_are_none_where_nothing_was_lost(self) -> None:
        assert said(index_book("c"), Section.TASKS) == []
