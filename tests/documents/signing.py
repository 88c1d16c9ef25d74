"""Who signs in which capacity, and who receives. Source: Nghị định 30/2020/NĐ-CP, Điều 13."""

import random
from dataclasses import dataclass

from tests.documents import names
from tests.documents.names import Agency
from tests.documents.topics import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A signature block: the lines in capitals above the name."""

    lines: tuple[str, ...]
    name: str
    capacities: tuple[str, ...] = ()
    title: str = ""


#: Documents that two sides sign, with what stands above each.
TWO_SIDED = {
    "BB": ("THƯ KÝ", "CHỦ TRÌ"),
    "HĐ": ("ĐẠI DIỆN BÊN B", "ĐẠI DIỆN BÊN A"),
    "BTT": ("ĐẠI DIỆN HỢP TÁC XÃ", "ĐẠI DIỆN ỦY BAN NHÂN DÂN"),
    "BGN": ("ĐẠI DIỆN HỢP TÁC XÃ", "ĐẠI DIỆN ỦY BAN NHÂN DÂN"),
}
#: Capacities, lines above the name, and title.
_Block = tuple[tuple[str, ...], tuple[str, ...], str]
_COMMITTEE: tuple[_Block, ...] = (
    (("TM.",), ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "CHỦ TỊCH"),
    (("TM.", "KT."), ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "PHÓ CHỦ TỊCH"),
    (("TM.", "KT."), ("TM. UBND", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "PHÓ CHỦ TỊCH"),
    ((), ("CHỦ TỊCH",), "CHỦ TỊCH"),
    (("KT.",), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "PHÓ CHỦ TỊCH"),
    (("TM.", "Q."), ("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"), "CHỦ TỊCH"),
    (("TUQ.",), ("TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), "CHÁNH VĂN PHÒNG"),
    (("TL.",), ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), "CHÁNH VĂN PHÒNG"),
)
_DEPARTMENT: tuple[_Block, ...] = (
    ((), ("GIÁM ĐỐC",), "GIÁM ĐỐC"),
    (("KT.",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "PHÓ GIÁM ĐỐC"),
    (("TL.",), ("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"), "CHÁNH VĂN PHÒNG"),
    (("TUQ.",), ("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG"), "TRƯỞNG PHÒNG"),
)
_COUNCIL: tuple[_Block, ...] = (
    (("TM.",), ("TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH"), "CHỦ TỊCH"),
    ((), ("CHỦ TỊCH",), "CHỦ TỊCH"),
)
_PARTY: tuple[_Block, ...] = (
    (("TM.",), ("T/M BAN THƯỜNG VỤ", "BÍ THƯ"), "BÍ THƯ"),
    (("TM.",), ("T/M ĐẢNG ỦY", "PHÓ BÍ THƯ"), "PHÓ BÍ THƯ"),
)


def sign(source: random.Random, agency: Agency) -> Signature:
    """Choose who signs for an agency."""
    match agency.level:
        case Level.DEPARTMENT:
            chosen = source.choice(_DEPARTMENT)
        case Level.COUNCIL:
            chosen = source.choice(_COUNCIL)
        case Level.PARTY:
            chosen = source.choice(_PARTY)
        case _:
            chosen = source.choices(_COMMITTEE, weights=[8, 6, 2, 3, 2, 1, 1, 1])[0]
    capacities, lines, title = chosen
    return Signature(lines=lines, name=names.person(source), capacities=capacities, title=title)


def recipients(source: random.Random, agency: Agency) -> tuple[str, ...]:
    """Choose who receives a document, without the file copy."""
    if agency.level is Level.PARTY:
        return ("Các chi bộ trực thuộc", "Các đồng chí Đảng ủy viên")
    if agency.level is Level.DEPARTMENT:
        return (f"UBND tỉnh {agency.province}", "Các phòng, đơn vị thuộc Sở")
    above = f"UBND huyện {agency.district}"
    pool = [
        f"Phòng Nội vụ huyện {agency.district}",
        "Thường trực Đảng ủy, HĐND",
        "Lãnh đạo UBND",
        "Các bộ phận chuyên môn",
        "Trưởng các thôn",
        "Ủy ban MTTQ và các đoàn thể",
    ]
    return (above, *source.sample(pool, source.randint(2, 4)))
