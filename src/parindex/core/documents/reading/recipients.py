"""To whom a document goes: the list under "Nơi nhận:", or above "Lưu:" where that label cannot be read."""

import re
from collections.abc import Collection, Iterator, Sequence

from parindex.core.documents.facts import Found
from parindex.core.documents.reading.rows import Part, Row, found_in, is_seen
from parindex.core.documents.reading.signatures import BULLET, RECIPIENTS, opens
from parindex.core.documents.spelling import mended

_FILED = re.compile(r"^\W*(?:l[uư]{1,2}\b|[bli]uu\s?:)")
_MISREAD_FILED = re.compile(r"^[^lL]ưu(?=\s?:)")


def read_recipients(rows: Sequence[Row], names: Collection[str] = ()) -> tuple[Found[str], ...]:
    """Read the list under "Nơi nhận:", down to "Lưu: VT"; where the label cannot be read, what stands above "Lưu".

    `names` are places as the document writes them elsewhere: by them and by known words misread diacritics are mended.
    """
    place = next((place for place, row in enumerate(rows) if RECIPIENTS.match(row.flat)), None)
    if place is None:
        return _above_filing(rows, names)
    label = RECIPIENTS.match(rows[place].flat)
    items: list[list[Part]] = []
    if label and label.end() < len(rows[place].text):
        items.append([(rows[place], label.end(), len(rows[place].text))])
    for row in _listed(rows, place):
        if BULLET.match(row.text) or not items or _ends(items[-1]):
            items.append([])
        items[-1].append((row, _begin(row), len(row.text)))
        if _FILED.match(row.flat) and row.text.rstrip().endswith((".", "…")):
            break
    return _items(items, names)


def _above_filing(rows: Sequence[Row], names: Collection[str]) -> tuple[Found[str], ...]:
    place = next((place for place, row in enumerate(rows) if _FILED.match(row.flat) and ":" in row.text), None)
    if place is None:
        return ()
    listed = [rows[place]]
    for row in rows[max(0, place - 14) : place][::-1]:
        if _is_listed(row, listed[0]):
            listed.insert(0, row)
    return _items([[(row, _begin(row), len(row.text))] for row in listed], names)


def _is_listed(row: Row, below: Row) -> bool:
    """Say whether a line is the item above another: a bullet at the same margin, and close."""
    if row.page != below.page or not BULLET.match(row.text):
        return False
    if row.box is None or below.box is None:
        return True
    return abs(row.box.left - below.box.left) < 0.05 and below.box.top - row.box.bottom < 0.03


def _begin(row: Row) -> int:
    begins = BULLET.match(row.text)
    return begins.end() if begins else 0


def _items(items: Sequence[Sequence[Part]], names: Collection[str]) -> tuple[Found[str], ...]:
    found = (_item(parts, names) for parts in items)
    return tuple(one for one in found if any(letter.isalpha() for letter in one.value))


def _listed(rows: Sequence[Row], place: int) -> Iterator[Row]:
    first = rows[place]
    was_filed = False
    for row in rows[place + 1 : place + 40]:
        if row.page != first.page:
            return
        if (
            row.box is not None
            and first.box is not None
            and row.box.left > max(first.box.left + 0.25, first.box.right + 0.1)
        ):
            continue
        is_item = BULLET.match(row.text) is not None
        if row.is_capital and not is_item and opens(row):
            if row.box is None:
                return
            continue
        if was_filed and not is_item:
            return
        was_filed = was_filed or _FILED.match(row.flat) is not None
        yield row


def _ends(item: Sequence[Part]) -> bool:
    row, start, end = item[-1]
    return row.text[start:end].rstrip().endswith((";", "."))


def _item(parts: Sequence[Part], names: Collection[str]) -> Found[str]:
    value = " ".join(row.text[start:end].strip() for row, start, end in parts).strip(" ;.,:~=¬-–")
    meant = mended(_MISREAD_FILED.sub("Lưu", value), names) if is_seen(parts) else value
    return found_in(parts, meant, is_repaired=meant != value)
