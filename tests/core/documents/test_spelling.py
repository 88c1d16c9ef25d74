"""Diacritics that an optical reader mistook."""

import pytest

from parindex.core.documents import spelling
from parindex.core.documents.letters import flat
from parindex.core.documents.spelling import mended


class TestMended:
    @pytest.mark.parametrize(
        ("read", "meant"),
        [
            ("Ủy ban MTTQ và các đoàn thế", "Ủy ban MTTQ và các đoàn thể"),
            ("Thường trực Đáng ủy, HĐND", "Thường trực Đảng ủy, HĐND"),
            ("KIẾM TRA, giảm sát", "KIỂM TRA, giám sát"),
            ("quy chế chỉ tiêu nội bộ nắm 2022", "quy chế chi tiêu nội bộ năm 2022"),
            ("ƯBND xã, UBNĐ, HĐNĐ", "UBND xã, UBND, HĐND"),
            ("Uỷ ban nhân dân", "Uỷ ban nhân dân"),
            ("chỉ tiêu, có số, nơi bố trí, văn bản hành chính", "chỉ tiêu, có số, nơi bố trí, văn bản hành chính"),
            ("hoàn thành trả kết quả, đang ủy quyền", "hoàn thành trả kết quả, đang ủy quyền"),
            ("Việt Nam 2022, nam 2022, nắm vững", "Việt Nam 2022, nam 2022, nắm vững"),
            ("", ""),
        ],
    )
    def test_mends_only_what_leaves_no_doubt(self, read: str, meant: str) -> None:
        assert mended(read) == meant

    def test_takes_names_as_they_stand_elsewhere(self) -> None:
        assert mended("UBND huyện Cầm Bình; CẤM BÌNH", ["cẩm bình"]) == "UBND huyện Cẩm Bình; CẨM BÌNH"

    def test_knows_no_two_words_that_look_alike(self) -> None:
        assert len({flat(words) for words in spelling._COMPOUNDS}) == len(spelling._COMPOUNDS)

    @pytest.mark.parametrize("words", spelling._COMPOUNDS)
    def test_leaves_a_known_word_as_it_is(self, words: str) -> None:
        assert mended(words) == words
