"""One report: its newest version with every figure bound, what is to be done next, and its history."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from parindex.accounts.http import AuthedRequest, signed_in, tried
from parindex.kit import clock, pdf
from parindex.reports import permissions, queries, showing
from parindex.reports.actions import compiling
from parindex.reports.kinds import KINDS
from parindex.reports.models import Report, Version
from parindex.reports.views import loading
from parindex.reports.word import marks, watermark
from parindex.web.templatetags.figures import language

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_safe
@signed_in
def report(request: AuthedRequest, report_id: int) -> HttpResponse:
    """Show a report as its newest version has it, or what to do for the first."""
    current = loading.visible(request, report_id)
    version = queries.version(current, request.user)
    retypings = queries.retypings(version) if version else []
    may_edit = permissions.may_edit(request.user, current)
    context = {
        "section": "reports",
        "report": current,
        "kind": KINDS[current.kind],
        "version": version,
        "versions": queries.versions(current, request.user),
        "blocks": showing.blocks(queries.blocks(version), version) if version else [],
        "findings": showing.findings(version) if version else [],
        "waiting": sum(row.decision == row.Decision.OPEN for row in retypings),
        "may_edit": may_edit,
        "steps": showing.steps(current, version, retypings) if may_edit else [],
    }
    return render(request, "reports/report.html", context)


@require_POST
@signed_in
def compile_report(request: AuthedRequest, report_id: int) -> HttpResponse:
    """Make the next version."""
    current = loading.editable(request, report_id)
    if tried(request, lambda: compiling.compile_report(report_id=current.pk, by=request.user, at=clock.now())):
        messages.success(request, gettext("Compiled. Read it through, then have it released."))
    return redirect("reports:report", current.pk)


@require_safe
@signed_in
def word(request: AuthedRequest, report_id: int, number: int) -> HttpResponse:
    """Give a version as a Word file: a draft with its watermark; with comments on its figures where asked for."""
    current = loading.visible(request, report_id)
    version = loading.version(request, current, number)
    content = bytes(version.docx)
    if version.released_at is None:
        if request.GET.get("ghi-chu"):
            content = marks.comment(content, showing.comments(version, language()))
        content = watermark.add(content)
    return _file(content, _WORD, f"{_name(current, version)}.docx")


@require_safe
@signed_in
def as_pdf(request: AuthedRequest, report_id: int, number: int) -> HttpResponse:
    """Give a version as a PDF: the released one as it was released; that of a draft is made anew, with its mark."""
    current = loading.visible(request, report_id)
    version = loading.version(request, current, number)
    if version.pdf is not None:
        content: bytes | None = bytes(version.pdf)
    elif version.released_at is None:
        content = pdf.make(watermark.add(bytes(version.docx)))
    else:
        content = pdf.make(bytes(version.docx))
    if content is None:
        messages.error(request, gettext("No PDF can be made here; take the Word file and save it as PDF."))
        return redirect("reports:report", current.pk)
    return _file(content, "application/pdf", f"{_name(current, version)}.pdf")


def _name(current: Report, version: Version) -> str:
    return f"{current.kind.replace('_', '-')}-{current.unit.code}-{current.year}-{current.span}-v{version.number}"


def _file(content: bytes, media_type: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=media_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
