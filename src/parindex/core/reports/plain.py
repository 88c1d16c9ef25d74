"""Findings and figures of a report as plain values, for JSON."""

import re
from collections.abc import Sequence
from typing import Any

from parindex.core.reports import numbers
from parindex.core.reports.figures import Figure, Kind
from parindex.core.reports.findings import Finding
from parindex.core.reports.report import Report
from parindex.core.sentences import Language


def plain_report(report: Report, findings: Sequence[Finding], language: Language = "vi") -> dict[str, Any]:
    """Give everything that was found and read, as the command, the page and the API answer it."""
    return {
        "findings": [plain_finding(finding, language) for finding in findings],
        "figures": [plain_figure(figure) for figure in report.figures],
    }


def plain_finding(finding: Finding, language: Language = "vi") -> dict[str, Any]:
    """Give a finding with its sentences in a language; `should_be` is null where nothing can be told."""
    return {
        "check": finding.check,
        "severity": finding.severity.value,
        "line": finding.place.line,
        "quote": finding.place.quote,
        "says": finding.says.say(language),
        "should_be": finding.should_be.say(language) if finding.should_be else None,
        "why": finding.why.say(language),
        "sure": finding.sure,
    }


def plain_figure(figure: Figure) -> dict[str, Any]:
    """Give a figure; what it does not have is left out."""
    known: dict[str, Any] = {
        "kind": figure.kind.value,
        "line": figure.place.line,
        "column": figure.place.column,
        "page": figure.place.page,
        "words": figure.place.words,
        "section": figure.section,
        "subject": figure.subject,
        "role": figure.role.value if figure.kind in _WITH_ROLE else "",
        "of": numbers.written(figure.of) if figure.of is not None else "",
        "unit": _unit(figure),
        "qualifier": figure.qualifier,
        "named": figure.named,
    }
    if figure.kind in _WITH_ROLE:
        known["value"] = numbers.written(figure.value)
    if figure.days is not None:
        known |= {"first": figure.days.first.isoformat(), "last": figure.days.last.isoformat()}
    if figure.scope is not None:
        known["scope"] = f"{figure.scope.first.isoformat()}/{figure.scope.last.isoformat()}"
    if figure.reference is not None:
        known["symbol"] = str(figure.reference.symbol)
        known["date"] = figure.reference.day.isoformat() if figure.reference.day else ""
        known["issuer"] = figure.reference.issuer
    return {name: value for name, value in known.items() if value != ""}


def _unit(figure: Figure) -> str:
    """Give the unit with its accents, as the text has it."""
    return re.sub(r"^[\d.,/\s]+", "", figure.place.words) if figure.kind is Kind.COUNT else figure.unit


_WITH_ROLE = frozenset({Kind.SCORE, Kind.RANK, Kind.COUNT, Kind.SHARE})
