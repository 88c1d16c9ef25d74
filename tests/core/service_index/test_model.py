"""The parts of a service index: what another source says, taken or not."""

from fractions import Fraction

from parindex.core.service_index.model import Key, ZeroPolicy
from tests.core.service_index.making import make_index, make_indicator, make_shipped

TEXT = make_indicator("a", "alt_full_at: 0.5, alt_zero_den: 0", 10, "alt_max: unresolved")


class TestIndicator:
    def test_takes_the_other_source_only_where_it_is_asked_to(self) -> None:
        (indicator,) = make_index(TEXT).written
        assert indicator.taking([]) is indicator
        full = indicator.taking([Key.FULL_AT]).rule
        zero = indicator.taking([Key.ZERO_DENOMINATOR]).rule
        none = indicator.taking([Key.MAXIMUM]).rule
        assert full is not None
        assert zero is not None
        assert none is not None
        assert (full.full_at, full.zero.policy, full.maximum) == (Fraction(1, 2), ZeroPolicy.UNRESOLVED, 10_000_000)
        assert (zero.full_at, zero.zero.policy) == (Fraction(1), ZeroPolicy.ZERO)
        assert none.maximum is None

    def test_stays_as_it_is_where_it_has_no_other(self) -> None:
        (indicator,) = make_index().written
        assert indicator.taking(list(Key)) == indicator


class TestServiceIndex:
    def test_names_all_that_figures_can_be_given_for(self) -> None:
        index = make_shipped()
        assert len(index.codes) == 25
        assert index.codes[-1] == "sync_coefficient"

    def test_gives_the_indicators_of_a_group(self) -> None:
        assert [one.code for one in make_shipped().of_group("THANHTOAN")] == ["3.5", "3.5b", "3.6"]


class TestPolicy:
    def test_says_what_it_takes_otherwise(self) -> None:
        policy = make_shipped("workbook").policy
        assert policy.keys("4.2") == {Key.FULL_AT}
        assert policy.keys("5.1") == {Key.ZERO_DENOMINATOR}
        assert policy.keys("3.1") == frozenset()
