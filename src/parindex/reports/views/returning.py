"""A document that comes back from Word, and what is decided on the figures retyped in it."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from parindex.accounts.http import AuthedRequest, signed_in, tried
from parindex.kit import clock
from parindex.reports import queries
from parindex.reports.actions import handing_in
from parindex.reports.actions.handing_in import Ruling
from parindex.reports.forms import FileForm
from parindex.reports.models import Report, Version
from parindex.reports.views import loading


@require_POST
@signed_in
def hand_in(request: AuthedRequest, report_id: int) -> HttpResponse:
    """Take the edited file, and lead to the figures that were retyped in it."""
    current = loading.editable(request, report_id)
    form = FileForm(request.POST, request.FILES)
    if not form.is_valid():
        for faults in form.errors.values():
            for fault in faults:
                messages.error(request, str(fault))
        return redirect("reports:report", current.pk)
    file, made = form.cleaned_data["file"], list[Version]()
    if not tried(
        request,
        lambda: made.append(
            handing_in.hand_in(
                report_id=current.pk, content=file.read(), name=file.name, by=request.user, at=clock.now()
            )
        ),
    ):
        return redirect("reports:report", current.pk)
    if made[0].retypings.exists():
        return redirect("reports:retypings", current.pk)
    messages.success(request, gettext("Taken. No figure was retyped."))
    return redirect("reports:report", current.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def retypings(request: AuthedRequest, report_id: int) -> HttpResponse:
    """List the figures that were retyped in the newest version, and take what is decided on them."""
    current = loading.editable(request, report_id)
    version = loading.version(request, current)
    status = HTTPStatus.OK
    if request.method == "POST":
        if _rule(request, current):
            return redirect("reports:report", current.pk)
        status = HTTPStatus.UNPROCESSABLE_ENTITY
    rows = queries.retypings(version)
    context = {"section": "reports", "report": current, "version": version, "rows": rows, "typed": request.POST}
    return render(request, "reports/retypings.html", context, status=status)


def _rule(request: AuthedRequest, current: Report) -> bool:
    rulings = {}
    for name, value in request.POST.items():
        word, _, key = name.partition("-")
        if word == "ruling" and key.isascii() and key.isdecimal() and value in {"accept", "reject"}:
            reason = str(request.POST.get(f"reason-{key}", ""))[:500]
            rulings[int(key)] = Ruling(is_accepted=value == "accept", reason=reason)
    is_done = tried(
        request,
        lambda: handing_in.rule(report_id=current.pk, rulings=rulings, by=request.user, at=clock.now()),
    )
    if is_done and rulings:
        messages.success(request, gettext("Saved."))
    return is_done
