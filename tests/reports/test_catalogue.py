"""Facts that templates may use."""

from parindex.core.compiling.index_facts import Index, add_index
from parindex.core.compiling.index_lists import add_items, add_units
from parindex.reports import catalogue
from tests.core.compiling.books import SOURCE, index_book, scores


class TestKnown:
    def test_has_every_fact_of_an_index(self) -> None:
        book = index_book()
        index = Index(scores=scores(), unit="a", period="", source=SOURCE)
        add_items(book, index)
        add_units(book, index)
        add_index(book, index)
        assert [key for key in book.facts if catalogue.name_of(key) == key] == []

    def test_names_facts_by_their_lists(self) -> None:
        assert catalogue.name_of("areas.6.points") == "điểm lĩnh vực"
        assert catalogue.name_of("dossiers.late") == "giải quyết quá hạn"
        assert catalogue.name_of("x.y") == "x.y"
        assert catalogue.is_known("has.dossiers")
        assert not catalogue.is_known("index.hang")
