"""Whether a paper is what a requirement asks for: it fits, it is doubtful for reasons, or it is something else."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from parindex.core.documents.clocks import Timing, act_reading
from parindex.core.documents.facts import Span
from parindex.core.documents.issuers import LEVELS, Owner
from parindex.core.documents.papers import Paper, PaperForm, Signature
from parindex.core.documents.requirements import Requirement, either
from parindex.core.documents.spans import said as said_span
from parindex.core.documents.terms import Term, span_of
from parindex.core.sentences import Statement, Template

#: So often the opening has to name a topic that the subject does not name.
_OFTEN = 2
#: A periodic report that names no period is taken by its date: so many days around the end of the period.
_BEFORE, _AFTER = 31, 75


class Doubt(StrEnum):
    """Why a paper is doubtful."""

    SUBJECT = "subject"
    YEAR = "year"
    TOO_EARLY = "too_early"
    TOO_LATE = "too_late"
    UNDATED = "undated"
    TYPE_UNKNOWN = "type_unknown"
    ISSUER = "issuer"
    OTHER_UNIT = "other_unit"
    UNSIGNED = "unsigned"
    ALTERED = "altered"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Reason:
    """One doubt, in a sentence."""

    code: Doubt
    said: Statement


_SUBJECT = Template("không thấy nói về {topics}", "does not seem to speak of {topics}")
_YEAR = Template("nói về {span}, mà đợt xét {wanted}", "speaks of {span}; the round is about {wanted}")
_UNDATED = Template("chưa biết ngày ban hành", "the date of issue is not known")
_TYPE_UNKNOWN = Template("chưa rõ loại văn bản; cần {kinds}", "the type is not clear; needed: {kinds}")
_ISSUER = Template("do {issuer} ban hành; cần văn bản của {wanted}", "issued by {issuer}; needed: one of {wanted}")
_OTHER_UNIT = Template("là văn bản của đơn vị khác: {issuer}", "a document of another unit: {issuer}")
_UNSIGNED = Template("không thấy người ký", "no signer was found")
_ALTERED = Template("tệp đã bị sửa sau khi ký số", "the file was changed after it was signed")
_UNREAD = Template("không đọc được nội dung", "the content could not be read")


@dataclass(frozen=True, slots=True)
class Fit:
    """How a paper fits: `counts` says whether it is such a document at all; without reasons it fits fully."""

    counts: bool
    reasons: tuple[Reason, ...] = ()

    @property
    def is_full(self) -> bool:
        """Say whether nothing is in doubt."""
        return self.counts and not self.reasons


def fit(
    requirement: Requirement, paper: Paper, *, year: int, slot: Term | None = None, superior_on: date | None = None
) -> Fit:
    """Say how a paper fits a requirement in the round of a year. `slot` is the period where one is asked for each."""
    is_typed = type_agrees(requirement, paper)
    if is_typed is False:
        return Fit(counts=False)
    periodic = _periodic(requirement, paper, year, slot)
    if periodic is False:
        return Fit(counts=False)
    reasons = [] if is_typed else [Reason(Doubt.TYPE_UNKNOWN, _TYPE_UNKNOWN(kinds=requirement.kinds))]
    reasons += _of_unit(requirement, paper)
    reasons += _in_time(requirement, paper, year, slot, superior_on)
    reasons += _of_subject(requirement, paper)
    reasons += _signed(requirement, paper)
    return Fit(counts=True, reasons=tuple(reasons))


def speaks_of(requirement: Requirement, paper: Paper) -> bool:
    """Say whether a paper speaks of all that a requirement names: in its subject or title, or often in its opening."""
    for group in requirement.subject:
        if any(paper.spoken.speaks_of(word) for word in group):
            continue
        if sum(paper.opening.count_of(word) for word in group) < _OFTEN:
            return False
    return True


def type_agrees(requirement: Requirement, paper: Paper) -> bool | None:
    """Say whether type or form agree; None where neither is known of the paper."""
    if not requirement.types and not requirement.forms:
        return True
    if paper.types & set(requirement.types) or paper.forms & set(requirement.forms):
        return True
    return None if not paper.types and not paper.forms else False


def _periodic(requirement: Requirement, paper: Paper, year: int, slot: Term | None) -> bool:
    """Say whether a paper may be the one for a period, where there is one for each."""
    if not requirement.terms or slot is None:
        return True
    wanted = span_of(slot, year)
    if paper.period is not None:
        return _same_part(paper.period, wanted)
    if len(requirement.terms) == 1:
        return True
    if paper.issued_on is None:
        return False
    return -_BEFORE <= (paper.issued_on - wanted.last).days <= _AFTER


def _same_part(one: Span, other: Span) -> bool:
    """Say whether two periods are the same part of their years."""
    return one.kind is other.kind and one.first.month == other.first.month


def _of_unit(requirement: Requirement, paper: Paper) -> Iterator[Reason]:
    if paper.owner is Owner.OTHER_UNIT:
        yield Reason(Doubt.OTHER_UNIT, _OTHER_UNIT(issuer=paper.issuer))
    elif requirement.issuers and paper.issued_by.level and paper.issued_by.level not in requirement.issuers:
        wanted = either([LEVELS[level]() for level in requirement.issuers])
        yield Reason(Doubt.ISSUER, _ISSUER(issuer=paper.issuer, wanted=wanted))


def _in_time(
    requirement: Requirement, paper: Paper, year: int, slot: Term | None, superior_on: date | None
) -> Iterator[Reason]:
    wanted = span_of(slot, year) if slot else None
    if wanted is not None and not is_of_time(paper, wanted):
        span = said_span(paper.period) if paper.period else ""
        yield Reason(Doubt.YEAR, _YEAR(span=span, wanted=said_span(wanted)))
        return
    if requirement.window is None:
        return
    reading = act_reading(paper, requirement.window, year, superior_on)
    match reading.timing:
        case Timing.LATE:
            yield Reason(Doubt.TOO_LATE, reading.said)
        case Timing.EARLY if wanted is None or paper.period is None:
            yield Reason(Doubt.TOO_EARLY, reading.said)
        case Timing.UNDATED if not paper.forms & {PaperForm.PICTURE, PaperForm.LINK}:
            yield Reason(Doubt.UNDATED, _UNDATED())


def is_of_time(paper: Paper, wanted: Span) -> bool:
    """Say whether a paper speaks of the time that is wanted, or names none.

    A budget is settled in the year after it, and drawn up in the year before (Luật Ngân sách nhà nước, Điều 15).
    """
    period = paper.period
    if period is None:
        return True
    if period.first <= wanted.last and wanted.first <= period.last:
        return True
    settles = period.year == wanted.year - 1 and paper.spoken.speaks_of("quyết toán")
    plans = period.year == wanted.year + 1 and paper.spoken.speaks_of("dự toán")
    return settles or plans


def _of_subject(requirement: Requirement, paper: Paper) -> Iterator[Reason]:
    if not requirement.subject:
        return
    if not paper.is_known:
        if not paper.forms & set(requirement.forms):
            yield Reason(Doubt.UNREAD, _UNREAD())
        return
    if not speaks_of(requirement, paper):
        topics = tuple(either([Statement.verbatim(word) for word in group]) for group in requirement.subject)
        yield Reason(Doubt.SUBJECT, _SUBJECT(topics=topics))


def _signed(requirement: Requirement, paper: Paper) -> Iterator[Reason]:
    if paper.signature is Signature.ALTERED:
        yield Reason(Doubt.ALTERED, _ALTERED())
    elif requirement.is_signed and paper.signature is Signature.NONE and paper.types:
        yield Reason(Doubt.UNSIGNED, _UNSIGNED())
