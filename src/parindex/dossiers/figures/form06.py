"""Form 06/VPCP/KSTT of a unit: its rows by field and level, what does not add up, and the dossiers behind that.

A row is held against itself, and against the form of the period before: the one that was handed in, where one was.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from parindex.analytics.definitions import FORM_06
from parindex.analytics.periods import Period
from parindex.core.working_time.form06 import Difference, Form06Row, differences
from parindex.dossiers.figures import days, live
from parindex.dossiers.models import Form06Note, HandedForm

if TYPE_CHECKING:
    from parindex.units.models import Unit

#: The columns of the form, in its order.
COLUMNS = tuple(FORM_06)
_ZERO = dict.fromkeys(COLUMNS, 0)


class Key(NamedTuple):
    """What a row is of: a field (lĩnh vực) and the level of the authority."""

    field: str
    authority: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A difference with why it is there, None while nobody said, and the dossiers behind it."""

    difference: Difference
    note: Form06Note | None
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row of the form with what does not add up in it."""

    key: Key
    row: Form06Row
    codes_open: tuple[str, ...] = ()
    differences: tuple[Shown, ...] = ()

    @property
    def cells(self) -> list[int]:
        """Give the counts in the order of the form."""
        return [getattr(self.row, name) for name in COLUMNS]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form as it stands now."""

    period: Period
    lines: tuple[Line, ...]
    total: Form06Row
    #: The form of the period before, where it was handed in.
    before: HandedForm | None = None

    @property
    def cells(self) -> list[int]:
        """Give the counts of the last row."""
        return [getattr(self.total, name) for name in COLUMNS]

    @property
    def open_differences(self) -> list[tuple[Line, Shown]]:
        """Give what nobody explained yet; while there is any, the form is not handed out."""
        return [(line, one) for line in self.lines for one in line.differences if one.note is None]


@dataclass(slots=True)
class _Counted:
    """The counts of a row, and those of each of its dossiers."""

    row: Form06Row = field(default_factory=lambda: Form06Row(**_ZERO))
    dossiers: dict[str, Form06Row] = field(default_factory=dict)


def form_of(unit: "Unit", period: Period, now: datetime) -> Form:
    """Make the form of a unit: counted dossier by dossier, so that every difference has its dossiers."""
    counted = _counted(unit.code, period, now)
    handed = _handed(unit.pk, period.start)
    before = _before(handed) if handed else _counted(unit.code, days.before(period), now)
    notes = _notes(unit.pk, period)
    keys = sorted({*counted, *(key for key, one in before.items() if one.row.in_progress)})
    lines = tuple(_line(key, counted.get(key, _Counted()), before.get(key, _Counted()), notes) for key in keys)
    total = Form06Row(**_ZERO)
    for line in lines:
        total += line.row
    return Form(period=period, lines=lines, total=total, before=handed)


def _counted(unit_code: str, period: Period, now: datetime) -> dict[Key, _Counted]:
    found: dict[Key, _Counted] = {}
    for row in live.split([unit_code], period, FORM_06, by=["field", "authority", "code"], now=now):
        counts = Form06Row(**{name: int(row[name] or 0) for name in COLUMNS})
        here = found.setdefault(Key(str(row["field"]), str(row["authority"])), _Counted())
        here.dossiers[str(row["code"])] = counts
        here.row += counts
    return found


def _handed(unit_id: int, begins_on: date) -> HandedForm | None:
    return HandedForm.objects.filter(unit=unit_id, ends_on=begins_on).order_by("-at", "-pk").first()


def _before(handed: HandedForm) -> dict[Key, _Counted]:
    """Read a form that was handed in: its counts, and of its dossiers those that were in progress."""
    found = {}
    for given in handed.rows:
        row = Form06Row(**{name: given["counts"][name] for name in COLUMNS})
        in_progress = Form06Row(**_ZERO | {"in_progress": 1})
        dossiers = dict.fromkeys(given["in_progress"], in_progress)
        found[Key(given["field"], given["authority"])] = _Counted(row, dossiers)
    return found


def _notes(unit_id: int, period: Period) -> Mapping[tuple[str, str, str, int, int], Form06Note]:
    rows = Form06Note.objects.filter(unit=unit_id, begins_on=period.start, ends_on=period.end).select_related("by")
    return {(one.field, one.authority, one.identity, one.left, one.right): one for one in rows.order_by("at", "pk")}


def _line(
    key: Key, here: _Counted, before: _Counted, notes: Mapping[tuple[str, str, str, int, int], Form06Note]
) -> Line:
    found = tuple(
        Shown(
            difference=one,
            note=notes.get((*key, one.identity, one.left, one.right)),
            codes=_codes(one.identity, here, before),
        )
        for one in differences(here.row, before.row)
    )
    still_open = tuple(sorted(code for code, row in here.dossiers.items() if row.in_progress))
    return Line(key=key, row=here.row, codes_open=still_open, differences=found)


def _codes(identity: str, here: _Counted, before: _Counted) -> tuple[str, ...]:
    """Name the dossiers of which the identity does not hold, each taken alone."""
    zero = Form06Row(**_ZERO)
    codes = sorted({*here.dossiers, *before.dossiers})
    return tuple(
        code
        for code in codes
        if any(
            one.identity == identity
            for one in differences(here.dossiers.get(code, zero), before.dossiers.get(code, zero))
        )
    )
