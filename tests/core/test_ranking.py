"""Ranks: competition and dense, each with its denominator; ties stay ties."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parindex.core.ranking import Placing, rank

VALUES = st.lists(st.one_of(st.none(), st.integers(-5, 5)), max_size=30)


class TestRank:
    def test_gives_both_ranks_with_their_denominators(self) -> None:
        ranks = rank([90, 80, 90, 70])
        assert ranks.of(90) == Placing(rank=1, of_units=4, dense_rank=1, of_ranks=3, tied=2)
        assert ranks.of(80) == Placing(rank=3, of_units=4, dense_rank=2, of_ranks=3, tied=1)
        assert ranks.of(70) == Placing(rank=4, of_units=4, dense_rank=3, of_ranks=3, tied=1)

    def test_counts_only_units_with_a_value(self) -> None:
        ranks = rank([3, None, 1, None])
        assert (ranks.of_units, ranks.of_ranks, ranks.of(None)) == (2, 2, None)
        assert ranks.of(1) == Placing(rank=2, of_units=2, dense_rank=2, of_ranks=2, tied=1)

    def test_takes_a_population_of_nobody(self) -> None:
        ranks = rank([])
        assert (ranks.places, ranks.of_units, ranks.of_ranks) == ({}, 0, 0)

    def test_does_not_place_a_value_from_outside(self) -> None:
        with pytest.raises(KeyError):
            rank([1, 2]).of(3)

    def test_puts_all_on_the_first_place_where_all_are_equal(self) -> None:
        assert rank([7, 7, 7]).of(7) == Placing(rank=1, of_units=3, dense_rank=1, of_ranks=1, tied=3)

    @given(VALUES)
    def test_places_everyone_by_the_number_of_better_units(self, values: list[int | None]) -> None:
        ranks = rank(values)
        real = [value for value in values if value is not None]
        for value in real:
            placing = ranks.of(value)
            assert placing is not None
            assert placing.rank == 1 + sum(other > value for other in real)
            assert placing.tied == real.count(value)
            assert (placing.of_units, placing.of_ranks) == (len(real), len(set(real)))

    @given(VALUES)
    def test_gives_dense_ranks_without_gaps(self, values: list[int | None]) -> None:
        ranks = rank(values)
        dense = sorted(placing.dense_rank for placing in ranks.places.values())
        assert dense == list(range(1, ranks.of_ranks + 1))

    @given(VALUES, st.randoms(use_true_random=False))
    def test_does_not_depend_on_the_order_of_units(self, values: list[int | None], chance: Random) -> None:
        turned = list(values)
        chance.shuffle(turned)
        assert rank(turned) == rank(values)
