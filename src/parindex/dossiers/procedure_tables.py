"""Reads tables of procedures: one row for each, every fault with its cell; nothing is looked up yet."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from parindex.core.faults import Fault, Place, Refused, refuse_too_many
from parindex.core.sentences import Template
from parindex.dossiers.procedure_columns import Column, columns_of, is_titles
from parindex.dossiers.procedure_rows import ProcedureRow, RowReader
from parindex.kit.cells import Row, Table

_LOOKED_AT = 20

_NO_TITLES = Template(
    "không thấy dòng tiêu đề có cột «mã TTHC» và «tên TTHC»", "no row of titles has «mã TTHC» and «tên TTHC»"
)
_USE_TEMPLATE = Template("tải tệp mẫu và điền vào đó", "download the template and fill it in")
_TWICE = Template("mã {code} có ở dòng {line} rồi", "{code} stands in row {line} already")
_KEEP_ONE = Template("giữ lại một dòng cho mỗi ngày hiệu lực", "keep one row for each first day")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read of a file: its rows, and the faults of those that could not be read."""

    rows: tuple[ProcedureRow, ...]
    faults: tuple[Fault, ...] = ()


@dataclass(slots=True)
class _Found:
    rows: list[ProcedureRow] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    seen: dict[tuple[str, date | None], int] = field(default_factory=dict)


def read(tables: Iterable[Table]) -> Reading:
    """Read the procedures of all visible sheets; raises `Refused` if none has titles, or faults are too many."""
    found, with_titles = _Found(), 0
    for table in tables:
        looked_at = () if table.is_hidden else table.rows[:_LOOKED_AT]
        titles = next((place for place, row in enumerate(looked_at) if is_titles(row)), None)
        if titles is not None:
            with_titles += 1
            _read_rows(table.rows[titles], table.rows[titles + 1 :], found)
    if not with_titles:
        raise Refused([Fault(Place(""), _NO_TITLES(), _USE_TEMPLATE())])
    return Reading(rows=tuple(found.rows), faults=tuple(found.faults))


def _read_rows(titles: Row, rows: Iterable[Row], found: _Found) -> None:
    columns, faults = columns_of(titles)
    found.faults += faults
    for row in rows:
        reader = RowReader(row, columns)
        read_row = reader.read()
        if read_row is not None:
            _take(read_row, reader, found)
        found.faults += reader.faults
        refuse_too_many(found.faults)


def _take(row: ProcedureRow, reader: "RowReader", found: _Found) -> None:
    key = (row.code, row.valid_from)
    if key in found.seen:
        reader.fault(Column.CODE, _TWICE(code=row.code, line=str(found.seen[key])), _KEEP_ONE())
        return
    found.seen[key] = row.line
    found.rows.append(row)
