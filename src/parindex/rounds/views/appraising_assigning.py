"""Who appraises what, for the round manager: areas × appraisers, by area and unit or shared out evenly."""

from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.core.typed import clean
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.rounds import permissions, stages
from parindex.rounds.actions import assigning
from parindex.rounds.balancing import Shared
from parindex.rounds.forms.appraising import read_keys, read_order
from parindex.rounds.models import Round, SheetArea
from parindex.rounds.models.appraisal import Stage
from parindex.rounds.queries.appraising_people import Appraisers, appraisers
from parindex.rounds.queries.appraising_shares import matrix, shares
from parindex.rounds.views.appraising import stage_of
from parindex.web.templatetags.figures import language


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def assignments(request: AuthedRequest, round_id: int) -> HttpResponse:
    """Show who appraises what in a round; assign, take away, share out with a preview."""
    current = get_object_or_404(Round.objects.visible_to(request.user).select_related("criteria"), pk=round_id)
    if not permissions.may_manage(request.user, current):
        raise Http404
    stage = _stage(request.GET)
    if request.method == "POST":
        try:
            _post(request, current, stage)
        except ActionError as error:
            messages.error(request, error.say(language()))
        here = reverse("rounds:assignments", args=[round_id])
        return redirect(f"{here}?lan={stages.COURSES[stage].number}")
    context = _context(request, current, stage) if current.is_open else {}
    return render(request, "rounds/appraising/assignments.html", {"section": "rounds", "current": current, **context})


def _context(request: AuthedRequest, current: Round, stage: Stage) -> dict[str, object]:
    people = appraisers(current)
    names = _units(current)
    context: dict[str, object] = {
        "number": stages.COURSES[stage].number,
        "matrix": matrix(current, stage, people, names),
        "people": people.names,
        "units": names,
    }
    if "xem" in request.GET:
        context["preview"] = _preview(request.GET, current, stage, people)
    return context


def _post(request: AuthedRequest, current: Round, stage: Stage) -> None:
    match request.POST.get("act"):
        case "assign":
            _assign(request, current, stage)
        case "unassign":
            order = read_order(request.POST, stage, tuple(_units(current)))
            count = assigning.unassign(round_id=current.pk, order=order, by=request.user, at=clock.now())
            messages.success(request, _areas(count, taken=True))
        case "share":
            found, _known = _shared(request.POST, current, stage, appraisers(current))
            count = assigning.apply_shares(
                round_id=current.pk, takers=found.takers, stage=stage, by=request.user, at=clock.now()
            )
            messages.success(request, _areas(count, taken=False))
        case _:
            raise Http404


def _assign(request: AuthedRequest, current: Round, stage: Stage) -> None:
    """Assign to all units without those closed to the appraiser, or to the chosen ones just as they were chosen."""
    names = _units(current)
    order = read_order(request.POST, stage, tuple(names))
    closed = appraisers(current).closed(order.appraiser_id) & names.keys()
    if not request.POST.getlist("unit") and closed:
        kept = tuple(unit_id for unit_id in order.unit_ids if unit_id not in closed)
        order = read_order(request.POST, stage, kept)
        said = ", ".join(sorted(names[unit_id] for unit_id in closed))
        messages.warning(request, _("Left out because of a conflict of interest: %(units)s.") % {"units": said})
    count = assigning.assign(round_id=current.pk, order=order, by=request.user, at=clock.now())
    messages.success(request, _areas(count, taken=False))


def _preview(given: QueryDict, current: Round, stage: Stage, people: Appraisers) -> dict[str, object]:
    found, areas = _shared(given, current, stage, people)
    taken: dict[int, int] = {}
    for user_id in found.takers.values():
        taken[user_id] = taken.get(user_id, 0) + 1
    left = [f"{areas[area_id].sheet.unit.name} · {areas[area_id].code}" for area_id in found.left]
    return {
        "rows": [(people.names[user_id], taken.get(user_id, 0), items) for user_id, items in found.load.items()],
        "left": left,
        "count": len(found.takers),
        "areas": given.getlist("area"),
        "people": given.getlist("appraiser"),
    }


def _shared(given: QueryDict, current: Round, stage: Stage, people: Appraisers) -> tuple[Shared, dict[int, SheetArea]]:
    codes = [clean(code) for code in given.getlist("area")]
    return shares(current, stage, people, codes, read_keys(given, "appraiser"))


def _units(current: Round) -> dict[int, str]:
    return dict(current.sheets.order_by("unit__code", "pk").values_list("unit_id", "unit__name"))


def _stage(given: QueryDict) -> Stage:
    return stage_of(2 if given.get("lan") == "2" else 1)


def _areas(count: int, *, taken: bool) -> str:
    if taken:
        text = ngettext("%(count)s area taken away.", "%(count)s areas taken away.", count)
    else:
        text = ngettext("%(count)s area assigned.", "%(count)s areas assigned.", count)
    return text % {"count": count}
