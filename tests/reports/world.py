"""What is true of an invented commune in an invented year: scores, ranks, dossiers, documents, all in agreement."""

import random
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

#: Criteria sets of several provinces: names of areas with their maxima, in all 100.
SETS = (
    (
        ("Công tác chỉ đạo, điều hành cải cách hành chính", "15"),
        ("Cải cách thể chế", "5"),
        ("Cải cách thủ tục hành chính", "18.5"),
        ("Cải cách tổ chức bộ máy", "6"),
        ("Cải cách chế độ công vụ", "11"),
        ("Cải cách tài chính công", "7"),
        ("Xây dựng chính quyền điện tử, chính quyền số", "11.5"),
        ("Tác động của cải cách hành chính đến phát triển kinh tế - xã hội", "2"),
        ("Đánh giá qua điều tra xã hội học", "14"),
        ("Chỉ số hài lòng của người dân, tổ chức (SIPAS)", "10"),
    ),
    (
        ("Chỉ đạo, điều hành CCHC", "16"),
        ("Cải cách thể chế", "9"),
        ("Cải cách TTHC", "18"),
        ("Cải cách tổ chức bộ máy hành chính", "9.5"),
        ("Cải cách chế độ công vụ", "12.5"),
        ("Cải cách tài chính công", "10"),
        ("Xây dựng và phát triển chính quyền điện tử, chính quyền số", "15"),
        ("Tác động của CCHC đến người dân, tổ chức", "10"),
    ),
    (
        ("Công tác chỉ đạo, điều hành", "14"),
        ("Xây dựng thể chế", "8"),
        ("Cải cách thủ tục hành chính và cơ chế một cửa", "22"),
        ("Tổ chức bộ máy", "8"),
        ("Nâng cao chất lượng đội ngũ cán bộ, công chức", "13"),
        ("Quản lý tài chính công", "10"),
        ("Hiện đại hóa hành chính", "25"),
    ),
)


@dataclass(slots=True)
class Area:
    """An area of the index."""

    name: str
    most: Decimal
    score: Decimal
    rank: int
    levels: int

    @property
    def lost(self) -> Decimal:
        return self.most - self.score


@dataclass(slots=True)
class Dossiers:
    """The dossiers of a period."""

    direct: int
    online: int
    carried: int
    early: int
    on_time: int
    late: int
    pending: int
    overdue: int
    full: int
    paper_in: int
    paper_out: int

    @property
    def received(self) -> int:
        return self.direct + self.online + self.carried

    @property
    def done(self) -> int:
        return self.early + self.on_time + self.late

    @property
    def in_time(self) -> int:
        return self.early + self.on_time


@dataclass(slots=True)
class World:
    """All of it."""

    commune: str
    district: str
    province: str
    kind: str
    chairman: str
    year: int
    period: str
    quarter: int
    first: date
    last: date
    signed: date
    number: int
    areas: list[Area]
    total: Decimal
    rank: int
    units: int
    last_year_total: Decimal
    last_year_rank: int
    dossiers: Dossiers
    service: Decimal
    service_rank: int
    sent: int
    returned: int
    valid: int
    documents: dict[str, tuple[str, date]]


_COMMUNES = (
    "Hòa Lạc|Thanh Bình|Tân Hương|Quảng Nghiệp|Liên Mạc|An Phú|Đại Đồng|Cẩm Vũ|Phượng Kỳ|Nhân Quyền|Trung Thành|"
    "Vĩnh Lập"
)
_DISTRICTS = "Gia Phong|Yên Khê|Tiên Lộc|Thủy Sơn|Nam Ninh|Cẩm Thành"
_PROVINCES = "Đông Giang|Hải Trung|Thái An|Nam Khánh"
_PEOPLE = "Trần Quốc Hưng|Lê Thị Nhàn|Nguyễn Văn Khoát|Phạm Minh Đức|Vũ Thị Thơm|Đỗ Xuân Trường"


def make_world(seed: int) -> World:
    """Make up a commune for a seed."""
    pick = random.Random(seed)  # noqa: S311 -- nothing here is secret
    year = pick.choice((2022, 2023, 2024))
    quarter = pick.randint(1, 4)
    first, last = _quarter(year + 1, quarter, by_decree=pick.random() < 0.5)
    units = pick.choice((12, 15, 17, 19, 20, 23, 28))
    areas = [_area(pick, name, Decimal(most), units) for name, most in pick.choice(SETS)]
    exact = sum((area.score for area in areas), Decimal(0))
    total = exact.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return World(
        commune=pick.choice(_COMMUNES.split("|")),
        district=pick.choice(_DISTRICTS.split("|")),
        province=pick.choice(_PROVINCES.split("|")),
        kind=pick.choice(("xã", "xã", "xã", "thị trấn")),
        chairman=pick.choice(_PEOPLE.split("|")),
        year=year,
        period=("I", "II", "III", "IV")[quarter - 1],
        quarter=quarter,
        first=first,
        last=last,
        signed=last + timedelta(days=pick.randint(1, 9)),
        number=pick.randint(21, 480),
        areas=areas,
        total=total,
        rank=pick.randint(2, units - 1),
        units=units,
        last_year_total=Decimal(pick.randint(7600, 8700)) / 100,
        last_year_rank=pick.randint(2, units - 1),
        dossiers=_dossiers(pick),
        service=Decimal(pick.randint(5500, 9600)) / 100,
        service_rank=pick.randint(1, units),
        sent=(sent := pick.randint(60, 200)),
        returned=(back := sent - pick.randint(0, 9)),
        valid=back - pick.randint(0, 6),
        documents=_documents(pick, year),
    )


def _quarter(year: int, quarter: int, *, by_decree: bool) -> tuple[date, date]:
    month = 3 * quarter
    if by_decree:
        start = date(year - 1, 12, 15) if quarter == 1 else date(year, month - 3, 15)
        return start, date(year, month, 14)
    return date(year, month - 2, 1), date(year, month, 31 if month in {3, 12} else 30)


def _area(pick: random.Random, name: str, most: Decimal, units: int) -> Area:
    is_full = pick.random() < 0.2
    places = pick.choice((2, 2, 2, 1, 3))
    share = Decimal(pick.randint(640, 985)) / 1000
    score = most if is_full else (most * share).quantize(Decimal(1).scaleb(-places))
    levels = pick.randint(3, units)
    return Area(name, most, score.normalize() + 0, 1 if score == most else pick.randint(2, levels), levels)


def _dossiers(pick: random.Random) -> Dossiers:
    size = pick.choice((90, 180, 400, 900, 1600))
    direct, online = pick.randint(2, size // 4), pick.randint(size // 2, size)
    carried, late = pick.randint(1, 14), pick.randint(1, 6)
    pending, overdue = pick.randint(2, 12), pick.randint(0, 2)
    done = direct + online + carried - pending - overdue
    early = pick.randint(done // 3, done // 2)
    return Dossiers(
        direct=direct,
        online=online,
        carried=carried,
        early=early,
        on_time=done - early - late,
        late=late,
        pending=pending + overdue,
        overdue=overdue,
        full=pick.randint(online // 3, online - 8),
        paper_in=pick.randint(1, 20),
        paper_out=pick.randint(1, 30),
    )


def _documents(pick: random.Random, year: int) -> dict[str, tuple[str, date]]:
    """Give numbers and days of what the report cites."""

    def day(of_year: int, first: int, last: int) -> date:
        return date(of_year, 1, 1) + timedelta(days=pick.randint(first, last))

    return {
        "rule": (f"{pick.randint(900, 3900)}/QĐ-UBND", day(year, 200, 350)),
        "publish": (f"{pick.randint(300, 899)}/QĐ-UBND", day(year + 1, 33, 59)),
        "plan": (f"{pick.randint(120, 190)}/KH-UBND", day(year - 1, 330, 364)),
        "next": (f"{pick.randint(191, 260)}/KH-UBND", day(year, 330, 364)),
        "letter": (f"{pick.randint(14, 99)}/UBND-NV", day(year, 320, 360)),
        "control": (f"{pick.randint(100, 119)}/QĐ-UBND", day(year, 10, 60)),
        "spread": (f"{pick.randint(261, 299)}/KH-UBND", day(year, 10, 60)),
    }
