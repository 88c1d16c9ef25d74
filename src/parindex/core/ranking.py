"""Ranks: competition ("thứ 9/20": of units) and dense ("hạng 9/19": of distinct scores), each with its denominator."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Placing(NamedTuple):
    """The place of a score among others: `rank` of `of_units`, `dense_rank` of `of_ranks`; ties share a place.

    `tied` is how many units have the very score. Source: seed.
    """

    rank: int
    of_units: int
    dense_rank: int
    of_ranks: int
    tied: int


@dataclass(slots=True)
class Ranks:
    """The places of one population of scores; a unit without a score (None) has no place and is not counted."""

    places: dict[int, Placing]
    of_units: int
    of_ranks: int

    def of(self, value: int | None) -> Placing | None:
        """Give the place of a score of the population; None for a unit without one."""
        return None if value is None else self.places[value]


def rank(values: Iterable[int | None]) -> Ranks:
    """Rank scores from the highest down. Ties stay ties: no source knows a tie-break."""
    counts = Counter(values)
    counts.pop(None, None)
    of_units, of_ranks = counts.total(), len(counts)
    places: dict[int, Placing] = {}
    place = 1
    for dense, value in enumerate(sorted((key for key in counts if key is not None), reverse=True), start=1):
        tied = counts[value]
        places[value] = Placing(place, of_units, dense, of_ranks, tied)
        place += tied
    return Ranks(places, of_units, of_ranks)
