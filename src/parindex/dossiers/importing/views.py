"""Pages of imports: hand a file in, confirm its columns, watch it, take the rows back that were put aside."""

from functools import wraps
from typing import Any

from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_POST, require_safe

from parindex.accounts.http import AuthedRequest, having_role, tried
from parindex.core.faults import Refused
from parindex.dossiers.actions import importing as actions
from parindex.dossiers.importing import files
from parindex.dossiers.importing.forms import FileForm, MappingForm
from parindex.dossiers.models import DossierImport
from parindex.dossiers.models.imports import IMPORTERS, OVER_IMPORTERS
from parindex.dossiers.queries import importing as queries
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.web.templatetags.figures import language

#: Whoever imports.
PARTS = (*IMPORTERS, *OVER_IMPORTERS)
#: A million dossiers have about 200 MB.
LARGEST = 1024 * 2**20
_PER_PAGE, _FAULTS = 20, 50


@csrf_protect
@having_role(*PARTS)
def _import_list(request: AuthedRequest) -> HttpResponse:
    form = FileForm(
        *((request.POST, request.FILES) if request.method == "POST" else ()),
        sources=queries.sources(request.user),
        among=queries.importable_units(request.user),
    )
    if request.method == "POST" and form.is_valid():
        one = _chosen(request, form)
        if one is not None:
            return redirect("dossiers:import", one.pk)
    page = Paginator(queries.imports(request.user), _PER_PAGE).get_page(request.GET.get("page"))
    context = {"section": "counter", "form": form, "page": page}
    return render(request, "dossiers/importing/list.html", context, status=422 if form.errors else 200)


@csrf_exempt  # the inner view checks; before it the file is let in by a handler that takes a province's year
@wraps(_import_list)
def import_list(request: HttpRequest) -> HttpResponseBase:
    """List imports, and take a new file; nothing is imported before its columns are confirmed."""
    if request.method == "POST":
        if int(request.headers.get("content-length") or 0) > LARGEST:
            return HttpResponse(status=413)
        request.upload_handlers = [TemporaryFileUploadHandler(request)]
    return _import_list(request)


def _chosen(request: AuthedRequest, form: FileForm) -> DossierImport | None:
    given = form.cleaned_data
    new = actions.NewFile(
        unit_id=int(given["unit"]),
        name=given["file"].name,
        blocks=given["file"].chunks(),
        source_id=form.source_id(),
        source_name=given["source_name"],
    )
    try:
        return actions.choose(new=new, by=request.user, at=clock.now())
    except ActionError as refused:
        form.add_error(None, refused.say(language()))
    except Refused as refused:
        for fault in refused.faults[:10]:
            form.add_error("file", fault.say(language()))
    return None


@require_safe
@having_role(*PARTS)
def import_detail(request: AuthedRequest, import_id: int) -> HttpResponse:
    """Show an import as far as it is: its columns, its progress, or what came of it."""
    one = _get(import_id, request)
    if one.state == DossierImport.State.CHOSEN:
        return _columns(request, one, MappingForm(one=one))
    return render(request, "dossiers/importing/detail.html", _shown(one))


@require_safe
@having_role(*PARTS)
def progress(request: AuthedRequest, import_id: int) -> HttpResponse:
    """Show how far an import is, for the page that watches it."""
    return render(request, "dossiers/importing/_progress.html", _shown(_get(import_id, request)))


@require_POST
@having_role(*PARTS)
def start(request: AuthedRequest, import_id: int) -> HttpResponse:
    """Begin an import with the columns that were chosen."""
    one = _get(import_id, request)
    form = MappingForm(request.POST, one=one)
    now = clock.now()
    if form.is_valid() and tried(
        request,
        lambda: actions.start(import_id=import_id, mapping=form.mapping(), by=request.user, at=now),
        form=form,
    ):
        return redirect("dossiers:import", import_id)
    return _columns(request, one, form, status=422)


@require_POST
@having_role(*PARTS)
def drop(request: AuthedRequest, import_id: int) -> HttpResponse:
    """Throw a file away that was not begun."""
    _get(import_id, request)
    done = tried(request, lambda: actions.drop(import_id=import_id, by=request.user, at=clock.now()))
    return redirect("dossiers:import-list") if done else redirect("dossiers:import", import_id)


@require_safe
@having_role(*PARTS)
def rejected(request: AuthedRequest, import_id: int) -> FileResponse:
    """Give the rows that were put aside, with what is wrong; mended, the file is handed in again."""
    one = _get(import_id, request)
    path = files.rejected(one.pk)
    if not one.is_over or not path.is_file():
        raise Http404
    name = f"{one.file_name.rsplit('.', 1)[0][:100]}-loi.csv"
    return FileResponse(path.open("rb"), as_attachment=True, filename=name, content_type="text/csv; charset=utf-8")


def _get(import_id: int, request: AuthedRequest) -> DossierImport:
    try:
        return queries.get(import_id, request.user)
    except DossierImport.DoesNotExist as error:
        raise Http404 from error


def _columns(request: AuthedRequest, one: DossierImport, form: MappingForm, status: int = 200) -> HttpResponse:
    context = {"section": "counter", "one": one, "form": form, "title": _("Confirm the columns")}
    return render(request, "dossiers/importing/columns.html", context, status=status)


def _shown(one: DossierImport) -> dict[str, Any]:
    said = language()
    faults = [
        {**fault, "wrong": fault["wrong"][said], "remedy": fault["remedy"][said]} for fault in one.faults[:_FAULTS]
    ]
    return {
        "section": "counter",
        "one": one,
        "faults": faults,
        "kinds": [{"said": kind[said], "count": kind["count"]} for kind in one.kinds],
        "has_file": one.is_over and one.rejected > 0 and one.size > 0,
    }
