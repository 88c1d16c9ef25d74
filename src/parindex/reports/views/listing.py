"""The list of reports, and a new one."""

from http import HTTPStatus

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from parindex.accounts.http import AuthedRequest, having_role, signed_in
from parindex.accounts.kinds import RoleKind
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.reports import basis, permissions, queries
from parindex.reports.actions import drafting
from parindex.reports.forms import NewForm
from parindex.reports.kinds import Owner
from parindex.reports.models import Report
from parindex.reports.refusals import NotYours
from parindex.web.templatetags.figures import language


@require_safe
@signed_in
def home(request: AuthedRequest) -> HttpResponse:
    """List the reports that a person sees."""
    context = {
        "section": "reports",
        "rows": queries.reports(request.user),
        "makes": permissions.makes_any(request.user),
        "runs": bool(permissions.units_making(request.user, Owner.ROUND)),
    }
    return render(request, "reports/home.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@having_role(RoleKind.PAR_OFFICER, RoleKind.HEAD, RoleKind.MANAGER)
def new(request: AuthedRequest) -> HttpResponse:
    """Ask what the report is about, and begin it."""
    bases = {one.key: one for one in basis.choices(request.user)}
    form = NewForm(
        request.POST if request.method == "POST" else None,
        kinds=[(kind.key, kind.name().say(language())) for kind in queries.kinds_for(request.user)],
        bases=[(key, one.label) for key, one in bases.items()],
        initial={"year": timezone.localdate(clock.now()).year},
    )
    if request.method == "POST" and form.is_valid():
        made = _begin(request, form, bases[form.cleaned_data["basis"]])
        if made is not None:
            return redirect("reports:report", made.pk)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "reports/new.html", {"section": "reports", "form": form, "bases": bases}, status=status)


def _begin(request: AuthedRequest, form: NewForm, chosen: basis.Basis) -> Report | None:
    values = form.cleaned_data
    started = basis.new_report(request.user, values["kind"], chosen, values["year"], values["span"])
    try:
        if started is None:
            raise NotYours
        return drafting.begin(new=started, by=request.user, at=clock.now())
    except ActionError as refused:
        form.add_error(None, refused.say(language()))
        return None
