"""The picture of the home page: every unit as a mark on one axis of totals."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from parindex.core.criteria import CriteriaSet
from parindex.core.points import to_decimal
from parindex.portal.pages import Summary, band_tones

if TYPE_CHECKING:
    from parindex.results.models import UnitResult


@dataclass(frozen=True, slots=True)
class Size:
    """The measures of a drawing: `room` is the height for marks, `mark` that of one, `letter` and `line` of text."""

    kind: str
    width: int
    room: int
    mark: int
    radius: int
    letter: float
    line: int


WIDE = Size("wide", width=1000, room=140, mark=18, radius=8, letter=8.5, line=20)
NARROW = Size("narrow", width=340, room=140, mark=13, radius=6, letter=6.7, line=17)


@dataclass(frozen=True, slots=True)
class Mark:
    """One unit on the strip of the home page: its place across and its height, for drawing."""

    result: "UnitResult"
    x: str
    y: str
    tone: str


@dataclass(frozen=True, slots=True)
class Bound:
    """Where a class begins: the line, and its label on a row of its own, beside the line or moved into the picture."""

    x: str
    y: int
    label: str
    label_x: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Strip:
    """What the picture is drawn from: marks, ticks of the axis, and where each class begins."""

    kind: str
    marks: tuple[Mark, ...]
    ticks: tuple[tuple[str, int], ...]
    bounds: tuple[Bound, ...]
    mean_x: str
    width: int
    height: int
    base: int
    top: int
    radius: int


def strip(criteria: CriteriaSet, results: Sequence["UnitResult"], summary: Summary, size: Size = WIDE) -> Strip:
    """Give the picture of all totals: each mark stands at its value, above those that it would cover."""
    begins = [
        (_across(Fraction(to_decimal(band.at_least)), summary, criteria, size), band.label)
        for band in criteria.bands
        if summary.axis_from < to_decimal(band.at_least)
    ]
    top = size.line * max(1, len(begins)) + size.line
    highest = int(to_decimal(criteria.scale))
    ticks = range(summary.axis_from, highest + 1, 5 if highest - summary.axis_from <= 40 else 10)
    return Strip(
        kind=size.kind,
        marks=_marks(criteria, results, summary, size, top),
        ticks=tuple((f"{_across(Fraction(tick), summary, criteria, size):.1f}", tick) for tick in ticks),
        bounds=tuple(_bound(x, label, row, size) for row, (x, label) in enumerate(begins, start=1)),
        mean_x=f"{_across(summary.mean, summary, criteria, size):.1f}",
        width=size.width,
        height=top + size.room + 2 * size.line,
        base=top + size.room,
        top=top,
        radius=size.radius,
    )


def _marks(
    criteria: CriteriaSet, results: Sequence["UnitResult"], summary: Summary, size: Size, top: int
) -> tuple[Mark, ...]:
    tones = band_tones(criteria)
    last: list[float] = []  # where the last mark of each level stands
    placed = []
    for result in sorted(results, key=lambda one: one.published):
        x = _across(Fraction(result.published), summary, criteria, size)
        level = next((level for level, before in enumerate(last) if x - before >= size.mark), len(last))
        last[level : level + 1] = [x]
        placed.append((result, x, level))
    step = min(float(size.mark), size.room / max(1, len(last)))
    base = top + size.room - size.mark / 2
    return tuple(
        Mark(result, f"{x:.1f}", f"{base - level * step:.1f}", tones.get(result.band, "warn"))
        for result, x, level in placed
    )


def _bound(x: float, label: str, row: int, size: Size) -> Bound:
    length = (len(label) + 2) * size.letter
    label_x, anchor = (x, "start") if x + length <= size.width else (x, "end")
    if anchor == "end" and length > x:
        label_x, anchor = max(0.0, size.width - length), "start"
    return Bound(f"{x:.1f}", row * size.line, label, f"{label_x:.1f}", anchor)


def _across(value: Fraction, summary: Summary, criteria: CriteriaSet, size: Size) -> float:
    span = max(Fraction(to_decimal(criteria.scale)) - summary.axis_from, Fraction(1))
    return size.mark + float((value - summary.axis_from) / span) * (size.width - 2 * size.mark)
