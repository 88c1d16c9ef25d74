"""Receiving a dossier: first the procedure, then the applicant and the papers."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from parindex.accounts.http import AuthedRequest, having_role, tried
from parindex.dossiers import permissions
from parindex.dossiers.actions import receiving
from parindex.dossiers.counter import loading
from parindex.dossiers.counter.receiving_form import ReceivingForm
from parindex.dossiers.models import Dossier, ProcedureVersion
from parindex.dossiers.queries import catalogue, counter
from parindex.dossiers.queries.counter import Place
from parindex.kit import clock


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@having_role(*permissions.AT_COUNTER)
def receive(request: AuthedRequest) -> HttpResponse:
    """Show the procedures to choose from, or the form of one; take what was typed."""
    place = loading.place(request, receiving=True)
    if place is None:  # The role says that there is one; another request may have taken it away.
        return redirect("dossiers:counter")
    version = _version(request, place)
    if version is None:
        return _choose(request, place)
    form = ReceivingForm(request.POST or None, version=version)
    if request.method == "POST" and form.is_valid():
        made = _take(request, form, place)
        if made is not None:
            return redirect(f"{reverse('dossiers:dossier', args=[made.pk])}?phieu=tiep-nhan")
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    context = {"section": "counter", "place": place, "version": version, "form": form}
    return render(request, "dossiers/counter/receive.html", context, status=status)


def _version(request: AuthedRequest, place: Place) -> ProcedureVersion | None:
    """Give the version of today of the procedure that the address names, if the unit offers it."""
    code = str(request.GET.get("thu-tuc", "")).strip()[:40]
    on = timezone.localdate(clock.now())
    found = catalogue.version_on(code, on) if code else None
    if found is None or not catalogue.offers(place.unit_id, found.procedure_id, on):
        return None
    return found


def _choose(request: AuthedRequest, place: Place) -> HttpResponse:
    words = str(request.GET.get("tim", "")).strip()[:200]
    found, more = counter.procedures(place.unit_id, words, timezone.localdate(clock.now()))
    context = {
        "section": "counter",
        "place": place,
        "places": [one for one in counter.places(request.user) if one.receives],
        "words": words,
        "found": found,
        "more": more,
        "is_unknown": bool(request.GET.get("thu-tuc")),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if request.method == "POST" else HTTPStatus.OK
    return render(request, "dossiers/counter/procedures.html", context, status=status)


def _take(request: AuthedRequest, form: ReceivingForm, place: Place) -> Dossier | None:
    """Receive the dossier, or only register it where the button says so."""
    is_registered = "register" in request.POST
    act = receiving.register if is_registered else receiving.receive
    made: list[Dossier] = []
    moment = form.cleaned_data["happened_at"]
    new = form.new_dossier(place.unit_id)
    if not tried(
        request, lambda: made.append(act(new=new, by=request.user, at=clock.now(), happened_at=moment)), form=form
    ):
        return None
    said = gettext("Registered: %(code)s. Look at it, then receive or refuse it.")
    if not is_registered:
        said = gettext("Received: %(code)s. Give the receipt to the applicant.")
    messages.success(request, said % {"code": made[0].code})
    return made[0]
