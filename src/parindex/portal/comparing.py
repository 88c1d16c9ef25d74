"""Side by side: up to four units, area by area, and the items in which they differ."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from parindex.core.criteria import CriteriaSet, Group, Item
from parindex.core.points import to_decimal
from parindex.core.sentences import Statement
from parindex.core.sheets import Sheet
from parindex.portal.pages import Cell, cell

if TYPE_CHECKING:
    from parindex.results.models import UnitResult

MOST_UNITS = 4


@dataclass(frozen=True, slots=True)
class Wanted:
    """The units that a visitor chose: known codes without doubles, unknown ones, and whether there were too many."""

    codes: list[str]
    unknown: list[str]
    too_many: bool


@dataclass(frozen=True, slots=True)
class AreaLine:
    """One area with the cell of each unit; `best` are the places of the highest points."""

    group: Group
    cells: tuple[Cell, ...]
    best: frozenset[int]

    @property
    def maximum(self) -> Decimal:
        """The maximum of the area."""
        return to_decimal(self.group.maximum)


@dataclass(frozen=True, slots=True)
class ItemDifference:
    """One item in which the units differ: the points of each with their sentence, and the widest difference."""

    item: Item
    maximum: Decimal
    sides: tuple[tuple[Decimal, Statement], ...]
    spread: Decimal


def wanted(given: Sequence[str], names: Mapping[str, str]) -> Wanted:
    """Read the choice of units from an address."""
    asked = list(dict.fromkeys(code for code in given if code))
    known = [code for code in asked if code in names]
    unknown = [code[:64] for code in asked if code not in names]
    return Wanted(known[:MOST_UNITS], unknown[:MOST_UNITS], len(known) > MOST_UNITS)


def slots(codes: Sequence[str]) -> list[tuple[int, str]]:
    """Give the fields of the form, numbered from 1, each with its chosen code."""
    return list(enumerate([*codes, *[""] * (MOST_UNITS - len(codes))], start=1))


def compared(criteria: CriteriaSet, results: Sequence["UnitResult"], sheets: Sequence[Sheet]) -> dict[str, Any]:
    """Give what the page of a comparison shows."""
    return {
        "areas": _areas(criteria, results),
        "differences": _differences(criteria, sheets),
        "chart": {
            "axisFrom": _axis_from(criteria, results),
            "areas": [area.short or area.name for area in criteria.base_areas],
            "units": [
                {"name": result.name, "shares": [_share(one) for one in _cells(criteria, result)]} for result in results
            ],
        },
    }


def _axis_from(criteria: CriteriaSet, results: Sequence["UnitResult"]) -> int:
    """Give a multiple of ten below every share, so that the marks spread."""
    lowest = min(_share(one) for result in results for one in _cells(criteria, result))
    return max(0, int(lowest) // 10 * 10)


def _areas(criteria: CriteriaSet, results: Sequence["UnitResult"]) -> list[AreaLine]:
    columns = [_cells(criteria, result) for result in results]
    lines = []
    for area, *cells in zip(criteria.base_areas, *columns, strict=True):
        most = max(one.points for one in cells)
        best = frozenset(place for place, one in enumerate(cells) if one.points == most)
        lines.append(AreaLine(area, tuple(cells), best if len(best) < len(cells) else frozenset()))
    return lines


def _cells(criteria: CriteriaSet, result: "UnitResult") -> list[Cell]:
    return [cell(area, criteria.weak_below) for area in result.areas.all()]


def _share(one: Cell) -> float:
    return 0.0 if one.share is None else round(float(one.share) * 100, 2)


def _differences(criteria: CriteriaSet, sheets: Sequence[Sheet]) -> list[ItemDifference]:
    found = []
    for place, item in enumerate(criteria.items):
        amounts = [sheet.points[place] for sheet in sheets]
        if len(set(amounts)) > 1:
            sides = tuple(
                (to_decimal(amount), sheet.explain(place)) for amount, sheet in zip(amounts, sheets, strict=True)
            )
            spread = to_decimal(max(amounts) - min(amounts))
            found.append(ItemDifference(item, to_decimal(item.maximum), sides, spread))
    return sorted(found, key=lambda difference: -difference.spread)
