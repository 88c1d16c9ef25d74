"""Reforms of one unit: it goes on under another name or another unit, or it ends."""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import gettext as _

from parindex.accounts import permissions, unit_choices
from parindex.accounts.actions import units as acts
from parindex.accounts.http import AuthedRequest, having_role
from parindex.accounts.models import User
from parindex.accounts.permissions import KEEPERS
from parindex.accounts.reform_forms import MoveForm, RenameForm
from parindex.accounts.unit_forms import CloseForm
from parindex.accounts.views.units.asking import Act, Page, ask
from parindex.accounts.views.units.unit import load_kept
from parindex.web.templatetags.figures import day

if TYPE_CHECKING:
    from parindex.units.models import Unit


@having_role(*KEEPERS)
def unit_rename(request: AuthedRequest, pk: int) -> HttpResponse:
    """Let a unit go on under another name."""
    unit = load_kept(request, pk)
    form = RenameForm(
        request.POST or None,
        among=unit_choices.parents(permissions.reach(request.user), unit),
        may_give_roles=permissions.administers(request.user, pk),
        initial={"name": unit.name, "official_code": unit.official_code},
    )
    page = Page(
        title=_("Rename %(name)s") % {"name": unit.name},
        lede=_("The unit goes on under another name from a day on; the days before keep the old one."),
        button=_("Rename"),
        unit=unit,
    )
    return ask(request, form, lambda: _renaming(unit, form, request.user), page)


@having_role(*KEEPERS)
def unit_move(request: AuthedRequest, pk: int) -> HttpResponse:
    """Let a unit go on under another unit."""
    unit = load_kept(request, pk)
    form = MoveForm(
        request.POST or None,
        among=unit_choices.parents(permissions.reach(request.user), unit).filter(valid_to=None),
        may_give_roles=permissions.administers(request.user, pk),
        initial={"official_code": unit.official_code},
    )
    page = Page(
        title=_("Put %(name)s under another unit") % {"name": unit.name},
        lede=_("The unit goes on under another one from a day on; the days before stay as they were."),
        button=_("Put it there"),
        unit=unit,
    )
    return ask(request, form, lambda: _moving(unit, form, request.user), page)


@having_role(*KEEPERS)
def unit_close(request: AuthedRequest, pk: int) -> HttpResponse:
    """End a unit that nothing follows."""
    unit = load_kept(request, pk)
    form = CloseForm(request.POST or None)
    page = Page(
        title=_("End %(name)s") % {"name": unit.name},
        lede=_("For a unit that nothing follows. If others took over, merge or split it instead."),
        button=_("End the unit"),
        unit=unit,
    )
    return ask(request, form, lambda: _closing(unit, form, request.user), page)


def _renaming(unit: "Unit", form: RenameForm, by: User) -> Act:
    new, going = form.new_unit(unit), form.going()
    words = {"day": day(going.on), "before": unit.name, "after": new.name}
    return Act(
        done=_("%(before)s goes on as %(after)s from %(day)s.") % words,
        do=lambda at: [acts.rename(unit_id=unit.pk, to=new, going=going, by=by, at=at)],
        sentence=_("From %(day)s, %(before)s goes on as %(after)s.") % words,
        before=[unit.pk],
    )


def _moving(unit: "Unit", form: MoveForm, by: User) -> Act:
    new, going = form.new_unit(unit), form.going()
    words = {"day": day(going.on), "name": unit.name, "parent": form.parent_name()}
    return Act(
        done=_("%(name)s stands under %(parent)s from %(day)s.") % words,
        do=lambda at: [acts.rename(unit_id=unit.pk, to=new, going=going, by=by, at=at)],
        sentence=_("From %(day)s, %(name)s stands under %(parent)s.") % words,
        before=[unit.pk],
    )


def _closing(unit: "Unit", form: CloseForm, by: User) -> Act:
    on, reason = form.cleaned_data["on"], form.cleaned_data["reason"]
    words = {"name": unit.name, "day": day(on - timedelta(days=1))}
    return Act(
        done=_("%(name)s ends on %(day)s.") % words,
        do=lambda at: [acts.close(unit_id=unit.pk, on=on, by=by, at=at, reason=reason)],
        sentence=_("The last day of %(name)s is %(day)s; no unit follows it.") % words,
        before=[unit.pk],
    )
