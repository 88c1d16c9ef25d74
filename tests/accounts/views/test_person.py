"""Administration of one person."""

import pytest
from django.core import mail
from django.test import Client, TestCase

from parindex.accounts.models import Role, Service, User
from parindex.units.models import Unit
from tests.accounts.making import give, make_user, sign_in

pytestmark = pytest.mark.django_db

Units = dict[str, Unit]
People = dict[str, User]


@pytest.fixture
def admin(client: Client, people: People) -> Client:
    return sign_in(client, people["administrator"])


def address(user: User, rest: str = "") -> str:
    return f"/quan-tri/nguoi-dung/{user.pk}/{rest}"


class TestPerson:
    def test_shows_roles_and_state(self, admin: Client, people: People) -> None:
        page = admin.get(address(people["officer"])).content.decode()
        assert "Xã Đồng Tâm" in page
        assert "khoa/" in page

    def test_offers_no_harm_to_oneself(self, admin: Client, people: People) -> None:
        page = admin.get(address(people["administrator"])).content.decode()
        assert address(people["administrator"], "khoa/") not in page
        assert address(people["administrator"], "bo-xac-minh/") not in page

    def test_offers_roles_alone_for_somebody_with_a_role_elsewhere(
        self, client: Client, units: Units, people: People
    ) -> None:
        local = give(make_user("quan-tri@xa.vn"), "administrator", units["commune"])
        user = give(people["other"], "officer", units["commune"])
        page = sign_in(client, local).get(address(user)).content.decode()
        assert address(user, "vai-tro/") in page
        assert address(user, "sua/") not in page
        for rest in ("sua/", "khoa/", "bo-xac-minh/", "noi-cong-tac/"):
            assert client.get(address(user, rest)).status_code == 404
        for rest in ("moi/", "mo/", "go-khoa/"):
            assert client.post(address(user, rest)).status_code == 404
        assert mail.outbox == []

    def test_shows_a_lock_and_ends_it(self, admin: Client, people: People) -> None:
        user = people["officer"]
        for _ in range(5):
            Client().post("/tai-khoan/dang-nhap/", {"login": user.email, "password": "sai"})
        assert address(user, "go-khoa/") in admin.get(address(user)).content.decode()
        admin.post(address(user, "go-khoa/"))
        assert address(user, "go-khoa/") not in admin.get(address(user)).content.decode()


class TestPersonEdit:
    def test_saves_what_was_typed(self, admin: Client, people: People) -> None:
        form = {"full_name": "Tên  Mới", "email": "moi@xa.vn", "position": "Công chức"}
        assert admin.post(address(people["officer"], "sua/"), form).status_code == 302
        user = User.objects.get(pk=people["officer"].pk)
        assert (user.full_name, user.email, user.position) == ("Tên Mới", "moi@xa.vn", "Công chức")

    def test_says_what_is_wrong(self, admin: Client, people: People) -> None:
        form = {"full_name": "Tên Mới", "email": "head@example.vn", "position": ""}
        assert "đã có người dùng" in admin.post(address(people["officer"], "sua/"), form).content.decode()


class TestRoleGive:
    def test_gives_a_role(self, admin: Client, people: People) -> None:
        form = {"kind": "head", "unit": "xa-tan-huong"}
        assert admin.post(address(people["officer"], "vai-tro/"), form).status_code == 302
        assert Role.objects.filter(user=people["officer"], kind="head", unit__code="xa-tan-huong").exists()

    def test_says_what_is_wrong(self, admin: Client, people: People) -> None:
        form = {"kind": "officer", "unit": "xa-dong-tam"}
        assert "đã có vai trò này" in admin.post(address(people["officer"], "vai-tro/"), form).content.decode()


class TestService:
    def test_is_declared_for_somebody(self, admin: Client, people: People) -> None:
        form = {"unit": "xa-tan-huong", "first_year": "2020", "last_year": "2021"}
        assert admin.post(address(people["appraiser"], "noi-cong-tac/"), form).status_code == 302
        assert Service.objects.get().user == people["appraiser"]


class TestStates:
    def test_are_changed_by_buttons(self, admin: Client, people: People) -> None:
        user = people["officer"]
        with TestCase.captureOnCommitCallbacks(execute=True):
            admin.post(address(user, "moi/"))
        assert [message.to for message in mail.outbox] == [[user.email]]
        page = admin.post(address(user, "mo/"), follow=True).content.decode()
        assert "đang mở" in page
        User.objects.filter(pk=user.pk).update(is_active=False)
        admin.post(address(user, "mo/"))
        assert User.objects.get(pk=user.pk).is_active
