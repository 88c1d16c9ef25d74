"""Units of an import against each other; in memory, without a database."""

from typing import Any

from parindex.core.faults import Place
from parindex.units import checking
from parindex.units.models import Unit
from parindex.units.register import Register
from parindex.units.rows import UnitRow
from tests.units.making import BEFORE, LATER, REFORM


def make_unit(name: str, official_code: str = "", **more: Any) -> Unit:
    unit = Unit(official_code=official_code, code=name, **more)
    unit.rename(name)
    return unit


def make_row(unit: Unit, line: int, *successors: str) -> tuple[UnitRow, Unit]:
    places = {"": Place("", line)}
    row = UnitRow(places=places, name=unit.name, kind=Unit.Kind.COMMUNE, successors=successors)
    return row, unit


def make_register(*units: Unit) -> Register:
    register = Register([])
    for unit in units:
        register.add(unit)
    return register


class TestCheck:
    def test_finds_two_holders_of_a_code_at_once(self) -> None:
        units = [make_unit("A", "00004"), make_unit("B", "00004"), make_unit("C", "00007", valid_to=BEFORE)]
        units.append(make_unit("D", "00007", valid_from=REFORM))
        matched = [make_row(unit, line) for line, unit in enumerate(units, start=2)]
        (fault,) = checking.check(make_register(*units), matched, {})
        assert fault.say().startswith("dòng 3: mã 00004 cùng lúc là của A và B. ")

    def test_finds_a_parent_that_ends_first(self) -> None:
        parent = make_unit("A", valid_to=BEFORE)
        child = make_unit("B", parent=parent)
        (fault,) = checking.check(make_register(parent, child), [make_row(child, 2)], {})
        assert fault.say().startswith("dòng 2: cấp trên A không tồn tại suốt thời gian của đơn vị này. ")

    def test_finds_children_that_are_left(self) -> None:
        parent = make_unit("A", valid_to=BEFORE)
        children = [make_unit(f"C{number}", parent=parent) for number in range(6)]
        register = make_register(parent, *children)
        (fault,) = checking.check(register, [make_row(parent, 2)], {id(parent): ()})
        assert fault.say().startswith(
            "dòng 2: 6 đơn vị trực thuộc còn hiệu lực ngoài thời gian này: C0; C1; C2; C3; C4; …. "
        )

    def test_says_nothing_of_units_that_no_row_touches(self) -> None:
        parent = make_unit("A", "00004", valid_to=BEFORE)
        register = make_register(parent, make_unit("B", "00004", parent=parent))
        assert list(checking.check(register, [], {})) == []


class TestSuccessions:
    def test_takes_a_single_successor_as_the_whole(self) -> None:
        old = [make_unit("A", "00004", valid_to=BEFORE), make_unit("B", "00007", valid_to=BEFORE)]
        new = [make_unit("C", "00004", valid_from=REFORM), make_unit("D", "00007", valid_from=REFORM)]
        matched = [make_row(old[0], 2, "4"), make_row(old[1], 3, "00004", "00007"), make_row(new[0], 4)]
        found, faults = checking.successions(make_register(*old, *new), matched, set())
        assert [(one.from_unit.name, one.to_unit.name, one.on, one.share) for one in found] == [
            ("A", "C", REFORM, 1),
            ("B", "C", REFORM, None),
            ("B", "D", REFORM, None),
        ]
        assert faults == []

    def test_refuses_one_that_does_not_begin_the_day_after(self) -> None:
        old, new = make_unit("A", valid_to=BEFORE), make_unit("C", "00004", valid_from=LATER)
        found, faults = checking.successions(make_register(old, new), [make_row(old, 2, "00004", "99999")], {"99999"})
        assert found == []
        assert [fault.wrong.say() for fault in faults] == [
            "không có đơn vị nào mang mã «00004» bắt đầu ngày 01/07/2025"
        ]
