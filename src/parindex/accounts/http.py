"""Requests of people who are signed in, and the decorators that let only them pass."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.decorators.cache import never_cache

from parindex.accounts import queries
from parindex.accounts.models import User
from parindex.kit.errors import ActionError
from parindex.web.templatetags.figures import language

P = ParamSpec("P")
View = Callable[Concatenate["AuthedRequest", P], HttpResponseBase]


class AuthedRequest(HttpRequest):
    """A request of a person who is signed in."""

    user: User


def signed_in(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """Let only people pass who are signed in; others are asked to sign in and come back. Nothing is cached."""

    @wraps(view)
    def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path(), str(settings.LOGIN_URL))
        if _is_broken(request):
            raise Http404
        return view(request, *args, **kwargs)  # type: ignore[arg-type]

    # By this the middleware of the second factor knows the page, through whatever decorates it further.
    vars(answer)["is_for_signed_in"] = True
    return never_cache(answer)


def _is_broken(request: HttpRequest) -> bool:
    """Say whether an address holds a NUL, which names nothing, and which no database looks for."""
    return "\0" in request.path or any("\0" in given for values in request.GET.lists() for given in values[1])


def having_role(*kinds: str) -> Callable[[View[P]], Callable[Concatenate[HttpRequest, P], HttpResponseBase]]:
    """Let only people pass who have a role of one of these kinds somewhere; others are told that they may not."""

    def decorate(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
        @signed_in
        @wraps(view)
        def answer(request: AuthedRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if not queries.has_role(request.user, *kinds):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return answer

    return decorate


def tried(request: HttpRequest, act: Callable[[], object], *, form: Form | None = None) -> bool:
    """Do an act and say whether it was done; a refusal is said on the form, or in a message."""
    try:
        act()
    except ActionError as refused:
        said = refused.say(language())
        if form is None:
            messages.error(request, said)
        else:
            form.add_error(None, said)
        return False
    return True
