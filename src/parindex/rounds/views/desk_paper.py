"""One document of the desk: looked at, taken to be what was read, corrected, filed, handed on, put aside."""

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.evidence import http, queue
from parindex.evidence import queries as stored
from parindex.evidence.forms import DocumentForm
from parindex.evidence.papers import readings_of
from parindex.evidence.refusals import FileMissing, NoPicture, OtherThanShown
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.rounds import permissions, refusals
from parindex.rounds.actions import desk as actions
from parindex.rounds.forms.evidence import PlaceForm
from parindex.rounds.models import Answer, DeskPaper
from parindex.rounds.queries import desk as queries
from parindex.rounds.queries.desk_pages import paper_page
from parindex.rounds.queries.desk_sheet import Desk
from parindex.rounds.views.accepting import Asked, shown_again
from parindex.rounds.views.desk import own_paper, said_of_filing
from parindex.web.templatetags.figures import language

if TYPE_CHECKING:
    from parindex.evidence.models import Reading, Revision


def acting(
    view: Callable[[AuthedRequest, DeskPaper], HttpResponseBase],
) -> Callable[..., HttpResponseBase]:
    """Let an officer of the unit act on a document of its desk, then lead back there; a refusal becomes a message."""

    @wraps(view)
    def answer(request: AuthedRequest, /, paper_id: int) -> HttpResponseBase:
        paper = _paper(request, paper_id)
        if not permissions.may_use_desk(request.user, paper.sheet):
            raise Http404
        try:
            _check_lies(paper)
            return view(request, paper)
        except (Answer.DoesNotExist, DeskPaper.DoesNotExist) as missing:
            raise Http404 from missing
        except ActionError as refusal:
            messages.error(request, refusal.say(language()))
            return to_desk(paper)

    return answer


def to_desk(paper: DeskPaper) -> HttpResponse:
    """Lead back to the desk."""
    return redirect("rounds:desk", paper.sheet.round_id, paper.sheet.unit.code)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def paper(request: AuthedRequest, paper_id: int) -> HttpResponse:
    """Show a document with a form that holds what was read, and take what the person makes of it."""
    found = _paper(request, paper_id) if request.method == "POST" else own_paper(request, paper_id)
    may_use = permissions.may_use_desk(request.user, found.sheet)
    if request.method == "POST" and not may_use:
        raise Http404
    if found.settled_at is not None:
        messages.error(request, _gone().say(language()))
        return to_desk(found)
    revision, reading = _read(found)
    form = DocumentForm(request.POST or None, initial=DocumentForm.initial_read(found.document, revision, reading))
    status = 200
    if request.method == "POST":
        if form.is_valid() and _is_confirmed(request, found, form):
            messages.success(request, gettext("Saved."))
            return redirect(
                f"{reverse('rounds:desk', args=[found.sheet.round_id, found.sheet.unit.code])}#giay-{found.pk}"
            )
        status = 422
    targets = Desk(found.sheet, request.user, clock.now()).targets if may_use else []
    context = {
        "section": "work",
        "form": form,
        "may_use": may_use,
        "targets": targets,
        "move_form": PlaceForm(targets=[(answer.pk, name) for answer, name in targets]),
        **paper_page(found, revision),
    }
    return render(request, "rounds/desk/paper.html", context, status=status)


@require_POST
@signed_in
@acting
def accept(request: AuthedRequest, paper: DeskPaper) -> HttpResponseBase:
    """Take a document to be what was read of it, as the page showed it."""
    try:
        actions.accept(paper_id=paper.pk, stamp=request.POST.get("shown", ""), by=request.user, at=clock.now())
    except OtherThanShown as refusal:
        return shown_again(request, refusal, _asked(paper))
    messages.success(request, gettext("What was read is written into the document."))
    return to_desk(paper)


@require_POST
@signed_in
@acting
def file(request: AuthedRequest, paper: DeskPaper) -> HttpResponseBase:
    """File a document under an item, and write what was read into it where the person says so."""
    now = clock.now()
    desk = Desk(paper.sheet, request.user, now)
    form = PlaceForm(request.POST, targets=[(answer.pk, name) for answer, name in desk.targets])
    if not form.is_valid():
        messages.error(request, gettext("Choose the item under which the document is filed."))
        return to_desk(paper)
    answer_id = form.cleaned_data["to"]
    try:
        row = actions.file(
            paper_id=paper.pk,
            answer_id=answer_id,
            stamp=request.POST.get("shown", "") if request.POST.get("takes_over") else None,
            by=request.user,
            at=now,
        )
    except OtherThanShown as refusal:
        return shown_again(request, refusal, _asked(paper, next(to for to in desk.targets if to[0].pk == answer_id)))
    messages.success(request, said_of_filing(row.answer.item, row.document.title))
    return to_desk(paper)


@require_POST
@signed_in
@acting
def hand(request: AuthedRequest, paper: DeskPaper) -> HttpResponseBase:
    """Hand a document to who looks after an item."""
    typed = request.POST.get("to", "")
    if not (typed.isascii() and typed.isdecimal() and len(typed) < 18):
        raise Http404
    handed = actions.hand(paper_id=paper.pk, answer_id=int(typed), by=request.user, at=clock.now())
    name = handed.handed_to.full_name if handed.handed_to else gettext("the PAR officer")
    messages.success(request, gettext("Handed to %(name)s, who was told.") % {"name": name})
    return to_desk(paper)


@require_POST
@signed_in
@acting
def put_aside(request: AuthedRequest, paper: DeskPaper) -> HttpResponseBase:
    """Take a document from the desk without filing it."""
    actions.put_aside(paper_id=paper.pk, by=request.user, at=clock.now())
    messages.success(request, gettext("Put aside; the unit keeps the file. Bring it again to have it back here."))
    return to_desk(paper)


@require_POST
@signed_in
@acting
def read_again(request: AuthedRequest, paper: DeskPaper) -> HttpResponseBase:
    """Have the file of a document read once more."""
    _, reading = _read(paper)
    if reading is not None and queue.ask_again(reading_id=reading.pk, at=clock.now()):
        messages.success(request, gettext("The file is read once more."))
    return to_desk(paper)


@require_safe
@signed_in
def original(request: AuthedRequest, paper_id: int) -> HttpResponseBase:
    """Hand out the file of a document."""
    try:
        return http.download_response(_revision(request, paper_id))
    except FileMissing as refusal:
        messages.error(request, refusal.say(language()))
        return redirect("rounds:desk-paper", paper_id)


@require_safe
@signed_in
def picture(request: AuthedRequest, paper_id: int, page: int, width: int) -> HttpResponseBase:
    """Show a page of a document as a picture."""
    try:
        return http.picture_response(_revision(request, paper_id), page, width)
    except (NoPicture, FileMissing) as refusal:
        return HttpResponse(refusal.say(language()), status=404, content_type="text/plain; charset=utf-8")


def _paper(request: AuthedRequest, paper_id: int) -> DeskPaper:
    """Give a document that lies on a desk that a person uses, or did until somebody filed it or put it aside."""
    paper = queries.detailed(request.user).filter(pk=paper_id).first()
    if paper is None:
        raise Http404
    return paper


def _gone() -> refusals.NothingToDo:
    return refusals.NothingToDo(what="tài liệu này đã được xếp vào mục hoặc bỏ khỏi danh sách")


def _check_lies(paper: DeskPaper) -> None:
    """Tell who presses twice, or a moment after a colleague, that it is done, instead of that there is no such page."""
    if paper.settled_at is not None:
        raise _gone()


def _revision(request: AuthedRequest, paper_id: int) -> "Revision":
    revision, _ = _read(own_paper(request, paper_id))
    if revision is None:
        raise Http404
    return revision


def _read(paper: DeskPaper) -> "tuple[Revision | None, Reading | None]":
    revision = stored.newest_revisions([paper.document_id]).get(paper.document_id)
    return revision, readings_of([revision.file_id]).get(revision.file_id) if revision else None


def _asked(paper: DeskPaper, target: tuple[Answer, str] | None = None) -> Asked:
    return Asked(
        sheet=paper.sheet,
        title=gettext("Documents of the unit"),
        look_url=reverse("rounds:desk-paper", args=[paper.pk]),
        back_url=reverse("rounds:desk", args=[paper.sheet.round_id, paper.sheet.unit.code]),
        to=target[0].pk if target else None,
        item=target[1] if target else "",
    )


def _is_confirmed(request: AuthedRequest, paper: DeskPaper, form: DocumentForm) -> bool:
    try:
        actions.confirm(
            paper_id=paper.pk, about=form.about(), looked_at=form.looked_at, by=request.user, at=clock.now()
        )
    except ActionError as refusal:
        form.add_error(None, refusal.say(language()))
        return False
    return True
