"""Reads units from tables: what each cell says, with a fault for each that cannot be."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from parindex.core import text
from parindex.core.faults import Fault, Place, Refused, refuse_too_many
from parindex.core.sentences import Statement, Template, shown
from parindex.kit import cells
from parindex.kit.cells import Cell, Row, Table
from parindex.units import names
from parindex.units.columns import Column, columns_of, folded, is_titles
from parindex.units.models import Unit
from parindex.units.rows import Reading, UnitRow

_BETWEEN_CODES = re.compile(r"[;,\s]+")
_LOOKED_AT = 20
_LONGEST_NAME = 200
_KINDS = {
    "tinh": Unit.Kind.PROVINCE,
    "cap tinh": Unit.Kind.PROVINCE,
    "province": Unit.Kind.PROVINCE,
    "huyen": Unit.Kind.DISTRICT,
    "cap huyen": Unit.Kind.DISTRICT,
    "district": Unit.Kind.DISTRICT,
    "xa": Unit.Kind.COMMUNE,
    "cap xa": Unit.Kind.COMMUNE,
    "commune": Unit.Kind.COMMUNE,
    "co quan chuyen mon": Unit.Kind.DEPARTMENT,
    "co quan": Unit.Kind.DEPARTMENT,
    "so": Unit.Kind.DEPARTMENT,
    "phong": Unit.Kind.DEPARTMENT,
    "department": Unit.Kind.DEPARTMENT,
}
_DIGITS = {Unit.Kind.PROVINCE: 2, Unit.Kind.DISTRICT: 3, Unit.Kind.COMMUNE: 5}

_NO_TITLES = Template(
    "không thấy dòng tiêu đề có cột «tên» và cột «mã»", "there is no row of titles with the columns «tên» and «mã»"
)
_USE_TEMPLATE = Template(
    "tải tệp mẫu ở trang nhập danh mục (hoặc import_units --template mau.csv) rồi điền vào đó",
    "start from the template of the import page, or of import_units --template units.csv",
)
_NO_SHEET_TITLES = Template(
    "không dùng trang tính «{sheet}»: không có dòng tiêu đề", "sheet «{sheet}» has no titles and is not used"
)
_NO_NAME = Template("thiếu tên", "the name is missing")
_LONG_NAME = Template("tên dài quá {most} chữ", "the name has more than {most} letters")
_FILL_IN = Template("điền vào ô này", "fill it in")
_SHORTEN = Template("viết ngắn lại", "make it shorter")
_NO_CODE = Template("thiếu mã", "the code is missing")
_NO_KIND = Template("không rõ cấp của đơn vị", "the level of the unit is not clear")
_WRITE_KIND = Template(
    "ghi ở cột «cấp»: tỉnh, huyện, xã hoặc cơ quan chuyên môn", "write tỉnh, huyện, xã or cơ quan chuyên môn"
)
_BAD_FORM = Template("loại «{text}» không phải của {kind}", "the form «{text}» is not one of a {kind}")
_CHOOSE_FORM = Template("chọn một trong: {forms}", "choose one of: {forms}")
_BAD_CODE = Template("mã «{text}» không đúng dạng của {kind}", "«{text}» is no official code of a {kind}")
_DIGITS_SAID = Template("mã tỉnh có 2 chữ số, huyện 3, xã 5", "a province has 2 digits, a district 3, a commune 5")
_BAD_OWN_CODE = Template("mã riêng «{text}» không dùng được", "the code «{text}» cannot be used")
_PLAIN_CODE = Template(
    "chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, không quá 64 ký tự",
    "use lower-case letters without marks, digits and hyphens, at most 64",
)
_ENDS_BEFORE = Template("kết thúc ({to}) trước khi bắt đầu ({begin})", "it ends ({to}) before it begins ({begin})")
_MEND_DATES = Template("sửa một trong hai ngày", "mend one of the dates")
_NO_END = Template("có đơn vị kế thừa mà không có ngày kết thúc", "it has successors and no last day")
_GIVE_END = Template("điền cột «hiệu lực đến»", "fill in «hiệu lực đến»")


@dataclass(slots=True)
class _Found:
    rows: list[UnitRow] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    notes: list[Statement] = field(default_factory=list)
    unreadable: set[str] = field(default_factory=set)


def read(tables: Iterable[Table]) -> Reading:
    """Read the units of all visible sheets; raises `Refused` if none has a row of titles, or faults are too many."""
    found = _Found()
    seen = 0
    for table in tables:
        if table.is_hidden or not table.rows:
            continue
        titles = next((place for place, row in enumerate(table.rows[:_LOOKED_AT]) if is_titles(row)), None)
        if titles is None:
            found.notes.append(_NO_SHEET_TITLES(sheet=table.name))
        else:
            seen += 1
            _read_rows(table.rows[titles], table.rows[titles + 1 :], found)
    if not seen:
        raise Refused([Fault(Place(""), _NO_TITLES(), _USE_TEMPLATE())])
    return Reading(
        rows=tuple(found.rows),
        faults=tuple(found.faults),
        notes=tuple(found.notes),
        unreadable=frozenset(found.unreadable),
    )


def _read_rows(titles: Row, rows: Iterable[Row], found: _Found) -> None:
    columns, faults, notes = columns_of(titles)
    found.faults += faults
    found.notes += notes
    for row in rows:
        reader = _RowReader(row, columns)
        unit = reader.read()
        if unit is None:
            found.unreadable.update(reader.codes())
        else:
            found.rows.append(unit)
        found.faults += reader.faults
        refuse_too_many(found.faults)


class _RowReader:
    """Reads one row; gathers every fault of its cells."""

    def __init__(self, row: Row, columns: dict[Column, int]) -> None:
        self.row = row
        self.columns = columns
        self.faults: list[Fault] = []

    def read(self) -> UnitRow | None:
        """Give the unit, or None if a cell has a fault."""
        name, code = self._name(), self._own_code()
        valid_from, valid_to = self._days()
        successors = tuple(filter(None, _BETWEEN_CODES.split(self._text(Column.SUCCESSORS))))
        if successors and valid_to is None:
            self._fault(Column.SUCCESSORS, _NO_END(), _GIVE_END())
        kind = self._kind(name)
        official_code, form = self._of_kind(kind, name) if kind else ("", "")
        if kind in _DIGITS and not (official_code or code or self.faults):
            self._fault(Column.OFFICIAL_CODE, _NO_CODE(), _FILL_IN())
        if self.faults or kind is None:
            return None
        return UnitRow(
            places={"": Place("", self.row.number), **{column: self._cell(column).place for column in self.columns}},
            name=name,
            kind=kind,
            form=form,
            official_code=official_code,
            code=code,
            parent=self._text(Column.PARENT),
            valid_from=valid_from,
            valid_to=valid_to,
            successors=successors,
        )

    def codes(self) -> Iterator[str]:
        """Give the codes that the row is known by."""
        yield from filter(None, (self._text(Column.OFFICIAL_CODE), self._text(Column.CODE)))

    def _cell(self, column: Column) -> Cell:
        """Give the cell of a column; an empty one if the file has no such column."""
        return self.row[self.columns[column]] if column in self.columns else Cell(None, self.row.number, 1)

    def _text(self, column: Column) -> str:
        return self._cell(column).text

    def _fault(self, column: Column, wrong: Statement, remedy: Statement) -> None:
        place = self._cell(column).place if column in self.columns else Place("", self.row.number)
        self.faults.append(Fault(place, wrong, remedy))

    def _name(self) -> str:
        name = text.normal(self._text(Column.NAME))
        if not name:
            self._fault(Column.NAME, _NO_NAME(), _FILL_IN())
        elif len(name) > _LONGEST_NAME:
            self._fault(Column.NAME, _LONG_NAME(most=_LONGEST_NAME), _SHORTEN())
        return name

    def _days(self) -> tuple[date | None, date | None]:
        begin, end = self._day(Column.VALID_FROM), self._day(Column.VALID_TO)
        if begin and end and end < begin:
            wrong = _ENDS_BEFORE(to=f"{end:%d/%m/%Y}", begin=f"{begin:%d/%m/%Y}")
            self._fault(Column.VALID_TO, wrong, _MEND_DATES())
        return begin, end

    def _day(self, column: Column) -> date | None:
        try:
            return cells.day(self._cell(column))
        except Refused as refused:
            self.faults += refused.faults
            return None

    def _own_code(self) -> str:
        code = self._text(Column.CODE)
        if code and not names.is_code(code):
            self._fault(Column.CODE, _BAD_OWN_CODE(text=shown(code)), _PLAIN_CODE())
        return code

    def _kind(self, name: str) -> Unit.Kind | None:
        """Tell the level by its column, else by the form, else by the name; the digits of the code settle the rest."""
        written = folded(self._text(Column.KIND))
        if written in _KINDS:
            return _KINDS[written]
        words = written or folded(self._text(Column.FORM)) or text.fold(name)
        kinds = [kind for kind in names.FORMS if names.form_of(words, kind)]
        if len(kinds) > 1:
            digits = len(self._text(Column.OFFICIAL_CODE))
            kinds = [kind for kind in kinds if _DIGITS[kind] == digits]
        if len(kinds) != 1:
            if words:  # Where nothing is written at all, the missing name is fault enough.
                self._fault(Column.KIND, _NO_KIND(), _WRITE_KIND())
            return None
        return kinds[0]

    def _of_kind(self, kind: Unit.Kind, name: str) -> tuple[str, str]:
        """Give official code and form, both checked by the level; zeros that a spreadsheet dropped come back."""
        code = self._text(Column.OFFICIAL_CODE)
        if code.isdecimal():
            code = code.zfill(_DIGITS.get(kind, 0))
        if code and not names.is_official(code, kind):
            self._fault(
                Column.OFFICIAL_CODE, _BAD_CODE(text=shown(code), kind=names.KIND_WORDS[kind]()), _DIGITS_SAID()
            )
        if kind not in names.FORMS:
            return code, ""
        written = self._text(Column.FORM)
        form = names.FORMS[kind].get(folded(written), "")
        if written and not form:
            known = ", ".join(names.FORM_WORDS[known]().say() for known in names.FORMS[kind].values())
            self._fault(
                Column.FORM,
                _BAD_FORM(text=shown(written), kind=names.KIND_WORDS[kind]()),
                _CHOOSE_FORM(forms=known),
            )
        level = self._text(Column.KIND)
        said_as_level = "" if folded(level) in _KINDS else names.form_of(level, kind)
        return code, form or names.form_of(name, kind) or said_as_level
