"""The sections of setting up a round: settings, criteria set, units, dates, people."""

from dataclasses import asdict
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from parindex.accounts import queries as accounts
from parindex.accounts.actors import actor
from parindex.accounts.http import AuthedRequest, signed_in
from parindex.accounts.kinds import RoleKind
from parindex.core.faults import Fault, Refused
from parindex.criteria import actions as criteria_actions
from parindex.criteria import queries as criteria_queries
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.rounds.actions import opening
from parindex.rounds.forms.appraising import read_keys
from parindex.rounds.forms.setting_up import CriteriaForm, PhasesForm, SettingsForm
from parindex.rounds.models import Round
from parindex.rounds.queries import setting_up as queries
from parindex.rounds.sets import criteria_of
from parindex.rounds.views.setting_up import managed
from parindex.rounds.windows import calendar
from parindex.web.templatetags.figures import language


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def settings(request: AuthedRequest, round_id: int) -> HttpResponse:
    """Name the round and set what it decides for itself."""
    current = managed(request, round_id)
    before = opening.Settings.of(current)
    form = SettingsForm(request.POST or None, initial={"name": current.name, **asdict(before)})
    if request.method == "POST" and form.is_valid():
        name = form.cleaned_data["name"]
        opening.set_settings(round_id=current.pk, name=name, settings=form.settings(), by=request.user, at=clock.now())
        return _saved(request, current)
    return _section(request, "settings", current, form=form)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def criteria(request: AuthedRequest, round_id: int) -> HttpResponse:
    """Choose a stored set or hand in a new one; faults are shown by line."""
    current = managed(request, round_id)
    if current.is_open:
        return redirect("rounds:set-change", current.pk)
    versions = criteria_queries.versions()
    form = CriteriaForm(
        request.POST or None,
        request.FILES or None,
        versions=[(version.pk, version.title) for version in versions],
        initial={"version": current.criteria_id},
    )
    faults: tuple[Fault, ...] = ()
    if request.method == "POST" and form.is_valid():
        try:
            _choose(request, current, form)
        except Refused as refused:
            faults = refused.faults
        else:
            return redirect("rounds:setup-criteria", current.pk)
    chosen = criteria_of(current) if current.criteria_hash else None
    preview = [(area, chosen.items[area.first : area.last]) for area in chosen.areas] if chosen else []
    context = {"form": form, "faults": faults, "versions": versions, "chosen": chosen, "preview": preview}
    return _section(request, "criteria", current, **context)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def units(request: AuthedRequest, round_id: int) -> HttpResponse:
    """Choose the units that take part."""
    current = managed(request, round_id)
    words = request.GET.get("tim", "")[:100]
    if request.method == "POST" and not current.is_open:
        now = clock.now()
        opening.choose_units(round_id=current.pk, unit_ids=_wanted(request, current), by=request.user, at=now)
        return _saved(request, current)
    rows = queries.candidates(current, clock.now(), words)
    chosen = current.sheets.count()
    return _section(request, "units", current, rows=rows, words=words, chosen=chosen)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def phases(request: AuthedRequest, round_id: int) -> HttpResponse:
    """Date the phases."""
    current = managed(request, round_id)
    form = PhasesForm(request.POST or None, windows=calendar(current).windows, is_open=current.is_open)
    if request.method == "POST" and form.is_valid():
        opening.set_phases(round_id=current.pk, windows=form.windows(), by=request.user, at=clock.now())
        return _saved(request, current)
    rows = [(queries.phase_name(kind), first, last) for kind, first, last in form.rows()]
    return _section(request, "phases", current, form=form, rows=rows)


@require_safe
@signed_in
def people(request: AuthedRequest, round_id: int) -> HttpResponse:
    """Show who fills in, signs and appraises, and who is missing."""
    current = managed(request, round_id)
    rows = queries.people(current)
    areas = {area.code: area.name for area in criteria_of(current).areas} if current.criteria_hash else {}
    missing = [(code, areas.get(code, code), count) for code, count in queries.unassigned(current)]
    context = {
        "rows": sorted(rows, key=lambda row: row.is_complete),
        "lacking": sum(not row.is_complete for row in rows),
        "missing": missing,
        "conflicts": queries.conflicts(current),
        "administers": accounts.has_role(request.user, RoleKind.ADMINISTRATOR),
    }
    return _section(request, "people", current, **context)


def _choose(request: AuthedRequest, current: Round, form: CriteriaForm) -> None:
    now, file = clock.now(), form.cleaned_data.get("file")
    if file is None:
        version_id: int = form.cleaned_data["version"]
    else:
        version_id = criteria_actions.import_set(content=file.read(), at=now, by=actor(request.user))
    try:
        opening.choose_criteria(round_id=current.pk, criteria_id=version_id, by=request.user, at=now)
    except ActionError as error:
        messages.error(request, error.say(language()))
    else:
        messages.success(request, gettext("The criteria set is chosen."))


def _wanted(request: AuthedRequest, current: Round) -> set[int]:
    """Give the units that are to take part: of those shown the ticked ones, all others as they were."""
    if request.POST.get("choose") == "communes":
        return {pk for pk, _, kind, _ in queries.candidates(current, clock.now()) if kind == "commune"}
    ticked, shown = (set(read_keys(request.POST, name)) for name in ("unit", "shown"))
    return (set(current.sheets.values_list("unit_id", flat=True)) - shown) | ticked


def _saved(request: AuthedRequest, current: Round) -> HttpResponse:
    messages.success(request, gettext("Saved."))
    return redirect("rounds:setup", current.pk)


def _section(request: AuthedRequest, name: str, current: Round, **context: Any) -> HttpResponse:
    context |= {"section": "rounds", "round": current, "part": name}
    return render(request, f"rounds/setting_up/{name}.html", context)
