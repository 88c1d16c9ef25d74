"""The decision to approve and publish, with the annex of all units across the page."""

from docx.document import Document

from parindex.reports.layout import page
from parindex.reports.layout.parts import (
    CENTER,
    add_end,
    add_head,
    add_list,
    add_text,
    add_title,
)
from parindex.reports.layout.tables import add_units_by_area


def build() -> Document:
    """Lay the template out."""
    document = page.new_document()
    add_head(document)
    add_title(document, "QUYẾT ĐỊNH", "{{ report.title }}")
    head = add_text(document, "{{ office.issuer|upper }}", bold=True)
    head.alignment, head.paragraph_format.first_line_indent = CENTER, 0
    add_list(document, "bases", "Căn cứ {{ line }};")
    word = add_text(document, "QUYẾT ĐỊNH:", bold=True)
    word.alignment, word.paragraph_format.first_line_indent = CENTER, 0
    add_text(
        document,
        "Điều 1. Phê duyệt và công bố Chỉ số cải cách hành chính {{ report.period }} của {{ index.units }} đơn vị "
        "tại Phụ lục kèm theo Quyết định này.",
    )
    add_text(
        document,
        "Điều 2. Căn cứ kết quả được công bố, các đơn vị xác định nội dung còn hạn chế, bị trừ điểm và có giải pháp "
        "khắc phục.",
    )
    add_text(
        document,
        "Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Thủ trưởng các cơ quan, đơn vị liên quan chịu trách nhiệm "
        "thi hành Quyết định này./.",
    )
    add_end(document)
    page.add_landscape(document)
    add_title(document, "PHỤ LỤC", "Chỉ số cải cách hành chính {{ report.period }} của các đơn vị")
    add_units_by_area(document)
    return document
