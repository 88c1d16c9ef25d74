"""Names of files as people may see and save them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parindex.evidence import names


class TestClean:
    @pytest.mark.parametrize(
        ("raw", "kept"),
        [
            ("Báo cáo năm 2022.pdf", "Báo cáo năm 2022.pdf"),
            (unicodedata.normalize("NFD", "Quyết định.pdf"), "Quyết định.pdf"),
            ("../../etc/passwd", "passwd"),
            ("C:\\Users\\an\\Báo cáo.docx", "Báo cáo.docx"),
            ("a\0.pdf", "a.pdf"),
            ("a\r\nContent-Type: text/html\r\n\r\n.pdf", "html .pdf"),
            ("báo cáo\u202efdp.exe", "báo cáofdp.exe"),
            ("a\u200b\ufeffb.pdf", "ab.pdf"),
            ('<img src=x onerror="alert(1)">.png', "_img src=x onerror=_alert(1)__.png"),
            ("a:b|c?.pdf", "a_b_c_.pdf"),
            ("CON.pdf", "_CON.pdf"),
            ("nul", "_nul"),
            (".htaccess", "htaccess"),
            ("a.pdf. . .", "a.pdf"),
            ("   ", "tai-lieu"),
            ("", "tai-lieu"),
            ("\ud800.pdf", "pdf"),
        ],
    )
    def test_keeps_what_people_see(self, raw: str, kept: str) -> None:
        assert names.clean(raw) == kept

    def test_cuts_a_long_name_and_keeps_its_ending(self) -> None:
        kept = names.clean("ộ" * 300 + ".pdf")
        assert len(kept.encode()) <= 255
        assert kept.endswith("ộ.pdf")
        assert len(names.clean("a." + "b" * 400).encode()) == 255

    @given(st.text())
    def test_is_the_same_when_cleaned_again(self, raw: str) -> None:
        kept = names.clean(raw)
        assert names.clean(kept) == kept
        assert 0 < len(kept.encode()) <= 255
        assert not set(kept) & set('/\\\0\n\r<>:"|?*')


class TestPlain:
    def test_keeps_lines(self) -> None:
        assert names.plain("a\r\nb\u2028\x07c") == "a\nbc"


class TestEnding:
    @pytest.mark.parametrize(("name", "end"), [("a.PDF", ".pdf"), ("a", ""), ("a.tar.gz", ".gz")])
    def test_is_in_lower_case(self, name: str, end: str) -> None:
        assert names.ending(name) == end


class TestStem:
    def test_leaves_the_ending_out(self) -> None:
        assert names.stem("112.BC-UBND.pdf") == "112.BC-UBND"
