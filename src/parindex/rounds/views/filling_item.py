"""The page of an item, and its points while figures are typed."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET, require_POST

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.core.typed import read_answer
from parindex.kit import clock
from parindex.rounds.forms.filling import read_draft
from parindex.rounds.models import Answer
from parindex.rounds.queries import filling_item
from parindex.rounds.queries.filling_item import Content, Result
from parindex.rounds.sets import criteria_of
from parindex.rounds.views import filling_kept

if TYPE_CHECKING:
    from parindex.accounts.models import User


@require_GET
@signed_in
def item(request: AuthedRequest, answer_id: int) -> HttpResponse:
    """Show an item: what is asked, what is typed, its points and the work around it."""
    return item_response(request, visible_answer(request.user, answer_id))


@require_POST
@signed_in
def points(request: AuthedRequest, answer_id: int) -> HttpResponse:
    """Give the points of figures that are being typed; nothing is saved."""
    answer = visible_answer(request.user, answer_id)
    context = {"result": typed_result(request, answer)}
    return render(request, "rounds/filling/parts/points.html", context)


def visible_answer(user: "User", answer_id: int) -> Answer:
    """Give an answer that a person may see, whose item is still in its set; raises `Http404`."""
    answers = Answer.objects.visible_to(user).select_related("area__sheet__round", "area__sheet__unit")
    answer = get_object_or_404(answers, pk=answer_id, is_orphan=False)
    answer.sheet = answer.area.sheet
    if answer.item not in criteria_of(answer.sheet.round).index():
        raise Http404
    return answer


def typed_result(request: AuthedRequest, answer: Answer) -> Result:
    """Give what the figures of a request come to."""
    item = criteria_of(answer.sheet.round).item(answer.item)
    reading = read_answer(item, read_draft(item, request.POST).typed)
    return filling_item.typed_result(answer.sheet, request.user, item, reading)


def item_response(
    request: AuthedRequest,
    answer: Answer,
    *,
    content: Content | None = None,
    base_version: int | None = None,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    """Give the page of an item; with `content`, what was typed stands in the form and is not saved."""
    page = filling_item.item_page(answer, request.user, clock.now(), content)
    context = {
        "section": "work",
        "page": page,
        "base_version": page.answer.version if base_version is None else base_version,
        "is_unsaved": content is not None,
        "author": filling_kept.author_token(answer.pk, request.user.pk),
        "refusal": refusal,
    }
    return render(request, "rounds/filling/item.html", context, status=status)
