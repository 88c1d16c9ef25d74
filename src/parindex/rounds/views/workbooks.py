"""The Excel template of a sheet: out, in with every fault by cell, and a look at the changes before they are saved."""

from dataclasses import asdict
from typing import Any

from django import forms
from django.contrib import messages
from django.core import signing
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.core.criteria.model import Item
from parindex.core.faults import Fault, Refused
from parindex.kit import clock
from parindex.rounds.actions.importing import import_answers
from parindex.rounds.models import Answer, Sheet
from parindex.rounds.workbooks.layout import Form, form_of, lines_of
from parindex.rounds.workbooks.reading import LIMITS, Given, read
from parindex.rounds.workbooks.writing import write

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_SALT = "parindex.rounds.workbook"
#: How long a look at the changes may take before they have to be handed in again.
_SECONDS = 24 * 60 * 60


class FileForm(forms.Form):
    """The file that is handed in."""

    file = forms.FileField(label=_("The template as you filled it in (.xlsx)"))

    def clean_file(self) -> Any:
        """Refuse a file larger than any template."""
        file = self.cleaned_data["file"]
        if file.size > LIMITS.bytes:
            raise forms.ValidationError(_("The file is larger than any template. Check that it is the right one."))
        return file


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def page(request: AuthedRequest, round_id: int, unit_code: str) -> HttpResponse:
    """Hand out and take in the template; nothing is saved before the changes were seen."""
    sheet = _sheet(request, round_id, unit_code)
    layout = form_of(sheet, request.user, clock.now())
    if not layout.areas:
        raise Http404
    if request.method == "POST" and "changes" in request.POST:
        return _save(request, sheet, layout)
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method != "POST" or not form.is_valid():
        return _show(request, sheet, layout, form=form)
    try:
        given = read(form.cleaned_data["file"].read(), layout)
    except Refused as refused:
        return _show(request, sheet, layout, form=FileForm(), faults=refused.faults)
    sealed = signing.dumps([asdict(one) for one in given], salt=_salt(request, sheet), compress=True)
    return _show(request, sheet, layout, form=FileForm(), changes=_changes(layout, given), sealed=sealed)


@require_safe
@signed_in
def download(request: AuthedRequest, round_id: int, unit_code: str) -> HttpResponse:
    """Give the template of a sheet, with what stands there now."""
    sheet = _sheet(request, round_id, unit_code)
    layout = form_of(sheet, request.user, clock.now())
    if not layout.areas:
        raise Http404
    response = HttpResponse(write(layout), content_type=_XLSX)
    name = f"tu-cham-{sheet.unit.code}-{sheet.round.year}.xlsx"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _sheet(request: AuthedRequest, round_id: int, unit_code: str) -> Sheet:
    rows = Sheet.objects.visible_to(request.user).filter(round__opened_at__isnull=False)
    return get_object_or_404(rows.select_related("round", "unit"), round=round_id, unit__code=unit_code)


def _save(request: AuthedRequest, sheet: Sheet, layout: Form) -> HttpResponse:
    try:
        rows = signing.loads(request.POST["changes"], salt=_salt(request, sheet), max_age=_SECONDS)
        given = [Given(**row) for row in rows]
        count = import_answers(sheet_id=sheet.pk, given=given, by=request.user, at=clock.now())
    except signing.BadSignature:
        messages.error(request, gettext("These changes are too old. Hand the file in again."))
        return redirect("rounds:workbook", sheet.round_id, sheet.unit.code)
    except Answer.DoesNotExist as missing:
        raise Http404 from missing
    except Refused as refused:
        return _show(request, sheet, layout, form=FileForm(), faults=refused.faults)
    words = ngettext("%(count)s item was saved from the file.", "%(count)s items were saved from the file.", count)
    messages.success(request, words % {"count": count})
    return redirect("rounds:sheet", sheet.round_id, sheet.unit.code)


def _changes(layout: Form, given: list[Given]) -> list[tuple[Item, list[tuple[str, str, str]]]]:
    """Give what would change, item by item: the label of each cell with what stands there and what would."""
    blocks = layout.blocks()
    found = []
    for one in given:
        block = blocks[one.item]
        after = lines_of(block.item, one.typed, one.note)
        pairs = zip(block.lines, after, strict=True)
        found.append((block.item, [(old.label, old.value, new.value) for old, new in pairs if old.value != new.value]))
    return found


def _salt(request: AuthedRequest, sheet: Sheet) -> str:
    return f"{_SALT}.{sheet.pk}.{request.user.pk}"


def _show(
    request: AuthedRequest, sheet: Sheet, layout: Form, *, faults: tuple[Fault, ...] = (), **context: Any
) -> HttpResponse:
    open_items = sum(block.is_open for area in layout.areas for block in area.blocks)
    context |= {
        "section": "work",
        "sheet": sheet,
        "faults": faults,
        "items": sum(len(area.blocks) for area in layout.areas),
        "open_items": open_items,
    }
    return render(request, "rounds/setting_up/workbook.html", context, status=422 if faults else 200)
