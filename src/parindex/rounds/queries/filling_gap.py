"""How much more of a figure gives full points, where that can be said: "375 more «vốn đã giải ngân» are enough"."""

from decimal import Decimal

from parindex.core.criteria.model import Item
from parindex.core.figures import Answer as Figures
from parindex.core.rules import Rule
from parindex.core.sentences import Statement, Template

_MORE = Template("Thêm {more} «{label}» sẽ đủ điểm.", "{more} more «{label}» give full points.")
_PART, _WHOLE = "num", "den"


def to_full(item: Item, figures: Figures | None) -> Statement | None:
    """Say how much more of its part gives a ratio full points; None where it has them, or more alone cannot."""
    if item.rule is None or figures is None or set(figures) != {_PART, _WHOLE}:
        return None
    part, whole = figures[_PART], figures[_WHOLE]
    if not isinstance(part, int) or not isinstance(whole, int) or not part < whole:
        return None
    least = _least_full(item.rule, part, whole, item.maximum)
    if least is None:
        return None
    label = next(figure.label for figure in item.rule.figures() if figure.key == _PART)
    return _MORE(more=Decimal(least - part), label=label)


def _least_full(rule: Rule, part: int, whole: int, maximum: int) -> int | None:
    """Find the least part with full points between two that are known; more of the part never gives fewer."""
    if _points(rule, part, whole) >= maximum or _points(rule, whole, whole) < maximum:
        return None
    below, full = part, whole
    while full - below > 1:
        middle = (below + full) // 2
        if _points(rule, middle, whole) >= maximum:
            full = middle
        else:
            below = middle
    return full


def _points(rule: Rule, part: int, whole: int) -> int:
    return rule.points({_PART: part, _WHOLE: whole}) or 0
