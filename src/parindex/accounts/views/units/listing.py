"""The list of units, parent by parent or searched, and the same list as a table to download."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseBase, QueryDict, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from parindex.accounts import permissions, queries, unit_words
from parindex.accounts.http import AuthedRequest, having_role
from parindex.accounts.models import User
from parindex.accounts.permissions import KEEPERS
from parindex.accounts.unit_choices import kinds
from parindex.kit import clock
from parindex.units import files
from parindex.units import queries as units

if TYPE_CHECKING:
    from parindex.units.models import Unit, UnitQuerySet

_PER_PAGE = 50
#: What the address says for the units that stand under no other.
_TOP = "top"
_ALIVE, _ENDED, _COMING, _ANY = "alive", "ended", "coming", "any"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was asked of the list."""

    words: str
    kind: str
    state: str
    parent: "Unit | None"

    @property
    def is_search(self) -> bool:
        """Say whether units were looked for, wherever they stand."""
        return bool(self.words or self.kind) and self.parent is None

    @property
    def is_filtered(self) -> bool:
        """Say whether less than the tree was asked for."""
        return bool(self.words or self.kind or self.state != _ALIVE)


@having_role(*KEEPERS)
@require_safe
def unit_list(request: AuthedRequest) -> HttpResponse:
    """List the units below one, or those that were looked for anywhere."""
    today, reach = _today(), permissions.reach(request.user)
    asked = _asked(request.GET, request.user)
    found = _found(asked, request.user, today)
    page = Paginator(found.with_below(today).select_related("parent"), _PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "section": "units",
        "page": page,
        "rows": [(unit, unit_words.state(unit, today)) for unit in page],
        "asked": asked,
        "path": queries.visible_path(request.user, asked.parent) if asked.parent else [],
        "kinds": kinds(),
        "adds": bool(reach.over or reach.founds_tops),
        "everywhere": 0 if page.paginator.count or not asked.words else _everywhere(asked, request.user).count(),
    }
    return render(request, "accounts/units/unit_list.html", context)


@having_role(*KEEPERS)
@require_safe
def unit_csv(request: AuthedRequest) -> HttpResponseBase:
    """Give what was listed, all pages of it, as the table that can be imported again."""
    today = _today()
    asked = _asked(request.GET, request.user)
    lines = files.lines(_found(asked, request.user, today))
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="don-vi-{today:%Y-%m-%d}.csv"'
    return response


def _asked(given: QueryDict, user: User) -> Asked:
    """Read what was asked for; raises `Http404` for a unit above that the person does not keep."""
    words, kind, state, parent = (given.get(name, "")[:200].strip() for name in ("q", "kind", "state", "parent"))
    if not (parent or words or kind):
        parent = _own(user)
    known = {value for value, _word in kinds()}
    return Asked(
        words=words,
        kind=kind if kind in known else "",
        state=state if state in {_ENDED, _COMING, _ANY} else _ALIVE,
        parent=_above(parent, user),
    )


def _own(user: User) -> str:
    """Give the one unit that a person works for, where the list begins."""
    held = queries.units_of(user, *KEEPERS)
    return str(held[0]) if len(held) == 1 else ""


def _above(parent: str, user: User) -> "Unit | None":
    if parent in {"", _TOP}:
        return None
    found = queries.units_visible_to(user).filter(pk=parent) if parent.isdecimal() and len(parent) <= 18 else None
    above = found.first() if found is not None else None
    if above is None:
        raise Http404
    return above


def _found(asked: Asked, user: User, today: date) -> "UnitQuerySet":
    """Give the units that were asked for, by name."""
    found = _everywhere(asked, user)
    if asked.state == _ALIVE:
        found = found.alive(today)
    elif asked.state == _ENDED:
        found = found.filter(valid_to__lt=today)
    elif asked.state == _COMING:
        found = found.filter(valid_from__gt=today)
    return found


def _everywhere(asked: Asked, user: User) -> "UnitQuerySet":
    """Give the units that were asked for, of any time."""
    found = queries.units_visible_to(user).order_by("folded_name", "code")
    if asked.words:
        found = found.sought(asked.words)
    if asked.kind:
        found = found.filter(kind=asked.kind)
    if asked.parent and asked.words:
        return found.filter(pk__in=units.within_any([asked.parent.pk]))
    if asked.parent:
        return found.filter(parent=asked.parent)
    return found if asked.words or asked.kind else _roots(found)


def _roots(visible: "UnitQuerySet") -> "UnitQuerySet":
    """Keep the units whose parent is not visible."""
    return visible.exclude(parent__in=visible.order_by().values("pk"))


def _today() -> date:
    return timezone.localdate(clock.now())
