"""Letters of before Unicode."""

import pytest

from parindex.reading import legacy
from parindex.reading.legacy import Encoding

MOTTO = "Cộng hòa xã hội chủ nghĩa Việt Nam"
TCVN3 = "Céng hßa x· héi chñ nghÜa ViÖt Nam"
VNI = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"


class TestEncodingOf:
    @pytest.mark.parametrize(
        ("family", "expected"),
        [
            (".VnTime", Encoding.TCVN3),
            ("ABCDEF+.VnArial-Bold", Encoding.TCVN3),
            (".VnTimeH", Encoding.TCVN3_CAPITALS),
            (".VnArialH-Bold", Encoding.TCVN3_CAPITALS),
            ("VNI-Times", Encoding.VNI),
            ("TimesNewRoman", None),
            ("", None),
        ],
    )
    def test_goes_by_the_name(self, family: str, expected: Encoding | None) -> None:
        assert legacy.encoding_of(family) is expected


class TestDecoded:
    @pytest.mark.parametrize(
        ("text", "encoding", "expected"),
        [
            (TCVN3, Encoding.TCVN3, MOTTO),
            ("§éc lËp - Tù do - H¹nh phóc", Encoding.TCVN3, "Độc lập - Tự do - Hạnh phúc"),
            ("b¸o c¸o t\u00ad ph¸p", Encoding.TCVN3_CAPITALS, "BÁO CÁO TƯ PHÁP"),
            (VNI, Encoding.VNI, MOTTO),
            ("Ñoäc laäp - Töï do - Haïnh phuùc", Encoding.VNI, "Độc lập - Tự do - Hạnh phúc"),
            ("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA", Encoding.VNI, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"),
            ("112/BC-UBND", Encoding.TCVN3, "112/BC-UBND"),
        ],
    )
    def test_gives_unicode(self, text: str, encoding: Encoding, expected: str) -> None:
        assert legacy.decoded(text, encoding) == expected


class TestGuessed:
    def test_tells_by_the_words(self) -> None:
        assert legacy.guessed(TCVN3.split()) is Encoding.TCVN3
        assert legacy.guessed(VNI.split()) is Encoding.VNI

    @pytest.mark.parametrize("text", [MOTTO, "This is a report of the committee for the year", "Céng hßa"])
    def test_leaves_the_rest(self, text: str) -> None:
        assert legacy.guessed(text.split()) is None
