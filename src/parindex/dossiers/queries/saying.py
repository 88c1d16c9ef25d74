"""What the clock of each dossier says, in a sentence, also of those that another system keeps."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from parindex.core.sentences import Statement, Template
from parindex.core.working_time.calendar import OutsideCalendar
from parindex.core.working_time.dossier import duration, moment
from parindex.core.working_time.hours import WorkingClock
from parindex.dossiers.models import Dossier
from parindex.dossiers.queries import offices
from parindex.dossiers.queries.dossiers import clocks

_SOURCE = Template("theo hệ thống «{source}»", "by the system «{source}»")
_RECEIVED = Template("nhận lúc {at}", "received {at}")
_DUE = Template("hẹn trả {at}", "due {at}")
_SUPPLEMENTS = Template("yêu cầu bổ sung {count} lần", "asked for supplements {count} times")
_WAITING = Template("đang chờ bổ sung từ {at}", "waiting for a supplement since {at}")
_ENDED = Template("xong {at}, đúng hạn", "done {at}, on time")
_LATE = Template("xong {at}, trễ hạn {duration}", "done {at}, {duration} late")
_LEFT = Template("còn {duration}", "{duration} left")
_OVERDUE = Template("chưa xong, quá hạn {duration}", "not done, overdue by {duration}")
_CAUSE = Template("trễ hạn, do {agency}", "late, because of {agency}")
_PARTS = Template("{parts}", "{parts}")
_REGISTERED = Template("chưa tiếp nhận, thời hạn chưa tính", "not received, no limit counts yet")
_OUTSIDE = Template("lịch làm việc chưa có năm này", "the calendar does not know this year")


def sentences(dossiers: Iterable[Dossier], now: datetime) -> dict[int, Statement]:
    """Give what the clocks of dossiers say, by their keys. Six queries for any number."""
    given = list(dossiers)
    readings = clocks(given, now)
    office_of = offices.offices_of({one.unit_id for one in given})
    return {
        one.pk: readings[one.pk].said if one.pk in readings else _said(one, office_of[one.unit_id].clock, now)
        for one in given
    }


def sentence(dossier: Dossier, now: datetime) -> Statement:
    """Give what the clock of one dossier says."""
    return sentences([dossier], now)[dossier.pk]


def _said(dossier: Dossier, clock: WorkingClock, now: datetime) -> Statement:
    if dossier.received_at is None:
        return _REGISTERED()
    try:
        return _PARTS(parts=tuple(_parts(dossier, clock, now)))
    except OutsideCalendar:
        return _OUTSIDE()


def _parts(dossier: Dossier, clock: WorkingClock, now: datetime) -> Iterator[Statement]:
    """Say what stands on a dossier of another system; only what is left or over is counted here."""
    if dossier.source:
        yield _SOURCE(source=dossier.source)
    if dossier.received_at is not None:
        yield _RECEIVED(at=moment(dossier.received_at))
    if dossier.supplements:
        yield _SUPPLEMENTS(count=dossier.supplements)
    if dossier.due_at is not None:
        yield _DUE(at=moment(dossier.due_at))
        yield _against(dossier, dossier.due_at, clock, now)
    elif dossier.waiting_since is not None:
        yield _WAITING(at=moment(dossier.waiting_since))
    if dossier.late_agency:
        yield _CAUSE(agency=dossier.late_agency)


def _against(dossier: Dossier, due_at: datetime, clock: WorkingClock, now: datetime) -> Statement:
    at = dossier.ended_at or now
    over = clock.between(due_at, at)
    if dossier.ended_at is not None:
        if over > 0:
            return _LATE(at=moment(at), duration=duration(over, clock.office))
        return _ENDED(at=moment(at))
    return (_OVERDUE if over > 0 else _LEFT)(duration=duration(abs(over), clock.office))
