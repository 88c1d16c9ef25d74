import pytest

from parindex.core.reports.spelled import spelled_numbers, spelled_value


class TestSpelledValue:
    @pytest.mark.parametrize(
        ("words", "expected"),
        [
            ("không", 0),
            ("năm", 5),
            ("mười", 10),
            ("mười lăm", 15),
            ("hai mươi", 20),
            ("năm mươi tư", 54),
            ("ba mươi mốt", 31),
            ("một trăm", 100),
            ("sáu trăm lẻ năm", 605),
            ("hai trăm chín mươi mốt", 291),
            ("một nghìn", 1000),
            ("một nghìn hai trăm ba mươi", 1230),
            ("hai triệu ba trăm ngàn", 2_300_000),
        ],
    )
    def test_reads_numbers(self, words: str, expected: int) -> None:
        assert spelled_value(words.split()) == expected

    @pytest.mark.parametrize(
        "words", ["tư", "mươi", "trăm", "nghìn", "hai ba", "mươi hai", "một trăm hai ba", "một nghìn tư"]
    )
    def test_leaves_what_is_none(self, words: str) -> None:
        assert spelled_value(words.split()) is None


class TestSpelledNumbers:
    def test_gives_them_with_their_places(self) -> None:
        text = "Trong năm có Hai mươi mốt hồ sơ, bốn lần"
        assert [(text[one.start : one.end], one.value) for one in spelled_numbers(text)] == [
            ("Hai mươi mốt", 21),
            ("bốn", 4),
        ]
