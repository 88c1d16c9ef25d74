"""The registry of fact sources, and what a report is about."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from parindex.core.compiling.entered import derive
from parindex.core.compiling.facts import Book

if TYPE_CHECKING:
    from parindex.core.rounds import RoundScores
    from parindex.reports.models import Report
    from parindex.results.models import Publication
    from parindex.rounds.models import Round
    from parindex.units.models import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What facts are asked for: a unit and a period, with the result or the round that a report rests on.

    `scores` are those of the publication where they are at hand already, as for all units at once.
    """

    unit: "Unit"
    kind: str
    year: int
    span: str
    publication: "Publication | None" = None
    round: "Round | None" = None
    report: "Report | None" = None
    scores: "RoundScores | None" = None
    before: "tuple[Publication, RoundScores] | None" = field(default=None)
    #: The moment as of which what is still moving is counted.
    at: datetime | None = None


class FactSource(Protocol):
    """Something that knows facts; a room above the others registers one for what it can ask."""

    def __call__(self, book: Book, subject: Subject) -> None:
        """Add the facts of a subject to a book; add nothing where nothing is known."""


_SOURCES: dict[str, tuple[int, FactSource]] = {}


def register(name: str, order: int = 50) -> Callable[[FactSource], FactSource]:
    """Register a source; those of a higher order are asked later, and theirs stand."""

    def keep(source: FactSource) -> FactSource:
        _SOURCES[name] = (order, source)
        return source

    return keep


def facts_of(subject: Subject) -> Book:
    """Ask every source, and derive what follows."""
    book = Book()
    for _, source in sorted(_SOURCES.values(), key=lambda known: known[0]):
        source(book, subject)
    derive(book)
    return book


def subject_of(report: "Report", at: datetime) -> Subject:
    """Give what a report is about, as of a moment; the report brings its unit, publication and round."""
    return Subject(
        unit=report.unit,
        kind=report.kind,
        year=report.year,
        span=report.span,
        publication=report.publication,
        round=report.round,
        report=report,
        at=at,
    )
