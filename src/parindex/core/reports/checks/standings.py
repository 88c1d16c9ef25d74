"""What is said of many units against their table: ranks by scores, the mean, how many reached each band."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from parindex.core.reports import numbers
from parindex.core.reports.findings import Finding, Severity, Words, found
from parindex.core.reports.registry import register
from parindex.core.reports.report import Report
from parindex.core.reports.slips import explain
from parindex.core.reports.tables import Holds, Table
from parindex.core.sentences import Statement, Template, rounded

_ORDER = Template("{row}: {score} điểm, hạng {rank}", "{row}: {score} points, rank {rank}")
_OTHERWISE = Template("theo điểm trong bảng phải là hạng {rank}", "by the scores of the table the rank would be {rank}")
_VALUE = Template("{value}", "{value}")
_SAYS_MEAN = Template("điểm trung bình {value}", "a mean of {value}")
_MEAN = Template(
    "trung bình của {count} đơn vị trong bảng là {value}", "the mean of the {count} units of the table is {value}"
)
_SAYS_BAND = Template("«{words}»: {value} đơn vị", "«{words}»: {value} units")
_BAND = Template("trong bảng có {count} đơn vị", "{count} units of the table")
_LIKELY = Template("{why}; có thể do {slip}", "{why}; likely {slip}")

#: Fewer are a selection.
_FEWEST = 4
_SCORE = r"(?P<{0}>\d{{1,3}}(?:,\d+)?)"
_MEAN_WORDS = re.compile(rf"\b(?:diem|gia tri|muc) trung binh\b[^.;\d\n]{{0,40}}{_SCORE.format('value')}")
_BANDS = re.compile(
    rf"\btu {_SCORE.format('low')}(?: diem)? (?:tro len|den duoi {_SCORE.format('high')})(?: diem)?\s*:?\s*(?:co )?"
    r"(?P<count>\d{1,4}) (?:xa|phuong|don vi|huyen|so)\b"
    rf"|\bduoi {_SCORE.format('below')}(?: diem)?\s*:?\s*(?:co )?(?P<less>\d{{1,4}}) (?:xa|phuong|don vi|huyen|so)\b"
)


@register("standings")
def standings(report: Report) -> Iterator[Finding]:
    """Find ranks that scores deny, and means and bands that are not those of the table."""
    for table in report.tables:
        yield from _order(report, table)
    ranked = [table for table in report.tables if _scores(table)]
    if len(ranked) == 1:
        scores = _scores(ranked[0])
        yield from _mean(report, scores)
        yield from _bands(report, scores)


def _scores(table: Table) -> Sequence[Decimal]:
    """Give the scores of the units of a table that ranks units by them; none of any other."""
    columns = list(table.of(Holds.SCORE))
    is_of_units = len(columns) == 1 and not list(table.of(Holds.MAXIMUM)) and list(table.of(Holds.RANK))
    known = [row.number(columns[0]) for row in table.body] if is_of_units else []
    return [one for one in known if one is not None] if None not in known and len(known) >= _FEWEST else []


def _order(report: Report, table: Table) -> Iterator[Finding]:
    """Find ranks that the scores beside them deny: competition ranks or dense ones."""
    scores, ranks = list(table.of(Holds.SCORE)), list(table.of(Holds.RANK))
    if len(scores) != 1 or len(ranks) != 1:
        return
    rows = [
        (row, score, rank)
        for row in table.body
        if (score := row.number(scores[0])) is not None and (rank := row.number(ranks[0])) is not None
    ]
    values = sorted((score for _, score, _ in rows), reverse=True)
    steps = sorted(set(values), reverse=True)
    wrong = [one for one in rows if int(one[2]) not in {values.index(one[1]) + 1, steps.index(one[1]) + 1}]
    if len(rows) < _FEWEST or 2 * len(wrong) > len(rows):
        return
    for row, score, rank in wrong:
        should = values.index(score) + 1
        words = Words(_ORDER(row=row.name, score=score, rank=rank), _OTHERWISE(rank=should), _VALUE(value=should))
        yield found(report, (row.start, row.end), "standings", words, severity=Severity.WRONG, sure=0.8)


def _mean(report: Report, scores: Sequence[Decimal]) -> Iterator[Finding]:
    exact = Fraction(sum(scores, Decimal(0))) / len(scores)
    for said in _MEAN_WORDS.finditer(report.prose.flat, 0, report.prose.tail):
        value = numbers.parse(said["value"], Decimal(1000))
        right = rounded(exact, numbers.places(value))
        # A mean may be cut off as well as rounded.
        if abs(Fraction(value) - exact) <= Fraction(1, 10 ** numbers.places(value)):
            continue
        why: Statement = _MEAN(count=len(scores), value=right)
        slip = explain(right, value)
        if slip is not None:
            why = _LIKELY(why=why, slip=slip)
        words = Words(_SAYS_MEAN(value=value), why, _VALUE(value=right))
        yield found(report, said.span("value"), "standings", words, severity=Severity.WRONG, sure=0.8)


def _bands(report: Report, scores: Sequence[Decimal]) -> Iterator[Finding]:
    for said in _BANDS.finditer(report.prose.flat, 0, report.prose.tail):
        low = numbers.parse(said["low"]) if said["low"] else Decimal(0)
        above = said["high"] or said["below"]
        high = numbers.parse(above) if above else Decimal(1_000_000)
        value = int(said["count"] or said["less"])
        count = sum(low <= score < high for score in scores)
        if value == count:
            continue
        words = report.prose.text[slice(*said.span())].partition(":")[0]
        told = Words(_SAYS_BAND(words=words, value=value), _BAND(count=count), _VALUE(value=count))
        yield found(report, said.span(), "standings", told, severity=Severity.WRONG, sure=0.75)
