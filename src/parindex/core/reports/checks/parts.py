"""Parts against wholes: levels of online dossiers, digital and not, any part; questionnaires sent out and returned."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from parindex.core.reports.dossiers import Dossiers, dossiers_of
from parindex.core.reports.figures import Figure, Kind
from parindex.core.reports.findings import Finding, Severity, Words, found
from parindex.core.reports.measures import NAMES, Measure
from parindex.core.reports.registry import register
from parindex.core.reports.report import Report
from parindex.core.reports.slips import explain
from parindex.core.sentences import Statement, Template

_LEVELS = Template(
    "{one} {first} + {other} {second} = {sum} hồ sơ; trực tuyến {online}",
    "{one} {first} + {other} {second} = {sum} dossiers; online {online}",
)
_MORE = Template(
    "các mức độ cộng lại ({sum}) phải bằng số hồ sơ trực tuyến ({online}), chênh {gap}",
    "the levels add up to {sum} and have to be those received online ({online}); {gap} apart",
)
_ALL = Template(
    "{more}; {sum} đúng bằng toàn bộ hồ sơ tiếp nhận, nên có thể đã tính cả hồ sơ trực tiếp, hồ sơ tồn",
    "{more}; {sum} is all dossiers received, so those brought in person or carried over were likely counted too",
)
_LIKELY = Template("{more}; có thể do {slip}", "{more}; likely {slip}")
_SUM = Template("{one} + {other} = {online}", "{one} + {other} = {online}")
_DIGITAL = Template(
    "{one} {first} + {other} {second} = {sum} hồ sơ", "{one} {first} + {other} {second} = {sum} dossiers"
)
_WHOLE = Template(
    "cộng lại phải bằng số hồ sơ {name} ({whole}), chênh {gap}",
    "together they have to be the dossiers {name} ({whole}); {gap} apart",
)
_ABOVE = Template("{name} {part}, nhiều hơn {whole_name} {whole}", "{name} {part}, more than {whole_name} {whole}")
_PART = Template("một phần không thể lớn hơn tổng số", "a part cannot be more than the whole")
_VALUE = Template("{name}: {value}", "{name}: {value}")
_AT_MOST = Template("{name} không quá {value}", "{name}: {value} at most")
_PAPERS = Template(
    "{unit}: {later} {value}, trước đó {earlier} {before}", "{unit}: {later} {value}, before that {earlier} {before}"
)
_NO_MORE = Template("số {later} không thể nhiều hơn số {earlier}", "there cannot be more {later} than {earlier}")

_PAPERS_OF = Template("{value}/{of} phiếu", "{value} of {of} questionnaires")
_OF_NONE = Template(
    "{of} không phải số phiếu phát ra, thu về hay hợp lệ đã nêu",
    "{of} is none of the numbers sent out, returned or valid",
)

_MORE_ANSWERS = Template(
    "{value} phiếu trả lời, nhiều hơn {last} phiếu đã nêu", "{value} answers, more than the {last} questionnaires given"
)

_LEVEL_PAIRS = ((Measure.LEVEL_3, Measure.LEVEL_4), (Measure.FULL, Measure.PARTIAL))
_BELOW_RECEIVED = (
    Measure.DIRECT,
    Measure.ONLINE,
    Measure.POSTAL,
    Measure.CARRIED,
    Measure.DONE,
    Measure.IN_TIME,
    Measure.EARLY,
    Measure.ON_TIME,
    Measure.LATE,
    Measure.OPEN,
    Measure.INPUT_DIGITAL,
    Measure.INPUT_PAPER,
)
_STEPS = (("phát ra", r"\bphat (?:ra|hanh)?"), ("thu về", r"\bthu (?:ve|lai|duoc)?"), ("hợp lệ", r"\bhop le\b"))


@register("parts")
def parts(report: Report) -> Iterator[Finding]:
    """Find parts that do not make their whole, or are more than it."""
    for group in dossiers_of(report):
        for one, other in _LEVEL_PAIRS:
            yield from _levels(report, group, one, other)
        yield from _digital(report, group)
        yield from _above(report, group)
    yield from _papers(report)


def _levels(report: Report, group: Dossiers, one: Measure, other: Measure) -> Iterator[Finding]:
    first, second, online = group.figure(one), group.figure(other), group.figure(Measure.ONLINE)
    if first is None or second is None or online is None or first.value + second.value == online.value:
        return
    total = first.value + second.value
    says = _LEVELS(
        one=NAMES[one], first=first.value, other=NAMES[other], second=second.value, sum=total, online=online.value
    )
    more = _MORE(sum=total, online=online.value, gap=abs(total - online.value))
    figure, needed, slip = _slipped(first, second, online)
    if total in group.wholes():
        more = _ALL(more=more, sum=total)
        figure, needed = first, None
    elif slip is not None:
        more = _LIKELY(more=more, slip=slip)
    should_be: Statement = _SUM(one=NAMES[one], other=NAMES[other], online=online.value)
    if needed is not None and slip is not None:
        should_be = _VALUE(name=NAMES[Measure(figure.subject)], value=needed)
    is_more = total > online.value
    severity = Severity.WRONG if is_more or slip else Severity.DOUBTFUL
    span = (figure.start, figure.place.end)
    sure = 0.9 if is_more else 0.7
    yield found(report, span, "parts", Words(says, more, should_be), severity=severity, sure=sure)


def _slipped(first: Figure, second: Figure, online: Figure) -> tuple[Figure, Decimal | None, Statement | None]:
    """Give the figure that a slip explains, what it should be, and the slip; else the first."""
    needed = (
        (first, online.value - second.value),
        (second, online.value - first.value),
        (online, first.value + second.value),
    )
    for is_strict in (True, False):
        for figure, value in needed:
            slip = explain(value, figure.value, is_strict=is_strict)
            if slip is not None:
                return figure, value, slip
    return first, None, None


def _digital(report: Report, group: Dossiers) -> Iterator[Finding]:
    settled = [] if group.settled is None else [group.settled]
    pairs = (
        (Measure.INPUT_DIGITAL, Measure.INPUT_PAPER, Measure.RECEIVED, group.wholes() or settled),
        (Measure.RESULT_DIGITAL, Measure.RESULT_PAPER, Measure.DONE, [*settled, *group.wholes()]),
    )
    for one, other, of, wholes in pairs:
        first, second = group.figure(one), group.figure(other)
        if first is None or second is None or not wholes or first.value + second.value in wholes:
            continue
        gap = wholes[0] - first.value - second.value
        says = _DIGITAL(
            one=NAMES[one],
            first=first.value,
            other=NAMES[other],
            second=second.value,
            sum=first.value + second.value,
        )
        why = _WHOLE(name=NAMES[of], whole=wholes[0], gap=abs(gap))
        at, needed, slip = _of_two(first, second, gap)
        should_be = None
        if needed is not None and slip is not None:
            why = _LIKELY(more=why, slip=slip)
            should_be = _VALUE(name=NAMES[Measure(at.subject)], value=needed)
        words = Words(says, why, should_be)
        yield found(report, (at.start, at.place.end), "parts", words, severity=Severity.WRONG, sure=0.85)


def _of_two(first: Figure, second: Figure, gap: Decimal) -> tuple[Figure, Decimal | None, Statement | None]:
    """Give which of two numbers a slip explains that are short of their sum by a gap; else the first."""
    for is_strict in (True, False):
        for figure in (first, second):
            slip = explain(figure.value + gap, figure.value, is_strict=is_strict)
            if slip is not None:
                return figure, figure.value + gap, slip
    return first, None, None


def _above(report: Report, group: Dossiers) -> Iterator[Finding]:
    wholes = group.wholes()
    pairs = [(measure, Measure.RECEIVED, max(wholes)) for measure in _BELOW_RECEIVED if wholes]
    online = group.value(Measure.ONLINE)
    levels = (Measure.LEVEL_3, Measure.LEVEL_4, Measure.FULL, Measure.PARTIAL)
    pairs += [(measure, Measure.ONLINE, online) for measure in levels if online is not None]
    settled = group.settled
    pairs += [(Measure.RESULT_DIGITAL, Measure.DONE, settled)] if settled is not None else []
    for measure, of, whole in pairs:
        figure = group.figure(measure)
        if figure is None or figure.value <= whole:
            continue
        says = _ABOVE(name=NAMES[measure], part=figure.value, whole_name=NAMES[of], whole=whole)
        words = Words(says, _PART(), _AT_MOST(name=NAMES[measure], value=whole))
        yield found(report, (figure.start, figure.place.end), "parts", words, severity=Severity.WRONG, sure=0.9)


def _papers(report: Report) -> Iterator[Finding]:
    """Questionnaires: those valid among those returned, those returned among those sent out."""
    for start, end in report.prose.sentences():
        counts = [
            one for one in report.within(start, end) if one.kind is Kind.COUNT and one.unit == "phieu" and one.is_fact
        ]
        steps = list(_stepped(counts))
        yield from _of_papers(report, start, [figure for _, _, figure in steps])
        for (_, earlier, before), (_, later, figure) in pairwise(steps):
            if figure.value > before.value:
                says = _PAPERS(unit="phiếu", later=later, value=figure.value, earlier=earlier, before=before.value)
                should_be = _AT_MOST(name=later, value=before.value)
                words = Words(says, _NO_MORE(later=later, earlier=earlier), should_be)
                span = (figure.start, figure.place.end)
                yield found(report, span, "parts", words, severity=Severity.WRONG, sure=0.9)


def _of_papers(report: Report, start: int, steps: Sequence[Figure]) -> Iterator[Finding]:
    """Answers "94/95 phiếu" are of the questionnaires that were returned or valid, and no more than these."""
    end = report.prose.paragraph_at(start).end
    known = {figure.value for figure in steps}
    for figure in report.within(start, end) if len(known) > 1 else ():
        is_of = figure.unit == "phieu" and figure.of is not None and figure.is_fact
        if is_of and (figure.of not in known or figure.value > steps[-1].value):
            of = figure.of or figure.value
            last = steps[-1]
            slip = explain(of, last.value)
            why: Statement = _OF_NONE(of=of) if of not in known else _MORE_ANSWERS(value=figure.value, last=last.value)
            words = Words(_PAPERS_OF(value=figure.value, of=of), _LIKELY(more=why, slip=slip) if slip else why, None)
            span = (figure.start, figure.place.end)
            yield found(report, span, "parts", words, severity=Severity.DOUBTFUL, sure=0.8 if slip else 0.6)


def _stepped(counts: Sequence[Figure]) -> Iterator[tuple[int, str, Figure]]:
    """Give the counts of questionnaires in the order in which they become fewer."""
    seen = []
    for figure in counts:
        for step, (name, pattern) in reversed(list(enumerate(_STEPS))):
            if re.search(pattern, figure.words):
                seen.append((step, name, figure))
                break
    yield from sorted(seen, key=lambda one: one[0])
