"""Lists of an index for tables."""

from parindex.core.compiling.facts import Book
from parindex.core.compiling.formats import shown
from parindex.core.compiling.index_facts import Index
from parindex.core.compiling.index_lists import add_items, add_units
from parindex.core.rounds import score_round
from tests.core.compiling.books import SOURCE, index
from tests.core.making import make_set, make_unit


def said(book: Book, *keys: str) -> list[str]:
    return [shown(book[key]) for key in keys]


class TestAddItems:
    def test_gives_every_scored_item_with_how_it_came_about(self) -> None:
        made = Book()
        add_items(made, index())
        assert said(made, "items.2.code", "items.2.points", "items.2.maximum") == ["1.2", "0,5", "2"]
        assert "thẩm định công nhận 0,5 điểm" in str(made["items.2.why"].value)

    def test_passes_over_what_is_only_asked(self) -> None:
        criteria = make_set(
            "- {code: A.1, max: 10, rule: {kind: boolean}}\n- {code: A.2, scored: false, asks: 'bao nhiêu?'}"
        )
        scores = score_round(criteria, [make_unit({"A.1": {"done": True}})])
        made = Book()
        add_items(made, Index(scores=scores, unit="xa-a", period="năm 2022", source=SOURCE))
        assert made.rows["items"] == ["1"]


class TestAddUnits:
    def test_gives_all_units_from_the_first_place_down(self) -> None:
        made = Book()
        add_units(made, index())
        assert made.rows["units"] == ["c", "a", "b"]
        assert said(made, "units.c.rank", "units.c.name", "units.b.name", "units.a.points.1", "index.units") == [
            *("1", "Xã C", "b", "2,5", "03"),
        ]
        assert made["units.b.band"].value == ""
        assert made["areas.2.short"].value == "CNTT"
