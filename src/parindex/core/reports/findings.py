"""What a check finds: what stands there, what would fit, why, and how sure that is."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from parindex.core.reports.extracting import place_of
from parindex.core.reports.figures import Place
from parindex.core.reports.report import Report
from parindex.core.sentences import Statement


class Severity(StrEnum):
    """How grave a finding is."""

    #: It contradicts something else, or a rule that knows no exception.
    WRONG = "wrong"
    #: It may be right, and somebody should look.
    DOUBTFUL = "doubtful"
    INFORMATION = "information"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One contradiction or slip; `should_be` is the value that would fit, where one can be told; `sure` from 0 to 1."""

    check: str
    severity: Severity
    place: Place
    says: Statement
    why: Statement
    should_be: Statement | None = None
    sure: float = 1.0


@dataclass(frozen=True, slots=True)
class Words:
    """What a finding says, why, and what would fit."""

    says: Statement
    why: Statement
    should_be: Statement | None = None


def found(
    report: Report, span: tuple[int, int], check: str, words: Words, *, severity: Severity, sure: float
) -> Finding:
    """Make a finding at a part of the text; letters that were read from a picture make it less sure."""
    return Finding(
        check=check,
        severity=severity,
        place=place_of(report.prose, *span),
        says=words.says,
        why=words.why,
        should_be=words.should_be,
        sure=round(sure if report.is_typed else sure * 0.7, 2),
    )


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Order findings by their lines, the graver first on one line; the same sentence at one place stands once."""
    ranks = list(Severity)
    kept: dict[tuple[str, int, str], Finding] = {}
    for finding in findings:
        kept.setdefault((finding.check, finding.place.start, finding.says.say()), finding)
    return tuple(
        sorted(kept.values(), key=lambda one: (one.place.line, ranks.index(one.severity), one.place.start, one.check))
    )
