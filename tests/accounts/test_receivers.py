"""What allauth does is in the log."""

import pytest
from allauth.mfa import signals as mfa
from allauth.mfa.models import Authenticator
from django.test import Client

from parindex.accounts import receivers
from parindex.accounts.models import User
from parindex.audit import queries as log
from parindex.audit.queries import Search
from parindex.units.models import Unit
from tests.accounts.making import PASSWORD, add_second_factor, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(units: dict[str, Unit]) -> User:
    return make_user("an@xa.vn", password=PASSWORD, full_name="Nguyễn Văn An")


def sign_in_by_password(client: Client) -> None:
    client.post("/tai-khoan/dang-nhap/", {"login": "an@xa.vn", "password": PASSWORD})


def verbs_of(user: User) -> list[str]:
    found = log.page(Search(target_kind="user", target_id=str(user.pk))).entries
    return [entry.verb for entry in reversed(found)]


class TestConnect:
    def test_listens_once_however_often_it_is_called(self, client: Client, officer: User) -> None:
        receivers.connect()
        sign_in_by_password(client)
        client.post("/tai-khoan/dang-xuat/")
        assert verbs_of(officer) == ["session.start", "session.end"]

    def test_hears_of_new_passwords(self, client: Client, officer: User) -> None:
        sign_in_by_password(client)
        new = "trăng-sáng-sân-đình-26"
        form = {"oldpassword": PASSWORD, "password1": new, "password2": new}
        client.post("/tai-khoan/mat-khau/doi/", form)
        assert verbs_of(officer) == ["session.start", "person.password_change"]

    def test_hears_of_second_factors(self, client: Client, officer: User) -> None:
        sign_in_by_password(client)
        add_second_factor(officer)
        client.post("/tai-khoan/xac-minh-hai-buoc/ung-dung/bo/")
        # These are sent once the transaction of their request has ended, which that of a test never does.
        for signal in (mfa.authenticator_added, mfa.authenticator_reset):
            factor = Authenticator(user=officer, type=Authenticator.Type.RECOVERY_CODES)
            signal.send(sender=Authenticator, request=None, user=officer, authenticator=factor)
        changed = ["person.second_factor_remove", "person.second_factor_add", "person.second_factor_renew"]
        assert verbs_of(officer) == ["session.start", *changed]

    def test_hears_of_a_wrong_code(self, client: Client, officer: User) -> None:
        add_second_factor(officer)
        sign_in_by_password(client)
        client.post("/tai-khoan/dang-nhap/xac-minh/", {"code": "000000"})
        assert verbs_of(officer) == ["session.fail_second_factor"]

    def test_writes_no_address_and_no_secret(self, client: Client, officer: User) -> None:
        sign_in_by_password(client)
        lines = "".join(log.lines(until=1_000))
        assert "an@xa.vn" not in lines
        assert PASSWORD not in lines
