"""Reads pictures of pages: photographs and scans as JPEG, PNG or TIFF, the last with many pages."""

from collections.abc import Iterator
from typing import BinaryIO

from PIL import Image, ImageOps
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.TiffImagePlugin import TiffImageFile

from parindex.core.documents.pages import Page, TextSource
from parindex.reading import ocr, pictures
from parindex.reading.sources import Optics, PageRead, Source, Unreadable
from parindex.reading.states import State

#: A camera of 200 megapixels is taken from its JPEG at a lower resolution; other pictures are held whole.
_MOST_PIXELS = {"JPEG": 250_000_000, "MPO": 250_000_000}
_MOST_PIXELS_HELD = 120_000_000
_MOST_FRAMES = 2_000
_DRAFT = 3_000
_FORMATS = tuple(each.format for each in (JpegImageFile, PngImageFile, TiffImageFile))
_UNREADABLE = (OSError, SyntaxError, ValueError, EOFError, ZeroDivisionError, TypeError, KeyError, OverflowError)
#: A fax has more dots across than down.
_SQUARE, _MOST_STRETCHED = 1.2, 4


def open_picture(file: BinaryIO, optics: Optics, first: int, most_pages: int) -> Source:
    """Open a picture; a TIFF has as many pages as pictures. Raises `Unreadable`."""
    Image.MAX_IMAGE_PIXELS = None  # bounded here, by format
    try:
        image = Image.open(file, formats=_FORMATS)
        count = int(getattr(image, "n_frames", 1)) if image.format == "TIFF" else 1
    except _UNREADABLE as error:
        raise Unreadable(State.BROKEN) from error
    if count > _MOST_FRAMES or _is_too_large(image):
        raise Unreadable(State.TOO_LARGE)
    return Source(count, _pages(image, optics, first, min(count, most_pages)))


def _is_too_large(image: Image.Image) -> bool:
    return image.width * image.height > _MOST_PIXELS.get(image.format or "", _MOST_PIXELS_HELD)


def _pages(image: Image.Image, optics: Optics, first: int, last: int) -> Iterator[PageRead]:
    for number in range(first, last + 1):
        blank = Page(number=number, source=TextSource.NONE)
        try:
            if number > 1:
                image.seek(number - 1)
            if _is_too_large(image):
                yield PageRead(blank, State.TOO_LARGE)
                continue
            yield _read(_taken(image), blank, optics)
        except MemoryError:
            yield PageRead(blank, State.TOO_LARGE)
        except _UNREADABLE:
            yield PageRead(blank, State.BROKEN)


def _taken(image: Image.Image) -> Image.Image:
    """Give the picture in grey or three colours on white paper, as the camera noted that it is held."""
    image.draft("RGB" if image.mode != "L" else "L", (_DRAFT, _DRAFT))
    taken = ImageOps.exif_transpose(image)
    if taken.has_transparency_data:
        clear = taken.convert("RGBA")
        taken = Image.alpha_composite(Image.new("RGBA", clear.size, "white"), clear)
    if taken.mode.startswith("I;16") or taken.mode in {"I", "F"}:
        taken = taken.convert("I").point(lambda shade: shade / 256).convert("L")
    if taken.mode not in {"1", "L", "RGB"}:
        taken = taken.convert("RGB")
    return _square(taken, image.info.get("dpi"))


def _square(picture: Image.Image, dots: object) -> Image.Image:
    """Stretch a fax, whose dots are not square."""
    try:
        across, down = map(float, dots if isinstance(dots, tuple) else ())
        ratio = across / down
    except (ValueError, TypeError, ZeroDivisionError):
        return picture
    if not _SQUARE < ratio < _MOST_STRETCHED:
        return picture
    return picture.convert("L").resize((picture.width, round(picture.height * ratio)), Image.Resampling.BICUBIC)


def _read(picture: Image.Image, blank: Page, optics: Optics) -> PageRead:
    engine = optics.engine()
    if engine is None:
        return PageRead(blank, State.NO_ENGINE)
    page, dpi = pictures.fitted(picture)
    scan = ocr.read(page, dpi, engine)
    width, height = (round(72 * side / dpi, 1) for side in page.size)
    source = TextSource.OCR if scan.lines else TextSource.NONE
    return PageRead(Page(number=blank.number, width=width, height=height, lines=scan.lines, source=source))
