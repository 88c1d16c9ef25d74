"""What rows of an export are held against: the units of its source, versions of procedures, and clocks of offices."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from parindex.core import text
from parindex.core.sentences import Template, shown
from parindex.core.working_time.calendar import OutsideCalendar
from parindex.core.working_time.dossier import Course, Limit, read_clock
from parindex.core.working_time.hours import WorkingClock
from parindex.dossiers import deriving
from parindex.dossiers.importing import moments
from parindex.dossiers.importing.cells import Bad, Remembered
from parindex.dossiers.importing.moments import DAY
from parindex.dossiers.importing.targets import FLAGS, POPULATION_DUE, RESULT_REQUIRED, REUSABLE, STORAGE_DUE, Target
from parindex.dossiers.models import ProcedureVersion
from parindex.dossiers.queries import offices
from parindex.units import queries as units

_EPOCH = date(1970, 1, 1)
#: How much is remembered of each kind: memory stays flat however long the file is.
_MOST = 200_000
_UNKNOWN = Template("thủ tục «{code}» không có trong danh mục", "there is no procedure «{code}» in the catalogue")
_ADD = Template(
    "sửa mã, hoặc nhập thủ tục này vào danh mục TTHC rồi gửi lại dòng này",
    "mend the code, or import the procedure into the catalogue and send this row again",
)
_NOT_VALID = Template(
    "thủ tục «{code}» không có hiệu lực vào ngày tiếp nhận {day}", "the procedure «{code}» is not in force on {day}"
)
_CHECK_DAY = Template(
    "kiểm tra ngày tiếp nhận, hoặc bổ sung phiên bản của thủ tục cho ngày đó",
    "check the day of receipt, or add the version of that day to the catalogue",
)
_NO_UNIT = Template(
    "không có đơn vị «{given}» trong phạm vi của nguồn này", "there is no unit «{given}» in the scope of this source"
)
_WRITE_UNIT = Template("ghi mã đơn vị như trong danh sách đơn vị", "write the code of the unit as in the list of units")
_EMPTY_UNIT = Template("ô đơn vị trống", "no unit is named")
_CALENDAR = Template("lịch làm việc không có ngày {day}", "the calendar does not know {day}")
_MEND_DAY = Template(
    "sửa ngày, hoặc bổ sung lịch nghỉ của năm đó cho đơn vị", "mend the date, or add the days off of that year"
)


class Version(NamedTuple):
    """What is needed of a version of a procedure."""

    pk: int
    #: Days since 1970.
    valid_from: int
    valid_to: int
    flags: int
    limit: Limit
    level: str


class Clock:
    """The clock of an office for moments as they are kept here; every day and most moments are asked for once."""

    def __init__(self, clock: WorkingClock) -> None:
        """Keep the clock; nothing is counted yet."""
        self._clock = clock
        self._edges = clock.office.sessions
        self._days: dict[int, tuple[int, bool]] = {}
        self._seconds: dict[int, tuple[int, bool]] = {}
        self._last: dict[int, int] = {}
        self._due: dict[tuple[int, Limit], int] = {}

    @property
    def closing(self) -> int:
        """Give the second of the day at which the office closes."""
        return self._edges[-1][1]

    def late_after(self, due: int) -> int:
        """Give the last moment on time, as `deriving.last_on_time` does; raises `OutsideCalendar`."""
        day, second = divmod(due, DAY)
        if self._day(day)[1] and self._second(second)[1]:
            return due
        if due not in self._last:
            if len(self._last) > _MOST:
                self._last.clear()
            self._last[due] = moments.seconds(deriving.last_on_time(self._clock, moments.aware(due)))
        return self._last[due]

    def reading(self, moment: int) -> int:
        """Give the office seconds from the beginning of the calendar, as the clock does; raises `OutsideCalendar`."""
        day, second = divmod(moment, DAY)
        before, is_working = self._day(day)
        return before + self._second(second)[0] if is_working else before

    def due(self, received: int, limit: Limit) -> int:
        """Give the due moment of a dossier of which only the receipt is known; raises `OutsideCalendar`."""
        key = (received, limit)
        if key not in self._due:
            if len(self._due) > _MOST:
                self._due.clear()
            at = moments.aware(received)
            due = read_clock(self._clock, Course(received_at=at, limit=limit), at).due_at
            self._due[key] = moments.seconds(due or at)
        return self._due[key]

    def _second(self, second: int) -> tuple[int, bool]:
        """Give what is over of a working day at one of its seconds, and whether the office is open."""
        found = self._seconds.get(second)
        if found is None:
            is_open = any(begin <= second < end for begin, end in self._edges)
            found = self._seconds[second] = (self._clock.office.passed(second), is_open)
        return found

    def _day(self, day: int) -> tuple[int, bool]:
        if day not in self._days:
            on = _EPOCH + timedelta(days=day)
            before = self._clock.reading(moments.aware(day * DAY))
            self._days[day] = (before, self._clock.calendar.is_working_day(on))
        return self._days[day]


@dataclass(frozen=True, slots=True)
class Office:
    """A unit with its clock."""

    unit_id: int
    clock: Clock


class Catalogue:
    """Finds units and versions for rows; what is not there is a fault."""

    def __init__(self, *, scope: int, unit_id: int, codes: Collection[str] | None = None) -> None:
        """Read units, offices and procedures, all or those of some codes: four queries, however many rows follow."""
        found = list(units.within_any([scope]).values_list("pk", "code", "official_code", "name"))
        kept = offices.offices_of({pk for pk, *_ in found} | {unit_id})
        clocks = {id(one.clock): Clock(one.clock) for one in kept.values()}
        self.offices = {pk: Office(pk, clocks[id(one.clock)]) for pk, one in kept.items()}
        self._names = _names(found, kept)
        self._own = self.offices[unit_id]
        self._versions = _versions(codes)
        self._on: dict[tuple[str, int], Version | Bad] = {}
        self.office = Remembered(self._office)

    @property
    def own(self) -> Office:
        """Give the office of rows that name none."""
        return self._own

    def version(self, code: str, day: int) -> Version | Bad:
        """Give the version of a procedure that was in force on a day."""
        key = (code, day)
        found = self._on.get(key)
        if found is None:
            if len(self._on) > _MOST:
                self._on.clear()
            found = self._on[key] = self._version(code, day)
        return found

    def _version(self, code: str, day: int) -> Version | Bad:
        versions = self._versions.get(code)
        if versions is None:
            return Bad(_UNKNOWN(code=shown(code[:60])), _ADD())
        for version in versions:
            if version.valid_from <= day <= version.valid_to:
                return version
        return Bad(_NOT_VALID(code=shown(code), day=said_day(day)), _CHECK_DAY())

    def _office(self, written: str) -> Office | Bad:
        if not written.strip():
            return Bad(_EMPTY_UNIT(), _WRITE_UNIT())
        found = self._names.get(text.fold(written))
        return self.offices[found] if found else Bad(_NO_UNIT(given=shown(written.strip()[:60])), _WRITE_UNIT())


def outside(error: OutsideCalendar) -> Bad:
    """Give the fault of a day beyond the calendar."""
    return Bad(_CALENDAR(day=f"{error.day:%d/%m/%Y}"), _MEND_DAY())


def said_day(day: int) -> str:
    """Give a day since 1970 as it is written."""
    return f"{_EPOCH + timedelta(days=day):%d/%m/%Y}"


def _names(found: Sequence[tuple[int, str, str, str]], kept: Mapping[int, offices.UnitOffice]) -> dict[str, int | None]:
    """Give units by what they are called; None for what several are called."""
    names: dict[str, int | None] = {}
    for pk, code, official, name in found:
        for called in {text.fold(one) for one in (code, official or "", name, kept[pk].identifier) if one}:
            names[called] = None if names.get(called, pk) != pk else pk
    return names


def _versions(codes: Collection[str] | None) -> dict[str, list[Version]]:
    found: dict[str, list[Version]] = {}
    rows = ProcedureVersion.objects.select_related("procedure").order_by("-valid_from")
    if codes is not None:
        rows = rows.filter(procedure__code__in=codes)
    for one in rows.iterator(chunk_size=2_000):
        to = (one.valid_to or date.max) - _EPOCH
        begun = (one.valid_from - _EPOCH).days
        version = Version(one.pk, begun, to.days, _flags(one), one.limit, one.original_level)
        found.setdefault(one.procedure.code, []).append(version)
    return found


def _flags(version: ProcedureVersion) -> int:
    said = {
        FLAGS[Target.FEE_DUE]: version.has_fee,
        RESULT_REQUIRED: version.result_required,
        REUSABLE: version.reusable,
        STORAGE_DUE: version.storage_due,
        POPULATION_DUE: version.population_due,
    }
    return sum(bit for bit, is_so in said.items() if is_so)
