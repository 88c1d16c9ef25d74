"""Rows, cells and summaries."""

from decimal import Decimal
from fractions import Fraction

import pytest

from parindex.portal import pages
from parindex.results import queries
from parindex.results.queries import EarlierPlace
from tests.results.making import make_answers, make_publication, make_unit, make_units


class TestHeat:
    @pytest.mark.parametrize(
        ("share", "step"), [("0.7499", 0), ("0.75", 1), ("0.8", 2), ("0.87", 3), ("0.93", 4), ("0.9999", 4), ("1", 5)]
    )
    def test_steps_up_with_the_share(self, share: str, step: int) -> None:
        assert pages.heat(Fraction(share), Fraction(3, 4)) == step

    def test_is_lowest_where_nothing_counts(self) -> None:
        assert pages.heat(None, None) == 0


class TestChange:
    def test_counts_places_without_direction(self) -> None:
        assert pages.Change(-3, EarlierPlace(1, 20)).size == 3


class TestNearNames:
    def test_finds_by_words_and_by_letters(self) -> None:
        names = {"dong-tam": "Xã Đồng Tâm", "dong-ha": "Phường Đông Hà", "xa-khac": "Xã Khác"}
        assert pages.near_names("dong-tam-2", names)[0] == ("dong-tam", "Xã Đồng Tâm")
        assert pages.near_names("phuong", names) == [("dong-ha", "Phường Đông Hà")]
        assert pages.near_names("zzz", names) == []


@pytest.mark.django_db
class TestSummarise:
    def test_takes_means_from_unrounded_totals(self) -> None:
        publication = make_publication(make_units(3))
        summary = pages.summarise(queries.criteria_set(publication), queries.unit_results(publication))
        assert summary.mean == Fraction("9.6")
        assert (summary.units, summary.in_best_band, summary.best_band) == (3, 3, "Xuất sắc")
        assert summary.most_lost is not None
        assert summary.most_lost.code == "1"
        assert summary.most_lost_share == Fraction("0.4") / 6

    def test_starts_the_axis_below_every_total(self) -> None:
        publication = make_publication([make_unit("a", make_answers(0, late=4, plan=False))])
        assert pages.summarise(queries.criteria_set(publication), queries.unit_results(publication)).axis_from == 0


@pytest.mark.django_db
class TestHeads:
    def test_shorten_a_name_at_its_bracket(self) -> None:
        heads = pages.heads(queries.criteria_set(make_publication()))
        assert [(head.short, head.maximum, head.order) for head in heads] == [
            ("Điều hành", Decimal(6), "linh-vuc-1"),
            ("Tài chính", Decimal(4), "linh-vuc-2"),
        ]
