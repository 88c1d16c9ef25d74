"""The plan of the reform for a year: seven contents, tasks in a table after the "5 rõ" (domain rules 8.2)."""

from docx.document import Document

from parindex.reports.layout import page
from parindex.reports.layout.parts import (
    add_end,
    add_head,
    add_heading,
    add_list,
    add_text,
    add_title,
)
from parindex.reports.layout.tables import add_table

_CONTENTS = (
    "Công tác chỉ đạo, điều hành",
    "Cải cách thể chế",
    "Cải cách thủ tục hành chính",
    "Cải cách tổ chức bộ máy hành chính nhà nước",
    "Cải cách chế độ công vụ",
    "Cải cách tài chính công",
    "Xây dựng và phát triển chính quyền điện tử, chính quyền số",
)


def build() -> Document:
    """Lay the template out."""
    document = page.new_document()
    add_head(document)
    add_title(document, "KẾ HOẠCH", "{{ report.title }}")
    add_list(document, "bases", "Căn cứ {{ line }};")
    add_text(
        document,
        "{{ office.issuer }} ban hành Kế hoạch cải cách hành chính nhà nước năm {{ report.next_year }} như sau:",
    )
    add_heading(document, "I. MỤC TIÊU")
    add_text(
        document,
        "Khắc phục những nội dung chưa đạt điểm tối đa của Chỉ số cải cách hành chính {{ report.period }} "
        "({{ index.published }}/{{ index.maximum }} điểm, bị trừ {{ index.lost }} điểm); bảo đảm 5 rõ: rõ người, "
        "rõ việc, rõ kết quả, rõ thời gian, rõ trách nhiệm.",
    )
    add_heading(document, "II. NỘI DUNG")
    for number, content in enumerate(_CONTENTS, start=1):
        add_text(document, f"{number}. {content}.")
    add_heading(document, "III. NHIỆM VỤ TRỌNG TÂM")
    add_table(
        document,
        (
            ("TT", "{{ loop.index }}", 12),
            ("Nhiệm vụ", "{{ line }}", 73),
            ("Chủ trì", "", 27),
            ("Sản phẩm", "", 28),
            ("Thời hạn", "", 25),
        ),
        rows="line in tasks",
    )
    add_heading(document, "IV. TỔ CHỨC THỰC HIỆN")
    add_text(
        document,
        "Công chức phụ trách từng lĩnh vực tổ chức thực hiện, báo cáo tiến độ định kỳ; công chức phụ trách cải cách "
        "hành chính theo dõi, đôn đốc, tổng hợp báo cáo Chủ tịch Ủy ban nhân dân./.",
    )
    add_end(document)
    return document
