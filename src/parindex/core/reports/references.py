"""Every place in which a report cites a document: type, number and symbol, day, who issued it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from parindex.core.documents.dates import ReadDate
from parindex.core.documents.letters import flat
from parindex.core.documents.reading.naming import agency_in
from parindex.core.documents.symbols import Form, read_symbol
from parindex.core.documents.types import ABBREVIATIONS, NAMES, DocumentType, by_name
from parindex.core.reports.figures import Reference
from parindex.core.reports.prose import Prose

_CODES = "|".join(sorted(ABBREVIATIONS, key=len, reverse=True))
_SYMBOL = re.compile(
    r"(?<![\w/.,])\d{1,5}[a-z]?\s?/\s?(?:\d{4}\s?/\s?)?[A-ZĐ][A-ZĐa-zđ]+\d{0,2}(?:\s?-\s?[A-ZĐ][A-ZĐa-zđ\d&]*){0,4}"
    rf"|(?<![\w/.,])\d{{1,5}}(?:{_CODES})-[A-ZĐ][A-ZĐa-z]+\b"
    r"|(?<![\w/.,])\d{1,5}-[A-ZĐ][A-Za-zĐ]{1,2}\s?/\s?[A-ZĐ][A-Za-zĐ]*(?:-[A-ZĐ]+)?"
)
_NAMES = "|".join(sorted((flat(name) for name in NAMES.values()), key=len, reverse=True))
_NAMED = re.compile(rf"\b(?P<name>{_NAMES})(?:\s+(?:lien tich|lien nganh|dang|hop nhat))?\s*(?:,?\s*\b(?:so|cua)\W*)*$")
_TO_DATE = re.compile(r"^[\s,(]*(?:(?:ky|ban hanh|de)\s+)?(?:ngay\s*)*$")
_OF = re.compile(r"^[\s,)]*(?:cua\s+)")
_OPENED = re.compile(rf"^\s*,?\s*[^.;]{{0,110}}?\b(?:ban hanh|co|ky|thong qua|xay dung)\s+(?:{_NAMES})\s*(?:so\W*)*$")
_SAME_DAY = re.compile(r"^[\s,(]*(?:ban hanh )?cung ngay\b")


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation with its place: from the name of the type to the last of day and issuer; the symbol by itself."""

    reference: Reference
    start: int
    end: int
    symbol_start: int
    symbol_end: int


def citations(prose: Prose, dates: Sequence[ReadDate], first: int) -> list[Cited]:
    """Give every citation from a place on, up to the recipients."""
    found: list[Cited] = []
    for match in _SYMBOL.finditer(prose.text, first, prose.tail):
        floor = max(found[-1].symbol_end if found else 0, match.start() - 200)
        named = _NAMED.search(prose.flat, floor, match.start())
        kind = by_name(named["name"]) if named else None
        read = read_symbol(match.group(), expected=kind)
        if read is None or (kind is None and not _is_symbol(match.group())):
            continue
        day, end = _day(prose, dates, match, floor, found)
        issuer, end = _issuer(prose, end)
        if day is None:
            day, end = _day_behind(prose, dates, end)
        reference = Reference(
            symbol=read.symbol,
            type=read.symbol.type if kind is None or read.symbol.form is Form.NAMED else kind,
            day=day.day if day else None,
            issuer=issuer,
            is_repaired=read.is_repaired and not _is_symbol(match.group()),
            is_impossible=day is not None and day.day is None,
        )
        start = named.start() if named else match.start()
        found.append(Cited(reference, start, max(end, match.end()), match.start(), match.end()))
    return found


def named_type(prose: Prose, cited: Cited) -> DocumentType | None:
    """Give the type that the words before the symbol name; None where they name none."""
    named = _NAMED.search(prose.flat, cited.start, cited.symbol_start)
    return by_name(named["name"]) if named else None


def _is_symbol(words: str) -> bool:
    """Say whether the letters have the form of a symbol as they stand."""
    return (
        re.fullmatch(
            r"\d+[a-z]?/(?:\d{4}/)?[A-ZĐ][A-ZĐa-zđ]*\d{0,2}(?:-[A-ZĐ][\w&]*)+|\d+-\w{2,3}/\S+|\d+/\d{4}/\w+",
            re.sub(r"\s*([/-])\s*", r"\1", words),
        )
        is not None
    )


def _day(
    prose: Prose, dates: Sequence[ReadDate], match: re.Match[str], floor: int, before: Sequence[Cited]
) -> tuple[ReadDate | None, int]:
    """Read the day behind the symbol, "cùng ngày", or the one that opens the sentence."""
    behind, end = _day_behind(prose, dates, match.end())
    if behind is not None:
        return behind, end
    opened = [one for one in dates if floor <= one.end <= match.start()]
    if opened and _OPENED.match(prose.flat[opened[-1].end : match.start()]):
        return opened[-1], match.end()
    if before and before[-1].reference.day and _SAME_DAY.match(prose.flat[match.end() : match.end() + 30]):
        same = next((one for one in dates if one.day == before[-1].reference.day), None)
        return same, match.end()
    return None, match.end()


def _day_behind(prose: Prose, dates: Sequence[ReadDate], place: int) -> tuple[ReadDate | None, int]:
    for one in dates:
        if place <= one.start <= place + 24:
            return (one, one.end) if _TO_DATE.match(prose.flat[place : one.start]) else (None, place)
    return None, place


def _issuer(prose: Prose, place: int) -> tuple[str, int]:
    of = _OF.match(prose.flat[place : place + 12])
    if of is None:
        return "", place
    start = place + of.end()
    name, length = agency_in(prose.text[start : start + 160].split("\n")[0])
    return (name, start + length) if name else ("", place)
