"""Saving an item: by autosave or by the button; what was typed outlives a conflict, a lock and an ended sign-in."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus

from django.contrib import messages
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.core.criteria.model import Item
from parindex.core.typed import clean, clean_typed
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.rounds import refusals
from parindex.rounds.actions import answers
from parindex.rounds.actions.answers import Draft, Saved
from parindex.rounds.forms.filling import read_base_version, read_draft
from parindex.rounds.models import Answer
from parindex.rounds.queries import filling_conflict, filling_item
from parindex.rounds.queries.filling_item import Content
from parindex.rounds.sets import criteria_of
from parindex.rounds.templatetags.rounds import clock as time_of
from parindex.rounds.templatetags.rounds import progress_said, progress_tone
from parindex.rounds.views import filling_kept
from parindex.rounds.views.filling_item import item_response, visible_answer
from parindex.web.templatetags.figures import language

_STATUSES: dict[type[ActionError], HTTPStatus] = {
    refusals.Locked: HTTPStatus.LOCKED,
    refusals.NotAllowed: HTTPStatus.FORBIDDEN,
    refusals.ChangedMeanwhile: HTTPStatus.CONFLICT,
}


def keeping_what_was_typed(
    view: Callable[[HttpRequest, int], HttpResponseBase],
) -> Callable[[HttpRequest, int], HttpResponseBase]:
    """Answer who is not signed in with what they typed, to be taken up again after signing in."""

    @wraps(view)
    def answer(request: HttpRequest, answer_id: int) -> HttpResponseBase:
        if request.user.is_authenticated:
            return view(request, answer_id)
        sign_in = f"{reverse('account_login')}?next={reverse('rounds:item', args=[answer_id])}"
        if _wants_json(request):
            return JsonResponse({"sign_in": sign_in}, status=HTTPStatus.UNAUTHORIZED)
        kept = request.POST.get("kept") or filling_kept.keep(request.POST, answer_id)
        context = {"kept": kept, "answer_id": answer_id, "sign_in": sign_in}
        return render(request, "rounds/filling/signed_out.html", context, status=HTTPStatus.UNAUTHORIZED)

    return answer


@require_POST
@keeping_what_was_typed
@signed_in
def save(request: AuthedRequest, answer_id: int) -> HttpResponse:
    """Save what stands in the form of an item; a script is answered with JSON."""
    answer = visible_answer(request.user, answer_id)
    item = criteria_of(answer.sheet.round).item(answer.item)
    draft, base_version = read_draft(item, request.POST), read_base_version(request.POST)
    try:
        saved = answers.save(
            answer_id=answer.pk, base_version=base_version, draft=draft, by=request.user, at=clock.now()
        )
    except ActionError as refused:
        return _refused(request, answer, item, draft, refused)
    if _wants_json(request):
        return _saved_json(request, saved, item)
    return _saved(request, saved)


@csrf_exempt  # saves nothing: it shows the form again with what this server signed for this item and this person
@require_POST
@keeping_what_was_typed
@signed_in
def resume(request: AuthedRequest, answer_id: int) -> HttpResponse:
    """Show an item with what the person typed before the sign-in ended; nothing is saved yet."""
    answer = visible_answer(request.user, answer_id)
    if not filling_kept.is_from_here(request):
        raise Http404
    try:
        kept = filling_kept.take_up(request.POST.get("kept", ""), answer_id, request.user.pk)
    except signing.BadSignature as forged:
        raise Http404 from forged
    if kept is None:
        messages.error(request, _("Somebody else typed this. Only that person can go on with it: sign in as them."))
        return redirect("rounds:item", answer_id)
    item = criteria_of(answer.sheet.round).item(answer.item)
    content = _content(item, read_draft(item, kept))
    return item_response(request, answer, content=content, base_version=read_base_version(kept))


def _saved(request: AuthedRequest, saved: Saved) -> HttpResponse:
    """Go on after saving: to the next item where everything could be read, else back to what has to be mended."""
    target = request.POST.get("then", "")
    if saved.reading.wrongs:
        messages.warning(request, _("Saved as typed. Some figures cannot be read yet: see the fields in red."))
        return redirect("rounds:item", saved.answer.pk)
    messages.success(request, _("Saved at %(time)s.") % {"time": time_of(clock.now())})
    if target.isascii() and target.isdecimal() and len(target) < 19:
        return redirect("rounds:item", int(target))
    if target == "sheet":
        return redirect("rounds:sheet", saved.answer.sheet.round_id, saved.answer.sheet.unit.code)
    return redirect("rounds:item", saved.answer.pk)


def _saved_json(request: AuthedRequest, saved: Saved, item: Item) -> JsonResponse:
    result = filling_item.typed_result(saved.answer.sheet, request.user, item, saved.reading)
    progress = saved.answer.progress
    return JsonResponse(
        {
            "version": saved.answer.version,
            "saved_at": clock.now().isoformat(),
            "saved_said": time_of(clock.now()),
            "points": render_to_string("rounds/filling/parts/points.html", {"result": result}),
            "faults": {wrong.key: wrong.wrong.say(language()) for wrong in saved.reading.wrongs},
            "progress": progress,
            "progress_said": progress_said(progress),
            "progress_tone": progress_tone(progress),
        }
    )


def _refused(request: AuthedRequest, answer: Answer, item: Item, draft: Draft, refused: ActionError) -> HttpResponse:
    status = _STATUSES.get(type(refused), HTTPStatus.UNPROCESSABLE_ENTITY)
    said = refused.say(language())
    content = _content(item, draft)
    is_conflict = isinstance(refused, refusals.ChangedMeanwhile)
    if is_conflict:
        answer = visible_answer(request.user, answer.pk)
    if _wants_json(request):
        theirs = {"version": answer.version, "typed": answer.typed, "note": answer.note} if is_conflict else None
        return JsonResponse({"wrong": said, "theirs": theirs}, status=status)
    if not is_conflict:
        return item_response(
            request,
            answer,
            content=content,
            base_version=read_base_version(request.POST),
            refusal=said,
            status=status,
        )
    page = filling_conflict.conflict(answer, item, content, read_base_version(request.POST))
    author = filling_kept.author_token(answer.pk, request.user.pk)
    context = {"section": "work", "page": page, "author": author, "refusal": said}
    return render(request, "rounds/filling/conflict.html", context, status=status)


def _content(item: Item, draft: Draft) -> Content:
    return Content(typed=clean_typed(item, draft.typed), note=clean(draft.note))


def _wants_json(request: HttpRequest) -> bool:
    return request.get_preferred_type(["text/html", "application/json"]) == "application/json"
