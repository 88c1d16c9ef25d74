"""Reads of published results."""

from decimal import Decimal

import pytest

from parindex.core import export
from parindex.core.answers import read_round
from parindex.core.rounds import score_round
from parindex.results import queries
from tests.results.making import make_answers, make_publication, make_unit, make_units

pytestmark = pytest.mark.django_db


class TestBefore:
    def test_finds_the_year_before(self) -> None:
        older, current = make_publication(year=2020), make_publication(year=2022)
        make_publication(year=2021, quarter=1)
        assert queries.before(current) == older

    def test_finds_the_quarter_before_across_years(self) -> None:
        older, current = make_publication(year=2022, quarter=4), make_publication(year=2023, quarter=1)
        assert queries.before(current) == older

    def test_finds_the_quarter_before_in_the_year(self) -> None:
        older, current = make_publication(year=2023, quarter=1), make_publication(year=2023, quarter=2)
        assert queries.before(current) == older

    def test_is_none_for_the_first(self) -> None:
        assert queries.before(make_publication()) is None


class TestInForce:
    def test_orders_newest_first(self) -> None:
        make_publication(year=2021)
        make_publication(year=2022)
        make_publication(year=2023, quarter=1)
        assert [current.period for current in queries.in_force()] == ["2023-q1", "2022", "2021"]


class TestSheet:
    def test_recomputes_what_was_sealed(self) -> None:
        publication = make_publication(make_units(4))
        for result in publication.units.all():
            assert export.text(queries.sheet(publication, result).published) == export.decimal_text(result.published)


class TestAnswersFile:
    def test_scores_to_the_same_ranks(self) -> None:
        units = [
            make_unit("a", make_answers(8)),
            make_unit("b", {"1.1": {"num": Decimal("4.25"), "den": Decimal("8.5")}}),
        ]
        publication = make_publication(units)
        criteria = queries.criteria_set(publication)
        again = score_round(criteria, read_round(queries.answers_file(publication), criteria).units)
        assert export.as_json(again) == export.as_json(queries.scores(publication))

    def test_names_the_quarter(self) -> None:
        publication = make_publication(quarter=2)
        assert queries.answers_file(publication)["round"]["quarter"] == 2


class TestChosenResults:
    def test_keeps_the_order_that_was_asked(self) -> None:
        publication = make_publication()
        chosen = queries.chosen_results(publication, ["xa-02", "nope", "xa-00"])
        assert [result.unit_code for result in chosen] == ["xa-02", "xa-00"]
