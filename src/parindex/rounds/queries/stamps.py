"""What a sheet's score depends on, in a few numbers: it changes whenever answers, verdicts, decisions or filing do."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max, Q, Sum

from parindex.core.locks import PhaseKind
from parindex.rounds.models import Answer, Round, Sheet, SheetArea
from parindex.rounds.queries.filing import days_late
from parindex.rounds.windows import Calendar, calendar

_Row = list[int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """How a sheet came in: so many days late, and whether that was excused in writing."""

    days_late: int
    is_excused: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """The state of a sheet's records, and how it was filed. Records are only ever added or superseded."""

    records: _Row
    filing: Filing


def stamps(current: Round, sheet_ids: Collection[int] | None = None) -> dict[int, Stamp]:
    """Give the stamp of each sheet of a round, by key; four queries, however many sheets."""
    found = filings(current, sheet_ids)
    rows = Answer.objects.filter(sheet__round=current).order_by().values_list("sheet")
    if sheet_ids is not None:
        rows = rows.filter(sheet__in=sheet_ids)
    # Each answer counts once for each pair of a verdict and a decision on it. As none of them is ever taken away, no
    # number falls, and one rises with whatever is added or superseded; a sum without the pairs would say no more.
    counted = rows.annotate(
        versions=Sum("version"),
        given=Count("figures"),
        orphans=Count("pk", filter=Q(is_orphan=True)),
        judged=Count("verdicts"),
        judged_over=Count("verdicts__superseded_at"),
        last_verdict=Max("verdicts"),
        decided=Count("decisions"),
        decided_over=Count("decisions__superseded_at"),
        last_decision=Max("decisions"),
    )
    records: dict[int, _Row] = {key: row for key, *row in counted}
    return {key: Stamp(records=records.get(key, []), filing=filing) for key, filing in found.items()}


def filings(current: Round, sheet_ids: Collection[int] | None = None) -> dict[int, Filing]:
    """Give how each sheet of a round came in, by key; three queries, however many sheets."""
    sheets = Sheet.objects.filter(round=current)
    if sheet_ids is not None:
        sheets = sheets.filter(pk__in=sheet_ids)
    dates = calendar(current)
    rows = sheets.order_by("pk").values_list("pk", "unit_id", "is_excused").annotate(Max("areas__filed_at"))
    return {
        key: Filing(days_late=_days_late(dates, unit_id, filed), is_excused=is_excused)
        for key, unit_id, is_excused, filed in rows
    }


def loaded_filing(sheet: Sheet, areas: Iterable[SheetArea], dates: Calendar) -> Filing:
    """Give how a sheet came in, from the areas that a page holds: `filings` from rows."""
    filed = max((area.filed_at for area in areas if area.filed_at is not None), default=None)
    return Filing(days_late=_days_late(dates, sheet.unit_id, filed), is_excused=sheet.is_excused)


def _days_late(dates: Calendar, unit_id: int, filed_at: datetime | None) -> int:
    window = dates.window(PhaseKind.SELF_SCORING, unit_id)
    return days_late(window.closes_at, filed_at) if window is not None and filed_at is not None else 0
