"""What a round teaches: the items that lost most and the reasons given most, over all units, for planning training."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, QuerySet

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
    """Count the last verdict that stands on each answer. Two queries; only of what lost points are the rows read."""
    criteria = criteria_of(current)
    maxima = {item.code: item.maximum for item in criteria.items}
    items: dict[str, list[int]] = {}
    reasons: dict[str, list[int]] = {}
    units: dict[str, set[int]] = {}
    for code, reason, outcome, points, sheet_id in _losing(current):
        if outcome != Verdict.Outcome.CUT:
            _add(items.setdefault(code, [0, 0, 0]), 0, 1, 0)
            continue
        lost = maxima.get(code, 0) - (points or 0)
        _add(items.setdefault(code, [0, 0, 0]), 1, 0, lost)
        _add(reasons.setdefault(reason, [0, 0]), 1, lost)
        units.setdefault(reason, set()).add(sheet_id)
    names = {item.code: item.name for item in criteria.items}
    found = [
        ItemLoss(code=code, name=names.get(code, code), cuts=sums[0], changed=sums[1], lost=sums[2])
        for code, sums in items.items()
    ]
    return Lessons(
        judged=_judged(current),
        items=sorted(found, key=lambda item: (-item.lost, -item.changed, item.code))[:MOST],
        reasons=sorted(
            (
                ReasonLoss(said=_said(reason), cuts=sums[0], units=len(units[reason]), lost=sums[1])
                for reason, sums in reasons.items()
            ),
            key=lambda reason: (-reason.cuts, -reason.lost),
        ),
    )


def _losing(current: Round) -> Iterable[tuple[str, str, str, int | None, int]]:
    """Give the last verdict on each answer if it cuts or changes: item, reason, outcome, points and sheet."""
    later = Verdict.objects.filter(answer=OuterRef("answer"), superseded_at__isnull=True, pk__gt=OuterRef("pk"))
    losing = _standing(current).filter(outcome__in=(Verdict.Outcome.CUT, Verdict.Outcome.FIGURES_CHANGED))
    rows = losing.exclude(Exists(later)).order_by("pk")
    return rows.values_list("answer__item", "reason", "outcome", "points", "answer__sheet")


def _judged(current: Round) -> int:
    """Count the answers on which a verdict stands."""
    return int(_standing(current).aggregate(answers=Count("answer", distinct=True))["answers"])


def _standing(current: Round) -> QuerySet[Verdict]:
    """Give the verdicts that nothing superseded; on an answer there are several, of a later stage or of who decides."""
    return Verdict.objects.filter(answer__sheet__round=current, answer__is_orphan=False, superseded_at__isnull=True)


def _add(sums: list[int], *amounts: int) -> None:
    for place, amount in enumerate(amounts):
        sums[place] += amount


def _said(reason: str) -> Statement:
    known = {code.value: template for code, template in CUT_REASONS.items()}
    return known[reason]() if reason in known else Statement.verbatim(reason)
