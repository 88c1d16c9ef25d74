"""What a person has to fill in over all open rounds: their sheets, their items, and how far they are."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db.models import Case, When
from django.utils import timezone

from parindex.accounts import queries as accounts
from parindex.accounts.kinds import WITHIN_UNIT, RoleKind
from parindex.core.criteria.model import Item
from parindex.core.locks import PhaseKind
from parindex.core.progress import ItemProgress, Progress
from parindex.rounds import permissions
from parindex.rounds.models import Answer, Sheet
from parindex.rounds.queries import progress as counted
from parindex.rounds.queries.filling_phases import PhaseLine, phase_line
from parindex.rounds.sets import criteria_of
from parindex.rounds.windows import Calendar, calendars

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: So many of a person's items stand on the home page; the sheet has all.
_MOST_ITEMS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class MyItem:
    """One item that a person was handed."""

    answer: Answer
    item: Item
    due_on: date | None
    is_late: bool
    is_locked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MySheet:
    """The sheet of a person's unit in a round that is not published yet."""

    sheet: Sheet
    calendar: Calendar
    line: PhaseLine
    progress: Progress
    mine: Progress | None
    unassigned: int

    def closes_at(self) -> datetime | None:
        """Give the moment at which self-scoring closes for the unit."""
        window = self.calendar.window(PhaseKind.SELF_SCORING, self.sheet.unit_id)
        return window.closes_at if window else None

    def is_open(self, now: datetime) -> bool:
        """Say whether self-scoring is open for the unit."""
        return self.calendar.lock(PhaseKind.SELF_SCORING, now, self.sheet.unit_id) is None


def my_sheets(user: "User", now: datetime) -> list[MySheet]:
    """Give the sheets of a person's own units in rounds that are not published yet. Five queries, however many."""
    unit_ids = accounts.units_of(user, *WITHIN_UNIT)
    if not unit_ids:
        return []
    running = Sheet.objects.filter(unit__in=unit_ids, round__opened_at__isnull=False, round__published_at__isnull=True)
    sheets = list(running.select_related("round", "unit").order_by("-round__year", "-round__pk", "pk"))
    keys = [sheet.pk for sheet in sheets]
    found = calendars(list({sheet.round_id: sheet.round for sheet in sheets}.values()))
    officers = counted.officer_progress(keys)
    totals = counted.added(officers, {sheet.pk: sheet.round for sheet in sheets})
    return [
        MySheet(
            sheet=sheet,
            calendar=found[sheet.round_id],
            line=phase_line(sheet.round, found[sheet.round_id], now, sheet.unit_id),
            progress=totals[sheet.pk],
            mine=officers.get((sheet.pk, user.pk)),
            unassigned=_expected(officers.get((sheet.pk, None))),
        )
        for sheet in sheets
    ]


def my_items(user: "User", sheets: Collection[MySheet], now: datetime) -> list[MyItem]:
    """Give the items that a person was handed in these sheets: what is not done first, then in the set's order."""
    by_key = {each.sheet.pk: each for each in sheets}
    handed = Answer.objects.filter(sheet__in=by_key, officer=user, is_orphan=False).select_related("area")
    is_done = Case(When(progress=ItemProgress.DONE.value, then=1), default=0)
    rows = handed.order_by(is_done, "-sheet", "position", "pk").defer("typed", "figures", "note")
    index = {key: criteria_of(mine.sheet.round).index() for key, mine in by_key.items()}
    found = []
    for answer in rows[:_MOST_ITEMS]:
        mine = by_key[answer.sheet_id]
        position = index[answer.sheet_id].get(answer.item)
        if position is not None:
            answer.sheet = mine.sheet
            found.append(_my_item(answer, mine, criteria_of(mine.sheet.round).items[position], now))
    return found


def _my_item(answer: Answer, mine: MySheet, item: Item, now: datetime) -> MyItem:
    closes_at = mine.closes_at()
    due_on = answer.due_on or (closes_at.date() if closes_at else None)
    is_done = answer.progress == ItemProgress.DONE.value
    return MyItem(
        answer=answer,
        item=item,
        due_on=due_on,
        is_late=not is_done and due_on is not None and due_on < timezone.localdate(now),
        is_locked=mine.calendar.answer_lock(answer, now) is not None,
    )


def is_par_officer(user: "User", sheet: Sheet) -> bool:
    """Say whether a person leads the work of the unit."""
    return permissions.may_assign(user, sheet)


def is_head(user: "User", sheet: Sheet) -> bool:
    """Say whether a person is the head of the unit."""
    return accounts.has_role_in(user, sheet.unit_id, RoleKind.HEAD)


def _expected(progress: Progress | None) -> int:
    return progress.expected if progress else 0
