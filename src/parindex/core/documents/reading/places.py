"""Place and date in the head: "An Bình, ngày 05 tháng 01 năm 2022"."""

import re
from collections.abc import Sequence
from datetime import date

from parindex.core.documents.dates import DateNote, ReadDate, find_dates
from parindex.core.documents.facts import Found
from parindex.core.documents.reading.rows import Row

_OTHER_COLUMN = re.compile(r"^\W*(?:s[o0]\b|.*[/-])")
_OPENS = frozenset(("Ngày", "Hôm", "Vào", "Từ", "Đến", "Lúc", "Số", "Ký", "Theo"))
_MOST_WORDS = 5
_OPENING = re.compile(r"^\W*(?:hom nay|hoi|vao hoi|vao luc|thoi gian)\b")


def read_place_and_date(columns: Sequence[Row]) -> tuple[Found[str] | None, Found[date] | None]:
    """Read place and date; a draft with a blank day has a place, and a date only where it is whole."""
    for row in columns:
        for read in find_dates(row.text):
            if read.is_spelled or _place(row, read):
                return _place(row, read), found_date(row, read)
    return None, None


def found_date(row: Row, read: ReadDate, *, sure: float = 1.0) -> Found[date] | None:
    """Make a fact of a date, or None where it is blank or impossible."""
    if read.day is None:
        return None
    certain = sure * read.confidence
    return row.found(read.day, read.start, read.end, sure=certain, is_repaired=read.is_repaired)


def read_meeting_date(rows: Sequence[Row]) -> Found[date] | None:
    """Read the day of minutes or a contract from their opening: "Hôm nay, ngày 05 tháng 01 năm 2022, tại …"."""
    for row in rows[:25]:
        for read in find_dates(row.text):
            if _OPENING.match(row.flat) and read.note is not DateNote.BLANK:
                return found_date(row, read, sure=0.85)
    return None


def _place(row: Row, read: ReadDate) -> Found[str] | None:
    """Read the name that stands before the day; what stands before the name may only be the other column."""
    before = re.sub(r"(?i)\bng[àa]y\s*$", "", row.text[: read.start]).rstrip(" ,.;:-–*_'\"|")
    words = before.split(" ")
    first = len(words)
    while first > 0 and len(words) - first < _MOST_WORDS and _is_of_name(words[first - 1]):
        first -= 1
    name = " ".join(words[first:]).lstrip("-–*_'\"|. ")
    start = len(before) - len(name)
    rest = row.flat[:start]
    if not name or not name[0].isupper() or (rest.strip(" -*_.|'") and not _OTHER_COLUMN.search(rest)):
        return None
    return row.found(name, start, start + len(name))


def _is_of_name(word: str) -> bool:
    bare = word.strip("-–*_'\"|.,")
    if bare in ("TP", "Tp", "phố", "xã", "trấn"):
        return True
    return bare[:1].isupper() and not (bare.isupper() and len(bare) > 1) and bare.isalpha() and bare not in _OPENS
