"""Reads an Excel workbook in a process of its own: bytes on the standard input, JSON on the standard output.

A file of one kilobyte can claim so many cells that reading it ends the process for want of memory. Here that process
serves nobody else, and the system bounds its memory and its time.
"""

import io
import json
import sys
from datetime import date, datetime
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

MOST_MEMORY = 1024 * 1024 * 1024
MOST_SECONDS = 30
#: Repeated texts are stored once in a file and many times in a table.
MOST_CHARACTERS = 50_000_000


def main(arguments: list[str]) -> int:
    """Read the workbook; the arguments are the most rows and the most columns."""
    _bound_resources()
    rows, columns = (int(argument) for argument in arguments)
    sys.stdout.write(json.dumps(read(sys.stdin.buffer.read(), rows, columns), ensure_ascii=True))
    return 0


def read(content: bytes, most_rows: int, most_columns: int) -> dict[str, Any]:
    """Give `{"sheets": …}`, or `{"refused": …}` with one of broken, rows, columns, characters."""
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        return _Sheets(workbook, most_rows, most_columns).read()
    except CalamineError:
        return {"refused": "broken"}


class _Sheets:
    def __init__(self, workbook: CalamineWorkbook, most_rows: int, most_columns: int) -> None:
        self.workbook = workbook
        self.rows_left = most_rows
        self.most_columns = most_columns
        self.characters_left = MOST_CHARACTERS

    def read(self) -> dict[str, Any]:
        sheets = []
        for about in self.workbook.sheets_metadata:
            if about.typ != SheetTypeEnum.WorkSheet:
                continue
            rows = self._rows(about.name)
            if isinstance(rows, str):
                return {"refused": rows}
            hidden = about.visible != SheetVisibleEnum.Visible
            sheets.append({"name": about.name, "hidden": hidden, "rows": rows})
        return {"sheets": sheets}

    def _rows(self, name: str) -> list[list[Any]] | str:
        """Give the rows that are not empty, each as its number with its cells from column A; or why not."""
        sheet = self.workbook.get_sheet_by_name(name)
        if sheet.start is None or sheet.end is None:
            return []
        self.rows_left -= sheet.end[0] + 1
        if self.rows_left < 0:
            return "rows"
        if sheet.end[1] >= self.most_columns:
            return "columns"
        before: list[None] = [None] * sheet.start[1]
        rows = []
        for number, values in enumerate(sheet.to_python(skip_empty_area=True), start=sheet.start[0] + 1):
            cells = [_value(value) for value in values]
            self.characters_left -= sum(len(cell) for cell in cells if isinstance(cell, str))
            if self.characters_left < 0:
                return "characters"
            if any(cell is not None for cell in cells):
                rows.append([number, before + cells])
        return rows


def _value(value: object) -> object:
    """Write a value so that its type is not lost: a number as ["n", digits], a date as ["d", day]."""
    match value:
        case bool():
            return value
        case int() | float():
            return ["n", f"{value:.15g}"]
        case datetime():
            return ["t", value.isoformat()]
        case date():
            return ["d", value.isoformat()]
        case _:
            return str(value).strip() or None


def _bound_resources() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 -- there is none on Windows

    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
