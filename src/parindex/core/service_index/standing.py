"""Ranks of units among their peers, by the total and by each group."""

from collections.abc import Iterable
from dataclasses import dataclass

from parindex.core.ranking import Placing, Ranks, rank
from parindex.core.service_index.scoring import SumScore, UnitScore


@dataclass(frozen=True, slots=True)
class Standings:
    """The places of one population of units; a sum from which an indicator is missing has none."""

    totals: Ranks
    groups: dict[str, Ranks]

    def of_total(self, score: UnitScore) -> Placing | None:
        """Give the place of a unit's total."""
        return self.totals.of(_comparable(score.total))

    def of_group(self, score: UnitScore, group: str) -> Placing | None:
        """Give the place of a unit in a group."""
        return self.groups[group].of(_comparable(score.groups[group]))


def standings(scores: Iterable[UnitScore]) -> Standings:
    """Rank units that are peers of each other: who counts as one is the caller's choice."""
    peers = tuple(scores)
    groups = tuple(peers[0].groups) if peers else ()
    return Standings(
        totals=rank(_comparable(score.total) for score in peers),
        groups={code: rank(_comparable(score.groups[code]) for score in peers) for code in groups},
    )


def _comparable(score: SumScore) -> int | None:
    return score.points if score.is_complete else None
