"""The phases of a round as one unit has them: its own extensions included."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.utils import timezone

from parindex.core.locks import Lock, PhaseKind, Window, answer_lock, window_lock
from parindex.rounds.models import Answer, Extension, Phase, Round


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The windows of a round, and which units have longer ones. Read once for a page: two queries."""

    windows: dict[PhaseKind, Window]
    extended: dict[tuple[int, PhaseKind], datetime] = field(default_factory=dict)

    def window(self, kind: PhaseKind, unit_id: int | None = None) -> Window | None:
        """Give the window of a phase; for a unit with an extension, until that moment."""
        window = self.windows.get(kind)
        until = self.extended.get((unit_id, kind)) if unit_id is not None else None
        if window is None or until is None or until <= window.closes_at:
            return window
        return Window(opens_at=window.opens_at, closes_at=until)

    def lock(self, kind: PhaseKind, now: datetime, unit_id: int | None = None) -> Lock | None:
        """Give the lock of a phase by its dates, in local time."""
        return window_lock(self.window(kind, unit_id), timezone.localtime(now))

    def answer_lock(self, answer: Answer, now: datetime) -> Lock | None:
        """Give the lock of an answer for its unit. The answer brings its area and sheet."""
        window = self.window(PhaseKind.SELF_SCORING, answer.sheet.unit_id)
        due = answer.area.return_due
        return answer_lock(
            answer.area.is_,
            window,
            timezone.localtime(now),
            is_returned=answer.is_returned,
            return_due=timezone.localtime(due) if due else None,
        )

    def current(self, now: datetime) -> PhaseKind | None:
        """Give the phase that is open now, the last one of several; None between phases."""
        return next(
            (kind for kind in reversed(PhaseKind) if kind in self.windows and self.windows[kind].is_open(now)), None
        )

    def next(self, now: datetime) -> PhaseKind | None:
        """Give the phase that opens next."""
        later = [kind for kind in PhaseKind if kind in self.windows and self.windows[kind].opens_at > now]
        return min(later, key=lambda kind: self.windows[kind].opens_at, default=None)


def calendar(current: Round) -> Calendar:
    """Give the calendar of a round, its times in the local zone. Two queries."""
    return calendars([current])[current.pk]


def calendars(rounds: Iterable[Round]) -> dict[int, Calendar]:
    """Give the calendars of several rounds, their times in the local zone. Two queries, whatever their number."""
    windows: dict[int, dict[PhaseKind, Window]] = {current.pk: {} for current in rounds}
    extended: dict[int, dict[tuple[int, PhaseKind], datetime]] = {key: {} for key in windows}
    for phase in Phase.objects.filter(round__in=windows):
        windows[phase.round_id][PhaseKind(phase.kind)] = _local(phase)
    rows = Extension.objects.filter(round__in=windows).values_list("round", "unit", "kind", "until")
    for round_id, unit_id, kind, until in rows:
        key, moment = (unit_id, PhaseKind(kind)), timezone.localtime(until)
        extended[round_id][key] = max(moment, extended[round_id].get(key, moment))
    return {pk: Calendar(windows=windows[pk], extended=extended[pk]) for pk in windows}


def _local(phase: Phase) -> Window:
    return Window(opens_at=timezone.localtime(phase.opens_at), closes_at=timezone.localtime(phase.closes_at))
