"""Number and symbol of a document: the four forms in use, how they are composed, and how reading errors are repaired.

Sources: Nghị định 30/2020/NĐ-CP, Phụ lục I (Mục II.3) and Phụ lục III; Hướng dẫn 36-HD/VPTW for the Party.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from parindex.core.documents.agencies import ABBREVIATED, DRAFTERS
from parindex.core.documents.letters import DIGIT, composed, digits, nearest
from parindex.core.documents.types import ABBREVIATIONS, COPIES, DocumentType, by_abbreviation


class Form(StrEnum):
    """Which of the four forms a symbol has."""

    #: 112/BC-UBND, 15/2021/QĐ-UBND.
    NAMED = "named"
    #: 125/UBND-VP: công văn.
    LETTER = "letter"
    #: 11-QĐ/TU: the Party, the Front and the unions that follow it.
    PARTY = "party"
    #: 77/2015/QH13.
    LAW = "law"


_CODES = "|".join(sorted((*ABBREVIATIONS, *COPIES), key=len, reverse=True))
_FORMS = {
    Form.NAMED: re.compile(
        rf"(?P<number>\d{{1,5}}[a-z]?)/(?:(?P<year>\d{{4}})/)?(?P<code>{_CODES})-"
        r"(?P<agency>[A-ZĐ][A-ZĐa-z]*\d{0,2}(?:-[A-ZĐ]+)*)"
    ),
    Form.LETTER: re.compile(
        r"(?P<number>\d{1,5}[a-z]?)/(?P<agency>[A-ZĐ]+)-(?P<drafter>[A-ZĐ][A-ZĐa-z]*(?:-[A-ZĐ]+)*)"
    ),
    Form.PARTY: re.compile(
        r"(?P<number>\d{1,5}[a-z]?)-(?P<code>[A-ZĐa-z]{2,3})/(?P<agency>[A-ZĐ][A-Za-zĐ]*(?:-[A-ZĐ]+)*)"
    ),
    Form.LAW: re.compile(r"(?P<number>\d{1,3})/(?P<year>\d{4})/(?P<agency>(?:UBTV)?QH\d{1,2})"),
}

_LABEL = re.compile(r"^(?:\W*s[ốôo](?:\s*hiệu|\s*,\s*ký\s*hiệu)?\b\s*[:.;,]?\s*)+", re.IGNORECASE)
_TIGHT = re.compile(r"\s*([/-])\s*")
_TYPED_NUMBER = re.compile(r"(\d{1,9}[a-zđ]?)(?:\s*/\s*(.*))?", re.IGNORECASE | re.DOTALL)
_PARTY_NUMBER = re.compile(r"(\d{1,5}[a-z]?)-([^/]{2,3}/.+)")

#: One error less certain for each letter that was changed.
_LOSS = 0.12


@dataclass(frozen=True, slots=True, kw_only=True)
class Symbol:
    """Number and symbol in their parts; `code` is the abbreviation of the type, empty in letters and laws."""

    form: Form
    number: str
    year: int | None = None
    code: str = ""
    agency: str = ""
    drafter: str = ""

    @property
    def type(self) -> DocumentType | None:
        """The type that the symbol tells; None for a copy, whose type is that of what it copies."""
        if self.form is Form.LETTER:
            return DocumentType.LETTER
        if self.form is Form.LAW:
            return DocumentType.ORDINANCE if self.agency.startswith("UBTV") else DocumentType.LAW
        return by_abbreviation(self.code)

    @property
    def tail(self) -> str:
        """What follows the number and its separator: "BC-UBND", "2021/QĐ-UBND", "UBND-VP", "KH/ĐU", "2015/QH13"."""
        year = f"{self.year}/" if self.year is not None else ""
        if self.form is Form.PARTY:
            return f"{self.code}/{self.agency}"
        parts = (self.code, self.agency, self.drafter)
        return year + "-".join(part for part in parts if part)

    def __str__(self) -> str:
        return join_symbol(self.number, self.tail)


@dataclass(frozen=True, slots=True)
class ReadSymbol:
    """A symbol as read: whether letters had to be repaired, and how sure that is, from 0 to 1."""

    symbol: Symbol
    is_repaired: bool = False
    confidence: float = 1.0


def join_symbol(number: str, tail: str) -> str:
    """Compose number and symbol: "112/BC-UBND"; the Party's with a hyphen first: "11-QĐ/TU"."""
    separator = "-" if re.fullmatch(r"[A-ZĐa-z]{2,3}/[A-ZĐ][^/]*", tail) else "/"
    return f"{number}{separator}{tail}" if number and tail else number or tail


def parse_symbol(text: str) -> Symbol | None:
    """Parse number and symbol, with their label or not; spaces and the kind of dash do not matter.

    "Số: 112 /BC – UBND" is 112/BC-UBND. Gives None for what has none of the four forms; repairs nothing.
    """
    return _parsed(tidy(text))


def tidy(text: str) -> str:
    """Take away the label and the spaces around strokes and hyphens, and trailing marks."""
    bare = _LABEL.sub("", composed(text)).strip()
    return _TIGHT.sub(r"\1", " ".join(bare.split())).strip(" .,;:")


def _parsed(text: str) -> Symbol | None:
    for form, pattern in _FORMS.items():
        found = pattern.fullmatch(text)
        if found is not None:
            parts = found.groupdict()
            year = parts.pop("year", None)
            return Symbol(form=form, year=int(year) if year else None, **parts)
    return None


def read_symbol(text: str, *, expected: DocumentType | None = None) -> ReadSymbol | None:
    """Read number and symbol; where nothing parses, take the known abbreviations that look most like the letters.

    What parses is changed in two cases only: a part of it is no known abbreviation and is one mistakable letter from
    one (UBNĐ); or its type is not `expected`, the one that the heading names, and differs from it by a mistakable
    letter (HD and HĐ, ĐA and DA).
    """
    tight = tidy(text)
    symbol = _parsed(tight)
    if symbol is not None and not _is_doubtful(symbol, expected):
        is_repaired = "Ð" in text or "ð" in text
        return ReadSymbol(symbol, is_repaired, 1 - _LOSS / 2 if is_repaired else 1.0)
    best = max(_repairs(tight, expected), key=lambda read: read.confidence, default=None)
    return best or (ReadSymbol(symbol) if symbol is not None else None)


def _is_doubtful(symbol: Symbol, expected: DocumentType | None) -> bool:
    if any(_is_misread(part) for part in symbol.agency.split("-")):
        return True
    if symbol.form is Form.LETTER:
        return symbol.agency not in ABBREVIATED and symbol.drafter in ABBREVIATED
    if expected not in _EXPECTABLE or symbol.type is expected:
        return False
    return bool(symbol.code) and nearest(symbol.code, [expected.value], most=0.5) is not None


def _is_misread(part: str) -> bool:
    if part in ABBREVIATED or part in DRAFTERS or len(part) < 4:
        return False
    return nearest(part, ABBREVIATED, most=0.5) is not None


_EXPECTABLE = frozenset(DocumentType(code) for code in ABBREVIATIONS)


def _repairs(text: str, expected: DocumentType | None) -> Iterator[ReadSymbol]:
    """Try every way to read the parts; each is sure in the measure of what had to be changed."""
    for shape in _SHAPES:
        found = shape.pattern.fullmatch(text)
        number = _number(found["number"]) if found else None
        year = digits(found["year"]) if found and found["year"] else None
        if found is None or number is None or (found["year"] and not _is_year(year)):
            continue
        agencies = list(_agencies(found["agency"], known_only=shape.lost > 0))
        for code, agency in product(_codes(found["code"], shape.form, expected), agencies):
            changed = shape.lost + number[1] + code[1] + agency[1] + (0 if year == (found["year"] or None) else 1)
            symbol = _composed_of(shape.form, number[0], year, code[0], agency[0])
            if symbol is not None:
                yield ReadSymbol(symbol, True, max(0.3, 1 - _LOSS * max(1.0, changed)))


_NUMBER = r"(?P<number>[^\s/-]{1,6})"
_YEAR = rf"(?:(?P<year>{DIGIT}{{4}})/)?"
_AGENCY = r"(?P<agency>[^\s/]{2,24})"
_KNOWN_CODES = "|".join(sorted(ABBREVIATIONS, key=len, reverse=True))
_KNOWN_AGENCIES = "|".join(sorted((name for name in ABBREVIATED if len(name) > 2), key=len, reverse=True))


@dataclass(frozen=True, slots=True)
class _Shape:
    """A way to see the parts. Where a mark is lost, only known abbreviations tell where it was."""

    form: Form
    pattern: re.Pattern[str]
    lost: int = 0


_SHAPES = (
    _Shape(Form.NAMED, re.compile(rf"{_NUMBER}/{_YEAR}(?P<code>[^\s/-]{{2,3}})[- ]{_AGENCY}")),
    _Shape(Form.LETTER, re.compile(rf"{_NUMBER}/(?P<year>)(?P<code>[^\s/-]{{2,12}})-{_AGENCY}")),
    _Shape(Form.PARTY, re.compile(rf"{_NUMBER}-(?P<year>)(?P<code>[^\s/-]{{2,3}})/{_AGENCY}")),
    *(
        _Shape(Form.NAMED, re.compile(rf"{_NUMBER}/{_YEAR}(?P<code>[^\s/-]{{{length}}}){_AGENCY}"), lost=1)
        for length in (2, 3)
    ),
    # The stroke is lost; it may as well be a figure that is none ("811NQ-HĐND"), so this is the least sure.
    _Shape(Form.NAMED, re.compile(rf"(?P<number>\d{{1,5}}) ?(?P<year>)(?P<code>{_KNOWN_CODES})-{_AGENCY}"), lost=2),
    _Shape(Form.LETTER, re.compile(rf"(?P<number>\d{{1,5}}) ?(?P<year>)(?P<code>{_KNOWN_AGENCIES})-{_AGENCY}"), lost=2),
)


def _is_year(text: str | None) -> bool:
    return text is not None and 1945 <= int(text) <= 2100


def _number(text: str) -> tuple[str, float] | None:
    """Give the number and how many letters of it were repaired; one small letter at its end is part of it (01a)."""
    if re.fullmatch(r"\d{1,5}[a-z]?", text):
        return text, 0
    meant = digits(text)
    if meant is None or len(meant) > 5:
        return None
    return meant, sum(before != after for before, after in zip(text, meant, strict=True))


def _codes(text: str, form: Form, expected: DocumentType | None) -> Iterator[tuple[str, float]]:
    if form is Form.LETTER:
        yield from _agencies(text, known_only=True)
        return
    known = (*ABBREVIATIONS, *COPIES, *(("CV",) if form is Form.PARTY else ()))
    if expected is not None and expected.value in known:
        close = nearest(text, [expected.value], most=1)
        if close is not None:
            yield close.text, close.distance
            return
    close = nearest(text, known, most=0.8 if len(text) == 2 else 1)
    if close is not None:
        yield close.text, close.distance


def _agencies(text: str, *, known_only: bool = False) -> Iterator[tuple[str, float]]:
    """Give what each part is: known as it stands, one letter from what is known, or capitals that are not known."""
    parts = []
    changed = 0.0
    for part in text.split("-"):
        close = nearest(part, (*ABBREVIATED, *DRAFTERS), most=0 if len(part) < 3 else 1)
        if close is None and (known_only or not re.fullmatch(r"[A-ZĐ][A-ZĐa-z]*\d{0,2}", part)):
            return
        parts.append(part if close is None else close.text)
        changed += 1 if close is None else close.distance
    yield "-".join(parts), changed


def _composed_of(form: Form, number: str, year: str | None, code: str, agency: str) -> Symbol | None:
    if form is Form.PARTY:
        return _parsed(f"{number}-{code}/{agency}")
    return _parsed(f"{number}/{year + '/' if year else ''}{code}-{agency}")


def split_symbol(text: str) -> tuple[str, str]:
    """Split what was typed as one into number and symbol.

    "Số: 112 /BC – UBND" gives ("112", "BC-UBND"). What does not begin with a number is a symbol, as it was typed.
    """
    typed = tidy(text).strip("/")
    party = _PARTY_NUMBER.fullmatch(typed)
    found = party or _TYPED_NUMBER.fullmatch(typed)
    if found is None:
        return "", typed
    return found[1], (found[2] or "").strip("/")
