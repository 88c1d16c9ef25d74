"""Compares what was read of a document with what is true of it."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from parindex.core.documents.facts import Citation, DocumentFacts, Found, Value
from parindex.core.documents.pages import DocumentText
from parindex.core.text import fold, normal
from tests.documents.truth import Truth

_ABBREVIATIONS = (("ubnd", "uy ban nhan dan"), ("hdnd", "hoi dong nhan dan"))
_PAGE_NUMBER = re.compile(r"\d{1,3}")
_OPENING = re.compile(r"(?:v/v|về việc)\s*:?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One field: what is true, what was read, and whether that is right."""

    truth: str
    read: str
    is_right: bool


def fields(facts: DocumentFacts, truth: Truth) -> Mapping[str, Compared]:
    """Compare every field that the document has."""
    compared = {
        "number": _number(facts, truth),
        "date": _one(truth.date.isoformat() if truth.date else "", _said(facts.date, lambda day: day.isoformat())),
        "issuer": _issuer(facts, truth),
        "type": _one(truth.type, _said(facts.type, lambda kind: kind.value)),
        "subject": _one(truth.subject, _said(facts.subject), _subject),
        "place": _one(truth.place, _said(facts.place), fold),
        "superior": _one(truth.superior, _said(facts.superior), _agency),
        "signer": _signer(facts, truth),
        "period": _period(facts, truth),
        "recipients": _recipients(facts, truth),
    }
    return {name: one for name, one in compared.items() if one is not None}


def cited(facts: DocumentFacts, truth: Truth) -> tuple[int, int]:
    """Count the numbered documents cited, and how many of them were read with number, symbol, date and issuer."""
    read = {_citation(found.value) for found in facts.cites}
    wanted = [(cite.number.lstrip("0"), fold(cite.symbol), cite.date, _agency(cite.issuer)) for cite in truth.cites]
    return len(wanted), sum(one in read for one in wanted)


def mistaken(text: DocumentText, truth: Truth) -> tuple[int, int]:
    """Count the letters of the body and how many of them were misread.

    Each paragraph is laid where it fits best (Myers 1999), so that the order of columns and cells costs nothing; a
    number at the head of a page is no part of a paragraph.
    """
    lines = [line.text for _, line in text.lines()]
    read = normal(" ".join(line for line in lines if not _PAGE_NUMBER.fullmatch(line.strip())))
    paragraphs = [normal(paragraph) for paragraph in truth.body]
    return sum(map(len, paragraphs)), sum(distance_within(paragraph, read) for paragraph in paragraphs)


def distance_within(pattern: str, text: str) -> int:
    """Give the fewest letters to change, add or leave out that make the pattern a part of the text."""
    if not pattern:
        return 0
    places: dict[str, int] = {}
    for place, letter in enumerate(pattern):
        places[letter] = places.get(letter, 0) | 1 << place
    whole, last = (1 << len(pattern)) - 1, 1 << len(pattern) - 1
    up, down, distance, least = whole, 0, len(pattern), len(pattern)
    for letter in text:
        match = places.get(letter, 0)
        diagonal = ((((match | down) & up) + up) ^ up) | match | down
        right, left = (down | ~(diagonal | up)) & whole, up & diagonal
        if right & last:
            distance += 1
        elif left & last:
            distance -= 1
        # Nothing is added at the upper edge: the pattern may begin anywhere.
        right, left = right << 1, left << 1
        up, down = (left | ~(diagonal | right)) & whole, right & diagonal & whole
        least = min(least, distance)
    return least


def tally(compared: Sequence[Mapping[str, Compared]]) -> Mapping[str, tuple[int, int]]:
    """Count for each field the documents that have it, and those where it is right."""
    counts: dict[str, tuple[int, int]] = {}
    for document in compared:
        for name, one in document.items():
            known, right = counts.get(name, (0, 0))
            counts[name] = (known + 1, right + one.is_right)
    return counts


def _number(facts: DocumentFacts, truth: Truth) -> Compared | None:
    if not truth.number:
        return None
    read = f"{_said(facts.number)}/{_said(facts.symbol)}"
    wanted = f"{truth.number}/{truth.symbol}"
    return Compared(truth=wanted, read=read, is_right=_symbol(wanted) == _symbol(read))


def _symbol(symbol: str) -> str:
    return unicodedata.normalize("NFC", symbol).replace(" ", "").lstrip("0").casefold()


def _issuer(facts: DocumentFacts, truth: Truth) -> Compared:
    """Compare the issuer; that of a department may stand with its province or without, as its heading does."""
    read = _said(facts.issuer)
    wanted = {_agency(truth.issuer)}
    if truth.issuer.startswith("Sở"):
        wanted.add(_agency(truth.issuer.partition(" tỉnh ")[0]))
    return Compared(truth=truth.issuer, read=read, is_right=_agency(read) in wanted)


def _agency(name: str) -> str:
    found = fold(name)
    for short, full in _ABBREVIATIONS:
        found = re.sub(rf"\b{short}\b", full, found)
    return found


def _subject(subject: str) -> str:
    """Take a subject with all its marks, but not the words that only open it, nor capitals."""
    return _OPENING.sub("", normal(subject), count=1).strip(" .,;:").casefold()


def _signer(facts: DocumentFacts, truth: Truth) -> Compared:
    """Compare name and capacities; of two sides that sign, either will do."""
    found = facts.signer.value if facts.signer else None
    read = f"{found.name} ({' '.join(one.value for one in found.capacities)})" if found else ""
    wanted = f"{' / '.join(truth.signers)} ({' '.join(truth.capacities)})"
    is_right = found is not None and normal(found.name) in truth.signers
    is_right = is_right and found is not None and tuple(one.value for one in found.capacities) == truth.capacities
    return Compared(truth=wanted, read=read, is_right=is_right)


def _period(facts: DocumentFacts, truth: Truth) -> Compared | None:
    if truth.period is None:
        return None
    found = facts.period.value if facts.period else None
    read = f"{found.first} - {found.last}" if found else ""
    wanted = f"{truth.period[0]} - {truth.period[1]}"
    return Compared(truth=wanted, read=read, is_right=wanted == read)


def _recipients(facts: DocumentFacts, truth: Truth) -> Compared | None:
    """Compare all of the list, in its order; what is filed ("Lưu: VT") is no recipient."""
    if not truth.recipients:
        return None
    read = [normal(found.value) for found in facts.recipients if not fold(found.value).startswith("luu")]
    is_right = read == [normal(name) for name in truth.recipients]
    return Compared(truth="; ".join(truth.recipients), read="; ".join(read), is_right=is_right)


def _citation(citation: Citation) -> tuple[object, ...]:
    return citation.number.lstrip("0"), fold(citation.symbol), citation.date, _agency(citation.issuer)


def _said(found: "Found[Value] | None", say: Callable[[Value], str] = str) -> str:
    return say(found.value) if found else ""


def _one(truth: str, read: str, same: Callable[[str], str] = str) -> Compared | None:
    if not truth:
        return None
    return Compared(truth=truth, read=read, is_right=same(truth) == same(read))
