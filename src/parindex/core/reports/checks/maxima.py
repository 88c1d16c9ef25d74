"""Scores against their maxima."""

from collections.abc import Iterator
from decimal import Decimal

from parindex.core.reports.extracting import OF_HUNDRED
from parindex.core.reports.figures import Kind, Role
from parindex.core.reports.findings import Finding, Severity, Words, found
from parindex.core.reports.registry import register
from parindex.core.reports.report import Report
from parindex.core.sentences import Template

_SAYS = Template("{value} điểm trên tối đa {most}", "{value} points of {most} at most")
_ABOVE = Template("điểm không thể cao hơn điểm tối đa", "a score cannot be above its maximum")
_AT_MOST = Template("không quá {most} điểm", "{most} points at most")


@register("maxima")
def maxima(report: Report) -> Iterator[Finding]:
    """Find scores above their maxima; an index is of 100."""
    for figure in report.of(Kind.SCORE):
        most = figure.of
        if most is None and figure.subject in OF_HUNDRED and figure.role is Role.VALUE:
            most = Decimal(100)
        if most is not None and figure.value > most and figure.role in {Role.VALUE, Role.LOST}:
            words = Words(_SAYS(value=figure.value, most=most), _ABOVE(), _AT_MOST(most=most))
            span = (figure.start, figure.place.end)
            yield found(report, span, "maxima", words, severity=Severity.WRONG, sure=0.95)
