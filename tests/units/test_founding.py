"""Founding a unit: what is taken over, and what is refused."""

from datetime import date

import pytest

from parindex.kit.errors import ActionError
from parindex.units import founding, refusals
from parindex.units.founding import NewUnit
from parindex.units.models import Unit
from tests.units.making import BEFORE, LATER, REFORM, make_commune, make_province

pytestmark = pytest.mark.django_db


class TestFound:
    def test_reads_form_and_code_from_the_name(self) -> None:
        unit = founding.found(NewUnit(name=" Phường  Lê Lợi ", official_code="00004"), (), REFORM)
        assert (unit.name, unit.form, unit.code) == ("Phường Lê Lợi", Unit.Form.WARD, "phuong-le-loi")
        assert (unit.kind, unit.valid_from, unit.valid_to) == (Unit.Kind.COMMUNE, REFORM, None)

    def test_takes_level_and_parent_from_the_units_before(self) -> None:
        province = make_province()
        old = make_commune("Xã A", province)
        old.is_invented = True
        unit = founding.found(NewUnit(name="Xã B"), [old], REFORM)
        assert (unit.kind, unit.parent, unit.is_invented) == (Unit.Kind.COMMUNE, province, True)

    def test_has_no_parent_as_a_province(self) -> None:
        old = make_province()
        assert founding.found(NewUnit(name="Tỉnh B"), [old], REFORM).parent is None

    @pytest.mark.parametrize(
        ("new", "refusal"),
        [
            (NewUnit(name=" "), refusals.BadName),
            (NewUnit(name="x" * 201), refusals.BadName),
            (NewUnit(name="Xã A", form=Unit.Form.CITY), refusals.FormDoesNotSuit),
            (NewUnit(name="Xã A", official_code="31"), refusals.BadOfficialCode),
            (NewUnit(name="Xã A", code="Xã A"), refusals.BadCode),
            (NewUnit(name="Xã A", code="taken"), refusals.CodeTaken),
            (NewUnit(name="Xã A", official_code="00004"), refusals.OfficialCodeTaken),
            (NewUnit(name="Xã A", parent_id=0), refusals.UnknownUnit),
        ],
    )
    def test_refuses_what_cannot_be(self, new: NewUnit, refusal: type[ActionError]) -> None:
        founding.found(NewUnit(name="Xã B", code="taken", official_code="00004"), (), None)
        with pytest.raises(refusal):
            founding.found(new, (), REFORM)
        assert Unit.objects.count() == 1

    def test_refuses_a_parent_of_the_wrong_level_or_time(self) -> None:
        province = make_province(on=REFORM)
        commune = make_commune("Xã A", province, on=REFORM)
        with pytest.raises(refusals.ParentDoesNotSuit, match=r"Xã B \(cấp xã\) không thể trực thuộc Xã A \(cấp xã\)"):
            make_commune("Xã B", commune, on=REFORM)
        with pytest.raises(refusals.ParentNotAlive):
            make_commune("Xã B", province, on=BEFORE)
        with pytest.raises(refusals.ParentNotAlive):
            make_commune("Xã B", province)

    def test_asks_for_a_parent_where_the_units_before_had_several(self) -> None:
        first, second = make_province(), make_province("Tỉnh B", "24")
        before = [make_commune("Xã A", first), make_commune("Xã B", second)]
        with pytest.raises(refusals.ParentUnclear):
            founding.found(NewUnit(name="Xã C"), before, REFORM)
        assert founding.found(NewUnit(name="Xã C", parent_id=second.pk), before, REFORM).parent == second

    def test_gives_an_official_code_again_once_its_holder_has_ended(self) -> None:
        Unit.objects.create(code="a", name="Xã A", folded_name="xa a", official_code="00004", valid_to=BEFORE)
        with pytest.raises(refusals.OfficialCodeTaken, match="mã 00004 đang là của Xã A"):
            make_commune("Xã B", code="00004", on=BEFORE)
        assert make_commune("Xã A", code="00004", on=REFORM).code == "xa-a"


class TestContains:
    @pytest.mark.parametrize(
        ("parent", "unit", "expected"),
        [
            ((None, None), (None, None), True),
            ((None, None), (BEFORE, REFORM), True),
            ((REFORM, None), (REFORM, None), True),
            ((REFORM, None), (None, None), False),
            ((REFORM, None), (BEFORE, None), False),
            ((None, LATER), (None, None), False),
            ((None, LATER), (None, LATER), True),
            ((None, BEFORE), (None, LATER), False),
        ],
    )
    def test_takes_an_unknown_date_as_without_end(
        self, parent: tuple[date | None, date | None], unit: tuple[date | None, date | None], expected: bool
    ) -> None:
        first, second = (Unit(valid_from=begin, valid_to=end) for begin, end in (parent, unit))
        assert founding.contains(first, second) is expected


class TestOverlap:
    def test_meets_on_one_day_only(self) -> None:
        old, new = Unit(valid_to=BEFORE), Unit(valid_from=REFORM)
        assert not founding.overlap(old, new)
        assert not founding.overlap(new, old)
        assert founding.overlap(old, Unit(valid_from=BEFORE))
        assert founding.overlap(Unit(), Unit())
