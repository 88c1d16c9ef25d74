"""The desk of a unit: files that are brought before anybody knows where they belong, read as one watches."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.evidence import http, uploads
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.rounds import permissions, refusals
from parindex.rounds.actions import desk as actions
from parindex.rounds.forms.evidence import FilesForm
from parindex.rounds.models import DeskPaper, Sheet
from parindex.rounds.queries import desk as queries
from parindex.web.templatetags.figures import language


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def desk(request: AuthedRequest, round_id: int, unit_code: str) -> HttpResponse:
    """Show the desk of a unit, and take files of a plain form."""
    sheet = own_sheet(request, round_id, unit_code)
    form = FilesForm()
    status = 200
    if request.method == "POST":
        form = FilesForm(request.POST, request.FILES)
        try:
            count = _bring(request, _usable(request, sheet), form)
        except ActionError as refusal:
            form.add_error(None, refusal.say(language()))
            status = 422
        else:
            said = ngettext("%(count)d file was taken in.", "%(count)d files were taken in.", count)
            messages.success(request, said % {"count": count})
            return redirect("rounds:desk", round_id, unit_code)
    context = {"section": "work", "form": form, "page": queries.page(sheet, request.user, clock.now())}
    return render(request, "rounds/desk/desk.html", context, status=status)


@require_safe
@signed_in
def rows(request: AuthedRequest, round_id: int, unit_code: str) -> HttpResponse:
    """Show what lies on the desk, for the page that is open."""
    page = queries.page(own_sheet(request, round_id, unit_code), request.user, clock.now())
    return render(request, "rounds/desk/parts/rows.html", {"page": page})


@require_safe
@signed_in
def row(request: AuthedRequest, paper_id: int) -> HttpResponse:
    """Show one document of the desk, for the page that is open: how far its reading is, then what was read."""
    paper = queries.detailed(request.user).filter(pk=paper_id).first()
    if paper is None:
        raise Http404
    if paper.settled_at is not None:
        return HttpResponse("")
    found = queries.row(paper, request.user, clock.now())
    may_use = permissions.may_use_desk(request.user, paper.sheet)
    return render(request, "rounds/desk/parts/row.html", {"row": found, "may_use": may_use})


@require_POST
@signed_in
def begin_upload(request: AuthedRequest, round_id: int, unit_code: str) -> HttpResponseBase:
    """Begin an upload for the desk."""
    sheet = _usable(request, own_sheet(request, round_id, unit_code))
    return http.begin(request, sheet.unit_id, clock.now())


@require_POST
@signed_in
@http.refusals_as_json
def finish_upload(request: AuthedRequest, round_id: int, unit_code: str, key: UUID) -> HttpResponseBase:
    """Look into what came and lay it on the desk, so that a file that arrived is never left behind."""
    sheet, now = _usable(request, own_sheet(request, round_id, unit_code)), clock.now()
    uploads.finish_upload(key=key, by=request.user, at=now)
    actions.bring(sheet_id=sheet.pk, upload_key=key, by=request.user, at=now)
    return JsonResponse({"message": ""})


@require_POST
@signed_in
@http.refusals_as_json
def reuse(request: AuthedRequest, round_id: int, unit_code: str) -> HttpResponseBase:
    """Lay a document on the desk that the unit has already."""
    sheet = _usable(request, own_sheet(request, round_id, unit_code))
    typed = request.POST.get("document", "")
    document_id = int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 18 else 0
    actions.bring_known(sheet_id=sheet.pk, document_id=document_id, by=request.user, at=clock.now())
    return JsonResponse({"message": ""})


def own_sheet(request: AuthedRequest, round_id: int, unit_code: str) -> Sheet:
    """Give a sheet of a unit in which a person works, with round and unit; else there is no such page."""
    sheets = Sheet.objects.visible_to(request.user).filter(round__opened_at__isnull=False)
    sheet = sheets.select_related("round", "unit").filter(round=round_id, unit__code=unit_code).first()
    if sheet is None or not permissions.works_in(request.user, sheet):
        raise Http404
    return sheet


def own_paper(request: AuthedRequest, paper_id: int) -> DeskPaper:
    """Give a document that lies on a desk that a person uses; else there is no such page."""
    paper = queries.detailed(request.user).lying().filter(pk=paper_id).first()
    if paper is None:
        raise Http404
    return paper


def _usable(request: AuthedRequest, sheet: Sheet) -> Sheet:
    """Give a desk that a person may use; else there is no such address, and nothing is received for nothing."""
    if not permissions.may_use_desk(request.user, sheet):
        raise Http404
    return sheet


def _bring(request: AuthedRequest, sheet: Sheet, form: FilesForm) -> int:
    """Take in what a form brings; each file by itself, so that one that is refused loses no other."""
    files = form.cleaned_data["files"] if form.is_valid() else []
    for file in files:
        now = clock.now()
        key = uploads.take_file(unit_id=sheet.unit_id, file=file, by=request.user, at=now)
        actions.bring(sheet_id=sheet.pk, upload_key=key, by=request.user, at=now)
    if not files:
        raise refusals.NothingChosen
    return len(files)


def said_of_filing(item: str, title: str) -> str:
    """Say that a document was filed."""
    return gettext("«%(title)s» is filed under item %(item)s.") % {"title": title, "item": item}
