"""What is done with a disputed item: a vote, the decision, a petition after publication."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.rounds.actions import council
from parindex.rounds.forms.council import PetitionForm, RulingForm, VoteForm
from parindex.rounds.forms.filling import read_draft
from parindex.rounds.views.council import dispute_of, dispute_response
from parindex.web.templatetags.figures import language

_REFUSED = HTTPStatus.UNPROCESSABLE_ENTITY


@require_POST
@signed_in
def vote(request: AuthedRequest, round_id: int, answer_id: int) -> HttpResponse:
    """Cast one's vote."""
    current, found = dispute_of(request, round_id, answer_id)
    form = VoteForm(request.POST)
    if not form.is_valid():
        return dispute_response(request, current, found, vote_form=form, status=_REFUSED)
    try:
        council.vote(answer_id=answer_id, choice=form.cleaned_data["choice"], by=request.user, at=clock.now())
        messages.success(request, gettext("Your vote is recorded. You can change it until the item is decided."))
    except ActionError as refusal:
        messages.error(request, refusal.say(language()))
    return redirect("rounds:dispute", round_id, answer_id)


@require_POST
@signed_in
def decide(request: AuthedRequest, round_id: int, answer_id: int) -> HttpResponse:
    """Record what the council decided."""
    current, found = dispute_of(request, round_id, answer_id)
    form = RulingForm(request.POST)
    typed = dict(read_draft(found.item, request.POST).typed)
    if not form.is_valid():
        return dispute_response(request, current, found, ruling_form=form, typed=typed, status=_REFUSED)
    ruling = form.ruling(found.item, request.POST)
    try:
        council.decide(answer_id=answer_id, ruling=ruling, by=request.user, at=clock.now())
    except ActionError as refusal:
        form.add_error(None, refusal.say(language()))
        return dispute_response(request, current, found, ruling_form=form, typed=typed, status=_REFUSED)
    messages.success(request, gettext("The decision is recorded."))
    return redirect("rounds:council", round_id)


@require_POST
@signed_in
def petition(request: AuthedRequest, round_id: int, answer_id: int) -> HttpResponse:
    """Open a published item again."""
    current, found = dispute_of(request, round_id, answer_id)
    form = PetitionForm(request.POST)
    if not form.is_valid():
        return dispute_response(request, current, found, petition_form=form, status=_REFUSED)
    try:
        council.open_petition(answer_id=answer_id, reason=form.cleaned_data["reason"], by=request.user, at=clock.now())
        messages.success(request, gettext("The item is open again; the published version stays as it is."))
    except ActionError as refusal:
        messages.error(request, refusal.say(language()))
    return redirect("rounds:dispute", round_id, answer_id)
