"""The own account."""

import pytest
from allauth.usersessions.models import UserSession
from django.test import Client

from parindex.accounts.models import Service, User
from parindex.units.models import Unit
from tests.accounts.making import PASSWORD, give, make_user, sign_in
from tests.conftest import Grow

pytestmark = pytest.mark.django_db

Units = dict[str, Unit]
People = dict[str, User]


def text(client: Client, address: str) -> str:
    return client.get(address).content.decode()


class TestOverview:
    def test_shows_name_roles_and_state(self, client: Client, units: Units, people: People) -> None:
        sign_in(client, give(people["officer"], "head", units["commune"]))
        page = text(client, "/tai-khoan/")
        assert "Người officer" in page
        assert page.count("Xã Đồng Tâm") >= 2

    def test_escapes_names(self, client: Client, units: Units) -> None:
        user = give(make_user("x@y.vn", full_name="<script>alert(1)</script>"), "officer", units["commune"])
        page = text(sign_in(client, user), "/tai-khoan/")
        assert "<script>alert" not in page
        assert "&lt;script&gt;alert" in page


class TestSessions:
    def sign_in_by_password(self, user: User) -> Client:
        client = Client(headers={"user-agent": "Mozilla/5.0 (Windows NT 10.0) Chrome/142.0 Safari/537.36"})
        client.post("/tai-khoan/dang-nhap/", {"login": user.email, "password": PASSWORD})
        return client

    def test_are_listed_and_ended_one_by_one(self, units: Units) -> None:
        user = give(make_user("an@xa.vn", password=PASSWORD), "officer", units["commune"])
        here, there, third = (self.sign_in_by_password(user) for _ in range(3))
        assert text(here, "/tai-khoan/phien/").count("Chrome, Windows") == 3
        session = UserSession.objects.get(session_key=there.session.session_key)
        assert here.post("/tai-khoan/phien/ket-thuc/", {"session": session.pk}).status_code == 302
        assert [client.get("/tai-khoan/").status_code for client in (here, there, third)] == [200, 302, 200]

    def test_are_all_ended_but_this_one(self, units: Units) -> None:
        user = give(make_user("an@xa.vn", password=PASSWORD), "officer", units["commune"])
        here, there, third = (self.sign_in_by_password(user) for _ in range(3))
        here.post("/tai-khoan/phien/ket-thuc/")
        assert [client.get("/tai-khoan/").status_code for client in (here, there, third)] == [200, 302, 302]

    @pytest.mark.parametrize("number", ["x", "0", "99999", "-1"])
    def test_end_nothing_for_what_is_no_session_of_theirs(self, units: Units, number: str) -> None:
        owner = give(make_user("an@xa.vn", password=PASSWORD), "officer", units["commune"])
        other = give(make_user("b@xa.vn", password=PASSWORD), "officer", units["commune"])
        owners, others = self.sign_in_by_password(owner), self.sign_in_by_password(other)
        stolen = UserSession.objects.get(user=owner).pk
        for given in (number, stolen):
            others.post("/tai-khoan/phien/ket-thuc/", {"session": given})
        assert owners.get("/tai-khoan/").status_code == 200


class TestServices:
    def test_are_declared_by_name(self, client: Client, people: People) -> None:
        sign_in(client, people["appraiser"])
        form = {"unit": "xã tân hương", "first_year": "2020", "last_year": "2021"}
        assert client.post("/tai-khoan/noi-cong-tac/", form).status_code == 302
        assert Service.objects.get().unit.name == "Xã Tân Hương"
        assert "2020–2021" in text(client, "/tai-khoan/noi-cong-tac/")

    def test_are_refused_in_words(self, client: Client, people: People) -> None:
        sign_in(client, people["appraiser"])
        form = {"unit": "xã tân hương", "first_year": "2021", "last_year": "2020"}
        assert "từ năm 2021 đến năm 2020 không hợp lệ" in client.post("/tai-khoan/noi-cong-tac/", form).content.decode()

    def test_do_not_query_per_row(
        self, client: Client, units: Units, people: People, queries_do_not_grow: Grow
    ) -> None:
        user = people["appraiser"]
        sign_in(client, user)

        def grow() -> None:
            for first in range(2000, 2005):
                Service.objects.create(user=user, unit=units["other"], first_year=first, last_year=first)

        queries_do_not_grow(act=lambda: client.get("/tai-khoan/noi-cong-tac/"), grow=grow, most=12)
