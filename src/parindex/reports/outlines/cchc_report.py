"""The report on the reform of a quarter, half-year or year, with its tables of statistics."""

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
from parindex.reports.layout.tables import add_rows

_FIGURES = (
    ("Hồ sơ tiếp nhận trực tiếp", "dossiers.direct"),
    ("Hồ sơ tiếp nhận trực tuyến", "dossiers.online"),
    ("Hồ sơ kỳ trước chuyển sang", "dossiers.carried_over"),
    ("Tổng số hồ sơ", "dossiers.total"),
    ("Giải quyết trước hạn và đúng hạn", "dossiers.on_time"),
    ("Giải quyết quá hạn", "dossiers.late"),
    ("Đang giải quyết", "dossiers.in_progress"),
    ("Đã số hóa thành phần khi tiếp nhận", "dossiers.input_yes"),
    ("Đã số hóa kết quả", "dossiers.result_yes"),
    ("Chứng thực bản sao điện tử", "dossiers.certified"),
)


_WEAK = "work_weaknesses or objective or subjective"


def build() -> Document:
    """Lay the template out."""
    document = page.new_document()
    add_head(document)
    add_title(document, "BÁO CÁO", "{{ report.title }}")
    add_list(document, "bases", "Căn cứ {{ line }};")
    add_text(
        document,
        "{{ office.issuer }} báo cáo kết quả thực hiện công tác cải cách hành chính (CCHC) {{ report.period }} "
        "như sau:",
    )
    add_heading(document, "I. KẾT QUẢ THỰC HIỆN")
    add_tag(document, "{%p if has.plan %}")
    add_text(
        document,
        "Thực hiện Kế hoạch số {{ plan.number }} ngày {{ plan.day }} về cải cách hành chính nhà nước, "
        "{{ unit.short }} đã triển khai {{ plan.contents }} nội dung.",
    )
    add_tag(document, "{%p endif %}")
    add_list(document, "work")
    add_tag(document, "{%p if has.dossiers %}")
    add_heading(document, "Biểu số liệu thủ tục hành chính", bold=False)
    add_rows(document, ("TT", "Nội dung", "Số hồ sơ"), _FIGURES)
    add_tag(document, "{%p endif %}")
    add_tag(document, f"{{%p if {_WEAK} %}}")
    add_heading(document, "II. TỒN TẠI, HẠN CHẾ")
    add_list(document, "work_weaknesses")
    add_causes(document, "Nguyên nhân của tồn tại, hạn chế")
    add_tag(document, "{%p endif %}")
    add_heading(document, f"{{% if {_WEAK} %}}III{{% else %}}II{{% endif %}}. NHIỆM VỤ THỜI GIAN TỚI")
    add_list(document, "tasks", "{{ loop.index }}. {{ line }}")
    add_text(
        document,
        "Trên đây là báo cáo kết quả công tác CCHC {{ report.period }} của {{ unit.short }}./.",
    )
    add_end(document)
    return document
