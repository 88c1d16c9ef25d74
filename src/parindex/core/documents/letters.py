"""Letters that an optical reader mistakes for one another, and how far two texts are apart."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from parindex.core.text import fold

#: What costs little to mistake: the stroke of Đ, round letters, upright ones.
_ALIKE = ("DĐÐ0OQ", "I1L|!T", "S5", "B8", "Z2", "G6C", "MN", "UVY", "EF", "HN", "PR", "Ư U", "Ơ O", "BR")
_NEAR = 0.4
_DIGITS = str.maketrans({"O": "0", "o": "0", "Q": "0", "D": "0", "Đ": "0", "l": "1", "I": "1", "i": "1"})
_MORE_DIGITS = str.maketrans({"|": "1", "!": "1", "S": "5", "s": "5", "B": "8", "Z": "2", "z": "2", "b": "6"})

#: The letters of `_DIGITS` and `_MORE_DIGITS` and the digits, for regular expressions.
DIGIT = r"[0-9OoQDĐlIi|!SsBZzb]"


@lru_cache(maxsize=4096)
def _flat(character: str) -> str:
    folded = fold(character)
    return folded if len(folded) == 1 else (" " if character.isspace() else character)


def flat(text: str) -> str:
    """Give the text in lower case without diacritics, letter for letter: places in it are places in the text."""
    return "".join(map(_flat, text))


def composed(text: str) -> str:
    """Give the text in NFC with every kind of dash as a hyphen, of stroke as a stroke, and the Icelandic Ð as Đ."""
    return unicodedata.normalize("NFC", text).translate(_DASHES)


_DASHES = str.maketrans("‐‑‒–—−Ðð\u00ad⁄∕／", "------Đđ-///")


def digits(text: str) -> str | None:
    """Give the digits that a reader meant ("OI" is "01"), or None where a letter is like no digit."""
    meant = text.translate(_DIGITS).translate(_MORE_DIGITS)
    return meant if meant.isascii() and meant.isdecimal() else None


@lru_cache(maxsize=4096)
def _cost(one: str, other: str) -> float:
    if one == other:
        return 0
    pair = {one.upper(), other.upper()}
    if len(pair) == 1 or any(pair <= set(alike) for alike in _ALIKE):
        return _NEAR
    return 1


def distance(one: str, other: str, *, most: float) -> float:
    """Give how many letters must be changed, those that look alike counted as 0.4; above `most` any larger figure."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    above: list[float] = [float(place) for place in range(len(other) + 1)]
    for row, letter in enumerate(one, start=1):
        line = [float(row)]
        for column, facing in enumerate(other, start=1):
            swapped = above[column - 1] + _cost(letter, facing)
            line.append(min(above[column] + 1, line[-1] + 1, swapped))
        if min(line) > most:
            return most + 1
        above = line
    return above[-1]


@dataclass(frozen=True, slots=True)
class Nearest:
    """The one closest among the candidates, and how far it is."""

    text: str
    distance: float


def nearest(text: str, candidates: Iterable[str], *, most: float) -> Nearest | None:
    """Give the closest candidate within `most`, or None where there is none or where two are equally close."""
    ranked = sorted((distance(text, candidate, most=most), candidate) for candidate in candidates)
    if not ranked or ranked[0][0] > most:
        return None
    if len(ranked) > 1 and ranked[1][0] == ranked[0][0]:
        return None
    return Nearest(ranked[0][1], ranked[0][0])
