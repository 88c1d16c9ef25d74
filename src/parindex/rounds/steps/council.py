"""Next steps of a person in the council and its decisions; nothing is scored for them."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext, ngettext

from parindex.accounts import queries as accounts
from parindex.core.locks import PhaseKind
from parindex.core.workflow import AreaState
from parindex.rounds.models import Round, SheetArea, Vote
from parindex.rounds.queries.council_open import OpenItem, open_items
from parindex.rounds.queries.overseen import Overseen
from parindex.rounds.steps.model import Step

if TYPE_CHECKING:
    from parindex.accounts.models import User


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heard:
    """A round before its council: what is open, and until when."""

    round: Round
    left: list[OpenItem]
    due: datetime | None


def steps(user: "User", now: datetime, over: Overseen) -> list[Step]:
    """Give what a person can do next here, most pressing first. Six queries at most, however many rounds."""
    heard = _heard(over, now)
    members = _of_member(user, [one for one in heard if one.round.pk in over.heard])
    return [*members, *_of_manager([one for one in heard if one.round.pk in over.managed])]


def _heard(over: Overseen, now: datetime) -> list[_Heard]:
    """Give the rounds whose council has begun and is not done, or was asked again by a petition."""
    asked = [current for current in over.rounds if current.is_open and current.pk in over.managed | over.heard]
    windows = {current.pk: over.dates[current.pk].window(PhaseKind.COUNCIL) for current in asked}
    begun = {key: window for key, window in windows.items() if window is not None and now >= window.opens_at}
    left = open_items([current for current in asked if current.pk in begun]) if begun else {}
    return [
        _Heard(
            round=current,
            left=left[current.pk],
            due=begun[current.pk].closes_at if current.published_at is None else None,
        )
        for current in asked
        if current.pk in begun
    ]


def _of_member(user: "User", heard: Collection[_Heard]) -> Iterator[Step]:
    """Ask a member for the votes that they have not cast and may cast."""
    open_ids = [item.answer_id for one in heard for item in one.left]
    if not open_ids:
        return
    cast = set(Vote.objects.filter(member=user, answer__in=open_ids).values_list("answer", flat=True))
    barred = accounts.conflicts_of(user, [one.round.year for one in heard])
    for one in heard:
        closed = barred[one.round.year]
        missing = [item for item in one.left if item.answer_id not in cast and item.unit_id not in closed]
        if missing:
            text = ngettext("Vote on %(count)d dispute", "Vote on %(count)d disputes", len(missing))
            address = reverse("rounds:council", args=[one.round.pk])
            yield Step(text=text % {"count": len(missing)}, address=address, due=one.due, detail=one.round.name)


def _of_manager(heard: Collection[_Heard]) -> Iterator[Step]:
    """Lead the manager from the disputes to approval and publication."""
    settled = (AreaState.SETTLED.value, AreaState.DECIDED.value)
    quiet = [one.round.pk for one in heard if not one.left and one.round.approved_at is None]
    areas = SheetArea.objects.filter(sheet__round__in=quiet).exclude(state__in=settled)
    running = set(areas.order_by().values_list("sheet__round", flat=True).distinct()) if quiet else set()
    for one in heard:
        current = one.round
        approval = reverse("rounds:approve", args=[current.pk])
        if one.left:
            text = ngettext("Have %(count)d dispute decided", "Have %(count)d disputes decided", len(one.left))
            address = reverse("rounds:council", args=[current.pk])
            yield Step(text=text % {"count": len(one.left)}, address=address, due=one.due, detail=current.name)
        elif current.approved_at is not None:
            said = (
                gettext("Publish the correction")
                if current.published_at
                else gettext("Publish the results by decision")
            )
            yield Step(text=said, address=approval, detail=current.name)
        elif current.pk not in running:
            yield Step(text=gettext("Approve the results"), address=approval, due=one.due, detail=current.name)
