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

_FIELDS = ("answer", "answer__sheet__unit", "answer__sheet__round")
#: The keys of an answer, its unit and its round.
_Row = tuple[int, int, int]


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
    petitions = Petition.objects.filter(closed_at__isnull=True, **_standing_in(known))
    kept = {row[0]: row for row in [*petitions.values_list(*_FIELDS), *_disputed(known)]}
    found: dict[int, list[OpenItem]] = {key: [] for key in known}
    for answer_id, unit_id, round_id in sorted(kept.values()):
        found[round_id].append(OpenItem(answer_id=answer_id, unit_id=unit_id))
    return found


def _disputed(rounds: Mapping[int, Round]) -> list[_Row]:
    """Give the undecided items from which the appraisal takes points, and whose unit does not agree.

    Most have nothing but a cut in each stage, and need no closer look.
    """
    decided = Decision.objects.filter(answer=OuterRef("answer"), superseded_at__isnull=True)
    explained = Explanation.objects.filter(agrees=False, answer__area__state__in=HEARD, **_standing_in(rounds))
    standing_now = Q(answer__verdicts__superseded_at__isnull=True, answer__verdicts__isnull=False)
    is_cut = standing_now & Q(answer__verdicts__outcome=Verdict.Outcome.CUT)
    rows = list(
        explained.exclude(Exists(decided))
        .order_by()
        .values_list(*_FIELDS)
        .annotate(
            given=Count("answer__verdicts", filter=standing_now),
            cuts=Count("answer__verdicts", filter=is_cut),
            stages=Count("answer__verdicts__stage", filter=standing_now, distinct=True),
        )
    )
    unclear = [key for key, _, _, given, cuts, stages in rows if given and not given == cuts == stages]
    lost = {key for key, _, _, given, cuts, stages in rows if given and given == cuts == stages}
    lost |= _losing_looked_at(rounds, unclear)
    return [(key, unit_id, round_id) for key, unit_id, round_id, *_ in rows if key in lost]


def _standing_in(round_ids: Collection[int]) -> dict[str, object]:
    return {"answer__sheet__round__in": list(round_ids), "answer__is_orphan": False}


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
