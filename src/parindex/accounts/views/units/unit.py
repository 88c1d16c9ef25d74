"""The page of one unit: what it is, what it came from and became, who works there, what it took part in."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from parindex.accounts import permissions, queries, unit_facts, unit_words
from parindex.accounts.http import AuthedRequest, having_role
from parindex.accounts.permissions import KEEPERS
from parindex.kit import clock
from parindex.units import history
from parindex.units import queries as units

if TYPE_CHECKING:
    from parindex.units.models import Unit


@having_role(*KEEPERS)
@require_safe
def unit(request: AuthedRequest, pk: int) -> HttpResponse:
    """Show one unit."""
    found = load(request, pk)
    today = timezone.localdate(clock.now())
    events = history.events(found.pk)
    named = {side.unit.pk for event in events for side in (*event.before, *event.after)}
    context = {
        "section": "units",
        "unit": found,
        "path": queries.visible_path(request.user, found)[:-1],
        "state": unit_words.state(found, today),
        "level": unit_words.level(found),
        "events": events,
        "linked": set(queries.units_visible_to(request.user).filter(pk__in=named).values_list("pk", flat=True)),
        "is_kept": permissions.reach(request.user).holds(found),
        "has_successors": any(found.pk in {side.unit.pk for side in event.before} for event in events),
        "has_predecessors": any(found.pk in {side.unit.pk for side in event.after} for event in events),
        "people": queries.people_of(found.pk, visible_to=request.user),
        "below": units.of_any_time().filter(parent=found).alive(today).count(),
        "facts": unit_facts.of(found.pk, request.user),
    }
    return render(request, "accounts/units/unit.html", context)


def load(request: AuthedRequest, pk: int) -> "Unit":
    """Give a unit that the person keeps, whatever they may do with it; raises `Http404`."""
    found = queries.units_visible_to(request.user).select_related("parent").filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def load_kept(request: AuthedRequest, pk: int) -> "Unit":
    """Give a unit that the person may change; raises `Http404`."""
    found = load(request, pk)
    if not permissions.reach(request.user).holds(found):
        raise Http404
    return found
