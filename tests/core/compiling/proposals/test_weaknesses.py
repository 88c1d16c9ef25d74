"""Weaknesses."""

from dataclasses import replace

from parindex.core.compiling.proposals.registry import Section
from tests.core.compiling.books import book, index_book
from tests.core.compiling.proposals.sentences import said

WEAKNESSES = Section.WEAKNESSES


class TestWeaknesses:
    def test_name_weak_areas_losses_and_cuts(self) -> None:
        assert said(index_book(), WEAKNESSES) == [
            "Lĩnh vực điều hành đạt 2,5/4 điểm, bằng 62,5% tổng số điểm của lĩnh vực, dưới mức 75%, xếp hạng 2/3.",
            "Trong lĩnh vực điều hành: bị trừ 1,5 điểm, ở nội dung: báo cáo (thẩm định công nhận ít hơn).",
            "Khi thẩm định, một số tiêu chí thành phần bị giảm điểm vì: tài liệu chậm thời hạn (01 mục, trừ 1,5 điểm).",
        ]

    def test_say_that_an_area_is_last(self) -> None:
        assert any("(hạng cuối)" in one for one in said(index_book("b"), WEAKNESSES))

    def test_leave_the_place_out_where_there_is_none(self) -> None:
        made = index_book()
        del made.facts["areas.1.dense_rank"]
        assert said(made, WEAKNESSES)[0].endswith("dưới mức 75%.")

    def test_name_the_first_of_many(self) -> None:
        made = index_book()
        for number in range(2, 6):
            for name in ("code", "name", "area", "lost", "reason"):
                fact = replace(made[f"losses.1.{name}"], key=f"losses.{number}.{name}")
                made.add_row("losses", str(number), [fact])
        assert "chủ yếu ở các nội dung" in said(made, WEAKNESSES)[1]

    def test_say_what_was_late_or_missing(self) -> None:
        assert said(book(filing__days_late=3, evidence__items_without=4), WEAKNESSES) == [
            "Kết quả tự đánh giá, chấm điểm gửi chậm 03 ngày so với thời hạn.",
            "Còn 04 tiêu chí thành phần chưa có tài liệu kiểm chứng.",
        ]
