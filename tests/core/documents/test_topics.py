"""What a text speaks of."""

import pytest

from parindex.core.documents.topics import Speech, is_broad, joined, narrow, words_for


class TestSpeech:
    @pytest.mark.parametrize(
        ("text", "topics"),
        [
            ("Cải cách hành chính năm 2022", ("cải cách hành chính",)),
            ("Tuyên truyền về công tác cải cách hành chính", ("tuyên truyền cải cách hành chính",)),
            ("Kiểm soát TTHC và cơ chế một cửa", ("kiểm soát thủ tục hành chính", "một cửa")),
            ("Áp dụng ISO 9001:2015", ("iso 9001",)),
            ("Thời tiết hôm nay", ()),
        ],
    )
    def test_names_the_topics(self, text: str, topics: tuple[str, ...]) -> None:
        assert Speech.of(text).topics == topics

    def test_says_where_a_topic_stands(self) -> None:
        (named,) = Speech.of("Báo cáo kết quả tuyên truyền của cải cách hành chính").named
        assert (named.start, named.end, named.is_broad) == (4, 11, False)

    def test_knows_a_broad_wording(self) -> None:
        (named, _) = Speech.of("Tuyên truyền bảo hiểm xã hội").named
        assert named.is_broad

    def test_gives_the_words_outside_of_topics_that_say_something(self) -> None:
        assert Speech.of("Báo cáo kết quả CCHC tại thôn Bình An năm 2022").rest == ("thon", "binh", "an")

    def test_speaks_of_a_topic_under_another_name(self) -> None:
        assert Speech.of("Niêm yết công khai TTHC").speaks_of("công khai thủ tục hành chính")

    def test_speaks_of_a_topic_within_another(self) -> None:
        assert Speech.of("Kiểm soát TTHC").speaks_of("thủ tục hành chính")

    def test_speaks_of_words_that_are_no_topic(self) -> None:
        speech = Speech.of("Trồng cây xanh, trồng cây xanh")
        assert speech.count_of("trồng cây") == 2
        assert not speech.speaks_of("trồng hoa")

    def test_does_not_speak_of_nothing(self) -> None:
        assert not Speech.of("Trồng cây").speaks_of("…")


class TestNarrow:
    def test_leaves_out_what_holds_others(self) -> None:
        assert narrow(["cải cách hành chính", "thi đua"]) == ("thi đua",)

    def test_keeps_it_where_it_stands_alone(self) -> None:
        assert narrow(["cải cách hành chính"]) == ("cải cách hành chính",)


class TestJoined:
    def test_gives_the_topic_that_a_broad_word_and_another_topic_make(self) -> None:
        assert "rà soát đánh giá thủ tục hành chính" in joined("rà soát", ["đơn giản hóa thủ tục hành chính"])

    def test_gives_none_where_they_make_none(self) -> None:
        assert joined("rà soát", ["thi đua"]) == ()


class TestWordsFor:
    def test_gives_every_word_of_a_topic(self) -> None:
        assert {"thi", "dua", "khen", "thuong"} <= words_for("thi đua")

    def test_gives_none_for_another_word(self) -> None:
        assert words_for("cây xanh") == frozenset()


class TestIsBroad:
    @pytest.mark.parametrize(("phrase", "broad"), [("Kiểm tra", True), ("thi đua", False)])
    def test_tells_words_that_narrow_nothing(self, phrase: str, broad: bool) -> None:
        assert is_broad(phrase) is broad
