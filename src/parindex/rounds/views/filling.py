"""The sheet of a unit: its areas and items, and handing items to officers."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.rounds.actions import answers
from parindex.rounds.forms.filling import Handing, read_handing
from parindex.rounds.models import Answer, Sheet
from parindex.rounds.queries import filling as queries
from parindex.rounds.queries.filling import SHOWS
from parindex.web.templatetags.figures import language

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: Words that are looked for are cut here; no item has a longer name.
_LONGEST_WORDS = 200


@require_GET
@signed_in
def sheet(request: AuthedRequest, round_id: int, unit_code: str) -> HttpResponse:
    """Show the sheet of a unit in a round."""
    return _page(request, _sheet(request.user, round_id, unit_code))


@require_POST
@signed_in
def assign(request: AuthedRequest, round_id: int, unit_code: str) -> HttpResponse:
    """Hand the marked items to an officer, or back to nobody."""
    found = _sheet(request.user, round_id, unit_code)
    people = queries.people_of(found)
    handing = read_handing(request.POST, people)
    if handing.faults:
        return _page(request, found, handing, status=422)
    if set(handing.answer_ids) - set(Answer.objects.filter(sheet=found).values_list("pk", flat=True)):
        raise Http404
    try:
        count = answers.assign(
            answer_ids=handing.answer_ids,
            officer=people.get(handing.officer_id) if handing.officer_id else None,
            due_on=handing.due_on,
            by=request.user,
            at=clock.now(),
        )
    except Answer.DoesNotExist as missing:
        raise Http404 from missing
    except ActionError as refused:
        messages.error(request, refused.say(language()))
    else:
        messages.success(
            request, ngettext("%(count)d item handed over.", "%(count)d items handed over.", count) % {"count": count}
        )
    back = request.POST.get("back", "")
    query = f"?show={back}" if back in SHOWS else ""
    return redirect(f"{reverse('rounds:sheet', args=[round_id, unit_code])}{query}")


def _sheet(user: "User", round_id: int, unit_code: str) -> Sheet:
    sheets = Sheet.objects.visible_to(user).select_related("round", "unit").filter(round__opened_at__isnull=False)
    try:
        return sheets.get(round=round_id, unit__code=unit_code)
    except Sheet.DoesNotExist as missing:
        raise Http404 from missing


def _page(request: AuthedRequest, found: Sheet, handing: Handing | None = None, status: int = 200) -> HttpResponse:
    show = request.GET.get("show", "all") if handing is None else request.POST.get("back", "all")
    words = request.GET.get("q", "")[:_LONGEST_WORDS]
    show = show if show in SHOWS else "all"
    context = {
        "section": "work",
        "page": queries.sheet_page(found, request.user, clock.now(), show=show, words=words),
        "show": show,
        "shows": _shows(show),
        "words": words,
        "handing": handing,
        "chosen": set(handing.answer_ids) if handing else set(),
    }
    return render(request, "rounds/filling/sheet.html", context, status=status)


def _shows(current: str) -> list[tuple[str, str, bool]]:
    """Name what the list can be narrowed to."""
    names = {
        "all": _("All"),
        "mine": _("Mine"),
        "unassigned": _("Handed to nobody"),
        "open": _("Not done"),
        "late": _("Late"),
    }
    return [(show, names[show], show == current) for show in SHOWS]
