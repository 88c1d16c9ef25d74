"""Finds for each row of a file the unit that it means, or makes a new one; nothing is saved here.

A row means the unit that holds its code at the time. What would change the days before a reform is refused: a holder
of the code with another name, form or parent is another unit, unless the row says the same first day or the own code.
"""

from collections.abc import Iterable
from datetime import date

from parindex.core import text
from parindex.core.faults import Fault, Refused
from parindex.core.sentences import Template, shown
from parindex.units import names
from parindex.units.founding import contains
from parindex.units.models import Unit
from parindex.units.register import Register
from parindex.units.rows import UnitRow

FIELDS = ("code", "official_code", "name", "folded_name", "kind", "form", "parent", "valid_from", "valid_to")

_TWICE = Template("trùng với dòng {line}: cùng đơn vị {name}", "the same unit as row {line}: {name}")
_KEEP_ONE = Template("giữ lại một dòng, hoặc sửa mã và ngày hiệu lực", "keep one row, or mend code and dates")
_SEVERAL = Template(
    "mã {code} là của nhiều đơn vị qua các thời kỳ: {names}", "the code {code} had several holders over time: {names}"
)
_GIVE_DATE = Template(
    "điền ngày hiệu lực, hoặc cho ngày bắt đầu chung của đơn vị mới (--on)",
    "fill in the dates, or give the first day of new units (--on)",
)
_REFORM = Template("mã {code} đang là của {name} (từ {begin})", "the code {code} belongs to {name} (since {begin})")
_TELL_REFORM = Template(
    "nếu là đơn vị mới, kết thúc đơn vị cũ trước; nếu chỉ sửa thông tin, điền đúng ngày hiệu lực hoặc mã riêng của nó",
    "end the old unit first if this is a new one; to correct it, fill in its own first day or its own code",
)
_UNKNOWN_BEGIN = Template("không rõ ngày", "an unknown day")
_NO_PARENT = Template("thiếu mã cấp trên", "the parent is missing")
_FILL_IN = Template("điền mã của đơn vị cấp trên", "fill in the code of the parent")
_UNKNOWN_PARENT = Template("không có đơn vị nào mang mã «{code}»", "no unit has the code «{code}»")
_ADD_PARENT = Template("sửa mã, hoặc thêm dòng của đơn vị cấp trên", "mend the code, or add a row of the parent")
_WRONG_PARENT = Template(
    "{name} ({kind}) không thể là cấp trên của {of}", "{name} ({kind}) cannot be the parent of a {of}"
)
_PARENT_GONE = Template(
    "{name} không tồn tại suốt thời gian của đơn vị này", "{name} does not exist as long as this unit does"
)
_MEND_DATES = Template("sửa mã cấp trên hoặc ngày hiệu lực", "mend the parent or the dates")
_EITHER = Template("mã {code} có thể là của {names}", "{code} can be the code of {names}")
_WRITE_ZEROS = Template("viết đủ các số 0 ở đầu mã", "write the zeros that the code begins with")


class Matching:
    """Rows with their units, the units as they were before, and every fault on the way."""

    def __init__(self, register: Register, on: date | None, unreadable: Iterable[str]) -> None:
        """Begin with what is known; `on` is the first day of new units for which the file gives none."""
        self.register = register
        self.on = on
        self.unreadable = set(unreadable)
        self.rows: list[tuple[UnitRow, Unit]] = []
        self.before: dict[int, tuple[object, ...]] = {}
        self.faults: list[Fault] = []
        self._lines: dict[int, int] = {}

    def take(self, rows: Iterable[UnitRow]) -> None:
        """Match rows, parents before children and earlier units before later ones."""
        order = list(Unit.Kind)
        for row in sorted(rows, key=lambda row: (order.index(row.kind), row.valid_from or date.min, row.line)):
            try:
                self._take(row)
            except Refused as refused:
                self.faults += refused.faults
                self.unreadable.update(filter(None, (row.official_code, row.code)))

    def _take(self, row: UnitRow) -> None:
        unit = self._known(row)
        parent = self._parent(row, unit)
        if unit is None and not row.official_code and not row.code:
            unit = self.register.by_code.get(_department_code(row, parent))
        if unit is None:
            self._add(row, parent)
            return
        if id(unit) in self._lines:
            line = str(self._lines[id(unit)])
            raise row.refused("official_code", _TWICE(line=line, name=unit.name), _KEEP_ONE())
        if not row.code and self._is_other(row, unit, parent):
            begin = f"{unit.valid_from:%d/%m/%Y}" if unit.valid_from else _UNKNOWN_BEGIN()
            wrong = _REFORM(code=row.official_code or unit.code, name=unit.name, begin=begin)
            raise row.refused("official_code", wrong, _TELL_REFORM())
        self._update(row, unit, parent)

    def _known(self, row: UnitRow) -> Unit | None:
        """Give the unit that a row names by its codes."""
        if row.code:
            return self.register.by_code.get(row.code)
        if not row.official_code:
            return None
        holders = self.register.holders(row.official_code, self._period(row))
        if len(holders) > 1:
            said = ", ".join(unit.name for unit in holders)
            raise row.refused("official_code", _SEVERAL(code=row.official_code, names=said), _GIVE_DATE())
        return holders[0] if holders else None

    def _period(self, row: UnitRow) -> Unit:
        """Give the dates of a row as those of a unit that is nowhere else."""
        begin = row.valid_from
        if begin is None and self.on is not None and (row.valid_to is None or row.valid_to >= self.on):
            begin = self.on
        return Unit(valid_from=begin, valid_to=row.valid_to)

    def _parent(self, row: UnitRow, unit: Unit | None) -> Unit | None:
        """Give the unit that a row stands under; that of the known unit if the row names none."""
        if not row.parent:
            if unit is None and Unit.PARENTS[row.kind]:
                raise row.refused("parent", _NO_PARENT(), _FILL_IN())
            return unit.parent if unit else None
        meant = self.register.named(row.parent)
        if not meant and row.parent in self.unreadable:
            return None
        if not meant:
            raise row.refused("parent", _UNKNOWN_PARENT(code=shown(row.parent)), _ADD_PARENT())
        fitting = [parent for parent in meant if parent.kind in Unit.PARENTS[row.kind]]
        if not fitting:
            kind, of = names.KIND_WORDS[Unit.Kind(meant[0].kind)](), names.KIND_WORDS[row.kind]()
            raise row.refused("parent", _WRONG_PARENT(name=meant[0].name, kind=kind, of=of), _ADD_PARENT())
        return self._parent_alive(row, unit or self._period(row), fitting)

    def _parent_alive(self, row: UnitRow, unit: Unit, fitting: list[Unit]) -> Unit:
        period = Unit(valid_from=row.valid_from or unit.valid_from, valid_to=row.valid_to or unit.valid_to)
        alive = [parent for parent in fitting if contains(parent, period)]
        if not alive:
            raise row.refused("parent", _PARENT_GONE(name=fitting[0].name), _MEND_DATES())
        if len(alive) > 1:
            said = ", ".join(parent.name for parent in alive)
            raise row.refused("parent", _EITHER(code=row.parent, names=said), _WRITE_ZEROS())
        return alive[0]

    def _is_other(self, row: UnitRow, unit: Unit, parent: Unit | None) -> bool:
        """Say whether a row speaks of another unit than the holder of its code."""
        if self._period(row).valid_from == unit.valid_from:
            return False
        dated_otherwise = row.valid_from is not None and unit.valid_from is not None
        renamed = text.fold(row.name) != unit.folded_name or bool(row.form and unit.form and row.form != unit.form)
        moved = unit.parent is not None and parent is not unit.parent
        return dated_otherwise or renamed or moved or row.kind != unit.kind

    def _add(self, row: UnitRow, parent: Unit | None) -> None:
        unit = self._period(row)
        unit.kind, unit.form, unit.parent = row.kind, row.form, parent
        unit.official_code = row.official_code
        unit.code = row.code or ("" if row.official_code else _department_code(row, parent))
        unit.rename(row.name)
        self.register.add(unit)
        self._keep(row, unit)

    def _update(self, row: UnitRow, unit: Unit, parent: Unit | None) -> None:
        self.before[id(unit)] = values(unit)
        unit.kind, unit.form, unit.parent = row.kind, row.form or unit.form, parent
        unit.rename(row.name)
        if row.official_code:
            self.register.give_official_code(unit, row.official_code)
        unit.valid_from = row.valid_from or unit.valid_from
        unit.valid_to = row.valid_to or unit.valid_to
        self._keep(row, unit)

    def _keep(self, row: UnitRow, unit: Unit) -> None:
        self.rows.append((row, unit))
        self._lines[id(unit)] = row.line


def values(unit: Unit) -> tuple[object, ...]:
    """Give what an import can change of a unit."""
    return tuple(getattr(unit, field) for field in FIELDS)


def _department_code(row: UnitRow, parent: Unit | None) -> str:
    """Give the code of a department that the file gives none: its name with that of the body it belongs to."""
    place = (parent.official_code or parent.code) if parent else ""
    return "-".join(filter(None, (names.slug(row.name), place)))[: names.LONGEST_CODE]
