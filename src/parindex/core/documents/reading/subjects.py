"""What a document is about: the lines below its type, or "V/v …" below the number of a letter."""

import re
from collections.abc import Sequence
from statistics import median

from parindex.core.documents.agencies import begins_agency
from parindex.core.documents.dates import read_date
from parindex.core.documents.facts import Found
from parindex.core.documents.reading.head import Head, Heading, state_line
from parindex.core.documents.reading.rows import Part, Row, found_in, is_seen
from parindex.core.documents.spelling import mended

_ABOUT = re.compile(r"\W*(?:v\s?[/|il]\s?v|ve viec)\b\W*")
_RULE = re.compile(r"^[\W_]+$")
_OPEN_END = re.compile(
    r"(?:,|-|\b(?:và|của|tại|thuộc|về|năm|xã|huyện|tỉnh|trên|cho|trong|các|một|số|theo|với|thành|phố|nhân|ban|giai|đoạn))$"
)
#: What minutes and invitations begin with.
_LABELLED = re.compile(r"^\W*(?:thoi gian|dia diem|noi dung|thanh phan|chu tri|nguoi|ong \(ba\)|ben a)\b[^:]{0,30}:")
_MOST_ROWS = 8


def read_subject(head: Head) -> Found[str] | None:
    """Read the subject (trích yếu) as one line, without "V/v" or "Về việc"."""
    return _below_type(head, head.heading) if head.heading else _of_letter(head)


def _below_type(head: Head, heading: Heading) -> Found[str] | None:
    title = head.title
    parts: list[Part] = []
    if heading.end < len(title[0].text):
        parts.append((title[0], heading.end + 1, len(title[0].text)))
    for row in title[1 : _MOST_ROWS + 1]:
        if _RULE.match(row.text) or state_line(row) is not None:
            if parts:
                break
            continue
        if not _goes_on(row, [part[0] for part in parts], head):
            break
        parts.append((row, 0, len(row.text)))
    if parts and (about := _ABOUT.match(parts[0][0].flat, parts[0][1])):
        parts[0] = (parts[0][0], about.end(), parts[0][2])
    return _joined(parts)


def _goes_on(row: Row, before: Sequence[Row], head: Head) -> bool:
    """Say whether a line belongs to the subject: by its words, its weight, its place, and the space above it."""
    if _is_after(row, before):
        return False
    if not before:
        return not _is_running_body(row, head)
    last = before[-1]
    if last.is_bold and row.is_bold is False:
        return False
    if row.box is None or last.box is None:
        return _reads_on(last, row)
    height = median(each.box.bottom - each.box.top for each in before if each.box)
    if row.box.top - last.box.bottom > 1.3 * height:
        return False
    return _is_centred(row, head) or _reads_on(last, row)


def _is_after(row: Row, before: Sequence[Row]) -> bool:
    """Say whether a line is what follows a subject: who decides ("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ"), or a form."""
    if row.is_capital and begins_agency(row.text) and (not before or not before[-1].is_capital):
        return True
    return _LABELLED.match(row.flat) is not None


def _is_running_body(row: Row, head: Head) -> bool:
    """Say whether the first line below the type is body already: it runs on, is not bold, and begins at the margin."""
    if row.box is None or row.is_bold:
        return False
    type_row = head.title[0]
    gap = row.box.top - type_row.box.bottom if type_row.box else 0
    height = row.box.bottom - row.box.top
    return gap > 2.5 * height and not _is_centred(row, head)


def _is_centred(row: Row, head: Head) -> bool:
    """Say whether a line stands in the middle below the type."""
    above = head.title[0].box
    if row.box is None or above is None:
        return False
    return abs((row.box.left + row.box.right) - (above.left + above.right)) < 0.04


def _reads_on(last: Row, row: Row) -> bool:
    """Say whether a sentence goes on from one line to the next."""
    return row.text[:1].islower() or row.text[:1].isdigit() or _OPEN_END.search(last.text.casefold()) is not None


def _of_letter(head: Head) -> Found[str] | None:
    """Read "V/v …" of a letter: lines of the left column down to the addressee."""
    parts: list[Part] = []
    for row in head.rows:
        start = _ABOUT.match(row.flat)
        if start and not parts:
            parts.append((row, start.end(), len(row.text)))
        elif parts and not _is_right(row, parts[0][0]):
            if _RULE.match(row.text) or read_date(row.text) is not None or row.is_capital:
                break
            parts.append((row, 0, len(row.text)))
        elif parts and row.box is None:
            break
    return _joined(parts[:_MOST_ROWS])


def _is_right(row: Row, first: Row) -> bool:
    """Say whether a line stands in the other column, or is none of the subject where places are not known."""
    if row.box is None or first.box is None:
        return state_line(row) is not None or read_date(row.text) is not None
    return row.box.left > first.box.right or (row.box.left + row.box.right) / 2 > 0.55


def _joined(parts: Sequence[Part]) -> Found[str] | None:
    """Join the lines; a word that the line breaks at a hyphen stays apart, as Vietnamese is written."""
    value = " ".join(row.text[start:end].strip() for row, start, end in parts)
    value = re.sub(r"\s+", " ", value).strip(" *-–_.:;|'\"")
    if not value:
        return None
    meant = mended(value) if is_seen(parts) else value
    return found_in(parts, meant, is_repaired=meant != value)
