"""Lines with bound figures."""

import pytest

from parindex.core.compiling.facts import Missing
from parindex.core.compiling.lines import Bound, Line, from_plain, joined, line, map_words, mark, marked_pieces
from tests.core.compiling.books import book


class TestLine:
    def test_is_filled_with_facts(self) -> None:
        made = line(
            "Có {dossiers.late} hồ sơ của {a.name|lower}, {a.short|lower}",
            book(dossiers__late=1, a__name="Xã A", a__short="CNTT"),
        )
        assert made.text == "Có 01 hồ sơ của xã A, CNTT"
        assert made.bound == (Bound("dossiers.late", "01"),)

    def test_names_what_is_missing(self) -> None:
        with pytest.raises(Missing, match=r"a\.b"):
            line("{a.b}", book())

    def test_goes_to_plain_values_and_back(self) -> None:
        made = line("Có {a} hồ sơ", book(a=12))
        assert made.plain() == ["Có ", ["a", "12"], " hồ sơ"]
        assert from_plain(made.plain()) == made
        with pytest.raises(ValueError, match="7"):
            from_plain([7])

    def test_goes_to_marks_and_back(self) -> None:
        made = line("Có {a} hồ sơ, {b}", book(a=12, b=3))
        assert marked_pieces(made.marked) == made
        assert marked_pieces("không có gì").bound == ()
        assert mark("a", "1") in Line((Bound("a", "1"),)).marked

    def test_is_written_anew_where_facts_changed(self) -> None:
        made = line("{a} và {b}", book(a=12, b=3))
        assert made.refreshed(book(a=13)).pieces == (Bound("a", "13"), " và 03")

    def test_joins_others(self) -> None:
        parts = [line("{a}", book(a=12)), line("x", book())]
        assert joined(parts, "; ").pieces == (Bound("a", "12"), "; x")

    def test_changes_words_alone(self) -> None:
        assert map_words(line("có {a}", book(a=12)), str.upper).pieces == ("CÓ ", Bound("a", "12"))
