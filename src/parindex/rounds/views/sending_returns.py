"""The unit's side of a return: one list of what was found, each line with its answer, and sending again."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.evidence import uploads
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.rounds import permissions
from parindex.rounds.actions import evidence, mending
from parindex.rounds.actions.evidence import NewPaper
from parindex.rounds.forms.sending import ReplyForm
from parindex.rounds.models import Finding, SheetArea
from parindex.rounds.queries import mending_pages as pages
from parindex.rounds.views.sending import visible_sheet
from parindex.web.templatetags.figures import language

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile


@require_safe
@signed_in
def mend(request: AuthedRequest, round_id: int, unit_code: str, area_code: str) -> HttpResponse:
    """Show the list of what was found in an area, with what is left of its time."""
    sheet = visible_sheet(request, round_id, unit_code)
    area = SheetArea.objects.visible_to(request.user).filter(sheet=sheet, code=area_code).first()
    if area is None:
        raise Http404
    area.sheet = sheet
    context = {"section": "work", "sheet": sheet, "page": pages.mend_page(area, request.user, clock.now())}
    return render(request, "rounds/sending/mend.html", context)


@require_POST
@signed_in
def reply(request: AuthedRequest, finding_id: int) -> HttpResponseBase:
    """Answer one line: words, a new file, and whether it is mended."""
    rows = mending.of_unit(request.user).select_related("answer__area", "answer__sheet__unit", "answer__sheet__round")
    finding = rows.filter(pk=finding_id).first()
    if finding is None or not permissions.may_answer(request.user, finding.answer):
        raise Http404
    form = ReplyForm(request.POST, request.FILES)
    if not form.is_valid():
        messages.error(request, gettext("The answer could not be read; type it again."))
        return redirect(_list_of(finding))
    try:
        _answer(request, finding, form)
    except ActionError as refusal:
        messages.error(request, refusal.say(language()))
    else:
        messages.success(request, gettext("Saved."))
    return redirect(f"{_list_of(finding)}#y-{finding.pk}")


def _answer(request: AuthedRequest, finding: Finding, form: ReplyForm) -> None:
    """Store the words first: a file that is refused loses none of them. A new file mends the line."""
    file: UploadedFile[bytes] | None = form.cleaned_data["file"]
    text, is_mended = form.cleaned_data["reply"], form.cleaned_data["is_mended"] or bool(file)
    if text or not file:
        is_now = form.cleaned_data["is_mended"]
        mending.reply(finding_id=finding.pk, text=text, is_mended=is_now, by=request.user, at=clock.now())
    if file:
        now, answer = clock.now(), finding.answer
        key = uploads.take_file(unit_id=answer.sheet.unit_id, file=file, by=request.user, at=now)
        paper = NewPaper(upload_key=key)
        evidence.attach_new(answer_ids=[answer.pk], paper=paper, by=request.user, at=now)
        mending.reply(finding_id=finding.pk, text=text, is_mended=is_mended, by=request.user, at=now)


def _list_of(finding: Finding) -> str:
    answer = finding.answer
    return reverse("rounds:mend", args=[answer.sheet.round_id, answer.sheet.unit.code, answer.area.code])
