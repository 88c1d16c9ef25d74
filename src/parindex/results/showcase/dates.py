"""The dates of the rounds of the showcase: each round is in the middle of its phase at the moment of loading."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.utils import timezone

from parindex.core.locks import PhaseKind, Window

#: How many days each phase takes.
DAYS = {
    PhaseKind.SELF_SCORING: 30,
    PhaseKind.APPRAISAL_1: 20,
    PhaseKind.EXPLANATION: 10,
    PhaseKind.APPRAISAL_2: 10,
    PhaseKind.COUNCIL: 10,
    PhaseKind.PUBLICATION: 14,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """The windows of a round around now."""

    windows: Mapping[PhaseKind, Window]
    now: datetime

    @property
    def before(self) -> datetime:
        """A moment before the first phase, and never later than now."""
        return min(self.windows[PhaseKind.SELF_SCORING].opens_at - timedelta(days=10), self.now)

    def within(self, kind: PhaseKind, share: float) -> datetime:
        """Give a moment in the working hours of a phase, so far through what has passed of it."""
        window = self.windows[kind]
        last = min(window.closes_at, self.now)
        day = timezone.localtime(window.opens_at + (last - window.opens_at) * share).date()
        hour = time(8 + int(share * 100) % 9, int(share * 1000) % 60)
        return min(max(timezone.make_aware(datetime.combine(day, hour)), window.opens_at), last)


def around(now: datetime, kind: PhaseKind | None) -> Dates:
    """Date the phases so that a phase is in its middle; None is a round that begins in three weeks."""
    today = timezone.localtime(now).date()
    if kind is None:
        begin = today + timedelta(days=21)
    else:
        gone = sum(days for one, days in DAYS.items() if list(DAYS).index(one) < list(DAYS).index(kind))
        begin = today - timedelta(days=gone + DAYS[kind] * 3 // 5)
    windows = {}
    for one, days in DAYS.items():
        opens = timezone.make_aware(datetime.combine(begin, time(0)))
        begin += timedelta(days=days)
        windows[one] = Window(
            opens_at=opens, closes_at=timezone.make_aware(datetime.combine(begin, time(0))) - timedelta(seconds=1)
        )
    return Dates(windows=windows, now=now)
