"""Checks that need the whole set: sums and classes, one fault for one mistake."""

import pytest

from tests.core.making import make_refusals, make_set_text

TREE = """
criteria_set:
  id: X
  src: test
  scale: {scale}
  areas:
    - code: A
      name: A
      max: {area}
      criteria:
        - {{code: A.1, name: A.1, max: {first}, leaves: [{{code: A.1.1, max: {item}, rule: {{kind: boolean}}}}]}}
        - {{code: A.2, name: A.2, max: {second}, leaves: [{{code: A.2.1, max: 4, rule: {{kind: boolean}}}}]}}
"""


def refusals(scale: str = "10", area: str = "10", first: str = "6", item: str = "6", second: str = "4") -> list[str]:
    return make_refusals(TREE.format(scale=scale, area=area, first=first, item=item, second=second))


class TestCheckSums:
    def test_takes_a_set_that_adds_up(self) -> None:
        assert refusals() == []

    def test_finds_a_wrong_item_at_its_criterion_only(self) -> None:
        assert refusals(item="5") == ["criteria_set › A.1: «A.1» says a maximum of 6 points, its children add up to 5"]

    def test_finds_a_wrong_criterion_once(self) -> None:
        assert refusals(first="5") == ["criteria_set › A.1: «A.1» says a maximum of 5 points, its children add up to 6"]

    def test_finds_a_wrong_area_once(self) -> None:
        assert refusals(area="9") == ["criteria_set › A: «A» says a maximum of 9 points, its children add up to 10"]

    def test_finds_a_wrong_scale(self) -> None:
        assert refusals(scale="12") == ["criteria_set: areas add up to 10 points, not to the 12 of the scale"]

    def test_finds_two_mistakes_at_two_levels(self) -> None:
        assert refusals(first="5", scale="20") == [
            "criteria_set: areas add up to 10 points, not to the 20 of the scale",
            "criteria_set › A.1: «A.1» says a maximum of 5 points, its children add up to 6",
        ]

    def test_finds_a_mistake_that_another_one_does_not_explain(self) -> None:
        assert refusals(first="5", area="12") == [
            "criteria_set › A: «A» says a maximum of 12 points, its children add up to 9",
            "criteria_set › A.1: «A.1» says a maximum of 5 points, its children add up to 6",
        ]

    @pytest.mark.parametrize("wrong", ["chữ", "[1]", "-3", "0", "0.0000001"])
    def test_does_not_add_up_an_item_at_fault(self, wrong: str) -> None:
        assert len(refusals(item=wrong)) == 1

    @pytest.mark.parametrize("wrong", ["chữ", "[1]", "-3", "0.0000001", "null"])
    def test_does_not_add_up_a_group_or_scale_at_fault(self, wrong: str) -> None:
        assert len(refusals(first=wrong)) == 1
        assert len(refusals(area=wrong)) == 1
        assert len(refusals(scale=wrong)) == (0 if wrong == "null" else 1) + (wrong == "null")

    def test_does_not_add_up_an_empty_group(self) -> None:
        text = TREE.format(scale="10", area="10", first="6", item="6", second="4").replace(
            "leaves: [{code: A.1.1, max: 6, rule: {kind: boolean}}]", "leaves: []"
        )
        assert make_refusals(text) == ["criteria_set.areas[0].criteria[0]: «A.1» has nothing in it"]

    def test_stays_quick_where_many_groups_are_wrong(self) -> None:
        areas = "\n".join(
            f"    - {{code: A{n}, name: A, max: {2**n}, leaves: [{{code: A{n}.1, max: 1.5, rule: {{kind: boolean}}}}]}}"
            for n in range(30)
        )
        text = f"criteria_set:\n  id: X\n  src: t\n  areas:\n{areas}\n"
        assert len(make_refusals(text)) == 30


class TestCheckBands:
    def test_finds_classes_out_of_order(self) -> None:
        head = "classes: [[5, A], [7, B], [7, C], [0, D]]"
        assert make_refusals(make_set_text("- {code: A.1, max: 10, rule: {kind: boolean}}", head)) == [
            "criteria_set.classes[1]: classes out of order: bounds must descend",
            "criteria_set.classes[2]: classes out of order: bounds must descend",
        ]

    def test_finds_every_class_above_the_scale(self) -> None:
        head = "classes: [[12, A], [11, B], [10, C]]"
        assert make_refusals(make_set_text("- {code: A.1, max: 10, rule: {kind: boolean}}", head)) == [
            "criteria_set.classes[0]: the bound 12 of a class is above the scale 10",
            "criteria_set.classes[1]: the bound 11 of a class is above the scale 10",
        ]

    def test_does_not_compare_with_a_scale_at_fault(self) -> None:
        head = "classes: [[12, A]]"
        base = "- {code: A.1, max: 10, rule: {kind: boolean}}"
        assert len(make_refusals(make_set_text(base, head, scale="mười"))) == 1
