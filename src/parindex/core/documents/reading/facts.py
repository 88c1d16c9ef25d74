"""All facts of a document, from its text."""

from dataclasses import replace
from datetime import date

from parindex.core.documents.facts import DocumentFacts, Found
from parindex.core.documents.pages import DocumentText
from parindex.core.documents.reading.citations import read_citations
from parindex.core.documents.reading.head import Head, find_head
from parindex.core.documents.reading.issuers import read_issuer
from parindex.core.documents.reading.numbers import read_number
from parindex.core.documents.reading.periods import read_period
from parindex.core.documents.reading.place_names import place_names
from parindex.core.documents.reading.places import read_meeting_date, read_place_and_date
from parindex.core.documents.reading.recipients import read_recipients
from parindex.core.documents.reading.rows import Flow, Row, in_columns, rows_of
from parindex.core.documents.reading.signatures import read_signer
from parindex.core.documents.reading.subjects import read_subject
from parindex.core.documents.symbols import join_symbol, parse_symbol
from parindex.core.documents.types import DocumentType

_OF_A_MEETING = (DocumentType.MINUTES, DocumentType.CONTRACT, DocumentType.MEMORANDUM, DocumentType.AGREEMENT)


def read_facts(text: DocumentText) -> DocumentFacts:
    """Read what stands in a document. What is not there, or could be two things, is left out: nothing is guessed."""
    rows = rows_of(text)
    head = find_head(rows)
    expected = head.heading.kind if head.heading else None
    numbered = read_number(head.columns, expected)
    number = numbered.number if numbered else None
    symbol = numbered.symbol if numbered else None
    subject = read_subject(head)
    issuer, superior = read_issuer(head.columns, numbered.place if numbered else None, symbol.value if symbol else "")
    place, day = read_place_and_date(head.columns)
    tail = in_columns(head.body)
    if place is None and day is None:
        place, day = _placed_below(head, tail)
    body = Flow(head.body)
    own = (number.value if number else "", symbol.value if symbol else "")
    return DocumentFacts(
        number=number,
        symbol=symbol,
        type=_type(head, symbol, has_about=subject is not None),
        issuer=issuer,
        superior=superior,
        place=place,
        date=day,
        subject=subject,
        period=read_period(subject, body),
        signer=read_signer(tail),
        recipients=read_recipients(tail, place_names(rows)),
        cites=read_citations(body, own),
    )


def _placed_below(head: Head, tail: list[Row]) -> tuple[Found[str] | None, Found[date] | None]:
    """Read place and date of a form that has them above the signature, or the day of a meeting."""
    if head.heading is None:
        return None, None
    if head.heading.kind in _OF_A_MEETING:
        return None, read_meeting_date(tail)
    for row in tail:
        place, day = read_place_and_date([row])
        if place is not None and day is not None and row.text.strip(" .") == f"{place.words}, {day.words}":
            return replace(place, confidence=place.confidence * 0.85), replace(day, confidence=day.confidence * 0.85)
    return None, None


def _type(head: Head, symbol: Found[str] | None, *, has_about: bool) -> Found[DocumentType] | None:
    """Give the type of the heading; without one, that of the symbol: a letter has no heading."""
    parsed = parse_symbol(join_symbol("1", symbol.value)) if symbol else None
    of_symbol = parsed.type if parsed else None
    heading = head.heading
    if heading is None:
        if symbol is None or of_symbol is None:
            return None
        return _of_symbol(symbol, of_symbol, 1.0 if of_symbol is DocumentType.LETTER and has_about else 0.8)
    row = head.title[0]
    agrees = of_symbol is None or of_symbol is heading.kind
    is_guess = heading.sure < 0.85
    if symbol is not None and of_symbol is not None and not agrees and is_guess and not symbol.is_repaired:
        return _of_symbol(symbol, of_symbol, 0.8)
    sure = heading.sure * (1 if agrees else 0.7)
    return row.found(heading.kind, 0, heading.end, sure=sure, is_repaired=heading.is_repaired)


def _of_symbol(symbol: Found[str], kind: DocumentType, sure: float) -> Found[DocumentType]:
    return Found(
        value=kind,
        words=symbol.words,
        confidence=symbol.confidence * sure,
        page=symbol.page,
        box=symbol.box,
        is_repaired=symbol.is_repaired,
    )
