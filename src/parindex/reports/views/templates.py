"""Templates of an office: taken, listed, withdrawn; and the shipped ones to begin with."""

from http import HTTPStatus

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from parindex.accounts import queries as accounts
from parindex.accounts.http import AuthedRequest, having_role, tried
from parindex.accounts.kinds import RoleKind
from parindex.kit import clock
from parindex.reports import catalogue, queries, writing
from parindex.reports.actions import keeping_templates
from parindex.reports.forms import TemplateForm
from parindex.reports.kinds import KINDS
from parindex.reports.models import Template
from parindex.units import queries as units
from parindex.web.templatetags.figures import language

_KEEPERS = (RoleKind.PAR_OFFICER, RoleKind.MANAGER)
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_http_methods(["GET", "HEAD", "POST"])
@having_role(*_KEEPERS)
def templates(request: AuthedRequest) -> HttpResponse:
    """List the templates, and take a new one."""
    held = accounts.units_of(request.user, *_KEEPERS)
    found = units.of_any_time().filter(pk__in=held).order_by("code")
    form = TemplateForm(
        request.POST if request.method == "POST" else None,
        request.FILES if request.method == "POST" else None,
        kinds=[(kind.key, kind.name().say(language())) for kind in KINDS.values()],
        units=[(str(unit.pk), unit.name) for unit in found],
    )
    if request.method == "POST" and form.is_valid() and _add(request, form):
        messages.success(request, gettext("The template serves from now on."))
        return redirect("reports:templates")
    context = {
        "section": "reports",
        "form": form,
        "kinds": list(KINDS.values()),
        "templates": queries.templates(held),
        "facts": sorted(catalogue.known().items()),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "reports/templates.html", context, status=status)


@require_POST
@having_role(*_KEEPERS)
def withdraw(request: AuthedRequest, template_id: int) -> HttpResponse:
    """Withdraw a template."""
    try:
        keeping_templates.withdraw(template_id=template_id, by=request.user, at=clock.now())
    except Template.DoesNotExist as error:
        raise Http404 from error
    messages.success(request, gettext("Withdrawn; the shipped template serves again."))
    return redirect("reports:templates")


@require_safe
@having_role(*_KEEPERS)
def shipped(request: AuthedRequest, kind: str) -> HttpResponse:
    """Give a shipped template, to be changed in Word."""
    if kind not in KINDS:
        raise Http404
    response = HttpResponse(writing.shipped(kind), content_type=_WORD)
    response["Content-Disposition"] = f'attachment; filename="mau-{kind.replace("_", "-")}.docx"'
    return response


def _add(request: AuthedRequest, form: TemplateForm) -> bool:
    values = form.cleaned_data
    file = values["file"]
    return tried(
        request,
        lambda: keeping_templates.add(
            unit_id=int(values["unit"]),
            kind=values["kind"],
            name=file.name,
            content=file.read(),
            by=request.user,
            at=clock.now(),
        ),
        form=form,
    )
