"""Sets a document on pages and writes them as a PDF with text, in some 20 ms and without LibreOffice."""

import ctypes
import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
from PIL import ImageFont
from pypdfium2 import raw

from tests.documents.papers import VERBS, Paper
from tests.documents.signing import Signature
from tests.documents.texts import Block

_FOLDERS = (Path("/usr/share/fonts/truetype/liberation2"), Path("/usr/share/fonts/truetype/liberation"))
_FILES = {
    "regular": "LiberationSerif-Regular.ttf",
    "bold": "LiberationSerif-Bold.ttf",
    "italic": "LiberationSerif-Italic.ttf",
    "both": "LiberationSerif-BoldItalic.ttf",
    "stamp": "LiberationMono-Bold.ttf",
}
_FALLBACK = Path("/usr/share/fonts/truetype/dejavu")
_WIDTH, _HEIGHT = 595.0, 842.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 85.0, 551.0, 57.0, 780.0
#: The middle of the left and of the right column of the heading, and how wide each is.
_COLUMNS = ((183.0, 195.0), (420.0, 262.0))


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one style that begin at a point; `top` is their baseline, from the upper edge."""

    left: float
    top: float
    text: str
    style: str = "regular"
    size: float = 14


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin horizontal or vertical line."""

    left: float
    top: float
    right: float
    bottom: float


class Sheet:
    """Pages that are filled from the top."""

    def __init__(self, size: float) -> None:
        """Begin with one empty page."""
        self.size = size
        self.pages: list[list[Run | Rule]] = [[]]
        self.top = _TOP

    def put(self, run: Run | Rule) -> None:
        """Put something on the current page."""
        self.pages[-1].append(run)

    def turn(self) -> None:
        """Begin a new page; it has a number, unlike the first."""
        self.pages.append([])
        number = str(len(self.pages))
        self.put(Run(_WIDTH / 2 - _wide(number, "regular", 13) / 2, 42, number, "regular", 13))
        self.top = _TOP + 6

    def need(self, height: float) -> None:
        """Turn the page where what follows has no room."""
        if self.top + height > _BOTTOM:
            self.turn()

    def centred(self, text: str, *, style: str, size: float, middle: float, width: float) -> None:
        """Set centred lines."""
        for line in broken(text, style, size, width):
            self.need(size * 1.25)
            self.top += size * 1.25
            self.put(Run(middle - _wide(line, style, size) / 2, self.top, line, style, size))

    def paragraph(self, text: str, style: str = "regular", *, is_justified: bool = False) -> None:
        """Set a paragraph with an indented first line."""
        lines = broken(text, style, self.size, _RIGHT - _LEFT, indent=28)
        self.top += 5
        for place, line in enumerate(lines):
            self.need(self.size * 1.3)
            self.top += self.size * 1.3
            left = _LEFT + (28 if place == 0 else 0)
            if is_justified and place < len(lines) - 1:
                self._spread(line, style, left)
            else:
                self.put(Run(left, self.top, line, style, self.size))

    def _spread(self, line: str, style: str, left: float) -> None:
        words = line.split()
        used = sum(_wide(word, style, self.size) for word in words)
        gap = (_RIGHT - left - used) / max(len(words) - 1, 1)
        for word in words:
            self.put(Run(left, self.top, word, style, self.size))
            left += _wide(word, style, self.size) + gap


def draw(paper: Paper) -> bytes:
    """Write a document as a PDF."""
    return write(lay_out(paper))


def lay_out(paper: Paper) -> Sequence[Sequence[Run | Rule]]:
    """Set a document on pages."""
    sheet = Sheet(paper.size)
    _heading(sheet, paper)
    _title(sheet, paper)
    if paper.authority:
        sheet.centred(paper.authority, style="bold", size=paper.size, middle=318, width=400)
    for line in paper.bases:
        sheet.paragraph(line, "italic", is_justified=paper.is_justified)
    if verb := VERBS.get(paper.truth.type):
        sheet.top += 6
        sheet.centred(verb, style="bold", size=paper.size, middle=318, width=400)
    _body(sheet, paper, paper.blocks)
    _signatures(sheet, paper)
    _annexes(sheet, paper)
    return sheet.pages


def _body(sheet: Sheet, paper: Paper, blocks: Sequence[Block]) -> None:
    for block in blocks:
        style = "bold" if block.is_bold else "regular"
        if block.is_centred:
            sheet.centred(block.text, style=style, size=paper.size, middle=318, width=440)
        else:
            sheet.paragraph(block.text, style, is_justified=paper.is_justified)


def _heading(sheet: Sheet, paper: Paper) -> None:
    (left, left_width), (right, right_width) = _COLUMNS
    for line in paper.agency.over:
        sheet.centred(line, style="regular", size=12.5, middle=left, width=left_width)
    for line in paper.agency.heading:
        sheet.centred(line, style="bold", size=12.5, middle=left, width=left_width)
    sheet.put(Rule(left - 32, sheet.top + 4, left + 32, sheet.top + 4))
    sheet.top += 6
    if paper.number_line:
        _number(sheet, paper, left)
    if paper.under_number:
        sheet.centred(paper.under_number, style="regular", size=12, middle=left, width=left_width)
    bottom, sheet.top = sheet.top, _TOP
    if paper.is_of_party:
        sheet.centred("ĐẢNG CỘNG SẢN VIỆT NAM", style="bold", size=14, middle=right, width=right_width)
    else:
        sheet.centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", style="bold", size=12, middle=right, width=right_width)
        sheet.centred("Độc lập - Tự do - Hạnh phúc", style="bold", size=13, middle=right, width=right_width)
    sheet.put(Rule(right - 80, sheet.top + 4, right + 80, sheet.top + 4))
    sheet.top += 8
    sheet.centred(paper.date_line, style="italic", size=13, middle=right, width=right_width)
    sheet.top = max(bottom, sheet.top) + 10


def _number(sheet: Sheet, paper: Paper, middle: float) -> None:
    if not paper.is_number_stamped:
        sheet.centred(paper.number_line, style="regular", size=13, middle=middle, width=195)
        return
    number = paper.truth.number.zfill(2)
    before, _, after = paper.number_line.partition(number)
    left = middle - _wide(paper.number_line, "regular", 13) / 2
    sheet.top += 16
    for text, style, down in ((before.rstrip(), "regular", 0.0), (number, "stamp", 1.2), (after, "regular", 0.0)):
        sheet.put(Run(left, sheet.top + down, text, style, 13))
        left += _wide(text, style, 13) + 3


def _title(sheet: Sheet, paper: Paper) -> None:
    if paper.title:
        sheet.centred(paper.title, style="bold", size=14, middle=318, width=440)
        sheet.centred(paper.subject_line, style="bold", size=14, middle=318, width=400)
        sheet.put(Rule(278, sheet.top + 5, 358, sheet.top + 5))
        sheet.top += 10
    for place, addressee in enumerate(paper.addressees):
        opening = "Kính gửi: " if place == 0 else ""
        sheet.centred(f"{opening}{addressee}.", style="regular", size=paper.size, middle=318, width=440)


def _signatures(sheet: Sheet, paper: Paper) -> None:
    sheet.need(150)
    sheet.top += 14
    top = sheet.top
    _signature(sheet, paper.right_signature, 425)
    bottom, sheet.top = sheet.top, top
    if paper.left_signature:
        _signature(sheet, paper.left_signature, 190)
    elif paper.recipients:
        _received(sheet, paper)
    sheet.top = max(bottom, sheet.top)


def _signature(sheet: Sheet, signature: Signature, middle: float) -> None:
    for line in signature.lines:
        sheet.centred(line, style="bold", size=14, middle=middle, width=250)
    sheet.top += 62
    sheet.centred(signature.name, style="bold", size=14, middle=middle, width=250)


def _received(sheet: Sheet, paper: Paper) -> None:
    lines = [f"- {name};" for name in paper.recipients] + ["- Lưu: VT."]
    sheet.top += 14
    sheet.put(Run(_LEFT, sheet.top, "Nơi nhận:", "both", 12))
    for line in lines:
        for part in broken(line, "regular", 11, 190):
            sheet.top += 13
            sheet.put(Run(_LEFT, sheet.top, part, "regular", 11))


def _annexes(sheet: Sheet, paper: Paper) -> None:
    if paper.attached:
        sheet.turn()
        _body(sheet, paper, paper.attached)
    if paper.table:
        sheet.turn()
        sheet.centred("PHỤ LỤC", style="bold", size=14, middle=318, width=440)
        sheet.top += 12
        _table(sheet, paper.table)


def _table(sheet: Sheet, rows: Sequence[Sequence[str]]) -> None:
    edges = (_LEFT, _LEFT + 28, _LEFT + 218, _LEFT + 338, _LEFT + 408, _RIGHT)
    for place, row in enumerate(rows):
        style = "bold" if place == 0 else "regular"
        cells = [
            broken(cell, style, 12, right - left - 8) for cell, left, right in zip(row, edges, edges[1:], strict=False)
        ]
        height = max(len(cell) for cell in cells) * 15 + 6
        sheet.need(height)
        for cell, left in zip(cells, edges, strict=False):
            for line, text in enumerate(cell, start=1):
                sheet.put(Run(left + 4, sheet.top + line * 15, text, style, 12))
        bottom = sheet.top + height
        sheet.put(Rule(_LEFT, sheet.top, _RIGHT, sheet.top))
        sheet.put(Rule(_LEFT, bottom, _RIGHT, bottom))
        for edge in edges:
            sheet.put(Rule(edge, sheet.top, edge, bottom))
        sheet.top = bottom


def broken(text: str, style: str, size: float, width: float, *, indent: float = 0) -> list[str]:
    """Break a text into lines of a width."""
    lines, line, room = [], "", width - indent
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if line and _wide(longer, style, size) > room:
            lines.append(line)
            line, room = word, width
        else:
            line = longer
    return [*lines, line] if line else lines


@cache
def font_file(style: str) -> Path:
    """Give the file of a style; raises `FileNotFoundError` where no font with Vietnamese letters is installed."""
    wanted = [folder / _FILES[style] for folder in _FOLDERS]
    wanted += [_FALLBACK / ("DejaVuSerif-Bold.ttf" if style in {"bold", "both"} else "DejaVuSerif.ttf")]
    for path in wanted:
        if path.exists():
            return path
    raise FileNotFoundError("no font: install fonts-liberation2")


@cache
def _font_bytes(style: str) -> bytes:
    return font_file(style).read_bytes()


@cache
def _measure(style: str) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(font_file(style)), 100, layout_engine=ImageFont.Layout.BASIC)


def _wide(text: str, style: str, size: float) -> float:
    return _measure(style).getlength(text) * size / 100


def write(pages: Sequence[Sequence[Run | Rule]]) -> bytes:
    """Write set pages as a PDF."""
    document = pypdfium2.PdfDocument.new()
    used = {run.style for page in pages for run in page if isinstance(run, Run)}
    fonts = {style: _load(document, style) for style in sorted(used)}
    for marks in pages:
        page = document.new_page(_WIDTH, _HEIGHT)
        for mark in marks:
            thing = _letters(document, fonts, mark) if isinstance(mark, Run) else _line(mark)
            raw.FPDFPage_InsertObject(page.raw, thing)
        page.gen_content()
    kept = io.BytesIO()
    document.save(kept)
    for font in fonts.values():
        raw.FPDFFont_Close(font)
    document.close()
    return kept.getvalue()


def _load(document: pypdfium2.PdfDocument, style: str) -> object:
    content = _font_bytes(style)
    letters = (ctypes.c_uint8 * len(content)).from_buffer_copy(content)
    return raw.FPDFText_LoadFont(document.raw, letters, len(content), raw.FPDF_FONT_TRUETYPE, True)


def _letters(document: pypdfium2.PdfDocument, fonts: dict[str, object], run: Run) -> object:
    thing = raw.FPDFPageObj_CreateTextObj(document.raw, fonts[run.style], run.size)
    words = ctypes.create_string_buffer((run.text + "\0").encode("utf-16-le"))
    raw.FPDFText_SetText(thing, ctypes.cast(words, ctypes.POINTER(raw.FPDF_WCHAR)))
    raw.FPDFPageObj_Transform(thing, 1, 0, 0, 1, run.left, _HEIGHT - run.top)
    return thing


def _line(rule: Rule) -> object:
    thing = raw.FPDFPageObj_CreateNewPath(rule.left, _HEIGHT - rule.top)
    raw.FPDFPath_LineTo(thing, rule.right, _HEIGHT - rule.bottom)
    raw.FPDFPageObj_SetStrokeColor(thing, 0, 0, 0, 255)
    raw.FPDFPageObj_SetStrokeWidth(thing, 0.7)
    raw.FPDFPath_SetDrawMode(thing, raw.FPDF_FILLMODE_NONE, True)
    return thing
