"""Cells of tables that people hand in: values that know sheet, row and column, so that a fault can name its cell."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from parindex.core.faults import Fault, Place, Refused
from parindex.core.sentences import Language, Statement, Template, shown

Value = str | bool | Decimal | date | datetime | None

#: An empty cell is None. Times of day and durations are texts.
_DAYS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?:ngày )?(?P<day>[0-9]{1,2}) ?[/.-] ?(?P<month>[0-9]{1,2}) ?[/.-] ?(?P<year>[0-9]{4})",
        r"(?:ngày )?(?P<day>[0-9]{1,2}) tháng (?P<month>[0-9]{1,2}) năm (?P<year>[0-9]{4})",
        r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})(?:[ T]00:00(?::00)?)?",
    )
)
_OLDEST_YEAR = 1900
_NEWEST_YEAR = 2200

_AT_CELL = Template("ô {cell}", "cell {cell}")
_AT_SHEET_CELL = Template("trang tính «{sheet}», ô {cell}", "sheet «{sheet}», cell {cell}")
_NOT_REAL = Template("ngày {text} không có thật", "the date {text} does not exist")
_NOT_DAY = Template("«{text}» không phải là ngày", "«{text}» is not a date")
_WRITE_DAY = Template(
    "viết ngày có thật theo dạng ngày/tháng/năm, ví dụ 01/07/2025",
    "write a real date as day/month/year, like 01/07/2025",
)


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a table may be: bytes of the file, rows and columns of all its sheets together."""

    bytes: int = 20 * 1024 * 1024
    rows: int = 50_000
    columns: int = 200


@dataclass(frozen=True, slots=True)
class CellPlace(Place):
    """The place of a cell, said as spreadsheets name it: C17, with the sheet where there is more than one."""

    sheet: str = ""

    def say(self, language: Language = "vi") -> str:
        """Name the cell."""
        if self.sheet:
            return _AT_SHEET_CELL(sheet=shown(self.sheet), cell=self.path).say(language)
        return _AT_CELL(cell=self.path).say(language)


@dataclass(frozen=True, slots=True)
class Cell:
    """One value with its place; rows and columns count from 1."""

    value: Value
    row: int
    column: int
    sheet: str = ""

    @property
    def letter(self) -> str:
        """Give the letters of the column: A, Z, AA."""
        return column_letter(self.column)

    @property
    def place(self) -> CellPlace:
        """Give the place for a fault."""
        return CellPlace(f"{self.letter}{self.row}", self.row, self.sheet)

    @property
    def is_empty(self) -> bool:
        """Say whether nothing is written here."""
        return self.value is None

    @property
    def text(self) -> str:
        """Give the value as it would be typed: 4, 0.5, 01/07/2025, empty for nothing."""
        match self.value:
            case None:
                return ""
            case bool():
                return "TRUE" if self.value else "FALSE"
            case Decimal():
                return f"{self.value:f}"
            case datetime():
                return f"{self.value:%d/%m/%Y %H:%M:%S}"
            case date():
                return f"{self.value:%d/%m/%Y}"
            case str():
                return self.value

    def fault(self, wrong: Statement, remedy: Statement) -> Fault:
        """Give a fault of this cell."""
        return Fault(self.place, wrong, remedy)


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is not empty; any column may be asked for, as beyond its end every cell is empty."""

    number: int
    cells: tuple[Cell, ...]
    sheet: str = ""

    def __getitem__(self, column: int) -> Cell:
        """Give the cell of a column, counted from 1."""
        if column <= len(self.cells):
            return self.cells[column - 1]
        return Cell(None, self.number, column, self.sheet)


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet of a workbook, or a CSV file: its rows without the empty ones."""

    name: str
    rows: tuple[Row, ...]
    is_hidden: bool = False


def make_row(number: int, values: Iterable[Value], sheet: str = "") -> Row:
    """Make a row of values, the first of which stands in column A."""
    cells = tuple(Cell(value, number, column, sheet) for column, value in enumerate(values, start=1))
    return Row(number, cells, sheet)


def column_letter(column: int) -> str:
    """Give the letters of a column that is counted from 1."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def day(cell: Cell) -> date | None:
    """Read a date: a date of the spreadsheet, dd/mm/yyyy, yyyy-mm-dd, or one written out; None for an empty cell.

    Raises `Refused` for anything else: other words, bare numbers, a day that no calendar has.
    """
    match cell.value:
        case None:
            return None
        case datetime():
            found = cell.value.date() if cell.value.time() == time() else None
        case date():
            found = cell.value
        case _:
            found = _written_day(cell)
    if found is None or not _OLDEST_YEAR <= found.year <= _NEWEST_YEAR:
        raise Refused([cell.fault(_NOT_DAY(text=shown(cell.text)), _WRITE_DAY())])
    return found


def typed_day(text: str) -> date | None:
    """Read a date that was typed into a form; None for nothing. Raises `Refused`, without a place."""
    return day(Cell(text.strip() or None, 1, 1))


def _written_day(cell: Cell) -> date | None:
    written = " ".join(cell.text.split())
    match = next((found for pattern in _DAYS if (found := pattern.fullmatch(written))), None)
    if match is None:
        return None
    year, month, day = (int(match[name]) for name in ("year", "month", "day"))
    try:
        return date(year, month, day)
    except ValueError as error:
        raise Refused([cell.fault(_NOT_REAL(text=f"{day:02}/{month:02}/{year:04}"), _WRITE_DAY())]) from error
