"""Which column of a table says what about units: known by its title, in any order."""

import re
from enum import StrEnum

from parindex.core import text
from parindex.core.faults import Fault
from parindex.core.sentences import Statement, Template, shown
from parindex.kit import cells
from parindex.kit.cells import Row


class Column(StrEnum):
    """What a column can say."""

    OFFICIAL_CODE = "official_code"
    NAME = "name"
    KIND = "kind"
    FORM = "form"
    PARENT = "parent"
    VALID_FROM = "valid_from"
    VALID_TO = "valid_to"
    SUCCESSORS = "successors"
    CODE = "code"


#: The title of each column in the template, then others that are understood; marks, case and signs do not matter.
TITLES = {
    Column.OFFICIAL_CODE: ("mã", "mã đơn vị", "mã hành chính", "mã ĐVHC", "mã số", "official code"),
    Column.NAME: ("tên", "tên đơn vị", "tên đầy đủ", "tên đơn vị hành chính", "name", "full name"),
    Column.KIND: ("cấp", "cấp hành chính", "kind", "level"),
    Column.FORM: ("loại", "loại hình", "loại đơn vị", "form", "type"),
    Column.PARENT: ("mã cấp trên", "cấp trên", "mã đơn vị cấp trên", "trực thuộc", "parent", "parent code"),
    Column.VALID_FROM: ("hiệu lực từ", "từ ngày", "ngày hiệu lực", "ngày thành lập", "valid from"),
    Column.VALID_TO: ("hiệu lực đến", "đến ngày", "ngày hết hiệu lực", "ngày kết thúc", "valid to"),
    Column.SUCCESSORS: ("mã kế thừa", "kế thừa bởi", "sáp nhập vào", "mã đơn vị kế thừa", "successors"),
    Column.CODE: ("mã riêng", "code", "own code", "slug"),
}
#: The row of the template that shows how to fill it in.
EXAMPLE = ("31", "Thành phố Hải Phòng", "tỉnh", "thành phố", "", "01/07/2025", "", "", "")

_SIGNS = re.compile(r"[^a-z0-9]+")
_PASSED_OVER = {"stt", "tt", "so thu tu", "no"}

_TITLE_TWICE = Template("hai cột cùng nghĩa: {first} và {second}", "two columns say the same: {first} and {second}")
_KEEP_ONE = Template("giữ lại một cột", "keep one of them")
_NOT_USED = Template("không dùng cột {letter} «{title}»", "column {letter} «{title}» is not used")


def folded(title: str) -> str:
    """Give the words of a title or a cell by which it is understood: without marks, case and signs."""
    return _SIGNS.sub(" ", text.fold(title)).strip()


_BY_TITLE = {folded(title): column for column, titles in TITLES.items() for title in titles}


def is_titles(row: Row) -> bool:
    """Say whether a row holds the titles of a table of units."""
    found = {_BY_TITLE.get(folded(cell.text)) for cell in row.cells}
    return Column.NAME in found and bool(found & {Column.OFFICIAL_CODE, Column.CODE})


def columns_of(titles: Row) -> tuple[dict[Column, int], list[Fault], list[Statement]]:
    """Give the number of each known column, a fault for each that stands twice, a note for each that is not known."""
    columns: dict[Column, int] = {}
    faults: list[Fault] = []
    notes: list[Statement] = []
    for cell in titles.cells:
        column = _BY_TITLE.get(folded(cell.text))
        if column is None:
            if not cell.is_empty and folded(cell.text) not in _PASSED_OVER:
                notes.append(_NOT_USED(letter=cell.letter, title=shown(cell.text)))
        elif column in columns:
            first = cells.column_letter(columns[column])
            faults.append(cell.fault(_TITLE_TWICE(first=first, second=cell.letter), _KEEP_ONE()))
        else:
            columns[column] = cell.column
    return columns, faults, notes
