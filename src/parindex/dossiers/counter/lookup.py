"""A citizen looks a dossier up by its code, and rates it once; nothing personal is shown."""

from http import HTTPStatus
from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from parindex.core.working_time.statuses import Status
from parindex.dossiers.actions import parts
from parindex.dossiers.actions.parts import RATED_IN
from parindex.dossiers.counter.limits import LOOK_UPS
from parindex.dossiers.queries import dossiers
from parindex.dossiers.queries.dossiers import LookedUp
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.web.templatetags.figures import language

_LONGEST_CODE = 60
_SCORES = (5, 4, 3, 2, 1)


@never_cache
@require_safe
def lookup(request: HttpRequest) -> HttpResponse:
    """Show where a dossier is, by the code on its slip."""
    code = _code(str(request.GET.get("ma", "")))
    context: dict[str, object] = {"section": "lookup", "code": code, "scores": _scores()}
    if not code:
        return render(request, "dossiers/lookup/page.html", context)
    try:
        found = _find(request, code)
    except ActionError as refused:
        context["error"] = refused.say(language())
        return render(request, "dossiers/lookup/page.html", context, status=HTTPStatus.TOO_MANY_REQUESTS)
    context |= {"found": found, "is_missing": found is None}
    if found is not None:
        context |= {"steps": _steps(found), "may_rate": Status(found.status) in RATED_IN and not found.is_rated}
    status = HTTPStatus.OK if found else HTTPStatus.NOT_FOUND
    return render(request, "dossiers/lookup/page.html", context, status=status)


@require_POST
def rate(request: HttpRequest) -> HttpResponse:
    """Take the rating of whoever has the code, once."""
    code = _code(str(request.POST.get("ma", "")))
    score = str(request.POST.get("diem", ""))
    try:
        LOOK_UPS.take(get_adapter().get_client_ip(request), clock.now())
        parts.rate(code=code, score=int(score) if score in {"1", "2", "3", "4", "5"} else None, at=clock.now())
    except ActionError as refused:
        messages.error(request, refused.say(language()))
    else:
        messages.success(request, gettext("Thank you. Your rating is recorded."))
    return redirect(f"{reverse('dossiers:lookup')}?{urlencode({'ma': code})}" if code else "dossiers:lookup")


def _find(request: HttpRequest, code: str) -> LookedUp | None:
    """Look a code up, once its address may still ask."""
    LOOK_UPS.take(get_adapter().get_client_ip(request), clock.now())
    return dossiers.lookup(code)


def _code(typed: str) -> str:
    return "".join(typed.split()).upper()[:_LONGEST_CODE].replace("\0", "")


def _scores() -> list[tuple[int, str]]:
    words = {
        5: gettext("very pleased"),
        4: gettext("pleased"),
        3: gettext("neither"),
        2: gettext("not pleased"),
        1: gettext("not pleased at all"),
    }
    return [(score, words[score]) for score in _SCORES]


def _steps(found: LookedUp) -> list[tuple[str, str]]:
    """Give the steps of the way with the mark that each carries: past, here, or to come."""
    names = [
        gettext("Handed in"),
        gettext("Received"),
        gettext("In progress"),
        gettext("Done"),
        gettext("Result handed over"),
    ]
    here = {
        Status.REGISTERED: 0,
        Status.RECEIVED: 1,
        Status.IN_PROGRESS: 2,
        Status.SUPPLEMENT_ASKED: 2,
        Status.PAYMENT_ASKED: 2,
        Status.DONE: 3,
        Status.RETURNED: 4,
    }.get(Status(found.status))
    if here is None:
        return []
    return [(name, "past" if place < here else "here" if place == here else "") for place, name in enumerate(names)]
