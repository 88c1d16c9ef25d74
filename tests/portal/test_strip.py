"""The picture of the home page."""

import pytest

from parindex.portal import pages, strip
from parindex.results import queries
from tests.results.making import make_answers, make_publication, make_unit


@pytest.mark.django_db
class TestStrip:
    def test_stacks_units_that_would_overlap(self) -> None:
        units = [make_unit("a", make_answers(8)), make_unit("b", make_answers(8)), make_unit("c", make_answers(2))]
        publication = make_publication(units)
        criteria, results = queries.criteria_set(publication), queries.unit_results(publication)
        drawn = strip.strip(criteria, results, pages.summarise(criteria, results))
        places = {mark.result.unit_code: (mark.x, mark.y) for mark in drawn.marks}
        assert places["a"][0] == places["b"][0] != places["c"][0]
        assert places["a"][1] != places["b"][1]
        assert len(set(places.values())) == 3

    def test_draws_where_each_class_begins(self) -> None:
        publication = make_publication([make_unit("a", make_answers(8))])
        criteria, results = queries.criteria_set(publication), queries.unit_results(publication)
        drawn = strip.strip(criteria, results, pages.summarise(criteria, results))
        assert [label for _, label in drawn.bounds] == ["Xuất sắc", "Khá"]

    def test_keeps_a_high_stack_inside_the_picture(self) -> None:
        publication = make_publication([make_unit(f"u{number}", make_answers(8)) for number in range(30)])
        criteria, results = queries.criteria_set(publication), queries.unit_results(publication)
        drawn = strip.strip(criteria, results, pages.summarise(criteria, results))
        assert min(float(mark.y) for mark in drawn.marks) >= drawn.top - 9
        assert len({mark.y for mark in drawn.marks}) == 30
