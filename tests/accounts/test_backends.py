"""People of a demonstration sign in only where it is on."""

import pytest
from allauth.account.models import EmailAddress
from django.test import Client, override_settings
from django.urls import reverse

from parindex.accounts import backends
from parindex.accounts.models import User
from tests.accounts.making import make_user

pytestmark = pytest.mark.django_db

PASSWORD = "minh-hoa-cchc"  # noqa: S105 -- of a demonstration
ON = override_settings(DEMONSTRATION=True, REQUIRE_SECOND_FACTOR=False)


def make_invented() -> User:
    user = make_user("cchc@minh-hoa.example")
    user.is_demonstration = True
    user.set_password(PASSWORD)
    user.save()
    assert EmailAddress.objects.filter(user=user).exists()
    return user


def sign_in(client: Client, user: User) -> str:
    words = {"login": user.email, "password": PASSWORD}
    return client.post(reverse("account_login"), words)["Location"]


class TestSignIn:
    def test_is_refused_outside_of_a_demonstration(self, client: Client) -> None:
        assert sign_in(client, make_invented()) == reverse("account_inactive")
        assert "_auth_user_id" not in client.session

    def test_is_open_in_a_demonstration(self, client: Client) -> None:
        with ON:
            assert sign_in(client, make_invented()) == reverse("rounds:home")
            assert client.get(reverse("accounts:overview")).status_code == 200

    def test_is_open_for_everybody_else(self) -> None:
        user = make_user("that@xa.example")
        assert not backends.is_shut_out(user)
        assert not backends.is_shut_out(None)


class TestSession:
    def test_ends_with_the_demonstration(self, client: Client) -> None:
        user = make_invented()
        with ON:
            client.force_login(user)
            assert client.get(reverse("accounts:overview")).status_code == 200
        answer = client.get(reverse("accounts:overview"))
        assert answer.status_code == 302
        assert reverse("account_login") in answer["Location"]


class TestBackend:
    def test_authenticates_nobody_of_a_demonstration(self) -> None:
        user = make_invented()
        backend = backends.Backend()
        assert not backend.user_can_authenticate(user)
        assert backend.get_user(user.pk) is None
        with ON:
            assert backend.user_can_authenticate(user)
            assert backend.get_user(user.pk) == user
