"""Sums and totals: the areas make the index, and their maxima make 100."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from parindex.core.reports import numbers
from parindex.core.reports.areas import INDEX, NAMES, SERVICE
from parindex.core.reports.equations import blame
from parindex.core.reports.figures import Figure, Kind
from parindex.core.reports.findings import Finding, Severity, Words, found
from parindex.core.reports.registry import register
from parindex.core.reports.report import Report
from parindex.core.reports.slips import explain
from parindex.core.sentences import Template, rounded

_SAYS = Template("tổng {total} điểm; {count} lĩnh vực cộng lại {sum}", "total {total}; the {count} areas make {sum}")
_ROUNDED = Template("{sum} làm tròn {places} chữ số thành {total}", "{sum} rounded to {places} decimals is {total}")
_VALUE = Template("{name}: {value} điểm", "{name}: {value} points")
_TOTAL = Template("tổng: {value} điểm", "total: {value} points")
_MAXIMA = Template("điểm tối đa của {count} lĩnh vực cộng lại {sum}", "the maxima of the {count} areas add up to {sum}")
_HUNDRED = Template("điểm tối đa phải cộng lại thành 100", "the maxima have to add up to 100")
_LIKELY = Template("{why}; có thể do {slip}", "{why}; likely {slip}")
_MAXIMUM = Template("{name}: tối đa {value} điểm", "{name}: {value} points at most")

#: Fewer are a selection, not the whole list.
_FEWEST = 4


@register("sums")
def sums(report: Report) -> Iterator[Finding]:
    """Find totals that their areas do not make, and maxima that do not make 100."""
    for total in _totals(report):
        for parts in _lists(report, total):
            yield from _compared(report, total, parts)


def _totals(report: Report) -> list[Figure]:
    kept: dict[object, Figure] = {}
    for figure in report.of(Kind.SCORE):
        if figure.is_fact and figure.of == 100 and figure.subject == INDEX:
            kept.setdefault(figure.scope, figure)
    return list(kept.values())


def _lists(report: Report, total: Figure) -> Iterator[list[Figure]]:
    """Give the scores of areas, section by section: each area once, each in a paragraph of its own."""
    held: dict[str, dict[object, Figure]] = {}
    for figure in report.of(Kind.SCORE):
        is_area = figure.is_fact and figure.of not in {None, 100} and figure.subject not in {INDEX, SERVICE}
        if is_area and figure.scope == total.scope:
            own = held.setdefault(figure.section, {})
            own.setdefault(figure.subject or report.prose.index_at(figure.start), figure)
    yield from ([*own.values()] for own in held.values() if len(own) >= _FEWEST)


def _compared(report: Report, total: Figure, parts: Sequence[Figure]) -> Iterator[Finding]:
    maxima = sum((part.of or Decimal(0) for part in parts), Decimal(0))
    made = sum((part.value for part in parts), Decimal(0))
    digits = numbers.places(total.value)
    agrees = total.value == made or rounded(Fraction(made), digits) == total.value
    if maxima == 100 and total.value != made:
        says = _SAYS(total=total.value, count=len(parts), sum=made)
        if agrees:
            words = Words(says, _ROUNDED(sum=made, places=digits, total=total.value))
            span = (total.start, total.place.end)
            yield found(report, span, "sums", words, severity=Severity.INFORMATION, sure=1.0)
        else:
            yield _wrong_sum(report, total, parts, made)
    elif maxima != 100 and (agrees or maxima > 100):
        yield _wrong_maxima(report, parts, maxima)


def _wrong_sum(report: Report, total: Figure, parts: Sequence[Figure], made: Decimal) -> Finding:
    blamed = blame(total, parts)
    needed = made if blamed.needed is None else blamed.needed
    name = NAMES.get(blamed.figure.subject, blamed.figure.words)
    should_be = _TOTAL(value=needed) if blamed.figure is total else _VALUE(name=name, value=needed)
    words = Words(_SAYS(total=total.value, count=len(parts), sum=made), blamed.why, should_be)
    span = (blamed.figure.start, blamed.figure.place.end)
    return found(report, span, "sums", words, severity=Severity.WRONG, sure=blamed.sure)


def _wrong_maxima(report: Report, parts: Sequence[Figure], maxima: Decimal) -> Finding:
    says = _MAXIMA(count=len(parts), sum=maxima)
    for is_strict in (True, False):
        for part in parts:
            needed = (part.of or Decimal(0)) + 100 - maxima
            slip = explain(needed, part.of or Decimal(0), is_strict=is_strict)
            if slip is not None and needed >= part.value:
                name = NAMES.get(part.subject, part.words)
                words = Words(says, _LIKELY(why=_HUNDRED(), slip=slip), _MAXIMUM(name=name, value=needed))
                span = (part.start, part.place.end)
                return found(report, span, "sums", words, severity=Severity.WRONG, sure=0.9)
    span = (parts[0].start, parts[-1].place.end)
    return found(report, span, "sums", Words(says, _HUNDRED()), severity=Severity.WRONG, sure=0.8)
