"""What the forms of self-scoring send: the draft of an item, items for an officer, a date."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict

from parindex.core.criteria.model import Item
from parindex.core.faults import Refused
from parindex.core.figures import Figure, Shape
from parindex.core.sentences import Statement, Template
from parindex.core.typed import NO, NOT_ARISING, YES, asked_figures
from parindex.kit import cells
from parindex.rounds.actions.answers import Draft
from parindex.rounds.queries.filling_fields import PREFIX

_NO_DATE = Template("{wrong}: {remedy}", "{wrong}: {remedy}")
_NO_ITEM = Template("Chưa chọn mục nào: đánh dấu ít nhất một mục", "No item is chosen: mark at least one")
_NO_OFFICER = Template(
    "Người này không nhận việc được ở đơn vị: chọn lại", "This person cannot take items here: choose again"
)

_BASE = "base_version"


@dataclass(frozen=True, slots=True, kw_only=True)
class Handing:
    """Items to be handed over, as sent; `faults` says by field what could not be read."""

    answer_ids: tuple[int, ...]
    officer_id: int | None
    due_on: date | None
    due_typed: str
    faults: Mapping[str, Statement]


def read_draft(item: Item, posted: QueryDict) -> Draft:
    """Read the fields of an item's form as they were typed."""
    note = posted.get("note", "")
    if posted.get(NOT_ARISING) and not posted.get("arising"):
        return Draft(typed={NOT_ARISING: True}, note=note)
    return Draft(typed={figure.key: _typed(figure, posted) for figure in asked_figures(item)}, note=note)


def read_base_version(posted: QueryDict) -> int:
    """Read the version that a form was made from; one that is no number is as old as can be."""
    given = posted.get(_BASE, "")
    return int(given) if given.isascii() and given.isdecimal() and len(given) < 10 else 0


def read_handing(posted: QueryDict, officers: Collection[int]) -> Handing:
    """Read which items go to whom until when; an empty officer takes the items back."""
    faults: dict[str, Statement] = {}
    chosen = [given for given in posted.getlist("item") if given.isascii() and given.isdecimal() and len(given) < 19]
    if not chosen:
        faults["item"] = _NO_ITEM()
    officer_id = posted.get("officer", "")
    if officer_id and officer_id not in {str(pk) for pk in officers}:
        faults["officer"] = _NO_OFFICER()
    due_typed = posted.get("due_on", "").strip()
    due_on = None
    try:
        due_on = cells.typed_day(due_typed)
    except Refused as refused:
        faults["due_on"] = _NO_DATE(wrong=refused.faults[0].wrong, remedy=refused.faults[0].remedy)
    return Handing(
        answer_ids=tuple(int(given) for given in chosen),
        officer_id=int(officer_id) if officer_id and "officer" not in faults else None,
        due_on=due_on,
        due_typed=due_typed,
        faults=faults,
    )


def _typed(figure: Figure, posted: QueryDict) -> "str | list[str]":
    name = f"{PREFIX}{figure.key}"
    match figure.shape:
        case Shape.YES_NO_LIST:
            chosen = set(posted.getlist(name))
            if not chosen:
                return []
            return [YES if str(place) in chosen else NO for place in range(len(figure.parts))]
        case Shape.COUNTS:
            return [posted.get(f"{name}-{place}", "") for place in range(len(figure.parts))]
        case _:
            return posted.get(name, "")
