"""Looks at everything that a unit has filed, and lists what people should look at: one call for a board or a test."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date, datetime

from parindex.core.documents.clocks import Timing, upload_reading
from parindex.core.documents.findings import Code, Finding, Severity
from parindex.core.documents.fitting import Doubt, is_of_time
from parindex.core.documents.issuers import Owner
from parindex.core.documents.papers import Paper
from parindex.core.documents.requirements import Requirements
from parindex.core.documents.routing import Router
from parindex.core.documents.spans import said as said_span
from parindex.core.documents.sufficiency import Place, State, Sufficiency, assess
from parindex.core.documents.terms import Term, span_of
from parindex.core.documents.twins import find_twins, used_often
from parindex.core.sentences import Template

_OF_OTHER_YEAR = Template("nói về {span}, mà đợt xét {wanted}", "speaks of {span}; the round is about {wanted}")
_OF_OTHER_UNIT = Template("là văn bản của {issuer}, không phải của đơn vị", "a document of {issuer}, not of the unit")

#: Of another unit is said once of a paper, not for each of its items.
_DOUBTS: dict[Doubt, tuple[Code, Severity]] = {
    Doubt.SUBJECT: (Code.OTHER_SUBJECT, Severity.INFORMS),
    Doubt.YEAR: (Code.OTHER_YEAR, Severity.WARNS),
    Doubt.TOO_EARLY: (Code.TOO_EARLY, Severity.WARNS),
    Doubt.TOO_LATE: (Code.TOO_LATE, Severity.WARNS),
    Doubt.UNDATED: (Code.UNDATED, Severity.INFORMS),
    Doubt.TYPE_UNKNOWN: (Code.OTHER_TYPE, Severity.INFORMS),
    Doubt.ISSUER: (Code.OTHER_ISSUER, Severity.INFORMS),
    Doubt.UNSIGNED: (Code.UNSIGNED, Severity.INFORMS),
    Doubt.ALTERED: (Code.ALTERED, Severity.WARNS),
    Doubt.UNREAD: (Code.UNREAD, Severity.INFORMS),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination:
    """What was found of a unit: how far the evidence of each item goes, and the findings, paper by paper."""

    items: tuple[Sufficiency, ...]
    findings: tuple[Finding, ...]

    def of_paper(self, key: str) -> tuple[Finding, ...]:
        """Give the findings of one paper."""
        return tuple(finding for finding in self.findings if finding.paper == key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a unit is examined in.

    `stakes` are the micropoints of each item, `deadline` that of the phase, `superior_on` the date of the superior's
    document for an item whose window hangs on it, `earlier` the unit's papers of an earlier round.
    """

    year: int
    stakes: Mapping[str, int] = field(default_factory=dict)
    deadline: datetime | None = None
    superior_on: Mapping[str, date] = field(default_factory=dict)
    earlier: Sequence[Paper] = ()


def examine(
    filed: Mapping[str, Sequence[Paper]],
    requirements: Mapping[str, Requirements],
    router: Router,
    setting: Setting,
) -> Examination:
    """Examine what a unit has filed under each item."""
    assessed = tuple(
        assess(
            one,
            filed.get(code, ()),
            item=code,
            year=setting.year,
            stake=setting.stakes.get(code, 0),
            superior_on=setting.superior_on.get(code),
        )
        for code, one in requirements.items()
    )
    placed = {place.paper.key for one in assessed for place in one.places if place.paper}
    different = {paper.key: paper for papers in filed.values() for paper in papers}
    findings = [finding for one in assessed for finding in _of_item(one)]
    findings += _of_papers(filed, router, setting.deadline)
    findings += _of_other_years(filed, placed, setting.year)
    findings += [pair.finding for pair in find_twins(tuple(different.values()), setting.earlier)]
    return Examination(items=assessed, findings=tuple(findings))


def _of_item(one: Sufficiency) -> Iterator[Finding]:
    for said in one.missing:
        yield Finding(code=Code.MISSING, severity=Severity.WARNS, said=said, item=one.item)
    for place in one.places:
        if place.state is State.DOUBTFUL:
            yield from _of_place(place, one.item)


def _of_place(place: Place, item: str) -> Iterator[Finding]:
    for reason in place.fit.reasons if place.fit else ():
        if reason.code in _DOUBTS:
            code, severity = _DOUBTS[reason.code]
            key = place.paper.key if place.paper else ""
            yield Finding(code=code, severity=severity, said=reason.said, paper=key, item=item)


def _of_papers(filed: Mapping[str, Sequence[Paper]], router: Router, deadline: datetime | None) -> Iterator[Finding]:
    places: dict[str, tuple[Paper, list[str]]] = {}
    for code, papers in filed.items():
        for paper in papers:
            places.setdefault(paper.key, (paper, []))[1].append(code)
    for paper, codes in places.values():
        yield from _of_paper(paper, codes, router, deadline)


def _of_other_years(filed: Mapping[str, Sequence[Paper]], placed: Set[str], year: int) -> Iterator[Finding]:
    """Say of papers that fill no place of their item that they speak of another year; the others are said already."""
    wanted = span_of(Term.YEAR, year)
    for code, papers in filed.items():
        for paper in papers:
            if paper.key not in placed and paper.period is not None and not is_of_time(paper, wanted):
                said = _OF_OTHER_YEAR(span=said_span(paper.period), wanted=said_span(wanted))
                yield Finding(code=Code.OTHER_YEAR, severity=Severity.WARNS, said=said, paper=paper.key, item=code)


def _of_paper(paper: Paper, codes: Sequence[str], router: Router, deadline: datetime | None) -> Iterator[Finding]:
    for code in codes:
        improbable = router.is_improbable(paper, code)
        if improbable is not None:
            yield Finding(
                code=Code.WRONG_ITEM, severity=Severity.WARNS, said=improbable.why, paper=paper.key, item=code
            )
    if paper.owner is Owner.OTHER_UNIT:
        said = _OF_OTHER_UNIT(issuer=paper.issuer)
        yield Finding(code=Code.OTHER_UNIT, severity=Severity.WARNS, said=said, paper=paper.key)
    often = used_often(codes, paper)
    if often is not None:
        yield often
    if deadline is not None:
        reading = upload_reading(paper, deadline)
        if reading.timing is Timing.LATE:
            yield Finding(code=Code.UPLOADED_LATE, severity=Severity.WARNS, said=reading.said, paper=paper.key)
