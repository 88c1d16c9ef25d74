"""What checks, figures and severities are called on the pages."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from parindex.core.reports.areas import NAMES as AREAS
from parindex.core.reports.figures import Figure, Kind
from parindex.core.reports.findings import Severity
from parindex.core.reports.measures import NAMES as MEASURES

Label = str | Promise

SEVERITIES: dict[Severity, Label] = {
    Severity.WRONG: _("Wrong"),
    Severity.DOUBTFUL: _("Doubtful"),
    Severity.INFORMATION: _("To know"),
}

#: In the order in which a reader would look for them.
CHECKS: dict[str, Label] = {
    "sums": _("Sums: areas make the total, maxima make 100"),
    "tables": _("Tables: columns make their totals, rows their shares"),
    "shares": _("Percentages follow from their counts"),
    "balance": _("Dossiers: received = settled + under way; settled = in time + late"),
    "parts": _("Parts are not above their whole and agree across sections"),
    "standings": _("Ranks, means and bands are those of the table of units"),
    "lists": _("Lists make the number they are of; later steps are not above earlier ones"),
    "ranks": _("Ranks lie within the number of units"),
    "maxima": _("Scores are not above their maximum"),
    "changes": _("Rises and falls follow from the two ends"),
    "repeats": _("One fact has one value everywhere"),
    "words": _("Numbers in words equal the digits beside them"),
    "statements": _("Statements agree with the figures"),
    "periods": _("Periods begin before they end and fit their names"),
    "dates": _("Days exist, and are not after the report"),
    "citations": _("Documents are cited in their form, with day and hyphen"),
    "numbering": _("Sections and lists are numbered in turn"),
    "vocabulary": _("Terms that were given up"),
    "official_parts": _("Number, day, place, signer and recipients are there"),
    "known": _("Figures equal the published results"),
}

KINDS: dict[Kind, Label] = {
    Kind.SCORE: _("Score"),
    Kind.RANK: _("Rank"),
    Kind.COUNT: _("Count"),
    Kind.SHARE: _("Share"),
    Kind.DATE: _("Day"),
    Kind.PERIOD: _("Period"),
    Kind.REFERENCE: _("Document cited"),
}

_SUBJECTS: dict[str, str] = {**AREAS, **{measure.value: name for measure, name in MEASURES.items()}}


def meaning(figure: Figure) -> str:
    """Say what a figure is about, in the words of reports; empty where they did not tell."""
    if figure.reference is not None:
        return str(figure.reference.symbol)
    return _SUBJECTS.get(figure.subject, figure.subject.partition(": ")[2])
