"""Forms of the pages of units."""

import pytest

from parindex.accounts.unit_forms import CloseForm, CorrectForm, EstablishForm, ImportForm
from parindex.units.actions import NewUnit
from parindex.units.correcting import Correction
from parindex.units.models import Unit
from tests.units.making import LATER, REFORM

pytestmark = pytest.mark.django_db

Units = dict[str, Unit]
ON = {"on": "01/07/2025", "reason": "Nghị quyết 1"}


class TestEstablishForm:
    def test_gives_the_unit(self, units: Units) -> None:
        typed = {**ON, "kind": "commune", "name": "Xã A", "official_code": "10945", "parent": "thanh pho hai phong"}
        form = EstablishForm(typed, among=Unit.objects.all())
        assert form.is_valid(), form.errors
        province = units["assessor"].pk
        assert form.new_unit() == NewUnit(name="Xã A", kind="commune", official_code="10945", parent_id=province)
        assert (form.cleaned_data["on"], form.parent_name()) == (REFORM, "Thành phố Hải Phòng")

    def test_takes_no_parent_beyond_those_offered(self, units: Units) -> None:
        typed = {"kind": "commune", "name": "Xã A", "parent": units["assessor"].code, "reason": "x"}
        form = EstablishForm(typed, among=Unit.objects.none())
        assert list(form.errors) == ["parent"]

    def test_needs_no_parent_and_no_day(self) -> None:
        form = EstablishForm({"kind": "province", "name": "Tỉnh A", "reason": "x"}, among=Unit.objects.none())
        assert form.is_valid(), form.errors
        assert (form.new_unit().parent_id, form.parent_name(), form.cleaned_data["on"]) == (None, "", None)


class TestCorrectForm:
    def test_begins_with_what_stands_there(self, units: Units) -> None:
        unit = units["commune"]
        form = CorrectForm(among=Unit.objects.all(), unit=unit)
        initial = {name: form[name].value() for name in form.fields if name != "reason"}
        assert initial == {
            "name": "Xã Đồng Tâm",
            "form": "rural_commune",
            "parent": str(units["assessor"]),
            "official_code": "",
            "valid_from": None,
            "valid_to": None,
        }

    def test_gives_the_correction(self, units: Units) -> None:
        province = units["assessor"]
        typed = {"name": "Xã B", "parent": province.code, "valid_from": "01/07/2025", "valid_to": "2026-01-01"}
        form = CorrectForm({**typed, "reason": "x"}, among=Unit.objects.all(), unit=units["commune"])
        assert form.is_valid(), form.errors
        assert form.correction() == Correction(name="Xã B", parent_id=province.pk, valid_from=REFORM, valid_to=LATER)

    def test_asks_no_parent_of_a_province(self, units: Units) -> None:
        form = CorrectForm({"name": "Tỉnh B", "reason": "x"}, among=Unit.objects.all(), unit=units["assessor"])
        assert "parent" not in form.fields
        assert form.is_valid()
        assert form.correction().parent_id is None


class TestDays:
    @pytest.mark.parametrize("typed", ["31/02/2025", "hôm nay", "01/07/1025", "2025"])
    def test_are_days_of_the_calendar(self, typed: str) -> None:
        assert list(CloseForm({"on": typed, "reason": "x"}).errors) == ["on"]

    def test_may_be_left_out_of_an_import(self) -> None:
        assert list(ImportForm({"on": ""}, None).errors) == ["file"]
