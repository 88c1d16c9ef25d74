"""The picture of the home page: every unit as a mark on one axis of totals."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from parindex.core.criteria import CriteriaSet
from parindex.core.points import to_decimal
from parindex.portal.pages import Summary, band_tones

if TYPE_CHECKING:
    from parindex.results.models import UnitResult

_WIDTH, _HEIGHT, _BASE, _TOP, _MARK = 1000, 230, 180, 40, 18


@dataclass(frozen=True, slots=True)
class Mark:
    """One unit on the strip of the home page: its place across and its height, for drawing."""

    result: "UnitResult"
    x: str
    y: str
    tone: str


@dataclass(frozen=True, slots=True)
class Strip:
    """What the picture is drawn from: marks, ticks of the axis, and where each class begins."""

    marks: tuple[Mark, ...]
    ticks: tuple[tuple[str, int], ...]
    bounds: tuple[tuple[str, str], ...]
    mean_x: str
    width: int = _WIDTH
    height: int = _HEIGHT
    base: int = _BASE
    top: int = _TOP


def strip(criteria: CriteriaSet, results: Sequence["UnitResult"], summary: Summary) -> Strip:
    """Give the picture of all totals: marks that would overlap are stacked, closer where a stack is high."""
    tones = band_tones(criteria)
    placed = [(result, _slot(result, summary, criteria)) for result in sorted(results, key=lambda one: one.published)]
    heights = Counter(slot for _, slot in placed)
    step = min(Fraction(_MARK), Fraction(_BASE - _TOP, max(heights.values())))
    levels: Counter[int] = Counter()
    marks = []
    for result, slot in placed:
        y = _BASE - _MARK // 2 - levels[slot] * step
        levels[slot] += 1
        x = slot * _MARK + _MARK // 2
        marks.append(Mark(result, str(x), f"{float(y):.1f}", tones.get(result.band, "warn")))
    highest = int(to_decimal(criteria.scale))
    ticks = range(summary.axis_from, highest + 1, 5 if highest - summary.axis_from <= 40 else 10)
    return Strip(
        marks=tuple(marks),
        ticks=tuple((f"{_across(Fraction(tick), summary.axis_from, criteria):.0f}", tick) for tick in ticks),
        bounds=tuple(
            (f"{_across(Fraction(to_decimal(band.at_least)), summary.axis_from, criteria):.0f}", band.label)
            for band in criteria.bands
            if summary.axis_from < to_decimal(band.at_least)
        ),
        mean_x=f"{_across(summary.mean, summary.axis_from, criteria):.0f}",
    )


def _slot(result: "UnitResult", summary: Summary, criteria: CriteriaSet) -> int:
    return int(_across(Fraction(result.published), summary.axis_from, criteria) // _MARK)


def _across(value: Fraction, axis_from: int, criteria: CriteriaSet) -> float:
    span = max(Fraction(to_decimal(criteria.scale)) - axis_from, Fraction(1))
    return _MARK + float((value - axis_from) / span) * (_WIDTH - 2 * _MARK)
