"""Gives papers to places: as many places filled without doubt as can be, then as many with doubt, no paper twice."""

from collections.abc import Sequence

#: For each place what each paper costs there: 0 fits, more is doubtful, None is no such paper.
Costs = Sequence[Sequence[int | None]]


def assign(costs: Costs) -> list[int | None]:
    """Give for each place the paper that stands for it, None where none is left.

    Papers that fit come before those with few doubts, those before the rest; a place that was filled stays filled at
    least as well (augmenting paths, Kuhn).
    """
    chosen: list[int | None] = [None] * len(costs)
    levels = sorted({cost for row in costs for cost in row if cost is not None})
    most = [-1] * len(costs)
    for level in levels:
        for place in range(len(costs)):
            if chosen[place] is None:
                most[place] = level
                if not _augment(place, costs, most, chosen, set()):
                    most[place] = -1
    return chosen


def _augment(place: int, costs: Costs, most: list[int], chosen: list[int | None], tried: set[int]) -> bool:
    """Find a paper for a place, moving others that are no worse off elsewhere."""
    for paper, cost in sorted(enumerate(costs[place]), key=lambda one: (one[1] is None, one[1] or 0)):
        if cost is None or cost > most[place] or paper in tried:
            continue
        tried.add(paper)
        holder = next((at for at, held in enumerate(chosen) if held == paper), None)
        if holder is None or _augment(holder, costs, most, chosen, tried):
            chosen[place] = paper
            return True
    return False
