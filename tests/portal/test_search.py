"""Order, filter and search of the ranking."""

import pytest

from parindex.portal import pages, search
from parindex.portal.search import Wish
from parindex.results import queries
from tests.results.making import make_answers, make_publication, make_unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def ranked() -> tuple[list[pages.Row], object]:
    units = [
        make_unit("a", make_answers(9, late=2), "Xã Đông"),
        make_unit("b", make_answers(5), "Xã Dương"),
        make_unit("c", make_answers(10), "Xã Ân"),
    ]
    publication = make_publication(units)
    criteria = queries.criteria_set(publication)
    return pages.rows(criteria, queries.unit_results(publication), {}, 0), criteria


def choose(ranked: tuple[list[pages.Row], object], **asked: str) -> list[str]:
    rows, criteria = ranked
    wish = Wish.read({key.replace("_", "-"): value for key, value in asked.items()}, criteria)  # type: ignore[arg-type]
    return [row.code for row in search.choose(rows, wish, criteria)]  # type: ignore[arg-type]


class TestChoose:
    def test_orders_by_place_first_or_last(self, ranked: tuple[list[pages.Row], object]) -> None:
        assert choose(ranked) == ["c", "b", "a"]
        assert choose(ranked, sap_xep="hang-nguoc") == ["a", "b", "c"]

    def test_orders_by_name(self, ranked: tuple[list[pages.Row], object]) -> None:
        assert choose(ranked, sap_xep="ten") == ["c", "b", "a"]

    def test_orders_by_an_area(self, ranked: tuple[list[pages.Row], object]) -> None:
        assert choose(ranked, sap_xep="linh-vuc-1") == ["c", "a", "b"]

    def test_orders_by_change_without_any(self, ranked: tuple[list[pages.Row], object]) -> None:
        assert choose(ranked, sap_xep="thay-doi") == ["c", "b", "a"]

    def test_finds_with_and_without_marks(self, ranked: tuple[list[pages.Row], object]) -> None:
        assert choose(ranked, q="duong") == ["b"]
        assert choose(ranked, q="ĐÔNG") == ["a"]

    def test_keeps_a_class(self, ranked: tuple[list[pages.Row], object]) -> None:
        assert choose(ranked, xep_loai="Xuất sắc") == ["c"]


class TestWish:
    def test_reads_the_unknown_as_not_asked(self, ranked: tuple[list[pages.Row], object]) -> None:
        wish = Wish.read({"xep-loai": "Vô hạng", "sap-xep": "x", "q": ""}, ranked[1])  # type: ignore[arg-type]
        assert wish == Wish()
        assert wish.is_plain
        assert wish.area_position(ranked[1]) is None  # type: ignore[arg-type]

    def test_knows_the_area_that_it_sorts_by(self, ranked: tuple[list[pages.Row], object]) -> None:
        wish = Wish.read({"sap-xep": "linh-vuc-1"}, ranked[1])  # type: ignore[arg-type]
        assert wish.area_position(ranked[1]) == 0  # type: ignore[arg-type]
