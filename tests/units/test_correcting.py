"""Setting a unit right: a mistake is mended, no reform is told."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from parindex.audit import queries as log
from parindex.audit.acts import SYSTEM
from parindex.audit.queries import Search
from parindex.kit.errors import ActionError
from parindex.units import actions, refusals
from parindex.units.actions import NewUnit
from parindex.units.correcting import Correction, correct
from parindex.units.models import Succession, Unit
from tests.units.making import AT, BEFORE, LATER, REFORM, make_commune, make_province

pytestmark = pytest.mark.django_db


def as_it_is(unit: Unit) -> Correction:
    return Correction(
        name=unit.name,
        form=unit.form,
        official_code=unit.official_code,
        parent_id=unit.parent_id,
        valid_from=unit.valid_from,
        valid_to=unit.valid_to,
    )


def set_right(unit: Unit, **changes: Any) -> Unit:
    to = replace(as_it_is(unit), **changes)
    return correct(unit_id=unit.pk, to=to, by=SYSTEM, at=AT, reason="Ghi nhầm")


class TestCorrect:
    def test_keeps_the_unit_and_its_code(self) -> None:
        unit = make_commune("Xã Ninh Gian", make_province(), "10945")
        mended = set_right(unit, name="Phường  Ninh Giang", form="", official_code="10946", valid_from=REFORM)
        found = Unit.objects.get(pk=unit.pk)
        assert (found.name, found.folded_name, found.form) == ("Phường Ninh Giang", "phuong ninh giang", "ward")
        assert (found.code, found.official_code, found.valid_from) == ("xa-ninh-gian", "10946", REFORM)
        assert mended == found
        assert not Succession.objects.exists()

    def test_logs_only_what_changed_with_the_reason(self) -> None:
        unit = make_commune("Xã A", make_province())
        set_right(unit, name="Xã B")
        entry = log.page(Search(verb="unit.correct")).entries[0]
        assert (entry.before, entry.after, entry.reason) == ({"name": "Xã A"}, {"name": "Xã B"}, "Ghi nhầm")

    def test_logs_nothing_where_nothing_changed(self) -> None:
        set_right(make_commune("Xã A", make_province()))
        assert not log.page(Search(verb="unit.correct")).entries

    def test_moves_a_unit_that_was_put_in_the_wrong_place(self) -> None:
        wrong, right = make_province(), make_province("Tỉnh Bắc Ninh", "24")
        unit = make_commune("Xã A", wrong)
        assert set_right(unit, parent_id=right.pk).parent == right

    @pytest.mark.parametrize(
        ("changes", "expected"),
        [
            ({"name": " "}, refusals.BadName),
            ({"form": "city"}, refusals.FormDoesNotSuit),
            ({"official_code": "1"}, refusals.BadOfficialCode),
            ({"official_code": "10946"}, refusals.OfficialCodeTaken),
            ({"valid_from": LATER, "valid_to": REFORM}, refusals.EndsBeforeItBegins),
            ({"parent_id": 0}, refusals.UnknownUnit),
        ],
    )
    def test_refuses_what_cannot_be(self, changes: dict[str, object], expected: type[ActionError]) -> None:
        province = make_province()
        unit, _other = make_commune("Xã A", province, "10945"), make_commune("Xã B", province, "10946")
        with pytest.raises(expected):
            set_right(unit, **changes)
        assert Unit.objects.get(pk=unit.pk).name == "Xã A"

    def test_takes_a_code_that_another_unit_had_before(self) -> None:
        province = make_province()
        old, unit = make_commune("Xã A", province, "10945"), make_commune("Xã B", province, on=REFORM)
        actions.close(unit_id=old.pk, on=REFORM, by=SYSTEM, at=AT)
        assert set_right(unit, official_code="10945").official_code == "10945"

    def test_refuses_days_that_leave_units_below_outside(self) -> None:
        province = make_province()
        make_commune("Xã A", province, on=date(2020, 1, 1))
        for changes in ({"valid_from": REFORM}, {"valid_to": REFORM}):
            with pytest.raises(refusals.ChildrenOutside, match="1 đơn vị trực thuộc Thành phố Hải Phòng"):
                set_right(province, **changes)
        assert set_right(province, valid_from=date(2020, 1, 1)).valid_from == date(2020, 1, 1)

    def test_names_a_few_of_many_units_below(self) -> None:
        province = make_province()
        for number in range(7):
            make_commune(f"Xã {number}", province)
        with pytest.raises(refusals.ChildrenOutside, match="Xã 4; …"):
            set_right(province, valid_from=REFORM)

    def test_refuses_a_parent_that_does_not_exist_as_long(self) -> None:
        province = make_province(on=REFORM)
        unit = make_commune("Xã A", province, on=REFORM)
        with pytest.raises(refusals.ParentNotAlive):
            set_right(unit, valid_from=BEFORE)

    def test_leaves_the_days_that_a_reform_has_set(self) -> None:
        old = make_commune("Xã A", make_province())
        new = actions.rename(unit_id=old.pk, to=NewUnit(name="Xã B"), on=REFORM, by=SYSTEM, at=AT)
        old.refresh_from_db()
        with pytest.raises(refusals.EndedByReform):
            set_right(old, valid_to=LATER)
        with pytest.raises(refusals.BegunByReform):
            set_right(new, valid_from=LATER)
        assert set_right(new, name="Xã C").name == "Xã C"
