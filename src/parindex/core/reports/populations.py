"""Counts that speak of other dossiers than those before them, though no word says so: of another unit, of a field."""

from collections.abc import Iterable
from dataclasses import replace

from parindex.core.reports.figures import Days, Figure
from parindex.core.reports.measures import Measure
from parindex.core.reports.prose import Prose

#: One or two counts that differ contradict; so many, with none that agrees, are of something else.
_MOST_CONTRADICTIONS = 2
_MEASURES = frozenset(Measure)


def set_apart(prose: Prose, figures: Iterable[Figure]) -> list[Figure]:
    """Qualify the counts of a paragraph that all differ from those known, so that they are not taken for the same."""
    known: dict[tuple[Days | None, str], dict[str, Figure]] = {}
    told: list[Figure] = []
    paragraphs: dict[int, list[Figure]] = {}
    for figure in figures:
        is_counted = figure.is_fact and figure.subject in _MEASURES and figure.unit != "%"
        if is_counted:
            paragraphs.setdefault(prose.index_at(figure.start), []).append(figure)
        else:
            told.append(figure)
    for number, own in paragraphs.items():
        for figure in own:
            before = known.get((figure.scope, figure.qualifier), {})
            same = [one for one in own if (one.scope, one.qualifier) == (figure.scope, figure.qualifier)]
            is_apart = _is_apart(before, same)
            told.append(replace(figure, qualifier=f"{figure.qualifier}#{number}") if is_apart else figure)
        for figure in own:
            known.setdefault((figure.scope, figure.qualifier), {}).setdefault(figure.subject, figure)
    return sorted(told, key=lambda figure: (figure.start, figure.kind))


def _is_apart(before: dict[str, Figure], own: list[Figure]) -> bool:
    compared = [one.value == before[one.subject].value for one in own if one.subject in before]
    return len(compared) > _MOST_CONTRADICTIONS and not any(compared)
