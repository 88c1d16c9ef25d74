"""Days that the calendar does not know, and a report that is dated before what it reports."""

import re
from collections.abc import Iterator
from datetime import date

from parindex.core.documents.dates import DateNote
from parindex.core.documents.facts import SpanKind
from parindex.core.reports.findings import Finding, Severity, Words, found
from parindex.core.reports.registry import register
from parindex.core.reports.report import Report
from parindex.core.reports.sections import Side
from parindex.core.sentences import Template

_SAYS = Template("ngày {day}", "{day}")
_IMPOSSIBLE = Template("không có ngày này trên lịch", "the calendar has no such day")
_FUTURE = Template(
    "báo cáo đề ngày {own}, trước ngày của văn bản được nêu", "the report is dated {own}, before the document it cites"
)
_BEFORE_END = Template(
    "báo cáo đề ngày {own}, trước khi hết kỳ số liệu", "the report is dated {own}, before its figures end"
)
_YEAR = Template("ký hiệu ghi năm {year}", "the symbol has the year {year}")
_CITED = Template("{symbol} ngày {day}", "{symbol} of {day}")
_NAMED = Template("báo cáo về {name}", "a report on {name}")
_NOT_BEFORE = Template("báo cáo không sớm hơn {day}", "the report not before {day}")


@register("dates")
def dates(report: Report) -> Iterator[Finding]:
    """Find impossible days, documents dated after the report that cites them, and figures later than the report."""
    for one in report.text.dates:
        if one.note is DateNote.IMPOSSIBLE and one.start < report.prose.tail:
            words = Words(_SAYS(day=one.words), _IMPOSSIBLE())
            yield found(report, (one.start, one.end), "dates", words, severity=Severity.WRONG, sure=0.95)
    yield from _years(report)
    own = report.facts.date
    if own is not None and own.confidence >= 0.5:
        yield from _cited_later(report, own.value)
        yield from _figures_later(report, own.value)
        yield from _period_later(report, own.value)


def _years(report: Report) -> Iterator[Finding]:
    """Find citations whose symbol has another year than their day: "15/2021/QĐ-UBND ngày 10/5/2022"."""
    for cited in report.text.cited:
        day, year = cited.reference.day, cited.reference.symbol.year
        if day is not None and year is not None and day.year != year and cited.reference.symbol.code:
            says = _CITED(symbol=str(cited.reference.symbol), day=_day(day))
            words = Words(says, _YEAR(year=str(year)), _SAYS(day=f"{day.day}/{day.month}/{year}"))
            span = (cited.start, cited.end)
            yield found(report, span, "dates", words, severity=Severity.WRONG, sure=0.9)


def _cited_later(report: Report, own: date) -> Iterator[Finding]:
    for cited in report.text.cited:
        day = cited.reference.day
        if day is not None and day > own:
            says = _CITED(symbol=str(cited.reference.symbol), day=_day(day))
            words = Words(says, _FUTURE(own=_day(own)))
            span = (cited.start, cited.end)
            yield found(report, span, "dates", words, severity=Severity.WRONG, sure=0.9)


def _figures_later(report: Report, own: date) -> Iterator[Finding]:
    for stretch in report.text.stretches:
        side = report.section_at(stretch.start).side
        if stretch.days.last > own and side not in {Side.TASKS, Side.CAUSES}:
            words = Words(_SAYS(day=_day(stretch.days.last)), _BEFORE_END(own=_day(own)))
            span = (stretch.start, stretch.end)
            yield found(report, span, "dates", words, severity=Severity.WRONG, sure=0.85)


def _period_later(report: Report, own: date) -> Iterator[Finding]:
    """Find a report of a quarter or a year that was dated before the last month of it."""
    period = report.facts.period
    if period is None or period.value.kind in {SpanKind.YEARS, SpanKind.MONTH} or not report.facts.subject:
        return
    last = period.value.last
    if period.value.kind is SpanKind.YEAR:
        # The year of administrative reports ends in the middle of December, and its report is asked for before.
        last = last.replace(month=11, day=1)
    is_part = re.search(r"\b(?:\d+|ba|sáu|chín) tháng\b|\bquý\b", report.facts.subject.words.lower())
    if is_part and period.value.kind is SpanKind.YEAR:
        return
    if own < last.replace(day=1) and report.facts.subject.words.lower().startswith(
        ("kết quả", "tình hình", "về kết quả")
    ):
        day = report.facts.date
        start = max(0, report.prose.flat.find("ngay", 0, 600))
        words = Words(_SAYS(day=_day(own)), _NAMED(name=period.words), _NOT_BEFORE(day=_day(last.replace(day=1))))
        end = start + len(day.words) if day else start
        yield found(report, (start, end), "dates", words, severity=Severity.DOUBTFUL, sure=0.7)


def _day(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"
