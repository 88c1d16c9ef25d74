"""The papers of the showcase: small PDF files with a few lines that can be read, drawn by Pillow."""

import io
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from PIL import Image, ImageDraw, ImageFont

#: A page of A4 at 75 dots per inch.
SIZE = (620, 877)
_MARGIN, _LINE = 56, 30
#: Letters beyond these are in the second file of the font.
_LATIN = 0xFF
_FONTS = files("parindex.web") / "static/vendor/fonts"


def draw(pages: Sequence[Sequence[str]]) -> bytes:
    """Draw a paper: for each page its lines, the first of them as its heading."""
    first, *rest = [_page(lines, number, len(pages)) for number, lines in enumerate(pages, start=1)]
    buffer = io.BytesIO()
    first.save(buffer, "PDF", save_all=True, append_images=rest, resolution=75, quality=60, title=pages[0][0])
    return buffer.getvalue()


def _page(lines: Sequence[str], number: int, count: int) -> Image.Image:
    image = Image.new("L", SIZE, 255)
    pen = ImageDraw.Draw(image)
    _write(pen, (_MARGIN, 40), "MINH HỌA – không phải văn bản thật", 13, 110)
    pen.line((_MARGIN, 64, SIZE[0] - _MARGIN, 64), fill=160)
    _write(pen, (_MARGIN, 96), lines[0], 19)
    for place, line in enumerate(lines[1:]):
        _write(pen, (_MARGIN, 150 + place * _LINE), line, 15)
    _write(pen, (_MARGIN, SIZE[1] - 60), f"Trang {number}/{count}", 13, 110)
    return image


def _write(pen: ImageDraw.ImageDraw, at: tuple[int, int], text: str, size: int, ink: int = 0) -> None:
    """Write a line letter by letter, each in the file of the font that has it."""
    left = float(at[0])
    for letter in text:
        font = _font(size, "latin" if ord(letter) <= _LATIN or letter in "–“”" else "vietnamese")
        pen.text((left, at[1] + size), letter, font=font, fill=ink, anchor="ls")
        left += font.getlength(letter)


@cache
def _font(size: int, part: str) -> ImageFont.FreeTypeFont:
    content = (_FONTS / f"be-vietnam-pro-{part}-400-normal.woff2").read_bytes()
    return ImageFont.truetype(io.BytesIO(content), size)
