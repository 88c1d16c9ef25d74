"""What stands in a document: each fact with its words, its place on the page and how sure the reading is."""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from parindex.core.documents.pages import Box
from parindex.core.documents.types import DocumentType

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found(Generic[Value]):
    """A fact as read: its value, the words that it was read from, and where they stand.

    `confidence` is from 0 to 1. `is_repaired` says that the value differs from the words by more than their layout: a
    letter that the optical reader mistook, a hyphen that is missing.
    """

    value: Value
    words: str
    confidence: float
    page: int = 1
    box: Box | None = None
    is_repaired: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Another document as it is cited: "Quyết định số 766/QĐ-TTg ngày 23/6/2022 của Thủ tướng Chính phủ".

    Number, symbol, issuer and date identify a document: two different decisions numbered 766 may be in play.
    """

    type: DocumentType | None = None
    number: str = ""
    symbol: str = ""
    date: datetime.date | None = None
    issuer: str = ""
    #: The name of a law: "Tổ chức chính quyền địa phương".
    name: str = ""


class SpanKind(StrEnum):
    """How long a period is."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    NINE_MONTHS = "nine_months"
    YEAR = "year"
    YEARS = "years"


@dataclass(frozen=True, slots=True)
class Span:
    """The period that a document speaks of (năm 2022, quý I/2023, 6 tháng đầu năm 2022, giai đoạn 2021-2025)."""

    kind: SpanKind
    first: datetime.date
    last: datetime.date

    @property
    def year(self) -> int:
        """The year in which it ends."""
        return self.last.year

    def covers(self, year: int) -> bool:
        """Say whether any day of the year lies within it."""
        return self.first.year <= year <= self.last.year


class Capacity(StrEnum):
    """In which capacity a document is signed. Source: Nghị định 30/2020/NĐ-CP, Điều 13."""

    #: In one's own name, as the head of an agency that is led by one person.
    OWN = ""
    TM = "TM."
    KT = "KT."
    TL = "TL."
    TUQ = "TUQ."
    Q = "Q."


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who signed: the capacity, on behalf of whom, the title as it stands, the name.

    "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Nguyễn Văn A" has the capacities TM. and KT.
    """

    name: str = ""
    title: str = ""
    capacities: tuple[Capacity, ...] = ()
    on_behalf_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFacts:
    """Everything read from one document; what is not there, or could not be read, is None or empty.

    `number` is "112", `symbol` is "BC-UBND" (with the year where one stands: "2021/QĐ-UBND").
    """

    number: Found[str] | None = None
    symbol: Found[str] | None = None
    type: Found[DocumentType] | None = None
    issuer: Found[str] | None = None
    superior: Found[str] | None = None
    place: Found[str] | None = None
    date: Found[datetime.date] | None = None
    subject: Found[str] | None = None
    period: Found[Span] | None = None
    signer: Found[Signer] | None = None
    recipients: tuple[Found[str], ...] = ()
    cites: tuple[Found[Citation], ...] = ()
