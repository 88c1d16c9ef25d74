"""Shares against their counts: a percentage is that of its part and of some whole that the report gives."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from parindex.core.reports import numbers, slips
from parindex.core.reports.dossiers import Dossiers, group_of
from parindex.core.reports.figures import Figure, Kind
from parindex.core.reports.findings import Finding, Severity, Words, found
from parindex.core.reports.measures import NAMES, Measure
from parindex.core.reports.registry import register
from parindex.core.reports.report import Report
from parindex.core.sentences import Statement, Template

_SAYS = Template("{name} {part}, tỷ lệ {share} %", "{name} {part}, a share of {share} %")
_IS = Template("{part}/{whole} = {share} %", "{part}/{whole} = {share} %")
_SHARE = Template("{share} %", "{share} %")
_TYPED = Template(
    "{is_}; {share} % là của {part}/{typed}, có thể {whole} gõ thành {typed}",
    "{is_}; {share} % is {part}/{typed}: {whole} likely typed as {typed}",
)
_TYPED_PART = Template(
    "{is_}; {share} % là của {typed}/{whole}, có thể {part} gõ thành {typed}",
    "{is_}; {share} % is {typed}/{whole}: {part} likely typed as {typed}",
)
_SLIPPED = Template("{is_}; có thể do {slip}", "{is_}; likely {slip}")

_JOINED = re.compile(r"[^;\n]{0,70}")
_FEES = re.compile(r"\bnghia vu tai chinh\b|\b(?:co|thu|phai nop) (?:phi|le phi)\b")
_APART = re.compile(r"\b(?:trong khi|con lai|rieng|tang|giam)\b")
_BEHIND = re.compile(r"\s*\(\s*(?:tuong ung|tuc|bang|dat|voi|gom|so luong:?)?\s*")

_TWO = re.compile(
    r"(?<![\d.,/])(?P<part>\d[\d.]*) (?:[^\d%;\n]|muc \d){2,60}\btren(?: tong so)? (?P<whole>\d[\d.]*) [^\d%;\n]{2,60}"
    r",? ?\(?(?:dat|chiem|bang)(?: ty le)? $"
)
_OF_RECEIVED = frozenset(
    {
        Measure.DIRECT,
        Measure.ONLINE,
        Measure.POSTAL,
        Measure.CARRIED,
        Measure.DONE,
        Measure.OPEN,
        Measure.RETURNED,
        Measure.INPUT_DIGITAL,
        Measure.INPUT_PAPER,
    }
)
_OF_SETTLED = frozenset(
    {
        Measure.EARLY,
        Measure.ON_TIME,
        Measure.IN_TIME,
        Measure.LATE,
        Measure.RESULT_DIGITAL,
        Measure.RESULT_PAPER,
    }
)
_OF_ONLINE = frozenset({Measure.LEVEL_3, Measure.LEVEL_4, Measure.FULL, Measure.PARTIAL})
_SUMS = (
    (Measure.INPUT_DIGITAL, Measure.INPUT_PAPER),
    (Measure.RESULT_DIGITAL, Measure.RESULT_PAPER),
    (Measure.LEVEL_3, Measure.LEVEL_4),
    (Measure.FULL, Measure.PARTIAL),
)


@dataclass(frozen=True, slots=True)
class _Basis:
    """A part with the wholes that it may be a share of, the likeliest first."""

    part: Decimal
    wholes: Sequence[Decimal]
    name: str = ""
    is_sure: bool = True


@register("shares")
def shares(report: Report) -> Iterator[Finding]:
    """Find percentages that follow from none of the wholes that their counts may be taken of."""
    figures = [one for one in report.figures if one.kind in {Kind.SCORE, Kind.COUNT, Kind.SHARE, Kind.RANK}]
    for number, figure in enumerate(figures):
        if figure.kind is not Kind.SHARE or not figure.is_fact:
            continue
        basis = _basis(report, figures, number)
        if basis is None or not basis.wholes:
            continue
        if not any(numbers.is_share(figure.value, basis.part, whole) for whole in basis.wholes):
            yield _finding(report, figure, basis)


def _basis(report: Report, figures: Sequence[Figure], number: int) -> _Basis | None:
    figure = figures[number]
    behind = figures[number + 1] if number + 1 < len(figures) else None
    between = report.prose.flat[figure.place.end : behind.start] if behind else ""
    if behind is not None and behind.of is not None and behind.kind is not Kind.RANK and _BEHIND.fullmatch(between):
        return _Basis(behind.value, [behind.of], _name(behind))
    of_two = _of_two_counts(report, figure)
    if of_two is not None:
        return of_two
    before = figures[number - 1] if number else None
    if (
        before is not None
        and before.is_fact
        and before.kind in {Kind.COUNT, Kind.SCORE}
        and _is_joined(report, before, figure)
    ):
        if before.of is not None:
            return _Basis(before.value, [before.of], _name(before))
        if before.kind is Kind.COUNT:
            return _of_count(report, figures, before)
    return _of_label(report, figure)


def _name(figure: Figure) -> str:
    """Name what a figure counts, in letters with their accents."""
    return NAMES[Measure(figure.subject)] if figure.subject in frozenset(Measure) else figure.place.words


def _is_joined(report: Report, before: Figure, share: Figure) -> bool:
    start, _ = report.prose.sentence_at(share.start)
    between = report.prose.flat[before.place.end : share.start]
    if before.start < start or not _JOINED.fullmatch(between) or _APART.search(between):
        return False
    own = between.rpartition(",")[2]
    return own == between or not re.search(r"\bty le\b.{8,}", own)


def _of_count(report: Report, figures: Sequence[Figure], part: Figure) -> _Basis | None:
    if part.subject in frozenset(Measure):
        group = group_of(report, part)
        wholes = _wholes(group, Measure(part.subject))
        if part.subject == Measure.PAID:
            wholes = _with_fees(report, figures, part)
        return _Basis(part.value, wholes, _name(part))
    paragraph = report.prose.paragraph_at(part.start)
    same = [
        one
        for one in figures
        if paragraph.start <= one.start < part.start
        and one.kind is Kind.COUNT
        and one.is_fact
        and one.unit == part.unit
        and part.unit
        and one.value >= part.value
    ]
    totals = [one for one in same if re.search(r"\btong\b|\btat ca\b|\bphat ra\b", one.words)]
    wholes = [one.value for one in (*totals, *same)]
    return _Basis(part.value, list(dict.fromkeys(wholes)), _name(part), is_sure=bool(totals))


def _with_fees(report: Report, figures: Sequence[Figure], paid: Figure) -> list[Decimal]:
    """Give the dossiers that have to be paid for, named right before those that were paid online."""
    start = report.prose.paragraph_at(paid.start).start
    named = [one for one in figures if start <= one.start < paid.start and one.unit == paid.unit]
    return [named[-1].value] if named and _FEES.search(report.prose.flat, start, paid.start) else []


def _of_label(report: Report, share: Figure) -> _Basis | None:
    """Take the count that the words before the share name: "tỷ lệ giải quyết đúng hạn đạt 99,5%"."""
    if share.subject not in frozenset(Measure):
        return None
    group = group_of(report, share)
    measure = Measure(share.subject)
    if measure in {Measure.ON_TIME, Measure.IN_TIME, Measure.EARLY}:
        part = group.in_time if group.has_in_time else None
    else:
        part = group.value(measure)
    if part is None or measure is Measure.RECEIVED:
        return None
    return _Basis(part, _wholes(group, measure), NAMES[measure])


def _of_two_counts(report: Report, share: Figure) -> _Basis | None:
    """Take "1.450 tài khoản trên 1.600 người, đạt 90,63%", two counts of different things."""
    start, _ = report.prose.sentence_at(share.start)
    told = _TWO.search(report.prose.flat[start : share.start])
    if told is None:
        return None
    part, whole = numbers.parse(told["part"]), numbers.parse(told["whole"])
    return _Basis(part, [whole], told["part"]) if 0 < part <= whole else None


def _wholes(group: Dossiers, measure: Measure) -> list[Decimal]:
    """Give the wholes that a count of dossiers may be a share of, the likeliest first."""
    sums = [group.sum(*pair) for pair in _SUMS if measure in pair and all(one in group.figures for one in pair)]
    settled = [] if group.settled is None else [group.settled]
    online = [value for value in (group.value(Measure.ONLINE),) if value is not None]
    due = [value for value in (group.value(Measure.DUE),) if value is not None]
    wholes = [*group.wholes(), *due]
    known: list[Decimal] = []
    if measure in _OF_SETTLED:
        known = [*settled, *sums, *wholes]
    elif measure in _OF_RECEIVED:
        known = [*sums, *wholes, *(settled if measure is Measure.INPUT_DIGITAL else [])]
    elif measure in _OF_ONLINE:
        known = [*online, *sums, *wholes]
    return list(dict.fromkeys(value for value in known if value > 0))


def _finding(report: Report, share: Figure, basis: _Basis) -> Finding:
    digits = numbers.places(share.value)
    whole = basis.wholes[0]
    right = numbers.share(basis.part, whole, max(digits, 2) if _is_small(basis.part, whole) else digits)
    is_ = _IS(part=basis.part, whole=whole, share=right)
    why = _slip(share.value, basis, digits) or is_
    says = _SAYS(name=basis.name, part=basis.part, share=share.value)
    severity = Severity.WRONG if basis.is_sure else Severity.DOUBTFUL
    words = Words(says, why, _SHARE(share=right))
    sure = (0.95 if why is not is_ else 0.9) if basis.is_sure else 0.6
    return found(report, (share.start, share.place.end), "shares", words, severity=severity, sure=sure)


def _is_small(part: Decimal, whole: Decimal) -> bool:
    """Say whether a share is below 1 %, where one decimal says too little."""
    return part * 100 < whole


def _slip(printed: Decimal, basis: _Basis, digits: int) -> Statement | None:
    """Say which slip of typing explains a share: of the whole, of the part, of the share itself."""
    for whole in basis.wholes:
        is_ = _IS(part=basis.part, whole=whole, share=numbers.share(basis.part, whole, max(digits, 2)))
        slip = slips.explain(numbers.share(basis.part, whole, digits), printed)
        if slip is not None:
            return _SLIPPED(is_=is_, slip=slip)
        for typed in slips.mistypings(int(whole)):
            if typed and numbers.is_share(printed, basis.part, Decimal(typed)):
                return _TYPED(is_=is_, share=printed, part=basis.part, whole=whole, typed=typed)
        for typed in slips.mistypings(int(basis.part)):
            if numbers.is_share(printed, Decimal(typed), whole):
                return _TYPED_PART(is_=is_, share=printed, part=basis.part, whole=whole, typed=typed)
    return None
