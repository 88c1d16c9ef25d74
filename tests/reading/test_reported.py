import io

import pytest

from parindex.reading.reported import open_report
from tests.reading.making import make_letter
from tests.reports.checking.making import WRONG, word, workbook


def opened(content: bytes, name: str) -> str:
    held = open_report(io.BytesIO(content), name)
    return "report" if held.report is not None else held.said.say() if held.said else ""


class TestOpenReport:
    def test_goes_by_what_a_package_holds(self) -> None:
        assert opened(word(), "bao-cao.xlsx") == "report"
        assert "bảng tính" in opened(workbook(), "bao-cao.docx")

    @pytest.mark.parametrize(
        ("content", "name", "expected"),
        [
            (b"a,b\n1,2", "so-lieu.csv", "bảng tính"),
            (b"\xd0\xcf\x11\xe0", "a.ppt", "trình chiếu"),
            (b"PK\3\4 khong phai", "hong.docx", "hỏng"),
            (b"", "rong.txt", "hỏng"),
            ("B¸o c¸o kÕt qu¶ c¶i c¸ch hµnh chÝnh cña ñy ban".encode("cp1252"), "cu.txt", "Unikey"),
            ("B¸o c¸o kÕt qu¶ c¶i c¸ch hµnh chÝnh cña ñy ban".encode(), "cu.txt", "Unikey"),
            ("Báo cáo một".encode("utf-16"), "moi.txt", "report"),
            ("Une lettre avec un seul é et rien de plus".encode("latin-1"), "la.txt", "hỏng"),
            (b"123 456", "so.txt", "không phải báo cáo dạng chữ"),
        ],
    )
    def test_says_what_to_do(self, content: bytes, name: str, expected: str) -> None:
        assert expected in opened(content, name)

    def test_counts_the_lines_of_a_text_as_an_editor_does(self) -> None:
        held = open_report(io.BytesIO(("\n\n" + WRONG).encode()), "a.txt")
        assert held.report is not None
        assert held.report.prose.line_at(0).number == 3

    def test_says_why_only_some_pages_were_read(self) -> None:
        held = open_report(io.BytesIO(make_letter(3)), "a.pdf", most_pages=1)
        assert held.report is not None
        assert held.said is not None
        assert "3 trang" in held.said.say()
