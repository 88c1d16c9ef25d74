"""Approval of a round: what it still needs, the minutes, and the act itself."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.rounds import permissions
from parindex.rounds.actions import council
from parindex.rounds.forms.council import ApprovalForm
from parindex.rounds.queries.council_approval import conditions
from parindex.rounds.views.council import round_of
from parindex.web.templatetags.figures import language


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def approve(request: AuthedRequest, round_id: int) -> HttpResponse:
    """Show what an approval needs, and approve."""
    current = round_of(request, round_id)
    form = ApprovalForm(request.POST or None, initial={"minutes": current.minutes})
    if request.method == "POST" and form.is_valid():
        try:
            minutes = form.cleaned_data["minutes"]
            council.approve(round_id=current.pk, minutes=minutes, by=request.user, at=clock.now())
        except ActionError as refusal:
            form.add_error(None, refusal.say(language()))
        else:
            messages.success(request, gettext("The results are approved. Next: publish them by decision."))
            return redirect("rounds:approve", round_id)
    needs = conditions(current, clock.now()) if current.is_open and current.approved_at is None else []
    context = {
        "section": "rounds",
        "round": current,
        "needs": needs,
        "is_ready": bool(needs) and all(need.is_met for need in needs),
        "form": form,
        "may_manage": permissions.may_manage(request.user, current),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    return render(request, "rounds/council/approve.html", context, status=status)
