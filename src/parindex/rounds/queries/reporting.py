"""Counts of a round for official reports: what was filed, cut, disputed and decided."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Count, Q
from django.utils import timezone

from parindex.core.progress import is_self_scored
from parindex.rounds.models import Attachment, Decision, Round, Sheet, Verdict
from parindex.rounds.queries.filing import due_of
from parindex.rounds.queries.stamps import filings
from parindex.rounds.sets import criteria_of
from parindex.rounds.windows import calendar

if TYPE_CHECKING:
    from parindex.accounts.models import User


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundCounts:
    """What a round comes to in numbers, over all its units."""

    units: int
    judged: int
    cut: int
    changed: int
    decided: int
    upheld: int
    restored: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetCounts:
    """What a unit filed in a round; `days_late` is None where it has not filed."""

    due: date | None
    days_late: int
    documents: int
    items: int
    items_without: int


def round_counts(current: Round) -> RoundCounts:
    """Count what stands in a round. Three queries."""
    standing = {"answer__sheet__round": current, "answer__is_orphan": False, "superseded_at__isnull": True}
    verdicts = Verdict.objects.filter(**standing).aggregate(
        judged=Count("answer", distinct=True),
        cut=Count("answer", distinct=True, filter=Q(outcome=Verdict.Outcome.CUT)),
        changed=Count("answer", distinct=True, filter=Q(outcome=Verdict.Outcome.FIGURES_CHANGED)),
    )
    decisions = Decision.objects.filter(**standing).aggregate(
        decided=Count("pk"),
        upheld=Count("pk", filter=Q(outcome=Decision.Outcome.UPHELD)),
        restored=Count("pk", filter=Q(outcome=Decision.Outcome.RESTORED)),
    )
    return RoundCounts(units=Sheet.objects.filter(round=current).count(), **verdicts, **decisions)


def sheet_counts(current: Round, unit_id: int) -> SheetCounts | None:
    """Count what a unit filed; None where it takes no part."""
    sheet = Sheet.objects.filter(round=current, unit=unit_id).select_related("round", "unit").first()
    if sheet is None:
        return None
    asked = {item.code for item in criteria_of(current).items if item.is_scored and is_self_scored(item)}
    rows = Attachment.objects.filter(answer__sheet=sheet, answer__is_orphan=False, removed_at__isnull=True)
    pairs = list(rows.order_by().values_list("answer__item", "document"))
    held = {item for item, _ in pairs} & asked
    due = due_of(sheet, calendar(current))
    return SheetCounts(
        due=timezone.localdate(due) if due else None,
        days_late=filings(current, [sheet.pk])[sheet.pk].days_late,
        documents=len({document for _, document in pairs}),
        items=len(held),
        items_without=len(asked - held),
    )


def rounds_for(user: "User", unit_id: int) -> list[Round]:
    """Give the opened rounds in which a unit takes part and that a person sees, newest first."""
    seen = Round.objects.visible_to(user).filter(opened_at__isnull=False, sheets__unit=unit_id)
    return list(seen.newest_first().distinct())


def rounds_of_assessor(user: "User", unit_id: int) -> list[Round]:
    """Give the opened rounds that a unit runs and a person sees, newest first."""
    return list(Round.objects.visible_to(user).filter(opened_at__isnull=False, assessor=unit_id).newest_first())


def visible_round(user: "User", round_id: int) -> Round | None:
    """Give a round that a person sees, with its assessor."""
    return Round.objects.visible_to(user).select_related("assessor").filter(pk=round_id).first()
