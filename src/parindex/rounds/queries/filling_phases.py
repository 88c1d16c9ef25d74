"""Where a round is: "you are here, next comes …, by …", for each round of a person and for their own unit."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from parindex.core.locks import PHASES, PhaseKind
from parindex.core.sentences import Statement
from parindex.rounds.models import Round
from parindex.rounds.windows import Calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseStop:
    """One phase on the line: its name, its dates, and whether it is past, here or to come."""

    name: Statement
    opens_on: date
    closes_on: date
    is_past: bool
    is_here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseLine:
    """Where a round is for a unit: the phase that is open, the next one, and all of them in their order."""

    round: Round
    stops: tuple[PhaseStop, ...]
    here: Statement | None
    until: datetime | None
    days_left: int | None
    next: Statement | None
    next_at: datetime | None


def phase_line(current: Round, calendar: Calendar, now: datetime, unit_id: int | None = None) -> PhaseLine:
    """Give where a round is; for a unit, with its own extensions."""
    here, following = _here(calendar, now, unit_id), calendar.next(now)
    window = calendar.window(here, unit_id) if here else None
    next_window = calendar.window(following) if following else None
    return PhaseLine(
        round=current,
        stops=tuple(_stops(calendar, now, here, unit_id)),
        here=PHASES[here]() if here else None,
        until=window.closes_at if window else None,
        days_left=days_left(window.closes_at, now) if window else None,
        next=PHASES[following]() if following else None,
        next_at=next_window.opens_at if next_window else None,
    )


def days_left(until: datetime, now: datetime) -> int:
    """Give the days from today to the day of a date, in local time; 0 is today, below it the date has passed."""
    return (timezone.localtime(until).date() - timezone.localtime(now).date()).days


def _here(calendar: Calendar, now: datetime, unit_id: int | None) -> PhaseKind | None:
    """Give the phase that is open; what a unit still has to do by extension comes before what others do."""
    open_now = [kind for kind in PhaseKind if (window := calendar.window(kind, unit_id)) and window.is_open(now)]
    extended = [kind for kind in open_now if (unit_id, kind) in calendar.extended]
    return next(iter(extended), None) or calendar.current(now)


def _stops(calendar: Calendar, now: datetime, here: PhaseKind | None, unit_id: int | None) -> Iterable[PhaseStop]:
    for kind in PhaseKind:
        window = calendar.window(kind, unit_id)
        if window is not None:
            yield PhaseStop(
                name=PHASES[kind](),
                opens_on=window.opens_at.date(),
                closes_on=window.closes_at.date(),
                is_past=window.closes_at < now,
                is_here=kind is here,
            )
