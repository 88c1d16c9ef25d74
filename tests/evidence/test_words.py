"""Text as words to search."""

import unicodedata

import pytest

from parindex.evidence.words import MOST_LETTERS, folded_words_of, searched, words_of


class TestWords:
    @pytest.mark.parametrize(
        ("text", "words", "folded"),
        [
            ("Số: 112/BC-UBND", " số 112 bc ubnd ", " so 112 bc ubnd "),
            ("Đường  Đắk Lắk,\nnăm 2022.", " đường đắk lắk năm 2022 ", " duong dak lak nam 2022 "),
            (unicodedata.normalize("NFD", "Kế hoạch"), " kế hoạch ", " ke hoach "),
            ("a_b", " a b ", " a b "),
            ("văn hoá, thuỷ lợi, khoẻ", " văn hóa thủy lợi khỏe ", " van hoa thuy loi khoe "),
            ("quý, hoàn, loát, huýt", " quý hoàn loát huýt ", " quy hoan loat huyt "),
            ("… / -", "", ""),
            ("", "", ""),
        ],
    )
    def test_are_the_same_however_the_text_is_written(self, text: str, words: str, folded: str) -> None:
        assert words_of(text) == words
        assert folded_words_of(text) == folded


class TestSearched:
    def test_is_no_longer_than_an_index_takes(self) -> None:
        words, folded = searched("ở " * MOST_LETTERS)
        assert (len(words), folded[:4]) == (MOST_LETTERS + 1, " o o")
