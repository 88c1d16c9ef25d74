"""What a sheet's score depends on, in a few numbers: it changes whenever answers, verdicts, decisions or filing do."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Max, Q, Sum

from parindex.core.locks import PhaseKind
from parindex.rounds.models import Answer, Decision, Round, Sheet, SheetArea, Verdict
from parindex.rounds.queries.filing import days_late
from parindex.rounds.windows import Calendar, calendar

_STANDING = Q(superseded_at__isnull=True)
_Row = tuple[int | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """How a sheet came in: so many days late, and whether that was excused in writing."""

    days_late: int
    is_excused: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """The state of a sheet's records, and how it was filed. Records are only ever added or superseded."""

    answers: _Row
    verdicts: _Row
    decisions: _Row
    filing: Filing


def stamps(current: Round, sheet_ids: Collection[int] | None = None) -> dict[int, Stamp]:
    """Give the stamp of each sheet of a round, by key; seven queries, however many sheets."""
    sheets = Sheet.objects.filter(round=current)
    if sheet_ids is not None:
        sheets = sheets.filter(pk__in=sheet_ids)
    keys = sheets.values("pk")
    answers = _by_sheet(
        Answer.objects.filter(sheet__in=keys)
        .values("sheet")
        .annotate(versions=Sum("version"), given=Count("figures"), orphans=Count("pk", filter=Q(is_orphan=True)))
    )
    verdicts = _by_sheet(
        Verdict.objects.filter(answer__sheet__in=keys)
        .values("answer__sheet")
        .annotate(
            last=Max("pk"), standing=Count("pk", filter=_STANDING), deciding=Count("pk", filter=Q(is_deciding=True))
        )
    )
    decisions = _by_sheet(
        Decision.objects.filter(answer__sheet__in=keys)
        .values("answer__sheet")
        .annotate(last=Max("pk"), standing=Count("pk", filter=_STANDING))
    )
    return {
        key: Stamp(
            answers=answers.get(key, ()),
            verdicts=verdicts.get(key, ()),
            decisions=decisions.get(key, ()),
            filing=filing,
        )
        for key, filing in filings(current, sheet_ids).items()
    }


def filings(current: Round, sheet_ids: Collection[int] | None = None) -> dict[int, Filing]:
    """Give how each sheet of a round came in, by key; four queries, however many sheets."""
    sheets = Sheet.objects.filter(round=current)
    if sheet_ids is not None:
        sheets = sheets.filter(pk__in=sheet_ids)
    areas = SheetArea.objects.filter(sheet__in=sheets.values("pk"))
    filed = dict(areas.values_list("sheet").annotate(Max("filed_at")))
    dates = calendar(current)
    return {
        key: Filing(days_late=_days_late(dates, unit_id, filed.get(key)), is_excused=is_excused)
        for key, unit_id, is_excused in sheets.order_by("pk").values_list("pk", "unit_id", "is_excused")
    }


def _days_late(dates: Calendar, unit_id: int, filed_at: datetime | None) -> int:
    window = dates.window(PhaseKind.SELF_SCORING, unit_id)
    return days_late(window.closes_at, filed_at) if window is not None and filed_at is not None else 0


def _by_sheet(rows: Iterable[Mapping[str, Any]]) -> dict[int, _Row]:
    """Give the numbers of each row after its key."""
    return {values[0]: values[1:] for values in (tuple(row.values()) for row in rows)}
