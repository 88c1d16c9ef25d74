"""What a unit gave for an item in the round before, and why points were missing."""

from dataclasses import dataclass

from django.db import models

from parindex.core.criteria.model import Item
from parindex.core.cuts import CUT_REASONS
from parindex.core.faults import Refused
from parindex.core.rules.base import REASONS
from parindex.core.scoring import Scorer
from parindex.core.sentences import Statement
from parindex.core.sheets import UnitAnswers
from parindex.rounds import standing
from parindex.rounds.models import Answer, Decision, Round, Verdict
from parindex.rounds.queries.filling_words import typed_said
from parindex.rounds.scoring import core_cut
from parindex.rounds.sets import criteria_of


@dataclass(frozen=True, slots=True, kw_only=True)
class LastYear:
    """The item a round ago: what was typed, the micropoints that stood in the end, and why some were missing."""

    round: Round
    name: str
    typed: list[tuple[Statement, Statement]]
    points: int
    maximum: int
    why: Statement | None
    sentence: str
    is_final: bool
    is_renamed: bool


def last_year(answer: Answer, item: Item) -> LastYear | None:
    """Give the same item of the unit's round before, or None; before publication only what the unit said itself."""
    before = _before(answer)
    if before is None:
        return None
    criteria = criteria_of(before.sheet.round)
    position = criteria.index().get(before.item)
    if position is None:
        return None
    stands = _final(before) if before.sheet.round.published_at else standing.own(before)
    answers = {before.item: stands.figures} if stands.figures is not None else {}
    cuts = {before.item: core_cut(stands.cut)} if stands.cut else {}
    try:
        scored = Scorer(criteria).score(UnitAnswers(code="-", answers=answers, cuts=cuts))
    except Refused:
        return None
    score = scored.item(position)
    is_lossy = score.points < score.maximum
    words = CUT_REASONS[score.cut.reason]() if score.cut else REASONS[scored.reason(position)]()
    return LastYear(
        round=before.sheet.round,
        name=score.item.name,
        typed=typed_said(score.item, before.typed),
        points=score.points,
        maximum=score.maximum,
        why=words if is_lossy else None,
        sentence=score.cut.sentence if score.cut else "",
        is_final=before.sheet.round.published_at is not None,
        is_renamed=score.item.name != item.name,
    )


def _before(answer: Answer) -> Answer | None:
    current = answer.sheet.round
    earlier = models.Q(sheet__round__year__lt=current.year)
    if current.quarter:
        earlier |= models.Q(sheet__round__year=current.year, sheet__round__quarter__lt=current.quarter)
    rounds = Answer.objects.filter(
        earlier,
        item=answer.item,
        sheet__unit=answer.sheet.unit_id,
        sheet__round__assessor=current.assessor_id,
        sheet__round__opened_at__isnull=False,
    )
    newest = ("-sheet__round__year", "-sheet__round__quarter", "-pk")
    return rounds.select_related("sheet__round").order_by(*newest).first()


def _final(answer: Answer) -> standing.Standing:
    verdicts = Verdict.objects.filter(answer=answer, superseded_at__isnull=True).order_by("pk")
    decision = Decision.objects.filter(answer=answer, superseded_at__isnull=True).first()
    return standing.final(answer, verdicts, decision)
