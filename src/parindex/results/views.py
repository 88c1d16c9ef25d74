"""Publication by decision, for the round manager; and the sealed packages, for everybody."""

from http import HTTPStatus
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.core.faults import Refused
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.results import publishing, queries, signed
from parindex.results.forms import AnnouncementForm
from parindex.results.models import Publication
from parindex.results.publishing import Announcement
from parindex.rounds.actions.council import has_corrections
from parindex.rounds.queries.council_approval import managed_round
from parindex.rounds.scoring import At, score_round
from parindex.web.templatetags.figures import language

if TYPE_CHECKING:
    from parindex.rounds.models import Round


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def publish(request: AuthedRequest, round_id: int) -> HttpResponse:
    """Show what is going to be published, and publish it; published before, a correction is a new version."""
    current = _managed(request, round_id)
    is_correction = current.published_at is not None
    form = AnnouncementForm(request.POST or None, request.FILES or None, is_correction=is_correction)
    if request.method == "POST" and form.is_valid():
        try:
            made = _publish(request, current, form)
        except ActionError as refusal:
            form.add_error(None, refusal.say(language()))
        except Refused as refused:
            for fault in refused.faults[:10]:
                form.add_error(None, fault.say(language()))
        else:
            messages.success(request, gettext("Published. The public pages show it from now on."))
            return redirect("results:package", made.period, made.version)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    return render(request, "results/publish.html", _context(current, form), status=status)


@require_safe
def package(request: HttpRequest, period: str, version: int) -> HttpResponse:
    """Show a version of a publication to everybody: its decision, why it was made, its seal, and all other versions."""
    versions = queries.versions(period)
    shown = next((one for one in versions if one.version == version), None)
    if shown is None:
        raise Http404
    context = {"section": "data", "publication": versions[0], "shown": shown, "versions": versions}
    return render(request, "results/package.html", context)


@require_safe
def download(request: HttpRequest, period: str, version: int) -> HttpResponse:
    """Give the package of a version as it was sealed."""
    shown = next((one for one in queries.versions(period) if one.version == version), None)
    content = queries.package(shown) if shown else None
    if shown is None or content is None:
        raise Http404
    response = HttpResponse(content, content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="parindex-{shown.period}-v{shown.version}.zip"'
    return response


def _publish(request: AuthedRequest, current: "Round", form: AnnouncementForm) -> Publication:
    values, now = form.cleaned_data, clock.now()
    attachments = {}
    if values["file"]:
        attachments = signed.decision(unit_id=current.assessor_id, file=values["file"], by=request.user, at=now)
    announcement = Announcement(
        number=values["number"],
        on=values["on"],
        note=values["note"],
        reason=values.get("reason", ""),
        attachments=attachments,
    )
    return publishing.publish_round(round_id=current.pk, announcement=announcement, by=request.user, at=now)


def _context(current: "Round", form: AnnouncementForm) -> dict[str, object]:
    scores = score_round(current, At.FINAL) if current.approved_at else None
    rows = [(sheet, scores.placing(sheet.unit.code), sheet.band()) for sheet in scores.in_order()] if scores else []
    return {
        "section": "rounds",
        "round": current,
        "form": form,
        "rows": rows,
        "versions": queries.versions_of(current.assessor.code, current.period),
        "has_corrections": has_corrections(current),
        "may_publish": current.approved_at is not None and (current.published_at is None or has_corrections(current)),
    }


def _managed(request: AuthedRequest, round_id: int) -> "Round":
    current = managed_round(request.user, round_id)
    if current is None:
        raise Http404
    return current
