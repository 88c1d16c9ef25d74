"""One document: its pages as pictures, its revisions, the original, and what is said of it."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.evidence import http
from parindex.evidence import queries as documents
from parindex.evidence.forms import DocumentForm
from parindex.evidence.papers import readings_of
from parindex.evidence.refusals import FileMissing, NoPicture
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.rounds.actions import evidence
from parindex.rounds.forms.evidence import MoveForm, ReplaceForm
from parindex.rounds.models import Answer, Attachment
from parindex.rounds.queries import evidence as queries
from parindex.rounds.queries.desk import flagged_in
from parindex.rounds.queries.evidence_pages import document_page, targets_of
from parindex.rounds.views.evidence import back
from parindex.rounds.windows import calendar
from parindex.web.templatetags.figures import language

if TYPE_CHECKING:
    from parindex.evidence.models import Revision


def readable(request: AuthedRequest, attachment_id: int) -> Attachment:
    """Give an attachment that a person may open, with item, area, sheet, round and unit; else there is no such page."""
    row = get_object_or_404(queries.readable(request.user).select_related("document"), pk=attachment_id)
    # By itself: a database takes long to plan how to join so many tables.
    row.answer = Answer.objects.select_related("area", "sheet__round", "sheet__unit").get(pk=row.answer_id)
    return row


@require_safe
@signed_in
def document(request: AuthedRequest, attachment_id: int) -> HttpResponse:
    """Show a document with its pages and revisions."""
    row = readable(request, attachment_id)
    revision = documents.newest_revisions([row.document_id]).get(row.document_id)
    reading = readings_of([revision.file_id]).get(revision.file_id) if revision else None
    return _show(request, row, DocumentForm(initial=DocumentForm.initial_read(row.document, revision, reading)))


@require_http_methods(["POST"])
@signed_in
def describe(request: AuthedRequest, attachment_id: int) -> HttpResponse:
    """Say number, symbol, issuer, date and abstract of a document."""
    row = readable(request, attachment_id)
    form = DocumentForm(request.POST)
    if not form.is_valid():
        return _show(request, row, form, status=422)
    address = form.cleaned_data["address"] if row.document.address else None
    about = form.about()
    try:
        evidence.describe(
            attachment_id=row.pk,
            about=about,
            address=address,
            looked_at=form.looked_at,
            by=request.user,
            at=clock.now(),
        )
    except ActionError as refusal:
        messages.error(request, refusal.say(language()))
        return _show(request, row, form, status=422)
    messages.success(request, gettext("Saved."))
    return redirect(back(request, reverse("rounds:evidence", args=[row.pk])))


@require_safe
@signed_in
def original(request: AuthedRequest, attachment_id: int, number: int) -> HttpResponseBase:
    """Hand out the original of a revision."""
    try:
        return http.download_response(_revision(request, attachment_id, number))
    except FileMissing as refusal:
        messages.error(request, refusal.say(language()))
        return redirect("rounds:evidence", attachment_id)


@require_safe
@signed_in
def picture(request: AuthedRequest, attachment_id: int, number: int, page: int, width: int) -> HttpResponseBase:
    """Show a page of a revision as a picture; GET alone, kept by the browser of the person only."""
    try:
        return http.picture_response(_revision(request, attachment_id, number), page, width)
    except (NoPicture, FileMissing) as refusal:
        return HttpResponse(refusal.say(language()), status=404, content_type="text/plain; charset=utf-8")


def _revision(request: AuthedRequest, attachment_id: int, number: int) -> "Revision":
    row = queries.readable(request.user).filter(pk=attachment_id).first()
    found = documents.revisions(row.document_id).filter(number=number).first() if row else None
    if found is None:
        raise Http404
    return found


def _show(request: AuthedRequest, row: Attachment, form: DocumentForm, status: int = 200) -> HttpResponse:
    now = clock.now()
    dates = calendar(row.answer.sheet.round)
    is_own = row.removed_at is None and row.stage != Attachment.Stage.ON_BEHALF
    may_change = is_own and queries.may_change(request.user, row.answer, now, dates)
    targets = targets_of(row.answer, request.user, now, dates) if may_change else []
    context = {
        "section": "work",
        "may_change": may_change,
        "form": form,
        "move_form": MoveForm(targets=[(target.pk, name) for target, name in targets]),
        "replace_form": ReplaceForm(),
        "flags": flagged_in(row.answer, [row], request.user, now, dates) if may_change else [],
        **document_page(row, request.GET.get("ban", ""), dates),
    }
    return render(request, "rounds/sending/document.html", context, status=status)
