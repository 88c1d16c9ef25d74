"""What is taken from somebody is asked once more, with a reason."""

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from parindex.accounts.models import Role, Service, User
from parindex.units.models import Unit
from tests.accounts.making import add_second_factor, give, sign_in

pytestmark = pytest.mark.django_db

Units = dict[str, Unit]
People = dict[str, User]
WHY = {"reason": "Chuyển công tác"}


@pytest.fixture
def admin(client: Client, people: People) -> Client:
    return sign_in(client, people["administrator"])


def address(user: User, rest: str) -> str:
    return f"/quan-tri/nguoi-dung/{user.pk}/{rest}"


class TestRoleTake:
    def test_takes_it_after_the_question(self, admin: Client, units: Units, people: People) -> None:
        user = give(people["officer"], "head", units["commune"])
        role = Role.objects.get(user=user, kind="head")
        where = address(user, f"vai-tro/{role.pk}/bo/")
        assert "Người officer" in admin.get(where).content.decode()
        assert admin.post(where, {"reason": ""}).status_code == 200
        assert Role.objects.filter(pk=role.pk).exists()
        assert admin.post(where, WHY).status_code == 302
        assert not Role.objects.filter(pk=role.pk).exists()

    def test_says_why_not(self, admin: Client, people: People) -> None:
        role = Role.objects.get(user=people["officer"])
        page = admin.post(address(people["officer"], f"vai-tro/{role.pk}/bo/"), WHY).content.decode()
        assert "không còn vai trò nào" in page

    def test_is_not_found_for_another_role(self, admin: Client, people: People) -> None:
        role = Role.objects.get(user=people["head"])
        assert admin.get(address(people["officer"], f"vai-tro/{role.pk}/bo/")).status_code == 404


class TestPersonDeactivate:
    def test_closes_the_account(self, admin: Client, people: People) -> None:
        assert admin.post(address(people["officer"], "khoa/"), WHY).status_code == 302
        assert not User.objects.get(pk=people["officer"].pk).is_active

    def test_refuses_oneself(self, admin: Client, people: People) -> None:
        page = admin.post(address(people["administrator"], "khoa/"), WHY).content.decode()
        assert "chính tài khoản của mình" in page


class TestSecondFactorReset:
    def test_removes_it(self, admin: Client, people: People) -> None:
        add_second_factor(people["officer"])
        assert admin.post(address(people["officer"], "bo-xac-minh/"), WHY).status_code == 302
        assert not Authenticator.objects.filter(user=people["officer"]).exists()


class TestServiceWithdraw:
    def test_withdraws_it_once(self, admin: Client, units: Units, people: People) -> None:
        service = Service.objects.create(user=people["officer"], unit=units["other"], first_year=2020, last_year=2021)
        where = address(people["officer"], f"noi-cong-tac/{service.pk}/rut/")
        assert "Xã Tân Hương" in admin.get(where).content.decode()
        assert admin.post(where, WHY).status_code == 302
        assert admin.get(where).status_code == 404
