"""Pages as a scanner with recognition leaves them: a picture of each page, and the same words unseen behind it."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from PIL import Image, ImageDraw, ImageFont

#: A page of A4 in points, and how many dots of the picture make one.
WIDTH, HEIGHT = 595, 842
_SCALE = 1.6
_FONTS = files("parindex.web") / "static/vendor/fonts"
#: Letters beyond these are in the second file of the font.
_LATIN = 0xFF

_HEAD = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end"""
_FONT = (
    "<</Type/Font/Subtype/Type0/BaseFont/Unseen/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>",
    "<</Type/Font/Subtype/CIDFontType2/BaseFont/Unseen/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
    "/Supplement 0>>/DW 500/FontDescriptor 5 0 R>>",
    "<</Type/FontDescriptor/FontName/Unseen/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800/Descent -200"
    "/CapHeight 700/StemV 80>>",
)
_FIRST_PAGE = 7


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it was drawn: where it begins on its baseline, how wide it is, in points from the upper left."""

    text: str
    left: float
    base: float
    width: float
    size: float


@dataclass(slots=True)
class Sheet:
    """One page, written from the top down. `top` is where the next line begins, in points."""

    top: float = 60
    words: list[Word] = field(default_factory=list)
    image: Image.Image = field(default_factory=lambda: Image.new("L", (int(WIDTH * _SCALE), int(HEIGHT * _SCALE)), 255))

    def write(self, text: str, left: float, *, size: float = 12, is_bold: bool = False, ink: int = 0) -> None:
        """Write a line that begins at a point of the current height."""
        pen = ImageDraw.Draw(self.image)
        for word in text.split():
            width = _wide(word, size, is_bold=is_bold)
            _letters(pen, word, (left, self.top + size), size, is_bold=is_bold, ink=ink)
            self.words.append(Word(word, left, self.top + size, width, size))
            left += width + _wide("n", size, is_bold=is_bold) * 0.5

    def centre(self, text: str, middle: float, *, size: float = 12, is_bold: bool = False) -> None:
        """Write a line around a point, and go on below it."""
        self.write(text, middle - wide(text, size, is_bold=is_bold) / 2, size=size, is_bold=is_bold)
        self.top += size * 1.45

    def fill(self, text: str, *, left: float = 85, right: float = 545, size: float = 12) -> None:
        """Write a paragraph in lines of the width of the page."""
        for line in _lines(text, right - left, size):
            self.write(line, left, size=size)
            self.top += size * 1.5

    def rule(self, left: float, right: float) -> None:
        """Draw a line below what was written."""
        at = (left * _SCALE, self.top * _SCALE, right * _SCALE, self.top * _SCALE)
        ImageDraw.Draw(self.image).line(at, fill=90)
        self.top += 6


def wide(text: str, size: float, *, is_bold: bool = False) -> float:
    """Give the width of a line in points."""
    words = text.split()
    spaces = max(0, len(words) - 1) * _wide("n", size, is_bold=is_bold) * 0.5
    return sum(_wide(word, size, is_bold=is_bold) for word in words) + spaces


def as_pdf(sheets: Sequence[Sheet]) -> bytes:
    """Write the pages as a PDF file."""
    kids = " ".join(f"{_FIRST_PAGE + 3 * place} 0 R" for place in range(len(sheets)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(sheets)}/Kids[{kids}]/MediaBox[0 0 {WIDTH} {HEIGHT}]>>".encode(),
        *(each.encode() for each in _FONT),
        _stream(_HEAD.encode()),
    ]
    for place, sheet in enumerate(sheets):
        at = _FIRST_PAGE + 3 * place
        used = f"/Resources<</XObject<</I {at + 2} 0 R>>/Font<</F 3 0 R>>>>"
        objects.append(f"<</Type/Page/Parent 2 0 R/Contents {at + 1} 0 R{used}>>".encode())
        objects.append(_stream(_content(sheet).encode("ascii")))
        objects.append(_picture(sheet.image))
    return _assembled(objects)


def _content(sheet: Sheet) -> str:
    """Draw the picture over the page, then set every word in letters that are not shown (mode 3)."""
    said = [f"q {WIDTH} 0 0 {HEIGHT} 0 0 cm /I Do Q BT 3 Tr"]
    for word in sheet.words:
        stretch = 100 * word.width / (0.5 * word.size * len(word.text))
        at = f"1 0 0 1 {word.left:.1f} {HEIGHT - word.base:.1f} Tm"
        said.append(f"/F {word.size} Tf {stretch:.1f} Tz {at} <{word.text.encode('utf-16-be').hex()}> Tj")
    return "\n".join([*said, "ET"])


def _picture(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=55)
    size = f"/Width {image.width}/Height {image.height}"
    return _stream(
        buffer.getvalue(),
        f"/Type/XObject/Subtype/Image{size}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode",
    )


def _stream(content: bytes, more: str = "") -> bytes:
    return f"<</Length {len(content)}{more}>>\nstream\n".encode() + content + b"\nendstream"


def _assembled(objects: Sequence[bytes]) -> bytes:
    written = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    begin = len(written)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    written += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    written += f"trailer <</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{begin}\n%%EOF\n".encode()
    return bytes(written)


def _lines(text: str, width: float, size: float) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        if lines and wide(f"{lines[-1]} {word}", size) <= width:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines


def _letters(
    pen: ImageDraw.ImageDraw, word: str, at: tuple[float, float], size: float, *, is_bold: bool, ink: int
) -> None:
    """Draw a word letter by letter, each from the file of the font that has it."""
    left = at[0] * _SCALE
    for letter in word:
        font = _font(size, _part(letter), is_bold=is_bold)
        pen.text((left, at[1] * _SCALE), letter, font=font, fill=ink, anchor="ls")
        left += font.getlength(letter)


def _wide(word: str, size: float, *, is_bold: bool) -> float:
    return sum(_font(size, _part(letter), is_bold=is_bold).getlength(letter) for letter in word) / _SCALE


def _part(letter: str) -> str:
    return "latin" if ord(letter) <= _LATIN or letter in "–“”…" else "vietnamese"


@cache
def _font(size: float, part: str, *, is_bold: bool) -> ImageFont.FreeTypeFont:
    weight = 700 if is_bold else 400
    content = (_FONTS / f"be-vietnam-pro-{part}-{weight}-normal.woff2").read_bytes()
    return ImageFont.truetype(io.BytesIO(content), size * _SCALE)
