"""Words of two times side by side: levels 3 and 4 of online services beside "toàn trình" and "một phần".

The levels were given up by Nghị định 42/2022/NĐ-CP, in force from 15 August 2022.
"""

import re
from collections.abc import Iterator
from datetime import date

from parindex.core.reports.findings import Finding, Severity, Words, found
from parindex.core.reports.registry import register
from parindex.core.reports.report import Report
from parindex.core.sentences import Template

_SAYS = Template("«{old}»", "«{old}»")
_MIXED = Template(
    "báo cáo dùng cả «{new}» (dòng {line}); từ ngày 15/8/2022 không còn chia mức độ 1-4 (Nghị định 42/2022/NĐ-CP)",
    "the report also says «{new}» (line {line}); since 15 August 2022 there are no levels 1 to 4 (42/2022/NĐ-CP)",
)
_OLD = Template(
    "từ ngày 15/8/2022 không còn chia mức độ 1-4 (Nghị định 42/2022/NĐ-CP)",
    "since 15 August 2022 there are no levels 1 to 4 (42/2022/NĐ-CP)",
)
_WORDS = Template("«toàn trình» (mức độ 4), «một phần» (mức độ 3)", "«toàn trình» (level 4), «một phần» (level 3)")

_LEVELS = re.compile(r"\bmuc? do\s*[34]\b(?:\s*(?:,|va|-|/)\s*(?:muc? do\s*)?[34]\b)?")
_NEW = re.compile(r"\btoan trinh\b|\btruc tuyen mot phan\b")
_SINCE = date(2022, 8, 15)


@register("vocabulary")
def vocabulary(report: Report) -> Iterator[Finding]:
    """Find the levels of online services beside the words that replaced them, or after they were given up."""
    flat = report.prose.flat
    old = _LEVELS.search(flat)
    if old is None:
        return
    new = _NEW.search(flat)
    says = _SAYS(old=report.prose.text[slice(*old.span())])
    if new is not None:
        line = report.prose.line_at(new.start()).number
        words = Words(says, _MIXED(new=report.prose.text[slice(*new.span())], line=str(line)), _WORDS())
        yield found(report, old.span(), "vocabulary", words, severity=Severity.DOUBTFUL, sure=0.9)
    elif any(named.days.first >= _SINCE for named in report.text.named):
        words = Words(says, _OLD(), _WORDS())
        yield found(report, old.span(), "vocabulary", words, severity=Severity.INFORMATION, sure=0.8)
