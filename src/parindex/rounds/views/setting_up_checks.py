"""The checks of a round: weighed, switched off, added to, taken as a file, and tried on the sheets of today."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.core.faults import Fault, Refused
from parindex.kit import clock, documents
from parindex.kit.errors import ActionError
from parindex.rounds import checks, refusals
from parindex.rounds.actions import checking
from parindex.rounds.forms.setting_up_checks import ChecksFileForm, ContradictionForm, WeightsForm
from parindex.rounds.models import Round
from parindex.rounds.queries import setting_up_checks as queries
from parindex.rounds.sets import criteria_of
from parindex.rounds.views.setting_up import managed
from parindex.web.templatetags.figures import language


@dataclass(slots=True, kw_only=True)
class Work:
    """One look at the page: the round, its list as the page shows it, and what was typed."""

    request: AuthedRequest
    current: Round
    listed: list[object]
    weights: WeightsForm
    new: ContradictionForm
    file: ChecksFileForm
    faults: tuple[Fault, ...] = ()
    effect: queries.Effect | None = None
    is_tried: bool = False
    new_list: list[object] | None = None


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def round_checks(request: AuthedRequest, round_id: int) -> HttpResponse:
    """Show the checks of a round; change them, or try on today's sheets what is chosen, which changes nothing."""
    current = managed(request, round_id)
    if not current.criteria_hash:
        context = {"section": "rounds", "round": current}
        return render(request, "rounds/setting_up/checks_without_set.html", context)
    act = "remove" if "remove" in request.POST else request.POST.get("act", "")
    work = _work(request, current, act)
    if act in _ACTS:
        if request.POST.get("seen") != checks.stamp(current):
            messages.error(request, refusals.ChecksChanged().say(language()))
            return redirect("rounds:setup-checks", current.pk)
        _ACTS[act](work)
        if work.new_list is not None and _is_answered(work, work.new_list):
            return redirect("rounds:setup-checks", current.pk)
    return _page(work)


@require_safe
@signed_in
def checks_file(request: AuthedRequest, round_id: int) -> HttpResponse:
    """Give the checks of a round as a file, YAML or JSON."""
    current = managed(request, round_id)
    if request.GET.get("dang") == "json":
        options = {"ensure_ascii": False, "indent": 2}
        answer: HttpResponse = JsonResponse(checks.listed(current), safe=False, json_dumps_params=options)
        name = "phep-kiem-tra.json"
    else:
        text = checks.write_yaml(current.checks) if current.checks else checks.default_text()
        answer = HttpResponse(text, content_type="application/yaml; charset=utf-8")
        name = "phep-kiem-tra.yaml"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _work(request: AuthedRequest, current: Round, act: str) -> Work:
    listed = checks.listed(current)
    post, files = request.POST, request.FILES
    return Work(
        request=request,
        current=current,
        listed=listed,
        weights=WeightsForm(post if act in {"save", "try", "remove"} else None, listed=listed),
        new=ContradictionForm(post if act == "add" else None, figures=queries.figures(criteria_of(current))),
        file=ChecksFileForm(post if act == "take" else None, files if act == "take" else None),
    )


def _save(work: Work) -> None:
    if work.weights.is_valid():
        work.new_list = work.weights.weighed()


def _try(work: Work) -> None:
    """Count what the list would find with the weights that are chosen, without keeping them."""
    if work.weights.is_valid():
        work.is_tried = True
        work.effect = queries.effect(work.current, work.weights.weighed(), clock.now())


def _add(work: Work) -> None:
    if work.new.is_valid():
        work.new_list = [*work.listed, work.new.check()]


def _remove(work: Work) -> None:
    """Take one check away; the weights that were chosen meanwhile are kept with the rest."""
    place = work.request.POST["remove"]
    if work.weights.is_valid():
        work.new_list = [check for number, check in enumerate(work.weights.weighed()) if str(number) != place]


def _take(work: Work) -> None:
    if work.file.is_valid():
        try:
            text = documents.decode(work.file.cleaned_data["file"].read())
            work.new_list = checks.read_text(text, criteria_of(work.current))
        except Refused as refused:
            work.faults = refused.faults


def _reset(work: Work) -> None:
    work.new_list = checks.default()


_ACTS: dict[str, Callable[[Work], None]] = {
    "save": _save,
    "try": _try,
    "add": _add,
    "remove": _remove,
    "take": _take,
    "reset": _reset,
}


def _is_answered(work: Work, listed: list[object]) -> bool:
    """Set the checks, or say why not; False where faults are to be shown beside what was typed."""
    seen = work.request.POST.get("seen", "")
    try:
        checking.set_checks(round_id=work.current.pk, listed=listed, seen=seen, by=work.request.user, at=clock.now())
    except Refused as refused:
        work.faults = refused.faults
        return False
    except ActionError as error:
        messages.error(work.request, error.say(language()))
        return True
    messages.success(work.request, gettext("The checks are saved. They hold from now on."))
    return True


def _page(work: Work) -> HttpResponse:
    current = work.current
    found = queries.lines(work.listed, criteria_of(current))
    counts = work.effect.by_check if work.effect else {}
    fields = [work.weights[f"weight_{place}"] for place in range(len(found))]
    rows: list[dict[str, Any]] = [
        {"place": place, "line": line, "field": box, "count": counts.get(place)}
        for place, (line, box) in enumerate(zip(found, fields, strict=True))
    ]
    context = {
        "section": "rounds",
        "round": current,
        "rows": rows,
        "seen": checks.stamp(current),
        "is_default": not current.checks,
        "effect": work.effect,
        "is_tried": work.is_tried,
        "faults": work.faults,
        "new": work.new,
        "file": work.file,
        "most": queries.MOST_ROWS,
    }
    return render(work.request, "rounds/setting_up/checks.html", context)
