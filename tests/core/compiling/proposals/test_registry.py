"""The registry of proposals, and what it proposes for whole books."""

from parindex.core.compiling.entered import derive
from parindex.core.compiling.facts import Book
from parindex.core.compiling.proposals.registry import NAMES, Section, propose
from tests.core.compiling.books import DOSSIERS, book, index_book


class TestPropose:
    def test_says_nothing_of_an_empty_book(self) -> None:
        assert propose(Book()) == []

    def test_names_each_sentence_once_in_the_order_of_the_sections(self) -> None:
        made = index_book()
        made.add(book(**DOSSIERS).facts.values())
        derive(made)
        found = propose(made)
        order = list(Section)
        assert [order.index(one.section) for one in found] == sorted(order.index(one.section) for one in found)
        assert len({(one.section, one.rule) for one in found}) == len(found)

    def test_writes_no_figure_that_is_not_bound(self) -> None:
        words = "".join(piece for one in propose(index_book()) for piece in one.line.pieces if isinstance(piece, str))
        assert not any(letter.isdecimal() for letter in words)

    def test_has_a_name_for_each_section(self) -> None:
        assert set(NAMES) == set(Section)
