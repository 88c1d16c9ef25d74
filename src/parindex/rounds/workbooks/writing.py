"""Writes the Excel template of a sheet: one sheet for each area, only the cells to fill in are open."""

import io
import re
from collections.abc import Iterator
from decimal import Decimal

from xlsxwriter import Workbook  # type: ignore[import-untyped]
from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.utility import xl_col_to_name  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from parindex.core.figures import Shape
from parindex.core.points import to_decimal
from parindex.core.sentences import number
from parindex.core.typed import read_number
from parindex.rounds.workbooks.layout import Area, Block, Form, Line

#: The hidden sheets: by what the file is known again, and the lists that cells are chosen from.
ABOUT, LISTS = "parindex", "danh-muc"
#: The columns of a sheet: what people see, then what the reader needs.
COLUMNS = ("Mã mục", "Nội dung", "Số liệu cần điền", "Điền vào đây", "Đơn vị tính")
VALUE, CODE, KEY, PART, VERSION, BASE = 3, 5, 6, 7, 8, 9
FIRST_ROW = 3
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_WIDTHS = (10, 44, 44, 28, 14)
_EXACT = Decimal(10) ** 14

_HOW = (
    "Mẫu tự chấm điểm – hướng dẫn",
    "1. Mỗi lĩnh vực là một trang tính. Chỉ các ô nền vàng ở cột «Điền vào đây» là điền được.",
    "2. Ô có mũi tên: chọn trong danh sách. Ô số: gõ số thường, ví dụ 42 hoặc 4215,5.",
    "3. Mục không có tài liệu kiểm chứng thì phải có giải trình ở dòng «Giải trình, ghi chú».",
    "4. Không thêm, xóa, đổi chỗ dòng, cột hay trang tính. Ô nền xám đang khóa.",
    "5. Lưu tệp (.xlsx) rồi nộp lại ở đúng trang đã tải mẫu. Từng ô được kiểm tra; có lỗi thì không ô nào được nhập.",
    "6. Trước khi lưu, anh/chị xem lại các mục sẽ thay đổi. Mục người khác vừa sửa sẽ được báo, không bị ghi đè.",
    "7. Tài liệu kiểm chứng nộp trên trang của từng mục, không nộp bằng tệp Excel.",
)


def write(form: Form) -> bytes:
    """Write the template."""
    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    styles = _Styles(book)
    _write_guide(book.add_worksheet("Hướng dẫn"), form, styles)
    lists = _Lists()
    for area, name in zip(form.areas, names(form), strict=True):
        _write_area(book.add_worksheet(name), area, styles, lists)
    _write_hidden(book, form, lists)
    book.close()
    return out.getvalue()


def names(form: Form) -> Iterator[str]:
    """Give the name of each area's sheet: its code and the beginning of its name, without what Excel refuses."""
    taken: set[str] = set()
    for area in form.areas:
        name = _NOT_IN_NAMES.sub(" ", f"{area.code} {area.name}")[:28].strip()
        while name.casefold() in taken:
            name = f"{name[:27]}{len(taken)}"
        taken.add(name.casefold())
        yield name


class _Styles:
    """The looks of cells."""

    def __init__(self, book: Workbook) -> None:
        wrap = {"text_wrap": True, "valign": "top"}
        self.plain: Format = book.add_format(wrap)
        self.title: Format = book.add_format({"bold": True, "font_size": 14})
        self.head: Format = book.add_format({**wrap, "bold": True, "bg_color": "#e6eef7", "border": 1})
        self.item: Format = book.add_format({**wrap, "bold": True})
        self.closed: Format = book.add_format({**wrap, "bg_color": "#efede6", "border": 1})
        self.open: Format = book.add_format({**wrap, "bg_color": "#fff8d6", "border": 1, "locked": False})


class _Lists:
    """The lists that cells are chosen from, each kept once on a hidden sheet."""

    def __init__(self) -> None:
        self.columns: dict[tuple[str, ...], int] = {}

    def reference(self, choices: tuple[str, ...]) -> str:
        """Give the range in which a list stands."""
        column = self.columns.setdefault(choices, len(self.columns))
        letter = xl_col_to_name(column)
        return f"='{LISTS}'!${letter}$1:${letter}${len(choices)}"


def _write_guide(page: Worksheet, form: Form, styles: _Styles) -> None:
    page.set_column(0, 0, 110)
    page.write_string(0, 0, _HOW[0], styles.title)
    page.write_string(1, 0, f"{form.sheet.round.name} – {form.sheet.unit.name}", styles.item)
    for row, text in enumerate(_HOW[1:], start=3):
        page.write_string(row, 0, text, styles.plain)
    page.protect()


def _write_area(page: Worksheet, area: Area, styles: _Styles, lists: _Lists) -> None:
    for column, width in enumerate(_WIDTHS):
        page.set_column(column, column, width)
    page.set_column(CODE, BASE, None, None, {"hidden": True})
    page.write_string(0, 0, f"{area.code}. {area.name}", styles.title)
    for column, title in enumerate(COLUMNS):
        page.write_string(FIRST_ROW - 1, column, title, styles.head)
    page.freeze_panes(FIRST_ROW, 1)
    page.fit_to_pages(1, 0)
    page.set_landscape()
    row = FIRST_ROW
    for block in area.blocks:
        for line in block.lines:
            _write_line(page, row, block, line, styles)
            _limit(page, row, line, lists)
            row += 1
    page.protect("", {"format_columns": True, "format_rows": True})


def _write_line(page: Worksheet, row: int, block: Block, line: Line, styles: _Styles) -> None:
    if line is block.lines[0]:
        most = number(to_decimal(block.item.maximum))
        page.write_string(row, 0, block.item.code, styles.item)
        page.write_string(row, 1, f"{block.item.name} (tối đa {most} điểm)", styles.item)
    page.write_string(row, 2, line.label, styles.plain)
    page.write_string(row, 4, line.unit, styles.plain)
    _write_value(page, row, line, styles.open if block.is_open else styles.closed)
    page.write_string(row, CODE, line.item)
    page.write_string(row, KEY, line.key)
    page.write_number(row, PART, line.part)
    page.write_number(row, VERSION, block.answer.version)
    page.write_string(row, BASE, f"={line.value if line.base is None else line.base}")


def _write_value(page: Worksheet, row: int, line: Line, style: Format) -> None:
    """Write what stands there; a number as a number where Excel keeps it exactly."""
    value = None if line.choices or line.shape is Shape.TEXT else read_number(line.value)
    if not line.value:
        page.write_blank(row, VALUE, None, style)
    elif value is None or abs(value) >= _EXACT or len(value.as_tuple().digits) > 15:
        page.write_string(row, VALUE, line.value, style)
    else:
        page.write_number(row, VALUE, float(value), style)


def _limit(page: Worksheet, row: int, line: Line, lists: _Lists) -> None:
    """Let Excel refuse what the product would refuse, as far as Excel can."""
    if line.choices:
        words = {"error_title": "Chưa đúng", "error_message": "Chọn một giá trị trong danh sách."}
        page.data_validation(
            row, VALUE, row, VALUE, {"validate": "list", "source": lists.reference(line.choices), **words}
        )
    elif line.shape is Shape.WHOLE:
        words = {"error_title": "Chưa đúng", "error_message": "Điền một số nguyên từ 0 trở lên."}
        page.data_validation(
            row, VALUE, row, VALUE, {"validate": "integer", "criteria": ">=", "value": 0, "ignore_blank": True, **words}
        )


def _write_hidden(book: Workbook, form: Form, lists: _Lists) -> None:
    choices = book.add_worksheet(LISTS)
    for values, column in lists.columns.items():
        for row, value in enumerate(values):
            choices.write_string(row, column, value)
    about = book.add_worksheet(ABOUT)
    for row, value in enumerate(("1", str(form.sheet.pk), form.sheet.round.criteria_hash)):
        about.write_string(row, 0, value)
    for page in (choices, about):
        page.protect()
        page.very_hidden()
