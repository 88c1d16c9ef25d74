"""Five failures in a quarter of an hour lock an account, whoever fails and from wherever."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core import mail
from django.test import Client

from parindex.accounts import actions, lockout
from parindex.accounts.models import User
from parindex.audit import queries as log
from parindex.audit.queries import Search
from parindex.units.models import Unit
from tests.accounts.making import PASSWORD, add_second_factor, make_user

pytestmark = pytest.mark.django_db

START = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
PAGE = "/tai-khoan/dang-nhap/"
WRONG = "sai-mat-khau"


@pytest.fixture
def officer(units: dict[str, Unit]) -> User:
    return make_user("an@xa.vn", password=PASSWORD)


def try_once(client: Client, email: str = "an@xa.vn", password: str = WRONG, **headers: str) -> str:
    """Try to sign in and give "in" or what the page says."""
    response = client.post(PAGE, {"login": email, "password": password}, **headers)  # type: ignore[arg-type]
    return "in" if response.status_code == 302 else response.content.decode()


def fail(times: int, email: str = "an@xa.vn", **headers: str) -> None:
    for _ in range(times):
        try_once(Client(), email, **headers)


class TestLock:
    def test_says_until_when_and_ends_by_itself(self, officer: User) -> None:
        with time_machine.travel(START, tick=False) as clock:
            fail(5)
            page = try_once(Client(), password=PASSWORD)
            assert "14:15" in page  # 07:15 UTC, as the clocks of Việt Nam show it
            assert lockout.locked_until(officer.email, at=START) == START + timedelta(minutes=15)
            clock.move_to(START + timedelta(minutes=14, seconds=59))
            assert try_once(Client(), password=PASSWORD) != "in"
            clock.move_to(START + timedelta(minutes=15, seconds=1))
            assert try_once(Client(), password=PASSWORD) == "in"

    def test_lets_the_right_password_in_after_four(self, officer: User) -> None:
        fail(4)
        assert try_once(Client(), password=PASSWORD) == "in"

    def test_counts_for_the_account_from_any_address(self, officer: User) -> None:
        for number in range(5):
            try_once(Client(), REMOTE_ADDR=f"10.0.0.{number}", HTTP_X_FORWARDED_FOR=f"192.0.2.{number}")
        assert try_once(Client(), password=PASSWORD) != "in"

    def test_counts_for_the_account_in_any_writing(self, officer: User) -> None:
        for email in ("an@xa.vn", "AN@xa.vn", " an@xa.vn", "An@Xa.Vn", "an@XA.VN "):
            try_once(Client(), email)
        assert try_once(Client(), password=PASSWORD) != "in"

    def test_counts_for_the_account_under_any_name_of_the_server(self, officer: User) -> None:
        for host in ("localhost", "127.0.0.1", "localhost", "127.0.0.1", "[::1]"):
            try_once(Client(), HTTP_HOST=host)
        assert try_once(Client(), password=PASSWORD) != "in"

    def test_locks_nobody_else_at_the_same_address(self, officer: User) -> None:
        make_user("binh@xa.vn", password=PASSWORD)
        fail(20)
        assert try_once(Client(), "binh@xa.vn", PASSWORD) == "in"

    def test_says_the_same_of_an_account_that_is_not_there(self, officer: User) -> None:
        first = [try_once(Client(), email) for email in ("an@xa.vn", "khong@xa.vn")]
        fail(4, "an@xa.vn")
        fail(4, "khong@xa.vn")
        locked = [try_once(Client(), email) for email in ("an@xa.vn", "khong@xa.vn")]
        for known, unknown in (first, locked):
            assert _without_token(known, "an") == _without_token(unknown, "khong")

    def test_is_in_the_log_once(self, officer: User) -> None:
        fail(9)
        verbs = [entry.verb for entry in log.page(Search(verb="session.")).entries]
        assert (verbs.count("session.fail"), verbs.count("session.lock")) == (5, 1)

    def test_keeps_what_strangers_type_out_of_the_log(self, officer: User) -> None:
        fail(6, "mat-khau-go-nham")
        fail(6, "khong@xa.vn")
        assert log.page(Search(verb="session.")).entries == []

    def test_ends_with_a_new_password(self, officer: User) -> None:
        fail(5)
        client = Client()
        client.post("/tai-khoan/mat-khau/quen/", {"email": officer.email})
        assert len(mail.outbox) == 1
        page = client.get(actions.password_link(officer), follow=True)
        new = "trăng-sáng-sân-đình-26"
        client.post(page.redirect_chain[-1][0], {"password1": new, "password2": new})
        assert try_once(Client(), password=new) == "in"

    def test_holds_for_the_codes_of_a_second_factor(self, officer: User) -> None:
        add_second_factor(officer)
        client = Client()
        assert try_once(client, password=PASSWORD) == "in"
        said = [
            client.post("/tai-khoan/dang-nhap/xac-minh/", {"code": f"{number:06}"}).content.decode()
            for number in range(6)
        ]
        assert "Mã không đúng" in said[4] or "Incorrect code" in said[4]
        assert "Mã không đúng" not in said[5]
        assert "Incorrect code" not in said[5]
        assert client.get("/tai-khoan/").status_code == 302


def _without_token(page: str, name: str) -> list[str]:
    return [line.replace(f"{name}@", "@") for line in page.splitlines() if "csrfmiddlewaretoken" not in line]


class TestLockedUntil:
    def test_is_nothing_for_an_account_that_is_free(self, officer: User) -> None:
        assert lockout.locked_until(officer.email, at=START) is None


class TestUnlock:
    def test_forgets_the_failures(self, officer: User) -> None:
        fail(5)
        lockout.unlock(officer.email)
        assert try_once(Client(), password=PASSWORD) == "in"
