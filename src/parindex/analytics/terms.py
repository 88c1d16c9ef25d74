"""What a figure is: numerator and denominator in sums of measures at moments of a period.

Codes with a point are those of the service index (766/QĐ-TTg, `parindex.core.service_index`), whose set has the words
and rules; the others are those of the reports of offices. docs/dossier-figures.md shows all of them in one table.
"""

from dataclasses import dataclass
from enum import StrEnum

from parindex.analytics.measures import Source
from parindex.core.sentences import Template


class Moment(StrEnum):
    """Which rows of a measure count in a period; each row is received, and may end, in one."""

    #: Received in the period; of the catalogue, in force from a day of it on.
    RECEIVED = "received"
    #: Received before it and not ended before it.
    CARRIED = "carried"
    #: Both of these: everything that was in hand.
    IN_HAND = "in_hand"
    #: Ended in the period.
    ENDED = "ended"
    #: Not ended when the period is over, or now while it runs; of the catalogue, in force then.
    OPEN = "open"
    #: Open, and not overdue then.
    WITHIN = "within"
    #: Open, and overdue then.
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Term:
    """One sum: a measure of a table at a moment, added or taken away."""

    measure: str
    moment: Moment
    source: Source = Source.DOSSIERS
    minus: bool = False

    @property
    def key(self) -> str:
        """Name the sum, the same for terms that differ in their sign."""
        return f"{self.source}_{self.measure}_{self.moment}"


Terms = tuple[Term, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """An indicator: its sums, and in words what they count and by which moment a row belongs to a period.

    Where it `asks_whether`, its numerator is 1 if the sum is above 0, and its denominator 1.
    """

    code: str
    numerator: Terms
    denominator: Terms
    counts: Template
    of: Template
    src: str
    asks_whether: bool = False

    @property
    def sources(self) -> frozenset[Source]:
        """Name the tables that it needs."""
        return frozenset(term.source for term in self.numerator + self.denominator)


def received(measure: str) -> Terms:
    """Count what was received in the period."""
    return (Term(measure, Moment.RECEIVED),)


def ended(measure: str) -> Terms:
    """Count what ended in the period."""
    return (Term(measure, Moment.ENDED),)


def offered(measure: str) -> Terms:
    """Count procedures in force at the end of the period."""
    return (Term(measure, Moment.OPEN, Source.CATALOGUE),)


def announced(measure: str) -> Terms:
    """Count procedures in force from a day of the period on."""
    return (Term(measure, Moment.RECEIVED, Source.CATALOGUE),)


def used(measure: str) -> Terms:
    """Count procedures with dossiers received in the period."""
    return (Term(measure, Moment.RECEIVED, Source.USED),)


def petitions(*terms: tuple[str, Moment]) -> Terms:
    """Count petitions at moments."""
    return tuple(Term(measure, moment, Source.PETITIONS) for measure, moment in terms)


#: Everything in hand, less what its citizen withdrew in the period.
HANDLED = (Term("all", Moment.IN_HAND), Term("withdrawn", Moment.ENDED, minus=True))
RECEIVED_IN = Template("hồ sơ tiếp nhận trong kỳ", "dossiers received in the period")
RESOLVED_IN = Template("hồ sơ giải quyết xong trong kỳ", "dossiers resolved in the period")
HANDLED_IN = Template(
    "hồ sơ tiếp nhận trong kỳ hoặc từ kỳ trước chuyển sang, trừ hồ sơ rút trong kỳ",
    "dossiers received in the period or carried over to it, less those withdrawn in it",
)
