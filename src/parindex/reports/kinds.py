"""The kinds of reports: what each is called, its symbol, who makes it, and which sentences it has."""

from dataclasses import dataclass
from enum import StrEnum

from parindex.core.compiling.proposals.registry import Section
from parindex.core.sentences import Template


class Owner(StrEnum):
    """Who makes a report: a unit about itself, or the one who runs a round about all units."""

    UNIT = "unit"
    ROUND = "round"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of report; `letters` is its type in symbols (Nghị định 30/2020/NĐ-CP, Phụ lục III)."""

    key: str
    name: Template
    letters: str
    title: str
    owner: Owner
    sections: tuple[Section, ...] = ()
    needs_index: bool = True
    lists_items: bool = False


_ALL = tuple(Section)
KINDS: dict[str, Kind] = {
    kind.key: kind
    for kind in (
        Kind(
            key="index_report",
            name=Template("Báo cáo kết quả Chỉ số CCHC", "Report on the index"),
            letters="BC",
            title="Kết quả đánh giá Chỉ số cải cách hành chính {period} và nhiệm vụ trọng tâm năm {next}",
            owner=Owner.UNIT,
            sections=_ALL,
        ),
        Kind(
            key="cchc_report",
            name=Template("Báo cáo công tác CCHC (quý, 6 tháng, năm)", "Report on the reform (quarter, half, year)"),
            letters="BC",
            title="Công tác cải cách hành chính {period}",
            owner=Owner.UNIT,
            sections=(Section.WORK, Section.WORK_WEAKNESSES, Section.OBJECTIVE, Section.SUBJECTIVE, Section.TASKS),
            needs_index=False,
        ),
        Kind(
            key="self_assessment",
            name=Template("Báo cáo tự đánh giá, chấm điểm", "Self-assessment report"),
            letters="BC",
            title="Kết quả tự đánh giá, chấm điểm Chỉ số cải cách hành chính {period}",
            owner=Owner.UNIT,
            lists_items=True,
            sections=(Section.STRENGTHS, Section.WEAKNESSES, Section.OBJECTIVE, Section.SUBJECTIVE),
        ),
        Kind(
            key="plan",
            name=Template("Kế hoạch CCHC năm", "Plan of the year"),
            letters="KH",
            title="Cải cách hành chính nhà nước năm {next}",
            owner=Owner.UNIT,
            sections=(Section.TASKS,),
        ),
        Kind(
            key="score_table",
            name=Template("Bảng điểm chi tiết", "Table of scores"),
            letters="BC",
            title="Bảng điểm chi tiết Chỉ số cải cách hành chính {period}",
            owner=Owner.UNIT,
            lists_items=True,
        ),
        Kind(
            key="appraisal_minutes",
            name=Template("Biên bản thẩm định", "Minutes of the appraisal"),
            letters="BB",
            title="Thẩm định kết quả tự đánh giá, chấm điểm Chỉ số cải cách hành chính {period}",
            owner=Owner.ROUND,
        ),
        Kind(
            key="council_minutes",
            name=Template("Biên bản họp hội đồng", "Minutes of the council"),
            letters="BB",
            title="Họp hội đồng thẩm định Chỉ số cải cách hành chính {period}",
            owner=Owner.ROUND,
        ),
        Kind(
            key="decision",
            name=Template("Quyết định phê duyệt và công bố", "Decision to approve and publish"),
            letters="QĐ",
            title="Về việc phê duyệt và công bố Chỉ số cải cách hành chính {period}",
            owner=Owner.ROUND,
        ),
    )
}
