"""Causes."""

from parindex.core.compiling.facts import Kind
from parindex.core.compiling.proposals.registry import Section
from tests.core.compiling.books import book, fact, index_book
from tests.core.compiling.proposals.sentences import said


class TestCauses:
    def test_come_from_the_reasons_of_cuts(self) -> None:
        assert said(index_book(), Section.SUBJECTIVE) == [
            "Việc cung cấp tài liệu kiểm chứng chưa kịp thời (01 mục bị giảm điểm, trừ 1,5 điểm)."
        ]

    def test_say_nothing_for_another_reason(self) -> None:
        made = book()
        made.add_row("cuts", "other", [fact("cuts.other.count", 1), fact("cuts.other.points", 1)])
        made.add([fact("cuts.other.reason", "lý do khác", Kind.TEXT)])
        assert said(made, Section.SUBJECTIVE) == []

    def test_say_what_was_late(self) -> None:
        assert said(book(filing__days_late=3), Section.SUBJECTIVE) == [
            "Việc tổng hợp, gửi kết quả tự chấm điểm còn chậm 03 ngày."
        ]

    def test_are_objective_where_others_or_the_set_are_the_reason(self) -> None:
        made = book(
            before__set_changed="X-1",
            before__period="năm 2021",
            dossiers__late=1,
            dossiers__late_cause="Do phòng chuyên môn trả hồ sơ không kịp thời",
        )
        assert said(made, Section.OBJECTIVE) == [
            "Bộ chỉ số áp dụng trong kỳ có sự điều chỉnh, thay đổi so với năm 2021.",
            "Có 01 hồ sơ giải quyết quá hạn do phòng chuyên môn trả hồ sơ không kịp thời.",
        ]
        assert said(book(dossiers__late=1), Section.OBJECTIVE) == []
