"""The minutes of the council of a round."""

from docx.document import Document

from parindex.reports.layout import page
from parindex.reports.layout.parts import (
    add_head,
    add_heading,
    add_list,
    add_tag,
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
    add_text(document, "Hội đồng thẩm định họp, xem xét kết quả của {{ round.name }} với {{ round.units }} đơn vị.")
    add_heading(document, "1. Nội dung đã xem xét")
    add_text(
        document,
        "Hội đồng quyết định {{ round.decided }} mục: giữ kết quả thẩm định {{ round.upheld }} mục, "
        "công nhận lại điểm của đơn vị {{ round.restored }} mục.",
    )
    add_tag(document, "{%p if round.minutes %}")
    add_text(document, "{{ round.minutes }}")
    add_tag(document, "{%p endif %}")
    add_heading(document, "2. Kết quả hội đồng thông qua")
    add_units(document)
    add_text(document, "Biên bản được các thành viên hội đồng thông qua./.")
    add_two_signatures(document, "THƯ KÝ HỘI ĐỒNG", "{{ office.title_caps }}")
    return document
