"""Finds which bound figures were retyped in a text that a person edited, and which figures were added to it.

A figure is found by the mark that a document kept around it; where the mark is gone, by aligning the words of the whole
text with those that were compiled.
"""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from enum import StrEnum

from parindex.core.compiling.lines import Bound, Line

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*%?|[^\W\d]+|[^\w\s]")
_DIGIT = re.compile(r"\d")


class Change(StrEnum):
    """What became of a figure."""

    RETYPED = "retyped"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True, kw_only=True)
class Retyped:
    """A figure that is not as it was compiled; `start` to `end` of the paragraph is where the new one stands.

    `number` counts the bound figures of the text from 0; it is -1 for one that was added.
    """

    change: Change
    old: str
    new: str
    key: str = ""
    number: int = -1
    paragraph: int = -1
    start: int = 0
    end: int = 0
    words: str = ""


@dataclass(frozen=True, slots=True)
class Edited:
    """A paragraph as it came back, with the marks that it kept: number of the figure → from, to."""

    text: str
    marks: Mapping[int, tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    paragraph: int
    start: int = 0
    end: int = 0
    number: int = -1

    @property
    def is_figure(self) -> bool:
        return _DIGIT.search(self.text) is not None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a figure stands in an edited text: the paragraph, and from where to where in it."""

    paragraph: int
    start: int
    end: int


def retyped(compiled: Sequence[Line], edited: Sequence[Edited]) -> list[Retyped]:
    """List the figures that changed, in the order of the edited text; those removed come last."""
    figures = [piece for line in compiled for piece in line.bound]
    new = _new_tokens(edited)
    places, used = _located(compiled, edited, new)
    found = [_compared(number, figure, places.get(number), edited) for number, figure in enumerate(figures)]
    added = [_added(token, edited) for place, token in enumerate(new) if _is_added(place, token, used, places)]
    kept = [one for one in [*found, *added] if one is not None]
    return sorted(kept, key=lambda one: (one.paragraph < 0, one.paragraph, one.start, one.number))


def places(compiled: Sequence[Line], edited: Sequence[Edited]) -> dict[int, Place]:
    """Give where each figure stands now, by its number; one that is gone is left out."""
    return _located(compiled, edited, _new_tokens(edited))[0]


def _located(
    compiled: Sequence[Line], edited: Sequence[Edited], new: Sequence[_Token]
) -> tuple[dict[int, Place], set[int]]:
    """Give where each figure stands, by its mark or else by the alignment, and which tokens were there before."""
    count = sum(len(line.bound) for line in compiled)
    old = _old_tokens(compiled)
    aligned, used = _aligned(old, new)
    marked = {number: place for number, place in _marks(edited).items() if number < count}
    return _unmarked(old, new, aligned) | marked, used


def _marks(edited: Sequence[Edited]) -> dict[int, Place]:
    found: dict[int, Place] = {}
    for place, paragraph in enumerate(edited):
        for number, (start, end) in paragraph.marks.items():
            # Programs leave an empty mark behind where its whole text was typed over.
            if paragraph.text[start:end].strip():
                found.setdefault(number, Place(place, start, end))
    return found


def _unmarked(old: Sequence[_Token], new: Sequence[_Token], aligned: Mapping[int, int]) -> dict[int, Place]:
    """Give where figures stand after the alignment: from the first to the last token that took their place."""
    spans: dict[int, Place] = {}
    for place, other in sorted(aligned.items()):
        token, there = old[place], new[other]
        known = spans.get(token.number)
        if token.number < 0 or (known is not None and known.paragraph != there.paragraph):
            continue
        start = there.start if known is None else min(known.start, there.start)
        spans[token.number] = Place(there.paragraph, start, there.end)
    return spans


def _compared(number: int, figure: Bound, place: Place | None, edited: Sequence[Edited]) -> Retyped | None:
    if place is None:
        return Retyped(change=Change.REMOVED, old=figure.shown, new="", key=figure.key, number=number)
    text = edited[place.paragraph].text
    now = text[place.start : place.end].strip()
    if now == figure.shown:
        return None
    return Retyped(
        change=Change.RETYPED if now else Change.REMOVED,
        old=figure.shown,
        new=now,
        key=figure.key,
        number=number,
        paragraph=place.paragraph,
        start=place.start,
        end=place.end,
        words=_around(text, place.start, place.end),
    )


def _is_added(place: int, token: _Token, used: Set[int], places: Mapping[int, Place]) -> bool:
    """Say whether a figure stands nowhere in what was compiled, and in no place of a compiled one."""
    if place in used or not token.is_figure:
        return False
    return not any(one.paragraph == token.paragraph and one.start <= token.start < one.end for one in places.values())


def _added(token: _Token, edited: Sequence[Edited]) -> Retyped:
    return Retyped(
        change=Change.ADDED,
        old="",
        new=token.text,
        paragraph=token.paragraph,
        start=token.start,
        end=token.end,
        words=_around(edited[token.paragraph].text, token.start, token.end),
    )


def _aligned(old: Sequence[_Token], new: Sequence[_Token]) -> tuple[dict[int, int], set[int]]:
    """Give which new token stands for which old one, and which new ones were there before."""
    matcher = SequenceMatcher(None, [token.text for token in old], [token.text for token in new], autojunk=False)
    found: dict[int, int] = {}
    used: set[int] = set()
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            used.update(range(start, end))
            found.update(zip(range(first, last), range(start, end), strict=True))
        elif tag == "replace":
            gone = [place for place in range(first, last) if old[place].is_figure and old[place].number >= 0]
            come = [place for place in range(start, end) if new[place].is_figure]
            found.update(zip(gone, come, strict=False))
    return found, used


def _old_tokens(compiled: Sequence[Line]) -> list[_Token]:
    tokens: list[_Token] = []
    count = 0
    for place, line in enumerate(compiled):
        for piece in line.pieces:
            number = count if isinstance(piece, Bound) else -1
            count += isinstance(piece, Bound)
            text = piece.shown if isinstance(piece, Bound) else piece
            tokens += [_Token(found[0], place, number=number) for found in _TOKEN.finditer(text)]
    return tokens


def _new_tokens(edited: Sequence[Edited]) -> list[_Token]:
    return [
        _Token(found[0], place, found.start(), found.end())
        for place, paragraph in enumerate(edited)
        for found in _TOKEN.finditer(paragraph.text)
    ]


def _around(text: str, start: int, end: int) -> str:
    """Give some words around a figure."""
    first, last = max(0, start - 60), min(len(text), end + 40)
    return f"{'…' if first else ''}{text[first:last].strip()}{'…' if last < len(text) else ''}"
