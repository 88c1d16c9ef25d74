"""Where the head of a document ends: its columns, the line of the type, the line of the number."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from parindex.core.documents.letters import distance, flat, nearest
from parindex.core.documents.reading.rows import Row, in_columns
from parindex.core.documents.types import NAMES, DocumentType

#: A head has at most so many lines (a stamp of arrival and a signed copy among them).
_MOST_ROWS = 34
_LOWEST = 0.62

_BODY = re.compile(
    r"^\W*(?:can cu\b|thuc hien .{0,60}\bso\b|kinh gui\b|kinh thua\b|dieu [1il]\b|[il1]\. |hom nay\b|hoi \d|xet \w"
    r"|theo .{0,60}\bso\b|phan (?:i|thu nhat|1)\b|chuong [i1l]\b|quyet nghi\b|tren co so\b)"
)
_STATE = ("cong hoa xa hoi chu nghia viet nam", "doc lap - tu do - hanh phuc", "dang cong san viet nam")
#: What a machine prints over a page: the signature of the agency, a stamp of arrival, a copy's mark.
_STAMP = re.compile(
    r"^\W*(?:nguoi ky|ky boi|ky so boi|email\b|co quan\s*:|ngay ky|thoi gian ky|chuc vu\s*:|don vi\s*:"
    r"|digitally signed|signature|signer|ban sao|sao y|sao luc|trich sao|cong van den|den so|den ngay|\bden$"
    r"|chuyen\s*:|ngay den|hoa toc|thuong khan|khan$|mat$|toi mat$|tuyet mat$|du thao|\(du thao|hinh thuc\s*:"
    r"|\d{4}-\d\d-\d\dt\d\d|\d\d[./-]\d\d[./-]\d{4} \d\d:\d\d|ma so\s*:)"
)

_HEADINGS = {flat(name).replace(" ", ""): kind for kind, name in NAMES.items() if kind is not DocumentType.LETTER}


@dataclass(frozen=True, slots=True)
class Heading:
    """The line that names the type, and what of it goes on with the subject."""

    place: int
    kind: DocumentType
    end: int
    sure: float
    is_repaired: bool


@dataclass(frozen=True, slots=True)
class Head:
    """The lines down to the body with the columns apart; `body` are all below the type, the subject among them.

    `heading` is None for a letter, and for what has no type.
    """

    rows: tuple[Row, ...]
    body: tuple[Row, ...]
    heading: Heading | None

    @property
    def title(self) -> tuple[Row, ...]:
        """The lines from the type on."""
        return self.rows[self.heading.place :] if self.heading else ()

    @property
    def columns(self) -> tuple[Row, ...]:
        """The lines above the type."""
        return self.rows[: self.heading.place] if self.heading else self.rows


def is_stamp(row: Row) -> bool:
    """Say whether a line was printed by a machine or a stamp and is no part of the document."""
    return _STAMP.match(row.flat) is not None


def state_line(row: Row) -> int | None:
    """Say which line of the state or the Party it is: 0 quốc hiệu, 1 tiêu ngữ, 2 the Party's; None for another."""
    text = re.sub(r"\s*[-–_~.]+\s*", " - ", row.flat).strip(" -*,")
    for place, words in enumerate(_STATE):
        if distance(text, words, most=len(words) / 4) <= len(words) / 4:
            return place
    return None


def begins_body(row: Row) -> bool:
    """Say whether a line begins the text of a document: a legal basis, an addressee, a first section."""
    return _BODY.match(row.flat) is not None


def find_head(rows: Sequence[Row]) -> Head:
    """Find the head of a document on the first page that has letters."""
    first = [row for row in rows if row.page == rows[0].page] if rows else []
    above = in_columns(row for row in first[:_MOST_ROWS] if not is_stamp(row) and not _is_low(row))
    heading = find_heading(above)
    end = _end(above, heading)
    kept = above[:end]
    columns = kept[: heading.place + 1] if heading else kept
    whole = {id(word) for row in columns for word in row.words}
    body = tuple(row for row in rows if not any(id(word) in whole for word in row.words) and not is_stamp(row))
    return Head(tuple(kept), body, heading)


def _is_low(row: Row) -> bool:
    return row.box is not None and row.box.top > _LOWEST


def _end(rows: Sequence[Row], heading: Heading | None) -> int:
    """Give where the body begins: the first line that does so after the type or, in a letter, after the date."""
    start = heading.place + 1 if heading else 0
    for place in range(start, len(rows)):
        if begins_body(rows[place]) or (heading is None and _is_running(rows[place])):
            return place
    return len(rows)


def _is_running(row: Row) -> bool:
    """Say whether a line runs over the page or is as long as one: the text of a letter without an addressee."""
    return row.box.right - row.box.left > 0.65 if row.box else len(row.text) > 90


def find_heading(rows: Sequence[Row]) -> Heading | None:
    """Find the line that names the type: capitals of their own line, else capitals that begin it; else a near miss."""
    for reads in (_exact, _leading, _near):
        for place, row in enumerate(rows):
            if begins_body(row) and not row.is_capital:
                break
            if row.is_capital or reads is _exact:
                found = reads(place, row)
                if found is not None and not _is_in_left_column(row):
                    return found
    return None


def _is_in_left_column(row: Row) -> bool:
    """Say whether a line keeps to the left, as names of agencies do ("SỞ …"); a type stands in the middle."""
    return row.box is not None and row.box.right < 0.45


def _compact(text: str) -> str:
    return re.sub(r"[\W_]", "", text)


def _exact(place: int, row: Row) -> Heading | None:
    kind = _HEADINGS.get(_compact(row.flat))
    if kind is None or not _is_titled(row):
        return None
    sure = 1.0 if row.is_capital else 0.85
    return Heading(place, kind, len(row.text), sure, is_repaired=not _is_spelt(row.text, kind))


def _is_titled(row: Row) -> bool:
    return row.text.lstrip(" *-.\"'")[:1].isupper()


def _leading(place: int, row: Row) -> Heading | None:
    """Find capitals that begin with a type and go on with the subject: "BÁO CÁO KẾT QUẢ CÔNG TÁC NĂM 2022"."""
    words = row.flat.split()
    for count in (3, 2, 1):
        kind = _HEADINGS.get("".join(words[:count]))
        if kind is not None and len(words) > count:
            end = len(" ".join(words[:count]))
            return Heading(place, kind, end, 0.9, is_repaired=False)
    return None


def _near(place: int, row: Row) -> Heading | None:
    compact = _compact(row.flat)
    most = 1 if len(compact) < 8 else 2
    close = nearest(compact, _HEADINGS, most=most)
    if close is None or len(compact) < 5:
        return None
    return Heading(place, _HEADINGS[close.text], len(row.text), 0.85 - 0.1 * close.distance, is_repaired=True)


def _is_spelt(text: str, kind: DocumentType) -> bool:
    return _compact(text.casefold()) == _compact(NAMES[kind].casefold().replace(" ", ""))
