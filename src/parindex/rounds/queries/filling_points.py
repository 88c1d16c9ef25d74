"""The points of one sheet as its unit fills it in, and what still hangs, from the answers that a page holds."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from parindex.core.criteria import CriteriaSet
from parindex.core.criteria.model import Item, Part
from parindex.core.faults import Refused
from parindex.core.figures import Answer as Figures
from parindex.core.progress import SAID, ItemProgress, is_self_scored
from parindex.core.rules.base import REASONS
from parindex.core.scoring import Scorer
from parindex.core.sentences import Statement
from parindex.core.sheets import Sheet as Scored
from parindex.core.sheets import UnitAnswers
from parindex.rounds import standing
from parindex.rounds.models import Answer
from parindex.web.addresses import addresses_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Hanging:
    """Points that an item does not have yet: how many micropoints, why, and until when it is to be mended."""

    answer: Answer
    item: Item
    points: int
    why: Statement
    due_on: date | None
    address: str


def score(
    criteria: CriteriaSet, answers: Iterable[Answer], instead: Mapping[str, Figures | None] | None = None
) -> Scored:
    """Score the answers of one sheet by themselves, without any other unit; `instead` stands for what is being typed.

    Figures that the set refuses, as after a change of the set, count as not given.
    """
    given = {answer.item: standing.own(answer).figures for answer in answers if not answer.is_orphan}
    return score_figures(criteria, given | dict(instead or {}))


def score_figures(criteria: CriteriaSet, given: Mapping[str, Figures | None]) -> Scored:
    """Score figures by item as those of one sheet; what the set refuses counts as not given."""
    index = criteria.index()
    figures = {code: value for code, value in given.items() if value is not None and code in index}
    scorer = Scorer(criteria)
    try:
        return scorer.score(UnitAnswers(code="-", answers=figures))
    except Refused:
        taken = {code: value for code, value in figures.items() if _is_taken(scorer, code, value)}
        return scorer.score(UnitAnswers(code="-", answers=taken))


def hanging(scored: Scored, answers: Sequence[Answer], closes_on: date | None) -> list[Hanging]:
    """Give what a unit can still gain: of each item in its hands the maximum less the points that it has now.

    Most points first, then by date. What comes from surveys, and extra points, hang on nobody here.
    """
    index = scored.criteria.index()
    address = addresses_of("rounds:item")
    found = []
    for answer in answers:
        position = index.get(answer.item)
        if position is None or answer.is_orphan:
            continue
        score_of = scored.item(position)
        missing = score_of.maximum - score_of.points
        if missing <= 0 or not _is_in_hand(score_of.item):
            continue
        progress = ItemProgress(answer.progress)
        why = REASONS[scored.reason(position)]() if progress is ItemProgress.DONE else SAID[progress]()
        due_on = answer.due_on or closes_on
        found.append(
            Hanging(
                answer=answer,
                item=score_of.item,
                points=missing,
                why=why,
                due_on=due_on,
                address=address(answer.pk),
            )
        )
    return sorted(found, key=lambda row: (-row.points, row.due_on or date.max, row.answer.position))


def _is_in_hand(item: Item) -> bool:
    return item.is_scored and is_self_scored(item) and item.part is Part.BASE


def _is_taken(scorer: Scorer, code: str, figures: Figures) -> bool:
    try:
        scorer.score(UnitAnswers(code="-", answers={code: figures}))
    except Refused:
        return False
    return True
