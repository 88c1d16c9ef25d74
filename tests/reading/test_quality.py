"""Whether text reads as Vietnamese."""

import pytest

from parindex.reading import quality

GOOD = [
    "Thực",
    "hiện",
    "Kế",
    "hoạch",
    "số",
    "183/KH-UBND",
    "ngày",
    "30/12/2022",
    "của",
    "Ủy",
    "ban",
    "nhân",
    "dân",
    "huyện",
    "về",
    "cải",
    "cách",
    "hành",
    "chính",
]
ENGLISH = [
    "The",
    "committee",
    "of",
    "the",
    "commune",
    "reports",
    "on",
    "the",
    "results",
    "of",
    "administrative",
    "reform",
    "for",
    "the",
    "whole",
    "year",
]


class TestIsMeaningless:
    @pytest.mark.parametrize("words", [[], GOOD, ENGLISH, ["1.245", "99,52%", "05/12/2022"] * 9])
    def test_leaves_what_says_something(self, words: list[str]) -> None:
        assert not quality.is_meaningless(words)

    @pytest.mark.parametrize(
        "words",
        [
            ["\ufffd\ufffd\ufffd", "abc"],
            ["\ue001\ue002", "\ue003"],
            ["%¬¬", "½¶¶", "\u0301\u0302\u0300", "¬¬¬¬"],
            ["&È1*", "+È$", ";¡+", "+Ø,", "&+Ë", "1*+,$", "9,ÊW", "1$0", "ĈÝF", "OÆS", "7õ", "GR", "+ҥQK", "SK~F"],
        ],
    )
    def test_knows_signs_without_sense(self, words: list[str]) -> None:
        assert quality.is_meaningless(words)


class TestIsPoorlyRead:
    def test_takes_a_good_reading(self) -> None:
        assert not quality.is_poorly_read(GOOD)

    def test_doubts_lost_marks_and_other_languages(self) -> None:
        assert quality.is_poorly_read(
            [
                "Thuc",
                "hien",
                "Ke",
                "hoach",
                "so",
                "ngay",
                "cua",
                "Uy",
                "ban",
                "nhan",
                "dan",
                "huyen",
                "ve",
                "cai",
                "cach",
            ]
        )
        assert quality.is_poorly_read(ENGLISH)

    def test_doubts_a_few_words(self) -> None:
        assert quality.is_poorly_read(GOOD[:3])


class TestSyllables:
    def test_counts_syllables(self) -> None:
        assert quality.syllables(["nghiêng", "ngoằn", "WXZ", "12", "a"]) == pytest.approx(2 / 3)
        assert quality.syllables([]) == 0

    @pytest.mark.parametrize("word", ["khuya", "giếng", "quốc", "nghoèo", "gì", "quýt", "ỦY", "uỷ", "đường", "tuyển"])
    def test_knows_syllables(self, word: str) -> None:
        assert quality.is_syllable(word)

    @pytest.mark.parametrize("word", ["héi", "Nam.", "school", "ngth", "Coäng"])
    def test_knows_what_is_none(self, word: str) -> None:
        assert not quality.is_syllable(word.replace("héi", "hßa"))
