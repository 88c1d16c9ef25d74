"""Rounds: the list, a new one, the check list before it opens, and opening it."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from parindex.accounts import queries as accounts
from parindex.accounts.http import AuthedRequest, signed_in
from parindex.accounts.kinds import RoleKind
from parindex.core.locks import PhaseKind
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.rounds.actions import copying, opening
from parindex.rounds.forms.setting_up import RoundForm
from parindex.rounds.models import Round
from parindex.rounds.queries import setting_up as queries
from parindex.rounds.windows import calendar
from parindex.units import queries as units
from parindex.web.templatetags.figures import language


@require_safe
@signed_in
def round_list(request: AuthedRequest) -> HttpResponse:
    """Show the rounds that a person sees."""
    context = {
        "section": "rounds",
        "lines": queries.rounds_of(request.user, clock.now()),
        "may_create": accounts.has_role(request.user, RoleKind.MANAGER),
    }
    return render(request, "rounds/setting_up/list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def create(request: AuthedRequest) -> HttpResponse:
    """Begin a round, empty or like an earlier one."""
    form = _round_form(request)
    if request.method == "POST" and form.is_valid():
        try:
            return redirect("rounds:setup", _begin(request, form))
        except ActionError as error:
            form.add_error(None, error.say(language()))
    return render(request, "rounds/setting_up/create.html", {"section": "rounds", "form": form})


@require_safe
@signed_in
def setup(request: AuthedRequest, round_id: int) -> HttpResponse:
    """Show what is set up of a round, and what is missing before it opens."""
    current = managed(request, round_id)
    now = clock.now()
    dates = calendar(current)
    state, tone = queries.in_words(current, dates, now)
    checks = queries.checks(current)
    context = {
        "section": "rounds",
        "round": current,
        "state": state,
        "tone": tone,
        "checks": checks,
        "next_check": next((check for check in checks if not check.is_done), None),
        "can_open": not current.is_open and all(check.is_done for check in checks if check.is_needed),
        "phases": [(queries.phase_name(kind), dates.windows.get(kind)) for kind in PhaseKind],
    }
    return render(request, "rounds/setting_up/setup.html", context)


@require_POST
@signed_in
def open_round(request: AuthedRequest, round_id: int) -> HttpResponse:
    """Open a round."""
    current = managed(request, round_id)
    try:
        opening.open_round(round_id=current.pk, by=request.user, at=clock.now())
    except ActionError as error:
        messages.error(request, error.say(language()))
    else:
        messages.success(request, gettext("The round is open. Every unit has its sheet now."))
    return redirect("rounds:setup", current.pk)


def managed(request: HttpRequest, round_id: int) -> Round:
    """Give a round that the person manages; any other is not there."""
    rows = Round.objects.managed_by(request.user).select_related("assessor", "copied_from")  # type: ignore[arg-type]
    return get_object_or_404(rows, pk=round_id)


def _round_form(request: AuthedRequest) -> RoundForm:
    roots = accounts.units_of(request.user, RoleKind.MANAGER)
    if not roots:
        raise Http404
    year = timezone.localdate(clock.now()).year
    found = units.within_any(roots).alive(timezone.localdate(clock.now())).exclude(kind__in=["commune", "department"])
    assessors = [(unit.pk, unit.name) for unit in found.order_by("kind", "folded_name")]
    sources = [(row.pk, row.name) for row in Round.objects.managed_by(request.user).newest_first()]
    source = request.GET.get("tu", "")
    first = {"name": gettext("PAR Index %(year)s") % {"year": year}, "year": year, "source": source}
    return RoundForm(request.POST or None, assessors=assessors, sources=sources, initial=first)


def _begin(request: AuthedRequest, form: RoundForm) -> int:
    typed, now = form.cleaned_data, clock.now()
    if typed["source"] is None:
        new = opening.NewRound(name=typed["name"], year=typed["year"], assessor_id=typed["assessor"])
        return opening.create(new=new, by=request.user, at=now).pk
    copied = copying.copy_round(
        source_id=typed["source"], name=typed["name"], year=typed["year"], by=request.user, at=now
    )
    if copied.units_gone:
        text = gettext("%(count)s units of the earlier round no longer exist; look at the list of units.")
        messages.warning(request, text % {"count": copied.units_gone})
    if copied.assignments_left:
        text = gettext("%(count)s appraisals could not be assigned as before; look at the list of people.")
        messages.warning(request, text % {"count": copied.assignments_left})
    return copied.round.pk
