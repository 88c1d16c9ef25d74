"""The own account: who one is, in which roles, where one is signed in, where one served, what one did."""

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from parindex.accounts import actions, devices, queries
from parindex.accounts.forms import ServiceForm
from parindex.accounts.http import AuthedRequest, signed_in, tried
from parindex.accounts.models import Role
from parindex.kit import clock
from parindex.units import queries as units


@signed_in
@require_safe
def overview(request: AuthedRequest) -> HttpResponse:
    """Show a person what is known of them, and what they can change."""
    factors = Authenticator.objects.filter(user=request.user).exclude(type=Authenticator.Type.RECOVERY_CODES)
    context = {
        "section": "account",
        "roles": Role.objects.filter(user=request.user).select_related("unit").order_by("unit__code", "kind"),
        "factors": factors.count(),
        "sessions": len(UserSession.objects.purge_and_list(request.user)),
        "services": queries.services_of(request.user),
    }
    return render(request, "accounts/overview.html", context)


@signed_in
@require_safe
def session_list(request: AuthedRequest) -> HttpResponse:
    """Show where a person is signed in."""
    known = sorted(
        UserSession.objects.purge_and_list(request.user), key=lambda session: session.created_at, reverse=True
    )
    sessions = [devices.describe(session) for session in known]
    return render(request, "accounts/session_list.html", {"section": "account", "sessions": sessions})


@signed_in
@require_POST
def session_end(request: AuthedRequest) -> HttpResponse:
    """End one session of the own, or all but this one."""
    known = UserSession.objects.filter(user=request.user).exclude(session_key=request.session.session_key)
    if number := request.POST.get("session", ""):
        known = known.filter(pk=number) if number.isdecimal() else known.none()
    keys = list(known.values_list("session_key", flat=True))
    if actions.end_sessions(user=request.user, keys=keys, at=clock.now()):
        messages.success(request, _("Signed out there."))
    return redirect("accounts:session-list")


@signed_in
def service_list(request: AuthedRequest) -> HttpResponse:
    """Show where a person served, and take a further declaration."""
    form = ServiceForm(request.POST or None, among=units.of_any_time())
    if request.method == "POST" and form.is_valid():
        user, at = request.user, clock.now()
        if tried(
            request,
            lambda: actions.declare_service(user_id=user.pk, by=user, at=at, **form.cleaned_data),
            form=form,
        ):
            messages.success(request, _("Declared. You will not be asked to appraise this unit for these years."))
            return redirect("accounts:service-list")
    context = {"section": "account", "form": form, "services": queries.services_of(request.user)}
    return render(request, "accounts/service_list.html", context)
