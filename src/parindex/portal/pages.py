"""What the pages show, computed from published results: rows, cells, summaries. No markup and no queries."""

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from parindex.core import text
from parindex.core.criteria import CriteriaSet, Group, Item
from parindex.core.points import to_decimal
from parindex.core.sentences import Statement
from parindex.results.queries import EarlierPlace

if TYPE_CHECKING:
    from parindex.results.models import AreaResult, UnitResult

#: The lower bounds of the steps of the heat map, above the weak threshold of the set (0.75 where it has none).
HEAT_STEPS = (Fraction(80, 100), Fraction(87, 100), Fraction(93, 100), Fraction(1))
_WEAK = Fraction(75, 100)
_TONES = ("good", "action", "warn", "loss")


@dataclass(frozen=True, slots=True)
class Change:
    """How a place moved against the period before: places gained (above zero) or lost."""

    by: int
    before: EarlierPlace

    @property
    def size(self) -> int:
        """The number of places, without direction."""
        return abs(self.by)


@dataclass(frozen=True, slots=True)
class Cell:
    """One area of one unit: points of a maximum, as a share, with its step of the heat map and its dense rank."""

    code: str
    points: Decimal
    maximum: Decimal
    share: Fraction | None
    heat: int
    is_weak: bool
    rank: int | None
    of_units: int | None
    dense_rank: int | None
    of_ranks: int | None

    @property
    def lost(self) -> Decimal:
        """The points that are missing from the maximum."""
        return self.maximum - self.points

    @property
    def width(self) -> str:
        """The share in percent with one decimal and a point, for drawing."""
        return "0" if self.share is None else f"{float(self.share) * 100:.1f}"


@dataclass(frozen=True, slots=True)
class Row:
    """One unit in the ranking."""

    result: "UnitResult"
    cells: tuple[Cell, ...]
    tone: str
    change: Change | None
    dot: str

    @property
    def code(self) -> str:
        """The code of the unit."""
        return self.result.unit_code


@dataclass(frozen=True, slots=True)
class Summary:
    """A round in a few figures."""

    units: int
    invented: int
    mean: Fraction
    best_band: str
    in_best_band: int
    most_lost: Group | None
    most_lost_share: Fraction
    axis_from: int
    mean_dot: str


def cell(area: "AreaResult", weak_below: Fraction | None) -> Cell:
    """Give the cell of an area's result."""
    share = Fraction(area.points) / Fraction(area.maximum) if area.maximum else None
    return Cell(
        code=area.code,
        points=area.points,
        maximum=area.maximum,
        share=share,
        heat=heat(share, weak_below),
        is_weak=area.is_weak,
        rank=area.rank,
        of_units=area.of_units,
        dense_rank=area.dense_rank,
        of_ranks=area.of_ranks,
    )


def weak_below(criteria: CriteriaSet) -> Fraction:
    """Give the share below which the heat map shows an area as weak."""
    return criteria.weak_below or _WEAK


def heat_legend(criteria: CriteriaSet) -> list[tuple[Fraction, Fraction]]:
    """Give the steps of the heat map between weak and full, each from and to."""
    return list(pairwise((weak_below(criteria), *HEAT_STEPS)))


def band_bounds(criteria: CriteriaSet) -> list[tuple[Decimal, Decimal | None, str]]:
    """Give the classes with their lower bounds; the one from 0 on also with the bound that it stays below."""
    bounds = [to_decimal(band.at_least) for band in criteria.bands]
    before: list[Decimal | None] = [None, *bounds[:-1]]
    return [
        (bound, above if bound == 0 else None, band.label)
        for bound, above, band in zip(bounds, before, criteria.bands, strict=True)
    ]


def heat(share: Fraction | None, weak_below: Fraction | None) -> int:
    """Give the step of the heat map, 0 (weak) to 5 (full)."""
    if share is None or share < (weak_below or _WEAK):
        return 0
    return 1 + sum(share >= bound for bound in HEAT_STEPS)


def summarise(criteria: CriteriaSet, results: Sequence["UnitResult"]) -> Summary:
    """Sum a round up; it has at least one unit."""
    mean = Fraction(sum((result.total for result in results), Decimal(0))) / len(results)
    best_band = criteria.bands[0].label if criteria.bands else ""
    losses = {area.code: _mean_loss(area.code, results) for area in criteria.base_areas}
    worst = max(criteria.base_areas, key=lambda area: losses[area.code], default=None)
    axis_from = _axis_from(results)
    return Summary(
        units=len(results),
        invented=sum(result.is_invented for result in results),
        mean=mean,
        best_band=best_band,
        in_best_band=sum(result.band == best_band for result in results),
        most_lost=worst,
        most_lost_share=losses[worst.code] if worst else Fraction(0),
        axis_from=axis_from,
        mean_dot=dot(mean, axis_from, criteria),
    )


def rows(
    criteria: CriteriaSet, results: Sequence["UnitResult"], before: dict[str, EarlierPlace], axis_from: int
) -> list[Row]:
    """Give the rows of the ranking, in the order of the results."""
    tones = band_tones(criteria)
    return [
        Row(
            result=result,
            cells=tuple(cell(area, criteria.weak_below) for area in result.areas.all()),
            tone=tones.get(result.band, "warn"),
            change=_change(result, before.get(result.unit_code)),
            dot=dot(Fraction(result.published), axis_from, criteria),
        )
        for result in results
    ]


def band_tones(criteria: CriteriaSet) -> dict[str, str]:
    """Give each class its tone, the best first."""
    return {band.label: _TONES[min(place, len(_TONES) - 1)] for place, band in enumerate(criteria.bands)}


def dot(value: Fraction, axis_from: int, criteria: CriteriaSet) -> str:
    """Give the place of a total on an axis of 4 to 156, for drawing."""
    scale = Fraction(to_decimal(criteria.scale))
    span = max(scale - axis_from, Fraction(1))
    return f"{4 + float((value - axis_from) / span) * 152:.1f}"


def _axis_from(results: Iterable["UnitResult"]) -> int:
    """Give a round number below every total, so that the dots spread: the axis need not start at zero."""
    lowest = min(result.published for result in results)
    return max(0, int(lowest) // 10 * 10)


def _mean_loss(code: str, results: Sequence["UnitResult"]) -> Fraction:
    shares = [
        1 - Fraction(area.points) / Fraction(area.maximum)
        for result in results
        for area in result.areas.all()
        if area.code == code and area.maximum
    ]
    return sum(shares, Fraction(0)) / len(shares) if shares else Fraction(0)


def _change(result: "UnitResult", before: EarlierPlace | None) -> Change | None:
    return None if before is None else Change(before.rank - result.rank, before)


@dataclass(frozen=True, slots=True)
class Head:
    """The head of an area's column: its code, a short name, its maximum, and the word to sort by it."""

    code: str
    name: str
    short: str
    maximum: Decimal

    @property
    def order(self) -> str:
        """The word of the order by this area."""
        return f"linh-vuc-{self.code}"


@dataclass(frozen=True, slots=True)
class MethodLine:
    """One item of the criteria set as the page of the method shows it."""

    item: Item
    maximum: Decimal
    rule: Statement | None


@dataclass(frozen=True, slots=True)
class MethodBlock:
    """One area of the criteria set with its items."""

    group: Group
    maximum: Decimal
    lines: tuple[MethodLine, ...]


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of the API, from its OpenAPI document."""

    method: str
    path: str
    summary: str
    description: str
    parameters: tuple[tuple[str, str], ...]


def scale(criteria: CriteriaSet) -> Decimal:
    """Give the scale of a set in points."""
    return to_decimal(criteria.scale)


def heads(criteria: CriteriaSet) -> list[Head]:
    """Give the heads of the areas' columns."""
    return [Head(area.code, area.name, area.short, to_decimal(area.maximum)) for area in criteria.base_areas]


def method_blocks(criteria: CriteriaSet) -> list[MethodBlock]:
    """Give the areas of a set with the rule of each item in words."""
    return [
        MethodBlock(
            group=area,
            maximum=to_decimal(area.maximum),
            lines=tuple(
                MethodLine(item, to_decimal(item.maximum), item.rule.describe() if item.rule else None)
                for item in criteria.items[area.first : area.last]
            ),
        )
        for area in criteria.areas
    ]


def near_names(code: str, names: dict[str, str]) -> list[tuple[str, str]]:
    """Give the units whose code or name is near to an unknown code, nearest first."""
    words = text.fold(code.replace("-", " "))
    folded = {unit: text.fold(name) for unit, name in names.items()}
    holding = [unit for unit, name in folded.items() if words and words in name]
    close = difflib.get_close_matches(code, list(names), n=5, cutoff=0.6)
    return [(unit, names[unit]) for unit in dict.fromkeys([*holding, *close])][:5]


def operations(schema: dict[str, Any]) -> list[Operation]:
    """Give the operations of an OpenAPI document."""
    return [
        Operation(
            method=method.upper(),
            path=path,
            summary=operation.get("summary", ""),
            description=operation.get("description", ""),
            parameters=tuple((one["name"], one.get("description", "")) for one in operation.get("parameters", [])),
        )
        for path, methods in schema["paths"].items()
        for method, operation in methods.items()
        if method != "head"
    ]
