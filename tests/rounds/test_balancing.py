"""Sharing out work: even, in the same way each time, never to somebody who may not take it."""

from hypothesis import given
from hypothesis import strategies as st

from parindex.rounds.balancing import Piece, share

PEOPLE = (1, 2, 3)


def piece(area_id: int, items: int = 5, takers: tuple[int, ...] = PEOPLE) -> Piece:
    return Piece(area_id=area_id, items=items, takers=frozenset(takers))


class TestShare:
    def test_gives_each_the_same_where_it_can(self) -> None:
        shared = share([piece(area_id) for area_id in range(9)], PEOPLE)
        assert dict(shared.load) == {1: 15, 2: 15, 3: 15}

    def test_counts_what_people_have(self) -> None:
        shared = share([piece(1), piece(2)], PEOPLE, {1: 20, 2: 3})
        assert dict(shared.takers) == {1: 3, 2: 2}

    def test_leaves_what_nobody_may_take(self) -> None:
        shared = share([piece(1, takers=()), piece(2, takers=(9,))], PEOPLE)
        assert shared.left == (1, 2)

    def test_gives_first_what_few_may_take(self) -> None:
        shared = share([piece(1), piece(2, takers=(1,))], (1, 2))
        assert dict(shared.takers) == {1: 2, 2: 1}

    @given(st.lists(st.tuples(st.integers(1, 30), st.sets(st.sampled_from(PEOPLE)))))
    def test_gives_each_piece_once_to_somebody_who_may(self, drawn: list[tuple[int, set[int]]]) -> None:
        pieces = [piece(number, items, tuple(takers)) for number, (items, takers) in enumerate(drawn)]
        shared = share(pieces, PEOPLE)
        assert sorted([*shared.takers, *shared.left]) == list(range(len(pieces)))
        assert all(shared.takers[one.area_id] in one.takers for one in pieces if one.area_id in shared.takers)
        assert sum(shared.load.values()) == sum(one.items for one in pieces if one.area_id in shared.takers)

    @given(st.lists(st.integers(1, 30), min_size=1))
    def test_keeps_loads_within_one_piece_of_each_other(self, sizes: list[int]) -> None:
        shared = share([piece(number, items) for number, items in enumerate(sizes)], PEOPLE)
        assert max(shared.load.values()) - min(shared.load.values()) <= max(sizes)
