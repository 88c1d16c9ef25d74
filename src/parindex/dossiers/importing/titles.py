"""Finds the titles of a table, over one row or a merged pair of rows, and guesses what each column says."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from parindex.dossiers.importing.targets import NEEDED, TITLES, Target
from parindex.dossiers.procedure_columns import folded

#: How far down titles are looked for, below the name of the office and of the report.
LOOKED_AT = 30
_PROCEDURE = re.compile(r"[0-9]\.[0-9]{6}(?:\.[0-9A-Z.]+)?")
_CODE = re.compile(r"(?:\d{3}\.\d{2}\.\d{2}\.)?[A-Z]\d{2}(?:\.\d{2,3}){0,3}-(?:\d{6}|\d{8})-\d{4,9}")
_NUMBERED = re.compile(r"\(?[0-9]{1,2}\)?")
#: The share of samples by which a column is known without its title.
_MOST_OF = 0.8
_EXACT = 1_000
#: Too short to be looked for inside of other titles.
_SHORTEST = 6

Row = Sequence[str]


@dataclass(frozen=True, slots=True)
class Titles:
    """The titles of a table, and the number of rows up to and with them."""

    titles: tuple[str, ...]
    rows: int


def _joined(words: str) -> str:
    return folded(words).replace(" ", "")


_KNOWN = {_joined(title): target for target, titles in TITLES.items() for title in titles}


def find(rows: Sequence[Row]) -> Titles:
    """Find the titles among the first rows: those that say the most, else the first row that holds anything."""
    best, found = (0, 0), None
    for place, row in enumerate(rows[:LOOKED_AT]):
        below = rows[place + 1] if place + 1 < len(rows) else ()
        for titles, taken in ((_one(row), 1), (_merged(row, below), 2)):
            said = (len(guess(titles)), sum(_joined(title) in _KNOWN for title in titles))
            if said > best:
                best, found = said, Titles(titles, place + taken)
    if found is None:
        first = next((place for place, row in enumerate(rows) if any(cell.strip() for cell in row)), 0)
        return Titles(_one(rows[first]) if rows else (), first + 1)
    return _without_numbers(found, rows)


def guess(titles: Sequence[str], samples: Sequence[Row] = ()) -> dict[Target, int]:
    """Guess the column of each target by its title, then code and procedure by what stands in the column."""
    scores = sorted(
        ((score, -column, target) for column, title in enumerate(titles) for target, score in _scores(title)),
        reverse=True,
    )
    found: dict[Target, int] = {}
    for _, column, target in scores:
        if target not in found and -column not in found.values():
            found[target] = -column
    for target, form in ((Target.CODE, _CODE), (Target.PROCEDURE, _PROCEDURE)):
        if target not in found:
            place = _column_of(form, samples, set(found.values()))
            if place is not None:
                found[target] = place
    return found


def saved(mapping: Mapping[str, str], titles: Sequence[str]) -> dict[Target, int] | None:
    """Give the columns that were chosen the last time; None where the file has other titles."""
    places = {folded(title): column for column, title in reversed(list(enumerate(titles)))}
    if not mapping or not all(title in places for title in mapping.values()):
        return None
    return {Target(target): places[title] for target, title in mapping.items()}


def to_save(mapping: Mapping[Target, int], titles: Sequence[str]) -> dict[str, str]:
    """Give what is kept of a choice: the folded title of each target."""
    return {target.value: folded(titles[column]) for target, column in mapping.items()}


def missing(mapping: Mapping[Target, int]) -> list[Target]:
    """Give the targets without which nothing can be counted; a trail says when a dossier was received."""
    return [
        target
        for target in NEEDED
        if target not in mapping and not (target == Target.RECEIVED and Target.TRAIL in mapping)
    ]


def _scores(title: str) -> list[tuple[Target, int]]:
    joined = _joined(title)
    if joined in _KNOWN:
        return [(_KNOWN[joined], _EXACT)]
    return [(target, len(known)) for known, target in _KNOWN.items() if len(known) >= _SHORTEST and known in joined]


def _one(row: Row) -> tuple[str, ...]:
    return tuple(" ".join(cell.split()) for cell in row)


def _merged(above: Row, below: Row) -> tuple[str, ...]:
    """Join two rows of titles: a merged cell stands in its first column, and over all that it spans."""
    titles: list[str] = []
    over = ""
    for column in range(max(len(above), len(below))):
        top, under = (" ".join(row[column].split()) if column < len(row) else "" for row in (above, below))
        over = top or (over if under else "")
        titles.append(under if not top and not over else f"{over} {under}".strip())
    return tuple(titles)


def _without_numbers(found: Titles, rows: Sequence[Row]) -> Titles:
    """Pass over the row of column numbers that forms have below their titles."""
    below = [cell.strip() for cell in rows[found.rows]] if found.rows < len(rows) else []
    written = [cell for cell in below if cell]
    is_numbers = len(written) > 2 and all(_NUMBERED.fullmatch(cell) for cell in written)
    return Titles(found.titles, found.rows + 1) if is_numbers else found


def _column_of(form: re.Pattern[str], samples: Sequence[Row], taken: set[int]) -> int | None:
    for column in range(max(map(len, samples), default=0)):
        cells = [row[column].strip().upper() for row in samples if column < len(row) and row[column].strip()]
        if column not in taken and cells and sum(bool(form.fullmatch(cell)) for cell in cells) >= _MOST_OF * len(cells):
            return column
    return None
