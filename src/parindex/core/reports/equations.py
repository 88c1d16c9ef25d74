"""A whole and its parts: whether they agree, and which of the numbers is likely the wrong one."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal

from parindex.core.reports import numbers, slips
from parindex.core.reports.figures import Figure
from parindex.core.sentences import Statement, Template

_SUM = Template("{terms} = {sum}, không phải {whole}", "{terms} = {sum}, not {whole}")
_SUM_SLIP = Template("{sum}; có thể do {slip}", "{sum}; likely {slip}")


@dataclass(frozen=True, slots=True)
class Blame:
    """The figure that is likely wrong, what it should be where that can be told, why, and how sure that is."""

    figure: Figure
    needed: Decimal | None
    why: Statement
    sure: float


def blame(
    whole: Figure, parts: Sequence[Figure], *, rest: Decimal = Decimal(0), confirmed: Collection[int] = ()
) -> Blame:
    """Tell which figure of a sum that does not hold is likely wrong.

    `rest` is known and stands in no figure; `confirmed` are the places of figures that agree with others. A figure
    that a slip of typing explains is blamed before one that none explains, the whole before a part.
    """
    total = sum((part.value for part in parts), rest)
    terms = " + ".join(numbers.written(value) for value in (*(part.value for part in parts), *([rest] if rest else [])))
    said = _SUM(terms=terms, sum=total, whole=whole.value)
    needed = {whole.start: total} | {part.start: part.value + whole.value - total for part in parts}
    open_ = [figure for figure in (whole, *parts) if figure.start not in confirmed and needed[figure.start] >= 0]
    for is_strict in (True, False):
        for figure in open_:
            slip = slips.explain(needed[figure.start], figure.value, is_strict=is_strict)
            if slip is not None:
                return Blame(figure, needed[figure.start], _SUM_SLIP(sum=said, slip=slip), 0.95 if is_strict else 0.9)
    if len(open_) == 1:
        return Blame(open_[0], needed[open_[0].start], said, 0.9)
    return Blame(open_[0] if open_ else whole, total if whole in open_ else None, said, 0.85)
