"""Days in documents: "ngày 05 tháng 01 năm 2022", "ngày 5/1/2022", "05-01-2022", as read by eye or machine."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from parindex.core.documents.letters import DIGIT, composed, digits, flat

FIRST_YEAR, LAST_YEAR = 1945, 2100


class DateNote(StrEnum):
    """Why words that look like a date give none."""

    #: 31 tháng 02.
    IMPOSSIBLE = "impossible"
    #: A draft: "ngày    tháng 01 năm 2022".
    BLANK = "blank"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDate:
    """A date as it stands in a text: its words, their place, and what had to be repaired.

    `day` is None where the date is blank or impossible; `note` says which. `parts` are day, month and year as written.
    """

    day: date | None
    words: str
    start: int
    end: int
    parts: tuple[str, str, str]
    note: DateNote | None = None
    is_repaired: bool = False
    confidence: float = 1.0
    is_spelled: bool = False


_PARTS = ("day", "month", "year")
_GAP = r"[\s.,…_:;\-]*"
_DAY = r"n[gqs]?a[yvr]"
_MONTH = r"t[hb]?[ai]n[gqs]?"
_YEAR = r"n(?:a|ã)(?:m|rn|n|in)"
_LONG = re.compile(
    rf"\b{_DAY}\b{_GAP}(?P<day>{DIGIT}(?:\s?{DIGIT}){{0,2}})?{_GAP}\b{_MONTH}{_GAP}(?P<month>{DIGIT}(?:\s?{DIGIT}){{0,2}})?"
    rf"{_GAP}\b{_YEAR}{_GAP}(?P<year>{DIGIT}(?:\s?{DIGIT}){{3}}|20(?=\W*$))(?!\w)",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"(?<![\w/.-])(?P<day>\d{1,2})\s?(?P<mark>[/.-])\s?(?P<month>\d{1,2})\s?(?P=mark)\s?(?P<year>\d{4})(?![\w]|[/-]\w)"
)


def find_dates(text: str) -> Iterator[ReadDate]:
    """Give each date of a text in its order, those that are blank or impossible with a note."""
    even = composed(text)
    folded = flat(even)
    found = [(match, True) for match in _LONG.finditer(folded)]
    found += [(match, False) for match in _SHORT.finditer(folded)]
    for match, is_spelled in sorted(found, key=lambda pair: pair[0].start()):
        yield _read(even, match, is_spelled=is_spelled)


def read_date(text: str) -> ReadDate | None:
    """Give the first date of a text, or None."""
    return next(find_dates(text), None)


def write_date(day: date) -> str:
    """Write a date as the head of a document has it: "ngày 05 tháng 01 năm 2022", "ngày 15 tháng 3 năm 2022".

    Days below 10 and the months 1 and 2 have a leading zero. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.4.
    """
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year:04}"


def _read(text: str, match: re.Match[str], *, is_spelled: bool) -> ReadDate:
    start, end = match.span()
    day_part, month_part, year_part = (text[slice(*match.span(name))].replace(" ", "") for name in _PARTS)
    parts = (day_part, month_part, year_part)
    meant = [digits(part) for part in parts]
    is_blank = not all(parts) or len(parts[2]) != 4
    day = None if is_blank else _day(meant)
    note = DateNote.BLANK if is_blank else DateNote.IMPOSSIBLE if day is None else None
    changed = _changes(text[start:end], match, parts, is_spelled=is_spelled)
    return ReadDate(
        day=day,
        words=text[start:end],
        start=start,
        end=end,
        parts=parts,
        note=note,
        is_repaired=changed > 0,
        confidence=max(0.4, 1 - 0.06 * changed),
        is_spelled=is_spelled,
    )


def _day(meant: list[str | None]) -> date | None:
    try:
        day, month, year = (int(part or "") for part in meant)
        return date(year, month, day) if FIRST_YEAR <= year <= LAST_YEAR else None
    except ValueError:
        return None


def _changes(words: str, match: re.Match[str], parts: tuple[str, str, str], *, is_spelled: bool) -> int:
    """Count the letters that stand for digits, the digits torn apart, and the words that are misspelt."""
    count = sum(not letter.isdecimal() for part in parts for letter in part)
    if is_spelled:
        count += sum(" " in (match[name] or "") for name in _PARTS)
        lower = words.casefold()
        count += sum(word not in lower for word in ("ngày", "tháng", "năm"))
    return count
