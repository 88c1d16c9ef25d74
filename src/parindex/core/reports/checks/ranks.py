"""Ranks against populations: no rank beyond its population, no more levels than units, full marks are first.

"Hạng x/y" is a dense rank: y counts the distinct scores, so it is never above the number of units.
"""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from parindex.core.reports.figures import Figure, Kind
from parindex.core.reports.findings import Finding, Severity, Words, found
from parindex.core.reports.registry import register
from parindex.core.reports.report import Report
from parindex.core.reports.slips import explain
from parindex.core.sentences import Statement, Template

_SAYS = Template("hạng {value}/{of}", "rank {value}/{of}")
_ALONE = Template("đứng thứ {value}", "rank {value}")
_BEYOND = Template("hạng không thể lớn hơn số hạng", "a rank cannot be beyond the number of ranks")
_SWAPPED = Template("có thể hai số đã đổi chỗ: {of}/{value}", "the two likely changed places: {of}/{value}")
_LEVELS = Template(
    "chỉ có {units} đơn vị nên không thể có {of} hạng", "there are {units} units, so there cannot be {of} ranks"
)
_FULL = Template("đạt điểm tối đa {score}/{most} thì phải đứng hạng 1", "full marks ({score}/{most}) are always first")
_OTHER = Template(
    "nơi khác trong báo cáo ghi {units} đơn vị ({count} lần)", "elsewhere in the report: {units} units ({count} times)"
)
_BESIDE = Template("ngay sau đó ghi có {units} đơn vị", "right behind it there are {units} units")
_SLIPPED = Template("{why}; có thể do {slip}", "{why}; likely {slip}")
_RANK = Template("hạng {value}/{of}", "rank {value}/{of}")

_UNITS_BEHIND = re.compile(r"\(\s*(?:tren |trong )?(?:tong so )?(?P<units>\d{1,4})\s+(?:xa|phuong|don vi|huyen|so\b)")
_UNITS = frozenset({"xa", "phuong", "thi tran", "don vi", "huyen"})


@register("ranks")
def ranks(report: Report) -> Iterator[Finding]:
    """Find ranks that their population or their score does not allow."""
    figures = [figure for figure in report.of(Kind.RANK) if figure.is_fact]
    units = Counter(figure.of for figure in figures if figure.of is not None and figure.unit in _UNITS)
    most = max(units, key=lambda of: (units[of], of), default=None)
    for figure in figures:
        yield from _beyond(report, figure)
        if most is not None:
            yield from _of_units(report, figure, most, units[most])
        yield from _named_twice(report, figure)
    yield from _full(report, figures)


def _named_twice(report: Report, figure: Figure) -> Iterator[Finding]:
    """Compare the population of a rank with the number of units in brackets right behind it."""
    _, end = report.prose.sentence_at(figure.start)
    beside = _UNITS_BEHIND.search(report.prose.flat, figure.place.end, min(end, figure.place.end + 90))
    if figure.of is None or beside is None or Decimal(beside["units"]) == figure.of:
        return
    units = Decimal(beside["units"])
    why: Statement = _BESIDE(units=units)
    slip = explain(figure.of, units)
    if slip is not None:
        why = _SLIPPED(why=why, slip=slip)
    words = Words(_SAYS(value=figure.value, of=figure.of), why)
    yield found(report, _span(figure), "ranks", words, severity=Severity.WRONG, sure=0.8)


def _beyond(report: Report, figure: Figure) -> Iterator[Finding]:
    if figure.of is None or figure.value <= figure.of:
        return
    why: Statement = _BEYOND()
    should_be = None
    if figure.of > 1:
        should_be = _SWAPPED(of=figure.of, value=figure.value)
    words = Words(_SAYS(value=figure.value, of=figure.of), why, should_be)
    yield found(report, _span(figure), "ranks", words, severity=Severity.WRONG, sure=0.95)


def _of_units(report: Report, figure: Figure, most: Decimal, count: int) -> Iterator[Finding]:
    says = _SAYS(value=figure.value, of=figure.of) if figure.of is not None else _ALONE(value=figure.value)
    of = figure.of if figure.of is not None else figure.value
    if figure.unit in _UNITS and figure.of is not None:
        if of != most:
            is_typing = explain(most, of) is not None and count > 1
            words = Words(says, _OTHER(units=most, count=count), _RANK(value=figure.value, of=most))
            severity = Severity.WRONG if is_typing else Severity.DOUBTFUL
            yield found(report, _span(figure), "ranks", words, severity=severity, sure=0.8 if is_typing else 0.6)
    elif of > most and (figure.of is None or figure.value <= of):
        words = Words(says, _LEVELS(units=most, of=of))
        yield found(report, _span(figure), "ranks", words, severity=Severity.WRONG, sure=0.85)


def _full(report: Report, figures: list[Figure]) -> Iterator[Finding]:
    full = {
        (score.subject, score.scope, report.prose.index_at(score.start)): score
        for score in report.of(Kind.SCORE)
        if score.is_fact and score.of is not None and score.value == score.of
    }
    for figure in figures:
        score = full.get((figure.subject, figure.scope, report.prose.index_at(figure.start)))
        if score is not None and figure.value > 1 and figure.of is not None:
            why = _FULL(score=score.value, most=score.of or score.value)
            words = Words(_SAYS(value=figure.value, of=figure.of), why, _RANK(value=1, of=figure.of))
            yield found(report, _span(figure), "ranks", words, severity=Severity.WRONG, sure=0.85)


def _span(figure: Figure) -> tuple[int, int]:
    return figure.start, figure.place.end
