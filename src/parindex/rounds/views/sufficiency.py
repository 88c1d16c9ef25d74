"""What evidence is still needed: the board of a unit, the box of an item, and a round as a whole."""

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.kit import clock
from parindex.rounds import permissions
from parindex.rounds.models import Sheet
from parindex.rounds.queries import following, sufficiency_box, sufficiency_overview
from parindex.rounds.queries.sufficiency_board import SHOWS, Wish, board
from parindex.rounds.views.filling_item import visible_answer

if TYPE_CHECKING:
    from parindex.accounts.models import User

_PAGE = 20
_UNITS = 25
_LOOKS = 30


@require_safe
@signed_in
def sheet(request: AuthedRequest, round_id: int, unit_code: str) -> HttpResponse:
    """Show what the evidence of a unit still lacks."""
    found = _sheet(request.user, round_id, unit_code)
    wish = _wish(request, found)
    page = board(found, request.user, clock.now(), wish)
    names = _names()
    context = {
        "section": "work",
        "board": page,
        "page": Paginator(page.rows, _PAGE).get_page(request.GET.get("page")),
        "shows": [(show, names[show], count, show == wish.show) for show, count in page.shows],
        "looks": page.looks[:_LOOKS],
        "more_looks": max(0, len(page.looks) - _LOOKS),
        "may_assign": permissions.may_assign(request.user, found),
    }
    return render(request, "rounds/sufficiency/board.html", context)


@require_safe
@signed_in
def item(request: AuthedRequest, answer_id: int) -> HttpResponse:
    """Give the box of an item alone, for a page that waits until a document was read."""
    answer = visible_answer(request.user, answer_id)
    box = sufficiency_box.box(answer, request.user, clock.now(), tries=_whole(request.GET.get("lan", "")))
    return render(request, "rounds/sufficiency/_box.html", {"box": box})


@require_safe
@signed_in
def overview(request: AuthedRequest, round_id: int) -> HttpResponse:
    """Show units × state for who follows a round."""
    current = get_object_or_404(following.followed(request.user), pk=round_id)
    rows = sufficiency_overview.rows(current)
    page = Paginator(rows, _UNITS).get_page(request.GET.get("page"))
    context = {
        "section": "rounds",
        "round": current,
        "page": page,
        "units": sufficiency_overview.with_points(current, list(page)),
        "sums": sufficiency_overview.summed(rows),
    }
    return render(request, "rounds/sufficiency/overview.html", context)


def _sheet(user: "User", round_id: int, unit_code: str) -> Sheet:
    sheets = Sheet.objects.visible_to(user).select_related("round", "unit").filter(round__opened_at__isnull=False)
    found = sheets.filter(round=round_id, unit__code=unit_code).first()
    if found is None:
        raise Http404
    return found


def _wish(request: AuthedRequest, found: Sheet) -> Wish:
    """Read what the list is narrowed to; an officer begins with the own items, who leads or signs with all."""
    leads = permissions.may_assign(request.user, found) or permissions.may_submit(request.user, found)
    is_officer = found.answers.filter(officer=request.user).exists() and not leads
    whose, show = request.GET.get("cua", "toi" if is_officer else "ca"), request.GET.get("loc", "")
    return Wish(
        is_mine=whose == "toi",
        show=show if show in SHOWS else "can-lay",
        area=request.GET.get("linh_vuc", "")[:64],
    )


def _names() -> dict[str, str]:
    """Name what the list can be narrowed to."""
    return {
        "can-lay": _("To be fetched"),
        "thieu": _("Missing"),
        "xem-lai": _("Doubtful"),
        "du": _("Met"),
        "khong-can": _("Not needed"),
    }


def _whole(typed: str) -> int:
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 4 else 0
