"""The legal bases of a document: laws by their name, and numbered documents with their truth."""

import random
from datetime import date, timedelta

from tests.documents.names import Agency
from tests.documents.truth import Cite

_LAWS = (
    "Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
    "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 "
    "tháng 11 năm 2019",
    "Luật Cán bộ, công chức ngày 13 tháng 11 năm 2008",
    "Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015",
)
_NATIONAL = (
    Cite(
        type="NQ",
        number="76",
        symbol="NQ-CP",
        date=date(2021, 7, 15),
        issuer="Chính phủ",
        about="ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030",
    ),
    Cite(
        type="NĐ",
        number="61",
        symbol="2018/NĐ-CP",
        date=date(2018, 4, 23),
        issuer="Chính phủ",
        about="về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính",
    ),
    Cite(
        type="NĐ",
        number="30",
        symbol="2020/NĐ-CP",
        date=date(2020, 3, 5),
        issuer="Chính phủ",
        about="về công tác văn thư",
    ),
    Cite(
        type="QĐ",
        number="468",
        symbol="QĐ-TTg",
        date=date(2021, 3, 27),
        issuer="Thủ tướng Chính phủ",
        about="phê duyệt Đề án đổi mới việc thực hiện cơ chế một cửa, một cửa liên thông",
    ),
    Cite(
        type="TT",
        number="01",
        symbol="2018/TT-VPCP",
        date=date(2018, 11, 23),
        issuer="Văn phòng Chính phủ",
        about="hướng dẫn thi hành một số quy định về cơ chế một cửa",
    ),
)
_NAMES = {
    "NQ": "Nghị quyết",
    "NĐ": "Nghị định",
    "QĐ": "Quyết định",
    "TT": "Thông tư",
    "KH": "Kế hoạch",
    "TTr": "Tờ trình",
}


def bases(source: random.Random, agency: Agency, what: str, on: date) -> tuple[list[str], tuple[Cite, ...]]:
    """Give the lines "Căn cứ …;" and "Thực hiện …," with the numbered documents in them."""
    cites = [*source.sample(_NATIONAL, source.randint(0, 2)), _from_above(source, agency, what, on)]
    cites = [cite for cite in cites if cite.date < on]
    lines = [f"Căn cứ {law};" for law in source.sample(_LAWS, source.randint(0, 2))]
    for cite in cites:
        opening = "Thực hiện" if cite.type == "KH" else "Căn cứ"
        lines.append(f"{opening} {written(source, cite)} {cite.about};")
    return lines, tuple(cites)


def written(source: random.Random, cite: Cite) -> str:
    """Write a cited document: the date in one of the two usual forms."""
    slashed = f"{cite.date.day:02}/{cite.date.month}/{cite.date.year}"
    spelled = f"{cite.date.day:02} tháng {cite.date.month} năm {cite.date.year}"
    when = source.choice((slashed, slashed, spelled))
    return f"{_NAMES[cite.type]} số {cite.number}/{cite.symbol} ngày {when} của {cite.issuer}"


def _from_above(source: random.Random, agency: Agency, what: str, on: date) -> Cite:
    above = f"UBND huyện {agency.district}" if agency.district else f"UBND tỉnh {agency.province}"
    document_type = source.choice(("KH", "KH", "QĐ"))
    number = source.randint(11, 3400)
    lowered = what if what[:2].isupper() else what[0].lower() + what[1:]
    about = lowered if lowered.startswith("về ") else f"về {lowered}"
    return Cite(
        type=document_type,
        number=str(number),
        symbol=f"{document_type}-UBND",
        date=on - timedelta(days=source.randint(5, 40)),
        issuer=above,
        about=about,
    )
