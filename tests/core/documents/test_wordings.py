"""Words as they are compared."""

import pytest

from parindex.core.documents.wordings import Phrases, loose, skimmed, split, words_of


class TestWordsOf:
    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("Công tác CCHC", "cong tac cai cach hanh chinh"),
            ("KT-XH", "kinh te xa hoi"),
            ("cải cách hành chínhh", "cai cach hanh chinh"),
            ("cải cách hznh chính", "cai cach hznh chinh"),
            ("cải cách hxành chính", "cai cach hanh chinh"),
            ("cải cách hànhh chính", "cai cach hanh chinh"),
            ("ẩmqrst 06 xyz", "amqrst 06 xyz"),
            ("", ""),
        ],
    )
    def test_spells_out_and_repairs(self, text: str, words: str) -> None:
        assert " ".join(words_of(text)) == words

    def test_gives_so_many_of_the_first(self) -> None:
        assert words_of("một hai ba bốn", most=2) == ("mot", "hai")


class TestPhrases:
    phrases = Phrases([(("a",), "short"), (("a", "b"), "long"), (("a", "c", "d"), "longest")])

    def test_gives_the_longest_at_a_place(self) -> None:
        assert self.phrases.at(("x", "a", "b"), 1) == ("long", 2)

    def test_gives_the_whole_of_what_is_left(self) -> None:
        assert self.phrases.at(("x", "a"), 1) == ("short", 1)

    def test_gives_none_where_none_begins(self) -> None:
        assert self.phrases.at(("x",), 0) is None
        assert list(self.phrases.all_at(("x",), 0)) == []

    def test_gives_none_where_only_the_first_word_is_known(self) -> None:
        assert Phrases([(("a", "b"), "long")]).at(("a", "x"), 0) is None

    def test_gives_all_of_a_place(self) -> None:
        assert list(self.phrases.all_at(("a", "b", "c"), 0)) == [("long", 2), ("short", 1)]


class TestSkimmed:
    def test_leaves_fillers_out(self) -> None:
        assert skimmed(split("tuyên truyền về công tác cải cách")) == (0, 1, 5, 6)


class TestLoose:
    def test_drops_fillers_within(self) -> None:
        assert loose(split("tuyên truyền về cải cách")) == ("tuyen", "truyen", "cai", "cach")

    def test_keeps_what_begins_or_ends_with_one(self) -> None:
        assert loose(split("quy chế hoạt động")) == split("quy chế hoạt động")
