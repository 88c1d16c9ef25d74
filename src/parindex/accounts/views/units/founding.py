"""Units that are added and set right: both without a reform."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from parindex.accounts import permissions, unit_choices
from parindex.accounts.actions import units as acts
from parindex.accounts.http import AuthedRequest, having_role
from parindex.accounts.models import User
from parindex.accounts.permissions import KEEPERS
from parindex.accounts.unit_forms import CorrectForm, EstablishForm
from parindex.accounts.views.units.asking import Act, Page, ask
from parindex.accounts.views.units.unit import load, load_kept
from parindex.web.templatetags.figures import day

if TYPE_CHECKING:
    from parindex.units.models import Unit


@having_role(*KEEPERS)
def unit_establish(request: AuthedRequest) -> HttpResponse:
    """Add a unit that follows no other."""
    among = unit_choices.parents(permissions.reach(request.user))
    above = _above(request)
    initial = {"parent": str(above) if above else "", "kind": "commune"}
    form = EstablishForm(request.POST or None, among=among, initial=initial)
    page = Page(
        title=_("Add a unit"),
        lede=_("For a unit that is missing in the list and follows no other. If units were merged, merge them."),
        button=_("Add the unit"),
    )
    return ask(request, form, lambda: _adding(form, request.user), page)


@having_role(*KEEPERS)
def unit_correct(request: AuthedRequest, pk: int) -> HttpResponse:
    """Set right what was recorded wrongly of a unit."""
    unit = load_kept(request, pk)
    among = unit_choices.parents(permissions.reach(request.user), unit)
    form = CorrectForm(request.POST or None, among=among, unit=unit)
    page = Page(
        title=_("Set %(name)s right") % {"name": unit.name},
        lede=_("For what was written wrongly. If the name or the unit above changed by a decision, rename or move it."),
        button=_("Set it right"),
        unit=unit,
    )
    return ask(request, form, lambda: _correcting(unit, form, request.user), page)


def _adding(form: EstablishForm, by: User) -> Act:
    new, on, reason = form.new_unit(), form.cleaned_data["on"], form.cleaned_data["reason"]
    words = {"name": new.name, "day": day(on)}
    said = _("%(name)s is in the list from %(day)s.") if on else _("%(name)s is in the list for all years.")
    return Act(
        done=_("%(name)s was added.") % words,
        do=lambda at: [acts.establish(unit=new, on=on, by=by, at=at, reason=reason)],
        sentence=said % words,
    )


def _correcting(unit: "Unit", form: CorrectForm, by: User) -> Act:
    correction, reason = form.correction(), form.cleaned_data["reason"]
    return Act(
        done=_("%(name)s was set right.") % {"name": correction.name},
        do=lambda at: [acts.correct(unit_id=unit.pk, to=correction, by=by, at=at, reason=reason)],
        sentence=_("A mistake is mended, for all years. No reform is told: it stays the same unit."),
        before=[unit.pk],
        is_reform=False,
    )


def _above(request: AuthedRequest) -> "Unit | None":
    """Give the unit under which one is to be added, as the address names it."""
    given = request.GET.get("parent", "")
    if not given:
        return None
    if not given.isdecimal() or len(given) > 18:
        raise Http404
    return load(request, int(given))
