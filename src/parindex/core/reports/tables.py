"""The tables of a report: what their columns hold, which row is the total, and what their cells say."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from parindex.core.documents.letters import flat
from parindex.core.reports import numbers
from parindex.core.reports.measures import Measure, measure_of
from parindex.core.reports.prose import Prose
from parindex.core.reports.tabular import BARE, MOST_BETWEEN, TOTAL, VALUE, Written


class Holds(StrEnum):
    """What a column of figures holds."""

    COUNT = "count"
    MAXIMUM = "maximum"
    SCORE = "score"
    SHARE = "share"
    RANK = "rank"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Value:
    """A cell of figures; `of` for "8/16"."""

    value: Decimal
    of: Decimal | None = None


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: its mark ("1.2", "II"), its name as it is written, and one value for each column of figures."""

    start: int
    end: int
    mark: str
    name: str
    values: tuple[Value | None, ...]

    @property
    def label(self) -> str:
        """Its name without diacritics."""
        return flat(self.name)

    @property
    def is_total(self) -> bool:
        """Say whether it adds up the others."""
        return TOTAL.match(self.label) is not None and not self.mark

    def number(self, column: int) -> Decimal | None:
        """Give the plain number of a column; None where there is none."""
        held = self.values[column]
        return held.value if held is not None and held.of is None else None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of figures: what it holds, its head as it is written, and the count of dossiers that it gives."""

    holds: Holds
    title: str = ""
    measure: Measure | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table of figures."""

    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]

    @property
    def total(self) -> TableRow | None:
        """The row that adds up the others."""
        return next((row for row in self.rows if row.is_total), None)

    @property
    def body(self) -> Sequence[TableRow]:
        """The rows that are no total."""
        return [row for row in self.rows if not row.is_total]

    def of(self, *kinds: Holds) -> Iterator[int]:
        """Give the places of the columns of some kinds."""
        return (place for place, column in enumerate(self.columns) if column.holds in kinds)

    def by_measure(self) -> dict[Measure, int]:
        """Give the place of the column of each count of dossiers."""
        return {column.measure: place for place, column in enumerate(self.columns) if column.measure is not None}


_TERMS = re.compile(
    r"diem (?:toi da|chuan|dat|tu cham|tham dinh|trung binh)|thang diem|tu (?:cham|danh gia)|tham dinh|"
    r"(?:ty|ti) le(?: \(%\)| %)?|\b(?:xep |thu )?hang\b|xep loai|tong so(?: ho so)?(?: tiep nhan)?|tiep nhan|"
    r"truc tuyen|truc tiep|(?:da )?giai quyet(?! thu tuc)|truoc han|dung han|trong han|(?:qua|tre) han|dang giai quyet|"
    r"nam \d{4}|(?:tang|chenh lech)(?:, ?| )(?:giam|so voi)|so (?:phieu|luong|ho so|van ban|nguoi)|diem\b"
)
_INDEX = re.compile(r"(?:s?tt|so tt|muc|ma)\W*")
_HOLDS = (
    (Holds.MAXIMUM, re.compile(r"toi da|chuan|thang diem")),
    (Holds.SHARE, re.compile(r"\b(?:ty|ti) le\b|%")),
    (Holds.RANK, re.compile(r"\bhang\b|\bxep\b|\bvi thu\b")),
    (Holds.SCORE, re.compile(r"\bdiem\b|tu cham|tu danh gia|tham dinh")),
)
_COUNTED = re.compile(r"\bso\b|phieu|ho so|tiep nhan|giai quyet|\bhan\b|truc t")
#: How many lines above a table may be the heads of its columns.
_HEAD_LINES = 3


def tables_of(prose: Prose) -> list[Table]:
    """Give the tables of a report, in their order."""
    lines = list(prose.lines())
    found: list[Table] = []
    for own in _grouped([written for written, _ in lines]):
        above = [lines[number][0].text for number in range(max(0, own[0] - _HEAD_LINES), own[0])]
        table = _table([lines[number] for number in own], above)
        if table is not None:
            found.append(table)
    return found


def _grouped(lines: Sequence[Written]) -> list[list[int]]:
    """Give the places of the rows of each table; on a page, lines between rows are the rest of their cells."""
    groups: list[list[int]] = []
    for place, line in enumerate(lines):
        if not line.cells:
            continue
        before = groups[-1][-1] if groups else place
        is_same = bool(groups) and lines[before].table == line.table
        if is_same and place - before - 1 <= (MOST_BETWEEN if line.table < 0 else 0):
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def _table(lines: Sequence[tuple[Written, int]], above: Sequence[str]) -> Table | None:
    """Make a table of its rows; None where hardly any of them holds figures."""
    heads = [written for written, _ in lines if not _has_values(written)]
    rows = [(written, start) for written, start in lines if _has_values(written)]
    width = max((len(written.cells) for written, _ in rows), default=0)
    filled = [_right(written.cells, width) for written, _ in rows]
    is_bare = any(written.table > BARE for written, _ in rows)
    columns = [place for place in range(2 * is_bare, width) if _is_figures(filled, place)]
    if len(rows) < 2 or not columns:
        return None
    made = [_row(written, start, cells, columns) for (written, start), cells in zip(rows, filled, strict=True)]
    columns, made = _without_index(columns, made, filled, heads)
    titles = _titles(heads, width, columns) or _spoken(above, len(columns))
    return Table(tuple(_column(title, made, place) for place, title in enumerate(titles)), tuple(made))


def _has_values(written: Written) -> bool:
    return sum(VALUE.fullmatch(cell) is not None for cell in written.cells[1:]) > 0


def _right(cells: Sequence[str], width: int) -> tuple[str, ...]:
    """Fill up a row from the left: where cells were joined, the figures stand at the right."""
    return (*[""] * (width - len(cells)), *cells)


def _is_figures(rows: Sequence[Sequence[str]], place: int) -> bool:
    held = [row[place].strip() for row in rows if row[place].strip()]
    return any(any(letter.isdecimal() for letter in one) for one in held) and 3 * sum(
        VALUE.fullmatch(one) is not None for one in held
    ) >= 2 * len(held)


def _row(written: Written, start: int, cells: Sequence[str], columns: Sequence[int]) -> TableRow:
    words = [cell.strip() for place, cell in enumerate(cells) if place not in columns and cell.strip()]
    mark = words[0] if words and re.fullmatch(r"[IVX]{1,5}|\d+(?:\.\d+)*\.?|[a-đ]\)?", words[0]) else ""
    name = " ".join(words[1:] if mark else words)
    return TableRow(start, start + len(written.text), mark, name, tuple(_value(cells[place]) for place in columns))


def _without_index(
    columns: list[int], rows: list[TableRow], filled: Sequence[Sequence[str]], heads: Sequence[Written]
) -> tuple[list[int], list[TableRow]]:
    """Take a first column that only counts the rows (1, 2, 3, …) for their marks."""
    first = [row.values[0] for row in rows if not row.is_total]
    told = [int(one.value) if one is not None and one.of is None else 0 for one in first]
    is_named = any(_INDEX.fullmatch(flat(head.cells[columns[0]])) for head in heads if columns[0] < len(head.cells))
    is_first = columns[0] == 0 or len({row.label for row in rows if not row.is_total}) == 1
    is_counting = is_first and told == list(range(1, len(told) + 1))
    if not (is_named or is_counting) or len(columns) < 2:
        return columns, rows
    marked = [
        TableRow(row.start, row.end, row.mark or cells[columns[0]].strip(), row.name, row.values[1:])
        for row, cells in zip(rows, filled, strict=True)
    ]
    return columns[1:], marked


def _value(cell: str) -> Value | None:
    bare = cell.strip().removesuffix("%").strip().replace("−", "-")
    if not VALUE.fullmatch(bare) or bare in {"-", "–"}:
        return None
    value, _, of = bare.lstrip("+-").partition("/")
    most = Decimal(1_000_000)
    sign = -1 if bare.startswith("-") else 1
    return Value(sign * numbers.parse(value, most), numbers.parse(of, most) if of else None)


def _titles(heads: Sequence[Written], width: int, columns: Sequence[int]) -> list[str]:
    """Give the heads of the columns from the rows without figures; empty where there are none."""
    titles = [[cells[place] for head in heads if (cells := _left(head.cells, width))[place]] for place in columns]
    told = [" ".join(words) for words in titles]
    return told if any(told) else []


def _left(cells: Sequence[str], width: int) -> tuple[str, ...]:
    return (*cells[:width], *[""] * (width - len(cells)))


def _spoken(above: Sequence[str], count: int) -> list[str]:
    """Give the heads of the columns from the lines above, where they name as many; else empty ones."""
    for first in range(len(above) - 1, -1, -1):
        if above[first].rstrip().endswith((".", ";", ":")):
            break
        words = " ".join(above[first:])
        terms = [words[slice(*found.span())] for found in _TERMS.finditer(flat(words))]
        if len(terms) in {count, count - 1}:
            return [*[""] * (count - len(terms)), *terms]
        if len(terms) > count:
            break
    return [""] * count


def _column(title: str, rows: Sequence[TableRow], place: int) -> Column:
    held = [row.values[place] for row in rows]
    if any(one is not None and one.of is not None for one in held):
        return Column(Holds.RANK, title)
    words = flat(title)
    holds = next((kind for kind, known in _HOLDS if known.search(words)), None)
    if holds is not None:
        return Column(holds, title)
    if not _COUNTED.search(words):
        return Column(Holds.UNKNOWN, title)
    measure = measure_of(f"ho so {words}") if not re.search(r"phieu|van ban|nguoi", words) else None
    is_all = measure is None and re.match(r"tong so", words) is not None
    return Column(Holds.COUNT, title, Measure.RECEIVED if is_all else measure)
