"""The balance of dossiers: received is what came by each channel and over, and what was settled and is under way.

Source: Biểu 06/VPCP/KSTT, Thông tư 01/2020/TT-VPCP.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from parindex.core.reports.dossiers import Dossiers, dossiers_of
from parindex.core.reports.equations import blame
from parindex.core.reports.figures import Figure
from parindex.core.reports.findings import Finding, Severity, Words, found
from parindex.core.reports.measures import NAMES, Measure
from parindex.core.reports.registry import register
from parindex.core.reports.report import Report
from parindex.core.sentences import Statement, Template

_SAYS = Template("hồ sơ {whole}: {value}; {parts}", "dossiers {whole}: {value}; {parts}")
_PART = Template("{name} {value}", "{name} {value}")
_VALUE = Template("{name}: {value}", "{name}: {value}")

_CHANNELS = (Measure.DIRECT, Measure.ONLINE, Measure.POSTAL)
_TIMES = (Measure.IN_TIME, Measure.EARLY, Measure.ON_TIME)


@dataclass(frozen=True, slots=True)
class _Equation:
    """A whole and its parts; it holds where the parts make any of `accepted`."""

    whole: Figure
    parts: Sequence[Figure]
    accepted: Sequence[Decimal]
    sure: float = 1.0
    #: What the parts need to make the whole, beside the figures.
    rest: Decimal = Decimal(0)

    @property
    def holds(self) -> bool:
        return sum((part.value for part in self.parts), Decimal(0)) in self.accepted


@register("balance")
def balance(report: Report) -> Iterator[Finding]:
    """Find counts of dossiers that do not add up."""
    for group in dossiers_of(report):
        equations = [
            one for one in (*_received(report, group), *_handled(group), *_timed(group), *_pending(group)) if one.parts
        ]
        held = [figure.start for one in equations if one.holds for figure in (one.whole, *one.parts)]
        for equation in equations:
            if not equation.holds:
                yield _finding(report, equation, held)


def _figures(group: Dossiers, *measures: Measure) -> list[Figure]:
    return [figure for measure in measures if (figure := group.figure(measure)) is not None]


def _received(report: Report, group: Dossiers) -> Iterator[_Equation]:
    """Received by all channels; those carried over may be among them or not."""
    received, new, carried = (group.figure(one) for one in (Measure.RECEIVED, Measure.NEW, Measure.CARRIED))
    channels = _figures(group, *_CHANNELS)
    is_whole = Measure.DIRECT in group.figures and Measure.ONLINE in group.figures
    if new is not None and carried is not None and received is not None:
        yield _Equation(received, [new, carried], [received.value])
    if new is not None and is_whole:
        yield _Equation(new, channels, [new.value])
    elif received is not None and is_whole:
        over = carried.value if carried is not None else Decimal(0)
        is_among = carried is not None and abs(carried.start - received.start) < 400
        parts = [*channels, carried] if carried is not None and is_among else channels
        plain = [received.value, received.value + over] if is_among else [received.value, received.value - over]
        if carried is not None and _is_listed(report, received, carried):
            plain = [received.value]
        yield _Equation(received, parts, plain, 0.9 if is_among else 0.8)


def _is_listed(report: Report, whole: Figure, part: Figure) -> bool:
    """Say whether a part is told as one of the whole: "192 hồ sơ, trong đó …", "192 hồ sơ (…"."""
    start, end = report.prose.sentence_at(whole.start)
    between = report.prose.flat[whole.place.end : part.start]
    return start <= part.start < end and re.match(r"[\w ]{0,30},?;? ?(?:trong do|gom|bao gom|\()", between) is not None


def _handled(group: Dossiers) -> Iterator[_Equation]:
    """Settled, under way and sent back are all that there was."""
    received = group.figure(Measure.RECEIVED) or group.figure(Measure.NEW)
    pending = _figures(group, Measure.OPEN) or _figures(group, Measure.OPEN_IN_TIME, Measure.OPEN_OVERDUE)
    settled = _figures(group, Measure.DONE)
    if not settled and group.settled is not None:
        settled = _figures(group, *_known_times(group), Measure.LATE)
    if received is None or not pending or not settled:
        return
    returned = _figures(group, Measure.RETURNED)
    wholes = [*group.wholes()]
    with_returned = [value + group.sum(Measure.RETURNED) for value in wholes]
    yield _Equation(received, [*settled, *pending, *returned], [*wholes, *with_returned], 0.95)


def _known_times(group: Dossiers) -> Sequence[Measure]:
    return (Measure.IN_TIME,) if Measure.IN_TIME in group.figures else (Measure.EARLY, Measure.ON_TIME)


def _timed(group: Dossiers) -> Iterator[_Equation]:
    """Settled early, on time and late are all that were settled; without a word on late ones, they may be fewer."""
    done = group.figure(Measure.DONE)
    times = _figures(group, *_known_times(group))
    late = _figures(group, Measure.LATE)
    if done is None or not times:
        return
    if late:
        yield _Equation(done, [*times, *late], [done.value])
    elif sum(figure.value for figure in times) > done.value:
        yield _Equation(done, times, [done.value])


def _pending(group: Dossiers) -> Iterator[_Equation]:
    whole = group.figure(Measure.OPEN)
    parts = _figures(group, Measure.OPEN_IN_TIME, Measure.OPEN_OVERDUE)
    if whole is not None and len(parts) == 2:
        yield _Equation(whole, parts, [whole.value])


def _finding(report: Report, equation: _Equation, held: Sequence[int]) -> Finding:
    blamed = blame(equation.whole, equation.parts, confirmed=held)
    name = NAMES[Measure(blamed.figure.subject)]
    should_be = None if blamed.needed is None else _VALUE(name=name, value=blamed.needed)
    parts: tuple[str | Statement, ...] = tuple(
        _PART(name=NAMES[Measure(part.subject)], value=part.value) for part in equation.parts
    )
    whole = equation.whole
    says = _SAYS(whole=NAMES[Measure(whole.subject)], value=whole.value, parts=parts)
    span = (blamed.figure.start, blamed.figure.place.end)
    words = Words(says, blamed.why, should_be)
    return found(report, span, "balance", words, severity=Severity.WRONG, sure=equation.sure * blamed.sure)
