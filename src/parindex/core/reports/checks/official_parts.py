"""The parts that every official document has: number, place and day, signer, recipients.

Source: Nghị định 30/2020/NĐ-CP, Điều 8 and Phụ lục I.
"""

import re
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


_TITLE = Template("chức vụ của người ký", "the title of the signer")
_TITLES = re.compile(
    r"\b(?:chu tich|bi thu|giam doc|chanh (?:van phong|thanh tra)|truong (?:phong|ban|doan)|bo truong|thu truong|"
    r"vien truong|cuc truong|vu truong|hieu truong|tong giam doc|chu nhiem|to truong)\b"
)


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
        is_signer = part is _SIGNER and facts.signer is not None and is_there
        if is_signer and not _has_title(report):
            words = Words(_SAYS(part=_TITLE()), _WHY(part=_TITLE()))
            yield found(report, tail, "official_parts", words, severity=Severity.WRONG, sure=0.8)
        if not is_there:
            words = Words(_SAYS(part=part()), _WHY(part=part()))
            yield found(report, span, "official_parts", words, severity=severity, sure=0.9)


def _has_title(report: Report) -> bool:
    """Say whether a title stands with the signature, behind the recipients: "CHỦ TỊCH", "GIÁM ĐỐC"."""
    tail = re.split(r"\n\W*phu luc\b", report.prose.flat[report.prose.tail :])[0]
    return any(
        _TITLES.search(line) for line in tail.split("\n") if not line.lstrip().startswith(("-", "+")) and len(line) < 60
    )
