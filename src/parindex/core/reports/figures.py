"""What a figure of a report is: a score of a maximum, a rank, a count, a share, a day, a period, a document cited."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from parindex.core.documents.symbols import Symbol
from parindex.core.documents.types import DocumentType


class Kind(StrEnum):
    """The kinds of figures."""

    SCORE = "score"
    RANK = "rank"
    COUNT = "count"
    SHARE = "share"
    DATE = "date"
    PERIOD = "period"
    REFERENCE = "reference"


class Role(StrEnum):
    """What a score or a count says of its subject."""

    VALUE = "value"
    #: "bị trừ 2/7 điểm".
    LOST = "lost"
    #: "tăng 2,65 điểm", "giảm 3 bậc".
    RISE = "rise"
    FALL = "fall"
    #: "phấn đấu đạt 90 điểm": not a fact.
    TARGET = "target"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a figure stands: from `start` to before `end` of the text, its line (and column there), its words."""

    start: int
    end: int
    line: int
    column: int
    words: str
    quote: str
    page: int = 1


@dataclass(frozen=True, slots=True)
class Days:
    """A span of days, the first and the last included."""

    first: date
    last: date

    @property
    def length(self) -> int:
        """How many days it has; below 1 where it ends before it begins."""
        return (self.last - self.first).days + 1

    def holds(self, other: "Days") -> bool:
        """Say whether another span lies within this one."""
        return self.first <= other.first and other.last <= self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure with what it means.

    `subject` names what is counted or scored ("received.online", "area.finance"), so that the same fact in two places
    can be matched; it is empty where the words do not tell. `scope` are the days it speaks of, `qualifier` the part of
    the work (a field of procedures, online dossiers only). `of` is the maximum, the population or the whole.
    """

    kind: Kind
    place: Place
    value: Decimal = Decimal(0)
    of: Decimal | None = None
    unit: str = ""
    subject: str = ""
    role: Role = Role.VALUE
    scope: Days | None = None
    qualifier: str = ""
    section: str = ""
    #: The words before and after, up to the next mark or figure.
    words: str = ""
    days: Days | None = None
    #: "quarter", "month"…: what a period is called where it is.
    named: str = ""
    reference: "Reference | None" = None

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.place.start

    @property
    def is_fact(self) -> bool:
        """Say whether it states what is, and not what is aimed at, lost or gained."""
        return self.role is Role.VALUE


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A document as one place of the text cites it."""

    symbol: Symbol
    type: DocumentType | None = None
    day: date | None = None
    issuer: str = ""
    #: The letters had to be repaired: "69/QĐUBND".
    is_repaired: bool = False
    #: A day stands there that the calendar does not know.
    is_impossible: bool = field(default=False)
