"""Numbers in words against the digits beside them: "chín mươi hai (92) hồ sơ", "92 hồ sơ (chín mươi hai)"."""

import re
from collections.abc import Iterator

from parindex.core.reports import numbers
from parindex.core.reports.findings import Finding, Severity, Words, found
from parindex.core.reports.registry import register
from parindex.core.reports.report import Report
from parindex.core.reports.spelled import spelled_numbers
from parindex.core.sentences import Template

_SAYS = Template("«{words}» và {value}", "«{words}» and {value}")
_WHY = Template("«{words}» là {spelled}, không phải {value}", "«{words}» is {spelled}, not {value}")
_VALUE = Template("{one} hoặc {other}", "{one} or {other}")

_DIGITS_BEHIND = re.compile(r"\s*(?:[^\W\d]+\s+){0,3}?\((?:là |bằng )?(?P<value>\d[\d.]*)(?:\s*[^\W\d]+){0,3}\)")
_DIGITS_BEFORE = re.compile(r"(?P<value>\d[\d.]*)\s*(?:[^\W\d]+\s+){0,3}\((?:bằng chữ:?\s*)?$")

_CLOSED = re.compile(r"(?:\s+[^\W\d]+){0,3}\s*\)")


@register("words")
def words(report: Report) -> Iterator[Finding]:
    """Find numbers in words that the digits beside them deny."""
    text = report.prose.text
    for spelled in spelled_numbers(text):
        behind = _DIGITS_BEHIND.match(text, spelled.end)
        is_closed = _CLOSED.match(text, spelled.end) is not None
        before = _DIGITS_BEFORE.search(text, max(0, spelled.start - 40), spelled.start) if is_closed else None
        beside = behind or before
        if beside is None:
            continue
        value = int(numbers.parse(beside["value"].rstrip(".")))
        if value == spelled.value:
            continue
        said = text[spelled.start : spelled.end]
        span = (min(spelled.start, beside.start()), max(spelled.end, beside.end()))
        told = Words(
            _SAYS(words=said, value=value),
            _WHY(words=said, spelled=spelled.value, value=value),
            _VALUE(one=spelled.value, other=value),
        )
        yield found(report, span, "words", told, severity=Severity.WRONG, sure=0.9)
