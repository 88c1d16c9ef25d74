"""A second set of whole reports with planted faults, written apart from the checks: twelve kinds, four of each.

They were written before anybody looked at how the checks read. When they came, 40 % of their faults were found, with
0.6 false alarms a page; then the checks were mended on them. Each report is consistent; each slip changes one place.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from textwrap import wrap
from typing import TypeVar

T = TypeVar("T")

#: Reports of each kind: other figures, other words, other layout.
VARIANTS = 4
_WIDTHS = (92, 0, 76, 0)
_MARK = re.compile("\ue000(\\d+)\ue001")


@dataclass(frozen=True, slots=True)
class Slip:
    """One place as it should be and as it is with the fault; `checks` may name it where no word of it is left."""

    kind: str
    good: str
    bad: str
    checks: Sequence[str] = ()


@dataclass(slots=True)
class Pen:
    """Writes one variant of a report: chooses words, and notes each place that a fault can be planted in."""

    variant: int
    slips: list[Slip] = field(default_factory=list)

    def say(self, *words: str) -> str:
        """Choose the words of this variant."""
        return words[self.variant % len(words)]

    def pick(self, *values: T) -> T:
        """Choose the figure of this variant."""
        return values[self.variant % len(values)]

    def slip(self, kind: str, good: object, bad: object, *checks: str) -> str:
        """Write a place that a fault can be planted in."""
        self.slips.append(Slip(kind, str(good), str(bad), checks))
        return f"\ue000{len(self.slips) - 1}\ue001"


Story = Callable[[Pen], str]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    table: int
    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Script:
    """A whole report: lines of prose, and rows of tables where the layout keeps them."""

    lines: Sequence[str | Row]

    @property
    def pages(self) -> float:
        """About how many pages it takes."""
        return max(1.0, sum(len(line) if isinstance(line, str) else 90 for line in self.lines) / 2600)


@dataclass(frozen=True, slots=True)
class Case:
    """A report that is in order, and the same with one fault."""

    story: str
    variant: int
    slip: Slip
    clean: Script
    faulty: Script


def cases(stories: Sequence[Story]) -> Iterator[Case]:
    """Give every report with every fault, one at a time."""
    for story in stories:
        for variant in range(VARIANTS):
            pen = Pen(variant)
            text = story(pen)
            clean = _laid_out(text, pen, None)
            for number, slip in enumerate(pen.slips):
                yield Case(story.__name__, variant, slip, clean, _laid_out(text, pen, number))


def _laid_out(text: str, pen: Pen, faulty: int | None) -> Script:
    """Write the text with at most one fault, broken into lines as this variant does."""

    def written(mark: re.Match[str]) -> str:
        number = int(mark[1])
        return pen.slips[number].bad if number == faulty else pen.slips[number].good

    width = _WIDTHS[pen.variant % len(_WIDTHS)]
    lines: list[str | Row] = []
    table, row = 0, 0
    for paragraph in _MARK.sub(written, text).splitlines():
        if paragraph.startswith("|"):
            cells = tuple(cell.strip() for cell in paragraph.strip("|").split("|"))
            row += 1
            lines.append(" ".join(cell for cell in cells if cell) if width else Row(table, row, cells))
            continue
        table, row = table + (row > 0), 0
        if paragraph.strip():
            lines += wrap(paragraph.strip(), width, break_on_hyphens=False) if width else [paragraph.strip()]
    return Script(lines)


def number(value: float) -> str:
    """Write a count as offices do: 1.234."""
    return f"{value:,}".replace(",", ".")


def padded(value: int) -> str:
    """Write a count with a leading zero below ten."""
    return f"{value:02d}"


def points(value: float, decimals: int = 2) -> str:
    """Write a score: as many decimals as it needs, at most so many."""
    return f"{value:.{decimals}f}".rstrip("0").rstrip(".").replace(".", ",")


def share(part: float, whole: float, decimals: int = 2) -> str:
    """Write a part of a whole in percent."""
    return f"{100 * part / whole + 1e-9:.{decimals}f}".replace(".", ",")
