"""Evidence of an item: the list with its form, uploads, and what is done to one document."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_http_methods, require_POST

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.evidence import http, uploads
from parindex.evidence.actions import About
from parindex.evidence.forms import DocumentForm
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.rounds import refusals
from parindex.rounds.actions import evidence
from parindex.rounds.actions.evidence import NewPaper
from parindex.rounds.forms.evidence import AddForm, MoveForm, ReplaceForm
from parindex.rounds.models import Answer, Attachment
from parindex.rounds.queries import evidence as queries
from parindex.rounds.queries.evidence_pages import change_page, targets_of
from parindex.web.templatetags.figures import language

P = ParamSpec("P")


def telling(
    view: Callable[Concatenate[AuthedRequest, P], HttpResponseBase],
) -> Callable[Concatenate[AuthedRequest, P], HttpResponseBase]:
    """Answer a refusal as a message on the page that the form came from."""

    @wraps(view)
    def answer(request: AuthedRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except (Answer.DoesNotExist, Attachment.DoesNotExist) as missing:
            raise Http404 from missing
        except ActionError as refusal:
            messages.error(request, refusal.say(language()))
            return redirect(back(request, reverse("rounds:home")))

    return answer


def back(request: HttpRequest, otherwise: str) -> str:
    """Give the page to go back to: the one that the form names, if it is one of ours."""
    wanted = request.POST.get("next", "") or request.GET.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None, require_https=request.is_secure())
    return wanted if wanted.startswith("/") and is_ours else otherwise


def visible_answer(request: AuthedRequest, answer_id: int) -> Answer:
    """Give an item that a person may see, with area, sheet, round and unit; else there is no such page."""
    rows = Answer.objects.visible_to(request.user).select_related("area", "sheet__round", "sheet__unit")
    answer = rows.filter(pk=answer_id).first()
    if answer is None:
        raise Http404
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def item(request: AuthedRequest, answer_id: int) -> HttpResponseBase:
    """Show the evidence of an item on a page of its own, and take new documents."""
    answer = visible_answer(request, answer_id)
    panel = queries.panel(answer, request.user, clock.now())
    if request.method == "POST" and not (panel.may_change or panel.may_bring):
        raise Http404  # before anything that was sent is stored
    others = targets_of(answer, request.user, clock.now()) if panel.may_change else []
    form = AddForm(request.POST or None, request.FILES or None, others=[other for other, _name in others])
    if request.method == "POST" and form.is_valid():
        try:
            count = _add(request, panel, form)
        except ActionError as refusal:
            form.add_error(None, refusal.say(language()))
        else:
            said = ngettext("%(count)d document was filed.", "%(count)d documents were filed.", count)
            messages.success(request, said % {"count": count})
            return redirect(back(request, reverse("rounds:item-evidence", args=[answer.pk])))
    context = {
        "section": "work",
        "panel": panel,
        "form": form,
        "others": others,
        "reusable": queries.reusable(answer) if panel.may_change else [],
        **change_page(answer),
    }
    return render(
        request, "rounds/sending/item.html", context, status=200 if form.is_valid() or not form.is_bound else 422
    )


@require_POST
@signed_in
def begin_upload(request: AuthedRequest, answer_id: int) -> HttpResponseBase:
    """Begin an upload for an item that a person may change."""
    answer = _changeable(request, answer_id)
    return http.begin(request, answer.sheet.unit_id, clock.now())


@require_http_methods(["GET", "POST"])
@signed_in
def upload(request: AuthedRequest, key: UUID) -> HttpResponseBase:
    """Take the next bytes of an upload, or say how far it is."""
    return http.chunk(request, key) if request.method == "POST" else http.state(request, key)


@require_POST
@signed_in
@http.refusals_as_json
def finish_upload(request: AuthedRequest, answer_id: int, key: UUID) -> HttpResponseBase:
    """Look into what came and file it under the item, so that a file that arrived is never left behind."""
    answer = _changeable(request, answer_id)
    now = clock.now()
    uploads.finish_upload(key=key, by=request.user, at=now)
    form = DocumentForm(request.POST)
    about = form.about() if form.is_valid() else About()
    filed = _file(request, answer, NewPaper(upload_key=key, about=about))
    return JsonResponse({"message": "", "address": reverse("rounds:evidence", args=[filed.pk])})


@require_POST
@signed_in
def reuse(request: AuthedRequest, answer_id: int) -> HttpResponseBase:
    """File a document that the unit has already under an item too."""
    is_page = request.headers.get("Accept", "").startswith("text/html")
    return _reuse_on_page(request, answer_id) if is_page else _reuse_for_script(request, answer_id)


@telling
def _reuse_on_page(request: AuthedRequest, answer_id: int) -> HttpResponseBase:
    row = _reused(request, answer_id)
    messages.success(request, gettext("«%(title)s» is filed under this item too.") % {"title": row.document.title})
    return redirect(back(request, reverse("rounds:item-evidence", args=[answer_id])))


@http.refusals_as_json
def _reuse_for_script(request: AuthedRequest, answer_id: int) -> HttpResponseBase:
    row = _reused(request, answer_id)
    return JsonResponse({"message": "", "address": reverse("rounds:evidence", args=[row.pk])})


def _reused(request: AuthedRequest, answer_id: int) -> Attachment:
    answer = visible_answer(request, answer_id)
    typed = request.POST.get("document", "") or request.POST.get("id", "")
    document_id = int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 18 else 0
    return evidence.attach(answer_ids=[answer.pk], document_id=document_id, by=request.user, at=clock.now())[0]


@require_POST
@signed_in
@telling
def remove(request: AuthedRequest, attachment_id: int) -> HttpResponseBase:
    """Take a document away from its item."""
    row = evidence.detach(attachment_id=attachment_id, by=request.user, at=clock.now())
    messages.success(request, gettext("The document was taken away from the item; the log keeps it."))
    return redirect(back(request, reverse("rounds:item-evidence", args=[row.answer_id])))


@require_POST
@signed_in
@telling
def move(request: AuthedRequest, attachment_id: int) -> HttpResponseBase:
    """Move a document to another item of the sheet."""
    row = _readable(request, attachment_id)
    choices = [(target.pk, target.item) for target, _name in targets_of(row.answer, request.user, clock.now())]
    form = MoveForm(request.POST, targets=choices)
    if not form.is_valid():
        messages.error(request, gettext("Choose the item to which the document moves."))
        return redirect(back(request, reverse("rounds:evidence", args=[attachment_id])))
    to = form.cleaned_data["to"]
    moved = evidence.move(attachment_id=attachment_id, to_answer_id=to, by=request.user, at=clock.now())
    messages.success(request, gettext("The document was moved; its trace stays at the old item."))
    return redirect(back(request, reverse("rounds:evidence", args=[moved.pk])))


@require_POST
@signed_in
@telling
def replace(request: AuthedRequest, attachment_id: int) -> HttpResponseBase:
    """Put a newer file in the place of a document's."""
    row = _readable(request, attachment_id)
    form = ReplaceForm(request.POST, request.FILES)
    evidence.check_changeable(attachment_id=attachment_id, by=request.user, at=clock.now())
    if form.is_valid():
        now, unit_id = clock.now(), row.answer.sheet.unit_id
        key = uploads.take_file(unit_id=unit_id, file=form.cleaned_data["file"], by=request.user, at=now)
        evidence.replace(attachment_id=attachment_id, upload_key=key, by=request.user, at=now)
        messages.success(request, gettext("The new file is in place; the old one stays readable below."))
    else:
        messages.error(request, gettext("Choose the new file."))
    return redirect(back(request, reverse("rounds:evidence", args=[attachment_id])))


def _add(request: AuthedRequest, panel: queries.Panel, form: AddForm) -> int:
    """File what a form brings; each file is stored and filed by itself, so that one that is refused loses no other."""
    papers = []
    about, address = form.about(), form.cleaned_data["address"]
    files = form.cleaned_data["files"]
    for file in files:
        now, unit_id = clock.now(), panel.answer.sheet.unit_id
        key = uploads.take_file(unit_id=unit_id, file=file, by=request.user, at=now)
        papers.append(NewPaper(upload_key=key, about=about if len(files) == 1 else About()))
    if address and not files:
        papers.append(NewPaper(address=address, about=about))
    if not papers:
        raise refusals.NothingChosen
    for paper in papers:
        _file(request, panel.answer, paper, form.cleaned_data["also"])
    return len(papers)


def _file(request: AuthedRequest, answer: Answer, paper: NewPaper, also: "list[int] | tuple[()]" = ()) -> Attachment:
    now = clock.now()
    if queries.may_bring(request.user, answer):
        return evidence.bring_on_behalf(answer_id=answer.pk, paper=paper, by=request.user, at=now)
    return evidence.attach_new(answer_ids=[answer.pk, *also], paper=paper, by=request.user, at=now)[0]


def _changeable(request: AuthedRequest, answer_id: int) -> Answer:
    """Give an item under which a person may file; else there is no such page, and nothing is received for nothing."""
    answer = visible_answer(request, answer_id)
    panel = queries.panel(answer, request.user, clock.now())
    if not (panel.may_change or panel.may_bring):
        raise Http404
    return answer


def _readable(request: AuthedRequest, attachment_id: int) -> Attachment:
    rows = queries.readable(request.user).select_related("document", "answer__area", "answer__sheet__round")
    return rows.select_related("answer__sheet__unit").get(pk=attachment_id)
