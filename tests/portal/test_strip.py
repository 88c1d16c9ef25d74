"""The picture of the home page."""

import math
from dataclasses import replace
from itertools import combinations

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

    @pytest.mark.parametrize("size", [strip.WIDE, strip.NARROW])
    def test_stands_each_mark_at_its_value_and_covers_none(self, size: strip.Size) -> None:
        units = [make_unit(f"u{late}-{high}", make_answers(high, late=late)) for late in range(4) for high in (8, 9)]
        publication = make_publication(units)
        criteria, results = queries.criteria_set(publication), queries.unit_results(publication)
        summary = pages.summarise(criteria, results)
        drawn = strip.strip(criteria, results, summary, size)
        span = float(pages.scale(criteria)) - summary.axis_from
        for mark in drawn.marks:
            share = (float(mark.result.published) - summary.axis_from) / span
            assert float(mark.x) == pytest.approx(size.mark + share * (size.width - 2 * size.mark), abs=0.06)
        for one, other in combinations(drawn.marks, 2):
            far = math.hypot(float(one.x) - float(other.x), float(one.y) - float(other.y))
            assert far >= 2 * size.radius

    def test_keeps_the_labels_inside_a_narrow_picture(self) -> None:
        publication = make_publication([make_unit("a", make_answers(8))])
        criteria, results = queries.criteria_set(publication), queries.unit_results(publication)
        summary = pages.summarise(criteria, results)
        bands = tuple(replace(band, label="Hoàn thành xuất sắc nhiệm vụ") for band in criteria.bands)
        drawn = strip.strip(replace(criteria, bands=bands), results, summary, strip.NARROW)
        for bound in drawn.bounds:
            length = len(bound.label) * strip.NARROW.letter
            left = float(bound.label_x) - (length if bound.anchor == "end" else 0)
            assert 0 <= left <= drawn.width - length
        assert len({bound.y for bound in drawn.bounds}) == len(drawn.bounds)

    def test_draws_where_each_class_begins(self) -> None:
        publication = make_publication([make_unit("a", make_answers(8))])
        criteria, results = queries.criteria_set(publication), queries.unit_results(publication)
        drawn = strip.strip(criteria, results, pages.summarise(criteria, results))
        assert [bound.label for bound in drawn.bounds] == ["Xuất sắc", "Khá"]

    def test_keeps_a_high_stack_inside_the_picture(self) -> None:
        publication = make_publication([make_unit(f"u{number}", make_answers(8)) for number in range(30)])
        criteria, results = queries.criteria_set(publication), queries.unit_results(publication)
        drawn = strip.strip(criteria, results, pages.summarise(criteria, results))
        assert min(float(mark.y) for mark in drawn.marks) >= drawn.top - 9
        assert len({mark.y for mark in drawn.marks}) == 30
