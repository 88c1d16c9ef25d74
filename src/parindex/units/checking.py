"""Checks units after an import against each other: codes held by two at a time, parents that end before children."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from itertools import combinations

from parindex.core.faults import Fault
from parindex.core.sentences import Template, shown
from parindex.units.founding import contains, overlap
from parindex.units.models import Succession, Unit
from parindex.units.register import Register
from parindex.units.rows import UnitRow

_NAMED = 5

_CODE_TWICE = Template(
    "mã {code} cùng lúc là của {first} và {second}", "{first} and {second} have the code {code} at once"
)
_MEND_CODE = Template("sửa mã, hoặc kết thúc một đơn vị trước", "mend the code, or end one of them first")
_PARENT_SHORT = Template(
    "cấp trên {name} không tồn tại suốt thời gian của đơn vị này", "its parent {name} does not exist as long as it does"
)
_MEND_DATES = Template("sửa ngày hiệu lực hoặc mã cấp trên", "mend the dates or the parent")
_CHILDREN = Template(
    "{count} đơn vị trực thuộc còn hiệu lực ngoài thời gian này: {children}",
    "{count} units under it exist outside of this time: {children}",
)
_END_CHILDREN = Template("kết thúc hoặc chuyển các đơn vị đó trong cùng tệp", "end or move them in the same file")
_UNKNOWN_SUCCESSOR = Template(
    "không có đơn vị nào mang mã «{code}» bắt đầu ngày {on}", "no unit with the code «{code}» begins on {on}"
)
_ADD_SUCCESSOR = Template("sửa mã, hoặc thêm dòng của đơn vị đó", "mend the code, or add a row of that unit")

Matched = Iterable[tuple[UnitRow, Unit]]


def check(register: Register, matched: Matched, before: Mapping[int, object]) -> Iterator[Fault]:
    """Give every fault of units that were matched; `before` knows those that were there already, by identity."""
    rows = {id(unit): row for row, unit in matched}
    yield from _codes(register, rows)
    children: defaultdict[int, list[Unit]] = defaultdict(list)
    for unit in register.units:
        if unit.parent is not None and not contains(unit.parent, unit):
            if id(unit) in rows:
                wrong = _PARENT_SHORT(name=unit.parent.name)
                yield from rows[id(unit)].refused("parent", wrong, _MEND_DATES()).faults
            elif id(unit.parent) in before:
                children[id(unit.parent)].append(unit)
    for parent, left in children.items():
        said = (*(unit.name for unit in left[:_NAMED]), *(["…"] if len(left) > _NAMED else []))
        yield from rows[parent].refused("valid_to", _CHILDREN(count=len(left), children=said), _END_CHILDREN()).faults


def _codes(register: Register, rows: Mapping[int, UnitRow]) -> Iterator[Fault]:
    for code, holders in register.by_official_code.items():
        for first, second in combinations(holders, 2):
            row = rows.get(id(second)) or rows.get(id(first))
            if row is not None and overlap(first, second):
                wrong = _CODE_TWICE(code=code, first=first.name, second=second.name)
                yield from row.refused("official_code", wrong, _MEND_CODE()).faults


def successions(register: Register, matched: Matched, unreadable: set[str]) -> tuple[list[Succession], list[Fault]]:
    """Give what rows say about their successors: which begin the day after, whole where there is only one."""
    found: list[Succession] = []
    faults: list[Fault] = []
    for row, unit in matched:
        if not row.successors or unit.valid_to is None:
            continue
        on = unit.valid_to + timedelta(days=1)
        units: list[Unit] = []
        for code in row.successors:
            begun = [other for other in register.named(code) if other.valid_from == on]
            units += begun[:1]
            if not begun and code not in unreadable:
                wrong = _UNKNOWN_SUCCESSOR(code=shown(code), on=f"{on:%d/%m/%Y}")
                faults += row.refused("successors", wrong, _ADD_SUCCESSOR()).faults
        share = 1 if len(units) == 1 else None
        found += [Succession(from_unit=unit, to_unit=other, on=on, share=share) for other in units]
    return found, faults
