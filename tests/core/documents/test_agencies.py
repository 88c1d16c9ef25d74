"""Names of agencies."""

import pytest

from parindex.core.documents.agencies import begins_agency, head_of, is_level, is_place, spelt, within


class TestBeginsAgency:
    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("ỦY BAN NHÂN DÂN XÃ AN BÌNH", "Ủy ban nhân dân"),
            ("UBND xã An Bình", "UBND"),
            ("UỶ BAN NHÂN DÂN", "Ủy ban nhân dân"),
            ("UY BAN NHẦN DẦN XÃ", "Ủy ban nhân dân"),
            ("SỞ NỘI VỤ", "Sở"),
            ("* ĐẢNG ỦY XÃ AN BÌNH", "Đảng ủy"),
            ("XÃ AN BÌNH", ""),
            ("", ""),
            ("Căn cứ", ""),
        ],
    )
    def test_gives_the_words_as_they_are_spelt(self, text: str, name: str) -> None:
        assert begins_agency(text) == name


class TestHeadOf:
    @pytest.mark.parametrize(
        ("text", "count"),
        [("ỦY BANNHÂN DÂN XÃ X", 3), ("ỦY BAN NHÂN D ÂN XÃ X", 5), ("ỦY BAN NHÂN DÂN XÃ X", 4), ("X", 0)],
    )
    def test_counts_words_that_are_torn_or_joined(self, text: str, count: int) -> None:
        assert head_of(text)[1] == count


class TestIsLevel:
    @pytest.mark.parametrize(
        ("text", "count"), [("thành phố X", 2), ("xã An", 1), ("xã hội", 0), ("Huyện ủy", 0), ("", 0)]
    )
    def test_counts_the_words(self, text: str, count: int) -> None:
        assert is_level(text) == count


class TestIsPlace:
    def test_knows_a_line_that_goes_on(self) -> None:
        assert is_place("THỊ TRẤN KẺ GIANG")
        assert not is_place("SỞ NỘI VỤ")


class TestWithin:
    @pytest.mark.parametrize(
        ("name", "superior", "whole"),
        [
            ("Sở Nội vụ", "Ủy ban nhân dân tỉnh Đông Giang", "Sở Nội vụ tỉnh Đông Giang"),
            ("Sở Nội vụ tỉnh X", "Ủy ban nhân dân tỉnh Đông Giang", "Sở Nội vụ tỉnh X"),
            ("Ban Thường trực", "Mặt trận Tổ quốc Việt Nam xã X", "Ban Thường trực Mặt trận Tổ quốc Việt Nam xã X"),
            ("Huyện ủy Minh Tân", "Đảng bộ tỉnh Đông Giang", "Huyện ủy Minh Tân"),
            ("Cục Thuế", "Tổng cục Thuế", "Cục Thuế"),
        ],
    )
    def test_gives_an_office_its_place(self, name: str, superior: str, whole: str) -> None:
        assert within(name, superior) == whole


class TestSpelt:
    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("UBND XÃ AN BÌNH", "Ủy ban nhân dân xã An Bình"),
            ("PHÒNG NỘI VỤ", "Phòng Nội vụ"),
            ("UỶ BAN NHÂN DÂN THÀNH PHỐ PHÚ THẠNH", "Ủy ban nhân dân thành phố Phú Thạnh"),
            ("SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN", "Sở Nông nghiệp và Phát triển nông thôn"),
            ("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Sở Lao động - Thương binh và Xã hội"),
            ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Sở Văn hóa, Thể thao và Du lịch"),
            ("VĂN PHÒNG HĐND VÀ UBND", "Văn phòng HĐND và UBND"),
            ("CHỦ TỊCH UBND TỈNH ĐÔNG GIANG", "Chủ tịch Ủy ban nhân dân tỉnh Đông Giang"),
            ("BỘ CHỈ HUY CCHC", "Bộ Chỉ huy CCHC"),
            ("XÃ", "Xã"),
            ("UBND huyện Minh Tân", "Ủy ban nhân dân huyện Minh Tân"),
            ("Hội đồng nhân dân và uỷ ban nhân dân", "Hội đồng nhân dân và ủy ban nhân dân"),
            ("An Bình", "An Bình"),
            ("AN BÌNH", "An Bình"),
        ],
    )
    def test_writes_capitals_as_a_sentence_has_them(self, text: str, name: str) -> None:
        assert spelt(text) == name
