"""Numbers written in words: "bốn trăm mười hai", "chín mươi tư", "một nghìn hai trăm linh năm"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_UNITS = {
    "không": 0,
    "một": 1,
    "mốt": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "nhăm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
_SCALES = {"nghìn": 1000, "ngàn": 1000, "triệu": 1_000_000}
_FILLERS = frozenset({"linh", "lẻ"})
_WORD = "|".join((*_UNITS, *_SCALES, *_FILLERS, "mười", "mươi", "trăm"))
_RUN = re.compile(rf"(?<!\w)(?:{_WORD})(?:\s+(?:{_WORD}))*(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number in words, from `start` to before `end` of the text."""

    start: int
    end: int
    value: int


def spelled_numbers(text: str) -> Iterator[Spelled]:
    """Give the numbers in words; a single "năm" is a year, and no number by itself."""
    for run in _RUN.finditer(text):
        words = run.group().lower().split()
        value = spelled_value(words)
        if value is not None and words != ["năm"]:
            yield Spelled(run.start(), run.end(), value)


def spelled_value(words: list[str]) -> int | None:
    """Read a number in words; None for what is none: "tư hai", "mươi"."""
    total = 0
    rest = words
    for scale, factor in (("triệu", 1_000_000), ("nghìn", 1000), ("ngàn", 1000)):
        if scale in rest:
            place = rest.index(scale)
            head = _below_thousand(rest[:place])
            if not head:
                return None
            total += head * factor
            rest = rest[place + 1 :]
    if not rest:
        return total or None
    below = _below_thousand(rest)
    return None if below is None else total + below


def _below_thousand(words: list[str]) -> int | None:
    if "trăm" not in words:
        return _below_hundred(words)
    place = words.index("trăm")
    if place != 1 or words[0] not in _UNITS:
        return None
    rest = [word for word in words[2:] if word not in _FILLERS]
    below = _below_hundred(rest) if rest else 0
    return None if below is None else 100 * _UNITS[words[0]] + below


def _below_hundred(words: list[str]) -> int | None:
    match words:
        case ["mười"]:
            return 10
        case ["mười", unit] if unit in _UNITS:
            return 10 + _UNITS[unit]
        case [ten, "mươi"] if ten in _UNITS:
            return 10 * _UNITS[ten]
        case [ten, "mươi", unit] if ten in _UNITS and unit in _UNITS:
            return 10 * _UNITS[ten] + _UNITS[unit]
        case [unit] if unit in _UNITS and unit not in {"mốt", "tư", "lăm", "nhăm"}:
            return _UNITS[unit]
        case _:
            return None
