"""How allauth is bent to this product: nobody signs up, limits hold for accounts, single sign-on finds who is known."""

import math
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.internal.stagekit import clear_login
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.providers.base.constants import AuthProcess
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from parindex.accounts import lockout
from parindex.accounts.backends import is_shut_out
from parindex.accounts.models import User
from parindex.kit import clock


def display(user: User) -> str:
    """Give the name by which allauth addresses a person."""
    return user.full_name


class AccountAdapter(DefaultAccountAdapter):
    """Sign-in by e-mail address and password."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Let nobody sign up: administrators add people."""
        return False

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Go back to the own account."""
        return reverse("accounts:overview")

    def is_reauthentication_required(self, *, app: str, **options: Any) -> bool:
        """Ask once more who is there, but not somebody who has just signed in."""
        records = get_authentication_records(self.request, self.request.user)
        recent = app_settings.REAUTHENTICATION_TIMEOUT
        if any(clock.now().timestamp() - record["at"] < recent for record in records):
            return False
        return bool(super().is_reauthentication_required(app=app, **options))

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Count the attempt; raises `ValidationError` that says when to try again."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError as error:
            raise self._locked(credentials.get("email", "")) from error

    def pre_login(self, request: HttpRequest, user: AbstractBaseUser, **options: Any) -> HttpResponse | None:
        """Turn away people of a demonstration that is not on here, in whatever way they signed in."""
        if is_shut_out(user):
            clear_login(request)
            return self.respond_user_inactive(request, user)
        return super().pre_login(request, user, **options)

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Log the failure."""
        lockout.record_failure(credentials.get("email", ""), at=clock.now())

    def _locked(self, email: str) -> ValidationError:
        until = lockout.locked_until(email, at=clock.now())
        if until is None:
            return ValidationError(_("Too many attempts at the same time. Try again."), code="too_many_login_attempts")
        minutes = math.ceil((until - clock.now()).total_seconds() / 60)
        message = _(
            "Too many failed attempts. This account is locked until %(time)s (%(minutes)s minutes). "
            "If you forgot the password, set a new one."
        )
        at = f"{lockout.local(until):%H:%M}"
        return ValidationError(message % {"time": at, "minutes": minutes}, code="too_many_login_attempts")

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Count by account alone: another name of the same server gives no further attempts."""
        return lockout.key_of(credentials.get("email", ""))


class SecondFactorAdapter(DefaultMFAAdapter):
    """Second factors."""

    def get_totp_label(self, user: AbstractBaseUser) -> str:
        """Name the account in the app."""
        return str(user.get_username())


class SocialAccountAdapter(DefaultSocialAccountAdapter):
    """Single sign-on, for people who are there and active."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Let nobody sign up."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Turn away whom an administrator deactivated, and any wish but to sign in, before anything is connected."""
        if sociallogin.state.get("process") != AuthProcess.LOGIN:
            raise ImmediateHttpResponse(redirect("accounts:overview"))
        if sociallogin.is_existing and sociallogin.user and not sociallogin.user.is_active:
            raise ImmediateHttpResponse(redirect("account_inactive"))
