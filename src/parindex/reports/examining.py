"""Runs the checks of reports over a compiled document, before it is released."""

import unicodedata
from collections.abc import Iterable

from parindex.core.documents.pages import DocumentText, Line, Page, Word
from parindex.core.documents.reading import read_facts
from parindex.core.reports.checks import check_report
from parindex.core.reports.plain import plain_finding
from parindex.core.reports.report import read_report

#: What a draft lacks by its nature, and no release goes without.
_OF_RELEASE = "official_parts"


def findings(texts: Iterable[str], *, is_draft: bool = True) -> list[dict[str, object]]:
    """Give what the checks find in paragraphs, with its sentences in both languages."""
    lines = tuple(_lines(texts))
    text = DocumentText(pages=(Page(number=1, lines=lines),), page_count=1)
    report = read_report(text, read_facts(text))
    return [
        {"severity": one.severity.value, "vi": plain_finding(one, "vi"), "en": plain_finding(one, "en")}
        for one in check_report(report)
        if not (is_draft and one.check == _OF_RELEASE)
    ]


def _lines(texts: Iterable[str]) -> Iterable[Line]:
    for text in texts:
        words = unicodedata.normalize("NFC", text).split()
        if words:
            yield Line(tuple(Word(word) for word in words))
