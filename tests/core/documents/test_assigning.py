"""Papers to places."""

from hypothesis import given
from hypothesis import strategies as st

from parindex.core.documents.assigning import assign

costs = st.integers(1, 5).flatmap(
    lambda papers: st.lists(
        st.lists(st.none() | st.integers(0, 3), min_size=papers, max_size=papers), min_size=1, max_size=5
    )
)


class TestAssign:
    def test_gives_each_place_its_paper(self) -> None:
        assert assign([[0, None], [None, 0]]) == [0, 1]

    def test_moves_a_paper_to_make_room(self) -> None:
        assert assign([[0, 0], [0, None]]) == [1, 0]

    def test_keeps_what_fits_before_what_is_doubtful(self) -> None:
        assert assign([[1], [0]]) == [None, 0]

    def test_fills_with_doubt_what_is_left(self) -> None:
        assert assign([[0, 2], [0, 2]]) == [0, 1]

    def test_leaves_a_place_open_without_a_paper(self) -> None:
        assert assign([[], []]) == [None, None]

    @given(costs)
    def test_uses_no_paper_twice_and_none_that_is_no_such_paper(self, given_costs: list[list[int | None]]) -> None:
        chosen = assign(given_costs)
        held = [paper for paper in chosen if paper is not None]
        assert len(held) == len(set(held))
        assert all(given_costs[place][paper] is not None for place, paper in enumerate(chosen) if paper is not None)

    @given(costs)
    def test_leaves_no_free_paper_beside_an_open_place(self, given_costs: list[list[int | None]]) -> None:
        chosen = assign(given_costs)
        for place, paper in enumerate(chosen):
            if paper is None:
                free = [at for at, cost in enumerate(given_costs[place]) if cost is not None and at not in chosen]
                assert free == []
