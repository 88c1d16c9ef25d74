"""Takes the letters that a PDF holds, page by page, through PDFium: words with their places and styles."""

import ctypes
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from pypdfium2 import PdfPage, PdfTextPage, raw  # type: ignore[import-untyped]

from parindex.core.documents.pages import Box, Line
from parindex.reading import legacy, lines
from parindex.reading.lines import Piece

#: A page of a table of small figures has some 10,000 letters; what is behind these is not read.
MOST_LETTERS = 60_000
#: How far the next letter of a word may be, in sizes of letters.
_LETTER_GAP = 0.28
_LETTER_JUMP = 0.4
_SPACES = frozenset((0x20, 0xA0, 0x09, 0x0A, 0x0D, 0x2002, 0x2003, 0x2009, 0x202F, 0x3000))
_HYPHENS = dict.fromkeys((0x02, 0xAD, 0x2010, 0x2011), "-")
_UNSEEN = re.compile("[\\x00-\\x1f\\x7f-\\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_LIGATURES = re.compile("[\ufb00-\ufb06]")
_BOLD = re.compile("bold|black|heavy|[-,]b(?:old)?$", re.IGNORECASE)
_ITALIC = re.compile("italic|oblique|[-,]i(?:talic)?$", re.IGNORECASE)
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_FLAG_ITALIC, _FLAG_BOLD = 1 << 6, 1 << 18
_BOLD_WEIGHT = 600


@dataclass(frozen=True, slots=True)
class Frame:
    """How a page lies: its box in the units of the file, and by how many quarters it is turned for people."""

    left: float
    bottom: float
    width: float
    height: float
    quarters: int

    def shares(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Give a rectangle of the file in shares of the page as it is shown."""
        box = Box(
            (left - self.left) / self.width,
            1 - (top - self.bottom) / self.height,
            (right - self.left) / self.width,
            1 - (bottom - self.bottom) / self.height,
        )
        return bounded(turned(box, self.quarters))

    @property
    def shown(self) -> tuple[float, float]:
        """The width and height as they are shown."""
        return (self.height, self.width) if self.quarters % 2 else (self.width, self.height)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLayer:
    """What letters say: the lines, the words alone, and whether people see them (a reader's layer is not shown)."""

    lines: tuple[Line, ...]
    words: tuple[str, ...]
    is_hidden: bool


def bounded(box: Box) -> Box:
    """Keep a box within its page."""
    left, top, right, bottom = (
        round(min(1.0, max(0.0, edge)), 4) for edge in (box.left, box.top, box.right, box.bottom)
    )
    return Box(left, top, right, bottom)


def turned(box: Box, quarters: int) -> Box:
    """Turn a box with its page, by quarters clockwise."""
    for _ in range(quarters % 4):
        box = Box(1 - box.bottom, box.left, 1 - box.top, box.right)
    return box


def frame_of(page: PdfPage) -> Frame:
    """Measure a page; one without a sound size is taken for A4."""
    rectangle = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, ctypes.byref(rectangle))
    width, height = rectangle.right - rectangle.left, rectangle.top - rectangle.bottom
    if not (0 < width < math.inf and 0 < height < math.inf):
        return Frame(0, 0, 595, 842, 0)
    return Frame(rectangle.left, rectangle.bottom, width, height, page.get_rotation() // 90)


def text_layer(page: PdfPage, frame: Frame) -> TextLayer:
    """Read the letters of a page; raises `pypdfium2.PdfiumError` where the library gives up."""
    text = page.get_textpage()
    try:
        found = list(_Letters(text).words())
    finally:
        text.close()
    pieces = _in_unicode([word.piece for word in found if word.piece.text])
    hidden = sum(len(word.piece.text) for word in found if word.is_hidden)
    seen = sum(len(word.piece.text) for word in found) - hidden
    quarters = _main_direction(found)
    upright = [_straightened(piece, quarters) for piece in pieces]
    segments = lines.in_reading_order(lines.segments_of(lines.rows_of(upright), are_spaces_typed=True))

    def place(piece: Piece) -> Box:
        left, top, right, bottom = _turned_back(piece, quarters)
        return frame.shares(left, -bottom, right, -top)

    return TextLayer(
        lines=lines.to_lines(segments, place),
        words=tuple(piece.text for piece in pieces),
        is_hidden=hidden > seen,
    )


@dataclass(slots=True)
class _Found:
    """A word with what is not part of the line: its direction, and whether it is drawn at all."""

    piece: Piece
    angle: float
    is_hidden: bool


class _Letters:
    """Goes over the letters of a page; the library is asked as little as can be, as each question costs."""

    def __init__(self, text: PdfTextPage) -> None:
        self.text = text.raw
        self.count = min(text.count_chars(), MOST_LETTERS)
        self.box = raw.FS_RECTF()
        self.at_box = ctypes.byref(self.box)
        self.name = ctypes.create_string_buffer(128)
        self.fonts: dict[tuple[bytes, int, int], tuple[str, bool, bool]] = {}

    def words(self) -> Iterator[_Found]:
        """Give the words in the order of the file, cut where a gap or a jump says so."""
        word: _Found | None = None
        letters: list[str] = []
        spaces = 0
        for index in range(self.count):
            code = raw.FPDFText_GetUnicode(self.text, index)
            if code in _SPACES:
                spaces += raw.FPDFText_IsGenerated(self.text, index) == 0
                if word is not None:
                    yield _closed(word, letters)
                    word = None
                continue
            raw.FPDFText_GetLooseCharBox(self.text, index, self.at_box)
            box = self.box
            if word is not None and not _goes_on(word.piece, box):
                yield _closed(word, letters)
                word = None
            if word is None:
                word, letters = self._begun(index, spaces), []
                spaces = 0
            else:
                _widen(word.piece, box)
            letters.append(chr(code) if code < 0xD800 or 0xE000 <= code < 0x110000 else "\ufffd")
        if word is not None:
            yield _closed(word, letters)

    def _begun(self, index: int, spaces: int) -> _Found:
        box = self.box
        family, is_bold, is_italic = self._font(index)
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(self.text, index, ctypes.byref(x), ctypes.byref(y))
        angle = raw.FPDFText_GetCharAngle(self.text, index)
        holder = raw.FPDFText_GetTextObject(self.text, index)
        mode = raw.FPDFTextObj_GetTextRenderMode(holder) if holder else raw.FPDF_TEXTRENDERMODE_FILL
        piece = Piece(
            text="",
            left=box.left,
            top=-box.top,
            right=box.right,
            bottom=-box.bottom,
            base=-y.value,
            size=self._size(index),
            is_bold=is_bold or mode == raw.FPDF_TEXTRENDERMODE_FILL_STROKE,
            is_italic=is_italic,
            family=family,
            spaces=spaces,
        )
        return _Found(piece, angle, mode == raw.FPDF_TEXTRENDERMODE_INVISIBLE)

    def _size(self, index: int) -> float:
        """Give the size as it is drawn: a file may write 13 points as a size of 1, enlarged 13 times."""
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self.text, index, ctypes.byref(matrix))
        scale = math.hypot(matrix.c, matrix.d)
        size = float(raw.FPDFText_GetFontSize(self.text, index)) * scale
        return size if 0.5 < size < 2000 else max(1.0, float(self.box.top - self.box.bottom))

    def _font(self, index: int) -> tuple[str, bool, bool]:
        flags = ctypes.c_int()
        length = raw.FPDFText_GetFontInfo(self.text, index, self.name, len(self.name), ctypes.byref(flags))
        name = self.name.value if 0 < length <= len(self.name) else b""
        weight = raw.FPDFText_GetFontWeight(self.text, index)
        key = (name, flags.value, weight)
        if key not in self.fonts:
            family = _SUBSET.sub("", name.decode("utf-8", "replace"))
            is_bold = bool(_BOLD.search(family)) or bool(flags.value & _FLAG_BOLD) or weight >= _BOLD_WEIGHT
            self.fonts[key] = (family, is_bold, bool(_ITALIC.search(family) or flags.value & _FLAG_ITALIC))
        return self.fonts[key]


def _goes_on(piece: Piece, box: raw.FS_RECTF) -> bool:
    """Say whether a letter stands behind the last one of a word, in any of the four directions."""
    size = max(piece.size, 1.0)
    across = -box.bottom - piece.bottom, -box.top - piece.top
    if abs(across[0]) <= _LETTER_JUMP * size or abs(across[1]) <= _LETTER_JUMP * size:
        gap = float(box.left) - piece.right
        return -2 * size < gap <= _LETTER_GAP * size
    is_upright = abs(float(box.left) - piece.left) <= _LETTER_JUMP * size
    gap = max(piece.top + box.bottom, -box.top - piece.bottom)
    return is_upright and -2 * size < gap <= _LETTER_GAP * size


def _widen(piece: Piece, box: raw.FS_RECTF) -> None:
    piece.left, piece.right = min(piece.left, box.left), max(piece.right, box.right)
    piece.top, piece.bottom = min(piece.top, -box.top), max(piece.bottom, -box.bottom)


def _closed(word: _Found, letters: Sequence[str]) -> _Found:
    word.piece.text = "".join(letters)
    return word


def _in_unicode(pieces: Sequence[Piece]) -> list[Piece]:
    """Write every word in Unicode: fonts of before by their name, or where the words alone tell it."""
    families: dict[str, list[Piece]] = {}
    for piece in pieces:
        families.setdefault(piece.family, []).append(piece)
    encodings = {family: legacy.encoding_of(family) for family in families}
    unknown = [piece.text for family, held in families.items() if encodings[family] is None for piece in held]
    guess = legacy.guessed(unknown)
    written = []
    for piece in pieces:
        encoding = encodings[piece.family] or guess
        text = legacy.decoded(piece.text.replace("\x02", "\xad"), encoding) if encoding else piece.text
        if cleaned := clean(text):
            written.append(replace(piece, text=cleaned))
    return written


def clean(text: str) -> str:
    """Give a word in NFC, without what is not seen; the signs of hyphenation become hyphens."""
    plain = _UNSEEN.sub("", text.translate(_HYPHENS))
    plain = _LIGATURES.sub(lambda found: unicodedata.normalize("NFKC", found[0]), plain)
    return unicodedata.normalize("NFC", plain)


def _main_direction(found: Sequence[_Found]) -> int:
    """Give by how many quarters most words are turned against the page, counter-clockwise."""
    counts = Counter[int]()
    for word in found:
        counts[-round(word.angle / (math.pi / 2)) % 4] += len(word.piece.text)
    return counts.most_common(1)[0][0] if counts else 0


_STRAIGHT: tuple[Callable[[Piece], tuple[float, float, float, float]], ...] = (
    lambda piece: (piece.left, piece.top, piece.right, piece.bottom),
    lambda piece: (-piece.bottom, piece.left, -piece.top, piece.right),
    lambda piece: (-piece.right, -piece.bottom, -piece.left, -piece.top),
    lambda piece: (piece.top, -piece.right, piece.bottom, -piece.left),
)


def _straightened(piece: Piece, quarters: int) -> Piece:
    """Turn a word so that lines run from left to right."""
    if not quarters:
        return piece
    left, top, right, bottom = _STRAIGHT[quarters](piece)
    return replace(piece, left=left, top=top, right=right, bottom=bottom, base=bottom)


def _turned_back(piece: Piece, quarters: int) -> tuple[float, float, float, float]:
    return _STRAIGHT[-quarters % 4](piece)
