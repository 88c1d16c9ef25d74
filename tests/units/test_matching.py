"""Rows of a file and the units that they mean; in memory, without a database."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from parindex.core.faults import Place
from parindex.units.matching import Matching, values
from parindex.units.models import Unit
from parindex.units.register import Register
from parindex.units.rows import UnitRow
from tests.units.making import BEFORE, LATER, REFORM


def make_known(code: str, name: str, official_code: str, kind: str = Unit.Kind.COMMUNE, **more: Any) -> Unit:
    unit = Unit(code=code, official_code=official_code, kind=kind, **more)
    unit.rename(name)
    return unit


def make_row(official_code: str = "00004", name: str = "Xã A", line: int = 2, **more: Any) -> UnitRow:
    told = {"parent": "31", "kind": Unit.Kind.COMMUNE} | more
    return UnitRow(places={"": Place("", line)}, official_code=official_code, name=name, **told)


def match(*rows: UnitRow, commune: Unit | None = None, on: date | None = None) -> Matching:
    province = make_known("tinh-b", "Tỉnh B", "31", Unit.Kind.PROVINCE)
    known = [province]
    if commune is not None:
        commune.parent = province
        known.append(commune)
    register = Register([])
    for unit in known:
        register.add(unit)
    matching = Matching(register, on, [])
    matching.take(rows)
    return matching


def wrong(matching: Matching) -> list[str]:
    return [fault.wrong.say() for fault in matching.faults]


class TestMatching:
    def test_makes_units_that_are_not_there(self) -> None:
        matching = match(make_row(), on=REFORM)
        ((_, unit),) = matching.rows
        assert (unit.name, unit.official_code, unit.valid_from, unit.code) == ("Xã A", "00004", REFORM, "")
        assert unit.parent is not None
        assert matching.before == {}

    def test_gives_no_first_day_after_the_last(self) -> None:
        ((_, unit),) = match(make_row(valid_to=BEFORE), on=REFORM).rows
        assert (unit.valid_from, unit.valid_to) == (None, BEFORE)

    def test_updates_the_holder_of_the_code(self) -> None:
        known = make_known("xa-a", "Xã Hoà", "00004", valid_from=REFORM)
        matching = match(make_row(name="Xã Hòa", valid_to=LATER), commune=known)
        assert [unit for _, unit in matching.rows] == [known]
        assert values(known) != matching.before[id(known)]
        assert (known.name, known.valid_from, known.valid_to) == ("Xã Hòa", REFORM, LATER)

    def test_leaves_alone_what_the_row_does_not_say(self) -> None:
        known = make_known("xa-a", "Xã A", "00004", form=Unit.Form.RURAL_COMMUNE, valid_from=REFORM)
        before = values(known)
        matching = match(make_row(parent=""), commune=known)
        assert values(known)[:6] == before[:6]
        assert known.parent is not None
        assert wrong(matching) == []

    def test_corrects_a_unit_of_the_same_first_day_or_own_code(self) -> None:
        for row in (make_row(name="Xã B", valid_from=REFORM), make_row(name="Xã B", code="xa-a")):
            known = make_known("xa-a", "Xã A", "00004", valid_from=REFORM)
            assert wrong(match(row, commune=known)) == []
            assert known.name == "Xã B"

    def test_gives_a_code_to_a_unit_that_had_none(self) -> None:
        known = make_known("xa-a", "Xã A", "")
        matching = match(make_row(code="xa-a", valid_from=REFORM), commune=known)
        assert (known.official_code, known.valid_from) == ("00004", REFORM)
        assert matching.register.named("00004") == [known]

    @pytest.mark.parametrize(
        "row",
        [
            make_row(name="Phường A"),
            make_row(name="Xã B"),
            make_row(form=Unit.Form.WARD),
            make_row(valid_from=LATER),
            make_row(valid_from=BEFORE),
        ],
    )
    def test_does_not_rewrite_the_holder_of_a_code_as_another_unit(self, row: UnitRow) -> None:
        known = make_known("xa-a", "Xã A", "00004", valid_from=REFORM, form=Unit.Form.RURAL_COMMUNE)
        assert wrong(match(row, commune=known)) == ["mã 00004 đang là của Xã A (từ 01/07/2025)"]
        assert known.name == "Xã A"

    def test_does_not_take_a_snapshot_as_a_correction(self) -> None:
        known = make_known("xa-a", "Xã A", "00004")
        assert wrong(match(make_row(name="Xã B"), commune=known, on=LATER)) == [
            "mã 00004 đang là của Xã A (từ không rõ ngày)"
        ]

    def test_hands_a_code_on_within_one_file_whatever_its_order(self) -> None:
        known = make_known("xa-a", "Thị trấn A", "00004")
        new = make_row(name="Xã A", valid_from=REFORM, line=2)
        old = make_row(name="Thị trấn A", valid_to=BEFORE, line=3)
        matching = match(new, old, commune=known)
        assert wrong(matching) == []
        assert [(unit.name, unit.valid_from, unit.valid_to) for _, unit in matching.rows] == [
            ("Thị trấn A", None, BEFORE),
            ("Xã A", REFORM, None),
        ]

    def test_refuses_a_unit_that_stands_twice(self) -> None:
        matching = match(make_row(line=2), make_row(line=3))
        assert [fault.say() for fault in matching.faults] == [
            "dòng 3: trùng với dòng 2: cùng đơn vị Xã A. Cách sửa: giữ lại một dòng, hoặc sửa mã và ngày hiệu lực."
        ]

    def test_asks_for_a_date_where_a_code_had_several_holders(self) -> None:
        rows = (make_row(valid_to=BEFORE), make_row(name="Xã B", valid_from=REFORM))
        matching = match(*rows)
        matching.take([make_row(name="Xã C")])
        assert wrong(matching) == ["mã 00004 là của nhiều đơn vị qua các thời kỳ: Xã A, Xã B"]


class TestParents:
    @pytest.mark.parametrize(
        ("row", "said"),
        [
            (make_row(parent=""), "thiếu mã cấp trên"),
            (make_row(parent="99"), "không có đơn vị nào mang mã «99»"),
            (make_row(parent="00007"), "Xã C (cấp xã) không thể là cấp trên của cấp xã"),
            (
                make_row(kind=Unit.Kind.PROVINCE, official_code="24"),
                "Tỉnh B (cấp tỉnh) không thể là cấp trên của cấp tỉnh",
            ),
        ],
    )
    def test_have_to_be_there_and_of_a_higher_level(self, row: UnitRow, said: str) -> None:
        other = make_known("xa-c", "Xã C", "00007")
        assert wrong(match(row, commune=other)) == [said]

    def test_may_stand_anywhere_in_the_file(self) -> None:
        rows = [make_row(parent="24"), make_row("24", "Tỉnh C", kind=Unit.Kind.PROVINCE, parent="")]
        matching = match(*rows)
        assert wrong(matching) == []
        assert [unit.parent.name if unit.parent else "" for _, unit in matching.rows] == ["", "Tỉnh C"]

    def test_are_those_of_the_time(self) -> None:
        def province(name: str, line: int, **dates: date) -> UnitRow:
            return make_row("30", name, line, kind=Unit.Kind.PROVINCE, parent="", **dates)

        rows = [province("Tỉnh cũ", 2, valid_to=BEFORE), province("Tỉnh mới", 3, valid_from=REFORM)]
        matching = match(*rows, make_row(parent="30", valid_from=LATER))
        assert [unit.parent.name for _, unit in matching.rows if unit.parent] == ["Tỉnh mới"]
        assert wrong(match(*rows, make_row(parent="30"))) == ["Tỉnh cũ không tồn tại suốt thời gian của đơn vị này"]

    def test_ask_for_zeros_where_a_number_could_mean_two(self) -> None:
        rows = [
            make_row("01", "Tỉnh C", kind=Unit.Kind.PROVINCE, parent=""),
            make_row("001", "Quận C", kind=Unit.Kind.DISTRICT, parent="01"),
            make_row(parent="1"),
        ]
        assert wrong(match(*rows)) == ["mã 1 có thể là của Tỉnh C, Quận C"]

    def test_with_faults_of_their_own_are_reported_once(self) -> None:
        matching = match(make_row("24", "Tỉnh C", kind=Unit.Kind.PROVINCE, parent="31"), make_row(parent="24"))
        assert wrong(matching) == ["Tỉnh B (cấp tỉnh) không thể là cấp trên của cấp tỉnh"]


class TestDepartments:
    @pytest.mark.parametrize("again", [lambda row: row, lambda row: make_row("", "Sở Y Tế", kind=row.kind)])
    def test_are_known_by_name_and_parent(self, again: Callable[[UnitRow], UnitRow]) -> None:
        row = make_row("", "Sở Y tế", kind=Unit.Kind.DEPARTMENT)
        matching = match(row)
        ((_, unit),) = matching.rows
        assert unit.code == "so-y-te-31"
        second = Matching(matching.register, None, [])
        second.take([again(row)])
        assert [found for _, found in second.rows] == [unit]
