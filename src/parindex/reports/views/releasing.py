"""Release: number, day, signer; and another version in the place of a released one."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from parindex.accounts.http import AuthedRequest, signed_in, tried
from parindex.kit import clock
from parindex.reports import queries, showing
from parindex.reports.actions import drafting, releasing
from parindex.reports.forms import PartsForm, lines, parts_of
from parindex.reports.models import Report
from parindex.reports.views import loading


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def release(request: AuthedRequest, report_id: int) -> HttpResponse:
    """Ask for the official parts, keep them, and release where that was pressed."""
    current = loading.editable(request, report_id)
    today = timezone.localdate(clock.now())
    suggested = releasing.suggested_number(current, today.year)
    form = PartsForm(request.POST if request.method == "POST" else None, initial=parts_of(current, suggested, None))
    if request.method == "POST" and form.is_valid() and _kept(request, current, form):
        return redirect("reports:report", current.pk)
    version = queries.version(current, request.user)
    context = {
        "section": "reports",
        "report": current,
        "version": version,
        "form": form,
        "suggested": suggested,
        "findings": showing.findings(version) if version else [],
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "reports/release.html", context, status=status)


@require_POST
@signed_in
def replace(request: AuthedRequest, report_id: int) -> HttpResponse:
    """Open a released report again."""
    current = loading.editable(request, report_id)
    reason = str(request.POST.get("reason", "")).strip()[:500]
    if not reason:
        messages.error(request, gettext("Write why the report is replaced."))
    elif tried(
        request,
        lambda: releasing.replace(report_id=current.pk, reason=reason, by=request.user, at=clock.now()),
    ):
        messages.success(request, gettext("A new draft is open; the released version stays as it is."))
    return redirect("reports:report", current.pk)


def _kept(request: AuthedRequest, current: Report, form: PartsForm) -> bool:
    """Keep the parts, and release where asked for; a refusal is said on the form."""
    values, now = form.cleaned_data, clock.now()

    def keep() -> None:
        drafting.set_parts(
            report_id=current.pk,
            title=values["title"].strip(),
            official=form.official(),
            bases=lines(values["bases"]),
            by=request.user,
            at=now,
        )

    if not tried(request, keep, form=form):
        return False
    if "release" not in request.POST:
        messages.success(request, gettext("Saved. Compile again to have it in the document."))
        return True
    if not tried(request, lambda: releasing.release(report_id=current.pk, by=request.user, at=now), form=form):
        return False
    messages.success(request, gettext("Released. The document does not change any more."))
    return True
