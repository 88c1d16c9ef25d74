"""How much more gives full points."""

import pytest

from parindex.core.criteria.model import Item
from parindex.core.figures import Answer
from parindex.rounds.queries.filling_gap import to_full
from tests.core.making import make_rule

LINEAR = "{kind: linear, num: đã giải ngân, den: được giao, full_at: 0.85}"


def make_item(rule: str | None, maximum: str = "2") -> Item:
    return Item(code="1", name="Mục", maximum=2_000_000, rule=make_rule(rule, maximum) if rule else None)


class TestToFull:
    def test_says_how_much_more_of_the_part_is_enough(self) -> None:
        said = to_full(make_item(LINEAR), {"num": 4215, "den": 5400})
        assert said is not None
        assert said.say() == "Thêm 364 «đã giải ngân» sẽ đủ điểm."

    @pytest.mark.parametrize(
        "figures",
        [
            None,
            {},
            {"done": True},
            {"num": 5400, "den": 5400},
            {"num": 5399, "den": 5400},
            {"num": 0, "den": 0},
            {"num": "1", "den": 2},
        ],
    )
    def test_says_nothing_where_nothing_is_missing_or_known(self, figures: Answer | None) -> None:
        assert to_full(make_item(LINEAR), figures) is None

    def test_says_nothing_where_more_alone_is_not_enough(self) -> None:
        assert to_full(make_item(LINEAR, "1"), {"num": 1, "den": 2}) is None
        assert to_full(make_item(None), {"num": 1, "den": 2}) is None

    def test_counts_one_by_one_where_only_all_is_enough(self) -> None:
        said = to_full(make_item("{kind: linear, num: a, den: b, full_at: 1.0}"), {"num": 1, "den": 3})
        assert said is not None
        assert said.say() == "Thêm 2 «a» sẽ đủ điểm."
