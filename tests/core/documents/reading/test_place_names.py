"""Names of places as a document writes them."""

from parindex.core.documents.pages import Line, Word
from parindex.core.documents.reading.place_names import place_names
from parindex.core.documents.reading.rows import Row, rows_of
from tests.core.documents.sheets import document


def seen(*texts: tuple[str, float]) -> list[Row]:
    lines = [Line(tuple(Word(word, None, sure) for word in text.split())) for text, sure in texts]
    return rows_of(document(lines))


class TestPlaceNames:
    def test_gives_the_surest_spelling_of_a_name(self) -> None:
        rows = seen(("UBND HUYỆN CẨM BÌNH", 0.9), ("UBND huyện Cầm Bình;", 0.6), ("của tỉnh Phú Yên", 0.9))
        assert place_names(rows) == ("cẩm bình",)

    def test_gives_the_one_that_stands_most_often(self) -> None:
        rows = seen(("xã Cấm Bình", 0.9), ("xã Cẩm Bình và xã Cẩm Bình", 0.6))
        assert place_names(rows) == ("cẩm bình",)

    def test_gives_nothing_for_names_of_one_word_or_none(self) -> None:
        assert place_names(seen(("huyện Mới", 0.9), ("huyện Mơi", 0.9), ("cấp huyện và xã", 0.9))) == ()
