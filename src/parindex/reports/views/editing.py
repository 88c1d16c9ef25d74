"""Sentences and figures of a draft."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_http_methods, require_POST

from parindex.accounts.http import AuthedRequest, signed_in, tried
from parindex.core.compiling.entered import FIELDS
from parindex.core.compiling.facts import Kind
from parindex.kit import clock
from parindex.reports import queries
from parindex.reports.actions import drafting
from parindex.reports.actions.drafting import Figure
from parindex.reports.kinds import KINDS
from parindex.reports.models import Report
from parindex.reports.sources import facts_of
from parindex.reports.sources.registry import subject_of
from parindex.reports.views import loading

#: A sentence and a figure are not longer than this.
_LONGEST = 4_000
_MOST_SENTENCES = 200


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def sentences(request: AuthedRequest, report_id: int) -> HttpResponse:
    """Show the sentences of a draft by section, and keep them as they were edited."""
    current = loading.editable(request, report_id)
    if request.method == "POST":
        return _keep_sentences(request, current)
    sections = queries.sections(current, facts_of(subject_of(current, clock.now())))
    context = {"section": "reports", "report": current, "kind": KINDS[current.kind], "sections": sections}
    return render(request, "reports/sentences.html", context)


@require_POST
@signed_in
def propose(request: AuthedRequest, report_id: int) -> HttpResponse:
    """Add what the facts propose now."""
    current = loading.editable(request, report_id)
    added: list[int] = []
    if tried(
        request,
        lambda: added.append(drafting.propose_again(report_id=current.pk, by=request.user, at=clock.now())),
    ):
        count = added[0]
        said = ngettext("%(count)s sentence was added.", "%(count)s sentences were added.", count) % {"count": count}
        messages.success(request, said if count else gettext("Nothing new follows from the figures."))
    return redirect("reports:sentences", current.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def figures(request: AuthedRequest, report_id: int) -> HttpResponse:
    """Show the figures of a report with their sources, and keep those that are entered."""
    current = loading.editable(request, report_id)
    typed: dict[str, str] = {}
    status = HTTPStatus.OK
    if request.method == "POST":
        typed = {key: value[:_LONGEST] for key, value in request.POST.items() if isinstance(value, str)}
        if tried(
            request,
            lambda: drafting.enter(report_id=current.pk, figures=_entered(typed), by=request.user, at=clock.now()),
        ):
            messages.success(request, gettext("Saved."))
            return redirect("reports:figures", current.pk)
        status = HTTPStatus.UNPROCESSABLE_ENTITY
    context = {
        "section": "reports",
        "report": current,
        "page": queries.figures(current, clock.now(), typed),
        "typed": typed,
    }
    return render(request, "reports/figures.html", context, status=status)


def _keep_sentences(request: AuthedRequest, current: Report) -> HttpResponse:
    texts = {
        section.value: [text[:_LONGEST] for text in request.POST.getlist(section.value)[:_MOST_SENTENCES]]
        for section in KINDS[current.kind].sections
        if section.value in request.POST
    }
    unproved: list[int] = []
    if tried(
        request,
        lambda: unproved.append(drafting.word(report_id=current.pk, texts=texts, by=request.user, at=clock.now())),
    ):
        messages.success(request, gettext("Saved."))
        if unproved[0]:
            messages.warning(request, gettext("Some figures were typed by hand and have no source; check them."))
    return redirect("reports:sentences" if "stay" in request.POST else "reports:report", current.pk)


def _entered(typed: dict[str, str]) -> list[Figure]:
    source = typed.get("source", "").strip()[:300]
    found = []
    for key, field in FIELDS.items():
        if key in typed:
            of = typed.get(f"{key}.of", "").strip() if field.kind is Kind.RANK else ""
            number = int(of) if of.isascii() and of.isdecimal() else None
            found.append(Figure(key=key, value=typed[key], source=source, of=number))
    return found
