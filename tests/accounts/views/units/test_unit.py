"""The page of one unit."""

import pytest
from django.test import Client

from parindex.accounts.models import User
from parindex.audit.acts import SYSTEM
from parindex.units import actions
from parindex.units.actions import NewUnit
from parindex.units.models import Unit
from tests.accounts.making import give, make_role, make_user, sign_in
from tests.conftest import Grow
from tests.units.making import AT, REFORM, make_commune, make_province

pytestmark = pytest.mark.django_db

Units = dict[str, Unit]
People = dict[str, User]
LIST = "/quan-tri/don-vi/"


def page_of(client: Client, unit: Unit) -> str:
    return client.get(f"{LIST}{unit.pk}/").content.decode()


class TestUnit:
    def test_names_people_to_an_administrator_and_counts_them_to_a_manager(
        self, client: Client, units: Units, people: People
    ) -> None:
        sign_in(client, people["administrator"])
        page = page_of(client, units["commune"])
        assert f'href="/quan-tri/nguoi-dung/{people["officer"].pk}/"' in page
        sign_in(client, people["manager"])
        page = page_of(client, units["commune"])
        assert "Người officer" not in page
        assert "Công chức chuyên môn" in page

    def test_tells_what_the_unit_came_from_and_became(self, client: Client, units: Units, people: People) -> None:
        sign_in(client, people["administrator"])
        ids = [units[name].pk for name in ("commune", "other")]
        new = actions.merge(unit_ids=ids, into=NewUnit(name="Xã Mới"), on=REFORM, by=SYSTEM, at=AT)
        for unit, others in ((new, ids), (units["other"], [new.pk])):
            page = page_of(client, unit)
            assert "01/07/2025" in page
            assert all(f'href="{LIST}{pk}/"' in page for pk in others)

    def test_says_founded_and_ended_where_no_other_unit_is_there(
        self, client: Client, units: Units, people: People
    ) -> None:
        sign_in(client, people["administrator"])
        unit = make_commune("Xã A", units["assessor"], on=REFORM)
        actions.close(unit_id=unit.pk, on=REFORM.replace(year=2026), by=SYSTEM, at=AT)
        page = page_of(client, unit)
        assert page.count('class="history__day"') == 2

    def test_offers_reforms_only_of_units_that_may_be_changed_and_go_on(
        self, client: Client, units: Units, people: People
    ) -> None:
        sign_in(client, people["manager"])
        assert "/sap-nhap/" in page_of(client, units["commune"])
        assert "/sap-nhap/" not in page_of(client, units["assessor"])
        actions.close(unit_id=units["other"].pk, on=REFORM, by=SYSTEM, at=AT)
        page = page_of(client, units["other"])
        assert "/sap-nhap/" not in page
        assert "/sua/" in page

    @pytest.mark.parametrize("act", ["sua", "doi-ten", "chuyen", "sap-nhap", "chia-tach", "ket-thuc"])
    def test_hides_acts_from_who_only_sees_the_unit(
        self, client: Client, units: Units, people: People, act: str
    ) -> None:
        sign_in(client, people["manager"])
        assert client.get(f"{LIST}{units['commune'].pk}/{act}/").status_code == 200
        assert client.get(f"{LIST}{units['assessor'].pk}/{act}/").status_code == 404
        assert client.post(f"{LIST}{units['assessor'].pk}/{act}/", {"confirmed": "1"}).status_code == 404

    def test_does_not_know_units_of_others(self, client: Client, units: Units) -> None:
        local = give(make_user("quan-tri@xa.vn"), "administrator", units["commune"])
        sign_in(client, local)
        assert client.get(f"{LIST}{units['other'].pk}/").status_code == 404
        assert client.get(f"{LIST}0/").status_code == 404

    def test_links_no_unit_that_may_not_be_opened(self, client: Client, units: Units) -> None:
        far = make_commune("Xã Xa", make_province("Tỉnh Bắc Ninh", "24"))
        into = NewUnit(name="Xã Mới", parent_id=units["assessor"].pk)
        ids = [far.pk, units["other"].pk]
        new = actions.merge(unit_ids=ids, into=into, on=REFORM, by=SYSTEM, at=AT)
        local = give(make_user("quan-tri@xa.vn"), "administrator", new)
        page = page_of(sign_in(client, local), new)
        assert "Xã Xa" in page
        assert f'href="{LIST}{far.pk}/"' not in page

    def test_does_not_query_per_person(
        self, client: Client, units: Units, people: People, queries_do_not_grow: Grow
    ) -> None:
        sign_in(client, people["administrator"])

        def grow() -> None:
            for number in range(5):
                make_role("officer", units["commune"], f"n{number}@xa.vn")

        queries_do_not_grow(act=lambda: page_of(client, units["commune"]), grow=grow, most=30)
