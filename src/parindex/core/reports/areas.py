"""What a score or a rank is of: the index as a whole, one of its areas, the service index, a survey."""

import re

INDEX = "index"
SERVICE = "service_index"

_AREAS = (
    ("area.steering", r"chi dao,? (?:va )?dieu hanh"),
    ("area.institutions", r"(?:cai cach|xay dung) the che|xay dung va to chuc thuc hien van ban"),
    ("area.procedures", r"cai cach (?:thu tuc hanh chinh|tthc)|(?:kiem soat|ve) (?:thu tuc hanh chinh|tthc)\b"),
    ("area.apparatus", r"to chuc bo may|bo may hanh chinh"),
    ("area.civil_service", r"che do cong vu|doi ngu can bo|can bo,? cong chuc,? vien chuc"),
    ("area.finance", r"tai chinh cong"),
    ("area.digital", r"chinh quyen (?:dien tu|so)|hien dai hoa|chuyen doi so"),
    ("area.impact", r"tac dong"),
    ("area.survey", r"dieu tra (?:xa hoi hoc|xhh)"),
    ("area.satisfaction", r"\bsipas\b|hai long"),
    (SERVICE, r"phuc vu nguoi dan,? (?:va )?(?:doanh nghiep|to chuc)|\b766\b"),
    (INDEX, r"(?:bo )?chi so (?:cai cach hanh chinh|cchc)|\bpar index\b|tong diem|tong so diem"),
)
_KNOWN = tuple((subject, re.compile(pattern)) for subject, pattern in _AREAS)

NAMES = {
    "area.steering": "chỉ đạo, điều hành",
    "area.institutions": "cải cách thể chế",
    "area.procedures": "cải cách thủ tục hành chính",
    "area.apparatus": "tổ chức bộ máy",
    "area.civil_service": "chế độ công vụ",
    "area.finance": "tài chính công",
    "area.digital": "chính quyền điện tử, chính quyền số",
    "area.impact": "tác động đến kinh tế - xã hội",
    "area.survey": "điều tra xã hội học",
    "area.satisfaction": "chỉ số hài lòng",
    SERVICE: "bộ chỉ số phục vụ người dân, doanh nghiệp",
    INDEX: "chỉ số cải cách hành chính",
}


def area_of(words: str) -> str:
    """Give the subject that the words (without diacritics) name last; empty where they name none.

    A longer name wins over one within it: "chỉ số hài lòng" is not the index.
    """
    named = [(found.end(), found.start(), subject) for subject, known in _KNOWN for found in known.finditer(words)]
    if not named:
        return ""
    return max(named, key=lambda one: (one[0], -one[1]))[2]
