"""What a document is about."""

import pytest

from parindex.core.documents.pages import Style
from parindex.core.documents.reading.head import find_head
from parindex.core.documents.reading.rows import rows_of
from parindex.core.documents.reading.subjects import read_subject
from tests.core.documents.sheets import STATE, centred, document, line, placed, plain


def read(text: str) -> str | None:
    found = read_subject(find_head(rows_of(plain(text))))
    return found.value if found else None


class TestReadSubject:
    @pytest.mark.parametrize(
        ("text", "subject"),
        [
            ("KẾ HOẠCH\nTuyên truyền năm 2022\nCăn cứ Luật", "Tuyên truyền năm 2022"),
            (
                "KẾ HOẠCH\nThực hiện cải cách hành chính của\nUBND xã\nCăn cứ",
                "Thực hiện cải cách hành chính của UBND xã",
            ),
            ("KẾ HOẠCH\n-----\nTuyên truyền\n-----\nnăm 2022", "Tuyên truyền"),
            ("QUYẾT ĐỊNH\nVề việc họp\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ", "họp"),
            ("BÁO CÁO KẾT QUẢ\nnăm 2022", "KẾT QUẢ năm 2022"),
            ("KẾ HOẠCH\nTuyên truyền\nXã đã làm", "Tuyên truyền"),
            ("BIÊN BẢN\nHọp xã\nĐịa điểm: hội trường", "Họp xã"),
            (f"KẾ HOẠCH\nTuyên truyền\n{STATE[1]}", "Tuyên truyền"),
            ("KẾ HOẠCH\nCăn cứ Luật", None),
            ("KẾ HOẠCH", None),
            ("Số: 5/UBND-VP\nV/v: báo cáo\nkết quả\n---\nKính gửi", "báo cáo kết quả"),
            ("Số: 5/UBND-VP\nVề việc báo cáo\nAn Bình, ngày 5 tháng 1 năm 2022\nKính gửi", "báo cáo"),
            ("Số: 5/UBND-VP\nV/v\nKính gửi", None),
            ("Số: 5/UBND-VP\nV/v báo cáo\nCHỦ TỊCH", "báo cáo"),
            ("Số: 5/UBND-VP\nKính gửi", None),
        ],
    )
    def test_reads_it_as_one_line(self, text: str, subject: str | None) -> None:
        assert read(text) == subject

    @pytest.mark.parametrize(
        ("top", "left", "style", "is_subject"),
        [
            (0.145, 0.345, Style(14, True), True),
            (0.145, 0.345, Style(14, False), False),
            (0.2, 0.345, Style(14, True), False),
            (0.145, 0.15, Style(14, True), False),
        ],
    )
    def test_looks_at_weight_and_place(self, top: float, left: float, style: Style, is_subject: bool) -> None:
        lines = [
            centred("KẾ HOẠCH", 0.53, 0.1, Style(14, True)),
            centred("Tuyên truyền cải cách hành chính", 0.53, 0.12, Style(14, True)),
            placed("Xã đã làm việc với các ban của dân, ấp", left, top, style),
        ]
        found = read_subject(find_head(rows_of(document(lines))))
        assert found is not None
        assert ("Xã đã làm" in found.value) is is_subject

    def test_does_without_the_place_of_the_type(self) -> None:
        lines = [line("KẾ HOẠCH"), placed("Tuyên truyền", 0.4, 0.1), placed("Xã đã làm việc", 0.4, 0.12)]
        found = read_subject(find_head(rows_of(document(lines))))
        assert found is not None
        assert found.value == "Tuyên truyền"

    @pytest.mark.parametrize("has_bold", [True, False])
    def test_takes_no_running_text_far_below(self, has_bold: bool) -> None:
        style = Style(14, True) if has_bold else Style(14, None)
        lines = [centred("GIẤY MỜI", 0.53, 0.1), placed("Xã trân trọng kính mời ông", 0.15, 0.2, style)]
        found = read_subject(find_head(rows_of(document(lines))))
        assert (found is not None) is has_bold

    def test_leaves_the_other_column_of_a_letter(self) -> None:
        lines = [
            placed("Số: 5/UBND-VP", 0.1, 0.1),
            placed("V/v báo cáo kết quả", 0.1, 0.12),
            placed("An Bình, ngày 5 tháng 1 năm 2022", 0.55, 0.12),
            placed("năm 2022", 0.14, 0.14),
            placed("Kính gửi: UBND", 0.3, 0.2),
        ]
        found = read_subject(find_head(rows_of(document(lines))))
        assert found is not None
        assert found.value == "báo cáo kết quả năm 2022"
