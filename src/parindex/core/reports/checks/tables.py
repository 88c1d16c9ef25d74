"""Tables within themselves: columns make their totals, rows their sums and shares."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import combinations, permutations

from parindex.core.reports import numbers
from parindex.core.reports.findings import Finding, Severity, Words, found
from parindex.core.reports.measures import Measure
from parindex.core.reports.registry import register
from parindex.core.reports.report import Report
from parindex.core.reports.slips import explain
from parindex.core.reports.tables import Holds, Table, TableRow
from parindex.core.sentences import Statement, Template, rounded

_TOTAL = Template("{row}, cột «{title}»: {value}", "{row}, column «{title}»: {value}")
_TOTAL_PLAIN = Template("{row}: {value}", "{row}: {value}")
_SUM = Template("các dòng cộng lại {sum}, không phải {value}", "the rows add up to {sum}, not {value}")
_OR_ROW = Template(
    "{why}; hoặc dòng «{row}» {own} phải là {should}", "{why}; or the row «{row}» {own} should be {should}"
)
_LIKELY = Template("{why}; có thể do {slip}", "{why}; likely {slip}")
_VALUE = Template("{value}", "{value}")
_SHARE_OF = Template("{part}/{whole} = {share} %", "{part}/{whole} = {share} %")
_SHARE = Template("{share} %", "{share} %")
_ROW = Template("{one} + {other} = {sum}, không phải {whole}", "{one} + {other} = {sum}, not {whole}")
_ROWS = Template(
    "{why}; ở {count} dòng khác của bảng phép cộng này đúng", "{why}; in {count} other rows of the table this sum holds"
)
_ABOVE = Template("{row}: {value}, tối đa {maximum}", "{row}: {value}, {maximum} at most")
_NO_MORE = Template("điểm không thể cao hơn điểm tối đa", "a score cannot be above its maximum")
_RANK = Template("{row}: hạng {value}/{of}", "{row}: rank {value} of {of}")
_BEYOND = Template("hạng không thể lớn hơn số đơn vị", "a rank cannot be beyond the number of units")
_PART = Template("{row}: {part}, nhiều hơn {whole}", "{row}: {part}, more than {whole}")
_NO_PART = Template("một phần không thể lớn hơn tổng số", "a part cannot be more than the whole")

_ADDED = (Holds.COUNT, Holds.MAXIMUM, Holds.SCORE, Holds.UNKNOWN)
#: A relation between columns is taken for meant where it holds in so many rows, and in more than those where it fails.
_FEWEST_ROWS = 3
_PARTS = ((Measure.ONLINE, Measure.RECEIVED), (Measure.DONE, Measure.RECEIVED), (Measure.LATE, Measure.DONE))


@register("tables")
def tables(report: Report) -> Iterator[Finding]:
    """Find totals, sums, shares, maxima and ranks of tables that their own cells deny."""
    for table in report.tables:
        yield from _totals(report, table)
        yield from _groups(report, table)
        yield from _sums_of_rows(report, table)
        yield from _shares(report, table)
        yield from _bounds(report, table)


def _totals(report: Report, table: Table) -> Iterator[Finding]:
    total = table.total
    rows = _tops(table.body)
    if total is None or len(rows) < 2:
        return
    columns = list(table.of(*_ADDED))
    sums = {column: _sum(rows, column) for column in columns}
    holding = [column for column in columns if sums[column] == total.number(column)]
    for column in columns:
        value, needed = total.number(column), sums[column]
        is_known = table.columns[column].holds is not Holds.UNKNOWN or bool(holding)
        if value is None or needed is None or value == needed or not is_known:
            continue
        if rounded(Fraction(needed), numbers.places(value)) == value:
            continue
        title = table.columns[column].title
        row = total.name
        words = _TOTAL(row=row, title=title, value=value) if title else _TOTAL_PLAIN(row=row, value=value)
        yield _summed(report, (total, rows, column), words, needed)


def _summed(report: Report, at: tuple[TableRow, Sequence[TableRow], int], says: Statement, needed: Decimal) -> Finding:
    row, parts, column = at
    value = _at(row, column)
    why: Statement = _SUM(sum=needed, value=value)
    slip = explain(needed, value)
    if slip is not None:
        why = _LIKELY(why=why, slip=slip)
    odd = [part for part in parts if explain(_at(part, column) + value - needed, _at(part, column))]
    if len(odd) == 1:
        own = _at(odd[0], column)
        why = _OR_ROW(why=why, row=odd[0].name, own=own, should=own + value - needed)
    words = Words(says, why, _VALUE(value=needed))
    sure = 0.9 if slip is not None else 0.8
    return found(report, (row.start, row.end), "tables", words, severity=Severity.WRONG, sure=sure)


def _tops(rows: Sequence[TableRow]) -> list[TableRow]:
    """Give the rows that are no part of another: groups ("I", "II") where there are some, else all."""
    groups = [row for row in rows if _depth(row) == 0]
    return groups if len(groups) > 1 and len(groups) < len(rows) else list(rows)


def _depth(row: TableRow) -> int:
    """Give how deep a mark stands: 0 for "I", 1 for "1", 2 for "1.1"; 1 for none."""
    if row.mark and all(letter in "IVX" for letter in row.mark):
        return 0
    return 1 + row.mark.strip(".").count(".")


def _sum(rows: Sequence[TableRow], column: int) -> Decimal | None:
    values = [row.number(column) for row in rows]
    known = [value for value in values if value is not None]
    return sum(known, Decimal(0)) if len(known) > 1 and len(known) == len(rows) else None


def _groups(report: Report, table: Table) -> Iterator[Finding]:
    """Find groups of rows that their rows do not make."""
    rows = table.body
    for place, head in enumerate(rows):
        if _depth(head) != 0:
            continue
        own = []
        for row in rows[place + 1 :]:
            if _depth(row) == 0:
                break
            own.append(row)
        depth = min((_depth(row) for row in own), default=1)
        own = [row for row in own if _depth(row) == depth]
        for column in table.of(*_ADDED):
            value, needed = head.number(column), _sum(own, column)
            if value is not None and needed is not None and value != needed and len(own) > 1:
                yield _summed(report, (head, own, column), _TOTAL_PLAIN(row=head.name, value=value), needed)


def _sums_of_rows(report: Report, table: Table) -> Iterator[Finding]:
    """Find rows in which a column is not the sum of two others, as it is in the other rows."""
    columns = list(table.of(Holds.COUNT, Holds.UNKNOWN))
    told: set[int] = set()
    for whole in columns:
        for one, other in combinations([column for column in columns if column != whole], 2):
            known = [row for row in table.rows if _numbers(row, whole, one, other)]
            wrong = [row for row in known if not _holds(row, whole, one, other)]
            held = [row for row in known if row not in wrong]
            if not wrong or len(held) < max(_FEWEST_ROWS, 2 * len(wrong)) or not _is_meant(held, one, other):
                continue
            for row in wrong:
                if row.start not in told:
                    told.add(row.start)
                    yield _row(report, row, (whole, one, other), len(held))


def _numbers(row: TableRow, *columns: int) -> bool:
    return all(row.number(column) is not None for column in columns)


def _holds(row: TableRow, whole: int, one: int, other: int) -> bool:
    return _at(row, whole) == _at(row, one) + _at(row, other)


def _at(row: TableRow, column: int) -> Decimal:
    return row.number(column) or Decimal(0)


def _is_meant(rows: Sequence[TableRow], one: int, other: int) -> bool:
    """Say whether both parts have something in several rows: a column of zeros makes any sum hold."""
    return all(sum(_at(row, part) > 0 for row in rows) > 1 for part in (one, other))


def _row(report: Report, row: TableRow, columns: tuple[int, int, int], count: int) -> Finding:
    whole, one, other = (_at(row, column) for column in columns)
    why = _ROWS(why=_ROW(one=one, other=other, sum=one + other, whole=whole), count=count)
    words = Words(_TOTAL_PLAIN(row=row.name, value=whole), why)
    return found(report, (row.start, row.end), "tables", words, severity=Severity.WRONG, sure=0.8)


def _shares(report: Report, table: Table) -> Iterator[Finding]:
    """Find shares that follow from no two columns, though those of the other rows do."""
    counted = list(table.of(Holds.COUNT, Holds.SCORE, Holds.MAXIMUM, Holds.UNKNOWN))
    total = table.total
    for column in table.of(Holds.SHARE, Holds.UNKNOWN):
        rows = [row for row in table.rows if row.number(column) is not None]
        is_named = table.columns[column].holds is Holds.SHARE
        if not is_named and any(not numbers.places(_at(row, column)) for row in rows):
            continue
        bases: list[tuple[int, int | None]] = list(permutations([one for one in counted if one != column], 2))
        bases += [(one, None) for one in counted if one != column and total is not None]
        best: tuple[int, int | None] | None = None
        right: list[TableRow] = []
        for basis in bases:
            held = [row for row in rows if _is_share(row, column, basis, total)]
            if len(held) > len(right):
                best, right = basis, held
        if best is None or len(right) < 2 or 2 * len(right) < len(rows):
            continue
        is_hundred = all(row.number(column) == 100 for row in right)
        for row in rows if not is_hundred else ():
            if row not in right and _whole(row, best, total):
                yield _share(report, row, column, best, total)


def _whole(row: TableRow, basis: tuple[int, int | None], total: TableRow | None) -> Decimal:
    part, whole = basis
    if whole is not None:
        return _at(row, whole)
    return _at(total, part) if total is not None else Decimal(0)


def _is_share(row: TableRow, column: int, basis: tuple[int, int | None], total: TableRow | None) -> bool:
    whole = _whole(row, basis, total)
    return whole > 0 and numbers.is_share(_at(row, column), _at(row, basis[0]), whole)


def _share(
    report: Report, row: TableRow, column: int, basis: tuple[int, int | None], total: TableRow | None
) -> Finding:
    printed, part, whole = _at(row, column), _at(row, basis[0]), _whole(row, basis, total)
    right = numbers.share(part, whole, numbers.places(printed))
    why: Statement = _SHARE_OF(part=part, whole=whole, share=right)
    slip = explain(right, printed)
    if slip is not None:
        why = _LIKELY(why=why, slip=slip)
    words = Words(_TOTAL_PLAIN(row=row.name, value=_SHARE(share=printed)), why, _SHARE(share=right))
    return found(report, (row.start, row.end), "tables", words, severity=Severity.WRONG, sure=0.85)


def _bounds(report: Report, table: Table) -> Iterator[Finding]:
    maximum = next(table.of(Holds.MAXIMUM), None)
    by_measure = table.by_measure()
    for row in table.rows:
        span = (row.start, row.end)
        for column in table.of(Holds.SCORE) if maximum is not None else ():
            value, most = row.number(column), row.number(maximum or 0)
            if value is not None and most is not None and value > most:
                words = Words(_ABOVE(row=row.name, value=value, maximum=most), _NO_MORE())
                yield found(report, span, "tables", words, severity=Severity.WRONG, sure=0.95)
        for held in row.values:
            if held is not None and held.of is not None and held.value > held.of:
                words = Words(_RANK(row=row.name, value=held.value, of=held.of), _BEYOND())
                yield found(report, span, "tables", words, severity=Severity.WRONG, sure=0.95)
        for one, of in _PARTS:
            if one in by_measure and of in by_measure and _at(row, by_measure[one]) > _at(row, by_measure[of]):
                part, whole = _at(row, by_measure[one]), _at(row, by_measure[of])
                words = Words(_PART(row=row.name, part=part, whole=whole), _NO_PART())
                yield found(report, span, "tables", words, severity=Severity.WRONG, sure=0.9)
