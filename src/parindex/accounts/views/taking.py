"""Administration of one person: what is taken from them, each asked once more, with a reason."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from parindex.accounts import actions
from parindex.accounts.forms import ReasonForm
from parindex.accounts.http import AuthedRequest, having_role, tried
from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import Role, Service, User
from parindex.accounts.views.person import load, load_managed
from parindex.accounts.words import ROLES
from parindex.kit import clock


@dataclass(frozen=True, slots=True, kw_only=True)
class _Question:
    title: str
    explanation: str
    button: str
    done: str


@having_role(RoleKind.ADMINISTRATOR)
def role_take(request: AuthedRequest, pk: int, role: int) -> HttpResponse:
    """Take a role from a person."""
    person = load(request, pk)
    held = Role.objects.filter(pk=role, user=person).select_related("unit").first()
    if held is None:
        raise Http404
    words = {"name": person.full_name, "role": ROLES[held.kind], "unit": held.unit.name}
    question = _Question(
        title=_("Take the role from %(name)s?") % words,
        explanation=_("%(name)s will no longer be: %(role)s, %(unit)s. What they did stays.") % words,
        button=_("Take the role"),
        done=_("The role was taken."),
    )
    user, at = request.user, clock.now()
    return _ask(
        request, person, question, lambda why: actions.take_role(user_id=pk, role_id=role, by=user, at=at, reason=why)
    )


@having_role(RoleKind.ADMINISTRATOR)
def person_deactivate(request: AuthedRequest, pk: int) -> HttpResponse:
    """Close an account."""
    person = load_managed(request, pk)
    question = _Question(
        title=_("Close the account of %(name)s?") % {"name": person.full_name},
        explanation=_("They are signed out everywhere at once and cannot sign in again. What they did stays."),
        button=_("Close the account"),
        done=_("The account was closed."),
    )
    user, at = request.user, clock.now()
    return _ask(request, person, question, lambda why: actions.deactivate(user_id=pk, by=user, at=at, reason=why))


@having_role(RoleKind.ADMINISTRATOR)
def second_factor_reset(request: AuthedRequest, pk: int) -> HttpResponse:
    """Take the second factors off a person who lost them."""
    person = load_managed(request, pk)
    question = _Question(
        title=_("Remove the second factor of %(name)s?") % {"name": person.full_name},
        explanation=_(
            "Do this only after you have made sure that it is really them who asked. They are signed out everywhere, "
            "sign in with the password alone, and set up a new second factor."
        ),
        button=_("Remove the second factor"),
        done=_("The second factor was removed."),
    )
    user, at = request.user, clock.now()
    return _ask(
        request, person, question, lambda why: actions.reset_second_factor(user_id=pk, by=user, at=at, reason=why)
    )


@having_role(RoleKind.ADMINISTRATOR)
def service_withdraw(request: AuthedRequest, pk: int, service: int) -> HttpResponse:
    """Withdraw a declaration of service that was made in error."""
    person = load_managed(request, pk)
    declared = Service.objects.filter(pk=service, user=person).select_related("unit").first()
    if declared is None:
        raise Http404
    words = {
        "name": person.full_name,
        "unit": declared.unit.name,
        "first": declared.first_year,
        "last": declared.last_year,
    }
    question = _Question(
        title=_("Withdraw this declaration?"),
        explanation=_("%(name)s served in %(unit)s from %(first)s to %(last)s. They could appraise it again.") % words,
        button=_("Withdraw"),
        done=_("The declaration was withdrawn."),
    )
    user, at = request.user, clock.now()
    return _ask(
        request,
        person,
        question,
        lambda why: actions.withdraw_service(service_id=service, by=user, at=at, reason=why),
    )


def _ask(request: AuthedRequest, person: User, question: _Question, act: Callable[[str], object]) -> HttpResponse:
    """Ask for the reason, then do it."""
    form = ReasonForm(request.POST or None)
    if form.is_valid() and tried(request, lambda: act(form.cleaned_data["reason"]), form=form):
        messages.success(request, question.done)
        return redirect("accounts:person", person.pk)
    context = {"section": "people", "form": form, "question": question, "person": person}
    return render(request, "accounts/question.html", context)
