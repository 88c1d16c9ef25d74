"""Puts words together to lines and lines into the order in which people read them."""

import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from parindex.core.documents.pages import Box, Line, Style, Word

#: What stands on one baseline, as a share of the size of the letters.
_BASELINE = 0.35
#: Gaps between columns, in sizes of letters: where nothing was typed, where a row of spaces was, where one space was.
_UNTYPED_GAP = 0.8
_SPACED_GAP = 1.5
_WIDEST_SPACE = 2.5
#: Where hardly any spaces are typed the gaps have to speak alone.
_LEAST_TYPED = 0.3
#: The rows of two columns side by side; more of them are a table and are read row by row.
_MOST_ROWS = 14
#: A gap between rows that ends such columns, in heights of a row.
_NEXT_BLOCK = 2.2


@dataclass(slots=True, kw_only=True)
class Piece:
    """A word as it was found, in any unit; y grows downwards. `spaces` is how many were typed before it."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    base: float
    size: float
    is_bold: bool | None = None
    is_italic: bool | None = None
    family: str = ""
    confidence: float = 1.0
    spaces: int = 0


@dataclass(frozen=True, slots=True)
class Segment:
    """Pieces that belong to one line, from left to right."""

    pieces: tuple[Piece, ...]
    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def of(cls, pieces: Sequence[Piece]) -> "Segment":
        """Measure the pieces."""
        return cls(
            tuple(pieces),
            min(piece.left for piece in pieces),
            min(piece.top for piece in pieces),
            max(piece.right for piece in pieces),
            max(piece.bottom for piece in pieces),
        )

    @property
    def height(self) -> float:
        """How high it is."""
        return self.bottom - self.top


def rows_of(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Group pieces by their baseline, from the top down."""
    rows: list[list[Piece]] = []
    base = size = 0.0
    for piece in sorted(pieces, key=lambda piece: piece.base):
        if rows and piece.base - base <= _BASELINE * max(size, piece.size):
            rows[-1].append(piece)
            base, size = (piece.base, piece.size) if piece.size > size else (base, size)
        else:
            rows.append([piece])
            base, size = piece.base, piece.size
    return rows


def segments_of(rows: Iterable[Sequence[Piece]], *, are_spaces_typed: bool) -> list[Segment]:
    """Cut rows at the gaps between columns."""
    kept = [sorted(row, key=lambda piece: piece.left) for row in rows]
    followers = [piece for row in kept for piece in row[1:]]
    typed = sum(piece.spaces > 0 for piece in followers)
    is_typed = are_spaces_typed and typed >= _LEAST_TYPED * len(followers)
    return [segment for row in kept for segment in _cut(row, is_typed=is_typed)]


def _cut(row: Sequence[Piece], *, is_typed: bool) -> list[Segment]:
    parts = [[row[0]]]
    for before, piece in pairwise(row):
        gap = piece.left - before.right
        if gap > _widest(piece, is_typed=is_typed) * max(before.size, piece.size):
            parts.append([piece])
        else:
            parts[-1].append(piece)
    return [Segment.of(part) for part in parts]


def _widest(piece: Piece, *, is_typed: bool) -> float:
    if not is_typed:
        return _SPACED_GAP
    if piece.spaces == 0:
        return _UNTYPED_GAP
    return _WIDEST_SPACE if piece.spaces == 1 else _SPACED_GAP


def in_reading_order(segments: Iterable[Segment]) -> list[Segment]:
    """Order lines from the top down; of two columns that stand side by side the left one before the right one."""
    waiting = sorted(segments, key=lambda segment: ((segment.top + segment.bottom) / 2, segment.left))
    ordered: list[Segment] = []
    while waiting:
        block = _columns(waiting)
        if block:
            left, right, count = block
            ordered += [*left, *right]
            waiting = waiting[count:]
        else:
            row = _first_row(waiting)
            ordered += sorted(row, key=lambda segment: segment.left)
            waiting = waiting[len(row) :]
    return ordered


def _first_row(waiting: Sequence[Segment]) -> list[Segment]:
    """Give the segments whose middle lies within the first one."""
    first = waiting[0]
    count = 1
    while count < len(waiting) and (waiting[count].top + waiting[count].bottom) / 2 < first.bottom - first.height / 4:
        count += 1
    return list(waiting[:count])


def _columns(waiting: Sequence[Segment]) -> tuple[list[Segment], list[Segment], int] | None:
    """Give the two columns that begin here and how many segments they take; None where no two columns begin."""
    row = _first_row(waiting)
    if len(row) != 2:
        return None
    first, second = sorted(row, key=lambda segment: segment.left)
    if first.right >= second.left:
        return None
    gap, lowest = (first.right, second.left), max(first.bottom, second.bottom)
    height = max(first.height, second.height)
    count = 2
    for segment in waiting[2:]:
        narrowed = _narrowed(gap, segment)
        if narrowed is None or segment.top - lowest > _NEXT_BLOCK * height:
            break
        gap, lowest, count = narrowed, max(lowest, segment.bottom), count + 1
    taken = waiting[:count]
    left = [segment for segment in taken if segment.right <= gap[0]]
    right = [segment for segment in taken if segment.right > gap[0]]
    if len(left) > _MOST_ROWS or len(right) > _MOST_ROWS or _has_more_columns(left) or _has_more_columns(right):
        return None
    return left, right, count


def _narrowed(gap: tuple[float, float], segment: Segment) -> tuple[float, float] | None:
    """Give what is left of a gap beside a segment; None where the segment crosses it."""
    left, right = gap
    middle = (left + right) / 2
    if segment.right <= middle or segment.right <= left:
        return max(left, segment.right), right
    if segment.left >= middle:
        return left, min(right, segment.left)
    return None


def _has_more_columns(column: Sequence[Segment]) -> bool:
    """Say whether two segments of a column stand side by side."""
    return any(after.top + after.height / 2 < before.bottom - before.height / 4 for before, after in pairwise(column))


def to_lines(segments: Iterable[Segment], place: Callable[[Piece], Box], *, points: float = 1) -> tuple[Line, ...]:
    """Make lines; `place` gives the box of a word on the page, `points` is how many a unit of size has."""
    return tuple(
        Line(
            tuple(Word(piece.text, place(piece), piece.confidence) for piece in segment.pieces),
            _style(segment.pieces, points),
        )
        for segment in segments
    )


def _style(pieces: Sequence[Piece], points: float) -> Style:
    """Give the style that most letters of a line have."""
    letters = [(piece, len(piece.text)) for piece in pieces]
    total = sum(count for _, count in letters)
    size = statistics.median([piece.size for piece, count in letters for _ in range(min(count, 50))]) * points

    def most(values: Iterable[tuple[bool | None, int]]) -> bool | None:
        known = [(value, count) for value, count in values if value is not None]
        return sum(count for value, count in known if value) * 2 > total if known else None

    families: dict[str, int] = {}
    for piece, count in letters:
        families[piece.family] = families.get(piece.family, 0) + count
    return Style(
        size=round(size, 1),
        is_bold=most((piece.is_bold, count) for piece, count in letters),
        is_italic=most((piece.is_italic, count) for piece, count in letters),
        family=max(families, key=lambda family: families[family]),
    )
