"""Rows of tables among the lines of a report: by their cells, by where they stand on the page, or by their numbers.

A Word or OpenDocument file names the cells; a page has several lines side by side; a text has rows of a label and
numbers below one another.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from parindex.core.documents.letters import flat
from parindex.core.documents.pages import Box, DocumentText, Line, Page

_NUMBER = r"\d[\d.]*(?:,\d+)?"
#: What stands in a cell of figures: a number, a share, a rank of a population, nothing.
VALUE = re.compile(rf"(?:[-−+]?{_NUMBER}\s?%?|{_NUMBER}\s?/\s?{_NUMBER}|-|–|0)")
_BARE = re.compile(
    rf"(?P<mark>\d{{1,3}}(?:\.\d{{1,2}})*|[IVX]{{1,4}})?\.?\s*"
    rf"(?P<label>\D.*?)\s+(?P<values>(?:{VALUE.pattern})(?:\s+(?:{VALUE.pattern}))*)"
)
_SENTENCE = re.compile(r"[:;]|\.\s|\bngày\b")
#: So many lines between two rows of a page are the rest of a cell.
MOST_BETWEEN = 6
#: Rows without cells belong to tables numbered from here.
BARE = 1_000_000

TOTAL = re.compile(r"\W*(?:(?:tong|cong|tong cong)\W*$|tong (?:cong|so|diem|chung)\b)")
#: Fewer side by side may be the two columns of a heading or of a signature.
_FEWEST = 3
_LONGEST_LABEL = 110


@dataclass(frozen=True, slots=True)
class Written:
    """A line as it stands in the file; `number` counts from 1. A row of a table has its cells, in `table`."""

    number: int
    text: str
    page: int = 1
    cells: tuple[str, ...] = ()
    table: int = 0


def written_lines(text: DocumentText, numbers: Sequence[int] = ()) -> list[Written]:
    """Give the lines of a document, the rows of its tables as one line each; page numbers are left out.

    They are counted in their order; `numbers` are those in the file where blank lines were left out.
    """
    rows = [row for page in text.pages for row in _rows(page)]
    known = numbers if len(numbers) == len(rows) else range(1, len(rows) + 1)
    lines = [replace(row, number=number) for number, row in zip(known, rows, strict=True)]
    return _with_bare_rows(_as_tables([line for line in lines if not _is_page_number(line, text)]))


def _is_page_number(line: Written, text: DocumentText) -> bool:
    has_pages = any(page.number == line.page and page.height for page in text.pages)
    return has_pages and not line.cells and re.fullmatch(r"\W*\d{1,3}\W*", line.text) is not None


def _rows(page: Page) -> Iterator[Written]:
    """Give the lines of a page; cells of one row, or lines side by side, as one."""
    lines = list(page.lines)
    place = 0
    while place < len(lines):
        end = _end_of_row(lines, place)
        own = lines[place:end]
        cells = _cells(own)
        if len(cells) >= _FEWEST:
            table = 1 + own[0].cell.table if own[0].cell else -page.number
            yield Written(0, " ".join(cell for cell in cells if cell), page.number, cells, table)
        else:
            yield from (Written(0, line.text, page.number) for line in own)
        place = end


def _end_of_row(lines: Sequence[Line], start: int) -> int:
    first = lines[start]
    end = start + 1
    while end < len(lines) and _is_same_row(first, lines[end]):
        end += 1
    return end


def _is_same_row(first: Line, line: Line) -> bool:
    if first.cell is not None and line.cell is not None:
        return (first.cell.table, first.cell.row) == (line.cell.table, line.cell.row)
    one, other = first.box, line.box
    return one is not None and other is not None and _is_beside(one, other)


def _is_beside(one: Box, other: Box) -> bool:
    middle = (other.top + other.bottom) / 2
    return one.top <= middle <= one.bottom and (other.left >= one.right or other.right <= one.left)


def _cells(own: Sequence[Line]) -> tuple[str, ...]:
    """Give the texts of a row by column; a cell that holds several lines has them one behind the other."""
    if own[0].cell is None:
        boxed = sorted(own, key=lambda line: line.box.left if line.box else 0)
        return tuple(line.text for line in boxed)
    held: dict[int, list[str]] = {}
    for line in own:
        held.setdefault(line.cell.column if line.cell else 0, []).append(line.text)
    return tuple(" ".join(held.get(column, ())) for column in range(max(held) + 1))


def _as_tables(lines: list[Written]) -> list[Written]:
    """Keep the cells of tables that hold figures; a table without is a layout, and its rows are plain lines."""
    counts: dict[int, int] = {}
    for line in lines:
        counts[line.table] = counts.get(line.table, 0) + (values_of(line.cells) > 0)
    return [
        replace(line, text=" | ".join(filter(None, line.cells)))
        if line.cells and counts[line.table] > 1
        else replace(line, cells=(), table=0)
        for line in lines
    ]


def values_of(cells: Sequence[str]) -> int:
    """Count the cells that hold a figure."""
    return sum(VALUE.fullmatch(cell.strip()) is not None for cell in cells)


def _with_bare_rows(lines: list[Written]) -> list[Written]:
    """Find rows of a label and numbers, two or more below one another with as many numbers, in lines without cells."""
    found = [_bare(line) if not line.cells else () for line in lines]
    told = list(lines)
    table = BARE
    place = 0
    _with_totals(told, found)
    while place < len(lines):
        end = place
        while end < len(lines) and _is_next(found[place], found[end]):
            end += 1
        if end - place >= _FEWEST:
            table += 1
            for number in range(place, end):
                mark, label, *values = found[number]
                gap = [""] * (len(found[place]) - len(found[number]))
                told[number] = replace(lines[number], cells=(mark, label, *gap, *values), table=table)
        place = max(end, place + 1)
    return told


def _with_totals(lines: list[Written], bare: Sequence[tuple[str, ...]]) -> None:
    """Make the total of a table on a page its row too, where its cells are too near for several lines."""
    last, gap = 0, MOST_BETWEEN + 1
    for place, line in enumerate(lines):
        last, gap = (line.table, 0) if line.cells else (last, gap + 1)
        row = bare[place]
        if row and last < 0 and gap <= MOST_BETWEEN and TOTAL.match(flat(row[1])):
            lines[place] = replace(line, cells=row, table=last)


def _is_next(first: tuple[str, ...], row: tuple[str, ...]) -> bool:
    """Say whether a row has as many numbers as the first of its table; a total may have no number of its own kind."""
    if not first or not row:
        return False
    return len(row) == len(first) or (len(row) == len(first) - 1 and TOTAL.match(flat(row[1])) is not None)


def _bare(line: Written) -> tuple[str, ...]:
    """Give mark, label and numbers of a row; empty for any other line."""
    text = line.text.strip()
    row = _BARE.fullmatch(text)
    if row is None or len(row["label"]) > _LONGEST_LABEL or _SENTENCE.search(row["label"]):
        return ()
    values = re.split(r"\s+(?!%)", re.sub(r"\s*/\s*", "/", row["values"]))
    return (row["mark"] or "", row["label"].strip(), *values) if len(values) > 1 else ()
