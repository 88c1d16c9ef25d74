"""Form 06/VPCP/KSTT on a page: its rows, what does not add up, and the form as a workbook once that is explained."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.analytics.periods import Period
from parindex.dossiers import permissions
from parindex.dossiers.actions import handing_in, stating
from parindex.dossiers.actions.stating import FormRow
from parindex.dossiers.figures import asking, days, form06_file
from parindex.dossiers.figures.form06 import Form, Line, Shown, form_of
from parindex.dossiers.figures.views.showing import frame
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.web.templatetags.figures import language

if TYPE_CHECKING:
    from parindex.units.models import Unit

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
@signed_in
def form(request: AuthedRequest, unit_code: str) -> HttpResponse:
    """Show the form of a period."""
    now = clock.now()
    current = asking.unit_of(request.user, unit_code)
    period, wrong = asking.period_of(request.GET, [current.pk], days.today(now))
    found = form_of(current, period, now)
    context = frame(request, current, period, wrong) | {
        "form": found,
        "marked": _numbered(found),
        "waiting": len(found.open_differences),
        "may_explain": permissions.may_explain(request.user, current.pk),
    }
    return render(request, "dossiers/figures/form06.html", context)


@require_POST
@signed_in
def explain(request: AuthedRequest, unit_code: str) -> HttpResponse:
    """Say why a sum of the form does not come out."""
    now = clock.now()
    current = asking.unit_of(request.user, unit_code)
    period = _period(request.POST)
    found = _asked(form_of(current, period, now), request.POST)
    if found is None:
        raise Http404
    line, one = found
    row = FormRow(
        unit_id=current.pk,
        begins_on=period.start,
        ends_on=period.end,
        field=line.key.field,
        authority=line.key.authority,
    )
    try:
        reason = request.POST.get("reason", "")
        stating.explain_difference(row=row, difference=one.difference, reason=reason, by=request.user, at=now)
    except ActionError as error:
        messages.error(request, error.say(language()))
    return redirect(_address(current, period))


@require_POST
@signed_in
def hand_in(request: AuthedRequest, unit_code: str) -> HttpResponse:
    """Give the form as a workbook, and keep what it says."""
    current = asking.unit_of(request.user, unit_code)
    period = _period(request.POST)
    try:
        found = handing_in.hand_in(unit=current, period=period, by=request.user, at=clock.now())
    except ActionError as error:
        messages.error(request, error.say(language()))
        return redirect(_address(current, period))
    response = HttpResponse(form06_file.workbook(current.name, found), content_type=_XLSX)
    response["Content-Disposition"] = f'attachment; filename="bieu-06-{current.code}-{period.label}.xlsx"'
    return response


def _numbered(found: Form) -> list[tuple[int, Line, Shown]]:
    every = [(line, one) for line in found.lines for one in line.differences]
    return [(number, line, one) for number, (line, one) in enumerate(every, start=1)]


def _asked(found: Form, given: QueryDict) -> tuple[Line, Shown] | None:
    """Find the difference that a form names; None where it is not there any more."""
    wanted = (given.get("field", ""), given.get("authority", ""), given.get("identity", ""))
    for line, one in found.open_differences:
        if (*line.key, one.difference.identity) == wanted:
            return line, one
    return None


def _period(given: QueryDict) -> Period:
    period = days.read(given.get("ky", ""))
    if period is None:
        raise Http404
    return period


def _address(unit: "Unit", period: Period) -> str:
    return f"{reverse('dossiers:figures-form06', args=[unit.code])}?ky={period.label}"
