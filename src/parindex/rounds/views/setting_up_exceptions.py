"""Exceptions of a round: read by all of its people, made by its manager."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.rounds import permissions
from parindex.rounds.actions import reopening
from parindex.rounds.forms.setting_up_exceptions import ExcuseForm, ExtendForm, ReopenForm
from parindex.rounds.models import Round
from parindex.rounds.queries import following_exceptions as queries
from parindex.rounds.views.setting_up import managed
from parindex.web.templatetags.figures import language


@require_safe
@signed_in
def exceptions(request: AuthedRequest, round_id: int) -> HttpResponse:
    """Show all exceptions of a round; the manager can make one."""
    rows = Round.objects.visible_to(request.user).filter(opened_at__isnull=False)
    return _page(request, get_object_or_404(rows, pk=round_id))


@require_POST
@signed_in
def extend(request: AuthedRequest, round_id: int) -> HttpResponse:
    """Keep a phase open longer for one unit."""
    current = managed(request, round_id)
    form = ExtendForm(request.POST, units=_units(current))
    if not form.is_valid():
        return _page(request, current, extend_form=form)
    unit_id = form.cleaned_data["unit"]

    def act() -> None:
        reopening.extend(round_id=current.pk, unit_id=unit_id, new=form.new_date(), by=request.user, at=clock.now())

    return _done(request, current, act, gettext("The date is extended. The unit has been told."), extend_form=form)


@require_POST
@signed_in
def reopen(request: AuthedRequest, round_id: int) -> HttpResponse:
    """Open areas of one unit again."""
    current = managed(request, round_id)
    unit_id = _number(request.POST.get("unit", ""))
    form = ReopenForm(request.POST, areas=queries.reopenable(current, unit_id))
    if not form.is_valid():
        return _page(request, current, reopen_form=form, unit_id=unit_id)

    def act() -> None:
        typed = form.cleaned_data
        reopening.reopen(area_ids=typed["areas"], reason=typed["reason"], by=request.user, at=clock.now())

    words = gettext("The areas are open again. The unit has been told.")
    return _done(request, current, act, words, reopen_form=form, unit_id=unit_id)


@require_POST
@signed_in
def excuse(request: AuthedRequest, round_id: int) -> HttpResponse:
    """Excuse a late filing by a letter."""
    current = managed(request, round_id)
    form = ExcuseForm(request.POST, units=_units(current))
    if not form.is_valid():
        return _page(request, current, excuse_form=form)
    sheet = get_object_or_404(current.sheets, unit=form.cleaned_data["unit"])

    def act() -> None:
        letter = form.cleaned_data["letter"]
        reopening.excuse_late_filing(sheet_id=sheet.pk, letter=letter, by=request.user, at=clock.now())

    return _done(request, current, act, gettext("The late filing is excused."), excuse_form=form)


def _done(request: AuthedRequest, current: Round, act: Callable[[], None], words: str, **context: Any) -> HttpResponse:
    """Do what was asked for; where it is refused, the page comes back with everything that was typed."""
    try:
        act()
    except ActionError as error:
        messages.error(request, error.say(language()))
        return _page(request, current, **context)
    messages.success(request, words)
    return redirect("rounds:exceptions", current.pk)


def _page(request: AuthedRequest, current: Round, **context: Any) -> HttpResponse:
    is_managed = permissions.may_manage(request.user, current)
    page = {
        "section": "rounds",
        "round": current,
        "is_managed": is_managed,
        "extensions": queries.extensions(current, clock.now()),
        "reopenings": queries.reopenings(current),
        "excused": queries.excused(current),
        **(_forms(request, current, context) if is_managed else {}),
    }
    return render(request, "rounds/setting_up/exceptions.html", page)


def _forms(request: AuthedRequest, current: Round, context: dict[str, Any]) -> dict[str, Any]:
    units = _units(current)
    unit_id = context.get("unit_id") or _number(request.GET.get("don-vi", ""))
    areas = queries.reopenable(current, unit_id) if unit_id else []
    return {
        "units": units,
        "unit_id": unit_id,
        "areas": areas,
        "extend_form": ExtendForm(units=units, initial={"unit": unit_id}),
        "reopen_form": ReopenForm(areas=areas),
        "excuse_form": ExcuseForm(units=units, initial={"unit": unit_id}),
        **context,
    }


def _units(current: Round) -> list[tuple[int, str]]:
    return list(current.sheets.order_by("unit__folded_name", "pk").values_list("unit_id", "unit__name"))


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 18 else 0
