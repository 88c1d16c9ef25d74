"""Checks rows of an export in blocks, column by column; makes of each what the register keeps, or says what is wrong.

One way for files and for what is pushed. Nothing is guessed: a row with a fault is put aside as a whole.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from operator import or_
from typing import Any

from parindex.core.sentences import Template
from parindex.core.working_time.calendar import OutsideCalendar
from parindex.core.working_time.dossier import Limit
from parindex.core.working_time.statuses import NAMES, Status
from parindex.dossiers.importing import catalogue, moments, trails, values
from parindex.dossiers.importing.catalogue import Catalogue, Clock, Office, Version
from parindex.dossiers.importing.cells import Bad, Remembered
from parindex.dossiers.importing.checked import Checked, RowFault, Staged
from parindex.dossiers.importing.moments import DAY
from parindex.dossiers.importing.targets import FLAGS, MOMENTS, Target
from parindex.dossiers.importing.trails import Trail

#: What ended must have a day of its end, and what is under way must not.
_ENDED = frozenset({3, 7, 8, 9, 10})
#: What need not have been received.
_UNRECEIVED = frozenset({1, 3, 7})
_PAID, _FEE = FLAGS[Target.PAID_ONLINE], FLAGS[Target.FEE_DUE]
#: What clocks of two systems may differ by.
_AHEAD = 3_600

_EMPTY = Template("ô trống", "the cell is empty")
_RECEIVED = Template("điền ngày tiếp nhận", "fill in the day of receipt")
_BEFORE = Template(
    "ngày {what} ({later}) trước ngày tiếp nhận ({earlier})", "{what} ({later}) is before receipt ({earlier})"
)
_MEND = Template("sửa một trong hai ngày", "mend one of the dates")
_NO_END = Template("hồ sơ «{status}» mà không có ngày kết thúc", "a dossier «{status}» has no day of its end")
_GIVE_END = Template("điền ngày kết thúc, hoặc sửa trạng thái", "fill in the day of its end, or mend the state")
_NOT_ENDED = Template("có ngày kết thúc mà trạng thái là «{status}»", "it has an end and is «{status}»")
_NO_WAIT = Template("hồ sơ chờ bổ sung mà không có ngày yêu cầu bổ sung", "it waits for a supplement since no day")
_GIVE_WAIT = Template("điền ngày yêu cầu bổ sung", "fill in the day on which the supplement was asked for")
_FUTURE = Template("ngày {moment} chưa đến", "{moment} is still to come")
_TRAIL = Template(
    "trạng thái «{status}» khác bước cuối của tiến trình «{last}»",
    "the state «{status}» is not that of the last step, «{last}»",
)
_AGREE = Template("sửa để hai nơi giống nhau", "mend one so that both agree")
_ENDS = Template("kết thúc", "the end")
_DUES = Template("hẹn trả", "the due moment")


class _Wrong(Exception):
    def __init__(self, target: Target, bad: Bad) -> None:
        super().__init__()
        self.target, self.bad = target, bad


class Checker:
    """Checks the rows of one export; remembers what it read, so that it is quick."""

    def __init__(
        self, mapping: Mapping[Target, int], known: Catalogue, at: datetime, *, takes_all: bool = False
    ) -> None:
        """Keep the column of each target; whatever lies after `at` is still to come.

        With `takes_all` every row has to be a dossier: there are no headings among what a system pushes.
        """
        self._takes_all = takes_all
        self._mapping = mapping
        self._known = known
        self._now = moments.seconds(at) + _AHEAD
        self._readers = {target: self._reader(target) for target in mapping}
        self._flags = [target for target in mapping if target in FLAGS]

    def _reader(self, target: Target) -> Remembered:
        if target in MOMENTS:
            return Remembered(moments.parse)
        if target in FLAGS:
            return Remembered(values.flag(target))
        if target == Target.UNIT:
            return self._known.office
        return Remembered(_PARSERS[target])

    def check(self, rows: Sequence[tuple[int, list[str]]]) -> Checked:
        """Check a block of rows."""
        checked = Checked()
        columns = self._columns([row for _, row in rows])
        bad = self._bad(rows, columns, checked)
        count = len(rows)
        flags: Iterable[int] = [0] * count
        for target in self._flags:
            if bad:
                flags = [
                    one | (two if isinstance(two, int) else 0) for one, two in zip(flags, columns[target], strict=True)
                ]
            else:
                flags = map(or_, flags, columns[target])
        given = zip(
            *(columns.get(target) or [default] * count for target, default in self._defaults()), flags, strict=True
        )
        for place, said in enumerate(given):
            if place in bad:
                continue
            try:
                checked.staged.append(self._staged(rows[place][0], *said))
            except _Wrong as wrong:
                self._fault(checked, place, rows[place][0], wrong.target, wrong.bad)
        return checked

    def _defaults(self) -> Sequence[tuple[Target, Any]]:
        own = (Target.UNIT, self._known.own)
        return (_PLAIN[0], own, *_PLAIN[1:])

    def _columns(self, rows: Sequence[list[str]]) -> dict[Target, list[Any]]:
        found = {}
        for target, column in self._mapping.items():
            read = self._readers[target].__getitem__
            try:
                found[target] = [read(row[column]) for row in rows]
            except IndexError:
                found[target] = [read(row[column] if column < len(row) else "") for row in rows]
        return found

    def _bad(
        self, rows: Sequence[tuple[int, list[str]]], columns: Mapping[Target, list[Any]], checked: Checked
    ) -> set[int]:
        """Give the places of rows that hold what cannot be read, and of those that are no dossiers."""
        bad: set[int] = set()
        for target, column in columns.items():
            for place, value in enumerate(column):
                if value.__class__ is Bad:
                    if place not in bad and self._is_none(rows[place][1]):
                        bad.add(place)
                        checked.passed_over += 1
                    elif place not in bad or place in checked.faults:
                        bad.add(place)
                        self._fault(checked, place, rows[place][0], target, value)
        return bad

    def _is_none(self, row: list[str]) -> bool:
        """Say whether a row is a heading, a total or a signature: neither code nor procedure nor receipt."""
        if self._takes_all:
            return False
        places = (self._mapping.get(target) for target in (Target.CODE, Target.PROCEDURE, Target.RECEIVED))
        return not any(place is not None and place < len(row) and row[place].strip() for place in places)

    def _fault(self, checked: Checked, place: int, line: int, target: Target, bad: Bad) -> None:
        checked.faults.setdefault(place, []).append(RowFault(line, target, self._column(target), bad))

    def _column(self, target: Target) -> int | None:
        """Give the column of a target, or the one that it was taken from instead."""
        instead = {Target.ENDED: Target.RETURNED}.get(target, Target.TRAIL)
        found = (self._mapping.get(one) for one in (target, instead, Target.TRAIL))
        return next((column for column in found if column is not None), None)

    def _staged(  # noqa: PLR0913, PLR0917 -- one value of each column; a million times, so nothing stands between
        self, line: int, code: str, office: Office, procedure: str, channel: int, kind: int, status: int | None,
        received: int | None, due: int | None, ended: int | None, returned: int | None, waiting: int | None,
        supplements: int, late_agency: str, agency: str, level: str, copies: int, synced: int | None,
        stated: int | None, trail: Trail | None, flags: int,
    ) -> Staged:  # fmt: skip
        if trail is not None:
            status, received, ended = _followed(trail, status), received or trail.received, ended or trail.ended
            returned, waiting = returned or trail.returned, waiting or trail.waiting
            supplements, agency = supplements or trail.supplements, agency or trail.agency
        if ended is None:
            ended = returned
        if status is None:
            status = _state(ended, returned, waiting)
        if received is None and status not in _UNRECEIVED:
            raise _Wrong(Target.RECEIVED, Bad(_EMPTY(), _RECEIVED()))
        version = self._version(procedure, received, ended)
        ended, returned = _at_end(received, ended), _at_end(received, returned)
        waiting = _at_end(received, waiting) if status == Status.SUPPLEMENT_ASKED else None
        self._check(status, received, ended, waiting)
        due, late_after, worked = _clocked(office.clock, version.limit, received, due, ended)
        is_late = ended is not None and late_after is not None and ended > late_after
        flags |= version.flags | (_FEE if flags & _PAID else 0)
        return Staged(
            line, code, office.unit_id, version.pk, channel, kind, status, received, due, late_after, ended, returned,
            waiting, supplements, int(is_late), worked, late_agency if is_late else "",
            "" if ended is not None else agency, level or version.level, copies, synced, stated, flags,
        )  # fmt: skip

    def _version(self, procedure: str, received: int | None, ended: int | None) -> Version:
        moment = received if received is not None else ended if ended is not None else self._now
        version = self._known.version(procedure, moment // DAY)
        if isinstance(version, Bad):
            raise _Wrong(Target.PROCEDURE, version)
        return version

    def _check(self, status: int, received: int | None, ended: int | None, waiting: int | None) -> None:
        """Refuse what cannot all be true; raises `_Wrong`."""
        if ended is None:
            if status in _ENDED:
                raise _Wrong(Target.ENDED, Bad(_NO_END(status=NAMES[Status(status)]()), _GIVE_END()))
            if status == Status.SUPPLEMENT_ASKED and waiting is None:
                raise _Wrong(Target.WAITING, Bad(_NO_WAIT(), _GIVE_WAIT()))
        elif status not in _ENDED:
            raise _Wrong(Target.ENDED, Bad(_NOT_ENDED(status=NAMES[Status(status)]()), _GIVE_END()))
        elif received is not None and ended < received:
            raise _Wrong(Target.ENDED, _before(_ENDS, ended, received))
        elif ended > self._now:
            raise _Wrong(Target.ENDED, _future(ended))
        if received is not None and received > self._now:
            raise _Wrong(Target.RECEIVED, _future(received))


def _clocked(
    clock: Clock, limit: Limit, received: int | None, due: int | None, ended: int | None
) -> tuple[int | None, int | None, int | None]:
    """Give due moment, last moment on time and office seconds of a dossier; nothing of one that was never received.

    Raises `_Wrong`.
    """
    if received is None:
        return None, None, None
    try:
        due = clock.due(received, limit) if due is None else due
        if not due % DAY:
            due += clock.closing
        if due < received:
            raise _Wrong(Target.DUE, _before(_DUES, due, received))
        worked = None if ended is None else clock.reading(ended) - clock.reading(received)
        return due, clock.late_after(due), worked
    except OutsideCalendar as error:
        raise _Wrong(Target.DUE, catalogue.outside(error)) from error


def _followed(trail: Trail, status: int | None) -> int:
    """Give the state of a trail; raises `_Wrong` if the dossier says another one."""
    if status is not None and status != trail.status:
        said = _TRAIL(status=NAMES[Status(status)](), last=NAMES[Status(trail.status)]())
        raise _Wrong(Target.STATUS, Bad(said, _AGREE()))
    return trail.status


def _state(ended: int | None, returned: int | None, waiting: int | None) -> int:
    """Give the state that moments tell where nothing else does."""
    if returned is not None:
        return Status.RETURNED.value
    if ended is not None:
        return Status.DONE.value
    return Status.SUPPLEMENT_ASKED.value if waiting is not None else Status.IN_PROGRESS.value


def _at_end(received: int | None, moment: int | None) -> int | None:
    """Give a moment of which only the day or the minute is known: within that of receipt it is not before it."""
    if moment is None or received is None or moment >= received or received - moment >= DAY:
        return moment
    is_within = moment == received - received % DAY or moment == received - received % 60
    return received if is_within else moment


def _before(what: Template, later: int, earlier: int) -> Bad:
    return Bad(_BEFORE(what=what(), later=_said(later), earlier=_said(earlier)), _MEND())


def _future(moment: int) -> Bad:
    return Bad(_FUTURE(moment=_said(moment)), _MEND_FUTURE())


def _said(moment: int) -> str:
    return f"{moments.aware(moment):%d/%m/%Y}" if not moment % DAY else f"{moments.aware(moment):%d/%m/%Y %H:%M}"


_MEND_FUTURE = Template("sửa ngày này", "mend this date")


_PARSERS = {
    Target.CODE: values.code,
    Target.PROCEDURE: values.procedure,
    Target.CHANNEL: values.channel,
    Target.APPLICANT_KIND: values.applicant_kind,
    Target.STATUS: values.status,
    Target.SUPPLEMENTS: values.number,
    Target.LATE_AGENCY: values.words,
    Target.AGENCY: values.words,
    Target.LEVEL: values.level,
    Target.COPIES: values.number,
    Target.SYNCED: values.answer,
    Target.TRAIL: trails.parse,
}
#: The order in which `_staged` takes them, and what stands for a column that is not there; the unit comes second.
_PLAIN: tuple[tuple[Target, Any], ...] = (
    (Target.CODE, ""),
    (Target.PROCEDURE, ""),
    (Target.CHANNEL, 1),
    (Target.APPLICANT_KIND, 0),
    (Target.STATUS, None),
    (Target.RECEIVED, None),
    (Target.DUE, None),
    (Target.ENDED, None),
    (Target.RETURNED, None),
    (Target.WAITING, None),
    (Target.SUPPLEMENTS, 0),
    (Target.LATE_AGENCY, ""),
    (Target.AGENCY, ""),
    (Target.LEVEL, ""),
    (Target.COPIES, 0),
    (Target.SYNCED, None),
    (Target.UPDATED, None),
    (Target.TRAIL, None),
)
