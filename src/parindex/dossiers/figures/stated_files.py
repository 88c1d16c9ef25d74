"""Reads the values that others publish: rows of indicators, or the progress figures of the national portal.

CSV, XLSX, or JSON as a list of objects (also inside of an object). Rows of indicators name unit, indicator, numerator
and denominator. Progress figures name unit, received and on time; they are those of indicator 2.1.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from parindex.core import text
from parindex.core.faults import Fault, Place, Refused
from parindex.core.sentences import Template, shown
from parindex.core.service_index.values import COLUMNS, Value, read_values
from parindex.dossiers.figures import standard
from parindex.kit import documents, tables

#: The columns of progress figures by the names that are used for them.
_PROGRESS = {
    "unit": ("code", "unit", "ma don vi", "ma", "don vi", "donvi", "agency code", "departmentcode"),
    "numerator": ("on time", "dung han", "truoc han va dung han", "dunghan", "ontime"),
    "denominator": ("received", "tiep nhan", "da tiep nhan", "tong so", "tong so ho so", "total"),
}
#: The indicator of progress figures.
PROGRESS = "2.1"

_NO_ROWS = Template("tệp không có bảng số liệu nào", "the file has no table")
_SHAPES = Template(
    "dùng các cột unit, indicator, numerator, denominator; hoặc code, received, on_time như Cổng DVCQG công bố",
    "use the columns unit, indicator, numerator, denominator; or code, received, on_time as the portal publishes them",
)
_UNKNOWN_UNIT = Template(
    "«{unit}» không phải đơn vị mà anh/chị nhập số liệu được", "«{unit}» is no unit that you state values for"
)
_USE_CODE = Template("dùng mã định danh của đơn vị (ví dụ H44.100)", "use the official code of the unit (H44.100)")


class Given(NamedTuple):
    """A value of a file: the unit, the indicator, and the value, None where nothing arose."""

    unit_id: int
    indicator: str
    value: Value | None


Rows = list[tuple[int, list[str]]]


def read(content: bytes, unit_id: Callable[[str], int | None]) -> list[Given]:
    """Read a file; `unit_id` knows the units by what the file calls them. Raises `Refused` with every fault."""
    rows = _rows(content)
    if not rows:
        raise Refused([Fault(Place(""), _NO_ROWS(), _SHAPES())])
    if progress := _progress_columns(rows[0][1]):
        rows = [(rows[0][0], list(COLUMNS)), *(_as_row(line, row, progress) for line, row in rows[1:])]
    values = read_values(rows, standard.service_index())
    lines = _lines(rows)
    found: list[Given] = []
    faults: list[Fault] = []
    for unit, given in values.items():
        key = unit_id(unit)
        if key is None:
            faults.append(Fault(Place("", lines.get(unit, 0)), _UNKNOWN_UNIT(unit=shown(unit)), _USE_CODE()))
            continue
        found += [Given(key, code, value) for code, value in given.items()]
    if faults:
        raise Refused(faults)
    return found


def _rows(content: bytes) -> Rows:
    if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in {b"[", b"{"}:
        return _json_rows(documents.parse_json(content.decode("utf-8-sig", "replace")))
    shown_tables = [table for table in tables.read(content) if not table.is_hidden and table.rows]
    return [(row.number, [cell.text for cell in row.cells]) for row in shown_tables[0].rows] if shown_tables else []


def _json_rows(given: object) -> Rows:
    if isinstance(given, Mapping):
        given = next((value for value in given.values() if isinstance(value, list)), [])
    items = [one for one in given if isinstance(one, Mapping)] if isinstance(given, list) else []
    names = list(dict.fromkeys(str(name) for item in items for name in item))
    rows = [[_text(item.get(name)) for name in names] for item in items]
    return [(number, row) for number, row in enumerate([names, *rows])] if items else []


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _progress_columns(head: Sequence[str]) -> Mapping[str, int] | None:
    """Find the columns of progress figures; None where the table has rows of indicators, or neither."""
    folded = [text.fold(name).replace("_", " ").strip() for name in head]
    if "indicator" in folded or "chi tieu" in folded or "ma chi tieu" in folded:
        return None
    found = {key: folded.index(name) for key, names in _PROGRESS.items() for name in reversed(names) if name in folded}
    return found if found.keys() == _PROGRESS.keys() else None


def _as_row(line: int, row: Sequence[str], columns: Mapping[str, int]) -> tuple[int, list[str]]:
    cells = {key: row[place] if place < len(row) else "" for key, place in columns.items()}
    if not any(cells.values()):
        return line, []
    return line, [cells["unit"], PROGRESS, cells["numerator"], cells["denominator"]]


def _lines(rows: Rows) -> dict[str, int]:
    names = [text.fold(name).replace("_", " ") for name in rows[0][1]]
    place = next((names.index(name) for name in ("unit", "don vi", "ma don vi") if name in names), 0)
    found: dict[str, int] = {}
    for line, row in rows[1:]:
        if place < len(row):
            found.setdefault(row[place].strip(), line)
    return found
