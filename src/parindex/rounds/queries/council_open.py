"""What the council still has to decide, in many rounds at once and without scoring them: for the next steps."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet

from parindex.core.faults import Refused
from parindex.rounds import standing
from parindex.rounds.models import Answer, Decision, Explanation, Petition, Round, Verdict
from parindex.rounds.queries.council import HEARD
from parindex.rounds.scoring import item_points
from parindex.rounds.sets import criteria_of


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenItem:
    """One item that the council has to decide."""

    answer_id: int
    unit_id: int


def open_items(rounds: Collection[Round]) -> dict[int, list[OpenItem]]:
    """Give what is open before the council of these rounds, by round. Four queries, whatever their number.

    It is what `council.disputes` calls open: an item whose unit does not agree, whose appraisal still takes points from
    it, and that has no decision; and an item that a petition opened again. A cut always takes points away, an
    appraisal that accepts takes none; only changed figures have their points compared.
    """
    known = {current.pk: current for current in rounds}
    petitions = Petition.objects.filter(closed_at__isnull=True, answer__sheet__round__in=known)
    petitioned = set(petitions.values_list("answer", flat=True))
    explained = Explanation.objects.filter(agrees=False, answer__area__state__in=HEARD, answer__sheet__round__in=known)
    decided = Decision.objects.filter(answer=OuterRef("answer"), superseded_at__isnull=True)
    disputed = set(explained.exclude(Exists(decided)).values_list("answer", flat=True))
    rows = list(_answers(petitioned | disputed)) if petitioned or disputed else []
    verdicts = _verdicts([row for row in rows if row.pk not in petitioned])
    found: dict[int, list[OpenItem]] = {pk: [] for pk in known}
    for row in rows:
        current = known[row.sheet.round_id]
        if row.pk in petitioned or _takes_points(current, row, verdicts):
            found[current.pk].append(OpenItem(answer_id=row.pk, unit_id=row.sheet.unit_id))
    return found


def _answers(keys: Collection[int]) -> QuerySet[Answer]:
    rows = Answer.objects.filter(pk__in=keys, is_orphan=False).select_related("sheet")
    return rows.only("item", "figures", "sheet__round_id", "sheet__unit_id").order_by("pk")


def _verdicts(answers: list[Answer]) -> dict[int, list[Verdict]]:
    found: dict[int, list[Verdict]] = {}
    rows = Verdict.objects.filter(answer__in=answers, superseded_at__isnull=True).order_by("pk") if answers else ()
    for verdict in rows:
        found.setdefault(verdict.answer_id, []).append(verdict)
    return found


def _takes_points(current: Round, answer: Answer, verdicts: Mapping[int, list[Verdict]]) -> bool:
    own, stands = standing.own(answer), standing.final(answer, verdicts.get(answer.pk, ()), None)
    if stands.cut is not None or stands.figures == own.figures:
        return stands.cut is not None
    criteria = criteria_of(current)
    try:
        return item_points(criteria, answer.item, own.figures) > item_points(criteria, answer.item, stands.figures)
    except Refused:
        return False
