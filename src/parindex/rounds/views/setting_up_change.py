"""The criteria set of an open round changes: compared item by item, its effect shown first, then migrated."""

from collections import Counter
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from parindex.accounts.actors import actor
from parindex.accounts.http import AuthedRequest, signed_in
from parindex.core.criteria import CriteriaSet
from parindex.core.criteria.comparing import SAID, Change, Line, compare, suggest
from parindex.core.faults import Fault, Refused
from parindex.core.recoding import recode
from parindex.criteria import actions as criteria_actions
from parindex.criteria import queries as criteria_queries
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.rounds import permissions
from parindex.rounds.actions import migrating
from parindex.rounds.forms.setting_up import CriteriaForm
from parindex.rounds.forms.setting_up_change import MovesForm
from parindex.rounds.models import Round, SetChange
from parindex.rounds.queries import setting_up_change as queries
from parindex.rounds.queries.setting_up_required import looks_after
from parindex.rounds.sets import criteria_of
from parindex.rounds.views.setting_up import managed
from parindex.web.templatetags.figures import language


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def choose(request: AuthedRequest, round_id: int) -> HttpResponse:
    """Choose the set that the round changes to, stored or handed in; nothing changes yet."""
    current = managed(request, round_id)
    if not current.is_open:
        return redirect("rounds:setup-criteria", current.pk)
    versions = [version for version in criteria_queries.versions() if version.content_hash != current.criteria_hash]
    form = CriteriaForm(
        request.POST or None, request.FILES or None, versions=[(version.pk, version.title) for version in versions]
    )
    faults: tuple[Fault, ...] = ()
    if request.method == "POST" and form.is_valid():
        try:
            return redirect("rounds:set-change-compare", current.pk, _version(request, form))
        except Refused as refused:
            faults = refused.faults
    context = {"section": "rounds", "round": current, "form": form, "versions": versions, "faults": faults}
    return render(request, "rounds/setting_up/change.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def compare_sets(request: AuthedRequest, round_id: int, version_id: int) -> HttpResponse:
    """Compare item by item, correct where items go, see what it does to every answer, and change the set."""
    current = managed(request, round_id)
    version = criteria_queries.version(version_id)
    if version is None or not current.is_open:
        raise Http404
    old, new = criteria_of(current), criteria_queries.frozen(version.content_hash, current.period)
    moves: dict[str, tuple[str, ...]] = suggest(old, new)
    form = MovesForm(request.POST or None, old=old, new=new, moves=moves)
    if request.method == "POST" and form.is_valid():
        moves = form.moves()
        if request.POST.get("act") == "change" and _is_changed(request, current, version_id, moves):
            return redirect("rounds:set-changes", current.pk)
    lines = compare(old, new, moves)
    effects = queries.effects(current, old, new, queries.plans(current, old, new, lines))
    context = {
        "section": "rounds",
        "round": current,
        "version": version,
        "form": form,
        "rows": [_row(line, old, new, form) for line in lines],
        "counts": _counts(lines),
        "effects": [effect for effect in effects if effect.is_changed],
        "totals": _totals(effects),
        "recoded": recode(current.checks, old, new, moves),
        "looks": looks_after(current, version.content_hash, moves),
    }
    return render(request, "rounds/setting_up/change_compare.html", context)


@require_safe
@signed_in
def record(request: AuthedRequest, round_id: int) -> HttpResponse:
    """Show how the set of a round changed, to all of its people."""
    rows = Round.objects.visible_to(request.user).filter(opened_at__isnull=False)
    current = get_object_or_404(rows, pk=round_id)
    changes = current.set_changes.select_related("from_criteria", "to_criteria", "by").order_by("-at", "-pk")
    context = {
        "section": "rounds",
        "round": current,
        "is_managed": permissions.may_manage(request.user, current),
        "changes": [_recorded(request, current, change) for change in changes],
    }
    return render(request, "rounds/setting_up/change_record.html", context)


def _recorded(request: AuthedRequest, current: Round, change: SetChange) -> dict[str, Any]:
    old = criteria_queries.frozen(change.from_criteria.content_hash, current.period)
    new = criteria_queries.frozen(change.to_criteria.content_hash, current.period)
    rows = [_row(line, old, new, None) for line in compare(old, new, change.moves) if not line.is_same]
    return {"change": change, "rows": rows, "kept": queries.kept(change, old, request.user)}


def _version(request: AuthedRequest, form: CriteriaForm) -> int:
    file = form.cleaned_data.get("file")
    if file is None:
        chosen: int = form.cleaned_data["version"]
        return chosen
    return criteria_actions.import_set(content=file.read(), at=clock.now(), by=actor(request.user))


def _is_changed(request: AuthedRequest, current: Round, version_id: int, moves: dict[str, tuple[str, ...]]) -> bool:
    new = migrating.NewSet(
        criteria_id=version_id,
        compared_with=request.POST.get("compared_with", ""),
        moves=moves,
        reason=request.POST.get("reason", ""),
    )
    try:
        migrating.migrate(round_id=current.pk, new=new, by=request.user, at=clock.now())
    except ActionError as error:
        messages.error(request, error.say(language()))
        return False
    messages.success(request, gettext("The criteria set has changed. Every answer is kept."))
    return True


def _row(line: Line, old: CriteriaSet, new: CriteriaSet, form: MovesForm | None) -> dict[str, Any]:
    return {
        "line": line,
        "old": [old.item(code) for code in line.old],
        "new": [new.item(code) for code in line.new],
        "changes": [SAID[change]() for change in Change if change in line.changes],
        "fields": [form[form.name(code)] for code in line.old] if form else [],
    }


def _counts(lines: tuple[Line, ...]) -> list[tuple[Any, int]]:
    counted = Counter(change for line in lines for change in line.changes)
    return [(SAID[change](), counted[change]) for change in Change if counted[change]]


def _totals(effects: list[queries.Effect]) -> dict[str, int]:
    names = ("kept", "reread", "lost_figures", "orphans", "empty")
    totals = {name: sum(getattr(effect, name) for effect in effects) for name in names}
    return totals | {"units": len(effects), "moved": sum(bool(effect.difference) for effect in effects)}
