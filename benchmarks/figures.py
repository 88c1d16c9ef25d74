"""The figures of a run: what was measured, in which unit, and the target it has to meet."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Bound(StrEnum):
    """Which way a target bounds a figure."""

    AT_LEAST = "≥"
    BELOW = "<"
    AT_MOST = "≤"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A bound that a figure has to keep."""

    bound: Bound
    value: float

    def is_met(self, value: float) -> bool:
        """Say whether a figure keeps the bound."""
        match self.bound:
            case Bound.AT_LEAST:
                return value >= self.value
            case Bound.BELOW:
                return value < self.value
            case Bound.AT_MOST:
                return value <= self.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One measured figure; without a target it is there to compare with."""

    what: str
    value: float
    unit: str
    target: Target | None = None

    @property
    def is_missed(self) -> bool:
        """Say whether there is a target and the figure misses it."""
        return self.target is not None and not self.target.is_met(self.value)


HEADS = ("measured", "value", "unit", "target", "")


def table(title: str, figures: Sequence[Measured]) -> str:
    """Write figures as one aligned table under a title."""
    rows = [HEADS, *(_cells(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADS))]
    lines = [_aligned(row, widths) for row in rows]
    return "\n".join([title, lines[0], "  ".join("-" * width for width in widths).rstrip(), *lines[1:]])


def at_least(value: float) -> Target:
    """Give the target of at least so much."""
    return Target(bound=Bound.AT_LEAST, value=value)


def below(value: float) -> Target:
    """Give the target of less than so much."""
    return Target(bound=Bound.BELOW, value=value)


def at_most(value: float) -> Target:
    """Give the target of at most so much."""
    return Target(bound=Bound.AT_MOST, value=value)


def _cells(figure: Measured) -> tuple[str, ...]:
    target = f"{figure.target.bound} {_number(figure.target.value)}" if figure.target else ""
    return figure.what, _number(figure.value), figure.unit, target, "MISSED" if figure.is_missed else ""


def _number(value: float) -> str:
    if value == int(value) or abs(value) >= 1000:
        return f"{value:,.0f}"
    return f"{value:,.1f}" if abs(value) >= 100 else f"{value:,.2f}"


def _aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    what, value, *rest = row
    cells = [what.ljust(widths[0]), value.rjust(widths[1])]
    cells += [cell.ljust(width) for cell, width in zip(rest, widths[2:], strict=True)]
    return "  ".join(cells).rstrip()
