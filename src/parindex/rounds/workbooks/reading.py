"""Reads the Excel template of a sheet back: every cell is checked, and every fault names its sheet and cell."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils import timezone

from parindex.core.faults import Fault, Place, Refused, refuse_too_many
from parindex.core.sentences import Statement, Template
from parindex.core.typed import NOT_ARISING, YES, Wrong, read_answer
from parindex.kit import tables
from parindex.kit.cells import Cell, Limits, Row, Table
from parindex.rounds.workbooks import layout
from parindex.rounds.workbooks.layout import NOTE, Block, Form, Line
from parindex.rounds.workbooks.writing import ABOUT, BASE, CODE, KEY, PART, VALUE, VERSION

#: A template of a thousand items is far below.
LIMITS = Limits(bytes=5 * 1024 * 1024, rows=20_000, columns=50)

_FOREIGN = Template("đây không phải mẫu Excel của phiếu này", "this is not the Excel template of this sheet")
_DOWNLOAD = Template("tải mẫu ở trang này rồi điền vào đó", "download the template on this page and fill that in")
_OLD_SET = Template("bộ chỉ số đã đổi sau khi tải mẫu", "the criteria set has changed since the download")
_AGAIN = Template("tải mẫu mới rồi chép số liệu sang", "download the new template and copy the figures over")
_NOT_ITEM = Template("dòng này không thuộc mục nào của phiếu", "this row belongs to no item of the sheet")
_AS_IT_WAS = Template(
    "không thêm hay đổi chỗ dòng; tải lại mẫu", "do not add or move rows; download the template again"
)
_CLOSED = Template("mục {item} đang khóa: {why}", "item {item} is locked: {why}")
_NOT_YOURS = Template("chưa được giao cho anh/chị", "it was not handed to you")
_RESTORE = Template("để ô này như lúc tải mẫu", "leave the cell as it was in the template")
_MEANWHILE = Template(
    "{name} đã sửa mục {item} lúc {at}, sau khi anh/chị tải mẫu",
    "{name} changed item {item} at {at}, after you downloaded the template",
)
_COMPARE = Template(
    "xem mục đó trên trang rồi tải mẫu mới", "look at the item on its page, then download a new template"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One item that is different in the file: what is to be typed, and on which version."""

    answer_id: int
    item: str
    version: int
    typed: Mapping[str, "str | list[str] | bool"]
    note: str


@dataclass(slots=True, kw_only=True)
class _Item:
    block: Block
    version: int
    cells: dict[tuple[str, int], Cell]
    touched: list[Cell]


def read(content: bytes, form: Form) -> list[Given]:
    """Read the file; gives the items that somebody changed in it. Raises `Refused` with every fault, by cell."""
    found = tables.read(content, LIMITS)
    _check_known(found, form)
    faults: list[Fault] = []
    items: dict[str, _Item] = {}
    blocks = form.blocks()
    for table in found:
        if not table.is_hidden:
            for row in table.rows:
                _take(row, blocks, items, faults)
    given = []
    for item in items.values():
        if item.touched:
            one = _given(item)
            faults += _faults(item, one)
            given.append(one)
        refuse_too_many(faults)
    if faults:
        raise Refused(faults)
    return given


def _check_known(found: Iterable[Table], form: Form) -> None:
    about = next((table for table in found if table.is_hidden and table.name == ABOUT), None)
    texts = [row[1].text for row in about.rows] if about else []
    if len(texts) != 3 or texts[1] != str(form.sheet.pk):
        raise Refused([Fault(Place(""), _FOREIGN(), _DOWNLOAD())])
    if texts[2] != form.sheet.round.criteria_hash:
        raise Refused([Fault(Place(""), _OLD_SET(), _AGAIN())])


def _take(row: Row, blocks: Mapping[str, Block], items: dict[str, _Item], faults: list[Fault]) -> None:
    """Take one row; those without a code are titles."""
    code, key, cell = row[CODE + 1].text, row[KEY + 1].text, row[VALUE + 1]
    if not code:
        if not cell.is_empty and row.number > 3:
            faults.append(cell.fault(_NOT_ITEM(), _AS_IT_WAS()))
        return
    block = blocks.get(code)
    part, version = row[PART + 1].text, row[VERSION + 1].text
    line = _line(block, key, part) if block else None
    if block is None or line is None or not version.isdecimal():
        faults.append(cell.fault(_NOT_ITEM(), _AS_IT_WAS()))
        return
    item = items.setdefault(code, _Item(block=block, version=int(version), cells={}, touched=[]))
    item.cells[key, line.part] = cell
    if _text(line, cell) != row[BASE + 1].text.removeprefix("=").strip():
        item.touched.append(cell)


def _line(block: Block, key: str, part: str) -> Line | None:
    return next((line for line in block.lines if line.key == key and str(line.part) == part), None)


def _text(line: Line, cell: Cell) -> str:
    """Give a cell as the template writes it, so that only what somebody changed is different."""
    text = cell.text.replace(".", ",") if _is_number(cell) else cell.text
    return layout.shown(line.shape, layout.heard(line, text), line.choices)


def _is_number(cell: Cell) -> bool:
    return not isinstance(cell.value, str | bool) and cell.value is not None and not hasattr(cell.value, "year")


def _given(item: _Item) -> Given:
    typed: dict[str, str | list[str] | bool] = {}
    for line in item.block.lines:
        cell = item.cells.get((line.key, line.part))
        text = layout.heard(line, _text(line, cell)) if cell else ""
        if line.key == NOT_ARISING:
            typed |= {NOT_ARISING: True} if text == YES else {}
        elif line.part >= 0:
            parts = typed.setdefault(line.key, [])
            if isinstance(parts, list):
                parts.append(text)
        elif line.key != NOTE:
            typed[line.key] = text
    kept = {key: value for key, value in typed.items() if (any(value) if isinstance(value, list) else value)}
    note = item.cells.get((NOTE, -1))
    return Given(
        answer_id=item.block.answer.pk,
        item=item.block.item.code,
        version=item.version,
        typed=kept,
        note=note.text if note else "",
    )


def _faults(item: _Item, given: Given) -> list[Fault]:
    """Say what is wrong with an item that somebody changed."""
    block, first = item.block, item.touched[0]
    if not block.is_open:
        why = block.why or _NOT_YOURS()
        return [first.fault(_CLOSED(item=block.item.code, why=why), _RESTORE())]
    if block.answer.version != item.version:
        return [first.fault(_changed(block), _COMPARE())]
    wrongs = read_answer(block.item, given.typed).wrongs
    return [_cell_of(item, wrong, first).fault(wrong.wrong, wrong.remedy) for wrong in wrongs]


def _changed(block: Block) -> Statement:
    answer = block.answer
    name = answer.changed_by.full_name if answer.changed_by else "—"
    at = f"{timezone.localtime(answer.changed_at):%H:%M %d/%m/%Y}" if answer.changed_at else "—"
    return _MEANWHILE(name=name, item=block.item.code, at=at)


def _cell_of(item: _Item, wrong: Wrong, first: Cell) -> Cell:
    """Find the cell of a figure; of a list the first of its cells, of the answer as a whole the first that changed."""
    return next((cell for (key, _), cell in item.cells.items() if key == wrong.key), first)
