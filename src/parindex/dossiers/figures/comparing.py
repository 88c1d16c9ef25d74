"""Units beside each other: their points, and their places among their peers."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from parindex.analytics.periods import Period
from parindex.core.ranking import Placing
from parindex.core.service_index.scoring import UnitScore
from parindex.core.service_index.standing import standings
from parindex.dossiers.queries import figures as queries
from parindex.units import queries as units

if TYPE_CHECKING:
    from collections.abc import Collection

    from parindex.units.models import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A unit with its points and places; None where an indicator is missing, as sums then cannot be compared."""

    unit: "Unit"
    score: UnitScore
    total: Placing | None
    groups: tuple[tuple[int | None, int, Placing | None], ...]


def peers(unit: "Unit") -> "list[Unit]":
    """Give the units of the same kind under the same one, with this one. One query."""
    if unit.parent_id is None:
        return [unit]
    return list(units.of_any_time().filter(parent=unit.parent_id, kind=unit.kind).order_by("folded_name", "code"))


def compare(
    population: "Collection[Unit]", period: Period, now: datetime, shown: "Collection[int]", policy: str = ""
) -> list[Compared]:
    """Rank a population, and give those that may be shown, the most points first. Four queries for any number."""
    there = queries.with_figures([one.pk for one in population], period)
    given = [one for one in population if one.pk in there]
    found = queries.known([one.pk for one in given], period, now)
    scores = {one.pk: queries.score(one.code, found[one.pk], kind=one.kind, policy=policy) for one in given}
    places = standings(scores.values())
    rows = [
        Compared(
            unit=one,
            score=scores[one.pk],
            total=places.of_total(scores[one.pk]),
            groups=tuple(
                (total.points, total.maximum, places.of_group(scores[one.pk], code))
                for code, total in scores[one.pk].groups.items()
            ),
        )
        for one in given
        if one.pk in shown
    ]
    return sorted(rows, key=lambda row: (-(row.score.total.points or 0), row.unit.folded_name))
