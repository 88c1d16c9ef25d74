"""How an act on units is asked for: a form, what would come of it, the act."""

import re

import pytest
from django.test import Client

from parindex.accounts.models import User
from parindex.audit import queries as log
from parindex.audit.queries import Search
from parindex.units.models import Unit
from tests.accounts.making import sign_in

pytestmark = pytest.mark.django_db

Units = dict[str, Unit]
People = dict[str, User]
FORM = {"on": "01/07/2025", "name": "Xã Đồng Tâm Mới", "official_code": "", "reason": "Nghị quyết <1>"}


@pytest.fixture
def address(client: Client, units: Units, people: People) -> str:
    sign_in(client, people["administrator"])
    return f"/quan-tri/don-vi/{units['commune'].pk}/doi-ten/"


class TestAsk:
    def test_shows_what_will_happen_and_does_nothing_yet(self, client: Client, address: str, units: Units) -> None:
        before = list(Unit.objects.order_by("pk").values())
        answer = client.post(address, FORM)
        page = answer.content.decode()
        assert answer.status_code == 200
        assert "30/06/2025" in page
        assert "Xã Đồng Tâm Mới" in page
        assert list(Unit.objects.order_by("pk").values()) == before
        assert not log.page(Search(verb="unit.rename")).entries

    def test_carries_what_was_typed_to_the_confirmation(self, client: Client, address: str) -> None:
        page = client.post(address, FORM).content.decode()
        hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page))
        hidden.pop("csrfmiddlewaretoken", None)
        assert hidden == {**FORM, "reason": "Nghị quyết &lt;1&gt;"}

    def test_does_it_once_it_is_confirmed(self, client: Client, address: str, units: Units) -> None:
        answer = client.post(address, {**FORM, "confirmed": "1"})
        new = Unit.objects.get(name="Xã Đồng Tâm Mới")
        assert answer["Location"] == f"/quan-tri/don-vi/{new.pk}/"
        units["commune"].refresh_from_db()
        assert f"{units['commune'].valid_to}" == "2025-06-30"
        entry = log.page(Search(verb="unit.rename")).entries[0]
        assert (entry.actor_name, entry.reason) == ("Người administrator", "Nghị quyết <1>")

    def test_does_it_once_only(self, client: Client, address: str) -> None:
        for expected in (302, 422):
            assert client.post(address, {**FORM, "confirmed": "1"}).status_code == expected
        assert Unit.objects.filter(name="Xã Đồng Tâm Mới").count() == 1

    def test_says_in_the_form_what_is_refused_and_keeps_what_was_typed(self, client: Client, address: str) -> None:
        for confirmed in ({}, {"confirmed": "1"}):
            answer = client.post(address, {**FORM, "official_code": "12", **confirmed})
            page = answer.content.decode()
            assert answer.status_code == 422
            assert "mã «12» không đúng dạng của cấp «cấp xã». Cách sửa:" in page
            assert 'value="Xã Đồng Tâm Mới"' in page

    def test_says_which_field_is_wrong(self, client: Client, address: str) -> None:
        answer = client.post(address, {**FORM, "on": "31/02/2025", "reason": ""})
        assert answer.status_code == 422
        page = answer.content.decode()
        assert "ngày 31/02/2025 không có thật" in page
        assert 'id="id_reason_error"' in page

    def test_goes_back_to_the_form_with_what_was_typed(self, client: Client, address: str) -> None:
        answer = client.post(address, {**FORM, "again": "1"})
        assert answer.status_code == 200
        assert 'value="Xã Đồng Tâm Mới"' in answer.content.decode()

    def test_says_how_many_people_are_concerned(self, client: Client, address: str) -> None:
        without = client.post(address, FORM).context["plan"]
        assert without.people == 4
        assert without.comparable.name == "Xã Đồng Tâm"
