"""Changes against their ends: 85,10 and a rise of 2,65 make 87,75; what was lost is missing to the maximum."""

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


@register("changes")
def changes(report: Report) -> Iterator[Finding]:
    """Find rises, falls and losses that their ends do not make."""
    for start, end in report.prose.sentences():
        own = report.within(start, end)
        for number, figure in enumerate(own):
            if figure.role in {Role.RISE, Role.FALL}:
                yield from _change(report, own, number)
            elif figure.role is Role.LOST and figure.kind is Kind.SCORE:
                yield from _lost(report, figure)


def _change(report: Report, own: Sequence[Figure], number: int) -> Iterator[Finding]:
    figure = own[number]
    is_rank = figure.kind is Kind.COUNT and figure.unit == "bac"
    kind = Kind.RANK if is_rank else figure.kind
    if kind not in {Kind.RANK, Kind.SCORE} or (kind is Kind.SCORE and figure.of is not None):
        return
    before = [one for one in own[:number] if one.kind is kind and one.is_fact]
    behind = [one for one in own[number + 1 :] if one.kind is kind and one.is_fact]
    if not before or not behind:
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
