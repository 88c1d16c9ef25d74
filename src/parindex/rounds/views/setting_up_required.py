"""The required evidence of a round's set: looked through, confirmed, taken from elsewhere, and approved."""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.contrib import messages
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_http_methods, require_safe

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.core.documents.requirement_reading import plain_requirements
from parindex.core.faults import Fault, Refused
from parindex.criteria import actions as criteria
from parindex.criteria import required
from parindex.criteria.queries import Version
from parindex.criteria.required import Working
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.rounds.actions import requiring
from parindex.rounds.forms.setting_up_required import RequiredFileForm, TakeForm
from parindex.rounds.models import Round
from parindex.rounds.queries import setting_up_required as queries
from parindex.rounds.sets import criteria_of
from parindex.rounds.views.setting_up import managed
from parindex.web.templatetags.figures import language


@dataclass(slots=True, kw_only=True)
class Work:
    """One look at the page: the round, what its items require, and what was typed."""

    request: AuthedRequest
    current: Round
    work: Working
    sources: list[Version]
    file: RequiredFileForm
    take: TakeForm
    faults: tuple[Fault, ...] = ()
    said: list[str] = field(default_factory=list)

    @property
    def seen(self) -> str:
        """The stamp that the page was made with."""
        return self.request.POST.get("seen", "")


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def required_evidence(request: AuthedRequest, round_id: int) -> HttpResponse:
    """Show what evidence each item requires; confirm items, take them from a file or another set, approve all."""
    current = managed(request, round_id)
    if not current.criteria_hash:
        context = {"section": "rounds", "round": current}
        return render(request, "rounds/setting_up/required_without_set.html", context)
    act = "confirm" if "confirm" in request.POST else request.POST.get("act", "")
    work = _work(request, current, act)
    if act in _ACTS and _is_answered(work, act):
        return redirect(f"{request.path}{_back(request)}")
    return _page(work)


@require_safe
@signed_in
def required_file(request: AuthedRequest, round_id: int) -> HttpResponse:
    """Give the required evidence of a round as a file, YAML or JSON; what waits for approval is in it."""
    current = managed(request, round_id)
    if not current.criteria_hash:
        raise Http404
    items = queries.working(current).items
    if request.GET.get("dang") == "json":
        options = {"ensure_ascii": False, "indent": 2}
        answer: HttpResponse = JsonResponse(plain_requirements(items), json_dumps_params=options)
        name = "tai-lieu-can-co.json"
    else:
        text = queries.write_yaml(criteria_of(current), items)
        answer = HttpResponse(text, content_type="application/yaml; charset=utf-8")
        name = "tai-lieu-can-co.yaml"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _work(request: AuthedRequest, current: Round, act: str) -> Work:
    approved = required.approved_versions(current.assessor_id)
    sources = [one for one in approved if one.content_hash != current.criteria_hash]
    offered = [(one.pk, one.title) for one in sources]
    typed, files = (request.POST, request.FILES) if act == "file" else (None, None)
    return Work(
        request=request,
        current=current,
        work=queries.working(current),
        sources=sources,
        file=RequiredFileForm(typed, files),
        take=TakeForm(request.POST if act == "take" else None, sources=offered),
    )


def _confirm(work: Work) -> bool:
    code = work.request.POST["confirm"]
    seen = work.request.POST.get(f"seen-{code}", "")
    if code not in work.work.items:
        raise Http404
    requiring.confirm(round_id=work.current.pk, code=code, seen=seen, by=work.request.user, at=clock.now())
    work.said.append(gettext("Noted: item %(code)s is right as it is.") % {"code": code})
    return True


def _approve(work: Work) -> bool:
    requiring.approve(round_id=work.current.pk, seen=work.seen, by=work.request.user, at=clock.now())
    work.said.append(gettext("The required evidence is approved. It holds from now on."))
    return True


def _give_up(work: Work) -> bool:
    requiring.give_up(round_id=work.current.pk, seen=work.seen, by=work.request.user, at=clock.now())
    work.said.append(gettext("The changes are given up; what stood before stands."))
    return True


def _file(work: Work) -> bool:
    if not work.file.is_valid() or work.current.criteria_id is None:
        return False
    content = work.file.cleaned_data["file"].read()
    items = criteria.read_required(version_id=work.current.criteria_id, content=content)
    changed = requiring.take_file(
        round_id=work.current.pk, items=items, seen=work.seen, by=work.request.user, at=clock.now()
    )
    work.said.append(_taken(len(changed)))
    return True


def _take(work: Work) -> bool:
    if not work.take.is_valid():
        return False
    source_id = work.take.cleaned_data["source"]
    changed = requiring.take_from(
        round_id=work.current.pk, source_id=source_id, seen=work.seen, by=work.request.user, at=clock.now()
    )
    work.said.append(_taken(len(changed)))
    return True


_ACTS: dict[str, Callable[[Work], bool]] = {
    "confirm": _confirm,
    "approve": _approve,
    "give-up": _give_up,
    "file": _file,
    "take": _take,
}


def _is_answered(work: Work, act: str) -> bool:
    """Do an act, or say why not; False where faults are to be shown beside what was typed."""
    try:
        is_done = _ACTS[act](work)
    except Refused as refused:
        work.faults = refused.faults
        return False
    except ActionError as error:
        messages.error(work.request, error.say(language()))
        return True
    for said in work.said:
        messages.success(work.request, said)
    return is_done


def _taken(count: int) -> str:
    if not count:
        return gettext("Nothing in it differs from what stands here.")
    words = ngettext(
        "%(count)s item differs; look at it below, then approve.",
        "%(count)s items differ; look at them below, then approve.",
        count,
    )
    return words % {"count": count}


def _back(request: AuthedRequest) -> str:
    """Give where the page goes on: after a confirmation with what is unsure still."""
    if "confirm" not in request.POST:
        return ""
    show = request.POST.get("loc", "")
    return f"?loc={show}#unsure" if show in queries.SHOWS else "#unsure"


def _page(work: Work) -> HttpResponse:
    criteria_set = criteria_of(work.current)
    rows = queries.rows(criteria_set, work.work)
    counts = queries.counts(rows)
    asked = work.request.GET.get("loc", "")
    show = asked if asked in queries.SHOWS else "all"
    names = {
        "all": gettext("All"),
        "unsure": gettext("Unsure"),
        "waiting": gettext("Changed, not approved"),
        "not-needed": gettext("Nothing to file"),
    }
    context = {
        "section": "rounds",
        "round": work.current,
        "work": work.work,
        "sections": queries.sections(criteria_set, rows, show),
        "counts": counts,
        "shows": [(value, names[value], counts[value]) for value in queries.SHOWS],
        "show": show,
        "latest": queries.latest(work.work),
        "seen": work.work.stamp,
        "faults": work.faults,
        "file": work.file,
        "take": work.take if work.sources else None,
    }
    return render(work.request, "rounds/setting_up/required.html", context)
