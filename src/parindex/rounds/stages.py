"""The two appraisals: in which phase and state each happens, who takes part, and which items need a verdict."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import Q

from parindex.core.locks import Lock, PhaseKind
from parindex.core.progress import is_self_scored
from parindex.core.workflow import Act, AreaState
from parindex.rounds.models import Answer, Round, SheetArea, Verdict
from parindex.rounds.models.appraisal import Stage
from parindex.rounds.sets import criteria_of
from parindex.rounds.standing import effective, standing_in
from parindex.rounds.windows import Calendar, calendar

if TYPE_CHECKING:
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """One appraisal: its phase, the state in which areas are appraised, the act that ends it, its number."""

    stage: Stage
    phase: PhaseKind
    state: AreaState
    act: Act
    number: int
    earlier: frozenset[AreaState]

    def lock(self, area: SheetArea, at: datetime, dates: Calendar | None = None) -> Lock | None:
        """Give the lock of the phase for the unit of an area; the dates of the round are read where none are given."""
        return (dates or calendar(area.sheet.round)).lock(self.phase, at, area.sheet.unit_id)


COURSES = {
    Stage.FIRST: Course(
        stage=Stage.FIRST,
        phase=PhaseKind.APPRAISAL_1,
        state=AreaState.SUBMITTED,
        act=Act.CONCLUDE,
        number=1,
        earlier=frozenset({AreaState.DRAFT, AreaState.RETURNED}),
    ),
    Stage.SECOND: Course(
        stage=Stage.SECOND,
        phase=PhaseKind.APPRAISAL_2,
        state=AreaState.EXPLAINED,
        act=Act.SETTLE,
        number=2,
        earlier=frozenset({AreaState.DRAFT, AreaState.RETURNED, AreaState.SUBMITTED, AreaState.APPRAISED}),
    ),
}


def needed(rounds: Iterable[Round], stage: str) -> Q:
    """Give the condition under which an answer of these rounds needs a verdict in a stage.

    First: what the unit answered, and what comes from surveys; what it left out counts as zero. Second: what it
    disputes; the rest stands as it was appraised.
    """
    found = Q(pk__in=[])
    for current in rounds:
        items = criteria_of(current).items
        here = Q(sheet__round=current) & ~Q(item__in=[item.code for item in items if not item.is_scored])
        if stage == Stage.SECOND:
            here &= Q(explanation__agrees=False)
        else:
            surveyed = [item.code for item in items if not is_self_scored(item)]
            here &= Q(figures__isnull=False) | Q(item__in=surveyed)
        found |= here
    return found & Q(is_orphan=False)


def fresh(verdicts: Iterable[Verdict], answer: Answer, stage: str) -> list[Verdict]:
    """Keep the verdicts of a stage that stand and judged the answer as it is now."""
    return [verdict for verdict in standing_in(verdicts, stage) if verdict.answer_version == answer.version]


def is_settled(verdicts: Iterable[Verdict], answer: Answer, stage: str, appraisers: int) -> bool:
    """Say whether an item has its verdict: all agree, as many as are assigned, or the lead has decided."""
    given = fresh(verdicts, answer, stage)
    verdict = effective(given, stage)
    if verdict is None:
        return False
    return verdict.is_deciding or len({one.by_id for one in given}) >= appraisers
