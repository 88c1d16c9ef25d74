"""The page of a dossier, and what is done on it."""

from http import HTTPStatus

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from parindex.accounts.http import AuthedRequest, signed_in, tried
from parindex.core.working_time import statuses
from parindex.dossiers.actions import correcting
from parindex.dossiers.counter import loading
from parindex.dossiers.counter.acts import ACTS, Act, next_acts
from parindex.dossiers.counter.forms import ActForm, CorrectForm
from parindex.dossiers.counter.holding import Holding
from parindex.dossiers.models.events import EventKind
from parindex.dossiers.queries import dossiers, saying
from parindex.dossiers.slips import offered
from parindex.kit import clock
from parindex.web.templatetags.figures import language

_NOT_CORRECTED = (EventKind.CORRECTED, EventKind.RESTATED)


@require_safe
@signed_in
def dossier(request: AuthedRequest, dossier_id: int) -> HttpResponse:
    """Show a dossier: its clock, its way, its papers, and what can be done next."""
    holding = loading.held(request, dossier_id)
    current, now = holding.dossier, clock.now()
    applicant = dossiers.applicants([current], request.user).get(current.pk)
    acts = next_acts(holding)
    slips = offered.slips(current) if applicant is not None else []
    fresh = str(request.GET.get("phieu", ""))
    context = {
        "section": "counter",
        "dossier": current,
        "holding": holding,
        "applicant": applicant,
        "state": statuses.NAMES[current.state](),
        "said": saying.sentence(current, now),
        "trail": dossiers.trail(current, request.user),
        "not_corrected": _NOT_CORRECTED,
        "first": acts[0] if acts else None,
        "acts": acts[1:],
        "slips": slips,
        "fresh": next((one for one in reversed(slips) if one.slug == fresh), None),
    }
    return render(request, "dossiers/counter/dossier.html", context)


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def act(request: AuthedRequest, dossier_id: int, slug: str) -> HttpResponse:
    """Ask what an act needs, and do it."""
    holding = loading.held(request, dossier_id)
    chosen = ACTS.get(slug)
    if chosen is None or not chosen.may(holding):
        raise Http404
    is_next = chosen in next_acts(holding)
    if not is_next and request.method != "POST":
        messages.info(request, gettext("This cannot be done now; what can be done stands below."))
        return redirect("dossiers:dossier", holding.dossier.pk)
    form = chosen.form(request.POST if request.method == "POST" else None, holding=holding)
    if request.method == "POST" and form.is_valid() and _is_done(request, chosen, form, holding):
        messages.success(request, chosen.done().say(language()))
        after = f"?phieu={chosen.slip}" if chosen.slip else ""
        return redirect(f"{reverse('dossiers:dossier', args=[holding.dossier.pk])}{after}")
    context = {"section": "counter", "dossier": holding.dossier, "act": chosen, "form": form}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "dossiers/counter/act.html", context, status=status)


def _is_done(request: AuthedRequest, chosen: Act, form: ActForm, holding: Holding) -> bool:
    return tried(request, lambda: chosen.do(holding, form.given(), clock.now()), form=form)


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def correct(request: AuthedRequest, dossier_id: int, event_id: int) -> HttpResponse:
    """Ask how an event really was, and record that."""
    holding = loading.held(request, dossier_id)
    lines = dossiers.trail(holding.dossier, request.user)
    line = next((one for one in lines if one.event.pk == event_id), None)
    if line is None or not holding.answers or line.event.kind in _NOT_CORRECTED:
        raise Http404
    form = CorrectForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        if tried(
            request,
            lambda: correcting.correct(event_id=event_id, by=request.user, at=clock.now(), **given),
            form=form,
        ):
            messages.success(request, gettext("Corrected; what was recorded stays beside it."))
            return redirect("dossiers:dossier", holding.dossier.pk)
    context = {"section": "counter", "dossier": holding.dossier, "line": line, "form": form}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "dossiers/counter/correct.html", context, status=status)
