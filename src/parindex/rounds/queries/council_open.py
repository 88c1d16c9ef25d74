"""What the council still has to decide, in many rounds at once and without scoring them: for the next steps."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q

from parindex.core.faults import Refused
from parindex.rounds import standing
from parindex.rounds.models import Answer, Decision, Petition, Round, Verdict
from parindex.rounds.queries.council import HEARD
from parindex.rounds.scoring import item_points
from parindex.rounds.sets import criteria_of


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenItem:
    """One item that the council has to decide."""

    answer_id: int
    unit_id: int


def open_items(rounds: Collection[Round]) -> dict[int, list[OpenItem]]:
    """Give what is open before the council of these rounds, by round. Two queries, whatever their number.

    It is what `council.disputes` calls open: an item whose unit does not agree, whose appraisal still takes points from
    it, and that has no decision; and an item that a petition opened again. A cut always takes points away, an
    appraisal that accepts takes none; only changed figures have their points compared.
    """
    known = {current.pk: current for current in rounds}
    petitioned = Exists(Petition.objects.filter(answer=OuterRef("pk"), closed_at__isnull=True))
    decided = Exists(Decision.objects.filter(answer=OuterRef("pk"), superseded_at__isnull=True))
    disputed = Q(explanation__agrees=False, area__state__in=HEARD) & ~decided
    answers = Answer.objects.filter(disputed | petitioned, sheet__round__in=known, is_orphan=False)
    rows = list(answers.annotate(petitioned=petitioned).select_related("sheet").only("item", "figures", "sheet"))
    verdicts = _verdicts([row for row in rows if not vars(row)["petitioned"]])
    found: dict[int, list[OpenItem]] = {pk: [] for pk in known}
    for row in rows:
        current = known[row.sheet.round_id]
        if vars(row)["petitioned"] or _takes_points(current, row, verdicts):
            found[current.pk].append(OpenItem(answer_id=row.pk, unit_id=row.sheet.unit_id))
    return found


def _verdicts(answers: list[Answer]) -> dict[int, list[Verdict]]:
    found: dict[int, list[Verdict]] = {}
    rows = Verdict.objects.filter(answer__in=answers, superseded_at__isnull=True) if answers else ()
    for verdict in rows:
        found.setdefault(verdict.answer_id, []).append(verdict)
    return found


def _takes_points(current: Round, answer: Answer, verdicts: Mapping[int, list[Verdict]]) -> bool:
    given = sorted(verdicts.get(answer.pk, ()), key=lambda verdict: verdict.pk)
    own, stands = standing.own(answer), standing.final(answer, given, None)
    if stands.cut is not None or stands.figures == own.figures:
        return stands.cut is not None
    criteria = criteria_of(current)
    try:
        return item_points(criteria, answer.item, own.figures) > item_points(criteria, answer.item, stands.figures)
    except Refused:
        return False
