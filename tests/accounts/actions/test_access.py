"""How accounts are closed, opened, unlocked, and helped."""

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from parindex.accounts import actions, refusals
from parindex.accounts.models import User
from parindex.audit import queries as log
from parindex.audit.queries import Search
from parindex.units.models import Unit
from tests.accounts.making import PASSWORD, add_second_factor, give, make_user
from tests.units.making import AT

pytestmark = pytest.mark.django_db

Units = dict[str, Unit]
People = dict[str, User]


def signed_in_at(user: User) -> Client:
    user.set_password(PASSWORD)
    user.save()
    client = Client()
    client.post("/tai-khoan/dang-nhap/", {"login": user.email, "password": PASSWORD})
    assert client.get("/tai-khoan/").status_code == 200
    return client


class TestDeactivate:
    def test_ends_the_sessions_at_once(self, people: People) -> None:
        user = people["officer"]
        client = signed_in_at(user)
        actions.deactivate(user_id=user.pk, by=people["administrator"], at=AT, reason="Nghỉ hưu")
        assert client.get("/tai-khoan/").status_code == 302
        client.post("/tai-khoan/dang-nhap/", {"login": user.email, "password": PASSWORD})
        assert client.get("/tai-khoan/").status_code == 302

    def test_wants_a_reason(self, people: People) -> None:
        with pytest.raises(refusals.NoReason):
            actions.deactivate(user_id=people["officer"].pk, by=people["administrator"], at=AT, reason="  ")

    def test_refuses_oneself_and_the_last_administrator(self, people: People) -> None:
        by = people["administrator"]
        with pytest.raises(refusals.OwnAccount):
            actions.deactivate(user_id=by.pk, by=by, at=AT, reason="x")
        with pytest.raises(refusals.LastAdministrator):
            actions.deactivate(user_id=by.pk, by=None, at=AT, reason="x")

    def test_refuses_a_second_time(self, people: People) -> None:
        words = {"by": people["administrator"], "at": AT, "reason": "x"}
        actions.deactivate(user_id=people["officer"].pk, by=people["administrator"], at=AT, reason="x")
        with pytest.raises(refusals.NotActive):
            actions.deactivate(user_id=people["officer"].pk, **words)  # type: ignore[arg-type]

    def test_reaches_nobody_outside(self, units: Units, people: People) -> None:
        local = give(make_user("quan-tri@xa.vn"), "administrator", units["commune"])
        for name in ("other", "manager", "administrator", "none"):
            with pytest.raises(refusals.UnknownPerson):
                actions.deactivate(user_id=people[name].pk, by=local, at=AT, reason="x")


class TestActivate:
    def test_opens_the_account_again_once(self, people: People) -> None:
        user, by = people["officer"], people["administrator"]
        actions.deactivate(user_id=user.pk, by=by, at=AT, reason="x")
        actions.activate(user_id=user.pk, by=by, at=AT)
        assert User.objects.get(pk=user.pk).is_active
        with pytest.raises(refusals.AlreadyActive):
            actions.activate(user_id=user.pk, by=by, at=AT)


class TestResetSecondFactor:
    def test_removes_what_was_lost_and_logs_the_reason(self, people: People) -> None:
        user, by = people["officer"], people["administrator"]
        add_second_factor(user)
        actions.reset_second_factor(user_id=user.pk, by=by, at=AT, reason="Mất điện thoại")
        assert not Authenticator.objects.filter(user=user).exists()
        entry = log.page(Search(verb="person.second_factor_reset")).entries[0]
        assert (entry.reason, entry.before) == ("Mất điện thoại", {"second_factors": ["totp"]})

    def test_is_never_for_oneself(self, people: People) -> None:
        by = people["administrator"]
        with pytest.raises(refusals.OwnAccount):
            actions.reset_second_factor(user_id=by.pk, by=by, at=AT, reason="x")


class TestUnlock:
    def test_lets_a_person_try_again(self, people: People) -> None:
        user = people["officer"]
        user.set_password(PASSWORD)
        user.save()
        client = Client()
        for _ in range(5):
            client.post("/tai-khoan/dang-nhap/", {"login": user.email, "password": "sai-mat-khau"})
        right = {"login": user.email, "password": PASSWORD}
        assert client.post("/tai-khoan/dang-nhap/", right).status_code == 200
        actions.unlock(user_id=user.pk, by=people["administrator"], at=AT)
        assert client.post("/tai-khoan/dang-nhap/", right).status_code == 302


class TestEndSessions:
    def test_ends_those_of_the_person_and_nobody_elses(self, people: People) -> None:
        mine, theirs = signed_in_at(people["officer"]), signed_in_at(people["head"])
        keys = [str(client.session.session_key) for client in (mine, theirs)]
        assert actions.end_sessions(user=people["officer"], keys=keys, at=AT) == 1
        assert mine.get("/tai-khoan/").status_code == 302
        assert theirs.get("/tai-khoan/").status_code == 200
