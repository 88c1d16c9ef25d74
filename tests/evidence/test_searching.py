"""What is typed to find documents, and how what was found is shown."""

import unicodedata

import pytest

from parindex.evidence import searching

PAGE = "ỦY BAN NHÂN DÂN XÃ ĐỒNG TÂM\nSố: 112/BC-UBND\nBáo cáo kết quả cải cách hành chính năm 2022"
NO_MARKS = "Quyết định công nhận sáng kiến năm 2021\nduong lang khong dau"


class TestTermsOf:
    def test_takes_only_so_many_terms(self) -> None:
        assert len(searching.terms_of(" ".join(f"a{number}" for number in range(50)))) == searching.MOST_TERMS

    def test_a_term_that_is_typed_twice_counts_once(self) -> None:
        assert searching.terms_of("xã xã Xã") == [searching.Term(" xã ", " xa ")]


class TestMarked:
    @pytest.mark.parametrize(
        ("typed", "line", "marked"),
        [
            ("cai cach", "Về cải cách, hành chính", ["cải cách"]),
            ("cải", "cải, cai; CẢI", ["cải", "CẢI"]),
            ("112/BC-UBND", "Số: 112/BC-UBND ngày", ["112/BC-UBND"]),
            ('"05 12 2022"', "ngày 05/12/2022", ["05/12/2022"]),
            ("duong", unicodedata.normalize("NFD", "đường làng"), ["đường"]),
            ("không", "cải cách", []),
            ("", "cải cách", []),
        ],
    )
    def test_marks_what_was_looked_for_as_it_stands(self, typed: str, line: str, marked: list[str]) -> None:
        pieces = searching.marked(line, searching.terms_of(typed))
        assert [text for text, is_marked in pieces if is_marked] == marked
        assert "".join(text for text, _ in pieces) == unicodedata.normalize("NFC", line)

    def test_cuts_a_long_line_around_it(self) -> None:
        line = "chữ " * 200 + "đường" + " chữ" * 200
        pieces = searching.marked(line, searching.terms_of("đường"))
        assert ("đường", True) in pieces
        assert sum(len(text) for text, _ in pieces) <= searching.LONGEST_LINE + 4
        assert (pieces[0][0], pieces[-1][0]) == ("… ", " …")


class TestFoundLine:
    def test_takes_two_lines_for_a_phrase_that_runs_on(self) -> None:
        assert searching.found_line("Kế hoạch cải\ncách hành chính\nx", searching.terms_of('"cải cách"')) == (
            "Kế hoạch cải cách hành chính"
        )

    def test_is_the_one_with_the_most_terms(self) -> None:
        terms = searching.terms_of("báo cáo 2022")
        assert searching.found_line(PAGE, terms) == "Báo cáo kết quả cải cách hành chính năm 2022"

    def test_needs_the_diacritics_that_were_typed(self) -> None:
        assert searching.found_line(NO_MARKS, searching.terms_of("đường")) == ""
        assert searching.found_line(NO_MARKS, searching.terms_of("duong")) == "duong lang khong dau"

    def test_is_empty_for_no_text(self) -> None:
        assert searching.found_line("", searching.terms_of("a")) == ""
