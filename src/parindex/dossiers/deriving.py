"""How a dossier stands, from what happened to it: one pure function, of its events and the clock of its unit."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from decimal import Decimal

from parindex.core.working_time import statuses
from parindex.core.working_time.dossier import ClockReading, Course, Limit, Pause, Step, read_clock
from parindex.core.working_time.hours import WorkingClock
from parindex.core.working_time.statuses import Status
from parindex.dossiers.models.events import EventKind
from parindex.dossiers.models.procedures import limit_of
from parindex.dossiers.refusals import ImpossibleOrder
from parindex.dossiers.words import KINDS

#: The state that each event leads to; the others change none.
_TO = {
    EventKind.REGISTERED: Status.REGISTERED,
    EventKind.RECEIVED: Status.RECEIVED,
    EventKind.REFUSED: Status.NOT_RECEIVED,
    EventKind.STARTED: Status.IN_PROGRESS,
    EventKind.PASSED_ON: Status.IN_PROGRESS,
    EventKind.SUPPLEMENT_ASKED: Status.SUPPLEMENT_ASKED,
    EventKind.SUPPLEMENT_GIVEN: Status.IN_PROGRESS,
    EventKind.PAYMENT_ASKED: Status.PAYMENT_ASKED,
    EventKind.PAID: Status.IN_PROGRESS,
    EventKind.DECIDED: Status.DONE,
    EventKind.RETURNED: Status.RETURNED,
    EventKind.WITHDRAWN: Status.WITHDRAWN,
    EventKind.STOPPED: Status.STOPPED,
}
_RUNNING = frozenset({Status.RECEIVED, Status.IN_PROGRESS, Status.SUPPLEMENT_ASKED, Status.PAYMENT_ASKED})
#: States in which alone an event can happen, where `statuses.NEXT` would allow more.
_ONLY_IN = {
    EventKind.STARTED: frozenset({Status.RECEIVED}),
    EventKind.PASSED_ON: frozenset({Status.RECEIVED, Status.IN_PROGRESS}),
    EventKind.SUPPLEMENT_GIVEN: frozenset({Status.SUPPLEMENT_ASKED}),
    EventKind.PAYMENT_ASKED: frozenset({Status.RECEIVED, Status.IN_PROGRESS, Status.DONE}),
    EventKind.PAID: frozenset({*_RUNNING, Status.DONE}),
    EventKind.EXTENDED: _RUNNING,
    EventKind.APOLOGISED: _RUNNING,
}
_ENDS = frozenset({EventKind.DECIDED, EventKind.WITHDRAWN, EventKind.STOPPED, EventKind.REFUSED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An event as the rules see it; `corrects` is the sequence of another one, which `until` moves or, empty, voids."""

    sequence: int
    kind: str
    happened_at: datetime
    agency: str = ""
    officer_id: int | None = None
    limit_hours: Decimal | None = None
    until: datetime | None = None
    facts: Mapping[str, object] = field(default_factory=dict)
    corrects: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a dossier stands: the columns of `Dossier` of the same names."""

    status: int
    received_at: datetime | None
    due_at: datetime | None
    late_after: datetime | None
    ended_at: datetime | None
    returned_at: datetime | None
    waiting_since: datetime | None
    promised_at: datetime | None
    supplements: int
    is_late: bool
    worked_seconds: int | None
    late_agency: str
    agency: str
    officer_id: int | None


def effective(events: Iterable[Happening]) -> tuple[Happening, ...]:
    """Give what happened, corrected and in the order in which it happened; the last correction of an event counts."""
    found: dict[int, Happening] = {}
    moved: dict[int, datetime | None] = {}
    for event in sorted(events, key=lambda one: one.sequence):
        if event.kind == EventKind.CORRECTED and event.corrects is not None:
            moved[event.corrects] = event.until
        else:
            found[event.sequence] = event
    for sequence, moment in moved.items():
        if moment is None:
            del found[sequence]
        else:
            found[sequence] = replace(found[sequence], happened_at=moment)
    return tuple(sorted(found.values(), key=lambda one: (one.happened_at, one.sequence)))


def follow(status: Status | None, kind: str) -> Status | None:
    """Give the state after an event; raises `ImpossibleOrder`. None stands for a dossier that has not begun."""
    target = _TO.get(EventKind(kind))
    if status is None:
        if target is None or target not in statuses.FIRST:
            raise ImpossibleOrder(act=KINDS[kind](), status=_NOTHING, remedy=_BEGIN)
        return target
    only = _ONLY_IN.get(EventKind(kind))
    if only is not None and status not in only:
        raise _impossible(status, kind)
    if target is None or _is_quiet(status, kind):
        return status
    if target not in statuses.NEXT[status]:
        raise _impossible(status, kind)
    return target


def status_of(happened: Iterable[Happening]) -> Status:
    """Give the state after all that happened, in its order; raises `ImpossibleOrder`."""
    status: Status | None = None
    for event in happened:
        status = follow(status, event.kind)
    if status is None:
        raise ImpossibleOrder(act="", status=_NOTHING, remedy=_BEGIN)
    return status


def course_of(happened: Sequence[Happening], limit: Limit) -> Course | None:
    """Give the course that the clock runs over; None for a dossier that was never received."""
    received = next((one.happened_at for one in happened if one.kind == EventKind.RECEIVED), None)
    if received is None:
        return None
    return Course(
        received_at=received,
        limit=_extended(limit, happened),
        pauses=_pauses(happened),
        steps=_steps(happened),
        finished_at=_ended_at(happened),
    )


def standing(clock: WorkingClock, limit: Limit, events: Iterable[Happening]) -> Standing:
    """Derive how a dossier stands; raises `ImpossibleOrder`, and `OutsideCalendar` beyond the known years."""
    happened = effective(events)
    status = status_of(happened)
    course = course_of(happened, limit)
    reading = None if course is None else read_clock(clock, course, happened[-1].happened_at)
    ended_at = _ended_at(happened)
    is_late = reading is not None and ended_at is not None and reading.late > 0
    agency, officer_id = ("", None) if ended_at else _holder(happened)
    waiting = status == Status.SUPPLEMENT_ASKED
    return Standing(
        status=status.value,
        received_at=course.received_at if course else None,
        due_at=reading.due_at if reading else None,
        late_after=_late_after(clock, course) if course else None,
        ended_at=ended_at,
        returned_at=_last(happened, EventKind.RETURNED),
        waiting_since=_last(happened, EventKind.SUPPLEMENT_ASKED) if waiting else None,
        promised_at=next((one.until for one in reversed(happened) if one.kind == EventKind.APOLOGISED), None),
        supplements=sum(one.kind == EventKind.SUPPLEMENT_ASKED for one in happened),
        is_late=is_late,
        worked_seconds=_worked(reading, course) if reading and course and ended_at else None,
        late_agency=reading.causes[0].agency if reading and is_late and reading.causes else "",
        agency=agency,
        officer_id=officer_id,
    )


_NOTHING = "—"
_BEGIN = statuses.BEGIN()


def _impossible(status: Status, kind: str) -> ImpossibleOrder:
    return ImpossibleOrder(act=KINDS[kind](), status=statuses.NAMES[status](), remedy=statuses.remedy(status))


def _is_quiet(status: Status, kind: str) -> bool:
    """Say whether an event, possible here, leaves the state as it is: a fee paid at intake, a second passing-on."""
    match kind:
        case EventKind.PASSED_ON:
            return status == Status.IN_PROGRESS
        case EventKind.PAID:
            return status != Status.PAYMENT_ASKED
        case EventKind.PAYMENT_ASKED:
            return status == Status.DONE
        case _:
            return False


def _extended(limit: Limit, happened: Sequence[Happening]) -> Limit:
    more = sum((one.limit_hours or Decimal(0) for one in happened if one.kind == EventKind.EXTENDED), Decimal(0))
    if not more:
        return limit
    return limit_of(more if limit.hours is None else more + Decimal(limit.hours.numerator) / limit.hours.denominator)


def _pauses(happened: Sequence[Happening]) -> tuple[Pause, ...]:
    pauses: list[Pause] = []
    for one in happened:
        if one.kind == EventKind.SUPPLEMENT_ASKED:
            pauses.append(Pause(one.happened_at))
        elif one.kind == EventKind.SUPPLEMENT_GIVEN:
            pauses[-1] = Pause(pauses[-1].start, one.happened_at)
    return tuple(pauses)


def _steps(happened: Sequence[Happening]) -> tuple[Step, ...]:
    """Give the steps at other agencies; each ends when the dossier goes on, or ends."""
    steps: list[Step] = []
    open_at: Happening | None = None
    for one in happened:
        if open_at is not None and (one.kind == EventKind.PASSED_ON or one.kind in _ENDS):
            steps.append(_step(open_at, one.happened_at))
            open_at = None
        if one.kind == EventKind.PASSED_ON and one.agency:
            open_at = one
    return (*steps, *([_step(open_at, None)] if open_at else []))


def _step(began: Happening, end: datetime | None) -> Step:
    limit = None if began.limit_hours is None else limit_of(began.limit_hours)
    return Step(began.agency, began.happened_at, end, limit)


def _holder(happened: Sequence[Happening]) -> tuple[str, int | None]:
    """Give with whom a dossier lies: the agency, and the officer who last had it."""
    officers = [one.officer_id for one in happened if one.officer_id is not None]
    passed = [one for one in happened if one.kind == EventKind.PASSED_ON]
    return passed[-1].agency if passed else "", officers[-1] if officers else None


def _ended_at(happened: Sequence[Happening]) -> datetime | None:
    """Give the end of the clock, in the order of the service index: done, returned, stopped or refused [S1]."""
    return next((one.happened_at for one in happened if one.kind in _ENDS), None)


def _last(happened: Sequence[Happening], kind: str) -> datetime | None:
    return next((one.happened_at for one in reversed(happened) if one.kind == kind), None)


def _late_after(clock: WorkingClock, course: Course) -> datetime | None:
    """Give the last moment on time, without the pause that is still open."""
    closed = replace(course, pauses=tuple(one for one in course.pauses if one.end is not None or course.finished_at))
    due_at = read_clock(clock, closed, course.received_at).due_at
    return None if due_at is None else last_on_time(clock, due_at)


def last_on_time(clock: WorkingClock, due_at: datetime) -> datetime:
    """Give the last moment of which the clock says that nothing is over since the due moment: often an opening.

    Raises `OutsideCalendar` at the very end of the known years.
    """
    return clock.after(due_at, 1) - timedelta(seconds=1)


def _worked(reading: ClockReading, course: Course) -> int:
    """Give the working seconds from receipt to the end, without those in which a supplement was awaited."""
    clock = reading.clock
    paused = sum(clock.between(one.start, one.end or reading.at) for one in course.pauses)
    return max(0, clock.between(course.received_at, reading.at) - paused)
