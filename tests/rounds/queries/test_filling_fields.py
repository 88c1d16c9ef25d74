"""The fields of an item's form, each kind of figure with its own."""

import pytest

from parindex.core.criteria.model import Item
from parindex.core.typed import read_answer
from parindex.rounds.queries.filling_fields import fields
from tests.core.making import make_rule


def make_item(rule: str) -> Item:
    return Item(code="1", name="Mục", maximum=1_000_000, rule=make_rule(rule))


class TestFields:
    @pytest.mark.parametrize(
        ("rule", "widgets"),
        [
            ("{kind: linear, num: a, den: b, full_at: 1.0}", ["number", "number"]),
            ("{kind: boolean}", ["yes_no"]),
            ("{kind: checklist, items: [[một, 0.5], [hai, 0.5]]}", ["checks"]),
            ("{kind: choice, options: [[tốt, 1], [đạt, 0.5]]}", ["choice"]),
            ("{kind: survey_weighted, weights: [1, 0]}", ["counts"]),
            ("{kind: manual}", ["number"]),
        ],
    )
    def test_ask_for_each_kind_of_figure_in_its_way(self, rule: str, widgets: list[str]) -> None:
        assert [field.widget for field in fields(make_item(rule), {})] == widgets

    def test_ask_for_a_text_where_nothing_is_scored(self) -> None:
        (field,) = fields(Item(code="1", name="Mục", maximum=0, rule=None), {"value": "0220"})
        assert (field.widget, field.value, field.name) == ("text", "0220", "figure-value")

    def test_hold_what_was_typed_with_what_is_wrong(self) -> None:
        item = make_item("{kind: linear, num: a, den: b, full_at: 1.0}")
        typed = {"num": "x", "den": "2"}
        first, second = fields(item, typed, read_answer(item, typed).wrongs)
        assert (first.value, first.wrong is not None, second.wrong) == ("x", True, None)

    def test_mark_what_was_chosen(self) -> None:
        checklist = make_item("{kind: checklist, items: [[một, 0.5], [hai, 0.5]]}")
        (checked,) = fields(checklist, {"done": ["no", "yes"]})
        assert [part.is_chosen for part in checked.parts] == [False, True]
        assert [field.has_none for field in fields(checklist, {"done": ["no", "no"]})] == [True]
        assert [field.has_none for field in fields(checklist, {})] == [False]
        (chosen,) = fields(make_item("{kind: choice, options: [[tốt, 1], [đạt, 0.5]]}"), {"option": "2"})
        assert [part.is_chosen for part in chosen.parts] == [False, True]
        (counts,) = fields(make_item("{kind: survey_weighted, weights: [1, 0]}"), {"answers": ["3"]})
        assert [part.value for part in counts.parts] == ["3", ""]
