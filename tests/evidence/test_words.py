"""Text as words to search."""

import unicodedata

import pytest

from parindex.evidence.words import folded_words_of, words_of


class TestWords:
    @pytest.mark.parametrize(
        ("text", "words", "folded"),
        [
            ("Số: 112/BC-UBND", " số 112 bc ubnd ", " so 112 bc ubnd "),
            ("Đường  Đắk Lắk,\nnăm 2022.", " đường đắk lắk năm 2022 ", " duong dak lak nam 2022 "),
            (unicodedata.normalize("NFD", "Kế hoạch"), " kế hoạch ", " ke hoach "),
            ("a_b", " a b ", " a b "),
            ("… / -", "", ""),
            ("", "", ""),
        ],
    )
    def test_are_the_same_however_the_text_is_written(self, text: str, words: str, folded: str) -> None:
        assert words_of(text) == words
        assert folded_words_of(text) == folded
