"""The first page after signing in: what to do next, one's own items, and where the rounds are."""

from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_GET

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.kit import clock
from parindex.rounds.queries.filling_mine import my_items, my_sheets
from parindex.rounds.queries.filling_phases import PhaseLine, phase_line
from parindex.rounds.queries.overseen import Overseen, overseen
from parindex.rounds.steps import steps

#: So many rounds are shown with their phases; the list of rounds has all.
_MOST_ROUNDS = 6


@require_GET
@signed_in
def home(request: AuthedRequest) -> HttpResponse:
    """Show a person what to do next."""
    now = clock.now()
    sheets = my_sheets(request.user, now)
    items = my_items(request.user, sheets, now)
    over = overseen(request.user)
    found = steps(request.user, now, own=(sheets, items), over=over)
    open_steps = [step for step in found if not step.is_done]
    context = {
        "section": "work",
        "first": open_steps[0] if open_steps else None,
        "steps": open_steps[1:],
        "waiting": [step for step in found if step.is_done],
        "items": items,
        "sheets": sheets,
        "lines": [
            *[sheet.line for sheet in sheets],
            *_other_lines(over, {sheet.sheet.round_id for sheet in sheets}, now),
        ],
        "now": now,
    }
    return render(request, "rounds/home.html", context)


def _other_lines(over: Overseen, shown: set[int], now: datetime) -> list[PhaseLine]:
    """Give where the rounds are that a person follows, appraises or runs."""
    rounds = [current for current in over.running if current.pk not in shown][:_MOST_ROUNDS]
    return [phase_line(current, over.dates[current.pk], now) for current in rounds]


urlpatterns = [path("", home, name="home")]
