"""Units side by side."""

import pytest

from parindex.portal import comparing
from parindex.results import queries
from tests.results.making import make_answers, make_publication, make_unit


class TestWanted:
    def test_keeps_known_codes_once(self) -> None:
        wanted = comparing.wanted(["a", "", "a", "x", "b"], {"a": "A", "b": "B"})
        assert (wanted.codes, wanted.unknown, wanted.too_many) == (["a", "b"], ["x"], False)


class TestSlots:
    def test_fills_up_to_four(self) -> None:
        assert comparing.slots(["a"]) == [(1, "a"), (2, ""), (3, ""), (4, "")]


@pytest.mark.django_db
class TestCompared:
    def test_marks_the_best_and_sorts_the_differences(self) -> None:
        units = [make_unit("a", make_answers(8, late=1)), make_unit("b", make_answers(8, plan=False))]
        publication = make_publication(units)
        criteria, results = queries.criteria_set(publication), queries.chosen_results(publication, ["a", "b"])
        shown = comparing.compared(criteria, results, [queries.sheet(publication, result) for result in results])
        assert [line.best for line in shown["areas"]] == [frozenset({0}), frozenset({1})]
        assert [difference.item.code for difference in shown["differences"]] == ["1.2", "2.1"]
        assert shown["chart"]["axisFrom"] == 50

    def test_marks_nothing_where_all_are_equal(self) -> None:
        publication = make_publication([make_unit("a", make_answers()), make_unit("b", make_answers())])
        criteria, results = queries.criteria_set(publication), queries.chosen_results(publication, ["a", "b"])
        shown = comparing.compared(criteria, results, [queries.sheet(publication, result) for result in results])
        assert all(not line.best for line in shown["areas"])
        assert shown["differences"] == []
