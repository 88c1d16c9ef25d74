"""The minutes of the appraisal of a round."""

from docx.document import Document

from parindex.reports.layout import page
from parindex.reports.layout.parts import (
    add_head,
    add_heading,
    add_list,
    add_text,
    add_title,
    add_two_signatures,
)
from parindex.reports.layout.tables import add_units


def build() -> Document:
    """Lay the template out."""
    document = page.new_document()
    add_head(document)
    add_title(document, "BIÊN BẢN", "{{ report.title }}")
    add_list(document, "bases", "Căn cứ {{ line }};")
    add_text(document, "{{ office.issuer }} lập biên bản thẩm định của {{ round.name }} như sau:")
    add_heading(document, "1. Phạm vi thẩm định")
    add_text(
        document,
        "Thẩm định kết quả tự đánh giá, chấm điểm của {{ round.units }} đơn vị; đã thẩm định {{ round.judged }} mục.",
    )
    add_heading(document, "2. Kết quả thẩm định")
    add_text(
        document,
        "Giảm điểm {{ round.cut }} mục; sửa số liệu {{ round.changed }} mục. Mỗi mục giảm điểm có lý do và ý kiến "
        "của người thẩm định, lưu cùng hồ sơ của đơn vị.",
    )
    add_heading(document, "3. Điểm và xếp hạng sau thẩm định")
    add_units(document)
    add_text(document, "Biên bản lập xong, các thành viên thống nhất ký tên./.")
    add_two_signatures(document, "THƯ KÝ", "{{ office.title_caps }}")
    return document
