"""Lines made ready for reading."""

from parindex.core.documents.pages import Box, Style, Word
from parindex.core.documents.reading.rows import Flow, Row, found_in, in_columns, rows_of
from tests.core.documents.sheets import document, line, placed, plain, words


def row(text: str) -> Row:
    return Row.of(1, words(text), None)


class TestRow:
    def test_knows_capitals_and_weight(self) -> None:
        assert row("ỦY BAN NHÂN DÂN").is_capital
        assert not row("Ủy ban").is_capital
        assert not row("1").is_capital
        assert row("a").is_bold is None
        assert Row.of(1, words("a"), Style(12, True)).is_bold is True

    def test_makes_facts_with_the_words_that_they_touch(self) -> None:
        made = Row.of(2, (Word("Số:", Box(0, 0, 0.1, 0.1), 1), Word("12/KH", Box(0.2, 0, 0.3, 0.1), 0.5)), None)
        found = made.found("12", 4)
        assert (found.words, found.page, found.confidence, found.box) == ("12/KH", 2, 0.5, Box(0.2, 0, 0.3, 0.1))
        assert made.found("x", 0, 3, sure=0.8).confidence == 0.8

    def test_makes_facts_of_nothing(self) -> None:
        assert found_in([(row("a"), 5, 6)], "x").confidence == 1


class TestInColumns:
    def test_parts_at_words_that_begin_the_right_column(self) -> None:
        parts = in_columns([row("UBND XÃ AN BÌNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")])
        assert [part.text for part in parts] == ["UBND XÃ AN BÌNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]

    def test_parts_at_a_wide_gap(self) -> None:
        left, right = placed("Nơi nhận:", 0.1, 0.5), placed("CHỦ TỊCH", 0.6, 0.5)
        parts = in_columns([Row.of(1, left.words + right.words, None)])
        assert [part.text for part in parts] == ["Nơi nhận:", "CHỦ TỊCH"]

    def test_leaves_others_whole(self) -> None:
        assert len(in_columns([row("Độc lập - Tự do - Hạnh phúc")])) == 1


class TestRowsOf:
    def test_leaves_out_what_is_empty(self) -> None:
        assert [each.text for each in rows_of(document([line("a"), line(""), line("b")]))] == ["a", "b"]


class TestFlow:
    def test_joins_a_torn_symbol_and_nothing_else(self) -> None:
        assert Flow(rows_of(plain("số 159/KH-\nUBND năm\n2022 -\nAbc"))).text == "số 159/KH-UBND năm 2022 - Abc"

    def test_finds_the_way_back_over_pages(self) -> None:
        flow = Flow(rows_of(plain("một hai\fba bốn")))
        start, end = flow.text.index("hai"), flow.text.index("bốn")
        found = flow.found("x", start, end)
        assert (found.words, found.page) == ("hai ba", 1)

    def test_leaves_out_the_space_between_rows(self) -> None:
        flow = Flow(rows_of(plain("một hai\nba bốn")))
        assert [row.text[start:end] for row, start, end in flow.parts(7, 10)] == ["ba"]

    def test_holds_no_rows(self) -> None:
        flow = Flow([])
        assert (flow.text, flow.parts(0, 1)) == ("", [])
