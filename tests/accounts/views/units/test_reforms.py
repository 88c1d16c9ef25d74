"""Reforms of one unit."""

import pytest
from django.test import Client

from parindex.accounts.models import Role, User
from parindex.units.models import Unit
from tests.accounts.making import sign_in
from tests.units.making import BEFORE, make_province

pytestmark = pytest.mark.django_db

Units = dict[str, Unit]
People = dict[str, User]
ON = {"on": "01/07/2025", "reason": "QĐ 1", "confirmed": "1"}


def address(unit: Unit, act: str) -> str:
    return f"/quan-tri/don-vi/{unit.pk}/{act}/"


class TestUnitRename:
    def test_passes_the_code_on_and_carries_roles_over(self, client: Client, units: Units, people: People) -> None:
        unit = units["commune"]
        Unit.objects.filter(pk=unit.pk).update(official_code="10945")
        sign_in(client, people["administrator"])
        assert 'value="10945"' in client.get(address(unit, "doi-ten")).content.decode()
        form = {**ON, "name": "Phường Đồng Tâm", "official_code": "10945", "carries_roles": "on"}
        client.post(address(unit, "doi-ten"), form)
        new = Unit.objects.get(name="Phường Đồng Tâm")
        assert (new.official_code, new.parent) == ("10945", units["assessor"])
        assert Role.objects.filter(unit=new).count() == 4

    def test_offers_to_carry_roles_only_to_who_may_give_them(
        self, client: Client, units: Units, people: People
    ) -> None:
        for name, offered in (("administrator", True), ("manager", False)):
            sign_in(client, people[name])
            page = client.get(address(units["commune"], "doi-ten")).content.decode()
            assert ("carries_roles" in page) is offered


class TestUnitMove:
    def test_puts_the_unit_under_another(self, client: Client, units: Units, people: People) -> None:
        other = make_province("Tỉnh Bắc Ninh", "24")
        sign_in(client, people["administrator"]).post(address(units["commune"], "chuyen"), {**ON, "parent": str(other)})
        new = Unit.objects.get(parent=other)
        assert (new.name, new.form) == ("Xã Đồng Tâm", "rural_commune")

    def test_offers_only_units_that_the_person_keeps(self, client: Client, units: Units, people: People) -> None:
        other = make_province("Tỉnh Bắc Ninh", "24")
        sign_in(client, people["manager"])
        page = client.get(address(units["commune"], "chuyen")).content.decode()
        assert str(units["assessor"]) in page
        assert str(other) not in page
        answer = client.post(address(units["commune"], "chuyen"), {**ON, "parent": str(other)})
        assert answer.status_code == 422


class TestUnitClose:
    def test_ends_the_unit(self, client: Client, units: Units, people: People) -> None:
        sign_in(client, people["manager"]).post(address(units["commune"], "ket-thuc"), ON)
        units["commune"].refresh_from_db()
        assert units["commune"].valid_to == BEFORE

    def test_says_which_units_still_stand_under_it(self, client: Client, units: Units, people: People) -> None:
        answer = sign_in(client, people["administrator"]).post(address(units["assessor"], "ket-thuc"), ON)
        assert answer.status_code == 422
        assert "còn 2 đơn vị trực thuộc Thành phố Hải Phòng" in answer.content.decode()
