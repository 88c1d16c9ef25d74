"""The documents that the communes of the showcase file: some right, some that the checks of evidence should find."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from parindex.evidence.actions import About
from parindex.results.showcase.papers import Letter
from parindex.results.showcase.scene import Scene

_KINDS = {
    "KH-UBND": "KẾ HOẠCH",
    "BC-UBND": "BÁO CÁO",
    "QĐ-UBND": "QUYẾT ĐỊNH",
    "BB-UBND": "BIÊN BẢN",
    "TB-UBND": "THÔNG BÁO",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A document of a commune and the items that it is filed under.

    `{year}` in its texts is that of the round, later by `shift`. `issuer` is another commune's name where it is not the
    own. Nobody wrote anything about one that is not `described`: what it is, the machine has to read.
    """

    subject: str
    symbol: str
    items: Sequence[str]
    body: Sequence[str]
    annex: Sequence[str] = ()
    number: str = "12"
    month: int = 1
    shift: int = 0
    issuer: str = ""
    described: bool = True

    def about(self, scene: Scene, commune: str) -> About:
        """Say what people wrote of it."""
        if not self.described:
            return About(title=self.name(scene))
        letter = self.letter(scene, commune)
        issuer = f"UBND {letter.issuer}"
        title = f"{letter.kind.capitalize()} {letter.subject[:1].lower()}{letter.subject[1:]}"
        return About(title=title, number=self.number, symbol=self.symbol, issuer=issuer, issued_on=letter.day)

    def name(self, scene: Scene) -> str:
        """Give the name of its file, as a scanner or a hurried person gives it."""
        return f"{self.symbol.split('-')[0]} {self.number} ({scene.round.year + self.shift})"

    def letter(self, scene: Scene, commune: str) -> Letter:
        """Give what stands on it."""
        year = scene.round.year + self.shift
        issuer = self.issuer or scene.unit(commune).name
        return Letter(
            issuer=issuer,
            number=self.number,
            symbol=self.symbol,
            place=issuer.partition(" ")[2],
            day=date(year, self.month, 12),
            kind=_KINDS.get(self.symbol, "CÔNG VĂN"),
            subject=self.subject.format(year=year),
            body=[line.format(year=year) for line in self.body],
            annex=[line.format(year=year) for line in self.annex],
        )


PLAN = Paper(
    subject="Cải cách hành chính năm {year}",
    symbol="KH-UBND",
    items=("1.1.2", "1.3.2"),
    body=(
        "Ủy ban nhân dân ban hành kế hoạch cải cách hành chính năm {year} với các nội dung sau:",
        "1. Mục tiêu: hoàn thành 45 nhiệm vụ cải cách hành chính của 07 nội dung trong năm.",
        "2. Phân công: rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ kết quả.",
    ),
    annex=("Danh mục 45 nhiệm vụ kèm thời hạn và người thực hiện.", "Nhiệm vụ 1 đến 45: như bảng theo dõi."),
)
REPORT = Paper(
    subject="Kết quả công khai và phong trào thi đua năm {year}",
    symbol="BC-UBND",
    items=("1.7.1", "3.2.1", "6.3.1"),
    body=(
        "Ủy ban nhân dân báo cáo kết quả công khai và thi đua năm {year} như sau:",
        "1. Đã công khai dự toán, quyết toán và ngân sách từng quý; niêm yết đủ danh mục thủ tục hành chính.",
        "2. Kết quả cải cách hành chính được dùng khi đánh giá, xét thi đua của cán bộ, công chức.",
    ),
    number="87",
    month=11,
)
#: What a commune brings with its explanation.
LETTER = Paper(
    subject="Giải trình nội dung bị trừ điểm năm {year}",
    symbol="CV-UBND",
    items=(),
    body=("Việc này đã xong trước hạn tự chấm điểm.", "Bản chụp sổ theo dõi gửi kèm."),
    number="140",
    month=12,
)
_REPORTED = "Ủy ban nhân dân báo cáo kết quả thực hiện công tác cải cách hành chính như sau:"
#: What An Bình files while it scores itself: nobody described it, and not all of it is right.
UNREAD = (
    Paper(
        subject="Kết quả công tác cải cách hành chính quý I năm {year}",
        symbol="BC-UBND",
        items=("1.2.1",),
        body=(_REPORTED, "Trong quý I đã hoàn thành 11 trên 45 nhiệm vụ."),
        number="31",
        month=3,
        described=False,
    ),
    Paper(
        subject="Kết quả công tác cải cách hành chính 6 tháng đầu năm {year}",
        symbol="BC-UBND",
        items=("1.2.1",),
        body=(_REPORTED, "Trong 6 tháng đã hoàn thành 23 trên 45 nhiệm vụ."),
        number="58",
        month=6,
        described=False,
    ),
    # Of the year before.
    Paper(
        subject="Tự kiểm tra công tác cải cách hành chính năm {year}",
        symbol="KH-UBND",
        items=("1.3.1",),
        body=("Ủy ban nhân dân ban hành kế hoạch tự kiểm tra cải cách hành chính năm {year} tại các bộ phận.",),
        number="09",
        month=2,
        shift=-1,
        described=False,
    ),
    # Of another commune.
    Paper(
        subject="Công nhận sáng kiến về cải cách hành chính năm {year}",
        symbol="QĐ-UBND",
        items=("1.5.1",),
        body=("Điều 1. Công nhận 01 sáng kiến về cải cách hành chính năm {year}.", "Điều 2. Hiệu lực từ ngày ký."),
        number="102",
        month=10,
        issuer="Xã Hòa Lạc",
        described=False,
    ),
    # Belongs to 1.4.1.
    Paper(
        subject="Tuyên truyền công tác cải cách hành chính năm {year}",
        symbol="KH-UBND",
        items=("3.1.1",),
        body=("Ủy ban nhân dân ban hành kế hoạch tuyên truyền cải cách hành chính năm {year} trên loa.",),
        number="15",
        month=1,
        described=False,
    ),
)
#: What lies on the desk of An Bình, filed under no item yet; the second belongs to none.
DESK = (
    Paper(
        subject="Kết quả tuyên truyền cải cách hành chính năm {year}",
        symbol="BC-UBND",
        items=(),
        body=("Ủy ban nhân dân báo cáo kết quả tuyên truyền: đã hoàn thành 29 trên 30 mục tiêu của kế hoạch.",),
        number="84",
        month=11,
        described=False,
    ),
    Paper(
        subject="Lịch nghỉ Tết Nguyên đán và phân công trực năm {year}",
        symbol="TB-UBND",
        items=(),
        body=("Ủy ban nhân dân thông báo lịch nghỉ Tết và phân công người trực cơ quan.",),
        number="05",
        month=1,
        described=False,
    ),
)
