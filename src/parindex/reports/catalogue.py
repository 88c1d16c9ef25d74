"""Every fact that a template may use, with its name: what an office reads when it writes a template of its own."""

import re
from collections.abc import Mapping

from parindex.core.compiling.entered import DERIVED, FIELDS
from parindex.core.compiling.proposals import Section
from parindex.core.compiling.proposals.registry import NAMES as SECTIONS
from parindex.core.sentences import Template

_INDEX = {
    "published": Template("điểm Chỉ số", "index"),
    "total": Template("tổng điểm trước khi làm tròn", "total before rounding"),
    "maximum": Template("thang điểm", "scale"),
    "share": Template("tỷ lệ điểm", "share of points"),
    "lost": Template("điểm không đạt", "points lost"),
    "rank": Template("thứ hạng / số đơn vị", "rank of units"),
    "dense_rank": Template("hạng / số mức điểm", "dense rank"),
    "units": Template("số đơn vị", "units"),
    "items": Template("số tiêu chí thành phần", "items"),
    "areas": Template("số lĩnh vực", "areas"),
    "weak_below": Template("ngưỡng lĩnh vực yếu", "threshold of weak areas"),
    "band": Template("xếp loại", "class"),
    "band_lower": Template("xếp loại, chữ thường", "class in small letters"),
}
_LISTS: Mapping[str, Mapping[str, Template]] = {
    "areas": {
        "code": Template("mã lĩnh vực", "code of the area"),
        "name": Template("tên lĩnh vực", "name of the area"),
        "short": Template("tên gọn của lĩnh vực", "short name of the area"),
        "points": Template("điểm lĩnh vực", "points of the area"),
        "maximum": Template("điểm tối đa", "maximum"),
        "share": Template("tỷ lệ", "share"),
        "lost": Template("điểm không đạt", "points lost"),
        "rank": Template("thứ hạng", "rank"),
        "dense_rank": Template("hạng", "dense rank"),
        "rise": Template("tăng so với kỳ trước", "rise"),
        "fall": Template("giảm so với kỳ trước", "fall"),
    },
    "losses": {
        "code": Template("mã tiêu chí", "code of the item"),
        "name": Template("tên tiêu chí", "name of the item"),
        "area": Template("mã lĩnh vực", "code of the area"),
        "lost": Template("điểm không đạt", "points lost"),
        "reason": Template("lý do", "reason"),
        "why": Template("cách tính", "how it came about"),
    },
    "cuts": {
        "reason": Template("lý do giảm điểm", "reason of the cut"),
        "count": Template("số mục", "items"),
        "points": Template("điểm bị giảm", "points cut"),
    },
    "items": {
        "code": Template("mã tiêu chí", "code of the item"),
        "name": Template("tên tiêu chí", "name of the item"),
        "maximum": Template("điểm tối đa", "maximum"),
        "points": Template("điểm đạt", "points"),
        "why": Template("cách tính, lý do", "how it came about"),
    },
    "units": {
        "name": Template("tên đơn vị", "name of the unit"),
        "published": Template("điểm Chỉ số", "index"),
        "rank": Template("thứ hạng", "rank"),
        "band": Template("xếp loại", "class"),
        "points": Template("điểm từng lĩnh vực", "points by area"),
    },
}
_OTHERS = {
    "report.title": Template("trích yếu", "title"),
    "report.period": Template("kỳ báo cáo", "period"),
    "report.period_caps": Template("kỳ báo cáo, chữ hoa", "period in capitals"),
    "report.year": Template("năm", "year"),
    "report.next_year": Template("năm sau", "next year"),
    "report.is_year": Template("có phải báo cáo năm", "whether it is a yearly report"),
    "unit.name": Template("tên đơn vị", "name of the unit"),
    "unit.short": Template("UBND viết tắt", "committee in short"),
    "unit.full": Template("Ủy ban nhân dân viết đủ", "committee in full"),
    "before.period": Template("kỳ trước", "period before"),
    "before.published": Template("điểm Chỉ số kỳ trước", "index before"),
    "before.rank": Template("thứ hạng kỳ trước", "rank before"),
    "before.refused": Template("vì sao chưa so sánh được", "why it cannot be compared"),
    "change.rise": Template("điểm tăng", "rise"),
    "change.fall": Template("điểm giảm", "fall"),
    "filing.due": Template("hạn gửi", "due"),
    "filing.days_late": Template("số ngày gửi chậm", "days late"),
    "evidence.documents": Template("tài liệu đã nộp", "documents filed"),
    "evidence.items": Template("mục có tài liệu", "items with documents"),
    "evidence.items_without": Template("mục chưa có tài liệu", "items without documents"),
    "round.name": Template("tên đợt", "name of the round"),
    "round.units": Template("số đơn vị", "units"),
    "round.judged": Template("mục đã thẩm định", "items appraised"),
    "round.cut": Template("mục bị giảm điểm", "items cut"),
    "round.changed": Template("mục sửa số liệu", "items changed"),
    "round.decided": Template("mục hội đồng quyết định", "items decided"),
    "round.upheld": Template("mục giữ kết quả thẩm định", "items upheld"),
    "round.restored": Template("mục công nhận lại", "items restored"),
    "round.minutes": Template("biên bản khi phê duyệt", "minutes at approval"),
    "bases": Template("căn cứ", "legal bases"),
    "bases.*": Template("một căn cứ", "a legal basis"),
    **{
        f"office.{name}": Template(vi, en)
        for name, vi, en in (
            ("parent", "cơ quan chủ quản", "superior"),
            ("issuer", "cơ quan ban hành", "issuer"),
            ("issuer_caps", "cơ quan ban hành, chữ hoa", "issuer in capitals"),
            ("number_line", "số, ký hiệu", "number and symbol"),
            ("place_day", "địa danh, ngày", "place and day"),
            ("authority", "quyền hạn ký (TM., KT.)", "authority of the signer"),
            ("title_caps", "chức vụ người ký", "title of the signer"),
            ("signer", "họ tên người ký", "name of the signer"),
            ("recipients", "nơi nhận", "recipients"),
            ("recipients.*", "một nơi nhận", "a recipient"),
        )
    },
}


def known() -> dict[str, Template]:
    """Give every name that a template may use; "*" stands for a member of a list."""
    found = {f"index.{name}": said for name, said in _INDEX.items()}
    for name, fields in _LISTS.items():
        found[name] = Template(f"danh sách {name}", f"list {name}")
        found |= {f"{name}.*.{field}": said for field, said in fields.items()}
    found["units.*.points.*"] = _LISTS["areas"]["points"]
    for section in Section:
        found |= {section.value: SECTIONS[section], f"{section.value}.*": SECTIONS[section]}
    found |= {key: field.name for key, field in FIELDS.items()}
    found |= {rule.key: rule.name for rule in DERIVED}
    found |= {f"has.{group}": Template("có số liệu", "there are figures") for group in _groups(found)}
    return found | _OTHERS


def is_known(name: str) -> bool:
    """Say whether a template may use a name."""
    return name in known()


def name_of(key: str) -> str:
    """Give the Vietnamese name of a fact by the key of one of its members; the key itself where there is none."""
    within = re.sub(r"^(\w+)\.[^.]+\.", r"\1.*.", key)
    said = known().get(key) or known().get(within) or known().get(re.sub(r"\.[^.*]+$", ".*", within))
    return said.vi if said else key


def _groups(found: Mapping[str, Template]) -> set[str]:
    return {name.partition(".")[0] for name in found} | {"before", "change", "filing", "evidence", "round"}
