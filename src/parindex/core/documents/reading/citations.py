"""Documents that a document cites: legal bases and every other, with number, date and issuer where they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from parindex.core.documents.dates import find_dates
from parindex.core.documents.facts import Citation, Found
from parindex.core.documents.letters import DIGIT, flat
from parindex.core.documents.reading.naming import agency_in
from parindex.core.documents.reading.rows import Flow
from parindex.core.documents.symbols import Form, ReadSymbol, read_symbol
from parindex.core.documents.types import ABBREVIATIONS, NAMES, DocumentType, by_name

_SYMBOL = re.compile(
    rf"(?<![\w/.,])(?:{DIGIT}{{0,4}}\d{DIGIT}{{0,4}}[a-z]?|[OI][I1O])\s?/\s?(?:{DIGIT}{{4}}\s?/\s?)?[A-ZĐ8][A-ZĐa-zđ\d]*"
    r"(?:\s?-\s?[A-ZĐ][A-ZĐa-zđ\d]*){0,4}"
    rf"|(?<![\w/.,])\d{{1,5}}(?:{'|'.join(ABBREVIATIONS)}|UBND|HĐND)-[A-ZĐ][A-ZĐa-z]+\b"
    r"|(?<![\w/.,])\d{1,5}-[A-ZĐ][A-Za-zĐ]{1,2}\s?/\s?[A-ZĐ][A-Za-zĐ]*(?:-[A-ZĐ]+)?"
)
_TYPE_NAMES = "|".join(sorted((flat(name) for name in NAMES.values()), key=len, reverse=True))
_NAMED = re.compile(rf"\b(?P<name>{_TYPE_NAMES})(?P<law>(?<=luat)\s[^;.]{{3,160}}?)?\s*(?:,?\s*\b[s5][o0]\W*)*$")
_INTRODUCED = re.compile(r"\b(?:can cu|thuc hien|theo)\s+$")
_BEFORE = re.compile(
    rf"^\s*,?\s*(?P<who>[^.;]{{0,90}}?)\s*\b(?:da\s)?(?:ban hanh|co|ky|thong qua)\s+(?:{_TYPE_NAMES})\s*(?:so\W*)?$"
)
_TO_DATE = re.compile(r"^[\s,(]*(?:(?:ky|ban hanh|de)\s+)?(?:ngay\s*)?$")
_SAME_DAY = re.compile(r"^[\s,(]*cung ngay\b")
_OF = re.compile(r"^[\s,)]*cua\s+")
_LAW = re.compile(r"\b(?:Luật|LUẬT|Luât|Bộ luật|Pháp lệnh)\s+(?=[A-ZĐ]|sửa đổi)")
_LAW_END = re.compile(r"[;.()]|\bcăn cứ\b|,\s+(?=[A-ZĐ]\w+\s+(?:định|tư|quyết)\b)")
_NOT_OF_NAME = re.compile(r"\s*,?\s*(?:ngày|số)?\s*$")


@dataclass(frozen=True, slots=True)
class _Cited:
    """A citation with the place of its words."""

    citation: Citation
    start: int
    end: int
    sure: float
    is_repaired: bool = False


def read_citations(body: Flow, own: tuple[str, str]) -> tuple[Found[Citation], ...]:
    """Read every citation of a text once, in its order; `own` is the number and symbol of the document itself."""
    cited: list[_Cited] = []
    for match in _SYMBOL.finditer(body.text):
        one = _numbered(body, match, cited)
        if one is not None and (one.citation.number, one.citation.symbol) != own:
            cited.append(one)
    cited += _laws(body, cited)
    cited.sort(key=lambda one: one.start)
    return tuple(
        body.found(one.citation, one.start, one.end, sure=one.sure, is_repaired=one.is_repaired) for one in _once(cited)
    )


def _numbered(body: Flow, match: re.Match[str], before: list[_Cited]) -> _Cited | None:
    floor = max([one.end for one in before] + [match.start() - 260, 0])
    named = _NAMED.search(body.flat, floor, match.start())
    kind = by_name(named["name"]) if named else None
    read, end = _whole(match, kind)
    if read is None:
        return None
    day, after = _date(body, end, before)
    issuer, after = _issuer(body, after)
    if day is None:
        day, after = _date(body, after, before)
    if day is None:
        day, by = _date_before(body, floor, match.start())
        issuer = issuer or by
    symbol = read.symbol
    name = body.text[slice(*named.span("law"))].strip(" ,") if named and named["law"] else ""
    citation = Citation(
        type=_type(read, kind), number=symbol.number, symbol=symbol.tail, date=day, issuer=issuer, name=name
    )
    start = named.start() if named else match.start()
    return _Cited(citation, start, max(after, end), read.confidence, read.is_repaired)


def _whole(match: re.Match[str], kind: DocumentType | None) -> tuple[ReadSymbol | None, int]:
    """Read the longest beginning of the words that is a symbol."""
    words = match.group()
    read = read_symbol(words, expected=kind)
    return read, match.end()


def _type(read: ReadSymbol, named: DocumentType | None) -> DocumentType | None:
    """Give the type of the symbol; where it has none of its own, or was repaired, that which the words name."""
    of_symbol = read.symbol.type
    if named is not None and (of_symbol is None or read.is_repaired or read.symbol.form is Form.LETTER):
        return named
    return of_symbol


def _date(body: Flow, place: int, before: list[_Cited]) -> tuple[date | None, int]:
    """Read the date that follows, or "cùng ngày": that of the citation before."""
    same = _SAME_DAY.match(body.flat[place : place + 40])
    if same is not None:
        return (before[-1].citation.date if before else None), place + same.end()
    for read in find_dates(body.text[place : place + 60]):
        if _TO_DATE.match(body.flat[place : place + read.start]):
            return read.day, place + read.end
        break
    return None, place


def _issuer(body: Flow, place: int) -> tuple[str, int]:
    of = _OF.match(body.flat[place : place + 20])
    if of is None:
        return "", place
    start = place + of.end()
    name, length = agency_in(body.text[start : start + 160])
    return (name, start + length) if name else ("", place)


def _date_before(body: Flow, floor: int, place: int) -> tuple[date | None, str]:
    """Read "Ngày 30/12/2022, Ủy ban nhân dân xã ban hành Kế hoạch số …"."""
    start = max(floor, place - 170)
    for read in find_dates(body.text[start:place]):
        between = _BEFORE.match(body.flat[start + read.end : place])
        if between is not None:
            who = start + read.end + between.start("who")
            return read.day, agency_in(body.text[who : who + len(between["who"])])[0]
    return None, ""


def _laws(body: Flow, cited: list[_Cited]) -> Iterator[_Cited]:
    """Read laws without a number: "Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015"."""
    last = 0
    for match in _LAW.finditer(body.text):
        if match.start() < last or any(one.start <= match.start() < one.end for one in cited):
            continue
        close = _LAW_END.search(body.text, match.end())
        stop = min(close.start() if close else len(body.text), match.end() + 200)
        read = next(find_dates(body.text[match.end() : stop]), None)
        is_basis = _INTRODUCED.search(body.flat, max(0, match.start() - 12), match.start()) is not None
        if read is None and not (is_basis and close is not None and close.start() == stop):
            continue
        end = match.end() + read.end if read else stop
        name_end = match.end() + read.start if read else stop
        name = _NOT_OF_NAME.sub("", body.text[match.end() : name_end]).strip(" ,")
        kind = DocumentType.ORDINANCE if body.flat.startswith("phap", match.start()) else DocumentType.LAW
        last = end
        yield _Cited(
            Citation(type=kind, date=read.day if read else None, name=name), match.start(), end, 0.95 if read else 0.8
        )


def _once(cited: list[_Cited]) -> list[_Cited]:
    """Leave out what was cited before; what stands fuller in one place completes the other."""
    kept: list[_Cited] = []
    for one in cited:
        place = next((place for place, other in enumerate(kept) if _is_same(other.citation, one.citation)), None)
        if place is None:
            kept.append(one)
        else:
            kept[place] = replace(kept[place], citation=_fuller(kept[place].citation, one.citation))
    return kept


def _is_same(one: Citation, other: Citation) -> bool:
    if (one.type, one.number, one.symbol) != (other.type, other.number, other.symbol):
        return False
    pairs = ((one.date, other.date), (flat(one.issuer), flat(other.issuer)), (flat(one.name), flat(other.name)))
    return all(not left or not right or left == right for left, right in pairs)


def _fuller(one: Citation, other: Citation) -> Citation:
    return replace(one, date=one.date or other.date, issuer=one.issuer or other.issuer, name=one.name or other.name)
