"""The report on the self-assessment: the table of scores, what explains them, difficulties."""

from docx.document import Document

from parindex.reports.layout import page
from parindex.reports.layout.parts import (
    add_causes,
    add_end,
    add_head,
    add_heading,
    add_list,
    add_tag,
    add_text,
    add_title,
)
from parindex.reports.layout.tables import add_table

AREAS = (
    ("TT", "{{ loop.index }}", 12),
    ("Lĩnh vực", "{{ area.name }}", 92),
    ("Điểm tối đa", "{{ area.maximum }}", 22),
    ("Điểm đạt", "{{ area.points }}", 20),
    ("Tỷ lệ", "{{ area.share }}", 19),
)
TOTAL = ("", "Tổng cộng", "{{ index.maximum }}", "{{ index.published }}", "{{ index.share }}")


def build() -> Document:
    """Lay the template out."""
    document = page.new_document()
    add_head(document)
    add_title(document, "BÁO CÁO", "{{ report.title }}")
    add_list(document, "bases", "Căn cứ {{ line }};")
    add_text(
        document,
        "{{ office.issuer }} báo cáo kết quả tự đánh giá, chấm điểm Chỉ số cải cách hành chính (CCHC) "
        "{{ report.period }} như sau:",
    )
    add_heading(document, "I. KẾT QUẢ TỰ ĐÁNH GIÁ, CHẤM ĐIỂM")
    add_text(
        document,
        "Tổng điểm tự đánh giá là {{ index.published }}/{{ index.maximum }} điểm, bằng {{ index.share }}; "
        "gồm {{ index.areas }} lĩnh vực:",
    )
    add_table(document, AREAS, rows="area in areas", total=TOTAL)
    add_tag(document, "{%p if has.evidence %}")
    add_text(
        document,
        "Tài liệu kiểm chứng: đã cung cấp {{ evidence.documents }} tài liệu cho {{ evidence.items }} tiêu chí "
        "thành phần; {{ evidence.items_without }} tiêu chí thành phần chưa có tài liệu.",
    )
    add_tag(document, "{%p endif %}")
    add_heading(document, "II. GIẢI TRÌNH CÁC NỘI DUNG CHƯA ĐẠT ĐIỂM TỐI ĐA")
    add_list(document, "losses", "- {{ loss.name }}: trừ {{ loss.lost }} điểm ({{ loss.reason }}).", "loss")
    add_heading(document, "III. ĐÁNH GIÁ CHUNG")
    for number, (title, name) in enumerate(
        (("Thuận lợi, kết quả nổi bật", "strengths"), ("Khó khăn, hạn chế", "weaknesses")), start=1
    ):
        add_heading(document, f"{number}. {title}")
        add_list(document, name)
    add_causes(document, "3. Nguyên nhân")
    add_text(document, "Trên đây là kết quả tự đánh giá, chấm điểm {{ report.period }} của {{ unit.short }}./.")
    add_end(document)
    page.add_landscape(document)
    add_annex(document)
    return document


def add_annex(document: Document) -> None:
    """Add the table of all items, across the page."""
    add_title(
        document, "PHỤ LỤC", "Bảng điểm chi tiết Chỉ số cải cách hành chính {{ report.period }} của {{ unit.short }}"
    )
    add_table(
        document,
        (
            ("Mã", "{{ item.code }}", 16),
            ("Tiêu chí thành phần", "{{ item.name }}", 88),
            ("Điểm tối đa", "{{ item.maximum }}", 20),
            ("Điểm đạt", "{{ item.points }}", 20),
            ("Cách tính", "{{ item.why }}", 105),
        ),
        rows="item in items",
        size=11,
        total=("", "Tổng cộng", "{{ index.maximum }}", "{{ index.published }}", ""),
    )
