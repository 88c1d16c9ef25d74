"""What the council still has to decide, in many rounds at once and without scoring them: for the next steps."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q

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
    """Give what is open before the council of these rounds, by round. Five queries, whatever their number.

    It is what `council.disputes` calls open: an item whose unit does not agree, whose appraisal still takes points from
    it, and that has no decision; and an item that a petition opened again. A cut always takes points away, an
    appraisal that accepts takes none; only changed figures have their points compared.
    """
    found: dict[int, list[OpenItem]] = {current.pk: [] for current in rounds}
    fields = ("answer", "answer__sheet__unit", "answer__sheet__round")
    petitions = Petition.objects.filter(closed_at__isnull=True, **_standing_in(found))
    decided = Decision.objects.filter(answer=OuterRef("answer"), superseded_at__isnull=True)
    explained = Explanation.objects.filter(agrees=False, answer__area__state__in=HEARD, **_standing_in(found))
    disputed = list(explained.exclude(Exists(decided)).order_by("answer").values_list(*fields))
    petitioned = list(petitions.order_by("answer").values_list(*fields))
    lost = _losing({current.pk: current for current in rounds}, [answer_id for answer_id, _, _ in disputed])
    kept = {row[0]: row for row in [*petitioned, *(row for row in disputed if row[0] in lost)]}
    for answer_id, unit_id, round_id in kept.values():
        found[round_id].append(OpenItem(answer_id=answer_id, unit_id=unit_id))
    return found


def _standing_in(round_ids: Collection[int]) -> dict[str, object]:
    return {"answer__sheet__round__in": list(round_ids), "answer__is_orphan": False}


def _losing(rounds: Mapping[int, Round], answer_ids: list[int]) -> set[int]:
    """Keep the answers from which the appraisal takes points: most have nothing but a cut, and need no closer look."""
    if not answer_ids:
        return set()
    verdicts = Verdict.objects.filter(answer__in=answer_ids, superseded_at__isnull=True).order_by()
    is_cut = Q(outcome=Verdict.Outcome.CUT)
    rows = list(
        verdicts.values_list("answer").annotate(
            count=Count("pk"), cuts=Count("pk", filter=is_cut), stages=Count("stage", distinct=True)
        )
    )
    plain = {answer_id for answer_id, count, cuts, stages in rows if count == cuts == stages}
    return plain | _losing_looked_at(rounds, [row[0] for row in rows if row[0] not in plain])


def _losing_looked_at(rounds: Mapping[int, Round], answer_ids: list[int]) -> set[int]:
    if not answer_ids:
        return set()
    answers = (
        Answer.objects.filter(pk__in=answer_ids).select_related("sheet").only("item", "figures", "sheet__round_id")
    )
    rows = list(answers.order_by("pk"))
    verdicts = _verdicts(rows)
    return {row.pk for row in rows if _takes_points(rounds[row.sheet.round_id], row, verdicts)}


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
