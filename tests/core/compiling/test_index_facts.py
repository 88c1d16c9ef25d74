"""Facts of an index."""

from parindex.core.compiling.facts import Book
from parindex.core.compiling.formats import shown
from parindex.core.compiling.index_facts import Index, add_index
from parindex.core.rounds import score_round
from tests.core.compiling.books import SOURCE, index_book
from tests.core.making import HAI_DUONG, HAI_DUONG_ROUND, make_set, make_unit, read_round_scores

FILING = "filing: {due: 15/12, late_first_2_days: -1}"


def said(book: Book, *keys: str) -> list[str]:
    return [shown(book[key]) for key in keys]


class TestAddIndex:
    def test_gives_the_totals(self) -> None:
        made = index_book()
        assert said(made, "index.published", "index.maximum", "index.lost", "index.share", "index.rank") == [
            *("8,5", "10", "1,5", "85%", "2/3"),
        ]
        assert said(made, "index.dense_rank", "index.weak_below", "index.band") == ["2/3", "75%", "Tốt"]

    def test_gives_each_area(self) -> None:
        made = index_book()
        assert said(made, "areas.1.points", "areas.1.maximum", "areas.1.share", "areas.1.lost") == [
            "2,5",
            "4",
            "62,5%",
            "1,5",
        ]
        assert said(made, "areas.2.name", "areas.2.short", "areas.2.rank") == ["CNTT và chuyển đổi số", "CNTT", "1/3"]

    def test_gives_losses_the_largest_first_and_cuts_by_reason(self) -> None:
        assert said(index_book(), "losses.1.code", "losses.1.lost", "losses.1.area") == ["1.2", "1,5", "1"]
        assert said(index_book(), "cuts.late.count", "cuts.late.points") == ["01", "1,5"]
        assert [index_book("b")[f"losses.{place}.code"].value for place in (1, 2)] == ["2.1", "1.1"]

    def test_says_what_proves_a_figure(self) -> None:
        found = index_book()["areas.1.share"]
        assert found.formula is not None
        assert (found.formula.say(), found.period, found.source) == ("2,5 : 4", "năm 2022", SOURCE)

    def test_leaves_out_what_a_set_does_not_have(self) -> None:
        criteria = make_set("- {code: A.1, max: 10, rule: {kind: boolean}, not_arising: reduce_max}")
        scores = score_round(criteria, [make_unit({"A.1": {"not_arising": True}})])
        made = Book()
        add_index(made, Index(scores=scores, unit="xa-a", period="năm 2022", source=SOURCE))
        assert not {"index.band", "index.weak_below", "areas.A.share", "areas.A.rank"} & made.facts.keys()

    def test_gives_the_figures_of_the_seed(self) -> None:
        made = Book()
        scores = read_round_scores(HAI_DUONG, HAI_DUONG_ROUND)
        add_index(made, Index(scores=scores, unit="dong-tam", period="năm 2022", source=SOURCE))
        assert said(made, "index.published", "index.rank", "areas.8.points", "areas.6.dense_rank") == [
            *("87,75", "9/20", "1,577", "12/12"),
        ]

    def test_names_no_item_for_what_concerns_the_whole_sheet(self) -> None:
        criteria = make_set("- {code: A.1, max: 10, rule: {kind: boolean}}", FILING)
        scores = score_round(criteria, [make_unit({"A.1": {"done": True}}, days_late=2)])
        made = Book()
        add_index(made, Index(scores=scores, unit="xa-a", period="năm 2022", source=SOURCE))
        assert "losses" not in made.rows
