"""The yearly report on the index and tasks ahead, in the outline that communes use (seed; domain rules 8.3)."""

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


def build() -> Document:
    """Lay the template out."""
    document = page.new_document()
    add_head(document)
    add_title(document, "BÁO CÁO", "{{ report.title }}")
    add_list(document, "bases", "Căn cứ {{ line }};")
    add_text(
        document,
        "{{ office.issuer }} báo cáo kết quả đánh giá Chỉ số cải cách hành chính (CCHC) {{ report.period }} "
        "và nhiệm vụ trọng tâm năm {{ report.next_year }} như sau:",
    )
    _results(document)
    _work(document)
    _tasks(document)
    add_end(document)
    return document


def _results(document: Document) -> None:
    add_heading(document, "I. KẾT QUẢ CHỈ SỐ CCHC {{ report.period_caps }}")
    add_heading(document, "1. Kết quả đạt được")
    add_text(
        document,
        "Theo kết quả công bố Chỉ số CCHC {{ report.period }}, {{ unit.short }} đạt {{ index.published }}/"
        "{{ index.maximum }} điểm, xếp thứ {{ index.rank }} đơn vị{% if index.band %}, "
        "thuộc nhóm {{ index.band_lower }}{% endif %}. Kết quả theo lĩnh vực cụ thể như sau:",
    )
    add_tag(document, "{%p for area in areas %}")
    add_text(
        document,
        "- {{ area.name }}: đạt {{ area.points }}/{{ area.maximum }} điểm"
        "{% if area.dense_rank %}, xếp hạng {{ area.dense_rank }} hạng{% endif %}"
        "{% if loop.last %}.{% else %};{% endif %}",
    )
    add_tag(document, "{%p endfor %}")
    add_list(document, "comparison", "{{ line }}")
    add_heading(document, "2. Đánh giá chung")
    for number, (title, name) in enumerate((("Ưu điểm", "strengths"), ("Tồn tại, hạn chế", "weaknesses")), start=1):
        add_heading(document, f"2.{number}. {title}")
        add_list(document, name)
    add_causes(document, "2.3. Nguyên nhân của tồn tại, hạn chế")


def _work(document: Document) -> None:
    add_tag(document, "{%p if work %}")
    add_heading(document, "II. KẾT QUẢ THỰC HIỆN CÔNG TÁC CCHC NĂM {{ report.next_year }}")
    add_heading(document, "1. Kết quả thực hiện")
    add_tag(document, "{%p if has.plan %}")
    add_text(
        document,
        "Thực hiện Kế hoạch số {{ plan.number }} ngày {{ plan.day }} về cải cách hành chính nhà nước "
        "năm {{ report.next_year }}, {{ unit.short }} đã tổ chức triển khai {{ plan.contents }} nội dung.",
    )
    add_tag(document, "{%p endif %}")
    add_list(document, "work")
    add_tag(document, "{%p if work_weaknesses %}")
    add_heading(document, "2. Tồn tại, hạn chế")
    add_list(document, "work_weaknesses")
    add_tag(document, "{%p endif %}")
    add_tag(document, "{%p endif %}")


def _tasks(document: Document) -> None:
    add_heading(document, "{% if work %}III{% else %}II{% endif %}. MỘT SỐ NHIỆM VỤ VÀ GIẢI PHÁP TRONG THỜI GIAN TỚI")
    add_text(
        document,
        "Để khắc phục những tồn tại, hạn chế {{ report.period }}, cần tập trung thực hiện một số nhiệm vụ, "
        "giải pháp như sau:",
    )
    add_list(document, "tasks", "{{ loop.index }}. {{ line }}")
    add_text(
        document,
        "Trên đây là báo cáo kết quả Chỉ số CCHC {{ report.period }} và nhiệm vụ trọng tâm năm "
        "{{ report.next_year }} của {{ unit.short }}./.",
    )
