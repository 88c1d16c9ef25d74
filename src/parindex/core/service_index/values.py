"""Reads rows `unit,indicator,numerator,denominator` and refuses them with every fault, each by its row and column."""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from parindex.core import points, text
from parindex.core.faults import Fault, Place, Refused, refuse_too_many
from parindex.core.figures import LARGEST, MOST_DECIMALS
from parindex.core.sentences import Statement, Template, shown
from parindex.core.service_index.codes import unknown
from parindex.core.service_index.model import ServiceIndex
from parindex.core.typed import read_number

COLUMNS = ("unit", "indicator", "numerator", "denominator")

_NAMES = {
    **{name: name for name in COLUMNS},
    "don vi": "unit",
    "ma don vi": "unit",
    "chi tieu": "indicator",
    "ma chi tieu": "indicator",
    "tu so": "numerator",
    "mau so": "denominator",
}
#: No whole number with more digits is read as such at once.
_DIGITS = 15
#: 1.234 is a thousand to one person and less than two to a program.
_EITHER = re.compile(r"[+-]?[0-9]{1,3}\.[0-9]{3}")

_COLUMN = Template("cột «{column}»: {wrong}", "column «{column}»: {wrong}")
_NO_HEADER = Template("tệp không có dòng nào", "the file has no rows")
_ADD_HEADER = Template("dòng đầu ghi tên cột: {columns}", "name the columns in the first row: {columns}")
_NO_COLUMN = Template("thiếu cột «{column}»", "the column «{column}» is missing")
_COLUMN_TWICE = Template("tên cột này có hai lần", "this column stands here twice")
_KEEP_ONE = Template("giữ lại một cột", "keep one of them")
_UNKNOWN_COLUMN = Template("không có cột nào tên như vậy", "there is no column of that name")
_DROP = Template("bỏ cột này hoặc đổi tên; các cột được dùng: {columns}", "drop or rename it; columns: {columns}")
_NO_ROWS = Template("tệp chỉ có dòng tên cột", "the file has nothing but the names of columns")
_ADD_ROWS = Template("thêm mỗi chỉ tiêu của mỗi đơn vị một dòng", "add a row for each indicator of each unit")
_TOO_LONG = Template("dòng có nhiều ô hơn dòng tên cột", "the row has more cells than there are columns")
_QUOTE = Template(
    "đặt số có dấu phẩy trong dấu nháy kép, hoặc dùng dấu chấm phẩy để ngăn cột",
    "put numbers with a comma in quotes, or separate the columns by semicolons",
)
_EMPTY = Template("ô trống", "the cell is empty")
_FILL_IN = Template("điền ô này", "fill in this cell")
_FILL_BOTH = Template(
    "điền cả tử số và mẫu số, hoặc để trống cả hai nếu không phát sinh",
    "give numerator and denominator, or leave both empty where nothing arose",
)
_NOT_NUMBER = Template("«{given}» không phải là một con số", "«{given}» is not a number")
_LIKE = Template("viết như 1234 hoặc 98,6", "write it like 1234 or 98,6")
_AMBIGUOUS = Template("«{given}» đọc được theo hai cách", "«{given}» can be read in two ways")
_SAY_WHICH = Template("viết {whole}, hoặc {decimal} nếu là số lẻ", "write {whole}, or {decimal} for decimals")
_NEGATIVE = Template("{given} là số âm", "{given} is negative")
_NOT_NEGATIVE = Template("số đếm được phải từ 0 trở lên", "what is counted is 0 or more")
_TOO_LARGE = Template("{given} quá lớn", "{given} is too large")
_TOO_FINE = Template("{given} có quá {most} chữ số thập phân", "{given} has more than {most} decimals")
_CHECK = Template("kiểm tra lại con số", "check the figure")
_ABOVE = Template(
    "tử số {part} lớn hơn mẫu số {whole}: phần không thể lớn hơn tổng",
    "the numerator {part} is above the denominator {whole}: a part cannot exceed its whole",
)
_CHECK_BOTH = Template("kiểm tra lại tử số và mẫu số", "check numerator and denominator")
_TWICE = Template(
    "chỉ tiêu {indicator} của «{unit}» đã có ở dòng {line}", "{indicator} of «{unit}» stands in row {line}"
)
_KEEP_ROW = Template("giữ lại một dòng", "keep one of the rows")


class Value(NamedTuple):
    """Numerator and denominator of an indicator, as they were given."""

    numerator: int | Decimal
    denominator: int | Decimal

    def whole(self) -> tuple[int, int]:
        """Give both as whole numbers of one unit, so that the ratio stays exact."""
        if isinstance(self.numerator, int) and isinstance(self.denominator, int):
            return self.numerator, self.denominator
        return points.from_decimal(Decimal(self.numerator)), points.from_decimal(Decimal(self.denominator))


#: The figures of one unit by indicator; None where the unit says that nothing arose or nothing is known.
Figures = Mapping[str, Value | None]


def read_values(rows: Iterable[tuple[int, Sequence[str]]], index: ServiceIndex) -> dict[str, dict[str, Value | None]]:
    """Read numbered rows, the first of which names the columns; raises `Refused` with every fault.

    A row without figures says that the policy of the index counts. Codes of the portal are taken for their indicators.
    """
    found = iter(rows)
    head = next(found, None)
    if head is None:
        raise Refused([Fault(Place(""), _NO_HEADER(), _ADD_HEADER(columns=COLUMNS))])
    reader = _RowReader(index, _columns(*head))
    for line, row in found:
        reader.take(line, row)
    if reader.faults:
        raise Refused(reader.faults)
    if not reader.units:
        raise Refused([Fault(Place(""), _NO_ROWS(), _ADD_ROWS())])
    return reader.units


def _columns(line: int, head: Sequence[str]) -> tuple[str, ...]:
    """Give the column names by place, empty for a column without a name; raises `Refused`."""
    faults = []
    names: list[str] = []
    for given in head:
        name = _NAMES.get(text.fold(given).replace("_", " "), "")
        if given.strip() and not name:
            faults.append(_at(line, shown(given), _UNKNOWN_COLUMN(), _DROP(columns=COLUMNS)))
        elif name and name in names:
            faults.append(_at(line, shown(given), _COLUMN_TWICE(), _KEEP_ONE()))
        names.append(name)
    missing = [column for column in COLUMNS if column not in names]
    faults += [Fault(Place("", line), _NO_COLUMN(column=one), _ADD_HEADER(columns=COLUMNS)) for one in missing]
    if faults:
        raise Refused(faults)
    return tuple(names)


class _RowReader:
    """Takes rows one by one; what is wrong with one is noted, and the row is left out."""

    def __init__(self, index: ServiceIndex, columns: tuple[str, ...]) -> None:
        self.units: dict[str, dict[str, Value | None]] = {}
        self.faults: list[Fault] = []
        self._width = len(columns)
        self._places = tuple(columns.index(name) for name in COLUMNS)
        self._codes = {one.portal_code: one.code for one in index.indicators if one.portal_code}
        self._codes |= {code: code for code in index.codes}
        self._known = index.codes
        self._free = {one.code for one in index.indicators if one.rule is None}
        self._lines: dict[tuple[str, str], int] = {}

    def take(self, line: int, row: Sequence[str]) -> None:
        """Read one row; one without any text is passed over."""
        if len(row) != self._width:
            if not any(cell.strip() for cell in row):
                return
            if any(cell.strip() for cell in row[self._width :]):
                self._note(Fault(Place("", line), _TOO_LONG(), _QUOTE()))
                return
            row = [*row, *[""] * (self._width - len(row))]
        unit, given, part, whole = (row[place].strip() for place in self._places)
        if not (unit or given or part or whole):
            return
        code = self._codes.get(given)
        if not unit or code is None:
            self._no_key(line, unit, given)
            return
        if self._lines.setdefault((unit, code), line) != line:
            first = self._lines[unit, code]
            self._fault(line, "indicator", _TWICE(indicator=code, unit=shown(unit), line=str(first)), _KEEP_ROW())
            return
        self._keep(line, unit, code, (part, whole))

    def _keep(self, line: int, unit: str, code: str, given: tuple[str, str]) -> None:
        value: Value | None = None
        if given != ("", ""):
            before = len(self.faults)
            part = self._number(line, "numerator", given[0])
            whole = self._number(line, "denominator", given[1])
            if len(self.faults) > before:
                return
            if part > whole and code not in self._free:
                self._fault(line, "numerator", _ABOVE(part=part, whole=whole), _CHECK_BOTH())
                return
            value = Value(part, whole)
        self.units.setdefault(unit, {})[code] = value

    def _number(self, line: int, column: str, given: str) -> int | Decimal:
        if len(given) <= _DIGITS and given.isascii() and given.isdecimal():
            return int(given)
        if not given:
            self._fault(line, column, _EMPTY(), _FILL_BOTH())
            return 0
        if _EITHER.fullmatch(given):
            said = _SAY_WHICH(whole=given.replace(".", ""), decimal=given.replace(".", ","))
            self._fault(line, column, _AMBIGUOUS(given=given), said)
            return 0
        number = read_number(given)
        if number is None:
            self._fault(line, column, _NOT_NUMBER(given=shown(given)), _LIKE())
            return 0
        return self._bounded(line, column, number)

    def _bounded(self, line: int, column: str, number: Decimal) -> int | Decimal:
        exponent = number.as_tuple().exponent
        if number < 0:
            self._fault(line, column, _NEGATIVE(given=number), _NOT_NEGATIVE())
        elif number > LARGEST:
            self._fault(line, column, _TOO_LARGE(given=number), _CHECK())
        elif isinstance(exponent, int) and exponent < -MOST_DECIMALS:
            self._fault(line, column, _TOO_FINE(given=number, most=MOST_DECIMALS), _CHECK())
        return int(number) if number == number.to_integral_value() else number

    def _no_key(self, line: int, unit: str, given: str) -> None:
        if not unit:
            self._fault(line, "unit", _EMPTY(), _FILL_IN())
        if not given:
            self._fault(line, "indicator", _EMPTY(), _FILL_IN())
        elif given not in self._codes:
            self._fault(line, "indicator", *unknown(given, self._known))

    def _fault(self, line: int, column: str, wrong: Statement, remedy: Statement) -> None:
        self._note(_at(line, column, wrong, remedy))

    def _note(self, fault: Fault) -> None:
        self.faults.append(fault)
        refuse_too_many(self.faults)


def _at(line: int, column: str, wrong: Statement, remedy: Statement) -> Fault:
    return Fault(Place("", line), _COLUMN(column=column, wrong=wrong), remedy)
