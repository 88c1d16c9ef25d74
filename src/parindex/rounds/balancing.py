"""Sharing out areas of units among appraisers so that each has about the same number of items."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One area of one unit, with the number of items in it and the people who may take it."""

    area_id: int
    items: int
    takers: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """Who takes which area of a unit, what nobody may take, and the items that each has in the end."""

    takers: Mapping[int, int]
    left: tuple[int, ...]
    load: Mapping[int, int]


def share(pieces: Iterable[Piece], people: Collection[int], load: Mapping[int, int] | None = None) -> Shared:
    """Share pieces among people, the least choice and the heaviest first, each to whom has the fewest items so far.

    `load` is what people have already. The same input is always shared in the same way.
    """
    having = {person: (load or {}).get(person, 0) for person in sorted(people)}
    takers: dict[int, int] = {}
    left: list[int] = []
    order = sorted(pieces, key=lambda piece: (len(piece.takers & having.keys()), -piece.items, piece.area_id))
    for piece in order:
        free = [person for person in having if person in piece.takers]
        if not free:
            left.append(piece.area_id)
            continue
        taker = min(free, key=lambda person: (having[person], person))
        takers[piece.area_id] = taker
        having[taker] += piece.items
    return Shared(takers=takers, left=tuple(sorted(left)), load=having)
