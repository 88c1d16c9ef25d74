"""Order, length and overlap of periods: no quarter of 106 days, no end before its beginning.

A quarter is either that of the calendar or, by Nghị định 09/2019/NĐ-CP, from the 15th of the month before it to the
14th of its last month; figures frozen some days earlier make it shorter, never longer.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from parindex.core.documents.facts import SpanKind
from parindex.core.reports.figures import Days
from parindex.core.reports.findings import Finding, Severity, Words, found
from parindex.core.reports.periods import Named, Stretch
from parindex.core.reports.registry import register
from parindex.core.reports.report import Report
from parindex.core.sentences import Statement, Template

_SAYS = Template("từ {first} đến {last}: {length} ngày", "{first} to {last}: {length} days")
_REVERSED = Template("ngày cuối đứng trước ngày đầu", "the end is before the beginning")
_LONG = Template(
    "{name} có nhiều nhất {most} ngày; khoảng này dài {length} ngày nên số liệu có thể tính trùng với kỳ khác",
    "{name} has {most} days at most; this is {length}, so some of its figures may be counted in another period too",
)
_SHORT = Template(
    "{name} có ít nhất {least} ngày, khoảng này chỉ có {length}", "{name} has {least} days, this only {length}"
)
_OUTSIDE = Template("khoảng này không nằm trong {name}", "these days do not lie within {name}")
_EITHER = Template(
    "{first}-{last}, hoặc theo Nghị định 09/2019/NĐ-CP {early}-{late}",
    "{first} to {last}, or by decree 09/2019/NĐ-CP {early} to {late}",
)
_TURNED = Template("từ {last} đến {first}", "{last} to {first}")
_OVERLAP = Template(
    "{days} ngày cũng thuộc kỳ từ {first} đến {last}", "{days} days belong to the period {first} to {last} too"
)

_LENGTHS = {
    SpanKind.MONTH: (28, 31, "một tháng"),
    SpanKind.QUARTER: (89, 92, "một quý"),
    SpanKind.HALF_YEAR: (181, 184, "6 tháng"),
    SpanKind.NINE_MONTHS: (272, 275, "9 tháng"),
    SpanKind.YEAR: (365, 366, "một năm"),
}
#: So many days a period may be short of, where its figures were frozen early.
_EARLY = 45


@register("periods")
def periods(report: Report) -> Iterator[Finding]:
    """Find periods that end before they begin, are too long for their name, lie elsewhere, or overlap."""
    text = report.text
    known: list[tuple[Stretch, Named]] = []
    for stretch in text.stretches:
        named = stretch.named or _of_section(report, stretch)
        if stretch.days.length < 1:
            words = Words(_says(stretch), _REVERSED(), _turned(stretch.days))
            yield found(report, _span(stretch), "periods", words, severity=Severity.WRONG, sure=0.95)
        elif named is not None and named.kind in _LENGTHS:
            known.append((stretch, named))
            yield from _compared(report, stretch, named)
    yield from _overlaps(report, known)


def _of_section(report: Report, stretch: Stretch) -> Named | None:
    """Give the period of the section that a stretch begins near to, where the words beside it name none."""
    days = report.scope_at(stretch.start)
    named = next((one for one in report.text.named if one.days == days), None)
    if named is None or abs((stretch.days.first - named.days.first).days) > 20:
        return None
    return named if stretch.days.length > _LENGTHS[named.kind][1] else None


def _compared(report: Report, stretch: Stretch, named: Named) -> Iterator[Finding]:
    least, most, name = _LENGTHS[named.kind]
    days = stretch.days
    fits = _either(named)
    if days.last < named.days.first or days.first > named.days.last:
        words = Words(_says(stretch), _OUTSIDE(name=report.prose.text[named.start : named.end]), fits)
        yield found(report, _span(stretch), "periods", words, severity=Severity.WRONG, sure=0.9)
    elif days.length > most + 1:
        words = Words(_says(stretch), _LONG(name=name, most=most, length=days.length), fits)
        yield found(report, _span(stretch), "periods", words, severity=Severity.WRONG, sure=0.9)
    elif days.length < least - _EARLY and named.kind is not SpanKind.MONTH:
        words = Words(_says(stretch), _SHORT(name=name, least=least, length=days.length), fits)
        yield found(report, _span(stretch), "periods", words, severity=Severity.DOUBTFUL, sure=0.6)


def _either(named: Named) -> Statement:
    first, last = named.days.first, named.days.last
    early = (first - timedelta(days=1)).replace(day=15)
    return _EITHER(first=_day(first), last=_day(last), early=_day(early), late=_day(last.replace(day=14)))


def _overlaps(report: Report, known: Sequence[tuple[Stretch, Named]]) -> Iterator[Finding]:
    for (one, of_one), (other, of_other) in combinations(known, 2):
        if of_one.kind is not of_other.kind or of_one.days == of_other.days:
            continue
        shared = (min(one.days.last, other.days.last) - max(one.days.first, other.days.first)).days + 1
        if shared > 0:
            why = _OVERLAP(days=shared, first=_day(one.days.first), last=_day(one.days.last))
            words = Words(_says(other), why, _either(of_other))
            yield found(report, _span(other), "periods", words, severity=Severity.DOUBTFUL, sure=0.8)


def _turned(days: Days) -> Statement:
    return _TURNED(first=_day(days.first), last=_day(days.last))


def _says(stretch: Stretch) -> Statement:
    return _SAYS(first=_day(stretch.days.first), last=_day(stretch.days.last), length=stretch.days.length)


def _span(stretch: Stretch) -> tuple[int, int]:
    return stretch.start, stretch.end


def _day(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"
