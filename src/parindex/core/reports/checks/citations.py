"""The form of citations: hyphens, dates, doubled words, one number for two documents.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.6: type, number and symbol, day, issuer and subject.
"""

import re
from collections.abc import Iterator

from parindex.core.documents.symbols import Form
from parindex.core.documents.types import DocumentType, name_of
from parindex.core.reports.findings import Finding, Severity, Words, found
from parindex.core.reports.references import Cited, named_type
from parindex.core.reports.registry import register
from parindex.core.reports.report import Report
from parindex.core.sentences import Statement, Template

_SAYS = Template("{words}", "{words}")
_FORM = Template("ký hiệu thiếu dấu gạch ngang hoặc gạch chéo", "the symbol lacks a hyphen or a stroke")
_NO_DAY = Template(
    "viện dẫn lần đầu phải ghi ngày, tháng, năm của văn bản", "a document is cited with its day the first time"
)
_DOUBLED = Template("chữ «{word}» gõ hai lần", "the word «{word}» stands twice")
_TWO_DAYS = Template(
    "cùng số {symbol}, dòng {line} ghi ngày {day}", "the same number {symbol} has the day {day} on line {line}"
)
_TYPE = Template("ký hiệu {code} là của {name}", "the code {code} belongs to a {name}")
_IS = Template("{words}", "{words}")

_TWICE = re.compile(
    r"\b(số|ngày|tháng|quý|đạt|của|và|là|các|về|theo|tại|trong|được|với|cho|từ|đến|những|đã|để|có|do|bị|này|trên|khi|"
    r"tỷ lệ|hồ sơ|xếp|hạng|thứ)"
    r"[\s:]+\1\b|\b(năm)\s+năm(?=\s+\d{4})",
    re.IGNORECASE,
)
#: Repeated on purpose.
_ON_PURPOSE = frozenset({"ngày"})
#: Their symbols carry the year, or they are known by their name.
_KNOWN_BY_NAME = frozenset({DocumentType.LAW, DocumentType.ORDINANCE})
#: Issued by a decision, whose number they then carry.
_BY_DECISION = frozenset(
    {
        DocumentType.STATUTE,
        DocumentType.REGULATION,
        DocumentType.PROPOSAL,
        DocumentType.PROJECT,
        DocumentType.SCHEME,
        DocumentType.PROGRAMME,
    }
)


@register("citations")
def citations(report: Report) -> Iterator[Finding]:
    """Find citations without a hyphen, without a day, with two days or a wrong type, and words typed twice."""
    cited = [one for one in report.text.cited if not _is_own(report, one)]
    for one in cited:
        if one.reference.is_repaired and report.is_typed:
            words = Words(_says(report, one), _FORM(), _IS(words=str(one.reference.symbol)))
            span = (one.symbol_start, one.symbol_end)
            yield found(report, span, "citations", words, severity=Severity.WRONG, sure=0.95)
        yield from _type(report, one)
    yield from _without_day(report, cited)
    yield from _two_days(report, cited)
    yield from _doubled(report)


def _says(report: Report, cited: Cited) -> Statement:
    return _SAYS(words=report.prose.text[cited.start : cited.symbol_end])


def _is_own(report: Report, cited: Cited) -> bool:
    """Say whether it is the number of the report itself."""
    paragraph = report.prose.paragraph_at(cited.start)
    is_head = report.text.sections[1].start > cited.start if len(report.text.sections) > 1 else True
    return is_head and re.match(r"\W*so\s*:", report.prose.flat[paragraph.start : cited.symbol_start]) is not None


def _type(report: Report, cited: Cited) -> Iterator[Finding]:
    named, of_symbol = named_type(report.prose, cited), cited.reference.symbol.type
    is_told = named is not None and of_symbol is not None and named is not of_symbol
    if not is_told or named in _BY_DECISION or cited.reference.symbol.form is not Form.NAMED:
        return
    why = _TYPE(code=cited.reference.symbol.code, name=name_of(of_symbol or DocumentType.OTHER))
    words = Words(_says(report, cited), why)
    yield found(report, (cited.start, cited.symbol_end), "citations", words, severity=Severity.DOUBTFUL, sure=0.8)


def _without_day(report: Report, cited: list[Cited]) -> Iterator[Finding]:
    dated = {str(one.reference.symbol) for one in cited if one.reference.day or one.reference.is_impossible}
    told: set[str] = set()
    for one in cited:
        symbol = one.reference.symbol
        needs_day = symbol.year is None and symbol.form is not Form.LAW and one.reference.type not in _KNOWN_BY_NAME
        if (needs_day or _is_ground(report, one)) and str(symbol) not in dated | told:
            told.add(str(symbol))
            words = Words(_says(report, one), _NO_DAY())
            span = (one.start, one.symbol_end)
            yield found(report, span, "citations", words, severity=Severity.DOUBTFUL, sure=0.8)


def _is_ground(report: Report, cited: Cited) -> bool:
    """Say whether a document is a legal ground of the report: "Căn cứ Nghị định số … ngày …"."""
    start, _ = report.prose.sentence_at(cited.start)
    is_ground = re.search(r"\bCăn cứ\b[^;]*$", report.prose.text[start : cited.start]) is not None
    is_opening = is_ground and report.section_at(cited.start).start == 0
    return is_opening and cited.reference.type not in _KNOWN_BY_NAME and cited.reference.symbol.form is not Form.LAW


def _two_days(report: Report, cited: list[Cited]) -> Iterator[Finding]:
    """Find one number with two days that may be slips of each other; one of another year is another document."""
    first: dict[str, Cited] = {}
    for one in cited:
        day = one.reference.day
        if day is None:
            continue
        before = first.setdefault(str(one.reference.symbol), one)
        known = before.reference.day or day
        is_slip = day.year == known.year or (day.day, day.month) == (known.day, known.month)
        issuers = {one.reference.issuer, before.reference.issuer} - {""}
        if day != known and is_slip and not _are_two(issuers):
            line = str(report.prose.line_at(before.start).number)
            why = _TWO_DAYS(symbol=str(one.reference.symbol), line=line, day=f"{known.day}/{known.month}/{known.year}")
            words = Words(_SAYS(words=report.prose.text[one.start : one.end]), why)
            span = (one.start, one.end)
            yield found(report, span, "citations", words, severity=Severity.WRONG, sure=0.85)


def _are_two(issuers: set[str]) -> bool:
    """Say whether two issuers are two: neither is a shorter form of the other."""
    if len(issuers) < 2:
        return False
    one, other = sorted(issuers, key=len)
    return not other.startswith(one)


def _doubled(report: Report) -> Iterator[Finding]:
    for twice in _TWICE.finditer(report.prose.text):
        word = (twice[1] or twice[2]).lower()
        if word in _ON_PURPOSE and not re.match(r"\s*\d", report.prose.text[twice.end() :]):
            continue
        words = Words(_SAYS(words=twice.group()), _DOUBLED(word=word), _IS(words=word))
        yield found(report, twice.span(), "citations", words, severity=Severity.WRONG, sure=0.9)
