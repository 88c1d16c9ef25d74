"""Reads the picture of a page: one pass as a rule, a second one only where the first is unsure of itself."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

from PIL import Image

from parindex.core.documents.pages import Box, Line
from parindex.reading import columns, lines, pictures
from parindex.reading.engine import Engine, Recognition
from parindex.reading.lines import Piece
from parindex.reading.pdf import bounded, clean, turned

#: The mean confidence below which a page is looked at again; sound pages have 0.9 and more.
_UNSURE = 0.75
#: A word below this is taken for a spot of dirt, a line of a table or a part of a stamp.
_NO_WORD = 0.15
#: How much better another look has to be.
_BETTER = 0.05
_LEAST_SKEW = 0.5
#: The share of ink outside of all words that lets one suspect left-out lines; rules of a table are below it.
_LEFT_OVER = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """What was read from a picture: lines with boxes in shares of the picture as it was given."""

    lines: tuple[Line, ...]
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """A picture as it was put before the engine, and what came of it."""

    picture: Image.Image
    dpi: float
    quarters: int = 0
    angle: float = 0.0
    found: Recognition

    @property
    def unread(self) -> float:
        """The share of the ink that no word has."""
        boxes = [(word.left, word.top, word.right, word.bottom) for row in self.found.rows for word in row]
        return pictures.unread(self.picture, boxes)

    @property
    def worth(self) -> float:
        """How good it is: sure letters, many of them, and little ink left."""
        return self.found.confidence * min(1.0, self.found.letters / 60) * (1 - self.unread)


def read(picture: Image.Image, dpi: float, engine: Engine, finer: Callable[[], Image.Image] | None = None) -> Scan:
    """Read a picture of a page; `finer` gives the same page with more pixels, for a second look."""
    page = pictures.prepared(picture)
    if pictures.is_blank(page):
        return Scan(lines=(), confidence=1.0)
    if pictures.is_grainy(page):
        page = pictures.without_grain(page)
    look = _first_look(page, dpi, engine)
    if look.found.confidence < _UNSURE:
        look = _upright(look, engine)
    if look.found.confidence < _UNSURE or look.unread > _LEFT_OVER:
        look = _level(look, engine)
    if look.found.confidence < _UNSURE and finer is not None:
        look = _better(look, _finer(look, engine, finer()))
    return _scan(_in_columns(look, engine))


def _first_look(page: Image.Image, dpi: float, engine: Engine) -> _Look:
    quarters = 0
    if pictures.runs_down(page):
        middle = pictures.sample(page)
        tried = {each: engine.read(pictures.turned(middle, each), dpi) for each in (0, 1, 3)}
        quarters = max(tried, key=lambda each: tried[each].confidence * tried[each].letters)
    upright = pictures.turned(page, quarters)
    return _stood_up(_Look(picture=upright, dpi=dpi, quarters=quarters, found=engine.read(upright, dpi)))


def _stood_up(look: _Look) -> _Look:
    """Turn a page whose lines the engine read from the top down, or from the bottom up, together with its words."""
    long = [word for row in look.found.rows for word in row if len(word.text) > 2]
    if sum(word.bottom - word.top > word.right - word.left for word in long) * 2 <= len(long):
        return look
    steps = [after.top - before.top for row in look.found.rows for before, after in pairwise(row)]
    quarters = 3 if sum(step > 0 for step in steps) * 2 > len(steps) else 1
    rows = tuple(tuple(_turned(word, quarters, look.picture.size) for word in row) for row in look.found.rows)
    return replace(
        look,
        picture=pictures.turned(look.picture, quarters),
        quarters=(look.quarters + quarters) % 4,
        found=Recognition(rows=rows, confidence=look.found.confidence),
    )


def _turned(word: Piece, quarters: int, size: tuple[int, int]) -> Piece:
    """Give a word of a picture of this size as it stands when that is turned by one or three quarters clockwise."""
    if quarters == 1:
        left, right, top, bottom = size[1] - word.bottom, size[1] - word.top, word.left, word.right
    else:
        left, right, top, bottom = word.top, word.bottom, size[0] - word.right, size[0] - word.left
    return replace(word, left=left, right=right, top=top, bottom=bottom, base=bottom, size=bottom - top)


def _upright(first: _Look, engine: Engine) -> _Look:
    """Try a page upside down, then on its side, by some lines of it."""
    middle = pictures.sample(first.picture)
    here = engine.read(middle, first.dpi)
    for quarters in (2, 1, 3):
        there = engine.read(pictures.turned(middle, quarters), first.dpi)
        if there.confidence * there.letters > 1.5 * here.confidence * here.letters:
            return _better(first, _again(first, engine, quarters=quarters))
    return first


def _level(look: _Look, engine: Engine) -> _Look:
    """Level a page whose lines rise or fall: the engine leaves such lines out."""
    angle = pictures.skew(look.picture)
    if abs(angle) < _LEAST_SKEW:
        return look
    return _better(look, _again(look, engine, angle=angle))


def _better(best: _Look, other: _Look) -> _Look:
    return other if other.worth > best.worth + _BETTER else best


def _again(look: _Look, engine: Engine, *, quarters: int = 0, angle: float = 0.0) -> _Look:
    picture = pictures.turned(look.picture, quarters)
    if angle:
        picture = pictures.levelled(picture, angle)
    found = engine.read(picture, look.dpi)
    turns = (look.quarters + quarters) % 4
    return replace(look, picture=picture, quarters=turns, angle=look.angle + angle, found=found)


def _finer(look: _Look, engine: Engine, picture: Image.Image) -> _Look:
    page = pictures.turned(pictures.prepared(picture), look.quarters)
    if look.angle:
        page = pictures.levelled(page, look.angle)
    dpi = look.dpi * max(page.size) / max(look.picture.size)
    return replace(look, picture=page, dpi=dpi, found=engine.read(page, dpi))


def _in_columns(look: _Look, engine: Engine) -> _Look:
    """Read the columns of head and foot by themselves."""

    def read(box: columns.Box) -> columns.Rows:
        return engine.read(look.picture.crop(box), look.dpi, is_block=True).rows

    rows = columns.read_apart(look.picture, look.found.rows, read)
    return replace(look, found=replace(look.found, rows=tuple(tuple(row) for row in rows)))


def _scan(look: _Look) -> Scan:
    rows = [[piece for piece in row if _is_word(piece)] for row in look.found.rows]
    segments = lines.segments_of([row for row in rows if row], are_spaces_typed=False)
    width, height = look.picture.size

    def place(piece: Piece) -> Box:
        left, top, right, bottom = piece.left, piece.top, piece.right, piece.bottom
        if look.angle:
            middle = (left + right) / 2, (top + bottom) / 2
            x, y = pictures.rotated_point(*middle, look.angle, look.picture.size)
            left, top, right, bottom = (
                left + x - middle[0],
                top + y - middle[1],
                right + x - middle[0],
                bottom + y - middle[1],
            )
        box = Box(left / width, top / height, right / width, bottom / height)
        return bounded(turned(box, -look.quarters % 4))

    found = lines.to_lines(lines.in_reading_order(segments), place, points=72 / look.dpi)
    return Scan(lines=found, confidence=look.found.confidence)


def _is_word(piece: Piece) -> bool:
    piece.text = clean(piece.text)
    return bool(piece.text.strip("_|¦~")) and piece.confidence >= _NO_WORD
