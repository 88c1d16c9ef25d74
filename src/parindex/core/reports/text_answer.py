"""What was found in a report as plain text, for people: on a terminal, or as a file to keep."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from parindex.core.reports.findings import Finding, Severity
from parindex.core.reports.plain import plain_finding
from parindex.core.reports.report import Report
from parindex.core.sentences import Language, Template

_SUMMARY = Template(
    "{wrong} lỗi, {doubtful} điểm nghi vấn, {information} thông tin; {figures} số liệu đã đọc.",
    "{wrong} wrong, {doubtful} doubtful, {information} for information; {figures} figures read.",
)
_NONE = Template("Không thấy mâu thuẫn nào.", "No contradiction was found.")
_AT = Template("Dòng {line} · {severity} · chắc {sure} %", "Line {line} · {severity} · {sure} % sure")
_SEVERITIES = {
    Severity.WRONG: Template("SAI", "WRONG"),
    Severity.DOUBTFUL: Template("NGHI VẤN", "DOUBTFUL"),
    Severity.INFORMATION: Template("THÔNG TIN", "INFORMATION"),
}
_LABELS = (
    ("quote", Template("Trích", "Quote")),
    ("says", Template("Báo cáo ghi", "It says")),
    ("why", Template("Vì", "Because")),
    ("should_be", Template("Có thể đúng là", "Likely right")),
)
_WIDTH = 110


def text_lines(report: Report, findings: Sequence[Finding], language: Language = "vi") -> Iterator[str]:
    """Give the findings line by line, and at the end how many there are."""
    for finding in findings:
        plain = plain_finding(finding, language)
        severity = _SEVERITIES[finding.severity]()
        yield _AT(line=str(plain["line"]), severity=severity, sure=f"{finding.sure:.0%}"[:-1]).say(language)
        for key, label in _LABELS:
            if plain[key]:
                yield from _labelled(label().say(language), plain[key])
        yield ""
    if not findings:
        yield _NONE().say(language)
    counts = {level.value: sum(one.severity is level for one in findings) for level in Severity}
    yield _SUMMARY(**counts, figures=len(report.figures)).say(language)


def _labelled(label: str, text: str) -> Iterator[str]:
    width = max(len(template().say("vi")) for _, template in _LABELS) + 2
    lines = wrap(text, _WIDTH - width - 2) or [""]
    yield f"  {label + ':':<{width}}{lines[0]}"
    for line in lines[1:]:
        yield f"  {'':<{width}}{line}"
