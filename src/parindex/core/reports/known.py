"""A report against facts that are known from elsewhere: published results, counts of dossiers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from parindex.core.reports import numbers, slips
from parindex.core.reports.figures import Figure, Kind
from parindex.core.reports.findings import Finding, Severity, Words, found
from parindex.core.reports.report import Report
from parindex.core.sentences import Statement, Template, rounded

_RANK = Template("hạng {value}", "rank {value}")
_RANK_OF = Template("hạng {value}/{of}", "rank {value}/{of}")
_VALUE = Template("{value}", "{value}")
_VALUE_OF = Template("{value}/{of}", "{value}/{of}")
_SAYS = Template("{about}: {value}", "{about}: {value}")
_WHY = Template("{source}: {value}", "{source}: {value}")
_WHY_SLIP = Template("{source}: {value}; có thể do {slip}", "{source}: {value}; likely {slip}")

#: How sure it is that a figure of a report is the fact that bears the same name.
_SURE, _SURE_IN_DAYS = 0.85, 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownFact:
    """A fact with its source.

    `kind` and `subject` are those of the figures of reports ("index", "area.finance", "received"). `others` are values
    that are right too: a dense rank beside the rank, the exact score beside the published one. `year` (or `first` to
    `last`) is what the fact is about; a figure that says another time is another fact.
    """

    kind: Kind
    subject: str
    value: Decimal
    about: Statement
    source: Statement
    of: Decimal | None = None
    others: Sequence[tuple[Decimal, Decimal | None]] = ()
    year: int = 0
    first: date | None = None
    last: date | None = None


def against(report: Report, facts: Sequence[KnownFact]) -> Iterator[Finding]:
    """Find the figures of a report that say something else than a fact of the same subject and time."""
    for fact in facts:
        for figure in report.of(fact.kind):
            if _is_about(figure, fact) and not _agrees(figure, fact):
                yield _finding(report, figure, fact)


def _is_about(figure: Figure, fact: KnownFact) -> bool:
    if figure.subject != fact.subject or not figure.is_fact or figure.qualifier:
        return False
    scope = figure.scope
    if fact.first is not None:
        return scope is not None and (scope.first, scope.last) == (fact.first, fact.last)
    return scope is None or scope.first.year == scope.last.year == fact.year


def _agrees(figure: Figure, fact: KnownFact) -> bool:
    """Say whether value and whole are those of one of the accepted pairs, rounded as they were written."""
    for value, of in ((fact.value, fact.of), *fact.others):
        is_value = figure.value in {value, rounded(Fraction(value), numbers.places(figure.value))}
        if is_value and (figure.of is None or of is None or figure.of == of):
            return True
    return False


def _finding(report: Report, figure: Figure, fact: KnownFact) -> Finding:
    is_rank = figure.kind is Kind.RANK
    should_be = _pair(fact.value, fact.of, is_rank=is_rank)
    slip = slips.explain(fact.value, figure.value)
    why = _WHY(source=fact.source, value=should_be)
    if slip is not None:
        why = _WHY_SLIP(source=fact.source, value=should_be, slip=slip)
    says = _SAYS(about=fact.about, value=_pair(figure.value, figure.of, is_rank=is_rank))
    sure = _SURE if figure.scope is None else _SURE_IN_DAYS
    span = (figure.start, figure.place.end)
    return found(report, span, "known", Words(says, why, should_be), severity=Severity.WRONG, sure=sure)


def _pair(value: Decimal, of: Decimal | None, *, is_rank: bool) -> Statement:
    if of is None:
        return (_RANK if is_rank else _VALUE)(value=value)
    return (_RANK_OF if is_rank else _VALUE_OF)(value=value, of=of)
