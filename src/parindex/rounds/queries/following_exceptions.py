"""The exceptions of a round, which all of its people can read: longer dates, reopened areas, excused late filings."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from parindex.audit import queries as audit
from parindex.core.locks import PHASES, PhaseKind
from parindex.core.sentences import Statement
from parindex.core.workflow import STATES, Act, AreaState, is_allowed
from parindex.rounds.models import Extension, Round, Sheet, SheetArea
from parindex.rounds.sets import criteria_of

#: How many reopenings are looked through in the log.
_MOST = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Extended:
    """A phase that is open longer for a unit."""

    unit: str
    phase: Statement
    until: datetime
    reason: str
    by: str
    at: datetime
    is_over: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopened:
    """An area that was opened again, and from which state."""

    name: str
    state: Statement | None
    reason: str
    by: str
    at: datetime


def extensions(current: Round, now: datetime) -> list[Extended]:
    """Give the longer dates of units, the newest first. One query."""
    rows = Extension.objects.filter(round=current).select_related("unit", "by").order_by("-at", "-pk")
    return [
        Extended(
            unit=row.unit.name,
            phase=PHASES[PhaseKind(row.kind)](),
            until=row.until,
            reason=row.reason,
            by=row.by.full_name,
            at=row.at,
            is_over=row.until < now,
        )
        for row in rows
    ]


def reopenings(current: Round) -> list[Reopened]:
    """Give the areas that were opened again, as the log keeps them, the newest first. Two queries."""
    areas = {str(pk) for pk in SheetArea.objects.filter(sheet__round=current).values_list("pk", flat=True)}
    # The log keeps times to the millisecond, so that an act of the same moment seems a little earlier.
    since = current.opened_at - timedelta(seconds=1) if current.opened_at else None
    found = audit.page(audit.Search(verb="area.reopen", since=since), size=_MOST)
    return [
        Reopened(
            name=entry.target_name,
            state=_state(entry.before),
            reason=entry.reason,
            by=entry.actor_name,
            at=entry.at,
        )
        for entry in found.entries
        if entry.target_id in areas
    ]


def excused(current: Round) -> list[Sheet]:
    """Give the sheets whose late filing was excused. One query."""
    return list(current.sheets.filter(is_excused=True).select_related("unit").order_by("unit__folded_name", "pk"))


def reopenable(current: Round, unit_id: int) -> list[tuple[int, str]]:
    """Give the areas of a unit that can be opened again: key, and name with state."""
    names = {area.code: area.name for area in criteria_of(current).areas}
    rows = SheetArea.objects.filter(sheet__round=current, sheet__unit=unit_id).order_by("position")
    return [
        (row.pk, f"{row.code} {names.get(row.code, row.code)} – {STATES[row.is_].vi}")
        for row in rows
        if is_allowed(Act.REOPEN, row.is_)
    ]


def _state(before: object) -> Statement | None:
    known = {state.value: state for state in AreaState}
    return STATES[known[before]]() if isinstance(before, str) and before in known else None
