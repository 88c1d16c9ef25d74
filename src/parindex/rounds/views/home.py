"""The first page after signing in: what to do next, one's own items, and where the rounds are."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_GET

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.kit import clock
from parindex.rounds.queries.filling_mine import my_items, my_sheets, running_rounds
from parindex.rounds.queries.filling_phases import PhaseLine, phase_line
from parindex.rounds.steps import steps
from parindex.rounds.windows import calendars

#: So many rounds are shown with their phases; the list of rounds has all.
_MOST_ROUNDS = 6


@require_GET
@signed_in
def home(request: AuthedRequest) -> HttpResponse:
    """Show a person what to do next."""
    now = clock.now()
    sheets = my_sheets(request.user, now)
    items = my_items(request.user, sheets, now)
    found = steps(request.user, now, own=(sheets, items))
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
            *_other_lines(request, {sheet.sheet.round_id for sheet in sheets}),
        ],
        "now": now,
    }
    return render(request, "rounds/home.html", context)


def _other_lines(request: AuthedRequest, shown: set[int]) -> list[PhaseLine]:
    """Give where the rounds are that a person follows, appraises or runs."""
    rounds = [current for current in running_rounds(request.user) if current.pk not in shown][:_MOST_ROUNDS]
    found = calendars(rounds)
    return [phase_line(current, found[current.pk], clock.now()) for current in rounds]


urlpatterns = [path("", home, name="home")]
