"""What a criteria set is made of."""

import pytest

from parindex.core.criteria import Filing, read
from parindex.core.criteria.model import Part
from tests.core.making import NQ57, make_document, make_micropoints, make_set, read_set

NQ57_FILING = Filing(
    due="15/12",
    last_day=5,
    grace_days=2,
    first=make_micropoints("-1"),
    each_day=make_micropoints("-1"),
)
DEEP = """
criteria_set:
  id: DEEP
  src: test
  scale: 10
  areas:
    - code: A
      name: A
      max: 10
      criteria:
        - code: A.1
          name: A.1
          max: 6
          criteria:
            - {code: A.1.1, name: x, max: 4, leaves: [{code: A.1.1.1, max: 4, rule: {kind: boolean}}]}
          leaves: [{code: A.1.2, max: 2, rule: {kind: boolean}}]
      leaves: [{code: A.2, max: 4, rule: {kind: boolean}}, {code: A.3, scored: false, asks: bao nhiêu?}]
"""


class TestItem:
    def test_is_scored_where_it_has_a_rule(self) -> None:
        criteria = read(make_document(DEEP))
        assert [item.is_scored for item in criteria.items] == [True, True, True, False]


class TestGroup:
    def test_gives_the_groups_below_depth_first(self) -> None:
        area = read(make_document(DEEP)).areas[0]
        assert [group.code for group in area.groups()] == ["A.1", "A.1.1"]

    def test_knows_the_span_of_its_items(self) -> None:
        criteria = read(make_document(DEEP))
        spans = {group.code: (group.first, group.last) for group in (criteria.areas[0], *criteria.areas[0].groups())}
        assert spans == {"A": (0, 4), "A.1": (0, 2), "A.1.1": (0, 1)}


class TestFiling:
    @pytest.mark.parametrize(
        ("days", "points"), [(-3, "0"), (0, "0"), (1, "-1"), (2, "-1"), (3, "-2"), (4, "-3"), (5, "-4")]
    )
    def test_takes_a_point_and_another_for_each_day_from_the_third(self, days: int, points: str) -> None:
        assert NQ57_FILING.deduction(days) == make_micropoints(points)

    @pytest.mark.parametrize(("days", "accepted"), [(-1, True), (0, True), (5, True), (6, False)])
    def test_accepts_up_to_the_last_day(self, days: int, accepted: bool) -> None:
        assert NQ57_FILING.is_accepted(days) is accepted

    def test_accepts_any_day_without_a_last_one(self) -> None:
        assert Filing(due="", last_day=None, grace_days=0, first=0, each_day=0).is_accepted(3_000)


class TestCriteriaSet:
    def test_tells_the_base_from_bonus_and_penalty(self) -> None:
        criteria = read_set(NQ57)
        assert [area.code for area in criteria.base_areas] == ["I", "II"]
        assert [(area.code, area.part) for area in criteria.areas[2:]] == [("IV", Part.BONUS), ("V", Part.PENALTY)]

    def test_finds_items_and_their_areas(self) -> None:
        criteria = read_set(NQ57)
        index = criteria.index()
        assert criteria.items[index["II.4.2"]].code == "II.4.2"
        assert criteria.item("II.4.2") is criteria.items[index["II.4.2"]]
        assert criteria.area_of(index["II.4.2"]).code == "II"
        assert criteria.area_of(index["V.1"]).code == "V"

    def test_knows_no_item_of_another_set(self) -> None:
        with pytest.raises(KeyError):
            read_set(NQ57).item("III.1")

    def test_compares_without_its_document(self) -> None:
        first = make_set("- {code: A.1, max: 10, rule: {kind: boolean}}")
        second = make_set("- {code: A.1, max: 10.0, rule: {kind: boolean}}")
        assert first == second
