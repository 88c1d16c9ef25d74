"""Reads XLSX and XLS: each sheet as a page, each row as a line."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import BinaryIO

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from parindex.core.documents.pages import Line
from parindex.reading import flowing
from parindex.reading.sources import Source, Unreadable
from parindex.reading.states import State

#: [MS-XLS] 2.4.117, behind the first record; [MS-OFFCRYPTO] 2.3.4.4.
_LOCKED = re.compile(rb"\x09\x08\x10\x00.{16}\x2f\x00|" + re.escape("EncryptedPackage".encode("utf-16-le")), re.DOTALL)
_MOST_CELLS = 2_000_000
#: Two texts of a row that are this long stand beside each other as the columns of a heading do.
_COLUMN = 9


def open_table(file: BinaryIO, first: int, most_pages: int) -> Source:
    """Read the visible sheets; raises `Unreadable`."""
    try:
        workbook = CalamineWorkbook.from_filelike(file)
        shown = [
            about.name
            for about in workbook.sheets_metadata
            if about.typ == SheetTypeEnum.WorkSheet and about.visible == SheetVisibleEnum.Visible
        ]
        reader = _Reader()
        return flowing.source([reader.lines(workbook, name) for name in shown[:most_pages]], first, most_pages)
    except CalamineError as error:
        raise Unreadable(State.ENCRYPTED if _is_locked(file) else State.BROKEN) from error
    except BaseException as error:
        # The library is written in Rust; what it did not expect is no `Exception`.
        if type(error).__name__ != "PanicException":
            raise
        raise Unreadable(State.BROKEN) from error


def _is_locked(file: BinaryIO) -> bool:
    """Say whether a workbook of the older kind begins with the record of a password, or a package lies locked in it."""
    file.seek(0)
    return _LOCKED.search(file.read(2**20)) is not None


class _Reader:
    def __init__(self) -> None:
        self.budget = flowing.Budget()
        self.cells_left = _MOST_CELLS

    def lines(self, workbook: CalamineWorkbook, name: str) -> list[Line]:
        sheet = workbook.get_sheet_by_name(name)
        if sheet.start is None or sheet.end is None:
            return []
        self.cells_left -= (sheet.end[0] - sheet.start[0] + 1) * (sheet.end[1] - sheet.start[1] + 1)
        if self.cells_left < 0:
            raise Unreadable(State.TOO_LARGE)
        return [line for row in sheet.to_python(skip_empty_area=True) for line in self._row(row)]

    def _row(self, values: Sequence[object]) -> Iterator[Line]:
        cells = [cell for value in values if (cell := _shown(value).strip())]
        for cell in cells:
            self.budget.take(cell)
        is_heading = len(cells) == 2 and min(map(len, cells)) >= _COLUMN
        for text in [part for cell in cells for part in cell.split("\n")] if is_heading else [" ".join(cells)]:
            line = flowing.line(text)
            if line is not None:
                yield line


def _shown(value: object) -> str:
    """Write a value as people do here: 05/12/2022, 99,5."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        return f"{value:%d/%m/%Y}" if value.time() == time() else f"{value:%d/%m/%Y %H:%M}"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, float):
        return f"{value:.10g}".replace(".", ",")
    return str(value) if isinstance(value, str | int | time | timedelta) else ""
