"""Two clocks: the date of an act against its window, and the upload against the deadline of the phase.

An act that is late costs what the item's rule says; an upload that is late costs what the set says of late filing.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from parindex.core.criteria.model import Filing, Item
from parindex.core.documents.papers import Paper
from parindex.core.documents.requirements import Window
from parindex.core.rules.date_tier import DateTier
from parindex.core.sentences import Statement, Template


class Clock(StrEnum):
    """Which of the two clocks."""

    ACT = "act"
    UPLOAD = "upload"


class Timing(StrEnum):
    """What a clock says."""

    IN_TIME = "in_time"
    EARLY = "early"
    LATE = "late"
    #: The document has no date that is known, or has not been uploaded.
    UNDATED = "undated"
    #: The window hangs on another document whose date is not known.
    NOT_KNOWN = "not_known"


_SAID: dict[tuple[Clock, Timing], Template] = {
    (Clock.ACT, Timing.IN_TIME): Template("ban hành {on}, đúng thời gian", "issued {on}, in time"),
    (Clock.ACT, Timing.EARLY): Template(
        "ban hành {on}, sớm hơn thời gian yêu cầu {days} ngày (từ {due})", "issued {on}, {days} days before {due}"
    ),
    (Clock.ACT, Timing.LATE): Template(
        "ban hành {on}, muộn {days} ngày so với {due}", "issued {on}, {days} days after {due}"
    ),
    (Clock.ACT, Timing.UNDATED): Template("chưa biết ngày ban hành", "the date of issue is not known"),
    (Clock.ACT, Timing.NOT_KNOWN): Template(
        "ban hành {on}, chưa biết ngày của văn bản cấp trên để so",
        "issued {on}; the date of the superior's document is not known",
    ),
    (Clock.UPLOAD, Timing.IN_TIME): Template("tải lên {on}, trong hạn {due}", "uploaded {on}, before {due}"),
    (Clock.UPLOAD, Timing.LATE): Template(
        "tải lên {on}, muộn {days} ngày so với hạn {due}", "uploaded {on}, {days} days after the deadline {due}"
    ),
    (Clock.UPLOAD, Timing.UNDATED): Template("chưa biết ngày tải lên", "the day of the upload is not known"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one clock says of one paper; `days` are days late or early, 0 in time."""

    clock: Clock
    timing: Timing
    days: int = 0
    on: date | None = None
    due: date | None = None

    @property
    def said(self) -> Statement:
        """Say it in a sentence."""
        return _SAID[self.clock, self.timing](on=_day(self.on), days=self.days, due=_day(self.due))

    @property
    def is_in_time(self) -> bool:
        """Say whether nothing is wrong."""
        return self.timing is Timing.IN_TIME


def act_reading(paper: Paper, window: Window, year: int, superior_on: date | None = None) -> Reading:
    """Read the first clock: the date of the document against the window of its requirement, for the year of a round."""
    on = paper.issued_on
    if on is None:
        return Reading(clock=Clock.ACT, timing=Timing.UNDATED)
    opens, closes = window.days(year, superior_on)
    if closes is not None and on > closes:
        return Reading(clock=Clock.ACT, timing=Timing.LATE, days=(on - closes).days, on=on, due=closes)
    if opens is not None and on < opens:
        return Reading(clock=Clock.ACT, timing=Timing.EARLY, days=(opens - on).days, on=on, due=opens)
    if window.after_superior is not None and superior_on is None:
        return Reading(clock=Clock.ACT, timing=Timing.NOT_KNOWN, on=on)
    return Reading(clock=Clock.ACT, timing=Timing.IN_TIME, on=on, due=closes)


def upload_reading(paper: Paper, deadline: datetime) -> Reading:
    """Read the second clock: the upload against the deadline of the phase, in days of the deadline's own zone.

    A paper that comes on the day of the deadline after its hour is one day late.
    """
    if paper.uploaded_at is None:
        return Reading(clock=Clock.UPLOAD, timing=Timing.UNDATED)
    at = paper.uploaded_at.astimezone(deadline.tzinfo)
    on, due = at.date(), deadline.date()
    if at <= deadline:
        return Reading(clock=Clock.UPLOAD, timing=Timing.IN_TIME, on=on, due=due)
    return Reading(clock=Clock.UPLOAD, timing=Timing.LATE, days=max(1, (on - due).days), on=on, due=due)


def act_loss(item: Item, reading: Reading) -> int:
    """Give the micropoints that the act's lateness costs by the item's rule; 0 where it asks for no date."""
    if not isinstance(item.rule, DateTier) or reading.timing is not Timing.LATE:
        return 0
    return item.maximum - item.rule.points({"days_late": reading.days})


def upload_loss(filing: Filing | None, reading: Reading) -> int:
    """Give the micropoints, zero or below, that filing so late costs the unit; 0 where the set says nothing of it."""
    if filing is None or reading.timing is not Timing.LATE:
        return 0
    return filing.deduction(reading.days)


def _day(day: date | None) -> str:
    return f"{day.day:02}/{day.month:02}/{day.year}" if day else "…"
