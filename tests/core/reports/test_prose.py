import pytest

from parindex.core.reports.prose import Prose
from parindex.core.reports.tabular import Written


def prose(*lines: str) -> Prose:
    return Prose(Written(number, line) for number, line in enumerate(lines, start=1))


def paragraphs(*lines: str) -> list[str]:
    return prose(*lines).text.split("\n")


class TestProse:
    @pytest.mark.parametrize(
        ("lines", "expected"),
        [
            (("đã tiếp nhận 192 hồ sơ của người dân và", "Doanh nghiệp trong kỳ"), 1),
            (("đã tiếp nhận.", "Sau đó"), 2),
            (("- Một;", "- Hai."), 2),
            (("phát triển kinh tế", "- xã hội của xã"), 1),
            (("I. KẾT QUẢ", "1. Kết quả đạt được"), 2),
            (("theo kế hoạch ngày", "15. Nội dung"), 1),
            (("kết quả trong năm,", "2. Nội dung"), 1),
            (("KẾT QUẢ CHUNG", "Năm nay đã làm"), 2),
            (("KẾT QUẢ CHUNG CỦA CẢ NĂM", "CÔNG TÁC KHÁC"), 1),
            (("đã giải quyết", "192 hồ sơ"), 1),
            (("đã giải quyết xong.", "100% hồ sơ đúng hạn"), 2),
            (("gồm:", "192 hồ sơ"), 1),
            (("Ngắn", "Dòng sau dài hơn nhiều so với dòng trước,", "và nhiều chữ hơn hẳn dòng trước đó,"), 2),
        ],
    )
    def test_puts_lines_together(self, lines: tuple[str, ...], expected: int) -> None:
        assert len(paragraphs(*lines)) == expected

    def test_puts_a_torn_symbol_together(self) -> None:
        assert paragraphs("theo Kế hoạch số 159/KH-", "UBND của huyện") == ["theo Kế hoạch số 159/KH-UBND của huyện"]

    def test_keeps_places_of_letters_without_their_accents(self) -> None:
        read = prose("Kết quả.", "Đạt 5 điểm.")
        assert len(read.flat) == len(read.text)
        assert read.flat == "ket qua.\ndat 5 diem."

    def test_finds_line_and_column_of_a_place(self) -> None:
        read = prose("đã tiếp nhận tất cả là", "192 hồ sơ")
        place = read.text.index("192")
        assert (read.line_at(place).number, read.column(place)) == (2, 0)

    def test_quotes_whole_lines(self) -> None:
        read = prose("đã tiếp nhận tất cả là", "192 hồ sơ")
        assert read.quote(read.text.index("là"), len(read.text)) == "đã tiếp nhận tất cả là 192 hồ sơ"

    def test_cuts_a_long_quote_around_the_place(self) -> None:
        read = prose("chữ " * 100 + "192 hồ sơ" + " chữ" * 100)
        place = read.text.index("192")
        quote = read.quote(place, place + 3)
        assert "192 hồ sơ" in quote
        assert (quote[0], quote[-1]) == ("…", "…")
        assert prose("chữ " * 100).quote(0, 3)[0] == "c"
        assert read.quote(len(read.text) - 3, len(read.text))[-1] != "…"

    def test_gives_sentences_up_to_the_recipients(self) -> None:
        read = prose("Một câu. Hai câu; ba câu.", "Nơi nhận:", "- Như trên;")
        assert [read.text[start:end].strip() for start, end in read.sentences()] == ["Một câu.", "Hai câu;", "ba câu."]

    @pytest.mark.parametrize(
        ("line", "text", "level"),
        [
            ("II. KẾT QUẢ", "II", 1),
            ("2. Hạn chế", "2", 2),
            ("2.1. Ưu điểm", "2.1", 3),
            ("2.2 Tồn tại", "2.2", 3),
            ("(3) Nội dung", "(3)", 8),
            ("a) Nội dung", "a", 9),
        ],
    )
    def test_reads_marks(self, line: str, text: str, level: int) -> None:
        mark = prose(line).paragraphs[0].mark
        assert mark is not None
        assert (mark.text, mark.level) == (text, level)
        assert mark.parts == tuple(int(part) for part in text.split(".") if part.isdecimal())

    def test_takes_nothing_for_a_report(self) -> None:
        read = prose("", " ")
        assert (read.text, read.paragraphs, list(read.sentences())) == ("", [], [])
