"""Explanations of all units, for the round manager: who still explains, and what can go on."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_POST, require_safe

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.rounds.actions import explaining
from parindex.rounds.models import Round
from parindex.rounds.queries import explaining_pages
from parindex.web.templatetags.figures import language


@require_safe
@signed_in
def explanation_list(request: AuthedRequest, round_id: int) -> HttpResponse:
    """Show how far the explanations of each unit are."""
    current = managed_round(request, round_id)
    lines = explaining_pages.unit_lines(current, clock.now()) if current.is_open else []
    context = {
        "section": "rounds",
        "round": current,
        "lines": lines,
        "quiet": sum(line.quiet for line in lines),
        "past": sum(line.waiting - line.quiet for line in lines if line.is_past),
        "waiting": sum(line.waiting for line in lines),
        "disputed": sum(line.to_appraise for line in lines),
    }
    return render(request, "rounds/explaining/list.html", context)


@require_POST
@signed_in
def close(request: AuthedRequest, round_id: int) -> HttpResponse:
    """Let areas go on whose time has passed, or that lost nothing."""
    current = managed_round(request, round_id)
    try:
        closed = explaining.close_explanation(round_id=current.pk, by=request.user, at=clock.now())
        said = gettext("%(quiet)d areas without a cut and %(past)d past their date go on to appraisal 2.")
        messages.success(request, said % {"quiet": closed.without_cuts, "past": closed.past})
    except ActionError as refusal:
        messages.error(request, refusal.say(language()))
    return redirect("rounds:explanation-list", current.pk)


@require_POST
@signed_in
def settle(request: AuthedRequest, round_id: int) -> HttpResponse:
    """Let explained areas without a dispute go on to the council."""
    current = managed_round(request, round_id)
    try:
        count = explaining.settle_agreed(round_id=current.pk, by=request.user, at=clock.now())
        said = ngettext("%(count)d area goes on to the council.", "%(count)d areas go on to the council.", count)
        messages.success(request, said % {"count": count})
    except ActionError as refusal:
        messages.error(request, refusal.say(language()))
    return redirect("rounds:explanation-list", current.pk)


def managed_round(request: AuthedRequest, round_id: int) -> Round:
    """Give a round that a person manages; to others there is no such page."""
    current = Round.objects.managed_by(request.user).filter(pk=round_id).first()
    if current is None:
        raise Http404
    return current
