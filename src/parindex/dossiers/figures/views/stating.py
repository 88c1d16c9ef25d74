"""Pages on which values of others come in: those of the portal as a file, those of a report as it prints them."""

from decimal import Decimal
from typing import TYPE_CHECKING

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.core.faults import Refused
from parindex.dossiers import permissions, refusals
from parindex.dossiers.actions import stating
from parindex.dossiers.actions.stating import NewValue
from parindex.dossiers.figures import asking, days, printable, printed, stated_files
from parindex.dossiers.figures.forms import FileForm, PrintedForm
from parindex.dossiers.figures.views.showing import frame
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.web.templatetags.figures import language

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from parindex.units.models import Unit


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def values(request: AuthedRequest, unit_code: str) -> HttpResponse:
    """Take in a file of values that the portal, or anybody else, publishes."""
    current = _stated_unit(request, unit_code)
    is_sent = request.method == "POST"
    form = FileForm(request.POST, request.FILES) if is_sent else FileForm()
    faults: list[str] = []
    if is_sent and form.is_valid():
        try:
            given = stated_files.read(form.cleaned_data["file"], asking.stated_units(request.user, form.bounds[0]).get)
            count = state(request, [_value(form, one) for one in given])
        except Refused as refused:
            faults = [fault.say(language()) for fault in refused.faults]
        except ActionError as error:
            faults = [error.say(language())]
        else:
            words = ngettext("%(count)s value was taken in.", "%(count)s values were taken in.", count)
            messages.success(request, words % {"count": count})
            return redirect(_address("dossiers:figures", current, *form.bounds))
    is_wrong = bool(faults) or (form.is_bound and not form.is_valid())
    context = {"section": "figures", "unit": current, "form": form, "faults": faults}
    return render(request, "dossiers/figures/values.html", context, status=422 if is_wrong else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def against(request: AuthedRequest, unit_code: str) -> HttpResponse:
    """Hold the figures that reports print against the register; take figures of a report in."""
    now = clock.now()
    current = asking.unit_of(request.user, unit_code)
    may_state = permissions.may_explain(request.user, current.pk)
    if request.method == "POST" and not may_state:
        raise Http404
    period, wrong = asking.printed_period(request.GET, current.pk, days.today(now))
    form = PrintedForm(request.POST) if request.method == "POST" else PrintedForm()
    faults: list[str] = []
    if request.method == "POST" and form.is_valid():
        try:
            state(request, _printed(form, current.pk))
        except ActionError as error:
            faults = [error.say(language())]
        else:
            return redirect(_address("dossiers:figures-printed", current, *form.bounds))
    is_wrong = bool(faults) or (form.is_bound and not form.is_valid())
    context = frame(request, current, period, wrong) | {
        "reports": printed.reports(current, period, now),
        "form": form,
        "faults": faults,
        "may_state": may_state,
    }
    return render(request, "dossiers/figures/printed.html", context, status=422 if is_wrong else 200)


@transaction.atomic
def state(request: AuthedRequest, given: "Iterable[NewValue]") -> int:
    """State values, all of them or none; says how many. Raises `NothingStated`, and what stating one raises."""
    at, count = clock.now(), 0
    for one in given:
        stating.state_value(new=one, by=request.user, at=at)
        count += 1
    if not count:
        raise refusals.NothingStated
    return count


def _value(form: FileForm, given: stated_files.Given) -> NewValue:
    begins_on, ends_on = form.bounds
    value = given.value
    return NewValue(
        unit_id=given.unit_id,
        indicator=given.indicator,
        begins_on=begins_on,
        ends_on=ends_on,
        numerator=None if value is None else Decimal(value.numerator),
        denominator=None if value is None else Decimal(value.denominator),
        source=form.cleaned_data["source"],
    )


def _printed(form: PrintedForm, unit_id: int) -> list[NewValue]:
    begins_on, ends_on = form.bounds
    return [
        NewValue(
            unit_id=unit_id,
            indicator=code,
            begins_on=begins_on,
            ends_on=ends_on,
            numerator=value,
            denominator=printable.PERCENT if printable.BY_CODE[code].whole else None,
            source=form.cleaned_data["source"],
        )
        for code, value in form.figures.items()
    ]


def _stated_unit(request: AuthedRequest, unit_code: str) -> "Unit":
    current = asking.unit_of(request.user, unit_code)
    if not permissions.may_explain(request.user, current.pk):
        raise Http404
    return current


def _address(name: str, unit: "Unit", begins_on: "date", ends_on: "date") -> str:
    return f"{reverse(name, args=[unit.code])}?ky={days.between(begins_on, ends_on).label}"
