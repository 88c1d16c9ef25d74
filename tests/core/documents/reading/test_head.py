"""Where the head of a document ends."""

import pytest

from parindex.core.documents.reading.head import begins_body, find_head, find_heading, is_stamp, state_line
from parindex.core.documents.reading.rows import Row, rows_of
from parindex.core.documents.types import DocumentType
from tests.core.documents.sheets import document, placed, plain, words


def row(text: str) -> Row:
    return Row.of(1, words(text), None)


class TestStateLine:
    @pytest.mark.parametrize(
        ("text", "place"),
        [
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 0),
            ("CỘNG HOÀ XÃ HỘl CHU NGHIA VIẸT NAM", 0),
            ("Độc lập – Tự do – Hạnh phúc", 1),
            ("Độc lập - Tư do -Hanh phuc", 1),
            ("ĐẢNG CỘNG SẢN VIỆT NAM", 2),
            ("ỦY BAN NHÂN DÂN", None),
        ],
    )
    def test_knows_the_lines_of_the_state(self, text: str, place: int | None) -> None:
        assert state_line(row(text)) == place


class TestIsStamp:
    def test_knows_what_a_machine_prints(self) -> None:
        assert is_stamp(row("Người ký: Lê Văn C"))
        assert not is_stamp(row("Số: 12/KH-UBND"))


class TestBeginsBody:
    @pytest.mark.parametrize("text", ["Căn cứ Luật", "Kính gửi: UBND", "I. KẾT QUẢ", "Thực hiện Kế hoạch số 5/KH-UBND"])
    def test_knows_how_a_text_begins(self, text: str) -> None:
        assert begins_body(row(text))

    def test_leaves_a_subject_alone(self) -> None:
        assert not begins_body(row("Thực hiện công tác cải cách hành chính"))


class TestFindHeading:
    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            ("KẾ HOẠCH", DocumentType.PLAN),
            ("K Ế  H O Ạ C H", DocumentType.PLAN),
            ("Báo cáo", DocumentType.REPORT),
            ("TÒ TRÌNH", DocumentType.SUBMISSION),
            ("BÁO CÁO KẾT QUẢ", DocumentType.REPORT),
            ("QUYÊT ĐlNH", DocumentType.DECISION),
            ("HƯỚNG DẢN", DocumentType.GUIDELINE),
            ("CÔNG VĂN", None),
            ("báo cáo", None),
            ("UBND XÃ AN BÌNH", None),
        ],
    )
    def test_knows_a_type(self, text: str, kind: DocumentType | None) -> None:
        found = find_heading([row(text)])
        assert (found.kind if found else None) is kind

    def test_looks_no_further_than_the_body(self) -> None:
        assert find_heading([row("Căn cứ Luật"), row("KẾ HOẠCH")]) is None

    def test_looks_on_behind_capitals_that_number(self) -> None:
        assert find_heading([row("I. TÌNH HÌNH"), row("KẾ HOẠCH")]) is not None

    def test_does_not_take_the_left_column(self) -> None:
        left = placed("KẾ HOẠCH", 0.1, 0.2)
        assert find_heading([Row.of(1, left.words, None)]) is None


class TestFindHead:
    def test_has_nothing_of_nothing(self) -> None:
        head = find_head([])
        assert (head.rows, head.body, head.heading, head.title, head.columns) == ((), (), None, (), ())

    def test_leaves_what_stands_low_to_the_body(self) -> None:
        lines = [placed("KẾ HOẠCH", 0.4, 0.1), placed("cuối trang", 0.1, 0.9)]
        head = find_head(rows_of(document(lines)))
        assert [each.text for each in head.rows] == ["KẾ HOẠCH"]
        assert [each.text for each in head.body] == ["cuối trang"]

    def test_ends_a_letter_at_running_text(self) -> None:
        head = find_head(rows_of(plain("UBND XÃ\n" + "dài " * 40 + "\nhết")))
        assert len(head.columns) == 1
        wide = [placed("UBND XÃ", 0.1, 0.1), placed("chữ " * 20, 0.1, 0.2)]
        assert len(find_head(rows_of(document(wide))).columns) == 1
