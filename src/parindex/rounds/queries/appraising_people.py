"""Reads of the people who appraise for a round, and of the units that are closed to each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from parindex.accounts import queries as accounts
from parindex.accounts.kinds import RoleKind
from parindex.rounds.models import Assignment, Round, SheetArea, Verdict
from parindex.rounds.models.appraisal import Stage
from parindex.units import queries as units


@dataclass(frozen=True, slots=True, kw_only=True)
class Appraisers:
    """Who has the role for a round, by name, and where each may not appraise."""

    names: Mapping[int, str]
    conflicts: Mapping[int, set[int]]

    def closed(self, user_id: int) -> set[int]:
        """Give the units that a person may not appraise."""
        return self.conflicts.get(user_id, set())

    def free_for(self, unit_id: int) -> set[int]:
        """Give who may appraise a unit."""
        return {user_id for user_id in self.names if unit_id not in self.closed(user_id)}


def appraisers(current: Round) -> Appraisers:
    """Give who appraises for the assessor of a round: with the role in it, above it or below it. Five queries."""
    places = [
        current.assessor_id,
        *units.ancestors(current.assessor_id),
        *units.within_any([current.assessor_id]).values_list("pk", flat=True),
    ]
    people = accounts.people_with(places, RoleKind.APPRAISER)
    names = dict(people.values_list("pk", "full_name"))
    return Appraisers(names=names, conflicts=accounts.conflicted_units(list(names), current.year))


def had_other_stage(areas: Iterable[SheetArea], stage: str) -> dict[int, set[int]]:
    """Give, for each area, who is assigned to the other appraisal of it or gave a verdict there. Two queries."""
    other = Stage.SECOND if stage == Stage.FIRST else Stage.FIRST
    keys = [area.pk for area in areas]
    found: dict[int, set[int]] = {}
    assigned = Assignment.objects.filter(area__in=keys, stage=other).values_list("area", "appraiser")
    given = Verdict.objects.filter(answer__area__in=keys, stage=other).values_list("answer__area", "by").distinct()
    for area_id, user_id in [*assigned, *given]:
        found.setdefault(area_id, set()).add(user_id)
    return found
