"""The parts that every official document has: number, place and day, signer, recipients.

Source: Nghị định 30/2020/NĐ-CP, Điều 8 and Phụ lục I.
"""

from collections.abc import Iterator

from parindex.core.reports.findings import Finding, Severity, Words, found
from parindex.core.reports.registry import register
from parindex.core.reports.report import Report
from parindex.core.sentences import Template

_SAYS = Template("báo cáo không có {part}", "the report has no {part}")
_WHY = Template(
    "văn bản hành chính phải có {part} (Nghị định 30/2020/NĐ-CP, Điều 8)",
    "an official document has its {part} (30/2020/NĐ-CP, article 8)",
)
_NUMBER = Template("số, ký hiệu", "number and symbol")
_DATE = Template("ngày, tháng, năm ban hành", "date")
_PLACE = Template("địa danh", "place")
_SIGNER = Template("người ký", "signer")
_RECIPIENTS = Template("nơi nhận", "recipients")


@register("official_parts")
def official_parts(report: Report) -> Iterator[Finding]:
    """Find the official parts that a report lacks."""
    facts = report.facts
    if not report.prose.paragraphs:
        return
    last = report.prose.paragraphs[-1]
    heads = (0, report.prose.paragraphs[0].end)
    tail = (last.start, last.end)
    for is_there, part, span, severity in (
        (facts.number is not None, _NUMBER, heads, Severity.WRONG),
        (facts.date is not None, _DATE, heads, Severity.WRONG),
        (facts.place is not None or facts.date is None, _PLACE, heads, Severity.DOUBTFUL),
        (facts.signer is not None and bool(facts.signer.value.name), _SIGNER, tail, Severity.WRONG),
        (bool(facts.recipients), _RECIPIENTS, tail, Severity.DOUBTFUL),
    ):
        if not is_there:
            words = Words(_SAYS(part=part()), _WHY(part=part()))
            yield found(report, span, "official_parts", words, severity=severity, sure=0.9)
