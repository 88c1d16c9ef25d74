"""The same fact with two values: a score, a maximum, a rank, a count of dossiers, any other count of the same words."""

from collections.abc import Hashable, Iterator
from decimal import Decimal

from parindex.core.reports.areas import NAMES as AREAS
from parindex.core.reports.figures import Figure, Kind
from parindex.core.reports.findings import Finding, Severity, Words, found
from parindex.core.reports.measures import NAMES, Measure
from parindex.core.reports.registry import register
from parindex.core.reports.report import Report
from parindex.core.reports.slips import explain
from parindex.core.sentences import Statement, Template

_SAYS = Template("{name}: {value}", "{name}: {value}")
_OTHER = Template("dòng {line} ghi {value}", "line {line} has {value}")
_LIKELY = Template("{why}; có thể do {slip}", "{why}; likely {slip}")
_OF = Template("{value}/{of}", "{value}/{of}")

_POPULATIONS = {"hang": "levels", "nhom": "levels", "bac": "levels", "": ""}


@register("repeats")
def repeats(report: Report) -> Iterator[Finding]:
    """Find facts that two places of a report give different values."""
    first: dict[Hashable, Figure] = {}
    for figure in report.of(Kind.SCORE, Kind.RANK, Kind.COUNT, Kind.SHARE):
        key = _key(figure)
        if key is None or not figure.is_fact:
            continue
        before = first.setdefault(key, figure)
        if _differ(before, figure):
            yield _finding(report, before, figure)


def _key(figure: Figure) -> Hashable:
    """Give what two figures have in common that state the same fact; None for one that cannot be matched."""
    if not figure.subject:
        return None
    match figure.kind:
        case Kind.RANK:
            return figure.kind, figure.subject, figure.scope, _POPULATIONS.get(figure.unit, "units")
        case Kind.SCORE:
            return figure.kind, figure.subject, figure.scope
        case Kind.SHARE:
            return figure.kind, figure.subject, figure.scope, figure.qualifier
        case _:
            is_known = figure.subject in frozenset(Measure)
            if not is_known and (len(figure.subject.split()) < 5 or figure.of is not None):
                return None
            return figure.kind, figure.subject, figure.scope, figure.qualifier


def _differ(before: Figure, figure: Figure) -> bool:
    if figure.kind is Kind.SHARE and not _is_same_precision(before.value, figure.value):
        return False
    return figure.value != before.value or (
        figure.of is not None and before.of is not None and figure.of != before.of and figure.kind is not Kind.COUNT
    )


def _is_same_precision(one: Decimal, other: Decimal) -> bool:
    """Say whether neither is the other, rounded more."""
    return one.as_tuple().exponent == other.as_tuple().exponent


def _finding(report: Report, before: Figure, figure: Figure) -> Finding:
    why: Statement = _OTHER(line=str(before.place.line), value=_value(before))
    slip = explain(before.value, figure.value)
    if slip is not None:
        why = _LIKELY(why=why, slip=slip)
    is_known = figure.subject in frozenset(Measure) or figure.subject in AREAS
    severity = Severity.WRONG if is_known and figure.kind is not Kind.SHARE else Severity.DOUBTFUL
    words = Words(_SAYS(name=_name(figure), value=_value(figure)), why, _value(before))
    span = (figure.start, figure.place.end)
    return found(report, span, "repeats", words, severity=severity, sure=0.8 if is_known else 0.5)


def _name(figure: Figure) -> str:
    if figure.subject in frozenset(Measure):
        return NAMES[Measure(figure.subject)]
    return AREAS.get(figure.subject, figure.place.words)


def _value(figure: Figure) -> Statement:
    if figure.of is not None and figure.kind is not Kind.COUNT:
        return _OF(value=figure.value, of=figure.of)
    return Template("{value}", "{value}")(value=figure.value)
