"""What a row of a table says of one version of a procedure."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any, TypeVar

from parindex.core import text
from parindex.core.faults import Fault, Place, Refused
from parindex.core.sentences import Statement, Template
from parindex.dossiers import procedure_values
from parindex.dossiers.papers import Paper
from parindex.dossiers.procedure_columns import Column
from parindex.kit import cells
from parindex.kit.cells import Cell, Row

_Value = TypeVar("_Value")

_LONGEST = {Column.CODE: 40, Column.NAME: 500, Column.FIELD: 200, Column.RESULT: 300, Column.BASIS: 300}
_EMPTY = Template("ô trống", "the cell is empty")
_FILL_IN = Template("điền vào ô này", "fill it in")
_LONG = Template("dài quá {most} chữ", "it has more than {most} letters")
_SHORTEN = Template("viết ngắn lại", "make it shorter")
_ENDS_BEFORE = Template("hết hiệu lực trước khi có hiệu lực", "it ends before it begins")
_MEND_DATES = Template("sửa một trong hai ngày", "mend one of the dates")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureRow:
    """What a table says of one version of a procedure; no `valid_from` is the day that whoever imports gives."""

    line: int
    code: str
    name: str
    authority: str
    field: str = ""
    limit_hours: Decimal | None = None
    has_fee: bool = False
    fee: Decimal | None = None
    online_level: str = "none"
    original_level: str = ""
    full_possible: bool = False
    payment_integrated: bool = False
    result_type: str = ""
    papers: tuple[Paper, ...] = ()
    is_no_scan: bool = False
    reusable: bool = False
    storage_due: bool = False
    population_due: bool = False
    population_connected: bool = False
    published_on_time: bool | None = None
    public_on_time: bool | None = None
    public_complete: bool | None = None
    basis: str = ""
    valid_from: date | None = None
    valid_to: date | None = None

    @property
    def content(self) -> dict[str, Any]:
        """Give what a version keeps of it, by the names of its columns."""
        kept = asdict(self)
        for name in ("line", "code", "valid_from", "valid_to"):
            del kept[name]
        return {**kept, "papers": list(kept["papers"])}

    @property
    def content_hash(self) -> str:
        """Give the hash of the content: the same content is the same version."""
        written = json.dumps(self.content, sort_keys=True, ensure_ascii=False, default=str)
        return hashlib.sha256(written.encode()).hexdigest()


class RowReader:
    """Reads one row; gathers every fault of its cells."""

    def __init__(self, row: Row, columns: dict[Column, int]) -> None:
        self.row = row
        self.columns = columns
        self.faults: list[Fault] = []

    def read(self) -> ProcedureRow | None:
        """Give the procedure, or None if a cell has a fault."""
        begin, end = self._of(Column.VALID_FROM, cells.day), self._of(Column.VALID_TO, cells.day)
        if begin and end and end < begin:
            self.fault(Column.VALID_TO, _ENDS_BEFORE(), _MEND_DATES())
        has_fee, fee = self._of(Column.FEE, procedure_values.fee) or (False, None)
        papers = self._of(Column.PAPERS, procedure_values.papers) or ()
        row = ProcedureRow(
            line=self.row.number,
            code=self._text(Column.CODE, is_needed=True),
            name=self._text(Column.NAME, is_needed=True),
            field=self._text(Column.FIELD),
            authority=self._of(Column.AUTHORITY, procedure_values.authority) or "",
            limit_hours=self._limit(),
            has_fee=has_fee,
            fee=fee,
            online_level=self._of(Column.LEVEL, procedure_values.online_level) or "none",
            original_level=self._cell(Column.LEVEL).text[:60],
            full_possible=self._yes(Column.FULL_POSSIBLE),
            payment_integrated=self._yes(Column.PAYMENT),
            result_type=self._text(Column.RESULT),
            papers=papers,
            is_no_scan=self._yes(Column.NO_SCAN),
            reusable=self._yes(Column.REUSABLE) or any(one.is_cut or one.is_replaceable for one in papers),
            storage_due=self._yes(Column.STORAGE),
            population_due=self._yes(Column.POPULATION),
            population_connected=self._yes(Column.CONNECTED),
            published_on_time=self._known(Column.PUBLISHED),
            public_on_time=self._known(Column.PUBLIC),
            public_complete=self._known(Column.COMPLETE),
            basis=self._text(Column.BASIS),
            valid_from=begin,
            valid_to=end,
        )
        return None if self.faults else row

    def fault(self, column: Column, wrong: Statement, remedy: Statement) -> None:
        """Note a fault of a cell, or of the row where the file has no such column."""
        place = self._cell(column).place if column in self.columns else Place("", self.row.number)
        self.faults.append(Fault(place, wrong, remedy))

    def _cell(self, column: Column) -> Cell:
        return self.row[self.columns[column]] if column in self.columns else Cell(None, self.row.number, 1)

    def _text(self, column: Column, *, is_needed: bool = False) -> str:
        written = text.normal(self._cell(column).text)
        if is_needed and not written:
            self.fault(column, _EMPTY(), _FILL_IN())
        if len(written) > _LONGEST[column]:
            self.fault(column, _LONG(most=_LONGEST[column]), _SHORTEN())
        return written

    def _of(self, column: Column, read_cell: Callable[[Cell], _Value]) -> _Value | None:
        try:
            return read_cell(self._cell(column))
        except Refused as refused:
            self.faults += refused.faults
            return None

    def _limit(self) -> Decimal | None:
        """Read the limit, from the column of hours or of days where there is one."""
        for column, each in ((Column.LIMIT_HOURS, 1), (Column.LIMIT_DAYS, procedure_values.HOURS_A_DAY)):
            if column in self.columns and not self._cell(column).is_empty:
                return self._of(column, partial(procedure_values.limit_hours, a_number_is=each))
        return self._of(Column.LIMIT, procedure_values.limit_hours)

    def _yes(self, column: Column) -> bool:
        return bool(self._of(column, procedure_values.answer))

    def _known(self, column: Column) -> bool | None:
        """Read yes or no; None where nobody says."""
        return None if self._cell(column).is_empty else self._of(column, procedure_values.answer)
