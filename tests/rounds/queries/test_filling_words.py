"""What was typed, in words, and how two versions differ."""

from parindex.core.criteria.model import Item
from parindex.rounds.queries.filling_words import differences, typed_said
from tests.core.making import make_rule

RULES: dict[str, tuple[str, dict[str, object], list[str] | None]] = {
    "linear": ("{kind: linear, num: xong, den: giao, full_at: 1.0}", {"num": "42", "den": ""}, ["42", "để trống"]),
    "boolean": ("{kind: boolean, on: đúng hạn}", {"done": "no"}, ["không"]),
    "choice": ("{kind: choice, options: [[tốt, 1], [đạt, 0.5]]}", {"option": "2"}, ["đạt"]),
    "checklist": ("{kind: checklist, items: [[một, 0.5], [hai, 0.5]]}", {"done": ["yes", "no"]}, ["một"]),
    "none": ("{kind: checklist, items: [[một, 0.5], [hai, 0.5]]}", {"done": ["no", "no"]}, ["không có nội dung nào"]),
    "counts": ("{kind: survey_weighted, weights: [1, 0]}", {"answers": ["3", "1"]}, None),
    "forged": ("{kind: choice, options: [[tốt, 1], [đạt, 0.5]]}", {"option": "99"}, ["99"]),
}


def make_item(rule: str) -> Item:
    return Item(code="1", name="Mục", maximum=1_000_000, rule=make_rule(rule))


class TestDifferences:
    def test_says_each_kind_of_figure_in_words(self) -> None:
        for rule, typed, expected in RULES.values():
            rows = differences(make_item(rule), {}, {"typed": typed, "note": ""})
            if expected is not None:
                assert [row.new.say() for row in rows if row.key] == expected

    def test_says_counts_with_their_labels(self) -> None:
        rule, typed, _ = RULES["counts"]
        (row, _note) = differences(make_item(rule), {}, {"typed": typed})
        assert row.new.say().count(":") == 2

    def test_names_only_what_differs_as_different(self) -> None:
        rule = RULES["linear"][0]
        rows = differences(make_item(rule), {"typed": {"num": "1"}, "note": "a"}, {"typed": {"num": "1"}, "note": "b"})
        assert [row.key for row in rows if not row.is_same] == [""]

    def test_says_where_an_item_was_marked_as_not_arising(self) -> None:
        rows = differences(make_item(RULES["boolean"][0]), {"typed": {"not_arising": True}}, {"typed": "broken"})
        assert [(row.old.say(), row.new.say()) for row in rows if row.key == "not_arising"] == [("có", "không")]


class TestTypedSaid:
    def test_leaves_out_what_is_empty(self) -> None:
        rule, typed, _ = RULES["linear"]
        assert [(label.say(), value.say()) for label, value in typed_said(make_item(rule), typed)] == [("xong", "42")]

    def test_says_not_arising(self) -> None:
        assert len(typed_said(make_item(RULES["boolean"][0]), {"not_arising": True})) == 1
