"""Administration: the list of people, and those who are added one by one or by a table."""

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from parindex.accounts import actions, importing, queries
from parindex.accounts.actions import NewPerson
from parindex.accounts.forms import ImportForm, NewPersonForm
from parindex.accounts.http import AuthedRequest, having_role, tried
from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import User
from parindex.accounts.words import ROLES
from parindex.core.faults import Refused
from parindex.kit import clock
from parindex.web.templatetags.figures import language

_PER_PAGE = 50
#: A table of more people than a province has officers is the wrong file.
MOST_BYTES = 5 * 1024 * 1024


@having_role(RoleKind.ADMINISTRATOR)
@require_safe
def person_list(request: AuthedRequest) -> HttpResponse:
    """List the people whom the administrator sees, found by name, address or role."""
    words, kind, state = (request.GET.get(name, "")[:200] for name in ("q", "role", "state"))
    people = User.objects.visible_to(request.user).order_by("folded_name", "pk")
    if words:
        people = people.found_by(words)
    if kind in RoleKind.values:
        people = people.filter(roles__kind=kind).distinct()
    if state in {"active", "closed"}:
        people = people.filter(is_active=state == "active")
    page = Paginator(queries.with_roles(people), _PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "section": "people",
        "page": page,
        "words": words,
        "kind": kind,
        "state": state,
        "kinds": ROLES.items(),
        "is_filtered": bool(words or kind or state),
    }
    return render(request, "accounts/person_list.html", context)


@having_role(RoleKind.ADMINISTRATOR)
def person_add(request: AuthedRequest) -> HttpResponse:
    """Add a person with a first role, and send them the link to set their password."""
    at = clock.now()
    form = NewPersonForm(request.POST or None, among=queries.administered(request.user, at.date()))
    if form.is_valid() and tried(request, lambda: _add(request, form), form=form):
        said = _("Added. The link to set a password was sent to %(email)s.")
        messages.success(request, said % {"email": form.cleaned_data["email"]})
        return redirect("accounts:person-list")
    return render(request, "accounts/person_add.html", {"section": "people", "form": form})


@transaction.atomic
def _add(request: AuthedRequest, form: NewPersonForm) -> None:
    at, given = clock.now(), form.cleaned_data
    words = {name: given[name] for name in ("email", "full_name", "position")}
    person = actions.create_person(new=NewPerson(**words, roles=(form.role(),)), by=request.user, at=at)
    actions.invite(user_id=person.pk, site_url=site_url(request), by=request.user, at=at)


@having_role(RoleKind.ADMINISTRATOR)
def person_import(request: AuthedRequest) -> HttpResponse:
    """Add people by a table: all of them, or none and what is wrong in each cell."""
    form = ImportForm(request.POST or None, request.FILES or None)
    faults: list[str] = []
    if request.method == "POST" and form.is_valid():
        content = form.cleaned_data["file"].read(MOST_BYTES + 1)
        try:
            summary = importing.import_people(
                content=content,
                by=request.user,
                at=clock.now(),
                site_url=site_url(request) if form.cleaned_data["sends_links"] else "",
            )
        except Refused as refused:
            faults = [fault.say(language()) for fault in refused.faults]
        else:
            said = ngettext("%(count)s person was added", "%(count)s people were added", summary.added)
            roles = ngettext("%(count)s role was given", "%(count)s roles were given", summary.roles)
            messages.success(request, f"{said % {'count': summary.added}}; {roles % {'count': summary.roles}}.")
            return redirect("accounts:person-list")
    context = {"section": "people", "form": form, "faults": faults, "kinds": importing.KIND_TITLES.values()}
    return render(request, "accounts/person_import.html", context, status=422 if faults else 200)


@having_role(RoleKind.ADMINISTRATOR)
@require_safe
def import_template(request: AuthedRequest) -> HttpResponse:
    """Give a table to fill in."""
    response = HttpResponse(importing.template(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="nguoi-dung.csv"'
    return response


def site_url(request: AuthedRequest) -> str:
    """Give the address of this site for a link in a mail: the one set, else the one that was asked."""
    return str(settings.SITE_URL) if settings.HAS_SITE_URL else request.build_absolute_uri("/")
