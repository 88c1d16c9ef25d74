"""Sends whoever decides over others to set up a second factor, before they do anything else."""

from collections.abc import Callable
from typing import Any

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect

from parindex.accounts import queries
from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import User

#: Roles that decide over others.
NEEDING = (RoleKind.MANAGER, RoleKind.APPRAISER, RoleKind.ADMINISTRATOR, RoleKind.COUNCIL)


def lacks(user: User) -> bool:
    """Say whether a person has to set up a second factor before they work."""
    if not settings.REQUIRE_SECOND_FACTOR or not queries.has_role(user, *NEEDING):
        return False
    kinds = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
    return not Authenticator.objects.filter(user=user, type__in=kinds).exists()


class SecondFactorMiddleware:
    """Lets people who lack a second factor reach only the pages of sign-in, and the public ones."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        """Keep what answers."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer."""
        return self._get_response(request)

    def process_view(self, request: HttpRequest, view: Callable[..., Any], *_arguments: Any) -> HttpResponse | None:
        """Redirect to the second factors instead of opening a page for people who are signed in.

        Of a visitor to any other page nothing is read, so that public pages are the same for everybody.
        """
        if not getattr(view, "is_for_signed_in", False):
            return None
        user = request.user
        return redirect("mfa_index") if isinstance(user, User) and lacks(user) else None
