"""A file of units: handed in, looked at, and only then imported, as a whole or not at all."""

from django.contrib import messages
from django.core import signing
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from parindex.accounts import unit_files
from parindex.accounts.actions import units as acts
from parindex.accounts.http import AuthedRequest, having_role
from parindex.accounts.permissions import KEEPERS
from parindex.accounts.unit_files import HandedIn
from parindex.accounts.unit_forms import ImportForm
from parindex.core.faults import Fault, Refused
from parindex.kit import clock
from parindex.units import files
from parindex.units.importing import Summary
from parindex.units.outcomes import State
from parindex.web.templatetags.figures import language, number

#: How much of a long list stands on the page; the rest is in the file itself.
_SHOWN = 100
_CSV = "text/csv; charset=utf-8"


class OtherOutcome(Exception):
    """The import would do something else than what was shown; nothing was kept."""


@having_role(*KEEPERS)
def unit_import(request: AuthedRequest) -> HttpResponse:
    """Take a file, show what it would do, and do it once that is confirmed."""
    if request.method == "POST" and "sealed" in request.POST:
        return _confirmed(request)
    form = ImportForm(request.POST or None, request.FILES or None)
    if request.method != "POST" or not form.is_valid():
        context = {"section": "units", "form": form, "most": unit_files.MOST_UNITS}
        return render(request, "accounts/units/unit_import.html", context, status=422 if form.errors else 200)
    given = form.cleaned_data
    return _look(request, HandedIn(name=given["file"].name, content=given["file"].read(), on=given["on"]))


@having_role(*KEEPERS)
@require_safe
def unit_import_template(request: AuthedRequest) -> HttpResponse:
    """Give a table to fill in."""
    return _attached(files.template(), "don-vi-mau.csv")


@having_role(*KEEPERS)
@require_POST
def unit_import_faults(request: AuthedRequest) -> HttpResponse:
    """Give every fault of a file that was handed in, as a table."""
    handed = _unsealed(request)
    if handed is None:
        return redirect("accounts:unit-import")
    try:
        _tried(request, handed)
        faults: tuple[Fault, ...] = ()
    except Refused as refused:
        faults = refused.faults
    return _attached("".join(unit_files.csv_lines(handed.name, faults, language())), "loi-nhap-don-vi.csv")


def _confirmed(request: AuthedRequest) -> HttpResponse:
    handed = _unsealed(request)
    if handed is None:
        return redirect("accounts:unit-import")
    try:
        summary = _do(request, handed)
    except (Refused, OtherOutcome):
        messages.warning(request, _("The list of units has changed since you looked. This is what would be done now."))
        return _look(request, handed)
    words = {"new": number(len(summary.created)), "changed": number(len(summary.changed))}
    messages.success(request, _("Imported: %(new)s new units, %(changed)s changed.") % words)
    return redirect("accounts:unit-list")


@transaction.atomic
def _do(request: AuthedRequest, handed: HandedIn) -> Summary:
    summary = acts.import_units(reading=handed.read(), on=handed.on, by=request.user, at=clock.now())
    if unit_files.promise(summary) != handed.promised:
        raise OtherOutcome
    return summary


def _tried(request: AuthedRequest, handed: HandedIn) -> Summary:
    return acts.import_units(reading=handed.read(), on=handed.on, by=request.user, at=clock.now(), is_trial=True)


def _look(request: AuthedRequest, handed: HandedIn) -> HttpResponse:
    """Show what a file would do, or all that is wrong with it."""
    context: dict[str, object] = {"section": "units", "handed": handed, "shown": _SHOWN}
    try:
        summary = _tried(request, handed)
        context |= _listed(summary) | {"sealed": handed.seal(request.user, unit_files.promise(summary))}
    except Refused as refused:
        return _refused(request, handed, refused.faults, context)
    return render(request, "accounts/units/unit_import_plan.html", context)


def _refused(
    request: AuthedRequest, handed: HandedIn, faults: tuple[Fault, ...], context: dict[str, object]
) -> HttpResponse:
    rows = unit_files.rows(faults, language())
    try:
        sealed = handed.seal(request.user)
    except Refused:
        sealed = ""
    context |= {
        "count": len(rows),
        "rows": rows[:_SHOWN],
        "sealed": sealed,
        "form": ImportForm(initial={"on": handed.on}),
        "has_sheets": any(row.sheet for row in rows),
    }
    return render(request, "accounts/units/unit_import_faults.html", context, status=422)


def _listed(summary: Summary) -> dict[str, object]:
    new = [one for one in summary.outcomes if one.state == State.NEW]
    changed = [one for one in summary.outcomes if one.state == State.CHANGED]
    return {
        "summary": summary,
        "new": new[:_SHOWN],
        "changed": changed[:_SHOWN],
        "new_count": len(new),
        "changed_count": len(changed),
        "same_count": len(summary.unchanged),
        "does_something": bool(new or changed or summary.successions),
    }


def _unsealed(request: AuthedRequest) -> HandedIn | None:
    """Give the file that the page carried; nothing, and a message, where it is too old or not of this person."""
    try:
        return HandedIn.unseal(request.POST.get("sealed", ""), request.user)
    except signing.BadSignature:
        messages.error(request, _("Too much time has passed. Hand the file in again."))
        return None


def _attached(content: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=_CSV)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
