"""Reforms of several units: some become one, or one becomes some."""

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import gettext as _

from parindex.accounts import permissions, unit_choices
from parindex.accounts.actions import units as acts
from parindex.accounts.http import AuthedRequest, having_role
from parindex.accounts.models import User
from parindex.accounts.permissions import KEEPERS
from parindex.accounts.reform_forms import FEWEST_PARTS, MOST_PARTS, MergeForm, SplitForm
from parindex.accounts.views.units.asking import Act, Page, ask
from parindex.accounts.views.units.unit import load_kept
from parindex.web.templatetags.figures import day

if TYPE_CHECKING:
    from parindex.units.models import Unit


@having_role(*KEEPERS)
def unit_merge(request: AuthedRequest, pk: int) -> HttpResponse:
    """Merge a unit with others of its level into a new one."""
    unit, reach = load_kept(request, pk), permissions.reach(request.user)
    candidates = unit_choices.candidates(reach, unit)
    form = MergeForm(
        request.POST or None,
        among=unit_choices.parents(reach, unit),
        may_give_roles=permissions.administers(request.user, pk),
        candidates=candidates,
    )
    chosen = {int(one) for one in request.POST.getlist("unit") if one.isdecimal() and len(one) <= 18}
    page = Page(
        title=_("Merge %(name)s with other units") % {"name": unit.name},
        lede=_("Several units become one from a day on. Their results of the years before stay theirs."),
        button=_("Merge"),
        unit=unit,
        template="accounts/units/unit_merge.html",
        context={"groups": unit_choices.by_parent(candidates), "chosen": chosen},
    )
    return ask(request, form, lambda: _merging(unit, form, request.user), page)


@having_role(*KEEPERS)
def unit_split(request: AuthedRequest, pk: int) -> HttpResponse:
    """Split a unit into several new ones."""
    unit = load_kept(request, pk)
    among = unit_choices.parents(permissions.reach(request.user), unit)
    typed = {"initial": request.POST.dict()} if "more" in request.POST else {"data": request.POST or None}
    form = SplitForm(**typed, among=among, parts=_parts(request))
    page = Page(
        title=_("Split %(name)s") % {"name": unit.name},
        lede=_("One unit becomes several from a day on. Its results of the years before stay its own."),
        button=_("Split"),
        unit=unit,
        note=_("Nobody gets a role in the new units by itself. Give roles on the pages of people."),
        template="accounts/units/unit_split.html",
        context={"may_add": len(form.parts) < MOST_PARTS},
    )
    return ask(request, form, lambda: _splitting(unit, form, request.user), page)


def _merging(unit: "Unit", form: MergeForm, by: User) -> Act:
    ids, going, into = [unit.pk, *form.cleaned_data["unit"]], form.going(), form.into()
    words = {"day": day(going.on), "count": len(ids), "name": into.name}
    return Act(
        done=_("%(count)s units were merged: %(name)s from %(day)s.") % words,
        do=lambda at: [acts.merge(unit_ids=ids, into=into, going=going, by=by, at=at)],
        sentence=_("From %(day)s these %(count)s units become one: %(name)s.") % words,
        before=ids,
    )


def _splitting(unit: "Unit", form: SplitForm, by: User) -> Act:
    going, into = form.going(), form.into(unit)
    words = {"day": day(going.on), "count": len(into), "name": unit.name}
    return Act(
        done=_("%(name)s was split into %(count)s units from %(day)s.") % words,
        do=lambda at: acts.split(unit_id=unit.pk, into=into, going=going, by=by, at=at),
        sentence=_("From %(day)s, %(name)s becomes %(count)s units.") % words,
        before=[unit.pk],
    )


def _parts(request: AuthedRequest) -> int:
    """Say for how many parts the form has lines: one more if that was asked for."""
    given = request.POST.get("parts", "")
    parts = int(given) if given.isdecimal() and len(given) < 3 else FEWEST_PARTS
    return max(FEWEST_PARTS, min(MOST_PARTS, parts + ("more" in request.POST)))
