"""Strengths."""

from datetime import date
from fractions import Fraction

from parindex.core.compiling.facts import Kind
from parindex.core.compiling.proposals.registry import Section
from tests.core.compiling.books import book, fact, index_book
from tests.core.compiling.proposals.sentences import said

STRENGTHS = Section.STRENGTHS


class TestStrengths:
    def test_name_areas_with_full_marks(self) -> None:
        assert said(index_book(), STRENGTHS) == ["Các lĩnh vực đạt điểm tối đa gồm: CNTT và chuyển đổi số (6/6 điểm)."]

    def test_are_silent_on_low_areas(self) -> None:
        assert said(index_book("b"), STRENGTHS) == []

    def test_name_high_areas_by_share_or_place(self) -> None:
        made = index_book("b")
        made.add([fact("areas.1.share", Fraction(4, 5), Kind.SHARE), fact("areas.1.rank", 1, Kind.RANK, of=9)])
        assert said(made, STRENGTHS) == ["Các lĩnh vực đạt kết quả cao gồm: điều hành (2/4 điểm, đạt 80%)."]
        made.add([fact("areas.1.rank", 9, Kind.RANK, of=9)])
        assert said(made, STRENGTHS) == []

    def test_say_what_was_filed_in_time(self) -> None:
        filed = book(filing__days_late=0, filing__due=date(2023, 1, 10), evidence__documents=12, evidence__items=7)
        assert said(filed, STRENGTHS) == [
            "Kết quả tự đánh giá, chấm điểm được gửi đúng thời hạn (hạn gửi: ngày 10/01/2023).",
            "Đã cung cấp 12 tài liệu kiểm chứng cho 07 tiêu chí thành phần.",
        ]
        assert said(book(filing__days_late=2, evidence__documents=0), STRENGTHS) == []
