"""The papers of the showcase: invented documents in the layout of Nghị định 30/2020/NĐ-CP, marked as invented."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from parindex.results.showcase.drawing import WIDTH, Sheet, as_pdf

_INVENTED = "MINH HỌA – không phải văn bản thật"
_LEFT, _RIGHT = 175.0, 425.0
_BASE = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """An official document. `kind` is its type in capitals, `body` its paragraphs, `annex` those of a second page."""

    issuer: str
    number: str
    symbol: str
    place: str
    day: date
    kind: str
    subject: str
    body: Sequence[str]
    annex: Sequence[str] = ()
    signer: str = "Nguyễn Thị Minh Họa"

    def draw(self) -> bytes:
        """Draw it as a PDF file."""
        sheets = [self._first()]
        if self.annex:
            sheets.append(_annex(self.annex))
        return as_pdf(sheets)

    def _first(self) -> Sheet:
        sheet = Sheet()
        self._head(sheet)
        sheet.top += 14
        sheet.centre(self.kind, WIDTH / 2, size=13, is_bold=True)
        sheet.centre(self.subject, WIDTH / 2, size=12.5, is_bold=True)
        sheet.rule(WIDTH / 2 - 45, WIDTH / 2 + 45)
        sheet.top += 10
        for paragraph in (_BASE, *self.body):
            sheet.fill(paragraph)
            sheet.top += 4
        self._foot(sheet)
        _mark(sheet)
        return sheet

    def _head(self, sheet: Sheet) -> None:
        began = sheet.top
        sheet.centre("ỦY BAN NHÂN DÂN", _LEFT, size=12, is_bold=True)
        sheet.centre(self.issuer.upper(), _LEFT, size=12, is_bold=True)
        sheet.rule(_LEFT - 30, _LEFT + 30)
        sheet.centre(f"Số: {self.number}/{self.symbol}", _LEFT, size=12)
        ended, sheet.top = sheet.top, began
        sheet.centre("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", _RIGHT, size=11, is_bold=True)
        sheet.centre("Độc lập - Tự do - Hạnh phúc", _RIGHT, size=12, is_bold=True)
        sheet.rule(_RIGHT - 80, _RIGHT + 80)
        month = f"{self.day.month:02}" if self.day.month <= 2 else str(self.day.month)
        sheet.centre(f"{self.place}, ngày {self.day.day:02} tháng {month} năm {self.day.year}", _RIGHT, size=11.5)
        sheet.top = max(sheet.top, ended)

    def _foot(self, sheet: Sheet) -> None:
        sheet.top += 16
        began = sheet.top
        for line, size in (("Nơi nhận:", 11), ("- Như trên;", 10), ("- Lưu: VT.", 10)):
            sheet.write(line, 85, size=size, is_bold=size == 11)
            sheet.top += size * 1.4
        sheet.top = began
        sheet.centre("TM. ỦY BAN NHÂN DÂN", _RIGHT, size=12, is_bold=True)
        sheet.centre("CHỦ TỊCH", _RIGHT, size=12, is_bold=True)
        sheet.top += 46
        sheet.centre(self.signer, _RIGHT, size=12, is_bold=True)


def _annex(lines: Sequence[str]) -> Sheet:
    sheet = Sheet()
    sheet.centre("PHỤ LỤC", WIDTH / 2, size=13, is_bold=True)
    for line in lines:
        sheet.top += 6
        sheet.fill(line)
    _mark(sheet)
    return sheet


def _mark(sheet: Sheet) -> None:
    """Say at the foot of the page that it is invented; in the picture alone, so that it is not read as its text."""
    kept, sheet.top = list(sheet.words), 812
    sheet.write(_INVENTED, 85, size=9, ink=120)
    sheet.words = kept
