"""Books of facts."""

from datetime import date
from fractions import Fraction

import pytest

from parindex.core.compiling.facts import Book, Kind, Missing
from tests.core.compiling.books import book, fact


class TestFact:
    def test_is_a_figure_unless_it_is_words(self) -> None:
        assert fact("a", 1).is_figure
        assert not fact("a", "một", Kind.TEXT).is_figure


class TestBook:
    def test_gives_what_is_there(self) -> None:
        made = book(a__b=3)
        assert "a.b" in made
        assert made["a.b"].value == 3
        assert made.get("a.c") is None
        with pytest.raises(Missing) as missing:
            _ = made["a.c"]
        assert missing.value.key == "a.c"

    def test_gives_numbers_and_none_for_others(self) -> None:
        made = book(a=3, b="x", c=date(2022, 1, 1))
        assert [made.number(key) for key in ("a", "b", "c", "d")] == [Fraction(3), None, None, None]

    def test_lists_members_in_order_and_once(self) -> None:
        made = Book()
        for member in ("2", "1", "2"):
            made.add_row("areas", member, [fact(f"areas.{member}.points", 1)])
        assert list(made.members("areas")) == ["areas.2", "areas.1"]
        assert list(made.members("none")) == []

    def test_says_of_which_groups_there_is_anything(self) -> None:
        assert book(a__b=1, a__c=2, d__e=3).groups() == {"a": True, "d": True}
