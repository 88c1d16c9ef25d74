"""From figures to the values that the service index scores: `parindex.core.service_index` has the rules, this none."""

from collections.abc import Iterable

from parindex.analytics.computing import Figure
from parindex.core.service_index.model import ServiceIndex
from parindex.core.service_index.values import Value


def values_by_period(figures: Iterable[Figure], index: ServiceIndex) -> dict[str, dict[str, dict[str, Value | None]]]:
    """Give the values of units by period; None where there was nothing to count, nothing where nobody counted.

    Figures that the index does not know (those of reports) are left out.
    """
    known = frozenset(index.codes)
    found: dict[str, dict[str, dict[str, Value | None]]] = {}
    for one in figures:
        if one.indicator in known:
            value = Value(one.numerator, one.denominator) if one.denominator else None
            found.setdefault(one.period, {}).setdefault(one.unit, {})[one.indicator] = value
    return found
