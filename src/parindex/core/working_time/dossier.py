"""The clock of a dossier: when it is due, how late it is and because of whom, and a sentence that says why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from fractions import Fraction
from typing import Self

from parindex.core.sentences import Statement, Template
from parindex.core.working_time.hours import Office, WorkingClock, at_home

_DAYS = Template("{days} ngày làm việc", "{days} working days")
_HOURS = Template("{hours} giờ làm việc", "{hours} working hours")
_REST = Template("{hours} giờ", "{hours} hours")
_SAME_DAY = Template("trong ngày", "the same day")
_BOTH = Template("{first} {second}", "{first} {second}")
_MINUTES = Template("{minutes} phút", "{minutes} minutes")
_NO_TIME = Template("chưa đến 1 phút", "less than a minute")
_RECEIVED = Template("nhận lúc {at}", "received {at}")
_STARTS = Template("thời hạn {limit} tính từ {at}", "the limit of {limit} counts from {at}")
_PAUSED = Template("dừng {duration} chờ bổ sung ({count} lần)", "paused {duration} for supplements ({count} times)")
_WAITING = Template(
    "đang chờ bổ sung từ {at}, còn {left} khi có bổ sung",
    "waiting for a supplement since {at}, {left} left when it comes",
)
_DUE = Template("hẹn trả {at}", "due {at}")
_PROVISIONAL = Template("lịch nghỉ của năm này còn tạm tính", "the days off of that year are provisional")
_SAID = {
    "early": Template("xong {at}, trước hạn {duration}", "done {at}, {duration} early"),
    "on_time": Template("xong {at}, đúng hạn", "done {at}, on time"),
    "late": Template("xong {at}, trễ hạn {duration}", "done {at}, {duration} late"),
    "within": Template("còn {duration}", "{duration} left"),
    "overdue": Template("chưa xong, quá hạn {duration}", "not done, overdue by {duration}"),
}
_CAUSE = Template("trễ hạn, do {agency} giữ quá {duration}", "late, because {agency} held it {duration} too long")
_PARTLY = Template(
    "trễ hạn một phần do {agency} giữ quá {duration}", "late in part because {agency} held it {duration} too long"
)
_TWICE = Template(
    "yêu cầu bổ sung quá một lần: bộ chỉ số phục vụ tính là quá hạn",
    "asked for supplements more than once: the service index counts it as late",
)
_CLOCK = Template("{parts}", "{parts}")


class State(StrEnum):
    """Where a dossier stands against its due moment."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"
    WITHIN = "within"
    OVERDUE = "overdue"
    #: The clock stands still until the citizen has supplemented the dossier.
    WAITING = "waiting"

    @property
    def is_late(self) -> bool:
        """Say whether the official statistics count it as late."""
        return self in {State.LATE, State.OVERDUE}


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit in working hours; None is "the same day"."""

    hours: Fraction | None

    @classmethod
    def of_days(cls, days: int, office: Office) -> Self:
        """Give a limit in working days."""
        return cls(Fraction(days * office.hours_per_day))

    @classmethod
    def of_hours(cls, hours: int | Fraction) -> Self:
        """Give a limit in working hours."""
        return cls(Fraction(hours))

    @classmethod
    def same_day(cls) -> Self:
        """Give the limit of a procedure whose result is returned within the day."""
        return cls(None)

    def say(self, office: Office) -> Statement:
        """Say it in days where it is a whole number of them, else in hours."""
        if self.hours is None:
            return _SAME_DAY()
        days = self.hours / office.hours_per_day
        if days.denominator == 1:
            return _DAYS(days=int(days))
        return _HOURS(hours=self.hours)


@dataclass(frozen=True, slots=True)
class Pause:
    """A supplement that was asked for, and given; None while the citizen has not."""

    start: datetime
    end: datetime | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A part of the way at another agency, with the limit it has; None of `end` while it is still there."""

    agency: str
    start: datetime
    end: datetime | None = None
    limit: Limit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What happened to a dossier."""

    received_at: datetime
    limit: Limit
    pauses: tuple[Pause, ...] = ()
    steps: tuple[Step, ...] = ()
    finished_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Cause:
    """Another agency that held a dossier longer than it had, in office seconds."""

    agency: str
    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockReading:
    """What the clock of a dossier says at a moment; spans are office seconds.

    `due_at` is None while a supplement is awaited. `left` is what remains of the limit, 0 once it is over.
    """

    course: Course
    clock: WorkingClock
    at: datetime
    starts_at: datetime
    due_at: datetime | None
    state: State
    paused: int
    left: int
    late: int
    causes: tuple[Cause, ...]

    @property
    def counts_as_late_in_index(self) -> bool:
        """Say whether the service index counts it as late: so it does from the second supplement on [S2]."""
        return self.state.is_late or len(self.course.pauses) > 1

    @property
    def said(self) -> Statement:
        """Explain the clock in a sentence."""
        return _CLOCK(parts=tuple(self._parts()))

    def _parts(self) -> Iterator[Statement]:
        office, course = self.clock.office, self.course
        yield _RECEIVED(at=moment(course.received_at))
        yield _STARTS(limit=course.limit.say(office), at=moment(self.starts_at))
        if course.pauses:
            yield _PAUSED(duration=duration(self.paused, office), count=len(course.pauses))
        if self.due_at is None:
            yield _WAITING(at=moment(course.pauses[-1].start), left=duration(self.left, office))
        else:
            yield _DUE(at=moment(self.due_at))
            if self.clock.calendar.is_provisional(self.due_at.date()):
                yield _PROVISIONAL()
            yield _SAID[self.state](at=moment(self.at), duration=duration(self.late or self.left, office))
        for cause in self.causes:
            template = _CAUSE if cause.seconds >= self.late else _PARTLY
            yield template(agency=cause.agency, duration=duration(cause.seconds, office))
        if len(course.pauses) > 1:
            yield _TWICE()


def read_clock(clock: WorkingClock, course: Course, now: datetime) -> ClockReading:
    """Read the clock of a dossier at a moment, or at its end; raises `OutsideCalendar` beyond the known years."""
    at = at_home(now if course.finished_at is None else course.finished_at)
    starts_at, limit = _start(clock, course)
    pauses = _pauses(course)
    due_at, left = _due(clock, starts_at, limit, pauses)
    state, late = State.WAITING, 0
    if due_at is not None:
        late = max(0, clock.between(due_at, at))
        left = max(0, clock.between(max(at, starts_at), due_at)) if at < due_at else 0
        left -= sum(_within(clock, pause, max(at, starts_at), due_at) for pause in pauses) if left else 0
        state = _state(course, due_at, at, late)
    return ClockReading(
        course=course,
        clock=clock,
        at=at,
        starts_at=starts_at,
        due_at=due_at,
        state=state,
        paused=sum(_within(clock, pause, starts_at, at) for pause in pauses),
        left=left,
        late=late,
        causes=_causes(clock, course, at) if late else (),
    )


def moment(at: datetime) -> str:
    """Write a moment as offices do: 17:00 05/01/2023, at the time of Vietnam."""
    return f"{at_home(at):%H:%M %d/%m/%Y}"


def duration(seconds: int, office: Office) -> Statement:
    """Say office seconds in working days, and the rest in hours and minutes on the wall, rounded down."""
    days, rest = divmod(seconds, office.day)
    hours, minutes = divmod(rest // 60, 60)
    parts = [
        *([_DAYS(days=days)] if days else []),
        *([_REST(hours=hours)] if hours else []),
        *([_MINUTES(minutes=minutes)] if minutes else []),
    ]
    if not parts:
        return _NO_TIME()
    said = parts[0]
    for part in parts[1:]:
        said = _BOTH(first=said, second=part)
    return said


def _start(clock: WorkingClock, course: Course) -> tuple[datetime, int]:
    """Give the moment from which a limit counts, and its office seconds."""
    office, received = clock.office, at_home(course.received_at)
    if course.limit.hours is None:
        second = received.hour * 3600 + received.minute * 60 + received.second
        left = office.day - office.passed(second)
        if clock.calendar.is_working_day(received.date()) and second <= office.cut_off and left:
            return received, left
        return clock.opening_after(received), office.day
    seconds = office.seconds(course.limit.hours)
    if course.limit.hours < office.hours_per_day or office.day_of_receipt_counts:
        return received, seconds
    return clock.opening_after(received), seconds


def _pauses(course: Course) -> tuple[tuple[datetime, datetime | None], ...]:
    """Give the pauses in order, overlapping ones as one, none beyond the end of the dossier."""
    merged: list[tuple[datetime, datetime | None]] = []
    for pause in sorted(course.pauses, key=lambda one: one.start):
        end = course.finished_at if pause.end is None else pause.end
        before = merged[-1] if merged else None
        if before is not None and (before[1] is None or pause.start <= before[1]):
            last = None if end is None or before[1] is None else max(end, before[1])
            merged[-1] = (before[0], last)
        else:
            merged.append((pause.start, end))
    return tuple(merged)


def _due(
    clock: WorkingClock, start: datetime, limit: int, pauses: Sequence[tuple[datetime, datetime | None]]
) -> tuple[datetime | None, int]:
    """Run the limit down, standing still in the pauses; gives None and what is left in one that is open."""
    left, running = limit, start
    for begin, end in pauses:
        if end is not None and end <= running:
            continue
        used = clock.between(running, max(begin, running))
        if used >= left:
            break
        left -= used
        if end is None:
            return None, left
        running = end
    return clock.after(running, left), 0


def _within(clock: WorkingClock, pause: tuple[datetime, datetime | None], start: datetime, end: datetime) -> int:
    """Give the office seconds of a pause between two moments."""
    begin, stop = max(pause[0], start), end if pause[1] is None else min(pause[1], end)
    return clock.between(begin, stop) if begin < stop else 0


def _state(course: Course, due_at: datetime, at: datetime, late: int) -> State:
    if course.finished_at is None:
        return State.OVERDUE if late else State.WITHIN
    if late:
        return State.LATE
    return State.EARLY if at.date() < due_at.date() else State.ON_TIME


def _causes(clock: WorkingClock, course: Course, at: datetime) -> tuple[Cause, ...]:
    """Name the agencies that held a late dossier longer than their steps allow, the longest first.

    A step without a limit of its own counts with the whole time it took.
    """
    held: dict[str, int] = {}
    for step in course.steps:
        allowed = 0 if step.limit is None or step.limit.hours is None else clock.office.seconds(step.limit.hours)
        over = clock.between(step.start, at if step.end is None else step.end) - allowed
        held[step.agency] = held.get(step.agency, 0) + max(0, over)
    found = sorted(held.items(), key=lambda one: -one[1])
    return tuple(Cause(agency, seconds) for agency, seconds in found if seconds)
