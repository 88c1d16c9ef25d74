"""What a count of dossiers counts: received, settled, under way, put into digital form, by channel and by time.

Source of the measures: Biểu 06/VPCP/KSTT (Thông tư 01/2020/TT-VPCP), and the levels of online services before and
after Nghị định 42/2022/NĐ-CP.
"""

import re
from collections.abc import Sequence
from enum import StrEnum


class Measure(StrEnum):
    """A count of dossiers."""

    RECEIVED = "received"
    NEW = "received.new"
    DIRECT = "received.direct"
    ONLINE = "received.online"
    POSTAL = "received.postal"
    CARRIED = "received.carried"
    DONE = "done"
    EARLY = "done.early"
    ON_TIME = "done.on_time"
    IN_TIME = "done.in_time"
    LATE = "done.late"
    DUE = "due"
    OPEN = "open"
    OPEN_IN_TIME = "open.in_time"
    OPEN_OVERDUE = "open.overdue"
    RETURNED = "returned"
    LEVEL_3 = "online.level_3"
    LEVEL_4 = "online.level_4"
    FULL = "online.full"
    PARTIAL = "online.partial"
    INPUT_DIGITAL = "digital.input"
    INPUT_PAPER = "digital.input.not"
    RESULT_DIGITAL = "digital.result"
    RESULT_PAPER = "digital.result.not"
    CERTIFIED = "certified"
    REUSED = "reused"
    PAID = "paid"


NAMES: dict[Measure, str] = {
    Measure.RECEIVED: "tiếp nhận",
    Measure.NEW: "tiếp nhận mới",
    Measure.DIRECT: "trực tiếp",
    Measure.ONLINE: "trực tuyến",
    Measure.POSTAL: "bưu chính",
    Measure.CARRIED: "kỳ trước chuyển sang",
    Measure.DONE: "đã giải quyết",
    Measure.EARLY: "trước hạn",
    Measure.ON_TIME: "đúng hạn",
    Measure.IN_TIME: "trước hạn và đúng hạn",
    Measure.LATE: "trễ hạn",
    Measure.DUE: "đến hạn giải quyết",
    Measure.OPEN: "đang giải quyết",
    Measure.OPEN_IN_TIME: "đang giải quyết trong hạn",
    Measure.OPEN_OVERDUE: "đang giải quyết quá hạn",
    Measure.RETURNED: "trả lại",
    Measure.LEVEL_3: "mức độ 3",
    Measure.LEVEL_4: "mức độ 4",
    Measure.FULL: "toàn trình",
    Measure.PARTIAL: "một phần",
    Measure.INPUT_DIGITAL: "số hóa thành phần hồ sơ",
    Measure.INPUT_PAPER: "chưa số hóa thành phần hồ sơ",
    Measure.RESULT_DIGITAL: "số hóa kết quả",
    Measure.RESULT_PAPER: "chưa số hóa kết quả",
    Measure.CERTIFIED: "chứng thực điện tử",
    Measure.REUSED: "khai thác, sử dụng lại",
    Measure.PAID: "thanh toán trực tuyến",
}

_NOT = r"\b(?:chua|khong)\b"
_LATE = r"\b(?:tre|qua|cham|muon)\s+(?:thoi\s+)?han\b|\b(?:tre|qua) hen\b|\bcham muon\b|\b(?:cham|muon) so voi"
_OPEN = r"\bdang (?:duoc )?(?:giai quyet|xu ly|thuc hien|trong|con)|\bchua (?:giai quyet|xu ly)|\bcon lai\b"
_OPEN_ALSO = r"\bcon ton\b|\bchuyen (?:sang )?(?:ky|quy|thang|nam) sau\b|\btiep tuc (?:giai quyet|xu ly)"
_IN_TIME = r"\b(?:trong|chua den|con|chua qua|dung) (?:thoi )?han\b"
_NOT_DUE = r"\bchua (?:den|qua) han\b|\bcon (?:trong )?han\b"
_BOTH = (
    r"\b(?:truoc|som)\b(?: thoi)?(?: han)?\s*(?:va|,|/|-|hoac)?\s*(?:dung|trong)\b"
    r"|\b(?:dung|trong)\b(?: thoi)?(?: han)?\s*(?:va|,|/|-|hoac)\s*(?:truoc|som)\b"
)
_CARRIED = (
    r"\b(?:ton|chuyen sang|chuyen qua|chuyen tiep)\b|\b(?:ky|quy|thang|nam) truoc\b|\btu (?:ky|quy|thang|nam) truoc"
)
_DONE = r"\bgiai quyet\b|\bxu ly\b|\btra ket qua\b|\bhoan thanh\b"
_RECEIVED = r"\btiep nhan\b|\b(?:da|xa|phuong) nhan\b|\bnhan (?:duoc|vao)\b|\bphat sinh\b"
_ONLINE = r"\btruc tuyen\b|\bqua mang\b|\bcong dich vu cong\b"


def _rule(pattern: str, *without: str) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    return re.compile(pattern), re.compile("|".join(without)) if without else None


#: In their order; the first whose words are there, and whose forbidden words are not.
_RULES: Sequence[tuple[tuple[re.Pattern[str], re.Pattern[str] | None], Measure]] = (
    (_rule(r"\b(?:khai thac|su dung lai|tai su dung)\b"), Measure.REUSED),
    (_rule(r"\bthanh toan\b"), Measure.PAID),
    (_rule(r"\bchung thuc\b"), Measure.CERTIFIED),
    (_rule(rf"{_NOT}[^,]*\bso hoa\b[^,]*\bket qua\b|\bket qua\b[^,]*{_NOT}[^,]*\bso hoa\b"), Measure.RESULT_PAPER),
    (_rule(r"\bso hoa\b[^,]*\bket qua\b|\bket qua\b[^,]*\bso hoa\b"), Measure.RESULT_DIGITAL),
    (_rule(rf"{_NOT}[^,]*\bso hoa\b"), Measure.INPUT_PAPER),
    (_rule(r"\bso hoa\b"), Measure.INPUT_DIGITAL),
    (_rule(r"\bmuc? do 3\b", r"muc? do 4|, ?4|va 4"), Measure.LEVEL_3),
    (_rule(r"\bmuc? do 4\b", r"muc? do 3"), Measure.LEVEL_4),
    (_rule(r"\btoan trinh\b", r"mot phan"), Measure.FULL),
    (_rule(r"\bmot phan\b", r"toan trinh"), Measure.PARTIAL),
    (
        _rule(r"\b(?:tu choi|tra lai|rut (?:lai )?ho so|rut|khong (?:du dieu kien|tiep nhan)|bi huy)\b"),
        Measure.RETURNED,
    ),
    (_rule(rf"(?:{_OPEN}|{_OPEN_ALSO})[^,]*(?:{_LATE})|(?:{_LATE})[^,]*(?:{_OPEN})"), Measure.OPEN_OVERDUE),
    (_rule(rf"(?:{_OPEN}|{_OPEN_ALSO})[^,]*{_IN_TIME}|{_IN_TIME}[^,]*(?:{_OPEN})"), Measure.OPEN_IN_TIME),
    (_rule(r"\bda va dang (?:giai quyet|xu ly)|\b(?:phai|can|yeu cau) (?:giai quyet|xu ly)\b"), Measure.RECEIVED),
    (_rule(rf"{_OPEN}|{_OPEN_ALSO}"), Measure.OPEN),
    (_rule(_NOT_DUE), Measure.OPEN_IN_TIME),
    (_rule(r"\bden han\b"), Measure.DUE),
    (_rule(_LATE), Measure.LATE),
    (_rule(_BOTH), Measure.IN_TIME),
    (_rule(r"\b(?:truoc|som)(?: thoi)? han\b|\bsom hon\b"), Measure.EARLY),
    (_rule(r"\b(?:dung|trong) (?:thoi )?han\b"), Measure.ON_TIME),
    (_rule(_CARRIED), Measure.CARRIED),
    (_rule(r"\bbuu (?:chinh|dien)\b", r"tra ket qua", r"truc tiep"), Measure.POSTAL),
    (_rule(_DONE, _RECEIVED, _ONLINE, r"\btong so ho so giai quyet\b"), Measure.DONE),
    (_rule(_ONLINE, _DONE), Measure.ONLINE),
    (_rule(r"\btruc tiep\b|\b(?:ban|nop|ho so) giay\b|\btai bo phan\b", _DONE), Measure.DIRECT),
    (_rule(rf"\b(?:moi tiep nhan|tiep nhan moi|nhan moi)\b|(?:{_RECEIVED}) (?:moi|trong (?:ky|quy))\b"), Measure.NEW),
    (_rule(_RECEIVED, r"\bgiai quyet\b"), Measure.RECEIVED),
)

#: The name of the office says nothing of what is counted.
_OFFICE = re.compile(r"\bbo phan (?:mot cua|tiep nhan(?: va)? tra ket qua)\b|\bbo phan tiep nhan\b(?= (?:va|&))")
_ONLINE_WORDS = re.compile(_ONLINE)
_FIELD = re.compile(r"\blinh vuc\s+(?!cai cach|cong tac|nay|do\b)([\w&/ -]{2,60})")
_TIER = re.compile(r"\b(?:voi|o|tai|doi voi|rieng|cua) cap (tinh|huyen|xa|thon)\b")
#: Measures that are about online dossiers by themselves; others with the word speak of a part of the dossiers.
_OF_ONLINE = frozenset(
    {Measure.ONLINE, Measure.LEVEL_3, Measure.LEVEL_4, Measure.FULL, Measure.PARTIAL, Measure.PAID, Measure.RECEIVED}
)


def measure_of(words: str) -> Measure | None:
    """Give what the words about a count of dossiers (without diacritics) speak of; None where they do not tell."""
    words = _OFFICE.sub(" bo phan ", words)
    for (pattern, without), measure in _RULES:
        if pattern.search(words) and not (without and without.search(words)):
            return measure
    return None


def qualifier_of(words: str, measure: Measure | None) -> str:
    """Give the part of the work that the words limit a count to; empty for all of it."""
    field = _FIELD.search(words)
    if field is not None:
        return field[1].strip()
    tier = _TIER.findall(words)
    if tier:
        return f"cap {tier[-1]}"
    is_part = measure is not None and measure not in _OF_ONLINE and _ONLINE_WORDS.search(words)
    return "truc tuyen" if is_part else ""
