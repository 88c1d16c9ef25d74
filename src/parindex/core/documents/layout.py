"""The format guard: what of a document's layout differs from Nghị định 30/2020/NĐ-CP, as information, never a stop.

It speaks of what it can see: sizes and fonts only where the file tells them, what is missing only where the letters
come from the file itself. Papers of the Party follow another rule (Hướng dẫn 36-HD/VPTW) and are left alone.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parindex.core.documents.dates import DateNote, ReadDate, find_dates
from parindex.core.documents.facts import DocumentFacts, Found
from parindex.core.documents.layout_rules import DECREE, RULES, Breach
from parindex.core.documents.pages import Box, DocumentText, Page, TextSource
from parindex.core.documents.reading.head import Head, find_head, state_line
from parindex.core.documents.reading.rows import Row, rows_of
from parindex.core.documents.types import DocumentType
from parindex.core.sentences import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One difference: what stands there, what the decree asks for, where it does, and the place on the page."""

    breach: Breach
    says: Statement
    asks: Statement
    source: str
    page: int = 1
    box: Box | None = None


#: Their samples have no place and date line, no recipients, and two who sign; a contract follows no sample.
_OF_TWO = (DocumentType.MINUTES, DocumentType.CONTRACT, DocumentType.MEMORANDUM, DocumentType.AGREEMENT)
_WITHOUT_SUBJECT = (
    *_OF_TWO,
    DocumentType.INTRODUCTION,
    DocumentType.LEAVE,
    DocumentType.SENDING_SLIP,
    DocumentType.TRANSFER_SLIP,
    DocumentType.NOTICE_SLIP,
    DocumentType.AUTHORISATION,
    DocumentType.INVITATION,
    DocumentType.TELEGRAM,
    DocumentType.PERSONAL_LETTER,
    DocumentType.CIRCULAR,
    DocumentType.LAW,
    DocumentType.ORDINANCE,
)
_LEGAL = (DocumentType.DECREE, DocumentType.CIRCULAR, DocumentType.LAW, DocumentType.ORDINANCE)
#: Fonts with the letters of Times New Roman.
_TIMES = re.compile(r"times|liberation ?serif|tinos|nimbus ?rom|thorndale|termes", re.IGNORECASE)
_SURE = 0.9
_NEAR = 0.6


def check_layout(text: DocumentText, facts: DocumentFacts) -> tuple[Finding, ...]:
    """Give what differs from the decree; nothing for what is no document of the decree."""
    if facts.type is None or facts.type.value in _LEGAL:
        return ()
    rows = rows_of(text)
    head = find_head(rows)
    if any(state_line(row) == 2 for row in head.columns) or (facts.symbol and re.match(r"\w+/\D", facts.symbol.value)):
        return ()
    is_typed = text.source is TextSource.TEXT
    findings = [*_number(facts), *_date(head, facts)]
    if is_typed:
        findings += [*_missing(head, facts), *_capitals(head, facts), *_signature(facts)]
        findings += [*_styles(head, facts), *_fonts(rows), *_page_numbers(text.pages)]
    return tuple(findings)


def _finding(breach: Breach, *, page: int = 1, box: Box | None = None, **values: str) -> Finding:
    rule = RULES[breach]
    return Finding(
        breach=breach,
        says=rule.says(**values),
        asks=rule.asks(**values),
        source=f"{DECREE}, {rule.article}",
        page=page,
        box=box,
    )


def _number(facts: DocumentFacts) -> Iterator[Finding]:
    number, symbol = facts.number, facts.symbol
    if number is not None and number.confidence >= _SURE and re.fullmatch(r"[1-9]\D?", number.value):
        yield _finding(Breach.NUMBER_UNPADDED, page=number.page, box=number.box, words=number.value)
    if symbol is not None and symbol.is_repaired and number is not None and _is_typed_so(symbol):
        meant = f"{number.value}/{symbol.value}"
        yield _finding(Breach.SYMBOL_FORM, page=symbol.page, box=symbol.box, words=symbol.words, meant=meant)


def _is_typed_so(symbol: Found[str]) -> bool:
    """Say whether what was repaired is a slip of who wrote it: a lost hyphen in sure letters."""
    return symbol.value not in symbol.words and symbol.value.replace("-", "") in symbol.words.replace("-", "")


def _date(head: Head, facts: DocumentFacts) -> Iterator[Finding]:
    for row in head.columns:
        for read in find_dates(row.text):
            if read.is_spelled:
                yield from _written(row, read, facts)
                return


def _written(row: Row, read: ReadDate, facts: DocumentFacts) -> Iterator[Finding]:
    box = row.box
    if read.note is DateNote.BLANK:
        yield _finding(Breach.DATE_MISSING, page=row.page, box=box)
    elif read.note is DateNote.IMPOSSIBLE:
        yield _finding(Breach.DATE_IMPOSSIBLE, page=row.page, box=box, words=read.words)
    elif not read.is_repaired and facts.date is not None and facts.date.confidence >= _SURE and _is_unpadded(read):
        yield _finding(Breach.DATE_UNPADDED, page=row.page, box=box, words=read.words)


def _is_unpadded(read: ReadDate) -> bool:
    day, month, _ = read.parts
    return (len(day) == 1) or month in ("1", "2")


def _missing(head: Head, facts: DocumentFacts) -> Iterator[Finding]:
    kind = facts.type.value if facts.type else None
    states = {state_line(row) for row in head.columns}
    if 0 not in states:
        yield _finding(Breach.STATE_MISSING)
    if 1 not in states:
        yield _finding(Breach.MOTTO_MISSING)
    if facts.number is None and kind is not DocumentType.PERSONAL_LETTER and kind not in _OF_TWO:
        yield _finding(Breach.NUMBER_MISSING, box=facts.symbol.box if facts.symbol else None)
    if kind not in _OF_TWO and facts.place is None:
        yield _finding(Breach.DATE_MISSING if facts.date is None else Breach.PLACE_MISSING)
    if facts.subject is None and kind not in _WITHOUT_SUBJECT:
        yield _finding(Breach.SUBJECT_MISSING)


def _capitals(head: Head, facts: DocumentFacts) -> Iterator[Finding]:
    if head.heading is not None and not head.title[0].is_capital:
        row = head.title[0]
        yield _finding(Breach.TYPE_NOT_CAPITAL, page=row.page, box=row.box, words=row.text)
    issuer = facts.issuer
    if issuer is not None and not issuer.words.isupper():
        yield _finding(Breach.ISSUER_NOT_CAPITAL, page=issuer.page, box=issuer.box, words=issuer.words)


def _signature(facts: DocumentFacts) -> Iterator[Finding]:
    kind = facts.type.value if facts.type else None
    if kind in _OF_TWO:
        return
    signer = facts.signer
    if signer is None:
        yield _finding(Breach.SIGNATURE_MISSING)
    elif not signer.value.name:
        yield _finding(Breach.SIGNER_NAME_MISSING, page=signer.page, box=signer.box, words=signer.words)
    filed = [found for found in facts.recipients if re.match(r"[Ll]ưu\b", found.value)]
    if facts.recipients and not filed:
        last = facts.recipients[-1]
        yield _finding(Breach.NOT_FILED, page=last.page, box=last.box)


@dataclass(frozen=True, slots=True)
class _Setting:
    """How an element is set."""

    low: float
    high: float
    is_bold: bool | None = None


def _styles(head: Head, facts: DocumentFacts) -> Iterator[Finding]:
    """Compare sizes and weight of the head, where the file tells them."""
    for row in head.columns:
        line = state_line(row)
        if line is not None:
            yield from _set(row, _Setting(12, 13, True) if line == 0 else _Setting(13, 14, True))
    about = _Setting(12, 13) if head.heading is None else _Setting(13, 14, True)
    elements: tuple[tuple[Found[str] | Found[DocumentType] | None, _Setting], ...] = (
        (facts.superior, _Setting(12, 13)),
        (facts.issuer, _Setting(12, 13, True)),
        (facts.number, _Setting(13, 13)),
        (facts.type if head.heading else None, _Setting(13, 14, True)),
        (facts.subject, about),
    )
    for found, setting in elements:
        set_so = _row_of(head.rows, found) if found is not None else None
        if set_so is not None:
            yield from _set(set_so, setting)


def _row_of(rows: Sequence[Row], found: Found[str] | Found[DocumentType]) -> Row | None:
    """Give the first row of a fact: the one whose words begin its words, or hold them."""
    return next((row for row in rows if found.words.startswith(row.text.strip()) or found.words in row.text), None)


def _set(row: Row, setting: _Setting) -> Iterator[Finding]:
    style = row.style
    if style is None:
        return
    if style.size is not None and not setting.low - _NEAR <= style.size <= setting.high + _NEAR:
        yield _finding(
            Breach.SIZE,
            page=row.page,
            box=row.box,
            words=row.text,
            size=f"{style.size:g}",
            low=f"{setting.low:g}",
            high=f"{setting.high:g}",
        )
    if setting.is_bold and style.is_bold is False:
        yield _finding(Breach.NOT_BOLD, page=row.page, box=row.box, words=row.text)


def _fonts(rows: Sequence[Row]) -> Iterator[Finding]:
    """Name the font of most letters where it is not Times New Roman."""
    letters: dict[str, int] = {}
    for row in rows:
        if row.style is not None and row.style.family:
            letters[row.style.family] = letters.get(row.style.family, 0) + len(row.text)
    family = max(letters, key=lambda name: letters[name], default="")
    if family and not _TIMES.search(family):
        yield _finding(Breach.FONT, family=family.rpartition("+")[2])


def _page_numbers(pages: Sequence[Page]) -> Iterator[Finding]:
    for page in pages[1:]:
        is_placed = page.height > 0 and page.height >= page.width and bool(page.lines)
        if is_placed and not any(_is_number_on_top(line.text, line.box) for line in page.lines):
            yield _finding(Breach.PAGE_NUMBER_MISSING, page=page.number, which=str(page.number))


def _is_number_on_top(text: str, box: Box | None) -> bool:
    return box is not None and box.top < 0.12 and re.fullmatch(r"\W*\d{1,3}\W*", text) is not None
