"""Next steps of a person in self-scoring: my work, items and their figures."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from parindex.core.progress import ItemProgress
from parindex.rounds.queries.filling_mine import MyItem, MySheet, is_head, is_par_officer, my_items, my_sheets
from parindex.rounds.steps.model import Step

if TYPE_CHECKING:
    from parindex.accounts.models import User


#: The sheets of a person's units, and the items that the person was handed.
Own = tuple[Sequence[MySheet], Sequence[MyItem]]


def steps(user: "User", now: datetime, *, own: Own | None = None) -> list[Step]:
    """Give what a person can do next here, most pressing first."""
    sheets, items = own or _read(user, now)
    todo = [row for row in items if _is_todo(row)]
    found: list[Step] = []
    for sheet in sheets:
        found += _own(sheet, [row for row in todo if row.answer.sheet_id == sheet.sheet.pk])
        if sheet.is_open(now):
            found += _led(user, sheet)
    return found


def _read(user: "User", now: datetime) -> Own:
    sheets = my_sheets(user, now)
    return sheets, my_items(user, sheets, now) if sheets else []


def _is_todo(row: MyItem) -> bool:
    return row.answer.progress != ItemProgress.DONE.value and not row.is_locked


def _own(sheet: MySheet, todo: list[MyItem]) -> Iterable[Step]:
    """Give the step of who was handed items: the one to begin with."""
    if not todo:
        return
    first = min(todo, key=lambda row: (row.due_on is None, row.due_on, row.answer.position))
    text = ngettext("Fill in your %(count)d item", "Fill in your %(count)d items", len(todo)) % {"count": len(todo)}
    detail = _("%(round)s: begin with %(code)s %(name)s") % {
        "round": sheet.sheet.round.name,
        "code": first.item.code,
        "name": first.item.name,
    }
    yield Step(text=text, address=reverse("rounds:item", args=[first.answer.pk]), due=sheet.closes_at(), detail=detail)


def _led(user: "User", sheet: MySheet) -> Iterable[Step]:
    """Give the steps of who leads the work of the unit, and what its head follows."""
    address = reverse("rounds:sheet", args=[sheet.sheet.round_id, sheet.sheet.unit.code])
    detail = f"{sheet.sheet.round.name}, {sheet.sheet.unit.name}"
    left = sheet.progress.left
    said = _("%(done)d of %(expected)d items done") % {
        "done": sheet.progress.done,
        "expected": sheet.progress.expected,
    }
    if is_par_officer(user, sheet.sheet):
        if sheet.unassigned:
            text = ngettext("Hand %(count)d item to an officer", "Hand %(count)d items to officers", sheet.unassigned)
            yield Step(
                text=text % {"count": sheet.unassigned},
                address=f"{address}?show=unassigned",
                due=sheet.closes_at(),
                detail=detail,
            )
        if left:
            text = ngettext("See to %(count)d item not done", "See to %(count)d items not done", left)
            yield Step(
                text=text % {"count": left},
                address=f"{address}?show=open",
                due=sheet.closes_at(),
                detail=f"{detail}: {said}",
            )
    elif is_head(user, sheet.sheet) and left:
        yield Step(
            text=_("Follow how the sheet is filled in"),
            address=address,
            due=sheet.closes_at(),
            detail=f"{detail}: {said}",
            is_done=True,
        )
