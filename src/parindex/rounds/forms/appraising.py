"""What the forms of appraisal send: a verdict, a finding, chosen items, an order to assign. Shapes only, no rules."""

from django.http import QueryDict

from parindex.core.criteria.model import Item
from parindex.core.points import POINT
from parindex.core.typed import clean, read_number
from parindex.kit import cells
from parindex.rounds.actions.assigning import Order
from parindex.rounds.actions.findings import WHOLE, Audience, Mark, NewFinding
from parindex.rounds.forms.filling import read_draft
from parindex.rounds.judging import Judgement, Outcome
from parindex.rounds.models.appraisal import Stage

_LONGEST_NUMBER = 18


def read_judgement(item: Item, posted: QueryDict) -> Judgement:
    """Read a verdict as it was typed."""
    outcome = posted.get("outcome", "")
    return Judgement(
        outcome=outcome,
        typed=read_draft(item, posted).typed if outcome == Outcome.FIGURES_CHANGED else {},
        points=posted.get("points", ""),
        reason=posted.get("reason", ""),
        sentence=posted.get("sentence", ""),
        note=posted.get("note_next", ""),
    )


def read_finding(posted: QueryDict) -> NewFinding:
    """Read what was found; raises `Refused` for a date that is none, as 31/02/2023."""
    is_note = posted.get("audience") == Audience.NEXT_STAGE
    return NewFinding(
        text=posted.get("text", ""),
        audience=Audience.NEXT_STAGE if is_note else Audience.UNIT,
        wished_on=cells.typed_day(posted.get("wished_on", "")),
        mark=_read_mark(posted),
    )


def read_number_of(posted: QueryDict, name: str) -> int:
    """Read a key or a version; -1 for what is none, which is nobody's."""
    given = posted.get(name, "")
    return int(given) if given.isascii() and given.isdecimal() and len(given) <= _LONGEST_NUMBER else -1


def read_keys(posted: QueryDict, name: str) -> list[int]:
    """Read several keys; what is none is left out."""
    given = posted.getlist(name)
    return [int(one) for one in given if one.isascii() and one.isdecimal() and len(one) <= _LONGEST_NUMBER]


def read_versions(posted: QueryDict) -> dict[int, int]:
    """Read the items that were chosen, with the versions that were seen: "key:version"."""
    found: dict[int, int] = {}
    for given in posted.getlist("item"):
        key, _, version = given.partition(":")
        if all(part.isascii() and part.isdecimal() and len(part) <= _LONGEST_NUMBER for part in (key, version)):
            found[int(key)] = int(version)
    return found


def read_order(posted: QueryDict, stage: Stage, unit_ids: tuple[int, ...]) -> Order:
    """Read whom to assign; without chosen units it is all of `unit_ids`."""
    chosen = set(read_keys(posted, "unit"))
    return Order(
        appraiser_id=read_number_of(posted, "appraiser"),
        area_codes=tuple(clean(code) for code in posted.getlist("area")),
        unit_ids=tuple(unit_id for unit_id in unit_ids if not chosen or unit_id in chosen),
        stage=stage,
        is_lead=posted.get("how") != "beside",
        replaces=posted.get("how") == "replace",
    )


def _read_mark(posted: QueryDict) -> Mark | None:
    """Read a rectangle in percent of the page; None without one. What is no number lies outside of every page."""
    sides = [posted.get(name, "").strip() for name in ("left", "top", "width", "height")]
    if not any(sides):
        return None
    left, top, width, height = (_share(side) for side in sides)
    return Mark(
        revision_id=read_number_of(posted, "revision"),
        page=read_number_of(posted, "page"),
        left=left,
        top=top,
        width=width,
        height=height,
    )


def _share(typed: str) -> int:
    """Give a percentage in ten-thousandths; one out of reach for what is none."""
    number = read_number(typed)
    if number is None or abs(number) > POINT:
        return WHOLE + 1
    return int(number * WHOLE / 100)
