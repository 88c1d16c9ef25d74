"""Next steps of a person in explanations."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from parindex.accounts import queries as accounts
from parindex.accounts.kinds import RoleKind
from parindex.core.locks import PhaseKind
from parindex.core.workflow import AreaState
from parindex.rounds.models import Sheet, SheetArea
from parindex.rounds.queries.explaining_pages import Page, page
from parindex.rounds.queries.overseen import Overseen
from parindex.rounds.steps.model import Step
from parindex.rounds.windows import Calendar

if TYPE_CHECKING:
    from parindex.accounts.models import User

_WAITING = {"areas__state": AreaState.APPRAISED.value}


def steps(user: "User", now: datetime, over: Overseen) -> list[Step]:
    """Give what a person can do next here, most pressing first."""
    return [*_of_units(user, now), *_of_managers(over, now)]


def _of_units(user: "User", now: datetime) -> Iterator[Step]:
    """Give what the PAR officer explains and the head sends; the areas that wait are few."""
    own = accounts.units_of(user, RoleKind.PAR_OFFICER, RoleKind.HEAD)
    if not own:
        return
    sheets = Sheet.objects.visible_to(user).filter(unit__in=own, **_WAITING).select_related("round", "unit")
    for sheet in sheets.distinct().order_by("pk"):
        yield from _of_sheet(page(sheet, user, now))


def _of_sheet(found: Page) -> Iterator[Step]:
    due = found.window.closes_at if found.window else None
    address = reverse("rounds:explanation", args=[found.sheet.round_id, found.sheet.unit.code])
    is_open = any(part.is_open and part.lines for part in found.areas)
    if found.unanswered and found.may_explain:
        text = ngettext(
            "Answer %(count)d cut of the appraisal", "Answer %(count)d cuts of the appraisal", found.unanswered
        )
        yield Step(text=text % {"count": found.unanswered}, address=address, due=due, detail=found.sheet.round.name)
    elif is_open and found.may_send:
        detail = gettext("%(count)d cuts have no answer yet") % {"count": found.unanswered} if found.unanswered else ""
        yield Step(text=gettext("Send the explanation of your unit"), address=address, due=due, detail=detail)
    elif is_open and found.may_explain:
        text = gettext("The explanation is complete: the head sends it")
        yield Step(text=text, address=address, due=due, is_done=True)


def _of_managers(over: Overseen, now: datetime) -> Iterator[Step]:
    """Give the rounds in which areas wait although the time of explanations has passed."""
    late = [current for current in over.run if current.approved_at is None and _is_past(over.dates[current.pk], now)]
    waiting = SheetArea.objects.filter(sheet__round__in=late, state=AreaState.APPRAISED.value)
    counts = dict(waiting.values_list("sheet__round").annotate(Count("pk")).order_by()) if late else {}
    for current in late:
        if count := counts.get(current.pk):
            text = ngettext(
                "Close the explanation of %(count)d area", "Close the explanations of %(count)d areas", count
            )
            address = reverse("rounds:explanation-list", args=[current.pk])
            yield Step(text=text % {"count": count}, address=address, detail=current.name)


def _is_past(dates: Calendar, now: datetime) -> bool:
    window = dates.window(PhaseKind.EXPLANATION)
    return window is not None and now > window.closes_at
