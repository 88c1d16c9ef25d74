"""Frees letters from what covers them in colour: stamps and signatures."""

from collections.abc import Callable, Iterator

from PIL import Image, ImageChops, ImageFilter

#: Ink that is this much stronger in one colour than in another is coloured.
_COLOURED = 60
#: The share of coloured ink that makes a cell of a stamp, of 255.
_CELL = 8
_CELLS_DOWN = 140
#: Colours are looked for on a smaller picture.
_FEWER = 3
#: A stamp or a signature is larger than seven cells in both directions (15 mm); a number in blue ink is not. Empty
#: paper within a stamp is filled up to as many cells.
_SMALLEST, _AROUND = 7, 9
#: Larger than 75 mm is no stamp: a page in colours is left as it is.
_LARGEST = 36
#: The ink of a stamp becomes paper; letters below it are darker in every colour.
_LIGHTEST_INK, _DARKEST_INK = 235, 120


def without_stamps(picture: Image.Image) -> Image.Image:
    """Give a page in shades of grey, without coloured ink where that covers an area of the size of a stamp.

    A number in blue ink, coloured letters and pictures stay as they are.
    """
    if picture.mode != "RGB":
        return picture.convert("L")
    grey = picture.convert("L")
    cells = _cells(picture.reduce(_FEWER))
    across, down = picture.width / cells.width, picture.height / cells.height
    for left, top, right, bottom in _areas(cells):
        box = (round(left * across), round(top * down), round(right * across), round(bottom * down))
        mask = cells.crop((left, top, right, bottom)).resize((box[2] - box[0], box[3] - box[1]))
        grey.paste(_freed(picture.crop(box)), box[:2], mask)
    return grey


def _freed(part: Image.Image) -> Image.Image:
    """Give a part in the brightest of its colours, so light that its coloured ink is paper."""
    lightest = _brightest(part)
    colour = ImageChops.subtract(lightest, _merged(part, ImageChops.darker))
    ink = lightest.histogram(colour.point(lambda strength: 255 * (strength > _COLOURED)))
    level = max(_DARKEST_INK, min(_LIGHTEST_INK, _darker_quarter(ink)))
    return lightest.point(lambda shade: min(255, round(shade * 255 / level)))


def _darker_quarter(histogram: list[int]) -> int:
    """Give the shade that a quarter of the points are darker than."""
    wanted, seen = sum(histogram) / 4, 0
    for shade, count in enumerate(histogram):
        seen += count
        if seen > wanted:
            return shade
    return _LIGHTEST_INK


def _cells(picture: Image.Image) -> Image.Image:
    """Give a mask of the areas that coloured ink covers, one point for each cell."""
    darkest = _merged(picture, ImageChops.darker)
    coloured = ImageChops.subtract(_brightest(picture), darkest).point(lambda shade: 255 * (shade > _COLOURED))
    cells = coloured.reduce(max(2, round(max(picture.size) / _CELLS_DOWN)))
    cells = cells.point(lambda share: 255 * (share > _CELL))
    closed = cells.filter(ImageFilter.MaxFilter(_SMALLEST)).filter(ImageFilter.MinFilter(_SMALLEST - 2))
    return closed.filter(ImageFilter.MinFilter(_SMALLEST)).filter(ImageFilter.MaxFilter(_AROUND))


def _areas(cells: Image.Image) -> Iterator[tuple[int, int, int, int]]:
    """Give the box around each area that is no larger than a stamp; larger ones are taken out of the mask."""
    width = cells.width
    open_ = {place for place, shade in enumerate(cells.tobytes()) if shade}
    while open_:
        area, edge = set[int](), [open_.pop()]
        while edge:
            place = edge.pop()
            area.add(place)
            near = {place - width, place + width, *((place - 1,) if place % width else ()), place + 1} & open_
            near -= {place + 1} if (place + 1) % width == 0 else set()
            open_ -= near
            edge += near
        columns, rows = [place % width for place in area], [place // width for place in area]
        box = min(columns), min(rows), max(columns) + 1, max(rows) + 1
        if max(box[2] - box[0], box[3] - box[1]) <= _LARGEST:
            yield box


def _brightest(picture: Image.Image) -> Image.Image:
    return _merged(picture, ImageChops.lighter)


def _merged(picture: Image.Image, merge: Callable[[Image.Image, Image.Image], Image.Image]) -> Image.Image:
    red, green, blue = picture.split()
    return merge(merge(red, green), blue)
