"""Reads a PDF page by page: its letters where they are sound, else the picture of the page."""

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image
from pypdfium2 import PdfDocument, PdfPage, raw

from parindex.core.documents.pages import Line, Page, TextSource
from parindex.reading import ocr, pdf, pictures, quality
from parindex.reading.pdf import Frame, TextLayer
from parindex.reading.sources import Optics, PageRead, Source, Unreadable
from parindex.reading.states import State

#: A picture over so much of a page makes a scan of it.
_COVERED = 0.6
#: A picture over all of it makes a scan of it, whatever letters are shown above or below.
_ALL_OVER = 0.95
#: Fewer letters on a scan are those of a signature or of a note, not its text.
_FEW_LETTERS = 250
#: What is drawn on a page is looked through up to so many parts.
_MOST_PARTS = 400
_DEEPEST = 3


def open_pdf(file: BinaryIO, optics: Optics, first: int, most_pages: int) -> Source:
    """Open a PDF; pages from `first` (from 1) are read, `most_pages` at most. Raises `Unreadable`."""
    try:
        document = PdfDocument(file)
        count = len(document)
    except pypdfium2.PdfiumError as error:
        is_locked = error.err_code == raw.FPDF_ERR_PASSWORD
        raise Unreadable(State.ENCRYPTED if is_locked else State.BROKEN) from error
    if not count:
        raise Unreadable(State.BROKEN)
    return Source(count, _pages(document, optics, first, min(count, most_pages)))


def _pages(document: PdfDocument, optics: Optics, first: int, last: int) -> Iterator[PageRead]:
    for number in range(first, last + 1):
        try:
            page = document[number - 1]
        except pypdfium2.PdfiumError:
            yield PageRead(Page(number=number, source=TextSource.NONE), State.BROKEN)
            continue
        try:
            yield _read(page, number, optics)
        except (pypdfium2.PdfiumError, MemoryError, OSError, ValueError, OverflowError, ctypes.ArgumentError):
            yield PageRead(Page(number=number, source=TextSource.NONE), State.BROKEN)
        finally:
            page.close()


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What is drawn on a page: how much of it one picture covers, whether that is grey, whether there is anything."""

    covered: float
    is_grey: bool
    is_empty: bool


def _read(page: PdfPage, number: int, optics: Optics) -> PageRead:
    frame = pdf.frame_of(page)
    layer = pdf.text_layer(page, frame)
    drawn = _drawn(page, frame)
    width, height = (round(each, 1) for each in frame.shown)
    blank = Page(number=number, width=width, height=height, source=TextSource.NONE)
    if drawn.is_empty and not layer.words:
        return PageRead(blank)
    if not _has_to_be_seen(layer, drawn):
        return PageRead(_of_letters(blank, layer, is_scan=layer.is_hidden and drawn.covered >= _COVERED))
    engine = optics.engine()
    if engine is None:
        return _without_engine(blank, layer)
    scan = ocr.read(
        _picture(page, pictures.USUAL_DPI, frame, drawn),
        _dpi(pictures.USUAL_DPI, frame),
        engine,
        lambda: _picture(page, pictures.FINE_DPI, frame, drawn),
    )
    seen = [word.text for line in scan.lines for word in line.words]
    if layer.words and _are_better(layer.words, seen):
        return PageRead(_of_letters(blank, layer, is_scan=layer.is_hidden))
    return PageRead(replace(blank, lines=scan.lines, source=TextSource.OCR if scan.lines else TextSource.NONE))


def _has_to_be_seen(layer: TextLayer, drawn: _Drawn) -> bool:
    """Say whether the picture of a page says more than its letters."""
    if not layer.words or quality.is_meaningless(layer.words):
        return True
    if drawn.covered < _COVERED:
        return False
    if layer.is_hidden or drawn.covered >= _ALL_OVER:
        return quality.is_poorly_read(layer.words)
    return sum(map(len, layer.words)) < _FEW_LETTERS


def _are_better(words: tuple[str, ...], seen: list[str]) -> bool:
    """Say whether letters that were doubted are the better text after all."""
    if quality.is_meaningless(words):
        return False
    return quality.syllables(words) * len(words) > quality.syllables(seen) * len(seen) * 1.1


def _without_engine(blank: Page, layer: TextLayer) -> PageRead:
    """Give the letters there are, if they mean something, where no engine reads the picture."""
    if not layer.words or quality.is_meaningless(layer.words):
        return PageRead(blank, State.NO_ENGINE)
    return PageRead(_of_letters(blank, layer, is_scan=layer.is_hidden), State.NO_ENGINE)


def _of_letters(blank: Page, layer: TextLayer, *, is_scan: bool) -> Page:
    """Give the page with its letters; those that another optical reader left are as sure as they read."""
    if not is_scan:
        return replace(blank, lines=layer.lines, source=TextSource.TEXT)
    sure = round(min(0.95, quality.syllables(layer.words)), 2)
    found = tuple(_sure(line, sure) for line in layer.lines)
    return replace(blank, lines=found, source=TextSource.OCR)


def _sure(line: Line, confidence: float) -> Line:
    return Line(tuple(replace(word, confidence=confidence) for word in line.words), line.style)


def _drawn(page: PdfPage, frame: Frame) -> _Drawn:
    covered, is_grey, is_empty = 0.0, False, True
    for index, part in enumerate(page.get_objects(max_depth=_DEEPEST)):
        is_empty = False
        if index >= _MOST_PARTS:
            break
        if part.type != raw.FPDF_PAGEOBJ_IMAGE:
            continue
        share = _share(part, frame)
        if share > covered:
            covered, is_grey = share, _is_grey(part)
    return _Drawn(covered, is_grey, is_empty)


def _share(part: pypdfium2.PdfObject, frame: Frame) -> float:
    try:
        left, bottom, right, top = part.get_bounds()
    except pypdfium2.PdfiumError:
        return 0.0
    wide = min(right, frame.left + frame.width) - max(left, frame.left)
    high = min(top, frame.bottom + frame.height) - max(bottom, frame.bottom)
    return float(max(0.0, wide) * max(0.0, high) / (frame.width * frame.height))


def _is_grey(part: pypdfium2.PdfObject) -> bool:
    about = raw.FPDF_IMAGEOBJ_METADATA()
    if not raw.FPDFImageObj_GetImageMetadata(part, part.page, ctypes.byref(about)):
        return False
    return (
        about.colorspace in {raw.FPDF_COLORSPACE_DEVICEGRAY, raw.FPDF_COLORSPACE_CALGRAY} or about.bits_per_pixel == 1
    )


def _dpi(wanted: int, frame: Frame) -> float:
    """Give the resolution at which a page is drawn: less for a poster."""
    return min(float(wanted), 72 * math.sqrt(pictures.MOST_PIXELS / (frame.width * frame.height)))


def _picture(page: PdfPage, wanted: int, frame: Frame, drawn: _Drawn) -> Image.Image:
    scale = _dpi(wanted, frame) / 72
    bitmap = page.render(scale=scale, grayscale=drawn.is_grey, rev_byteorder=True)
    picture: Image.Image = bitmap.to_pil()
    return picture if picture.mode in {"L", "RGB"} else picture.convert("RGB")
