"""The numbering of sections, and lists that say how many items they have ("07 nội dung, cụ thể:")."""

import re
from collections.abc import Iterator

from parindex.core.reports.figures import Figure, Kind
from parindex.core.reports.findings import Finding, Severity, Words, found
from parindex.core.reports.prose import Mark, Paragraph
from parindex.core.reports.registry import register
from parindex.core.reports.report import Report
from parindex.core.sentences import Template

_SAYS = Template("mục «{mark}»", "section «{mark}»")
_TWICE = Template("mục «{mark}» đã có ở dòng {line}", "there is a section «{mark}» on line {line}")
_AFTER = Template("đứng sau mục «{before}»", "it follows section «{before}»")
_SHOULD = Template("{mark}", "{mark}")
_COUNT = Template("{words}", "{words}")
_LISTED = Template("liệt kê bên dưới có {count}", "{count} are listed below")

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_ITEMS = frozenset(
    {
        "kien nghi",
        "noi dung",
        "nhiem vu",
        "linh vuc",
        "giai phap",
        "tieu chi",
        "sang kien",
        "muc tieu",
        "chi tieu",
        "mo hinh",
    }
)


@register("numbering")
def numbering(report: Report) -> Iterator[Finding]:
    """Find sections that are numbered twice or out of turn, and lists of another length than they say."""
    marked = [one for one in report.prose.paragraphs if one.mark is not None and one.start < report.prose.tail]
    yield from _romans(report, [one for one in marked if one.mark is not None and one.mark.level == 1])
    yield from _numbers(report, marked)
    yield from _lists(report)


def _romans(report: Report, marked: list[Paragraph]) -> Iterator[Finding]:
    expected = 0
    before: Paragraph | None = None
    for paragraph in marked:
        text = paragraph.mark.text if paragraph.mark else ""
        if text not in _ROMAN:
            continue
        number = _ROMAN.index(text)
        if before is not None and number not in {expected, 0}:
            yield _finding(report, paragraph, before, _ROMAN[min(expected, len(_ROMAN) - 1)])
            number = expected
        expected = number + 1
        before = paragraph


def _numbers(report: Report, marked: list[Paragraph]) -> Iterator[Finding]:
    """Follow "1.", "2.", "2.1": a list may stand within a section, and "1" always begins a new one."""
    open_: list[tuple[tuple[int, ...], Paragraph]] = []
    for paragraph in marked:
        mark = paragraph.mark
        if mark is None or mark.level == 1:
            open_ = []
        elif mark.parts:
            open_, wrong = _next(open_, mark, paragraph)
            if wrong is not None:
                yield _finding(report, paragraph, wrong[0], wrong[1])


def _next(
    open_: list[tuple[tuple[int, ...], Paragraph]], mark: Mark, paragraph: Paragraph
) -> tuple[list[tuple[tuple[int, ...], Paragraph]], tuple[Paragraph, str] | None]:
    """Give the numbers that are open after a mark, and what it should have been where it is out of turn."""
    parts = mark.parts
    if parts[-1] == 1 and (len(parts) == 1 or not any(one == parts for one, _ in open_)):
        return [*open_, (parts, paragraph)], None
    for place in range(len(open_) - 1, -1, -1):
        one = open_[place][0]
        if one[:-1] == parts[:-1] and one[-1] + 1 == parts[-1]:
            return [*open_[:place], (parts, paragraph)], None
    same = [(one, before) for one, before in open_ if len(one) == len(parts)]
    if not same:
        return [*open_, (parts, paragraph)], None
    one, before = same[-1]
    should = (*one[:-1], one[-1] + 1)
    place = next(number for number, held in enumerate(open_) if held == (one, before))
    is_gap = one[:-1] == parts[:-1] and parts[-1] > should[-1]
    return [*open_[:place], (parts if is_gap else should, paragraph)], (before, ".".join(map(str, should)))


def _finding(report: Report, paragraph: Paragraph, before: Paragraph, should: str) -> Finding:
    text = paragraph.mark.text if paragraph.mark else ""
    of_before = before.mark.text if before.mark else ""
    why = (
        _TWICE(mark=text, line=str(report.prose.line_at(before.start).number))
        if text == of_before
        else _AFTER(before=of_before)
    )
    words = Words(_SAYS(mark=text), why, _SHOULD(mark=should))
    span = (paragraph.start, paragraph.end)
    severity = Severity.WRONG if text == of_before else Severity.DOUBTFUL
    return found(report, span, "numbering", words, severity=severity, sure=0.8)


def _lists(report: Report) -> Iterator[Finding]:
    for number, paragraph in enumerate(report.prose.paragraphs):
        figure = _announced(report, paragraph)
        if figure is None:
            continue
        count = _listed(report, number + 1)
        if count > 1 and count != figure.value:
            words = Words(_COUNT(words=figure.place.words), _LISTED(count=count), _SHOULD(mark=str(count)))
            span = (figure.start, figure.place.end)
            yield found(report, span, "numbering", words, severity=Severity.WRONG, sure=0.8)


def _announced(report: Report, paragraph: Paragraph) -> Figure | None:
    """Give the count of items at the end of a paragraph that announces a list; None where it announces none."""
    if report.prose.text[paragraph.end - 1] != ":":
        return None
    start, end = report.prose.sentence_at(paragraph.end - 1)
    counts = [one for one in report.within(start, end) if one.kind is Kind.COUNT]
    is_last = counts and counts[-1].unit in _ITEMS and counts[-1].of is None
    near = bool(is_last) and paragraph.end - counts[-1].place.end < 60
    return counts[-1] if near and not re.search(r"\btrong do\b", report.prose.flat[counts[-1].start : end]) else None


def _listed(report: Report, first: int) -> int:
    """Count the items of the list that begins with a paragraph: numbered from 1, or with the same bullet."""
    paragraphs = report.prose.paragraphs
    if first >= len(paragraphs):
        return 0
    opening = paragraphs[first]
    if opening.mark is not None:
        return _numbered(paragraphs[first:], opening.mark) if opening.mark.parts[-1:] == (1,) else 0
    bullet = report.prose.text[opening.start]
    count = 0
    for paragraph in paragraphs[first:]:
        if not paragraph.is_bullet:
            break
        count += report.prose.text[paragraph.start] == bullet
    return count


def _numbered(paragraphs: list[Paragraph], first: Mark) -> int:
    count = 0
    for paragraph in paragraphs:
        if paragraph.mark is None or paragraph.mark.level != first.level:
            if paragraph.mark is not None and paragraph.mark.level < first.level:
                break
            continue
        if paragraph.mark.parts != (*first.parts[:-1], count + 1):
            break
        count += 1
    return count
