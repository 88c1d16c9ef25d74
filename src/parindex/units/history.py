"""What became of a unit and what it came from, event by event, through any number of reforms."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from parindex.units.models import Succession, Unit


class Word(StrEnum):
    """What happened, as it is said of the units on both sides."""

    MERGED = "merged"
    JOINED = "joined"
    SPLIT = "split"
    CAME_FROM = "came_from"
    BECAME = "became"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A unit on one side of an event, with the share of the old one that went over where it was not the whole."""

    unit: Unit
    share: Fraction | None = None
    is_share_unknown: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One reform: on its first day the units before became those after."""

    on: date
    word: Word
    before: tuple[Side, ...]
    after: tuple[Side, ...]


def events(unit_id: int) -> list[Event]:
    """Give what led to a unit and what became of it, in the order of time. One query for each step of the way."""
    back = _follow(unit_id, back=True)
    on = _follow(unit_id, back=False)
    found = [*map(_into, back), *map(_out_of, on)]
    return sorted(found, key=lambda event: (event.on, event.after[0].unit.code, event.before[0].unit.code))


def _follow(unit_id: int, *, back: bool) -> list[list[Succession]]:
    """Give the successions of each unit on the way; each step has an earlier or later day, so that it ends."""
    here, there = ("to_unit", "from_unit") if back else ("from_unit", "to_unit")
    groups: list[list[Succession]] = []
    step, seen = {unit_id}, {unit_id}
    while step:
        rows = Succession.objects.filter(**{f"{here}__in": step}).select_related("from_unit", "to_unit")
        by_unit: defaultdict[int, list[Succession]] = defaultdict(list)
        for row in rows.order_by("on", "from_unit__code", "to_unit__code"):
            by_unit[getattr(row, f"{here}_id")].append(row)
        groups += by_unit.values()
        step = {getattr(row, f"{there}_id") for group in by_unit.values() for row in group} - seen
        seen |= step
    return groups


def _into(links: Sequence[Succession]) -> Event:
    """Tell what one unit came from."""
    only = links[0]
    alone = Word.BECAME if only.share == 1 else Word.CAME_FROM
    word = Word.MERGED if len(links) > 1 else alone
    return Event(on=only.on, word=word, before=_sides(links, "from_unit"), after=(Side(unit=only.to_unit),))


def _out_of(links: Sequence[Succession]) -> Event:
    """Tell what one unit went over into."""
    only = links[0]
    alone = Word.JOINED if only.kind == Succession.Kind.MERGED else Word.BECAME
    word = Word.SPLIT if len(links) > 1 else alone
    return Event(on=only.on, word=word, before=(Side(unit=only.from_unit),), after=_sides(links, "to_unit"))


def _sides(links: Iterable[Succession], name: str) -> tuple[Side, ...]:
    return tuple(
        Side(
            unit=getattr(link, name),
            share=None if link.share is None or link.share == 1 else Fraction(link.share),
            is_share_unknown=link.share is None,
        )
        for link in links
    )
