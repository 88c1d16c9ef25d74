"""Changes against their ends: 85,10 and a rise of 2,65 make 87,75; what was lost is missing to the maximum."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from parindex.core.reports.figures import Figure, Kind, Role
from parindex.core.reports.findings import Finding, Severity, Words, found
from parindex.core.reports.registry import register
from parindex.core.reports.report import Report
from parindex.core.reports.slips import explain
from parindex.core.sentences import Statement, Template

_ROSE = Template("tăng {change}: {old} lên {new}", "a rise of {change}: {old} to {new}")
_FELL = Template("giảm {change}: {old} xuống {new}", "a fall of {change}: {old} to {new}")
_GAP = Template("{new} − {old} = {gap}", "{new} − {old} = {gap}")
_RANKS = Template("từ hạng {old} đến hạng {new} là {gap} bậc", "from rank {old} to rank {new}: {gap} places")
_LIKELY = Template("{why}; có thể do {slip}", "{why}; likely {slip}")
_LOST = Template("đạt {value}/{of}, bị trừ {lost}", "{value} of {of}, {lost} lost")
_MISSING = Template("{of} − {value} = {gap}", "{of} − {value} = {gap}")
_VALUE = Template("{value}", "{value}")
_DOWN = Template("giảm {value}", "a fall of {value}")
_UP = Template("tăng {value}", "a rise of {value}")

_APART_BY = Template("chênh lệch {value}", "{value} apart")

_APART = re.compile(r"\bchenh lech\s*(?:nhau|la)?\s*$")
_AGAINST = re.compile(r"\W*so voi\b")
#: What it is compared with stands before: "giảm 1,5 điểm so với điểm tự chấm".
_AGAINST_ITSELF = re.compile(r"\s*so voi (?:diem )?(?:tu (?:cham|danh gia)|ket qua tu)\b")


@register("changes")
def changes(report: Report) -> Iterator[Finding]:
    """Find rises, falls and losses that their ends do not make."""
    for start, end in report.prose.sentences():
        paragraph = report.prose.paragraph_at(start)
        own = report.within(paragraph.start, end)
        for number, figure in enumerate(own):
            if figure.start < start:
                continue
            if figure.role in {Role.RISE, Role.FALL}:
                yield from _change(report, own, number)
            elif _APART.search(report.prose.flat, max(start, figure.start - 30), figure.start):
                yield from _apart(report, own, number)
            elif figure.role is Role.LOST and figure.kind is Kind.SCORE:
                yield from _lost(report, figure)


def _change(report: Report, own: Sequence[Figure], number: int) -> Iterator[Finding]:
    figure = own[number]
    is_rank = figure.kind is Kind.COUNT and figure.unit == "bac"
    kind = Kind.RANK if is_rank else figure.kind
    if not _is_absolute(figure, kind):
        return
    before = [one for one in own[:number] if one.kind is kind and one.is_fact and _is_same_unit(one, figure)]
    behind = [one for one in own[number + 1 :] if one.kind is kind and one.is_fact and _is_same_unit(one, figure)]
    if not behind and len(before) > 1 and _AGAINST_ITSELF.match(report.prose.flat, figure.place.end):
        before, behind = before[-1:], before[-2:-1]
    if not before or not behind:
        return
    if kind is Kind.COUNT and not _AGAINST.match(report.prose.flat[figure.place.end : behind[0].start]):
        return
    new, old = before[-1].value, behind[0].value
    gap = old - new if is_rank else new - old
    said = figure.value if figure.role is Role.RISE else -figure.value
    if gap == said:
        return
    why: Statement = _RANKS(old=old, new=new, gap=abs(gap)) if is_rank else _GAP(new=new, old=old, gap=gap)
    slip = explain(abs(gap), figure.value)
    if slip is not None:
        why = _LIKELY(why=why, slip=slip)
    template = _ROSE if figure.role is Role.RISE else _FELL
    should_be = _UP(value=gap) if gap >= 0 else _DOWN(value=-gap)
    words = Words(template(change=figure.value, old=old, new=new), why, should_be)
    span = (figure.start, figure.place.end)
    yield found(report, span, "changes", words, severity=Severity.WRONG, sure=0.85)


def _is_absolute(figure: Figure, kind: Kind) -> bool:
    """Say whether a change is in the unit of its ends: a rise by 5 % is not, one by 5 points of percent is."""
    if kind is Kind.SHARE:
        return "điểm" in figure.place.words
    return kind in {Kind.RANK, Kind.COUNT} or (kind is Kind.SCORE and figure.of is None)


def _is_same_unit(one: Figure, change: Figure) -> bool:
    return change.kind is not Kind.COUNT or change.unit == "bac" or (one.unit == change.unit and one.of is None)


def _apart(report: Report, own: Sequence[Figure], number: int) -> Iterator[Finding]:
    """Compare "chênh lệch 23,4 điểm" with the two scores before it."""
    figure = own[number]
    before = [one for one in own[:number] if one.kind is figure.kind and one.is_fact and one.of is None]
    if figure.kind is not Kind.SCORE or figure.of is not None or len(before) < 2:
        return
    new, old = max(before[-2].value, before[-1].value), min(before[-2].value, before[-1].value)
    if figure.value != new - old:
        words = Words(_APART_BY(value=figure.value), _GAP(new=new, old=old, gap=new - old), _VALUE(value=new - old))
        span = (figure.start, figure.place.end)
        yield found(report, span, "changes", words, severity=Severity.WRONG, sure=0.85)


def _lost(report: Report, lost: Figure) -> Iterator[Finding]:
    """Compare what was lost with the score before it in the same sentence, or of the same subject."""
    scores = [
        one
        for one in report.of(Kind.SCORE)
        if one.is_fact and one.of is not None and one.start < lost.start and one.scope == lost.scope
    ]
    start, _ = report.prose.sentence_at(lost.start)
    near = [one for one in scores if one.start >= start]
    same = near or [one for one in scores if lost.subject and one.subject == lost.subject]
    if not same or same[-1].of is None:
        return
    score, most = same[-1], same[-1].of or Decimal(0)
    gap = most - score.value
    if lost.value == gap and lost.of in {None, most}:
        return
    why: Statement = _MISSING(of=most, value=score.value, gap=gap)
    slip = explain(gap, lost.value)
    if slip is not None:
        why = _LIKELY(why=why, slip=slip)
    words = Words(_LOST(value=score.value, of=most, lost=lost.value), why, _VALUE(value=gap))
    span = (lost.start, lost.place.end)
    yield found(report, span, "changes", words, severity=Severity.WRONG, sure=0.85)
