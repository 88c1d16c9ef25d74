"""Reads of units over time."""

from datetime import date
from decimal import Decimal

import pytest

from parindex.audit.acts import SYSTEM
from parindex.units import actions, queries
from parindex.units.actions import NewUnit, Part
from parindex.units.models import Succession, Unit
from parindex.units.queries import Reason
from tests.conftest import Grow
from tests.units.making import AT, BEFORE, LATER, REFORM, make_commune, make_province

pytestmark = pytest.mark.django_db


def make_chain() -> dict[str, Unit]:
    """Make four communes that become two in 2025, and one in 2026; the first of them was renamed in 2020."""
    first = make_commune("Xã A cũ")
    units = {"a": actions.rename(unit_id=first.pk, to=NewUnit(name="Xã A"), on=date(2020, 1, 1), by=SYSTEM, at=AT)}
    units |= {"first": first, **{name: make_commune(f"Xã {name.upper()}") for name in "bcd"}}
    for pair in ("ab", "cd"):
        ids = [units[name].pk for name in pair]
        units[pair] = actions.merge(unit_ids=ids, into=NewUnit(name=f"Xã {pair.upper()}"), on=REFORM, by=SYSTEM, at=AT)
    units["all"] = actions.merge(
        unit_ids=[units["ab"].pk, units["cd"].pk], into=NewUnit(name="Phường Chung"), on=LATER, by=SYSTEM, at=AT
    )
    return units


def names(units: list[Unit]) -> list[str]:
    return [unit.name for unit in units]


class TestAlive:
    def test_gives_those_of_the_day_by_code(self) -> None:
        make_chain()
        assert names(list(queries.alive(BEFORE))) == ["Xã A", "Xã B", "Xã C", "Xã D"]
        assert names(list(queries.alive(REFORM))) == ["Xã AB", "Xã CD"]
        assert names(list(queries.alive(LATER))) == ["Phường Chung"]


class TestSubtree:
    def test_reaches_every_level_and_only_the_units_of_the_day(self) -> None:
        province, other = make_province(), make_province("Tỉnh Bắc Ninh", "24")
        district = actions.establish(
            unit=NewUnit(name="Huyện Ninh Giang", kind=Unit.Kind.DISTRICT, parent_id=province.pk),
            on=None,
            by=SYSTEM,
            at=AT,
        )
        commune = make_commune("Xã Đồng Tâm", district)
        make_commune("Xã Khác", other)
        office = NewUnit(name="Phòng Nội vụ", kind=Unit.Kind.DEPARTMENT, parent_id=commune.pk)
        actions.establish(unit=office, on=None, by=SYSTEM, at=AT)
        names_of = ["Huyện Ninh Giang", "Phòng Nội vụ", "Thành phố Hải Phòng", "Xã Đồng Tâm"]
        assert names(list(queries.subtree(province.pk, BEFORE))) == names_of
        assert names(list(queries.subtree(commune.pk, BEFORE))) == ["Phòng Nội vụ", "Xã Đồng Tâm"]
        for unit in queries.subtree(district.pk, BEFORE).order_by("-pk"):
            actions.close(unit_id=unit.pk, on=REFORM, by=SYSTEM, at=AT)
        assert names(list(queries.subtree(province.pk, REFORM))) == ["Thành phố Hải Phòng"]

    def test_takes_one_query_however_many_units(self, queries_do_not_grow: Grow) -> None:
        province = make_province()

        def grow() -> None:
            for number in range(20):
                make_commune(f"Xã {number}", province)

        queries_do_not_grow(act=lambda: list(queries.subtree(province.pk, REFORM)), grow=grow, most=1)


class TestWithCode:
    def test_finds_units_of_any_time(self) -> None:
        unit = make_chain()["b"]
        assert queries.with_code("xa-b") == unit
        assert queries.with_code("xa-x") is None


class TestWithOfficialCode:
    def test_gives_the_holder_of_the_day(self) -> None:
        old = make_commune("Xã A", code="00004")
        new = actions.rename(
            unit_id=old.pk, to=NewUnit(name="Phường A", official_code="00004"), on=REFORM, by=SYSTEM, at=AT
        )
        assert queries.with_official_code("00004", BEFORE) == old
        assert queries.with_official_code("00004", REFORM) == new
        assert queries.with_official_code("00007", REFORM) is None


class TestPredecessors:
    def test_gives_those_just_before(self) -> None:
        units = make_chain()
        assert names(queries.predecessors(units["all"].pk)) == ["Xã AB", "Xã CD"]
        assert queries.predecessors(units["b"].pk) == []

    def test_follows_the_chain_to_a_day(self) -> None:
        units = make_chain()
        assert names(queries.predecessors(units["all"].pk, BEFORE)) == ["Xã A", "Xã B", "Xã C", "Xã D"]
        assert names(queries.predecessors(units["ab"].pk, date(2019, 1, 1))) == ["Xã A cũ", "Xã B"]
        assert names(queries.predecessors(units["ab"].pk, REFORM)) == ["Xã AB"]


class TestSuccessors:
    def test_gives_those_just_after(self) -> None:
        units = make_chain()
        assert names(queries.successors(units["a"].pk)) == ["Xã AB"]
        assert queries.successors(units["all"].pk) == []

    def test_follows_the_chain_to_a_day(self) -> None:
        units = make_chain()
        assert names(queries.successors(units["first"].pk, LATER)) == ["Phường Chung"]
        assert names(queries.successors(units["first"].pk, REFORM)) == ["Xã AB"]
        assert names(queries.successors(units["all"].pk, LATER)) == ["Phường Chung"]

    def test_gives_nothing_for_a_unit_that_is_gone(self) -> None:
        unit = make_commune("Xã A")
        actions.close(unit_id=unit.pk, on=REFORM, by=SYSTEM, at=AT)
        assert queries.successors(unit.pk, LATER) == []

    def test_asks_once_for_each_step(self, queries_do_not_grow: Grow) -> None:
        first, second = make_commune("Xã A"), make_commune("Xã B")
        new = actions.merge(unit_ids=[first.pk, second.pk], into=NewUnit(name="Xã C"), on=REFORM, by=SYSTEM, at=AT)

        def grow() -> None:
            for number in range(20):
                other = Unit.objects.create(code=f"u{number}", name="X", folded_name="x", valid_to=BEFORE)
                Succession.objects.create(from_unit=other, to_unit=new, on=REFORM, kind=Succession.Kind.MERGED)

        queries_do_not_grow(act=lambda: queries.predecessors(new.pk, BEFORE), grow=grow, most=2)


class TestComparablePredecessor:
    def test_gives_the_unit_that_went_on_as_a_whole(self) -> None:
        units = make_chain()
        found = queries.comparable_predecessor(units["a"].pk)
        assert (found.unit, found.reason, found.statement) == (units["first"], None, None)

    def test_says_why_there_is_none(self) -> None:
        units = make_chain()
        parts = [Part(to=NewUnit(name="Xã Đông"), share=Decimal("0.655")), Part(to=NewUnit(name="Xã Tây"))]
        east, west = actions.split(unit_id=units["all"].pk, into=parts, on=date(2027, 1, 1), by=SYSTEM, at=AT)
        found = [queries.comparable_predecessor(unit.pk) for unit in (units["b"], units["ab"], east, west)]
        assert [one.unit for one in found] == [None] * 4
        assert [(one.reason, one.statement.say() if one.statement else "") for one in found] == [
            (Reason.NO_PREDECESSOR, "không có đơn vị tiền thân"),
            (Reason.MERGED, "sáp nhập từ 2 đơn vị"),
            (Reason.ONLY_A_SHARE, "chỉ nhận 65,5 % của Phường Chung"),
            (Reason.SHARE_NOT_KNOWN, "không rõ nhận bao nhiêu phần của Phường Chung"),
        ]


class TestWithinAny:
    def test_gives_units_of_any_time_below_some(self) -> None:
        province, other = make_province(), make_province("Tỉnh Bắc Ninh", "24")
        commune, gone = make_commune("Xã A", province), make_commune("Xã B", province)
        make_commune("Xã C", other)
        actions.close(unit_id=gone.pk, on=REFORM, by=SYSTEM, at=AT)
        assert set(queries.within_any([province.pk])) == {province, commune, gone}
        assert set(queries.within_any([commune.pk, other.pk])) >= {commune, other}
        assert not queries.within_any([]).exists()
        assert queries.of_any_time().count() == 5


class TestAncestors:
    def test_go_from_the_nearest_up(self) -> None:
        province = make_province()
        commune = make_commune("Xã A", province)
        assert queries.ancestors(commune.pk) == [province.pk]
        assert queries.ancestors(province.pk) == queries.ancestors(0) == []


class TestHasTop:
    def test_is_true_for_a_unit_under_no_other(self) -> None:
        province = make_province()
        commune = make_commune("Xã A", province)
        assert queries.has_top([commune.pk, province.pk])
        assert not queries.has_top([commune.pk])
        assert not queries.has_top([])


class TestTops:
    def test_gives_what_stands_under_no_other(self) -> None:
        province = make_province()
        make_commune("Xã A", province)
        assert list(queries.tops()) == [province]
