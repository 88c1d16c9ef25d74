"""Vietnamese text."""

import unicodedata

import pytest

from parindex.core import text


class TestFold:
    @pytest.mark.parametrize(
        "words", ["Xã Đồng Tâm", "xa dong tam", "XÃ  ĐỒNG TÂM", unicodedata.normalize("NFD", "Xã Đồng Tâm")]
    )
    def test_takes_marks_and_stroke_away(self, words: str) -> None:
        assert text.fold(words) == "xa dong tam"


class TestCollationKey:
    def test_follows_the_vietnamese_alphabet(self) -> None:
        names = ["Ân Thi", "Đông Hà", "An Bình", "Dĩ An", "Ăn Lộc", "Ê A", "Em", "Xã 10", "Xã 9"]
        expected = ["An Bình", "Ăn Lộc", "Ân Thi", "Dĩ An", "Đông Hà", "Em", "Ê A", "Xã 9", "Xã 10"]
        assert sorted(names, key=text.collation_key) == expected

    def test_puts_tones_after_letters(self) -> None:
        assert sorted(["Mạ", "Má", "Mà", "Ma", "Mã", "Mả", "Mam"], key=text.collation_key) == [
            "Ma", "Mà", "Mả", "Mã", "Má", "Mạ", "Mam",
        ]  # fmt: skip
