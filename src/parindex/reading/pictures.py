"""Prepares the picture of a page for the optical reader: no shade, no stamps, upright, of a size that it reads well."""

import math
from collections.abc import Iterable

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps, ImageStat

from parindex.reading import stamps

#: A page of A4 at 200 dots an inch is 2,339 pixels high. Larger ones are made smaller, small ones larger.
USUAL_DPI = 200
FINE_DPI = 300
MOST_PIXELS = 12_000_000
_LONGEST, _SHORTEST = 2_900, 1_500
_LARGEST_FACTOR = 2.5
_A4_INCHES = 11.7

#: The paper is looked at in squares of so many pixels; letters are narrower.
_PAPER = 24
#: Paper that is everywhere about as light is left alone.
_EVEN_ENOUGH = 25
#: Grain that a median filter takes away, in shades; strokes of small letters would go with less, and with more of it
#: the engine looks for letters in the grain for seconds.
_GRAIN = 6.5
_SAMPLE = 220
#: A line of text covers this share of a page; less ink is dirt.
_A_LINE = 0.002
_MOST_SKEW = 5.0
#: Narrow strips show lines of text as a ripple even where they are not level.
_STRIPS, _MORE_RIPPLE = 12, 1.2


def prepared(picture: Image.Image) -> Image.Image:
    """Give a page in shades of grey: what stamps and signatures cover is freed, shadows of the paper are evened out."""
    if picture.mode == "1":
        return picture.convert("L")
    return _evened(stamps.without_stamps(picture))


def is_grainy(picture: Image.Image) -> bool:
    """Say whether the paper is full of grain, by the middle of the page."""
    width, height = picture.size
    size = min(_SAMPLE, width // 2, height // 2)
    if size < 30:
        return False
    left, top = (width - size) // 2, (height - size) // 2
    sample = picture.crop((left, top, left + size, top + size))
    smooth = sample.filter(ImageFilter.MedianFilter(3))
    paper = smooth.filter(ImageFilter.MinFilter(5)).point(lambda shade: 255 * (shade > 150))
    if not ImageStat.Stat(paper).sum[0]:
        return False
    return ImageStat.Stat(ImageChops.difference(sample, smooth), paper).mean[0] > _GRAIN


def without_grain(picture: Image.Image) -> Image.Image:
    """Filter the grain away."""
    return picture.filter(ImageFilter.MedianFilter(3))


def fitted(picture: Image.Image) -> tuple[Image.Image, float]:
    """Give a photograph in a size that reads well, and the resolution that it then has if it shows a page of A4."""
    longest = max(picture.size)
    factor = 1.0
    if longest > _LONGEST:
        factor = _LONGEST / longest
    elif longest < _SHORTEST:
        factor = min(_LARGEST_FACTOR, _SHORTEST / longest)
    if factor != 1.0:
        size = (max(1, round(picture.width * factor)), max(1, round(picture.height * factor)))
        smooth = picture.convert("L") if picture.mode == "1" else picture
        picture = smooth.resize(size, Image.Resampling.BICUBIC, reducing_gap=2.0)
    return picture, max(100.0, max(picture.size) / _A4_INCHES)


def is_blank(picture: Image.Image) -> bool:
    """Say whether there is hardly any ink."""
    small = picture.reduce(max(1, max(picture.size) // 800))
    histogram = small.histogram()[:170]
    return sum(histogram) < 0.0002 * small.width * small.height


def unread(picture: Image.Image, boxes: Iterable[tuple[float, float, float, float]]) -> float:
    """Give the share of the ink of a page that lies outside of these boxes; edges and dirt do not count."""
    factor = max(1, max(picture.size) // 600)
    small = picture.reduce(factor).point(lambda shade: 255 * (shade < 150))
    border = round(0.03 * small.width)
    inner = (border, border, small.width - border, small.height - border)
    ink = ImageStat.Stat(small.crop(inner)).sum[0]
    draw = ImageDraw.Draw(small)
    for left, top, right, bottom in boxes:
        draw.rectangle((left / factor - 1, top / factor - 1, right / factor + 1, bottom / factor + 1), fill=0)
    left_over = ImageStat.Stat(small.crop(inner)).sum[0]
    return left_over / ink if left_over > 255 * _A_LINE * small.width * small.height else 0.0


def runs_down(picture: Image.Image) -> bool:
    """Say whether lines of text run from the top down, as on a page that lies on its side."""
    small = picture.reduce(max(1, max(picture.size) // 500))
    across = _ripple(small.resize((_STRIPS, small.height), Image.Resampling.BOX))
    on_its_side = small.transpose(Image.Transpose.TRANSPOSE)
    down = _ripple(on_its_side.resize((_STRIPS, small.width), Image.Resampling.BOX))
    return down > _MORE_RIPPLE * across


def skew(picture: Image.Image) -> float:
    """Give by how many degrees the picture has to be turned counter-clockwise so that lines of text lie level."""
    small = ImageOps.invert(picture.reduce(max(1, max(picture.size) // 700)))

    def sharpness(angle: float) -> float:
        turned = small.rotate(angle, resample=Image.Resampling.BILINEAR)
        return _ripple(turned.resize((1, turned.height), Image.Resampling.BOX))

    steps = [each * 0.5 for each in range(round(-2 * _MOST_SKEW), round(2 * _MOST_SKEW) + 1)]
    best = max(steps, key=sharpness)
    return max((best - 0.25, best, best + 0.25), key=sharpness)


def levelled(picture: Image.Image, angle: float) -> Image.Image:
    """Turn a picture counter-clockwise by a small angle about its middle; the size stays."""
    return picture.rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=255)


def turned(picture: Image.Image, quarters: int) -> Image.Image:
    """Turn a picture by quarters clockwise."""
    turns = {1: Image.Transpose.ROTATE_270, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_90}
    return picture.transpose(turns[quarters]) if quarters else picture


def sample(picture: Image.Image) -> Image.Image:
    """Cut out the middle of a page, some lines of it."""
    width, height = picture.size
    return picture.crop((width // 8, height * 3 // 8, width * 7 // 8, height * 5 // 8))


def rotated_point(x: float, y: float, angle: float, size: tuple[int, int]) -> tuple[float, float]:
    """Give where a point of a levelled picture stood before."""
    cosine, sine = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    across, down = x - size[0] / 2, y - size[1] / 2
    return size[0] / 2 + across * cosine - down * sine, size[1] / 2 + across * sine + down * cosine


def _evened(picture: Image.Image) -> Image.Image:
    """Lift every place by what its paper lacks of white."""
    if min(picture.size) < 4 * _PAPER:
        return picture
    paper = picture.reduce(_PAPER).filter(ImageFilter.MaxFilter(5)).filter(ImageFilter.GaussianBlur(3))
    lack = ImageOps.invert(paper)
    shades = lack.tobytes()
    if max(shades) - min(shades) < _EVEN_ENOUGH:
        return picture
    lack = lack.resize(picture.size, Image.Resampling.BILINEAR)
    return ImageChops.add(picture, lack)


def _ripple(strips: Image.Image) -> float:
    """Give how much the shade changes from one row to the next, in all strips (columns of points)."""
    shades, width = strips.tobytes(), strips.width
    changes = sum((after - before) ** 2 for before, after in zip(shades, shades[width:], strict=False))
    return math.sqrt(changes / len(shades))
