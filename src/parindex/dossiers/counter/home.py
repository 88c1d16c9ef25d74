"""The first page of the counter: what waits, the one thing to do next, and a search."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from parindex.accounts.http import AuthedRequest, having_role
from parindex.dossiers import permissions
from parindex.dossiers.counter import loading
from parindex.dossiers.models import Dossier
from parindex.dossiers.models.dossiers import OVERSEERS
from parindex.dossiers.queries import counter, watching
from parindex.dossiers.queries.counter import Place, Row
from parindex.dossiers.queries.watching import Watch
from parindex.kit import clock

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: Who has to do with dossiers.
PARTS = (*permissions.IN_HAND, *OVERSEERS)
#: So many dossiers stand on the first page, and are found by a search.
_MOST_SHOWN, _MOST_FOUND = 8, 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """The work of a day in one unit."""

    watch: Watch
    to_return: list[Dossier]
    received: int
    shown: list[Row]
    more: int
    first: Row | None

    @property
    def is_calm(self) -> bool:
        """Whether nothing is pressing."""
        return self.first is None


@require_safe
@having_role(*PARTS)
def home(request: AuthedRequest) -> HttpResponse:
    """Show the work of today, or what a search found."""
    now, words = clock.now(), str(request.GET.get("tim", "")).strip()[:200]
    place = loading.place(request)
    found = _found(request.user, words, now) if words else None
    context = {
        "section": "counter",
        "place": place,
        "places": counter.places(request.user),
        "words": words,
        "found": found,
        "day": _day(request.user, place, now) if place and found is None else None,
        "units": counter.running_units(request.user) if place is None and found is None else [],
        "today": timezone.localdate(now),
        "imports": permissions.imports(request.user),
    }
    return render(request, "dossiers/counter/home.html", context)


def _found(user: "User", words: str, now: datetime) -> list[Row]:
    from_register = counter.register(user, counter.Sought(words=words))
    return counter.rows(from_register[:_MOST_FOUND], user, now)


def _day(user: "User", place: Place, now: datetime) -> Day:
    watch = watching.watch(user, now, place.unit_id)
    to_return = list(counter.to_return(user, place.unit_id)[:_MOST_FOUND])
    pressing = [*watch.late, *watch.today, *watch.tomorrow]
    waiting = [*(watch.registered if place.receives else []), *pressing]
    rows = counter.rows([one for one in waiting if one.is_ours][: _MOST_SHOWN + 1], user, now)
    return Day(
        watch=watch,
        to_return=to_return,
        received=counter.received_on(user, place.unit_id, timezone.localdate(now)),
        shown=rows[1 : _MOST_SHOWN + 1],
        more=max(0, len(waiting) - _MOST_SHOWN - 1),
        first=rows[0] if rows else None,
    )
