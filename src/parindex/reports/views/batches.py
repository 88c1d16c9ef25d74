"""The same report for all units: asked for, followed, taken as one zip."""

import io
import zipfile
from http import HTTPStatus

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from parindex.accounts.http import AuthedRequest, having_role
from parindex.accounts.kinds import RoleKind
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.reports import queries
from parindex.reports.actions import batching
from parindex.reports.forms import BatchForm
from parindex.reports.kinds import KINDS, Owner
from parindex.reports.models import Batch
from parindex.results import queries as results
from parindex.web.templatetags.figures import language


@require_http_methods(["GET", "HEAD", "POST"])
@having_role(RoleKind.MANAGER)
def batches(request: AuthedRequest) -> HttpResponse:
    """Ask for a report of all units, and list those asked for before."""
    units = queries.units_for(request.user, Owner.ROUND)
    found = {f"{one.pk}": (unit, one) for unit in units for one in results.of_assessor(unit.code)}
    form = BatchForm(
        request.POST if request.method == "POST" else None,
        kinds=[(key, KINDS[key].name().say(language())) for key in batching.FOR_ALL],
        publications=[(key, f"{one.assessor}, {one.period_name}") for key, (_, one) in found.items()],
    )
    if request.method == "POST" and form.is_valid():
        unit, publication = found[form.cleaned_data["publication"]]
        try:
            made = batching.ask(
                publication=publication,
                kind=form.cleaned_data["kind"],
                unit_id=unit.pk,
                by=request.user,
                at=clock.now(),
            )
        except ActionError as refused:
            form.add_error(None, refused.say(language()))
        else:
            return redirect("reports:batch", made.pk)
    context = {"section": "reports", "form": form, "batches": _named(queries.batches(request.user)), "has": bool(found)}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "reports/batches.html", context, status=status)


@require_safe
@having_role(RoleKind.MANAGER)
def batch(request: AuthedRequest, batch_id: int) -> HttpResponse:
    """Show how far a batch is; the page looks again by itself until it is done."""
    found = queries.batch(request.user, batch_id)
    if found is None:
        raise Http404
    context = {"section": "reports", "batch": found, "kind": KINDS[found.kind]}
    return render(request, "reports/batch.html", context)


@require_safe
@having_role(RoleKind.MANAGER)
def download(request: AuthedRequest, batch_id: int) -> HttpResponse:
    """Give the documents of a batch as one zip."""
    found = queries.batch(request.user, batch_id)
    if found is None or found.ended_at is None:
        raise Http404
    response = HttpResponse(_zipped(found), content_type="application/zip")
    name = f"{found.kind.replace('_', '-')}-{found.publication.period}.zip"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _zipped(found: Batch) -> bytes:
    """Put the documents together; they are compressed already."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for file in found.files.order_by("unit_code").iterator(chunk_size=20):
            archive.writestr(f"{file.unit_code}.docx", bytes(file.docx))
            if file.pdf is not None:
                archive.writestr(f"{file.unit_code}.pdf", bytes(file.pdf))
    return made.getvalue()


def _named(rows: list[Batch]) -> list[tuple[Batch, object]]:
    return [(row, KINDS[row.kind].name()) for row in rows]
