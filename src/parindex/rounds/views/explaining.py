"""Explanations as the unit sees them: all cuts of its sheet, and one of them."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.kit import clock
from parindex.rounds.actions.explaining import LONGEST_EXPLANATION, Word
from parindex.rounds.forms.explaining import ExplanationForm, PaperForm
from parindex.rounds.models import Sheet
from parindex.rounds.queries import explaining, explaining_pages
from parindex.rounds.queries.explaining import CutLine
from parindex.rounds.queries.explaining_pages import AreaPart, Page
from parindex.rounds.visibility import shows_names_to_unit


@require_safe
@signed_in
def explanation(request: AuthedRequest, round_id: int, unit: str) -> HttpResponse:
    """Show a unit each cut with its reason, and what was said to it."""
    sheets = Sheet.objects.visible_to(request.user).select_related("round", "unit")
    page = page_of(request, sheets.filter(round=round_id, unit__code=unit).first())
    context = {"section": "work", "page": page, "shows_names": shows_names_to_unit(page.sheet.round)}
    return render(request, "rounds/explaining/explanation.html", context)


@require_safe
@signed_in
def explanation_item(request: AuthedRequest, answer_id: int) -> HttpResponse:
    """Show one cut with its reason, figures and papers, and the form for the unit's word."""
    return item_response(request, answer_id)


def item_response(
    request: AuthedRequest,
    answer_id: int,
    *,
    form: ExplanationForm | None = None,
    paper: PaperForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """Give the page of one cut; a form that was refused keeps what was typed."""
    page, part, line = line_of(request, answer_id)
    said = line.explanation
    word = Word(agrees=said.agrees, text=said.text) if said else None
    initial = ExplanationForm.initial_of(word, said.version if said else 0)
    last = explaining.deadline(page.sheet)
    papers = [(one, explaining.marks(one, last)) for one in explaining.attachments_of(line.answer)]
    lines = page.lines
    place = next(number for number, one in enumerate(lines) if one.answer.pk == answer_id)
    context = {
        "section": "work",
        "page": page,
        "part": part,
        "line": line,
        "form": form or ExplanationForm(initial=initial),
        "paper_form": paper or PaperForm(),
        "papers": papers,
        "figures": explaining_pages.figure_lines(line),
        "deadline": last,
        "is_open": part.is_open and page.may_explain,
        "shows_names": shows_names_to_unit(page.sheet.round),
        "longest": LONGEST_EXPLANATION,
        "next_line": lines[place + 1] if place + 1 < len(lines) else None,
    }
    return render(request, "rounds/explaining/item.html", context, status=status)


def page_of(request: AuthedRequest, sheet: Sheet | None) -> Page:
    """Give the explanations of a sheet to people of its unit; to others there is no such page."""
    if sheet is None or not explaining_pages.is_of_unit(request.user, sheet):
        raise Http404
    return explaining_pages.page(sheet, request.user, clock.now())


def line_of(request: AuthedRequest, answer_id: int) -> tuple[Page, AreaPart, CutLine]:
    """Give one cut with its area and page; raises `Http404` for an item that was not cut."""
    sheets = Sheet.objects.visible_to(request.user).select_related("round", "unit")
    page = page_of(request, sheets.filter(answers=answer_id).first())
    for part in page.areas:
        for line in part.lines:
            if line.answer.pk == answer_id:
                return page, part, line
    raise Http404
