"""The decorators that let only some people pass, and acts that may be refused."""

import pytest
from django import forms
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages import get_messages
from django.contrib.messages.storage.fallback import FallbackStorage
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from parindex.accounts import refusals
from parindex.accounts.http import AuthedRequest, having_role, signed_in, tried
from parindex.accounts.models import User

pytestmark = pytest.mark.django_db


@signed_in
def page(request: AuthedRequest) -> HttpResponse:
    return HttpResponse(request.user.full_name)


@having_role("manager", "administrator")
def managers_page(request: AuthedRequest) -> HttpResponse:
    return HttpResponse("ok")


def request_of(user: User | AnonymousUser) -> HttpRequest:
    request = RequestFactory().get("/trang/", {"a": "1"})
    request.user = user
    return request


class TestSignedIn:
    def test_asks_strangers_to_sign_in_and_come_back(self) -> None:
        answer = page(request_of(AnonymousUser()))
        assert answer["Location"] == "/tai-khoan/dang-nhap/?next=/trang/%3Fa%3D1"

    def test_keeps_pages_out_of_every_cache(self, people: dict[str, User]) -> None:
        answer = page(request_of(people["officer"]))
        assert "no-store" in answer["Cache-Control"]
        assert "private" in answer["Cache-Control"]


class TestHavingRole:
    def test_lets_only_these_roles_pass(self, people: dict[str, User]) -> None:
        assert managers_page(request_of(people["manager"])).status_code == 200
        for name in ("none", "officer", "appraiser"):
            with pytest.raises(PermissionDenied):
                managers_page(request_of(people[name]))


class TestTried:
    def refuse(self) -> None:
        raise refusals.NoReason

    def test_says_a_refusal_in_a_message_or_on_the_form(self) -> None:
        request = request_of(AnonymousUser())
        request.session = {}  # type: ignore[assignment]
        request._messages = FallbackStorage(request)  # type: ignore[attr-defined]
        assert not tried(request, self.refuse)
        assert [str(message) for message in get_messages(request)] == [
            "chưa ghi lý do. Cách sửa: ghi lý do bằng một câu."
        ]
        form = forms.Form({})
        assert not tried(request, self.refuse, form=form)
        assert "chưa ghi lý do" in str(form.non_field_errors())

    def test_lets_everything_else_through(self) -> None:
        assert tried(request_of(AnonymousUser()), lambda: None)
        with pytest.raises(ZeroDivisionError):
            tried(request_of(AnonymousUser()), lambda: 1 // 0)
