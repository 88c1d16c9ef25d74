"""Reads of published results."""

from dataclasses import replace
from decimal import Decimal

import pytest

from parindex.core import export
from parindex.core.answers import read_round
from parindex.core.package import seal_of
from parindex.core.placeholders import Period
from parindex.core.rounds import score_round
from parindex.core.sheets import UnitAnswers
from parindex.results import actions, queries
from parindex.results.actions import Origin
from tests.results.making import (
    AT,
    SECOND,
    make_answers,
    make_cut,
    make_publication,
    make_sealed,
    make_unit,
    make_units,
)

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

    def test_is_of_the_same_assessor(self) -> None:
        make_publication(year=2021)
        older = make_publication(year=2020, assessor=SECOND)
        assert queries.before(make_publication(year=2022, assessor=SECOND)) == older
        assert queries.before(older) is None

    def test_is_none_for_the_first(self) -> None:
        assert queries.before(make_publication()) is None


class TestInForce:
    def test_orders_newest_first(self) -> None:
        make_publication(year=2021)
        make_publication(year=2022)
        make_publication(year=2023, quarter=1)
        assert [current.period for current in queries.in_force()] == ["2023-q1", "2022", "2021"]

    def test_puts_the_first_assessor_of_a_period_on_top(self) -> None:
        make_publication(year=2021)
        make_publication(assessor=("zz", "Tỉnh Z"))
        make_publication(assessor=("aa", "Tỉnh A"))
        make_publication(assessor=("zz", "Tỉnh Z"))
        assert [current.period for current in queries.in_force()] == ["2022", "2022-aa", "2021"]

    @pytest.mark.parametrize("other", [SECOND, ("", "UBND huyện Khác")])
    def test_says_whether_there_are_other_assessors(self, other: tuple[str, str]) -> None:
        make_publication(year=2021)
        make_publication(year=2022)
        assert not any(getattr(one, "has_others") for one in queries.in_force())  # noqa: B009 -- noted by the query
        make_publication(year=2023, assessor=other)
        assert all(getattr(one, "has_others") for one in queries.in_force())  # noqa: B009 -- noted by the query


class TestVersionsOf:
    def test_are_those_of_the_unit(self) -> None:
        make_publication()
        first, second = make_publication(assessor=SECOND), make_publication(assessor=SECOND)
        assert queries.versions_of(SECOND[0], Period(2022)) == [second, first]
        assert queries.versions_of(SECOND[0], Period(2022, 1)) == []


class TestHasDemonstration:
    def test_looks_for_the_file_of_its_own_year(self) -> None:
        criteria_id = make_publication(year=2020).criteria_id
        answers = queries.round_answers(make_publication(year=2021))
        unit = Origin(assessor_code="minh-hoa", is_demonstration=True)
        actions.publish(answers=replace(answers, period=Period(2022)), criteria_id=criteria_id, at=AT, origin=unit)
        file = Origin(is_demonstration=True)
        actions.publish(answers=answers, criteria_id=criteria_id, at=AT, origin=file)
        assert (queries.has_demonstration(2021), queries.has_demonstration(2022)) == (True, False)


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

    def test_gives_cuts_and_filing_back(self) -> None:
        late = UnitAnswers(code="b", answers=make_answers(5), days_late=2, excused=True)
        publication = make_publication([make_unit("a", make_answers(8), cuts={"1.1": make_cut()}), late])
        answers = read_round(queries.answers_file(publication), queries.criteria_set(publication))
        assert [(unit.cuts, unit.days_late, unit.excused) for unit in answers.units] == [
            ({"1.1": make_cut()}, 0, False),
            ({}, 2, True),
        ]
        again = score_round(queries.criteria_set(publication), answers.units)
        assert again.totals == queries.scores(publication).totals

    def test_names_the_quarter(self) -> None:
        publication = make_publication(quarter=2)
        assert queries.answers_file(publication)["round"]["quarter"] == 2


class TestPackage:
    def test_is_none_where_nothing_was_sealed(self) -> None:
        assert queries.package(make_publication()) is None

    def test_is_given_as_it_was_written(self) -> None:
        publication = make_sealed()
        package = queries.package(publication)
        assert package is not None
        assert seal_of(package) == publication.seal

    def test_is_not_read_with_the_publication(self) -> None:
        publication = make_sealed()
        earlier = make_sealed(year=2021)
        found = [*queries.in_force(), queries.publication("2022"), queries.before(publication)]
        found += queries.versions("2021")
        assert found == [publication, earlier, publication, earlier, earlier]
        assert all(one is not None and "package" in one.get_deferred_fields() for one in found)


class TestChosenResults:
    def test_keeps_the_order_that_was_asked(self) -> None:
        publication = make_publication()
        chosen = queries.chosen_results(publication, ["xa-02", "nope", "xa-00"])
        assert [result.unit_code for result in chosen] == ["xa-02", "xa-00"]
