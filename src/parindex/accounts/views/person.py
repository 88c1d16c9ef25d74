"""Administration of one person: what is known of them, roles, service, and the state of their account."""

from collections.abc import Callable

from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from parindex.accounts import actions, lockout, permissions, queries
from parindex.accounts.forms import PersonForm, RoleForm, ServiceForm
from parindex.accounts.http import AuthedRequest, having_role, tried
from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import User
from parindex.accounts.views.people import site_url
from parindex.accounts.words import DUTIES, ROLES
from parindex.kit import clock
from parindex.units import queries as units


@having_role(RoleKind.ADMINISTRATOR)
@require_safe
def person(request: AuthedRequest, pk: int) -> HttpResponse:
    """Show one person."""
    found = load(request, pk)
    at = clock.now()
    mine = set(queries.administered(request.user, at.date()).values_list("pk", flat=True))
    context = {
        "section": "people",
        "person": found,
        "roles": [(role, role.unit_id in mine) for role in found.roles.all()],
        "services": queries.services_of(found),
        "is_managed": permissions.manages(request.user, found),
        "is_self": found.pk == request.user.pk,
        "has_second_factor": Authenticator.objects.filter(user=found).exists(),
        "locked_until": lockout.locked_until(found.email, at=at),
    }
    return render(request, "accounts/person.html", context)


@having_role(RoleKind.ADMINISTRATOR)
def person_edit(request: AuthedRequest, pk: int) -> HttpResponse:
    """Change name, address and position."""
    found = load_managed(request, pk)
    names = ("full_name", "email", "position")
    form = PersonForm(request.POST or None, initial={name: getattr(found, name) for name in names})
    if request.method == "POST" and form.is_valid():
        user, at = request.user, clock.now()
        if tried(request, lambda: actions.update_person(user_id=pk, by=user, at=at, **form.cleaned_data), form=form):
            messages.success(request, _("Saved."))
            return redirect("accounts:person", pk)
    return render(request, "accounts/person_edit.html", {"section": "people", "form": form, "person": found})


@having_role(RoleKind.ADMINISTRATOR)
def role_give(request: AuthedRequest, pk: int) -> HttpResponse:
    """Give a person a role in a unit that the administrator administers."""
    found, at = load(request, pk), clock.now()
    form = RoleForm(request.POST or None, among=queries.administered(request.user, at.date()))
    user = request.user
    if form.is_valid() and tried(
        request, lambda: actions.give_role(user_id=pk, role=form.role(), by=user, at=at), form=form
    ):
        messages.success(request, _("The role was given."))
        return redirect("accounts:person", pk)
    duties = [(ROLES[kind], DUTIES[kind]) for kind in RoleKind.values]
    context = {"section": "people", "form": form, "person": found, "duties": duties}
    return render(request, "accounts/role_give.html", context)


@having_role(RoleKind.ADMINISTRATOR)
def service_declare(request: AuthedRequest, pk: int) -> HttpResponse:
    """Declare for a person where they served."""
    found = load_managed(request, pk)
    form = ServiceForm(request.POST or None, among=units.of_any_time())
    if request.method == "POST" and form.is_valid():
        user, at = request.user, clock.now()
        if tried(request, lambda: actions.declare_service(user_id=pk, by=user, at=at, **form.cleaned_data), form=form):
            messages.success(request, _("Declared."))
            return redirect("accounts:person", pk)
    return render(request, "accounts/service_declare.html", {"section": "people", "form": form, "person": found})


@having_role(RoleKind.ADMINISTRATOR)
@require_POST
def person_invite(request: AuthedRequest, pk: int) -> HttpResponse:
    """Send the link to set a password, again."""
    url, at = site_url(request), clock.now()
    done = _("The link was sent. It can be used for some days.")
    return _done(request, pk, lambda: actions.invite(user_id=pk, site_url=url, by=request.user, at=at), done)


@having_role(RoleKind.ADMINISTRATOR)
@require_POST
def person_activate(request: AuthedRequest, pk: int) -> HttpResponse:
    """Open the account again."""
    at = clock.now()
    return _done(request, pk, lambda: actions.activate(user_id=pk, by=request.user, at=at), _("Opened again."))


@having_role(RoleKind.ADMINISTRATOR)
@require_POST
def person_unlock(request: AuthedRequest, pk: int) -> HttpResponse:
    """Let the person try again to sign in."""
    at = clock.now()
    done = _("Unlocked. They can try again now.")
    return _done(request, pk, lambda: actions.unlock(user_id=pk, by=request.user, at=at), done)


def load(request: AuthedRequest, pk: int) -> User:
    """Give a person whom the administrator sees, with their roles; raises `Http404`."""
    found = queries.with_roles(User.objects.visible_to(request.user)).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def load_managed(request: AuthedRequest, pk: int) -> User:
    """Give a person whom the administrator may change; raises `Http404`."""
    found = User.objects.managed_by(request.user).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def _done(request: AuthedRequest, pk: int, act: Callable[[], object], done: str) -> HttpResponse:
    load_managed(request, pk)
    if tried(request, act):
        messages.success(request, done)
    return redirect("accounts:person", pk)
