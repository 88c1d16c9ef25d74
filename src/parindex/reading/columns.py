"""Head and foot of an official document, where two columns stand side by side in lines of different heights.

The engine takes lines of both columns for one and loses words of either; each column by itself it reads well. Source of
the layout: Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục IV (sơ đồ bố trí các thành phần thể thức).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from PIL import Image

from parindex.core.documents.letters import flat
from parindex.reading import lines
from parindex.reading.lines import Piece, Segment

_LABEL = re.compile(r"\W*n[o0]i nh[ao]n\b")
_FILED = re.compile(r"\W*[lbi]uu\b")
_OPENING = re.compile(
    r"\W*(?:(?:t ?[./]? ?m|k ?[./]? ?t|t ?[./]? ?u ?[./]? ?q|t ?[./]? ?l|q)[.,:;] ?[a-z]{2,}"
    r"|(?:pho )?(?:chu tich|bi thu|truong phong|giam doc|chanh van phong|truong ban|cuc truong)\b)"
)
_STATE = re.compile(r"\W*(?:cong hoa xa hoi|doc lap\W+tu do|dang cong san)")
_NUMBER = re.compile(r"\W*s[o0]\b")
#: In shares of the height of a page: how far above the recipients a signature begins, how high it is, and a head.
_APART, _SIGNATURE, _HEAD = 0.08, 0.2, 0.16
#: In heights of a line: what may stand above the first line, the most tried first, and what stands below the last one.
_ABOVE, _BELOW = (5.0, 3.0, 0.9), 0.7
#: Where the gap between both columns is looked for, and how wide it is at least, in shares of the width.
_FROM, _TO, _LEAST_GAP = 0.3, 0.68, 0.012
#: Paper is lighter than that.
_PAPER = 170
#: A word below this makes one doubt the column that it stands in.
_UNSURE = 0.75
#: What is read of a column by itself may be so much less sure in a foot, and has to be surer in a head.
_AS_GOOD, _BETTER = 0.9, 1.02

Box = tuple[int, int, int, int]
Rows = Sequence[Sequence[Piece]]
Read = Callable[[Box], Rows]


def read_apart(picture: Image.Image, rows: Rows, read: Read) -> Rows:
    """Give the rows of a page, the columns of its head and foot read by themselves where that is as good.

    `read` reads a part of the picture. A head is read again only where words of it are unsure.
    """
    parts = lines.segments_of([row for row in rows if row], are_spaces_typed=False)
    wanted = [(box, _AS_GOOD) for box in foot(picture, parts)]
    wanted += [(box, _BETTER) for box in head(picture, parts) if _is_doubtful(rows, box)]
    for box, least in wanted:
        found = [[_moved(piece, box) for piece in row] for row in read(box)]
        known = [piece for row in rows for piece in row if _is_within(piece, box)]
        if _worth(piece for row in found for piece in row) >= least * _worth(known):
            kept = [[piece for piece in row if not _is_within(piece, box)] for row in rows]
            rows = [*(row for row in kept if row), *found]
    return rows


def foot(picture: Image.Image, parts: Sequence[Segment]) -> list[Box]:
    """Give where recipients and signature stand; nothing where they do not stand side by side."""
    listed = [part for part in parts if _LABEL.match(_flat(part)) or _FILED.match(_flat(part))]
    opening = [part for part in parts if part.left > 0.35 * picture.width and _OPENING.match(_flat(part))]
    if not listed or not opening:
        return []
    above = listed[0].top - _APART * picture.height
    beside = [part.top for part in opening if above < part.top < listed[-1].bottom]
    if not beside:
        return []
    size = listed[-1].pieces[0].size
    first, last = min(listed[0].top, *beside), listed[-1].bottom + _BELOW * size
    # What stands above may be misread so far that it is not known; a line that crosses both columns is the text's.
    tried = (_boxes(picture, first - lines * size, last, first + _SIGNATURE * picture.height) for lines in _ABOVE)
    return next(filter(None, tried), [])


def head(picture: Image.Image, parts: Sequence[Segment]) -> list[Box]:
    """Give where issuer and number stand, and the name of the state; nothing where that is not there."""
    state = next((part for part in parts if part.left > 0.3 * picture.width and _STATE.match(_flat(part))), None)
    if state is None:
        return []
    low = state.top + _HEAD * picture.height
    numbers = [part for part in parts if state.top < part.top < low and part.right < 0.5 * picture.width]
    number = next((part for part in numbers if _NUMBER.match(_flat(part))), None)
    last = number.bottom if number else state.bottom + 2.5 * state.height
    size = state.pieces[0].size
    return _boxes(picture, state.top - 3 * size, last + _BELOW * size, last + _BELOW * size)


def _boxes(picture: Image.Image, top: float, bottom: float, bottom_right: float) -> list[Box]:
    """Give the left and the right part of a strip of the page, if a gap parts them."""
    height, first, last = picture.height, max(0, round(top)), min(picture.height, round(bottom))
    cut = _gap(picture, first, last) if last > first else 0
    if not cut:
        return []
    return [(0, first, cut, last), (cut, first, picture.width, max(last, min(height, round(bottom_right))))]


def _gap(picture: Image.Image, top: int, bottom: int) -> int:
    """Give the middle of the widest gap between what stands on the left and on the right; 0 where there is none."""
    left = round(_FROM * picture.width)
    strip = picture.crop((left, top, round(_TO * picture.width), bottom))
    ink = strip.point(lambda shade: 255 * (shade < _PAPER)).resize((strip.width, 1), Image.Resampling.BOX).tobytes()
    middle, widest = max(_gaps(ink), key=lambda gap: gap[1], default=(0, 0))
    return left + middle if widest >= _LEAST_GAP * picture.width else 0


def _gaps(ink: bytes) -> Iterator[tuple[int, int]]:
    """Give the middle and the width of each run of columns without ink."""
    begun = 0
    for place, shade in enumerate((*ink, 255)):
        if shade > 1:
            yield (begun + place) // 2, place - begun
            begun = place + 1


def _flat(part: Segment) -> str:
    return flat(" ".join(piece.text for piece in part.pieces))


def _moved(piece: Piece, box: Box) -> Piece:
    piece.left, piece.right = piece.left + box[0], piece.right + box[0]
    piece.top, piece.bottom, piece.base = piece.top + box[1], piece.bottom + box[1], piece.base + box[1]
    return piece


def _is_within(piece: Piece, box: Box) -> bool:
    across, down = (piece.left + piece.right) / 2, (piece.top + piece.bottom) / 2
    return box[0] <= across < box[2] and box[1] <= down < box[3]


def _is_doubtful(rows: Rows, box: Box) -> bool:
    return any(piece.confidence < _UNSURE for row in rows for piece in row if _is_within(piece, box))


def _worth(pieces: Iterable[Piece]) -> float:
    """Give how much was read: letters, by how sure they are."""
    return sum(len(piece.text) * piece.confidence for piece in pieces)
