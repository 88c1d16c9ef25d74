"""Sending a sheet in: what is sent, what the checks find, the signature of the head, and the receipt."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from parindex.accounts import queries as accounts
from parindex.accounts.http import AuthedRequest, signed_in
from parindex.accounts.kinds import WITHIN_UNIT
from parindex.evidence import uploads
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.rounds import permissions
from parindex.rounds.actions import sending
from parindex.rounds.actions.sending import Signature
from parindex.rounds.forms.sending import SendForm
from parindex.rounds.models import Sheet
from parindex.rounds.queries import sending_pages as pages
from parindex.rounds.queries.ledger_pages import sees_all
from parindex.rounds.queries.progress import area_progress
from parindex.web.templatetags.figures import language


def visible_sheet(request: AuthedRequest, round_id: int, unit_code: str) -> Sheet:
    """Give a sheet of an opened round that a person may see, with round and unit; else there is no such page."""
    rows = Sheet.objects.visible_to(request.user).select_related("round", "unit")
    sheet = rows.filter(round=round_id, unit__code=unit_code, round__opened_at__isnull=False).first()
    if sheet is None:
        raise Http404
    return sheet


def whole_sheet(request: AuthedRequest, round_id: int, unit_code: str) -> Sheet:
    """Give a sheet to those who may read all of it: its unit, and who follows the round; an appraiser has areas."""
    sheet = visible_sheet(request, round_id, unit_code)
    if not (accounts.has_role_in(request.user, sheet.unit_id, *WITHIN_UNIT) or sees_all(request.user, sheet.round)):
        raise Http404
    return sheet


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def send(request: AuthedRequest, round_id: int, unit_code: str) -> HttpResponse:
    """Show what would be sent and take the signature of the head."""
    sheet = whole_sheet(request, round_id, unit_code)
    is_post = request.method == "POST"
    is_check = "check" in request.POST
    areas = sheet.areas.order_by("position") if is_post else ()
    form = SendForm(request.POST or None, request.FILES or None, areas=areas)
    if is_post and not permissions.may_submit(request.user, sheet):
        raise Http404
    if is_post and not is_check and form.is_valid() and _sent(request, sheet, form):
        messages.success(request, gettext("Sent in. The receipt below shows time and number of each area."))
        return redirect("rounds:receipt", sheet.round_id, sheet.unit.code)
    codes = (request.POST if is_post else request.GET).getlist("areas")
    page = pages.send_page(sheet, request.user, clock.now(), codes)
    context = {"section": "work", "page": page, "sheet": sheet, "form": form, "is_check": is_check}
    return render(request, "rounds/sending/send.html", context, status=422 if is_post and not is_check else 200)


@require_safe
@signed_in
def receipt(request: AuthedRequest, round_id: int, unit_code: str) -> HttpResponse:
    """Show when each area was sent in, by whom, and under which number; to be printed."""
    sheet = whole_sheet(request, round_id, unit_code)
    sent = pages.receipts(sheet)
    areas = list(sheet.areas.order_by("position", "pk"))
    done = {code: progress for (_sheet, code), progress in area_progress([sheet.pk]).items()}
    names = {line.area.pk: line for line in pages.area_lines(sheet, areas, done)}
    rows = [(submission, names[submission.area_id]) for submission in sent]
    waiting = [line for line in names.values() if line.may_send]
    context = {"section": "work", "sheet": sheet, "rows": rows, "waiting": waiting}
    return render(request, "rounds/sending/receipt.html", context)


def _sent(request: AuthedRequest, sheet: Sheet, form: SendForm) -> bool:
    given = form.cleaned_data
    try:
        sending.submit(
            sheet_id=sheet.pk,
            signature=Signature(
                area_codes=given["areas"],
                is_confirmed=given["is_confirmed"],
                upload_key=_signed(request, sheet, form),
                confirms_warnings=given["confirms_warnings"],
                stamp=given["stamp"],
            ),
            by=request.user,
            at=clock.now(),
        )
    except ActionError as refusal:
        form.add_error(None, refusal.say(language()))
        return False
    return True


def _signed(request: AuthedRequest, sheet: Sheet, form: SendForm) -> UUID | None:
    """Take the signed file before the transaction begins, so that others need not wait for it."""
    file = form.cleaned_data["signed"]
    if not file:
        return None
    return uploads.take_file(unit_id=sheet.unit_id, file=file, by=request.user, at=clock.now())
