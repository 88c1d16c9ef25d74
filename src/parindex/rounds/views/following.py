"""Progress of a round for who follows it, what it teaches, reminders by hand, and everybody's notices."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_POST, require_safe

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.core.locks import PhaseKind
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.rounds import permissions
from parindex.rounds.actions import notifying, reminding, sending
from parindex.rounds.models import Notice, Round
from parindex.rounds.queries import following as queries
from parindex.rounds.queries.following_lessons import lessons as lessons_of
from parindex.rounds.queries.following_table import progress_table
from parindex.rounds.queries.setting_up import phase_name
from parindex.rounds.sets import criteria_of
from parindex.rounds.views.setting_up import managed
from parindex.web.templatetags.figures import language

_PAGE = 25
#: What the list can be narrowed to, by the word in the address.
_FILTERS = {"muon": (queries.Pace.LATE,), "nguy-co": (queries.Pace.AT_RISK,), "dung-han": (queries.Pace.ON_TIME,)}


@require_safe
@signed_in
def progress(request: AuthedRequest, round_id: int) -> HttpResponse:
    """Show units × phases, units × areas, what is on time, and who carries how much."""
    current = _followed(request, round_id)
    rows = queries.lines(current, clock.now())
    wish = request.GET.get("loc", "")
    wanted = _wanted(rows, wish)
    page = Paginator(wanted, _PAGE).get_page(request.GET.get("page"))
    areas = criteria_of(current).areas
    cells = queries.cells(current, list(page), [area.code for area in areas])
    context = {
        "section": "rounds",
        "round": current,
        "page": page,
        "wish": wish,
        "on_time": queries.on_time(rows),
        "waiting": sum(row.filed is None for row in wanted),
        "at_risk": sum(row.pace is queries.Pace.AT_RISK for row in rows),
        "phases": [phase_name(kind) for kind in list(PhaseKind)[:-1]],
        "areas": areas,
        "table": [(row, cells[row.sheet_id]) for row in page],
        "loads": queries.loads(current),
        "is_managed": permissions.may_manage(request.user, current),
    }
    return render(request, "rounds/following/progress.html", context)


@require_safe
@signed_in
def progress_file(request: AuthedRequest, round_id: int) -> HttpResponse:
    """Give the progress of all units as a table (CSV)."""
    current = _followed(request, round_id)
    content = progress_table(current, clock.now())
    response = HttpResponse(content, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="tien-do-dot-{current.pk}.csv"'
    return response


@require_POST
@signed_in
def remind(request: AuthedRequest, round_id: int) -> HttpResponse:
    """Remind units by hand."""
    current = managed(request, round_id)
    unit_ids = {int(pk) for pk in request.POST.getlist("unit") if pk.isdecimal() and len(pk) < 18}
    if wish := request.POST.get("all"):
        found = _wanted(queries.lines(current, clock.now()), wish)
        unit_ids |= {row.unit_id for row in found if row.filed is None}
    text = request.POST.get("text", "")
    try:
        count = reminding.remind_by_hand(
            round_id=current.pk, unit_ids=unit_ids, text=text, by=request.user, at=clock.now()
        )
    except ActionError as error:
        messages.error(request, error.say(language()))
    else:
        words = ngettext("%(count)s person was reminded.", "%(count)s people were reminded.", count)
        messages.success(request, words % {"count": count})
    return redirect("rounds:progress", current.pk)


@require_POST
@signed_in
def take_in(request: AuthedRequest, round_id: int, unit_id: int) -> HttpResponse:
    """Take in what a unit left unsigned at its deadline, as it stands."""
    current = managed(request, round_id)
    sheet = get_object_or_404(current.sheets, unit=unit_id)
    try:
        sent = sending.take_in(sheet_id=sheet.pk, by=request.user, at=clock.now())
    except ActionError as error:
        messages.error(request, error.say(language()))
    else:
        words = ngettext("%(count)s area was taken in.", "%(count)s areas were taken in.", len(sent))
        messages.success(request, words % {"count": len(sent)})
    return redirect("rounds:progress", current.pk)


@require_safe
@signed_in
def lessons(request: AuthedRequest, round_id: int) -> HttpResponse:
    """Show the items that lost most and the reasons given most, over all units."""
    current = _followed(request, round_id)
    context = {"section": "rounds", "round": current, "lessons": lessons_of(current)}
    return render(request, "rounds/following/lessons.html", context)


@require_safe
@signed_in
def notices(request: AuthedRequest) -> HttpResponse:
    """Show a person's notices, the newest first."""
    mine = Notice.objects.filter(user=request.user)
    rows = mine.select_related("round").order_by("-at", "-pk")
    page = Paginator(rows, _PAGE).get_page(request.GET.get("page"))
    context = {"section": "notices", "page": page, "unread": mine.filter(read_at__isnull=True).count()}
    return render(request, "rounds/following/notices.html", context)


@require_POST
@signed_in
def mark_read(request: AuthedRequest) -> HttpResponse:
    """Mark one notice as read, or all."""
    key = request.POST.get("notice", "")
    if key and not (key.isdecimal() and len(key) < 18):
        return redirect("rounds:notices")
    count = notifying.mark_read(user=request.user, notice_ids=[int(key)] if key else None, at=clock.now())
    if not key:
        words = ngettext("%(count)s notice marked as read.", "%(count)s notices marked as read.", count)
        messages.success(request, words % {"count": count} if count else gettext("All notices were read already."))
    return redirect("rounds:notices")


def _wanted(rows: list[queries.UnitLine], wish: str) -> list[queries.UnitLine]:
    return [row for row in rows if wish not in _FILTERS or row.pace in _FILTERS[wish]]


def _followed(request: AuthedRequest, round_id: int) -> Round:
    return get_object_or_404(queries.followed(request.user).select_related("assessor"), pk=round_id)
