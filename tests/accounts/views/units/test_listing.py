"""The list of units, and the same list as a table."""

import re

import pytest
from django.test import Client

from parindex.accounts.models import User
from parindex.audit.acts import SYSTEM
from parindex.units import actions, files
from parindex.units.models import Unit
from tests.accounts.making import give, make_user, sign_in
from tests.conftest import Grow
from tests.units.making import AT, REFORM, make_commune, make_province

pytestmark = pytest.mark.django_db

Units = dict[str, Unit]
People = dict[str, User]
LIST = "/quan-tri/don-vi/"


def listed(client: Client, **asked: str) -> list[str]:
    page = client.get(LIST, asked).content.decode()
    return re.findall(r'<th scope="row"><a href="[^"]+">([^<]+)</a>', page)


@pytest.fixture
def manager(client: Client, people: People) -> Client:
    return sign_in(client, people["manager"])


class TestUnitList:
    def test_begins_with_what_stands_under_the_own_unit(self, manager: Client) -> None:
        assert listed(manager) == ["Xã Đồng Tâm", "Xã Tân Hương"]

    def test_leads_up_to_the_top_and_down_again(self, manager: Client, units: Units) -> None:
        make_province("Tỉnh Bắc Ninh", "24")
        assert listed(manager, parent="top") == ["Thành phố Hải Phòng", "Tỉnh Bắc Ninh"]
        assert listed(manager, parent=str(units["assessor"].pk)) == ["Xã Đồng Tâm", "Xã Tân Hương"]
        rows = manager.get(LIST, {"parent": "top"}).context["rows"]
        assert [unit.below for unit, _state in rows] == [2, 0]

    def test_finds_anywhere_without_diacritics_and_by_code(self, manager: Client) -> None:
        make_commune("Xã Xa", make_province("Tỉnh Bắc Ninh", "24"), "07681")
        assert listed(manager, q="dong TAM") == ["Xã Đồng Tâm"]
        assert listed(manager, q="xã tân") == ["Xã Tân Hương"]
        assert listed(manager, q="07681") == ["Xã Xa"]
        assert listed(manager, kind="province") == ["Thành phố Hải Phòng", "Tỉnh Bắc Ninh"]
        assert listed(manager, q="không có") == []

    def test_finds_below_a_unit_only_where_one_is_named(self, manager: Client, units: Units) -> None:
        make_commune("Xã Tân An", make_province("Tỉnh Bắc Ninh", "24"))
        assert listed(manager, q="tan", parent=str(units["assessor"].pk)) == ["Xã Tân Hương"]

    def test_tells_units_in_force_from_those_that_ended_or_will_begin(self, manager: Client, units: Units) -> None:
        actions.close(unit_id=units["other"].pk, on=REFORM, by=SYSTEM, at=AT)
        make_commune("Xã Mai Sau", units["assessor"], on=REFORM.replace(year=2190))
        assert listed(manager) == ["Xã Đồng Tâm"]
        assert listed(manager, state="ended") == ["Xã Tân Hương"]
        assert listed(manager, state="coming") == ["Xã Mai Sau"]
        assert len(listed(manager, state="any")) == 3
        page = manager.get(LIST, {"q": "tan huong"}).content.decode()
        assert "?q=tan+huong&amp;state=any" in page

    def test_shows_a_local_administrator_the_own_unit_only(self, client: Client, units: Units) -> None:
        local = give(make_user("quan-tri@xa.vn"), "administrator", units["commune"])
        sign_in(client, local)
        assert listed(client, parent="top") == ["Xã Đồng Tâm"]
        assert listed(client, q="xa") == ["Xã Đồng Tâm"]
        assert client.get(LIST, {"parent": units["assessor"].pk}).status_code == 404

    @pytest.mark.parametrize("asked", [{"parent": "x"}, {"parent": "9" * 30}, {"parent": "0"}])
    def test_knows_no_other_units_above(self, manager: Client, asked: dict[str, str]) -> None:
        assert manager.get(LIST, asked).status_code == 404

    def test_survives_nonsense(self, manager: Client) -> None:
        asked = {"state": "x", "kind": "x", "page": "x", "q": "%_\\'" * 99}
        assert manager.get(LIST, asked).status_code == 200

    def test_goes_on_beyond_one_page(self, manager: Client, units: Units) -> None:
        for number in range(55):
            make_commune(f"Xã {number}", units["assessor"])
        assert len(listed(manager)) == 50
        assert len(listed(manager, page="2")) == 7

    def test_does_not_query_per_row(self, manager: Client, units: Units, queries_do_not_grow: Grow) -> None:
        def grow() -> None:
            for number in range(5):
                make_commune(f"Xã tân {number}", units["assessor"])

        queries_do_not_grow(act=lambda: manager.get(LIST), grow=grow, most=18)
        queries_do_not_grow(act=lambda: manager.get(LIST, {"q": "tan"}), grow=lambda: None, most=18)


class TestUnitCsv:
    def test_gives_what_was_listed_and_can_be_imported(self, manager: Client, units: Units) -> None:
        for number in range(55):
            make_commune(f"Xã {number}", units["assessor"])
        answer = manager.get(f"{LIST}tai-ve.csv", {"q": "xa"})
        assert answer["Content-Disposition"].startswith('attachment; filename="don-vi-')
        content = answer.getvalue()
        assert content.startswith(b"\xef\xbb\xbf")
        assert len(files.read(content).rows) == 57

    def test_takes_no_query_for_each_unit(self, manager: Client, units: Units, queries_do_not_grow: Grow) -> None:
        def grow() -> None:
            for number in range(5):
                make_commune(f"Xã {number}", units["assessor"])

        address = f"{LIST}tai-ve.csv"
        queries_do_not_grow(act=lambda: manager.get(address).getvalue(), grow=grow, most=14)
