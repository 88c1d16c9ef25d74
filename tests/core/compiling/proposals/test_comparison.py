"""Comparison with the period before."""

import pytest

from parindex.core.compiling.facts import Kind
from parindex.core.compiling.proposals.registry import Section
from tests.core.compiling.books import book, fact, index_book
from tests.core.compiling.proposals.sentences import said


class TestComparison:
    def test_says_why_there_is_none(self) -> None:
        assert said(book(before__refused="bộ chỉ số đã thay đổi"), Section.COMPARISON) == [
            "Chưa so sánh điểm và thứ hạng với kỳ trước: bộ chỉ số đã thay đổi."
        ]

    @pytest.mark.parametrize(
        ("key", "expected"),
        [
            ("change.rise", "tăng 01 điểm (từ 07 lên 8,5)"),
            ("change.fall", "giảm 01 điểm (từ 07 xuống 8,5)"),
            ("change.none", "giữ nguyên (8,5)"),
        ],
    )
    def test_says_what_rose_or_fell(self, key: str, expected: str) -> None:
        made = index_book()
        made.add(book(before__period="năm 2021", before__published=7).facts.values())
        made.add([fact("before.rank", 3, Kind.RANK, of=4), fact(key, 1)])
        assert said(made, Section.COMPARISON) == [
            f"So với năm 2021, điểm Chỉ số {expected}; thứ hạng năm 2021 là 3/4, kỳ này là 2/3."
        ]

    def test_names_areas_that_moved(self) -> None:
        made = index_book()
        made.add(book(before__period="năm 2021").facts.values())
        made.add([fact("areas.1.rise", 1), fact("areas.2.fall", 2)])
        assert said(made, Section.COMPARISON) == [
            "Lĩnh vực điều hành tăng 01 điểm so với năm 2021.",
            "Lĩnh vực CNTT và chuyển đổi số giảm 02 điểm so với năm 2021.",
        ]
