"""A paper: what is known of one document when it is checked; what a person wrote of it wins over what was read."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property

from parindex.core.documents.facts import DocumentFacts, Found, Signer, Span, Value
from parindex.core.documents.issuers import UNKNOWN, Issuer, Owner, issuer_of, owner_of
from parindex.core.documents.terms import span_in
from parindex.core.documents.topics import Speech
from parindex.core.documents.types import NAMES, DocumentType
from parindex.core.sentences import Template
from parindex.core.text import fold

#: The opening of a text says what it is about; so many words of it are listened to.
OPENING_WORDS = 400
#: More letters than a word has, with the space after it.
_LETTERS = 12
#: Below this confidence a fact that was read is not held against a paper.
_UNSURE = 0.5


class PaperForm(StrEnum):
    """What a paper looks like beside its type: evidence is often none of the types of Nghị định 30/2020."""

    PICTURE = "picture"
    LINK = "link"
    LIST = "list"
    FIGURES = "figures"
    REGISTER = "register"
    CERTIFICATE = "certificate"
    CONCLUSION = "conclusion"
    CODE = "code"
    FILE = "file"


FORMS: dict[PaperForm, Template] = {
    PaperForm.PICTURE: Template("ảnh", "picture"),
    PaperForm.LINK: Template("đường dẫn", "link"),
    PaperForm.LIST: Template("danh sách, danh mục", "list"),
    PaperForm.FIGURES: Template("bảng số liệu", "figures"),
    PaperForm.REGISTER: Template("sổ theo dõi", "register"),
    PaperForm.CERTIFICATE: Template("chứng nhận", "certificate"),
    PaperForm.CONCLUSION: Template("kết luận", "conclusion"),
    PaperForm.CODE: Template("quy tắc", "code of conduct"),
    PaperForm.FILE: Template("hồ sơ", "file"),
}

_FORM_WORDS: tuple[tuple[PaperForm, str], ...] = (
    (PaperForm.PICTURE, r"anh|hinh anh|anh chup|chup man hinh|man hinh"),
    (PaperForm.LINK, r"duong dan|duong link|link|lien ket"),
    (PaperForm.LIST, r"danh sach|danh muc|tong hop|trich ngang"),
    (PaperForm.FIGURES, r"so lieu|bieu \d\w*|bieu so|bieu mau|thong ke|theo doi|phu luc|ke|trich xuat"),
    (PaperForm.REGISTER, r"so theo doi|so tiep nhan|so dang ky|so phan anh|so quan ly"),
    (PaperForm.CERTIFICATE, r"chung nhan|chung chi|giay chung nhan|van bang"),
    (PaperForm.CONCLUSION, r"ket luan|thong bao ket luan"),
    (PaperForm.CODE, r"quy tac|bo quy tac"),
    (PaperForm.FILE, r"ho so"),
)
_BEGINS = tuple((form, re.compile(rf"^(?:bieu |bang |ban )?(?:{words})\b")) for form, words in _FORM_WORDS)
_HOLDS = "ban hanh|phe duyet|kem theo|cong bo|v v|viec|gui|nop|sua doi|bo sung|thay the|dieu chinh"
_HELD = rf"(?:^|\b(?:{_HOLDS})(?: (?:cac|bo))? )"
_TYPE_WORDS: tuple[tuple[DocumentType, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"{_HELD}{fold(name)}\b"))
    for kind, name in NAMES.items()
    if kind not in {DocumentType.LETTER, DocumentType.LAW, DocumentType.PROJECT, DocumentType.PERSONAL_LETTER}
)


class Signature(StrEnum):
    """What is known of the signature of a paper."""

    #: A digital signature, unchanged since, of a root that is trusted.
    VALID = "valid"
    #: As before, and the root is not known.
    UNKNOWN_ROOT = "unknown_root"
    #: The file was changed after it was signed.
    ALTERED = "altered"
    #: There is a digital signature that cannot be read.
    UNREADABLE = "unreadable"
    #: A signer stands below the text; whether the paper was signed and stamped by hand is for people to see.
    SIGNER_NAMED = "signer_named"
    #: Nothing of a signature was found.
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the store and people know of a paper; an empty text or None leaves it to what was read.

    `own_names` are the names under which the unit issues, its predecessors' included. `signature` is what the check of
    digital signatures found, None where the file has none.
    """

    key: str = ""
    title: str = ""
    type: DocumentType | None = None
    number: str = ""
    symbol: str = ""
    issuer: str = ""
    issued_on: date | None = None
    subject: str = ""
    period: Span | None = None
    signature: Signature | None = None
    own_names: tuple[str, ...] = ()
    uploaded_at: datetime | None = None
    sha256: str = ""
    is_link: bool = False
    is_picture: bool = False


@dataclass(frozen=True, kw_only=True)
class Paper:
    """A paper as it is checked. `title` is the name that people gave it; `text` is folded, for searching."""

    key: str = ""
    title: str = ""
    type: DocumentType | None = None
    number: str = ""
    symbol: str = ""
    issuer: str = ""
    issued_by: Issuer = UNKNOWN
    owner: Owner = Owner.UNKNOWN
    issued_on: date | None = None
    subject: str = ""
    period: Span | None = None
    signer: Signer | None = None
    signature: Signature = Signature.NONE
    uploaded_at: datetime | None = None
    sha256: str = ""
    is_link: bool = False
    is_picture: bool = False
    text: str = field(default="", repr=False)

    @cached_property
    def spoken(self) -> Speech:
        """What its subject and its title speak of."""
        return Speech.of(f"{self.subject} . {self.title}")

    @cached_property
    def opening(self) -> Speech:
        """What the beginning of its text speaks of."""
        return Speech.of(self.text[: OPENING_WORDS * _LETTERS], most=OPENING_WORDS)

    @cached_property
    def types(self) -> frozenset[DocumentType]:
        """Its type, and what it issues, sends or is called: a decision that issues a statute is both."""
        said = [" ".join(Speech.of(words).words) for words in (self.subject, self.title) if words]
        found = {kind for kind, pattern in _TYPE_WORDS for words in said if pattern.search(words)}
        if self.type is not None and self.type is not DocumentType.OTHER:
            found.add(self.type)
        return frozenset(found)

    @cached_property
    def forms(self) -> frozenset[PaperForm]:
        """What it looks like, from what it is and from how its subject, its title or its text begins."""
        said = [" ".join(Speech.of(words).words) for words in (self.subject, self.title) if words]
        if not self.subject:
            said.append(" ".join(self.opening.words[:60]))
        found = {form for form, pattern in _BEGINS for words in said if pattern.search(words)}
        found |= {PaperForm.LINK} if self.is_link else set()
        return frozenset(found | ({PaperForm.PICTURE} if self.is_picture else set()))

    @cached_property
    def said_words(self) -> tuple[str, ...]:
        """The words of its subject and title that say something, without the name of the place that issued it."""
        place = frozenset(self.issued_by.place.split())
        speech = self.spoken
        named = [word for one in speech.named for word in speech.words[one.start : one.end]]
        return tuple(word for word in (*named, *speech.rest) if word not in place)

    @property
    def is_known(self) -> bool:
        """Say whether anything is known of what it is about."""
        return bool(self.spoken.words or self.opening.words)

    @property
    def year(self) -> int | None:
        """The year that it speaks of, or that of its date."""
        if self.period is not None:
            return self.period.year
        return self.issued_on.year if self.issued_on else None

    @property
    def name(self) -> str:
        """How people call it: "112/BC-UBND", else its title or its subject."""
        return "/".join(part for part in (self.number, self.symbol) if part) or self.title or self.subject or self.key


def paper_of(facts: DocumentFacts, about: About | None = None, *, text: str = "") -> Paper:
    """Make a paper of what was read, what is known beside it, and the text of its pages."""
    about = about or About()
    issuer = about.issuer or _sure(facts.issuer) or ""
    issued_by = issuer_of(_full(issuer, facts, about))
    subject = about.subject or _read(facts.subject) or ""
    period = about.period or (span_in(about.subject) if about.subject else None) or _read(facts.period)
    signer = _read(facts.signer)
    return Paper(
        key=about.key,
        title=about.title,
        type=about.type or _sure(facts.type),
        number=about.number or _read(facts.number) or "",
        symbol=about.symbol or _read(facts.symbol) or "",
        issuer=issuer,
        issued_by=issued_by,
        owner=owner_of(issued_by, about.own_names),
        issued_on=about.issued_on or _sure(facts.date),
        subject=subject,
        period=period or span_in(subject) or span_in(about.title),
        signer=signer,
        signature=about.signature or (Signature.SIGNER_NAMED if signer else Signature.NONE),
        uploaded_at=about.uploaded_at,
        sha256=about.sha256,
        is_link=about.is_link,
        is_picture=about.is_picture,
        text=fold(text),
    )


def named_types(names: Iterable[DocumentType]) -> tuple[str, ...]:
    """Give the names of types as they are cited."""
    return tuple(NAMES[kind] for kind in names if kind in NAMES)


def _full(issuer: str, facts: DocumentFacts, about: About) -> str:
    """Give the issuer with its superior where it does not say itself of what place it is."""
    if about.issuer or facts.superior is None or issuer_of(issuer).place:
        return issuer
    return f"{issuer} {facts.superior.value}"


def _read(found: Found[Value] | None) -> Value | None:
    return found.value if found else None


def _sure(found: Found[Value] | None) -> Value | None:
    return found.value if found and found.confidence >= _UNSURE else None
