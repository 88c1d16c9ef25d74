"""The appraiser's queue, and an area of one unit: accept several, return, conclude."""

from collections.abc import Callable

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from parindex.accounts.http import AuthedRequest, having_role, signed_in
from parindex.accounts.kinds import RoleKind
from parindex.core.workflow import STATES
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.rounds import permissions, stages
from parindex.rounds.actions import appraising, returning
from parindex.rounds.forms.appraising import read_versions
from parindex.rounds.models import Round, SheetArea
from parindex.rounds.models.appraisal import Stage
from parindex.rounds.queries import appraising as queues
from parindex.rounds.queries.appraising import Tab
from parindex.rounds.queries.appraising_area import area_view
from parindex.web.templatetags.figures import language


@require_safe
@having_role(RoleKind.APPRAISER)
def queue(request: AuthedRequest) -> HttpResponse:
    """Show what an appraiser has to do in a round, what waits for units, and what is done."""
    rounds = list(queues.rounds_of(request.user))
    current = _chosen(request, rounds)
    context: dict[str, object] = {"section": "work", "rounds": rounds, "current": current, "tabs": []}
    if current is not None:
        words = request.GET.get("tim", "").strip()
        found = queues.queue(request.user, current, _tab(request), words)
        page = Paginator(found.rows, queues.PER_PAGE).get_page(request.GET.get("trang"))
        context |= {
            "queue": found,
            "tabs": [(tab, _TABS[tab](), found.counts[tab]) for tab in Tab],
            "page": page,
            "rows": queues.as_rows(list(page.object_list), current),
            "words": words,
        }
    return render(request, "rounds/appraising/queue.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def area(request: AuthedRequest, area_id: int, number: int) -> HttpResponse:
    """Show all items of an area of one unit; accept several, return it, conclude it."""
    stage = stage_of(number)
    found = visible_area(request, area_id, stage)
    if request.method == "POST":
        act = _ACTS.get(request.POST.get("act", ""))
        if act is None:
            raise Http404
        try:
            messages.success(request, act(request, found, stage))
        except ActionError as error:
            messages.error(request, error.say(language()))
        return redirect("rounds:appraise-area", area_id, number)
    return render(request, "rounds/appraising/area.html", _area_context(request, found, stage))


def visible_area(request: AuthedRequest, area_id: int, stage: Stage) -> SheetArea:
    """Give an area that the person appraises; whatever else there is, is not found."""
    rows = SheetArea.objects.visible_to(request.user).select_related("sheet__round", "sheet__unit")
    found = get_object_or_404(rows, pk=area_id)
    if not permissions.may_appraise(request.user, found, stage):
        raise Http404
    return found


def stage_of(number: int) -> Stage:
    """Give the stage of a number in an address."""
    for stage, course in stages.COURSES.items():
        if course.number == number:
            return stage
    raise Http404


def _area_context(request: AuthedRequest, found: SheetArea, stage: Stage) -> dict[str, object]:
    now = clock.now()
    course = stages.COURSES[stage]
    people = list(found.assignments.filter(stage=stage).select_related("appraiser").order_by("-is_lead", "pk"))
    is_open = found.is_ is course.state and course.lock(found, now) is None
    current = found.sheet.round
    return {
        "section": "work",
        "area": found,
        "number": course.number,
        "view": area_view(found, stage, request.user, len(people)),
        "people": people,
        "is_lead": any(one.is_lead and one.appraiser_id == request.user.pk for one in people),
        "is_open": is_open,
        "lock": course.lock(found, now),
        "state": STATES[found.is_](),
        "returns_left": current.returns_allowed - found.returns_spent,
        "return_due": returning.due_at(current, now),
        "last_return": found.returns.order_by("-number").prefetch_related("findings__answer").first(),
    }


def _accept(request: AuthedRequest, found: SheetArea, stage: Stage) -> str:
    count = appraising.accept_all(
        area_id=found.pk, stage=stage, versions=read_versions(request.POST), by=request.user, at=clock.now()
    )
    return ngettext("%(count)s item accepted.", "%(count)s items accepted.", count) % {"count": count}


def _return(request: AuthedRequest, found: SheetArea, stage: Stage) -> str:
    if stage != Stage.FIRST:
        raise Http404
    back = returning.return_area(area_id=found.pk, by=request.user, at=clock.now())
    return _("Returned to the unit, to be mended by %(due)s.") % {"due": f"{back.due:%d/%m/%Y}"}


def _conclude(request: AuthedRequest, found: SheetArea, stage: Stage) -> str:
    appraising.conclude(area_id=found.pk, stage=stage, by=request.user, at=clock.now())
    return _("The appraisal of this area is concluded.")


def _chosen(request: AuthedRequest, rounds: list[Round]) -> Round | None:
    wanted = request.GET.get("dot", "")
    return next((one for one in rounds if str(one.pk) == wanted), rounds[0] if rounds else None)


def _tab(request: AuthedRequest) -> Tab:
    wanted = request.GET.get("muc", "")
    return next((tab for tab in Tab if tab.value == wanted), Tab.MINE)


_ACTS: dict[str, Callable[[AuthedRequest, SheetArea, Stage], str]] = {
    "accept": _accept,
    "return": _return,
    "conclude": _conclude,
}
_TABS: dict[Tab, Callable[[], str]] = {
    Tab.MINE: lambda: _("To do"),
    Tab.WAITING: lambda: _("Waiting for the unit"),
    Tab.DONE: lambda: _("Done"),
}
