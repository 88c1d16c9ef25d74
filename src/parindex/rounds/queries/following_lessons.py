"""What a round teaches: the items that lost most and the reasons given most, over all units, for planning training."""

from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from parindex.core.cuts import CUT_REASONS
from parindex.core.sentences import Statement
from parindex.rounds.models import Round, Verdict
from parindex.rounds.sets import criteria_of

#: How many items are shown.
MOST = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemLoss:
    """An item with how many units lost on it, and how many micropoints fewer than its maximum were accepted."""

    code: str
    name: str
    cuts: int
    changed: int
    lost: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonLoss:
    """A reason with how often it was given, in how many units, and the micropoints."""

    said: Statement
    cuts: int
    units: int
    lost: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lessons:
    """What is lost most, and why."""

    judged: int
    items: list[ItemLoss]
    reasons: list[ReasonLoss]


def lessons(current: Round) -> Lessons:
    """Count the last verdict that stands on each answer. Two queries."""
    criteria = criteria_of(current)
    maxima = {item.code: item.maximum for item in criteria.items}
    rows = list(
        _standing(current)
        .values_list("answer__item", "reason")
        .annotate(
            all=Count("pk"),
            cuts=Count("pk", filter=Q(outcome=Verdict.Outcome.CUT)),
            changed=Count("pk", filter=Q(outcome=Verdict.Outcome.FIGURES_CHANGED)),
            accepted=Coalesce(Sum("points", filter=Q(outcome=Verdict.Outcome.CUT)), 0),
        )
        .order_by()
    )
    units = dict(
        _standing(current)
        .filter(outcome=Verdict.Outcome.CUT)
        .values_list("reason")
        .annotate(units=Count("answer__sheet", distinct=True))
        .order_by()
    )
    items: dict[str, list[int]] = {}
    reasons: dict[str, list[int]] = {}
    for code, reason, _, cuts, changed, accepted in rows:
        lost = cuts * maxima.get(code, 0) - accepted
        _add(items.setdefault(code, [0, 0, 0]), cuts, changed, lost)
        if cuts:
            _add(reasons.setdefault(reason, [0, 0]), cuts, lost)
    names = {item.code: item.name for item in criteria.items}
    found = [
        ItemLoss(code=code, name=names.get(code, code), cuts=sums[0], changed=sums[1], lost=sums[2])
        for code, sums in items.items()
        if sums[0] or sums[1]
    ]
    return Lessons(
        judged=sum(row[2] for row in rows),
        items=sorted(found, key=lambda item: (-item.lost, -item.changed, item.code))[:MOST],
        reasons=sorted(
            (
                ReasonLoss(said=_said(reason), cuts=sums[0], units=units.get(reason, 0), lost=sums[1])
                for reason, sums in reasons.items()
            ),
            key=lambda reason: (-reason.cuts, -reason.lost),
        ),
    )


def _standing(current: Round) -> QuerySet[Verdict]:
    """Give the last verdict on each answer that nothing superseded: of a later stage, or of who decides."""
    later = Verdict.objects.filter(answer=OuterRef("answer"), superseded_at__isnull=True, pk__gt=OuterRef("pk"))
    rows = Verdict.objects.filter(answer__sheet__round=current, answer__is_orphan=False, superseded_at__isnull=True)
    return rows.exclude(Exists(later))


def _add(sums: list[int], *amounts: int) -> None:
    for place, amount in enumerate(amounts):
        sums[place] += amount


def _said(reason: str) -> Statement:
    known = {code.value: template for code, template in CUT_REASONS.items()}
    return known[reason]() if reason in known else Statement.verbatim(reason)
