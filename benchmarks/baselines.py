"""Other ways to do the arithmetic: plain floats for a composite index, `decimal.Decimal` for the linear items."""

import random
from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from operator import itemgetter

from parindex.core import points
from parindex.core.criteria import CriteriaSet
from parindex.core.figures import Answer
from parindex.core.rules.linear import Linear
from parindex.core.sheets import UnitAnswers

#: The linear rules of a set, each with its answers by all units.
LinearItems = Sequence[tuple[Linear, Sequence[Answer]]]

_CENT = Decimal("0.01")


def plain_scores(units: int, indicators: int) -> list[list[float]]:
    """Make a table of random indicator values, one row per unit."""
    source = random.Random(100)
    return [[source.random() * 100 for _ in range(indicators)] for _ in range(units)]


def rank_plain(scores: Sequence[Sequence[float]]) -> list[int]:
    """Do what a composite-index package does: min-max normalise, weigh, add up and rank; no rules, no traces."""
    columns = list(zip(*scores, strict=True))
    lows = [min(column) for column in columns]
    widths = [max(column) - low for column, low in zip(columns, lows, strict=True)]
    weights = [1 / len(columns)] * len(columns)
    totals = [
        sum(
            (value - low) / width * weight for value, low, width, weight in zip(row, lows, widths, weights, strict=True)
        )
        for row in scores
    ]
    places = [0] * len(totals)
    for place, (unit, _) in enumerate(sorted(enumerate(totals), key=itemgetter(1), reverse=True), start=1):
        places[unit] = place
    return places


def linear_items(criteria: CriteriaSet, units: Sequence[UnitAnswers]) -> LinearItems:
    """Collect the linear rules of a set and the figures that the units gave for them."""
    return [
        (item.rule, [answer for unit in units if "num" in (answer := unit.answers.get(item.code, {}))])
        for item in criteria.items
        if isinstance(item.rule, Linear) and not item.rule.ratio.may_exceed and item.rule.terms.step == points.step(2)
    ]


def score_micropoints(items: LinearItems) -> int:
    """Score the linear items as the core does; gives the sum in micropoints."""
    return sum(rule.points(answer) or 0 for rule, answers in items for answer in answers)


def score_decimal(items: LinearItems) -> Decimal:
    """Score the linear items with decimals: the same checks, rounded half up to two decimals; gives the sum."""
    total = Decimal(0)
    for rule, answers in items:
        maximum = points.to_decimal(rule.terms.maximum)
        full_at = Decimal(rule.full_at.numerator) / Decimal(rule.full_at.denominator)
        for answer in answers:
            total += _decimal_points(maximum, full_at, answer)
    return total


def assert_same(items: LinearItems) -> None:
    """Make sure that both ways give the same points, so that the times compare equal work."""
    assert points.to_decimal(score_micropoints(items)) == score_decimal(items)


def _decimal_points(maximum: Decimal, full_at: Decimal, answer: Mapping[str, object]) -> Decimal:
    if len(answer) != 2:
        raise ValueError(answer)
    numerator, denominator = answer.get("num"), answer.get("den")
    if type(numerator) is not int or type(denominator) is not int or not 0 <= numerator <= denominator:
        raise ValueError(answer)
    if denominator == 0:
        return Decimal(0)
    share = maximum * Decimal(numerator) / Decimal(denominator) / full_at
    return min(maximum, share.quantize(_CENT, ROUND_HALF_UP))
