"""What the unit does with a cut: its word saved, a paper brought or taken back, the area sent."""

from http import HTTPStatus

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.evidence import uploads
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.rounds import refusals
from parindex.rounds.actions import evidence, explaining
from parindex.rounds.actions.evidence import NewPaper
from parindex.rounds.actions.explaining import Explained
from parindex.rounds.forms.explaining import ExplanationForm, PaperForm
from parindex.rounds.models import Attachment, SheetArea
from parindex.rounds.templatetags.rounds import clock as time_of
from parindex.rounds.views.explaining import item_response, line_of
from parindex.web.templatetags.figures import language


@require_POST
@signed_in
def save(request: AuthedRequest, answer_id: int) -> HttpResponse:
    """Save the word of the unit on one cut; a script is answered with JSON."""
    line_of(request, answer_id)
    form = ExplanationForm(request.POST)
    if not form.is_valid():
        return _faulty(request, answer_id, form)
    try:
        saved = explaining.explain(
            answer_id=answer_id,
            base_version=form.cleaned_data["base_version"],
            word=form.word(),
            by=request.user,
            at=clock.now(),
        )
    except ActionError as refusal:
        form.add_error(None, refusal.say(language()))
        is_conflict = isinstance(refusal, refusals.ChangedMeanwhile)
        status = HTTPStatus.CONFLICT if is_conflict else HTTPStatus.UNPROCESSABLE_ENTITY
        return _faulty(request, answer_id, form, status)
    return _saved(request, saved)


@require_POST
@signed_in
def paper(request: AuthedRequest, answer_id: int) -> HttpResponse:
    """Take a new paper for a cut."""
    page, _part, line = line_of(request, answer_id)
    if not page.may_explain:
        raise Http404  # before anything that was sent is stored
    form = PaperForm(request.POST, request.FILES)
    if not form.is_valid():
        return item_response(request, answer_id, paper=form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    file, now = form.cleaned_data["file"], clock.now()
    try:
        key = None
        if file:
            key = uploads.take_file(unit_id=line.answer.sheet.unit_id, file=file, by=request.user, at=now)
        new = NewPaper(upload_key=key, address="" if key else form.cleaned_data["address"], about=form.about())
        evidence.attach_to_explanation(answer_id=answer_id, paper=new, by=request.user, at=now)
    except ActionError as refusal:
        form.add_error(None, refusal.say(language()))
        return item_response(request, answer_id, paper=form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    messages.success(request, gettext("The document is filed with the explanation."))
    return redirect("rounds:explanation-item", answer_id)


@require_POST
@signed_in
def remove_paper(request: AuthedRequest, attachment_id: int) -> HttpResponse:
    """Take back a paper that was brought with an explanation."""
    filed = get_object_or_404(Attachment, pk=attachment_id, stage=Attachment.Stage.EXPLANATION)
    line_of(request, filed.answer_id)
    try:
        explaining.detach(attachment_id=filed.pk, by=request.user, at=clock.now())
        messages.success(request, gettext("The document was taken back; the log keeps it."))
    except ActionError as refusal:
        messages.error(request, refusal.say(language()))
    return redirect("rounds:explanation-item", filed.answer_id)


@require_POST
@signed_in
def send(request: AuthedRequest, area_id: int) -> HttpResponse:
    """Send the explanations of an area, as its head."""
    areas = SheetArea.objects.visible_to(request.user).select_related("sheet__unit")
    area = get_object_or_404(areas, pk=area_id)
    try:
        explaining.send(
            area_id=area.pk, confirms_rest=bool(request.POST.get("confirms_rest")), by=request.user, at=clock.now()
        )
        messages.success(request, gettext("Sent. The second appraisal goes on with it."))
    except ActionError as refusal:
        messages.error(request, refusal.say(language()))
    return redirect("rounds:explanation", area.sheet.round_id, area.sheet.unit.code)


def _saved(request: AuthedRequest, saved: Explained) -> HttpResponse:
    said = saved.explanation
    if wants_json(request):
        return JsonResponse({"version": said.version, "saved_said": time_of(said.at)})
    messages.success(request, gettext("Saved at %(time)s.") % {"time": time_of(said.at)})
    then = request.POST.get("then", "")
    if then.isascii() and then.isdecimal() and len(then) < 19:
        return redirect("rounds:explanation-item", int(then))
    sheet = said.answer.sheet
    return redirect("rounds:explanation", sheet.round_id, sheet.unit.code)


def _faulty(
    request: AuthedRequest,
    answer_id: int,
    form: ExplanationForm,
    status: HTTPStatus = HTTPStatus.UNPROCESSABLE_ENTITY,
) -> HttpResponse:
    if wants_json(request):
        wrong = " ".join(str(fault) for faults in form.errors.values() for fault in faults)
        return JsonResponse({"wrong": wrong}, status=status)
    return item_response(request, answer_id, form=form, status=status)


def wants_json(request: HttpRequest) -> bool:
    """Say whether a script asks."""
    return request.get_preferred_type(["text/html", "application/json"]) == "application/json"
