"""Who issued a document, and its superior: the left column of the head, above the number."""

import re
from collections.abc import Sequence
from dataclasses import replace

from parindex.core.documents.agencies import OPEN, begins_agency, is_place, spelt, within
from parindex.core.documents.dates import read_date
from parindex.core.documents.facts import Found
from parindex.core.documents.letters import flat
from parindex.core.documents.reading.head import state_line
from parindex.core.documents.reading.rows import Row, found_in

_COMMITTEES = {"UBND": "ỦY BAN NHÂN DÂN", "HĐND": "HỘI ĐỒNG NHÂN DÂN"}
#: The number, and what a letter is about.
_NO_NAME = re.compile(r"^\W*(?:v\s?/\s?v\b|ve viec\b|s[o0]\s*[:.]|s[o0]\s[^a-z]|s[o0]\s*$)")
_TAKEN_AWAY = " *-–_—.,:;|'\"•★☆"


def read_issuer(
    columns: Sequence[Row], number_place: int | None, symbol: str
) -> tuple[Found[str] | None, Found[str] | None]:
    """Read the issuer and its superior; a name may take several lines, and the superior be missing.

    Where a stamp hides the words above "XÃ AN BÌNH", the symbol tells whose they are: UBND or HĐND.
    """
    rows = _left(columns, number_place)
    begun = next((place for place, row in enumerate(rows) if begins_agency(_bare(row))), None)
    if begun is None:
        return _by_symbol(rows, symbol), None
    names = _names(rows[begun:])
    issuer = _found(names[-1])
    if len(names) == 1:
        return issuer, None
    superior = _found([row for name in names[:-1] for row in name])
    return replace(issuer, value=within(issuer.value, superior.value)), superior


def _left(columns: Sequence[Row], number_place: int | None) -> list[Row]:
    """Give the lines of the left column above the number."""
    if number_place is None and not any(state_line(row) is not None for row in columns):
        return []
    last = len(columns) if number_place is None else number_place
    number = columns[number_place] if number_place is not None else None
    return [row for row in columns[:last] if _is_name(row, number)]


def _by_symbol(rows: Sequence[Row], symbol: str) -> Found[str] | None:
    whole = next((name for short, name in _COMMITTEES.items() if short in re.split(r"[/-]", symbol)), None)
    place = next((row for row in rows if is_place(_bare(row))), None)
    if whole is None or place is None:
        return None
    return place.found(spelt(f"{whole} {_bare(place)}"), sure=0.75, is_repaired=True)


def _is_name(row: Row, number: Row | None) -> bool:
    if state_line(row) is not None or read_date(row.text) is not None or not _bare(row):
        return False
    if not row.is_capital and not begins_agency(_bare(row)):
        return False
    if _NO_NAME.match(row.flat):
        return False
    if row.box is not None and (row.box.left + row.box.right) / 2 > 0.5:
        return False
    return number is None or number.box is None or row.box is None or row.box.bottom <= number.box.bottom


def _names(rows: Sequence[Row]) -> list[list[Row]]:
    """Join the lines of one name; a change from regular to bold parts the superior from the issuer."""
    by_style = _by_style(rows)
    if by_style:
        return by_style
    names: list[list[Row]] = []
    for row in rows:
        text = _bare(row)
        is_open = bool(names) and flat(" ".join(map(_bare, names[-1]))) in OPEN
        if not names or (begins_agency(text) and not is_place(text) and not is_open):
            names.append([row])
        else:
            names[-1].append(row)
    return names


def _by_style(rows: Sequence[Row]) -> list[list[Row]]:
    bold = [row.is_bold for row in rows]
    if None in bold or True not in bold or bold[0]:
        return []
    first = bold.index(True)
    is_split = all(bold[first:]) and bool(begins_agency(_bare(rows[first])))
    return [list(rows[:first]), list(rows[first:])] if is_split else []


def _bare(row: Row) -> str:
    return row.text.strip(_TAKEN_AWAY)


def _found(rows: Sequence[Row]) -> Found[str]:
    words = " ".join(map(_bare, rows))
    value = spelt(words)
    known = begins_agency(words)
    is_repaired = known.casefold() not in words.casefold().replace("uỷ ban", "ủy ban")
    sure = 0.9 if is_repaired else 1.0 if known else 0.6
    return found_in([(row, 0, len(row.text)) for row in rows], value, sure=sure, is_repaired=is_repaired)
