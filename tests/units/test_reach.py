"""How far somebody may change units."""

from parindex.units.models import Unit
from parindex.units.reach import Reach


class TestReach:
    def test_holds_what_stands_below_and_the_tops_that_are_named(self) -> None:
        reach = Reach(over=frozenset({1, 2}), tops=frozenset({1}))
        assert reach.holds(Unit(pk=5, parent_id=2))
        assert reach.holds(Unit(pk=1))
        assert not reach.holds(Unit(pk=5, parent_id=3))
        assert not reach.holds(Unit(pk=2))

    def test_takes_units_under_those_it_covers(self) -> None:
        reach = Reach(over=frozenset({1}))
        assert reach.takes(1)
        assert not reach.takes(2)
        assert not reach.takes(None)
        assert Reach(founds_tops=True).takes(None)

    def test_is_empty_by_default(self) -> None:
        assert not Reach().holds(Unit(pk=1))
