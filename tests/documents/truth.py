"""What is true of a made document, to compare what was read with."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Cite:
    """A numbered document that is cited."""

    type: str
    number: str
    symbol: str
    date: datetime.date
    issuer: str
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """Everything that stands in a document.

    `type` is the abbreviation of Nghị định 30/2020/NĐ-CP, or "công văn" and "thư công", which have none. Where a
    document has no number, date line or place, the field is empty or None. `items` are those of the demonstration set
    under which it may stand, the likeliest first; none for a distractor.
    """

    seed: int
    number: str
    symbol: str
    type: str
    issuer: str
    superior: str
    place: str
    date: datetime.date | None
    subject: str
    period: tuple[datetime.date, datetime.date] | None
    signers: tuple[str, ...]
    capacities: tuple[str, ...]
    title: str
    recipients: tuple[str, ...]
    cites: tuple[Cite, ...]
    body: tuple[str, ...]
    items: tuple[str, ...] = ()
    topic: str = ""
    year: int = 2022
    is_near_miss: bool = False
