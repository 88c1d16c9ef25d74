"""The ledger of stages: of a sheet, and of one item."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.core.package import Stage
from parindex.rounds import permissions
from parindex.rounds.models import Answer, Sheet
from parindex.rounds.queries import explaining, ledger_pages


@require_safe
@signed_in
def history(request: AuthedRequest, round_id: int, unit: str) -> HttpResponse:
    """Show how the result of a unit came about, stage upon stage."""
    sheets = Sheet.objects.visible_to(request.user).select_related("round", "unit")
    sheet = get_object_or_404(sheets, round=round_id, unit__code=unit, round__opened_at__isnull=False)
    context = {
        "section": "work",
        "history": ledger_pages.history(sheet, request.user),
        "stages": [stage for stage in Stage if stage not in (Stage.SURVEY, Stage.EXPLANATION)],
    }
    return render(request, "rounds/explaining/history.html", context)


@require_safe
@signed_in
def item_history(request: AuthedRequest, answer_id: int) -> HttpResponse:
    """Show what each stage did to one item, by whom, when and why, with all papers."""
    answers = Answer.objects.visible_to(request.user).select_related("area", "sheet__round", "sheet__unit")
    answer = get_object_or_404(answers, pk=answer_id, is_orphan=False)
    chain = ledger_pages.item_chain(answer, request.user)
    if chain is None:
        raise Http404
    last = explaining.deadline(answer.sheet)
    current = answer.sheet.round
    context = {
        "section": "work",
        "answer": answer,
        "chain": chain,
        "papers": [(one, explaining.marks(one, last)) for one in explaining.attachments_of(answer)],
        "may_reopen": current.published_at is not None and permissions.may_manage(request.user, current),
    }
    return render(request, "rounds/explaining/item_history.html", context)
