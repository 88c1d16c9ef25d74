"""Form 06/VPCP/KSTT as an Excel workbook."""

import io

from xlsxwriter import Workbook  # type: ignore[import-untyped]

from parindex.dossiers.figures import days
from parindex.dossiers.figures.form06 import COLUMNS, Form

_LEVELS = {"commune": "Cấp xã", "district": "Cấp huyện", "province": "Cấp tỉnh", "ministry": "Bộ, ngành"}
_HEADS = (
    "Tổng số tiếp nhận",
    "Trực tuyến",
    "Trực tiếp, BCCI",
    "Từ kỳ trước",
    "Tổng số giải quyết",
    "Trước hạn",
    "Đúng hạn",
    "Quá hạn",
    "Tổng số đang giải quyết",
    "Trong hạn",
    "Quá hạn",
    "Rút, từ chối, dừng",
)
_FIRST = 5


def level_name(authority: str) -> str:
    """Say a level in words."""
    return _LEVELS.get(authority, authority)


def workbook(unit_name: str, form: Form) -> bytes:
    """Write the form: one row for each field and level, a total, and why a sum does not come out."""
    held = io.BytesIO()
    with Workbook(held, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet("Bieu 06")
        bold, head = book.add_format({"bold": True}), book.add_format({"bold": True, "text_wrap": True, "border": 1})
        cell, total = book.add_format({"border": 1}), book.add_format({"border": 1, "bold": True})
        sheet.write_string(0, 0, unit_name, bold)
        sheet.write_string(1, 0, "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH (Biểu số 06/VPCP/KSTT)", bold)
        sheet.write_string(2, 0, f"Kỳ báo cáo: {days.named(form.period).say('vi')}")
        for column, name in enumerate(("Lĩnh vực", "Cấp giải quyết", *_HEADS)):
            sheet.write_string(_FIRST - 1, column, name, head)
        place = _FIRST
        for line in form.lines:
            sheet.write_string(place, 0, line.key.field, cell)
            sheet.write_string(place, 1, level_name(line.key.authority), cell)
            for column, count in enumerate(line.cells, start=2):
                sheet.write_number(place, column, count, cell)
            place += 1
        sheet.write_string(place, 0, "Tổng số", total)
        sheet.write_blank(place, 1, None, total)
        for column, count in enumerate(form.cells, start=2):
            sheet.write_number(place, column, count, total)
        for said in _notes(form):
            place += 1
            sheet.write_string(place + 1, 0, said)
        sheet.set_column(0, 0, 34)
        sheet.set_column(1, len(COLUMNS) + 1, 12)
        sheet.freeze_panes(_FIRST, 2)
    return held.getvalue()


def _notes(form: Form) -> list[str]:
    return [
        f"{line.key.field}, {level_name(line.key.authority)}: {one.difference.said.say('vi')}. Lý do: {one.note.reason}"
        for line in form.lines
        for one in line.differences
        if one.note is not None
    ]
