"""The optical reader: Tesseract within this process, with its Vietnamese data; one thread, a time limit a page."""

import os

# Threads of one page hinder each other: a page in 1.7 s becomes one in 12 s. Read by the library when it is loaded.
os.environ["OMP_THREAD_LIMIT"] = "1"

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from PIL import Image

from parindex.reading import tessdata
from parindex.reading.lines import Piece

_MOST_SECONDS = 45


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """Rows of words in pixels, and the mean confidence of their letters from 0 to 1."""

    rows: tuple[tuple[Piece, ...], ...]
    confidence: float

    @property
    def letters(self) -> int:
        """How many letters were read."""
        return sum(len(piece.text) for row in self.rows for piece in row)


class Engine:
    """A loaded reader; loading takes 40 ms, so one serves all pages of a file."""

    def __init__(self, library: ModuleType, data: Path) -> None:
        """Load the data; raises `RuntimeError` where it is broken."""
        self._library = library
        self._reader = library.PyTessBaseAPI(path=str(data), lang=tessdata.LANGUAGE, psm=library.PSM.AUTO)

    def read(self, picture: Image.Image, dpi: float, *, is_block: bool = False) -> Recognition:
        """Read a picture in shades of grey; what takes too long gives nothing. A block is one column of lines."""
        modes = self._library.PSM
        self._reader.SetPageSegMode(modes.SINGLE_BLOCK if is_block else modes.AUTO)
        self._reader.SetImage(picture)
        self._reader.SetSourceResolution(max(70, min(600, round(dpi))))
        if not self._reader.Recognize(_MOST_SECONDS * 1000):
            return Recognition(rows=(), confidence=0.0)
        rows = tuple(_rows(self._library, self._reader.GetIterator()))
        self._reader.Clear()
        letters = sum(len(piece.text) for row in rows for piece in row)
        sure = sum(piece.confidence * len(piece.text) for row in rows for piece in row)
        return Recognition(rows=rows, confidence=sure / letters if letters else 0.0)


def load(environment: Mapping[str, str] | None = None) -> Engine | None:
    """Give the reader; None where its library or its Vietnamese data is missing or broken."""
    data = tessdata.find(os.environ if environment is None else environment)
    try:
        import tesserocr  # type: ignore[import-untyped]  # noqa: PLC0415 -- a machine may have no such library
    except ImportError:
        return None
    if data is None:
        return None
    try:
        return Engine(tesserocr, data)
    except RuntimeError:
        return None


def _rows(library: ModuleType, words: Any) -> Iterator[tuple[Piece, ...]]:
    """Give the rows of words that the engine found; its own table of them takes twice as long to write."""
    row: list[Piece] = []
    level, line = library.RIL.WORD, library.RIL.TEXTLINE
    for word in library.iterate_level(words, level) if words is not None else ():
        if row and word.IsAtBeginningOf(line):
            yield _measured(row)
            row = []
        text, box = _text(word, level), word.BoundingBox(level)
        if text and box is not None:
            row.append(_piece(text, box, word.Confidence(level)))
    if row:
        yield _measured(row)


def _text(word: Any, level: int) -> str:
    try:
        return str(word.GetUTF8Text(level)).strip()
    except RuntimeError:
        return ""  # a place without letters


def _piece(text: str, box: tuple[int, int, int, int], percent: float) -> Piece:
    left, top, right, bottom = map(float, box)
    return Piece(
        text=text,
        left=left,
        top=top,
        right=right,
        bottom=bottom,
        base=bottom,
        size=bottom - top,
        confidence=round(max(0.0, min(1.0, percent / 100)), 2),
    )


def _measured(row: list[Piece]) -> tuple[Piece, ...]:
    """Give all words of a row one size: from the highest accent to the lowest tail it is about that of the letters."""
    heights = sorted(piece.size for piece in row)
    size = heights[int(0.8 * (len(heights) - 1))]
    for piece in row:
        piece.size = size
    return tuple(row)
