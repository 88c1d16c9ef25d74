"""Scans of documents, as they come from copiers and telephones: pages as pictures, spoiled in known ways."""

import io
import math
import random
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter, ImageFont

from tests.documents import drawing, names


class Quality(StrEnum):
    """How a document came to be a file."""

    WORD = "DOCX"
    TEXT = "text PDF"
    DPI_300 = "300 dpi"
    DPI_200 = "200 dpi"
    DPI_150 = "150 dpi"
    SKEWED = "skewed"
    NOISY = "noisy"
    STAMPED = "stamped"
    PHOTO = "photo"
    BITONAL = "bitonal"


#: Every way that makes pictures.
QUALITIES = tuple(Quality)[2:]

_DPI = {Quality.DPI_300: 300, Quality.DPI_150: 150}
_RED = (200, 35, 45)


def scan(pdf: bytes, quality: Quality, *, seed: int) -> bytes:
    """Make a PDF of pictures of the pages."""
    source = names.make_random(seed)
    pages = [_spoilt(page, quality, source, is_last=last) for page, last in _pages(pdf, dots(quality))]
    return together(pages, dots(quality))


def picture(pdf: bytes, quality: Quality, *, seed: int, page: int = 0) -> Image.Image:
    """Give one spoilt page as a picture."""
    source = names.make_random(seed)
    pages = [_spoilt(found, quality, source, is_last=last) for found, last in _pages(pdf, dots(quality))]
    return pages[page]


def together(pages: Sequence[Image.Image], dpi: int) -> bytes:
    """Put pictures into a PDF, one on each page: grey and colour as JPEG, bitonal without loss."""
    kept = io.BytesIO()
    options = {} if pages[0].mode == "1" else {"quality": 75}
    pages[0].save(kept, "PDF", resolution=dpi, save_all=True, append_images=pages[1:], **options)
    return kept.getvalue()


def dots(quality: Quality) -> int:
    """Give the dots to an inch of a quality."""
    return _DPI.get(quality, 200)


def _pages(pdf: bytes, dpi: int) -> list[tuple[Image.Image, bool]]:
    document = pypdfium2.PdfDocument(pdf)
    count = len(document)
    try:
        return [
            (document[number].render(scale=dpi / 72).to_pil().convert("RGB"), number == count - 1)
            for number in range(count)
        ]
    finally:
        document.close()


def _spoilt(page: Image.Image, quality: Quality, source: random.Random, *, is_last: bool) -> Image.Image:
    return _WAYS[quality](page, source, is_last)


def _clean(page: Image.Image, source: random.Random, is_last: bool) -> Image.Image:
    return _turned(page.convert("L"), source.uniform(-0.3, 0.3))


def _skewed(page: Image.Image, source: random.Random, is_last: bool) -> Image.Image:
    angle = source.choice((-1, 1)) * source.uniform(1.0, 2.5)
    return _turned(page.convert("L"), angle).filter(ImageFilter.GaussianBlur(0.5))


def _noisy(page: Image.Image, source: random.Random, is_last: bool) -> Image.Image:
    grey = _turned(page.convert("L"), source.uniform(-1.0, 1.0)).filter(ImageFilter.GaussianBlur(0.7))
    noise = _noise(grey.size, source, 30)
    return ImageChops.add(grey, noise, scale=1, offset=-128)


def _stamped(page: Image.Image, source: random.Random, is_last: bool) -> Image.Image:
    """Put a red stamp over the signature, and on the first page one over the heading: that of receipt."""
    dpi = page.width / 8.27
    layer = Image.new("RGB", page.size, "white")
    bottom = _last_ink(page)
    middle = (round(page.width * source.uniform(0.56, 0.64)), round(bottom - dpi * source.uniform(0.45, 0.8)))
    if is_last:
        _round_stamp(layer, middle, round(dpi * 0.7), source)
    if source.random() < 0.5:
        corner = (round(page.width * source.uniform(0.1, 0.2)), round(page.height * source.uniform(0.05, 0.08)))
        _receipt(layer, corner, round(dpi), source)
    return _turned(ImageChops.multiply(page, layer), source.uniform(-0.5, 0.5))


def _photo(page: Image.Image, source: random.Random, is_last: bool) -> Image.Image:
    """Photograph a page: a slight perspective, uneven light, warm paper, compression."""
    wide, high = page.size
    shift = [source.uniform(0, 0.012) for _ in range(4)]
    corners = (
        (-shift[0] * wide, -shift[0] * high),
        (-shift[1] * wide, high * (1 + shift[1])),
        (wide * (1 + shift[2]), high * (1 + shift[2])),
        (wide * (1 + shift[3]), -shift[3] * high),
    )
    quad = tuple(value for corner in corners for value in corner)
    seen = page.transform(page.size, Image.Transform.QUAD, quad, Image.Resampling.BICUBIC, fillcolor="white")
    seen = _turned(seen, source.uniform(-1.5, 1.5), fill=(225, 222, 214))
    lit = ImageChops.multiply(seen, _light(page.size, source))
    blurred = lit.filter(ImageFilter.GaussianBlur(0.8))
    return _compressed(ImageEnhance.Contrast(blurred).enhance(0.9), 60)


def _bitonal(page: Image.Image, source: random.Random, is_last: bool) -> Image.Image:
    """Copy a page on an old machine: black or white, dirt, letters a little too fat or too thin."""
    grey = _turned(page.convert("L"), source.uniform(-0.8, 0.8)).filter(ImageFilter.GaussianBlur(0.8))
    dirty = ImageChops.add(grey, _noise(grey.size, source, 18), scale=1, offset=-128)
    threshold = source.randint(135, 185)
    return dirty.point([255 if value > threshold else 0 for value in range(256)]).convert("1")


_WAYS: Mapping[Quality, Callable[[Image.Image, random.Random, bool], Image.Image]] = {
    Quality.DPI_300: _clean,
    Quality.DPI_200: _clean,
    Quality.DPI_150: _clean,
    Quality.SKEWED: _skewed,
    Quality.NOISY: _noisy,
    Quality.STAMPED: _stamped,
    Quality.PHOTO: _photo,
    Quality.BITONAL: _bitonal,
}


def _turned(page: Image.Image, angle: float, fill: object = None) -> Image.Image:
    colour = fill if fill is not None else (255 if page.mode == "L" else (255, 255, 255))
    return page.rotate(angle, Image.Resampling.BICUBIC, fillcolor=colour)  # type: ignore[arg-type]


def _noise(size: tuple[int, int], source: random.Random, strength: float) -> Image.Image:
    """Give grey noise around 128: a tile that is made from the seed, repeated."""
    side = 256
    tile = Image.frombytes("L", (side, side), bytes(_grain(source, strength) for _ in range(side * side)))
    noise = Image.new("L", size)
    for left in range(0, size[0], side):
        for top in range(0, size[1], side):
            noise.paste(tile, (left, top))
    return noise


def _grain(source: random.Random, strength: float) -> int:
    return max(0, min(255, round(source.gauss(128, strength))))


def _light(size: tuple[int, int], source: random.Random) -> Image.Image:
    """Give the light on a page: brightest on one side, with a soft shadow across a corner."""
    small = Image.new("RGB", (32, 45))
    direction, depth = source.uniform(0, 2 * math.pi), source.uniform(0.2, 0.38)
    for left in range(32):
        for top in range(45):
            along = math.cos(direction) * (left / 31 - 0.5) + math.sin(direction) * (top / 44 - 0.5)
            level = 1 - depth * (along + 0.7) / 1.4
            small.putpixel((left, top), (round(250 * level), round(245 * level), round(232 * level)))
    return small.resize(size, Image.Resampling.BICUBIC)


def _compressed(page: Image.Image, quality: int) -> Image.Image:
    kept = io.BytesIO()
    page.save(kept, "JPEG", quality=quality)
    return Image.open(io.BytesIO(kept.getvalue())).convert("RGB")


def _last_ink(page: Image.Image) -> int:
    """Give the height of the lowest letters."""
    box = ImageChops.invert(page.convert("L")).getbbox()
    return box[3] if box else page.height // 2


def _round_stamp(layer: Image.Image, middle: tuple[int, int], radius: int, source: random.Random) -> None:
    draw = ImageDraw.Draw(layer)
    width = max(2, radius // 18)
    for share in (1.0, 0.92, 0.55):
        reach = round(radius * share)
        box = (middle[0] - reach, middle[1] - reach, middle[0] + reach, middle[1] + reach)
        draw.ellipse(box, outline=_RED, width=width if share == 1.0 else max(1, width // 2))
    _star(draw, middle, radius * 0.3)
    _around(layer, middle, radius * 0.74, "ỦY BAN NHÂN DÂN XÃ * HUYỆN * TỈNH *", source)


def _star(draw: ImageDraw.ImageDraw, middle: tuple[int, int], reach: float) -> None:
    points = []
    for corner in range(10):
        length = reach if corner % 2 == 0 else reach * 0.4
        angle = math.pi * corner / 5 - math.pi / 2
        points.append((middle[0] + length * math.cos(angle), middle[1] + length * math.sin(angle)))
    draw.polygon(points, fill=_RED)


def _around(layer: Image.Image, middle: tuple[int, int], reach: float, words: str, source: random.Random) -> None:
    font = ImageFont.truetype(str(drawing.font_file("bold")), max(10, round(reach * 0.2)))
    turn = source.uniform(0, 30)
    for place, letter in enumerate(words):
        angle = turn + 360 * place / len(words)
        side = round(reach * 0.4)
        glyph = Image.new("RGB", (side, side), "white")
        ImageDraw.Draw(glyph).text((side / 2, side / 2), letter, fill=_RED, font=font, anchor="mm")
        turned = glyph.rotate(90 - angle, Image.Resampling.BICUBIC, fillcolor="white")
        left = round(middle[0] - reach * math.cos(math.radians(angle)) - side / 2)
        top = round(middle[1] - reach * math.sin(math.radians(angle)) - side / 2)
        box = (left, top, left + side, top + side)
        layer.paste(ImageChops.multiply(layer.crop(box), turned), box)


def _receipt(layer: Image.Image, corner: tuple[int, int], dpi: int, source: random.Random) -> None:
    """Draw the stamp of receipt: a frame with ĐẾN, a number and a day."""
    draw = ImageDraw.Draw(layer)
    font = ImageFont.truetype(str(drawing.font_file("bold")), round(dpi * 0.13))
    left, top = corner
    draw.rectangle((left, top, left + dpi * 1.3, top + dpi * 0.62), outline=_RED, width=max(2, dpi // 80))
    lines = (
        "CÔNG VĂN ĐẾN",
        f"Số: {source.randint(100, 999)}",
        f"Ngày: {source.randint(1, 28)}/{source.randint(1, 12)}",
    )
    for place, line in enumerate(lines):
        draw.text((left + dpi * 0.08, top + dpi * (0.05 + 0.19 * place)), line, fill=_RED, font=font)
