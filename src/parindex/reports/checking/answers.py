"""What the page of a checked report shows."""

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from parindex.core.reports.checks import CHECKS as REGISTERED
from parindex.core.reports.figures import Figure
from parindex.core.reports.findings import Finding, Severity
from parindex.core.reports.plain import plain_report
from parindex.core.reports.showing import shown_lines
from parindex.core.reports.text_answer import text_lines
from parindex.core.sentences import Language
from parindex.reports.checking import labels
from parindex.reports.checking.labels import Label
from parindex.reports.checking.running import Checked

_CHIPS = {Severity.WRONG: "loss", Severity.DOUBTFUL: "warn", Severity.INFORMATION: "action"}


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """A finding with its number on the page."""

    number: int
    finding: Finding
    severity: Label
    chip: str
    check: Label
    sure: int


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """A figure with what it means."""

    figure: Figure
    kind: Label
    meaning: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A severity to look at alone, with how many findings have it."""

    severity: Severity
    label: Label
    count: int


def context(checked: Checked, language: Language) -> dict[str, Any]:
    """Give what the template needs."""
    plain = json.dumps(plain_report(checked.report, checked.findings, language), ensure_ascii=False, indent=2)
    text = "\n".join(text_lines(checked.report, checked.findings, language)) + "\n"
    counts = {one: sum(finding.severity is one for finding in checked.findings) for one in Severity}
    return {
        "checked": checked,
        "findings": _findings(checked.findings),
        "counts": {one.value: count for one, count in counts.items()},
        "choices": [Choice(one, labels.SEVERITIES[one], count) for one, count in counts.items() if count],
        "lines": list(shown_lines(checked.report.prose, checked.findings)),
        "figures": [ShownFigure(one, labels.KINDS[one.kind], labels.meaning(one)) for one in checked.report.figures],
        "checks": checks(with_known=bool(checked.known)),
        "json_address": _address("application/json", plain),
        "text_address": _address("text/plain;charset=utf-8", "\ufeff" + text),
    }


def checks(*, with_known: bool = False) -> Sequence[Label]:
    """Give what is looked at, in words."""
    held = {*REGISTERED, *(["known"] if with_known else [])}
    return [label for name, label in labels.CHECKS.items() if name in held]


def _findings(findings: Sequence[Finding]) -> list[ShownFinding]:
    return [
        ShownFinding(
            number=number,
            finding=one,
            severity=labels.SEVERITIES[one.severity],
            chip=_CHIPS[one.severity],
            check=labels.CHECKS[one.check],
            sure=round(one.sure * 100),
        )
        for number, one in enumerate(findings, start=1)
    ]


def _address(media_type: str, text: str) -> str:
    """Give a file as an address that holds it: nothing has to be kept for its download."""
    return f"data:{media_type};base64,{base64.b64encode(text.encode()).decode('ascii')}"
