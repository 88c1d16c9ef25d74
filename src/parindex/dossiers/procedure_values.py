"""What stands in the cells of a table of procedures: limits, fees, online levels, papers, yes and no."""

import re
from decimal import Decimal

from parindex.core import text
from parindex.core.faults import Refused
from parindex.core.sentences import Template, shown
from parindex.dossiers.models.procedures import Authority, OnlineLevel
from parindex.dossiers.papers import Paper
from parindex.dossiers.procedure_columns import folded
from parindex.kit.cells import Cell

#: 8 working hours are a day [S95].
HOURS_A_DAY = 8

_SAME_DAY = {"trong ngay", "ngay trong ngay", "giai quyet ngay", "ngay sau khi nhan du ho so", "same day"}
_LIMIT = re.compile(r"([0-9]+(?:[.,][0-9]+)?) ?(ngay|gio|days?|hours?)(?: lam viec| working)?")
_NUMBER = re.compile(r"[0-9]{1,3}(?:[. ][0-9]{3})+|[0-9]+")
_FREE = {"", "khong", "khong co", "mien phi", "0", "none"}
_YES = {"co", "x", "1", "true", "yes", "dung", "dung han", "day du"}
_NO = {"", "khong", "0", "false", "no", "khong dung han", "khong day du", "tre han"}
_AUTHORITIES = {
    "xa": Authority.COMMUNE,
    "cap xa": Authority.COMMUNE,
    "commune": Authority.COMMUNE,
    "huyen": Authority.DISTRICT,
    "cap huyen": Authority.DISTRICT,
    "district": Authority.DISTRICT,
    "tinh": Authority.PROVINCE,
    "cap tinh": Authority.PROVINCE,
    "so": Authority.PROVINCE,
    "province": Authority.PROVINCE,
    "bo": Authority.MINISTRY,
    "cap bo": Authority.MINISTRY,
    "trung uong": Authority.MINISTRY,
    "ministry": Authority.MINISTRY,
}
#: Levels 3 and 4 were given up by NĐ 42/2022/NĐ-CP: 4 is now toàn trình, 3 is một phần; 1 and 2 are not online.
_LEVELS = {
    "": OnlineLevel.NONE,
    "khong": OnlineLevel.NONE,
    "none": OnlineLevel.NONE,
    "1": OnlineLevel.NONE,
    "2": OnlineLevel.NONE,
    "3": OnlineLevel.PARTIAL,
    "4": OnlineLevel.FULL,
    "mot phan": OnlineLevel.PARTIAL,
    "partial": OnlineLevel.PARTIAL,
    "toan trinh": OnlineLevel.FULL,
    "full": OnlineLevel.FULL,
}
_BEFORE_LEVEL = ("dvc truc tuyen", "dich vu cong truc tuyen", "dich vu cong", "dvctt", "dvc", "muc do", "muc")
_FLAGS = {
    "thay bang du lieu": "is_replaceable",
    "thay the bang du lieu": "is_replaceable",
    "cat giam": "is_cut",
    "khong so hoa": "is_no_scan",
}
_FLAG = re.compile(r"\(([^()]*)\)\s*$")
_BETWEEN_PAPERS = re.compile(r"[;\n]")

_NOT_LIMIT = Template("không đọc được thời hạn «{text}»", "«{text}» is no time limit")
_WRITE_LIMIT = Template(
    "viết như «5 ngày làm việc», «40 giờ» hoặc «trong ngày»", "write it like «5 ngày làm việc», «40 giờ», «trong ngày»"
)
_NOT_FEE = Template("không đọc được mức phí «{text}»", "«{text}» is no fee")
_WRITE_FEE = Template(
    "ghi số đồng (8.000), «không», hoặc «có» khi mức phí thay đổi", "write đồng (8.000), «không», or «có» if it varies"
)
_NOT_AUTHORITY = Template("không rõ cấp giải quyết «{text}»", "the level «{text}» is not known")
_WRITE_AUTHORITY = Template("ghi xã, huyện, tỉnh hoặc bộ", "write xã, huyện, tỉnh or bộ")
_NOT_LEVEL = Template("không rõ mức độ trực tuyến «{text}»", "the online level «{text}» is not known")
_WRITE_LEVEL = Template(
    "ghi toàn trình, một phần, không (hoặc mức độ 4, mức độ 3)", "write toàn trình, một phần or không (or mức độ 4, 3)"
)
_NOT_ANSWER = Template("«{text}» không phải có hay không", "«{text}» is neither yes nor no")
_WRITE_ANSWER = Template("ghi «có» hoặc «không»", "write «có» or «không»")


def limit_hours(cell: Cell, *, a_number_is: int = 0) -> Decimal | None:
    """Read a time limit in working hours; None is the same day. A bare number counts so many hours each.

    Raises `Refused`, also for a bare number where nothing says what it counts.
    """
    written = text.fold(cell.text).replace("≤", "").strip(" .")
    if written in _SAME_DAY:
        return None
    found = _LIMIT.match(written)
    if found:
        each = HOURS_A_DAY if found[2].startswith(("ngay", "day")) else 1
    elif a_number_is and _NUMBER.fullmatch(written.replace(",", ".").partition(".")[0]):
        found, each = re.match(r"([0-9]+(?:[.,][0-9]+)?)$", written), a_number_is
    hours = Decimal(found[1].replace(",", ".")) * each if found else Decimal(0)
    if hours <= 0 or hours > 99_999:
        raise Refused([cell.fault(_NOT_LIMIT(text=shown(cell.text)), _WRITE_LIMIT())])
    return hours


def fee(cell: Cell) -> tuple[bool, Decimal | None]:
    """Read a fee: whether there is one, and the amount in đồng where it is the same for all; raises `Refused`."""
    written = folded(cell.text.replace("đ", " ").replace("VNĐ", " "))
    if written in _FREE:
        return False, None
    if written in _YES:
        return True, None
    found = _NUMBER.match(cell.text.strip())
    if found is None:
        raise Refused([cell.fault(_NOT_FEE(text=shown(cell.text)), _WRITE_FEE())])
    amount = Decimal(re.sub(r"[. ]", "", found[0]))
    return amount > 0, amount or None


def authority(cell: Cell) -> Authority:
    """Read the level that decides; raises `Refused`."""
    known = _AUTHORITIES.get(folded(cell.text).removeprefix("ubnd ").strip())
    if known is None:
        raise Refused([cell.fault(_NOT_AUTHORITY(text=shown(cell.text)), _WRITE_AUTHORITY())])
    return known


def online_level(cell: Cell) -> OnlineLevel:
    """Read how far a procedure is online, in the words of today and of before NĐ 42/2022; raises `Refused`."""
    known = level_of(cell.text)
    if known is None:
        raise Refused([cell.fault(_NOT_LEVEL(text=shown(cell.text)), _WRITE_LEVEL())])
    return known


def level_of(written: str) -> OnlineLevel | None:
    """Give the level that a word names, «mức độ 4» as much as «toàn trình»; None for one that names none."""
    words = folded(written)
    for before in _BEFORE_LEVEL:
        words = words.removeprefix(before).strip()
    return _LEVELS.get(words)


def answer(cell: Cell) -> bool:
    """Read yes or no; nothing is no. Raises `Refused`."""
    words = folded(cell.text)
    if words not in _YES | _NO:
        raise Refused([cell.fault(_NOT_ANSWER(text=shown(cell.text)), _WRITE_ANSWER())])
    return words in _YES


def papers(cell: Cell) -> tuple[Paper, ...]:
    """Read papers: one between semicolons or on a line, with «(cắt giảm)», «(thay bằng dữ liệu)», «(không số hóa)»."""
    return tuple(_paper(one) for one in _BETWEEN_PAPERS.split(cell.text) if one.strip())


def _paper(written: str) -> Paper:
    flags: set[str] = set()
    name = text.normal(written)
    while (found := _FLAG.search(name)) and folded(found[1]) in _FLAGS:
        flags.add(_FLAGS[folded(found[1])])
        name = name[: found.start()].strip()
    return Paper(
        name=name,
        is_replaceable="is_replaceable" in flags,
        is_cut="is_cut" in flags,
        is_no_scan="is_no_scan" in flags,
    )
