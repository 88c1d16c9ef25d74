"""The table of scores of a unit, item by item."""

from docx.document import Document

from parindex.reports.layout import page
from parindex.reports.layout.parts import (
    add_end,
    add_head,
    add_text,
    add_title,
)
from parindex.reports.layout.tables import add_table
from parindex.reports.outlines.self_assessment import AREAS, TOTAL, add_annex


def build() -> Document:
    """Lay the template out."""
    document = page.new_document()
    add_head(document)
    add_title(document, "BÁO CÁO", "{{ report.title }}")
    add_text(
        document,
        "{{ unit.short }} đạt {{ index.published }}/{{ index.maximum }} điểm Chỉ số cải cách hành chính "
        "{{ report.period }}. Điểm theo lĩnh vực như sau; điểm từng tiêu chí thành phần tại Phụ lục kèm theo.",
    )
    add_table(document, AREAS, rows="area in areas", total=TOTAL)
    add_end(document)
    page.add_landscape(document)
    add_annex(document)
    return document
