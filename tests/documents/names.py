"""Invented places and people, and how agencies write themselves."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from tests.documents.topics import Level


def _split(names: str) -> tuple[str, ...]:
    return tuple(names.split("|"))


_COMMUNES = _split(
    "Tân Lộc|Phú Khê|Hồng Vân|Quang Tiến|Đông Xuyên|Bình Hòa|Vĩnh Thịnh|Cẩm Đoài|Ứng Hòe|Nghĩa Đồng|Lạc Long|Kỳ Sơn|"
    "An Thượng|Đồng Quế|Mỹ Hưng|Thạch Khôi|Yên Phú|Gia Lương|Hưng Đạo|Đức Chính"
)
_WARDS = _split("Trần Phú|Ngọc Châu|Lê Lợi|Tứ Minh|Bến Đoài")
_TOWNS = _split("Ninh Sơn|Thanh Khê|Kẻ Sặt|Lai Cách")
_DISTRICTS = _split("Ninh Sơn|Thanh Khê|Tứ Lộc|Cẩm Bình|Kim Môn|Gia Phúc|Bình Xuyên Hạ")
_PROVINCES = _split("Hải Dương|Đông Giang|Nam Sơn|Bắc Hải|Trung Lương")
_FAMILIES = _split("Nguyễn|Trần|Lê|Phạm|Vũ|Hoàng|Đặng|Bùi|Đỗ|Ngô|Dương|Đoàn|Phan|Lương|Trịnh|Hà")
_MIDDLES = _split("Văn|Thị|Đức|Hữu|Xuân|Quang|Ngọc|Minh|Thanh|Bá|Đình|Thị Thu|Thị Minh|Công|Tiến")
_GIVEN = _split(
    "An|Bình|Chiến|Dũng|Đạt|Giang|Hà|Hải|Hạnh|Hiền|Hòa|Huệ|Hùng|Hưởng|Khánh|Lan|Lệ|Long|Mai|Mạnh|Nga|Nghĩa|Oanh|Phúc|"
    "Quyền|Sơn|Tài|Thắng|Thảo|Thủy|Toàn|Trường|Tuấn|Uyên|Vượng|Yến|Thưởng|Nhượng"
)
_DEPARTMENTS = (
    ("Sở Nội vụ", "SNV"),
    ("Sở Tài chính", "STC"),
    ("Sở Tư pháp", "STP"),
    ("Sở Thông tin và Truyền thông", "STTTT"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """An agency that issues documents."""

    level: Level
    #: "Ủy ban nhân dân xã Tân Lộc".
    name: str
    #: "UBND xã Tân Lộc".
    short: str
    #: In the symbol: "UBND", "SNV", "ĐU".
    code: str
    #: "xã Tân Lộc".
    where: str
    #: In the date line: "Tân Lộc".
    place: str
    superior: str
    district: str
    province: str
    #: The lines of the heading, in capitals: those of the superior, those of the issuer.
    over: tuple[str, ...]
    heading: tuple[str, ...]


def make_random(seed: int) -> random.Random:
    """Give a source that is the same for a seed; nothing here is secret."""
    return random.Random(seed)  # noqa: S311


def person(source: random.Random) -> str:
    """Invent a person."""
    return f"{source.choice(_FAMILIES)} {source.choice(_MIDDLES)} {source.choice(_GIVEN)}"


def agency(source: random.Random, level: Level) -> Agency:
    """Invent an agency."""
    district, province = source.choice(_DISTRICTS), source.choice(_PROVINCES)
    match level:
        case Level.COMMUNE | Level.COUNCIL | Level.PARTY:
            return _of_commune(source, level, district, province)
        case Level.DISTRICT:
            return _of_district(source, district, province)
        case Level.DEPARTMENT:
            return _department(source, province)


def commune_of(source: random.Random, other_than: str) -> Agency:
    """Invent the committee of a commune that does not have a given place."""
    while True:
        found = agency(source, Level.COMMUNE)
        if found.place != other_than:
            return found


def _of_commune(source: random.Random, level: Level, district: str, province: str) -> Agency:
    kind, names = source.choices([("xã", _COMMUNES), ("phường", _WARDS), ("thị trấn", _TOWNS)], weights=[8, 1, 1])[0]
    name = source.choice(names)
    where = f"{kind} {name}"
    if level is Level.PARTY:
        return _party(where, name, district, province)
    full, short = ("Hội đồng nhân dân", "HĐND") if level is Level.COUNCIL else ("Ủy ban nhân dân", "UBND")
    with_superior = level is Level.COMMUNE and source.random() < 0.35
    if with_superior:
        heading: tuple[str, ...] = (f"{short} {where}".upper(),)
        over: tuple[str, ...] = (f"UBND huyện {district}".upper(),)
    else:
        heading, over = (full.upper(), where.upper()), ()
    return Agency(
        level=level,
        name=f"{full} {where}",
        short=f"{short} {where}",
        code=short,
        where=where,
        place=name,
        superior=f"Ủy ban nhân dân huyện {district}" if with_superior else "",
        district=district,
        province=province,
        over=over,
        heading=heading,
    )


def _party(where: str, name: str, district: str, province: str) -> Agency:
    return Agency(
        level=Level.PARTY,
        name=f"Đảng ủy {where}",
        short=f"Đảng ủy {where}",
        code="ĐU",
        where=where,
        place=name,
        superior=f"Đảng bộ huyện {district}",
        district=district,
        province=province,
        over=(f"Đảng bộ huyện {district}".upper(),),
        heading=(f"Đảng ủy {where}".upper(),),
    )


def _of_district(source: random.Random, district: str, province: str) -> Agency:
    where = f"huyện {district}"
    if source.random() < 0.3:
        superior = f"Ủy ban nhân dân tỉnh {province}"
        over: tuple[str, ...] = (f"UBND tỉnh {province}".upper(),)
        heading: tuple[str, ...] = (f"UBND {where}".upper(),)
    else:
        superior, over, heading = "", (), ("ỦY BAN NHÂN DÂN", where.upper())
    return Agency(
        level=Level.DISTRICT,
        name=f"Ủy ban nhân dân {where}",
        short=f"UBND {where}",
        code="UBND",
        where=where,
        place=district,
        superior=superior,
        district=district,
        province=province,
        over=over,
        heading=heading,
    )


def _department(source: random.Random, province: str) -> Agency:
    name, code = source.choice(_DEPARTMENTS)
    return Agency(
        level=Level.DEPARTMENT,
        name=f"{name} tỉnh {province}",
        short=name,
        code=code,
        where=f"tỉnh {province}",
        place=province,
        superior=f"Ủy ban nhân dân tỉnh {province}",
        district="",
        province=province,
        over=(f"UBND tỉnh {province}".upper(),),
        heading=(name.upper(),),
    )


def people(source: random.Random, count: int) -> Sequence[str]:
    """Invent several people."""
    return [person(source) for _ in range(count)]
