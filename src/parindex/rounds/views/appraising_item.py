"""One item in appraisal: what is asked, the evidence, the verdict, findings and marks."""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.core.cuts import CUT_REASONS
from parindex.core.faults import Refused
from parindex.core.typed import show_answer
from parindex.evidence.looking import look_at
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.rounds import permissions, stages
from parindex.rounds.actions import appraising, findings
from parindex.rounds.forms.appraising import read_finding, read_judgement, read_number_of
from parindex.rounds.forms.filling import read_draft
from parindex.rounds.models import Answer, Finding
from parindex.rounds.models.appraisal import Stage
from parindex.rounds.queries import appraising_side as side
from parindex.rounds.queries.appraising_found import Found, found_on
from parindex.rounds.queries.appraising_item import ItemView, item_view
from parindex.rounds.queries.evidence import panel
from parindex.rounds.queries.filling_fields import fields
from parindex.rounds.sets import criteria_of
from parindex.rounds.standing import own
from parindex.rounds.views.appraising import stage_of
from parindex.rounds.windows import calendar
from parindex.web.templatetags.figures import language


@dataclass(slots=True, kw_only=True)
class Refusal:
    """What was refused in which part of the page, and what was typed there: nothing of it is lost."""

    part: str = ""
    text: str = ""
    posted: dict[str, str] = field(default_factory=dict)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def item(request: AuthedRequest, answer_id: int, number: int) -> HttpResponse:
    """Show an item to its appraiser, and take what they decide or find; then the next item that needs them."""
    stage = stage_of(number)
    answer = visible_answer(request, answer_id, stage)
    refusal = Refusal()
    if request.method == "POST":
        part = request.POST.get("part", "")
        act = _ACTS.get(part)
        if act is None:
            raise Http404
        try:
            messages.success(request, act(request, answer, stage))
            return redirect(_after(request, answer, stage, part))
        except ActionError as error:
            refusal = Refusal(part=part, text=error.say(language()))
        except Refused as refused:
            refusal = Refusal(part=part, text=refused.faults[0].say_without_place(language()))
        refusal.posted = {name: value for name, value in request.POST.items() if isinstance(value, str)}
        answer = visible_answer(request, answer_id, stage)
    context = _context(request, answer, stage, refusal)
    return render(request, "rounds/appraising/item.html", context, status=409 if refusal.text else 200)


@require_POST
@signed_in
def finding_withdraw(request: AuthedRequest, finding_id: int, number: int) -> HttpResponse:
    """Take back one's own finding."""
    stage = stage_of(number)
    mine = Finding.objects.filter(by=request.user, answer__in=Answer.objects.visible_to(request.user).values("pk"))
    finding = get_object_or_404(mine, pk=finding_id)
    visible_answer(request, finding.answer_id, stage)
    try:
        findings.withdraw(finding_id=finding.pk, stage=stage, by=request.user, at=clock.now())
        messages.success(request, _("Taken back."))
    except ActionError as error:
        messages.error(request, error.say(language()))
    return redirect("rounds:appraise", finding.answer_id, number)


def visible_answer(request: AuthedRequest, answer_id: int, stage: Stage) -> Answer:
    """Give an answer that the person appraises; whatever else there is, is not found."""
    rows = Answer.objects.visible_to(request.user).filter(is_orphan=False)
    rows = rows.select_related("area__sheet__round", "area__sheet__unit")
    found = get_object_or_404(rows, pk=answer_id)
    found.sheet = found.area.sheet
    if not permissions.may_appraise(request.user, found.area, stage):
        raise Http404
    return found


def _context(request: AuthedRequest, answer: Answer, stage: Stage, refusal: Refusal) -> dict[str, object]:
    now = clock.now()
    mode = _mode(request)
    dates = calendar(answer.sheet.round)
    view = item_view(answer, stage, request.user, now, dates)
    entries = side.entries(answer, stage, request.user, mode)
    elsewhere = side.told(answer, request.user)
    evidence = panel(answer, request.user, now, dates)
    papers = [*evidence.papers, *evidence.on_behalf]
    wanted = request.GET.get("tai-lieu", "")
    shown = next((one for one in papers if str(one.attachment.pk) == wanted), papers[0] if papers else None)
    pages = shown.pages if shown else 0
    page = min(max(1, _page(request)), max(1, pages))
    found = found_on(answer, evidence.papers, request.user, dates)
    refusal = refusal if refusal.posted else _proposed(request, found)
    return {
        "section": "work",
        "view": view,
        "answer": answer,
        "number": stages.COURSES[stage].number,
        "mode": mode,
        "modes": [(side.BY_UNIT, _("This unit")), (side.BY_ITEM, _("This item in all units"))],
        "entries": entries,
        "done": sum(entry.is_needed and entry.verdict is not None for entry in entries),
        "needed": sum(entry.is_needed for entry in entries),
        "next": side.next_open(entries),
        "precedents": side.precedents(answer, view.item, request.user, elsewhere),
        "sentences": side.sentences(answer, request.user, elsewhere),
        "reasons": [(reason.value, words()) for reason, words in CUT_REASONS.items()],
        "fields": fields(view.item, _typed(request, view, refusal)),
        "evidence": evidence,
        "found": found,
        "read": look_at(shown.revision, page) if shown else None,
        "papers": papers,
        "shown": shown,
        "page": page,
        "pages": pages,
        "turn_url": f"?theo={mode}&tai-lieu={shown.attachment.pk}&trang=" if shown and pages > 1 else "",
        "marks": [one for one in view.marks if shown and shown.revision and _is_on(one, shown.revision.pk, page)],
        "refusal": refusal,
    }


def _proposed(request: AuthedRequest, found: Found | None) -> Refusal:
    """Let the form of a cut begin with what the machine found, where the appraiser asked for it; nothing is stored."""
    hint = found.hint(request.GET.get("ly-do", "")) if found else None
    if hint is None:
        return Refusal()
    return Refusal(posted={"outcome": "cut", "reason": hint.reason, "sentence": hint.sentence.say(language())})


def _verdict(request: AuthedRequest, answer: Answer, stage: Stage) -> str:
    item = criteria_of(answer.sheet.round).item(answer.item)
    appraising.give(
        answer_id=answer.pk,
        stage=stage,
        judgement=read_judgement(item, request.POST),
        answer_version=read_number_of(request.POST, "version"),
        by=request.user,
        at=clock.now(),
    )
    return _("Item %(item)s: verdict stored.") % {"item": answer.item}


def _uphold(request: AuthedRequest, answer: Answer, stage: Stage) -> str:
    appraising.uphold(
        answer_id=answer.pk,
        stage=stage,
        sentence=request.POST.get("sentence", ""),
        answer_version=read_number_of(request.POST, "version"),
        by=request.user,
        at=clock.now(),
    )
    return _("Item %(item)s: verdict stored.") % {"item": answer.item}


def _decide(request: AuthedRequest, answer: Answer, stage: Stage) -> str:
    appraising.decide(
        verdict_id=read_number_of(request.POST, "verdict"),
        answer_id=answer.pk,
        stage=stage,
        by=request.user,
        at=clock.now(),
    )
    return _("Item %(item)s: decided.") % {"item": answer.item}


def _finding(request: AuthedRequest, answer: Answer, stage: Stage) -> str:
    found = findings.add(
        answer_id=answer.pk, stage=stage, found=read_finding(request.POST), by=request.user, at=clock.now()
    )
    if found.audience == findings.Audience.NEXT_STAGE:
        return _("Noted for the next stage; the unit does not see it.")
    return _("Noted; it goes to the unit once the area is returned.")


def _after(request: AuthedRequest, answer: Answer, stage: Stage, part: str) -> str:
    """Give where to go on: after a verdict the next item that needs one, or the area; else the same item."""
    number = stages.COURSES[stage].number
    mode = _mode(request)
    if part in ("finding", "decide"):
        query = request.META.get("QUERY_STRING", "")
        here = reverse("rounds:appraise", args=[answer.pk, number])
        return f"{here}?{query}" if query else here
    following = side.next_open(side.entries(answer, stage, request.user, mode))
    if following is None:
        return reverse("rounds:appraise-area", args=[answer.area_id, number])
    there = reverse("rounds:appraise", args=[following, number])
    return f"{there}?theo={mode}" if mode != side.BY_UNIT else there


def _typed(request: AuthedRequest, view: ItemView, refusal: Refusal) -> dict[str, object]:
    """Give what stands in the fields of figures: what was typed just now, else the unit's own."""
    if refusal.part == "verdict" and refusal.posted.get("outcome") == "figures_changed":
        return dict(read_draft(view.item, request.POST).typed)
    return dict(show_answer(view.item, own(view.answer).figures))


def _mode(request: AuthedRequest) -> str:
    return side.BY_ITEM if request.GET.get("theo") == side.BY_ITEM else side.BY_UNIT


def _page(request: AuthedRequest) -> int:
    given = request.GET.get("trang", "")
    return int(given) if given.isascii() and given.isdecimal() and len(given) < 6 else 1


def _is_on(finding: Finding, revision_id: int, page: int) -> bool:
    return (finding.revision_id, finding.page) == (revision_id, page)


_ACTS: dict[str, Callable[[AuthedRequest, Answer, Stage], str]] = {
    "verdict": _verdict,
    "uphold": _uphold,
    "decide": _decide,
    "finding": _finding,
}
