"""The queue of readings, and what a person does about the reading of one document."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.evidence import queries as stored
from parindex.evidence import queue as asking
from parindex.evidence.papers import readings_of
from parindex.evidence.refusals import OtherThanShown
from parindex.kit import clock
from parindex.rounds import examinations, refusals
from parindex.rounds.actions import evidence
from parindex.rounds.models import Answer, Attachment
from parindex.rounds.queries import readings as queries
from parindex.rounds.queries.evidence import readable
from parindex.rounds.views.accepting import Asked, shown_again
from parindex.rounds.views.evidence import telling

if TYPE_CHECKING:
    from parindex.evidence.models import Reading, Revision


@require_safe
@signed_in
def queue(request: AuthedRequest) -> HttpResponse:
    """Show how far the reading of files is: those of the person's unit, and all of them for who runs rounds."""
    page = queries.page(request.user)
    if page is None:
        raise Http404
    template = "rounds/readings/parts/list.html" if request.headers.get("HX-Request") else "rounds/readings/queue.html"
    return render(request, template, {"section": "work", "page": page})


@require_POST
@signed_in
def read_again(request: AuthedRequest, reading_id: int) -> HttpResponseBase:
    """Have a file read once more, as somebody who may."""
    if not queries.may_ask_again(request.user, reading_id):
        raise Http404
    _ask_again(request, reading_id)
    return redirect("rounds:readings")


@require_POST
@signed_in
def examine_again(request: AuthedRequest, sheet_id: int) -> HttpResponseBase:
    """Have a sheet examined once more that was given up, as somebody who may."""
    if not queries.may_examine_again(request.user, sheet_id):
        raise Http404
    examinations.ask(sheet_ids=[sheet_id], at=clock.now())
    messages.success(request, gettext("The documents of the sheet are compared once more."))
    return redirect("rounds:readings")


@require_POST
@signed_in
@telling
def accept(request: AuthedRequest, attachment_id: int) -> HttpResponseBase:
    """Take a document that is filed to be what was read of it, as the page showed it."""
    row = _row(request, attachment_id)
    stamp = request.POST.get("shown", "")
    try:
        evidence.accept(attachment_id=row.pk, stamp=stamp, by=request.user, at=clock.now())
    except OtherThanShown as refusal:
        return shown_again(request, refusal, _asked(row))
    messages.success(request, gettext("What was read is written into the document."))
    return redirect("rounds:evidence", row.pk)


@require_POST
@signed_in
@telling
def read_attachment_again(request: AuthedRequest, attachment_id: int) -> HttpResponseBase:
    """Have the file of a document that is filed read once more, as somebody who may change it."""
    row = _row(request, attachment_id)
    evidence.check_changeable(attachment_id=row.pk, by=request.user, at=clock.now())
    _, reading = _read(row)
    if reading is None:
        raise refusals.NothingToDo(what="tài liệu này không có tệp để đọc")
    _ask_again(request, reading.pk)
    return redirect("rounds:evidence", row.pk)


def _ask_again(request: AuthedRequest, reading_id: int) -> None:
    if asking.ask_again(reading_id=reading_id, at=clock.now()):
        messages.success(request, gettext("The file is read once more."))
    else:
        messages.info(request, gettext("The file is being read already."))


def _row(request: AuthedRequest, attachment_id: int) -> Attachment:
    return readable(request.user).select_related("document").get(pk=attachment_id)


def _asked(row: Attachment) -> Asked:
    sheet = Answer.objects.select_related("sheet__unit").get(pk=row.answer_id).sheet
    page = reverse("rounds:evidence", args=[row.pk])
    return Asked(sheet=sheet, title=row.document.title, look_url=f"{page}#sua", back_url=page)


def _read(row: Attachment) -> "tuple[Revision | None, Reading | None]":
    revision = stored.newest_revisions([row.document_id]).get(row.document_id)
    return revision, readings_of([revision.file_id]).get(revision.file_id) if revision else None
