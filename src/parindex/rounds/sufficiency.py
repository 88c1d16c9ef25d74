"""How far the evidence of an item goes, as it is kept: its parts with the documents that stand for them, and findings.

The judgement is the core's (`core.documents.sufficiency`); here its sentences are written down in both languages, so
that a page says them without reading a document again.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from parindex.core.checks import Evidence
from parindex.core.documents.clocks import Timing, act_reading
from parindex.core.documents.findings import Code, Finding, Severity
from parindex.core.documents.fitting import Doubt
from parindex.core.documents.requirements import Requirement
from parindex.core.documents.sufficiency import Place, State, Sufficiency
from parindex.core.documents.terms import TERMS
from parindex.core.sentences import Statement, Template

_BOTH = Template("{vi}", "{en}")
_MORE = Template("{more}", "{more}")
_WHY = Template("{paper}: {why}", "{paper}: {why}")
_OF_TERM = Template("{what} ({term})", "{what} ({term})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a document is doubtful, by code and in a sentence."""

    code: Doubt
    said: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One document that an item requires: the one that stands for it (its key), and what is doubtful about it."""

    what: Statement
    state: State
    #: The conditions that it has to meet, in a sentence each.
    more: Statement | None = None
    document_id: int | None = None
    paper: str = ""
    reasons: tuple[Reason, ...] = ()
    #: What the clock of the act says, where the requirement has a window.
    act: Statement | None = None
    timing: Timing | None = None
    #: How often the same is asked for, such as two pictures.
    count: int = 1

    @property
    def tone(self) -> str:
        """The colour of its state."""
        return TONES[self.state]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One thing to look at among the documents of a sheet; `document_id` and `other_id` are keys of documents."""

    code: Code
    severity: Severity
    said: Statement
    item: str = ""
    document_id: int | None = None
    other_id: int | None = None


#: The colours of the states; their words stand beside them always.
TONES: Mapping[State, str] = {
    State.MET: "good",
    State.DOUBTFUL: "warn",
    State.MISSING: "loss",
    State.NOT_NEEDED: "plain",
}


def parts_of(found: Sufficiency, year: int) -> tuple[Part, ...]:
    """Give the parts of an item; those that are missing and alike stand as one with their count."""
    parts: list[Part] = []
    for place in found.places:
        part = _part(place, year)
        if parts and _are_alike(parts[-1], part):
            parts[-1] = replace(parts[-1], count=parts[-1].count + 1)
        else:
            parts.append(part)
    return tuple(parts)


def plain_parts(parts: Iterable[Part]) -> list[dict[str, Any]]:
    """Write parts as plain values."""
    return [
        {
            "what": _say(part.what),
            "more": _say(part.more) if part.more else None,
            "state": part.state.value,
            "document": part.document_id,
            "paper": part.paper,
            "reasons": [[reason.code.value, *_say(reason.said)] for reason in part.reasons],
            "act": _say(part.act) if part.act else None,
            "timing": part.timing.value if part.timing else None,
            "count": part.count,
        }
        for part in parts
    ]


def read_parts(plain: Sequence[Mapping[str, Any]]) -> tuple[Part, ...]:
    """Read parts as they were written."""
    return tuple(
        Part(
            what=_both(*one["what"]),
            more=_both(*one["more"]) if one["more"] else None,
            state=State(one["state"]),
            document_id=one["document"],
            paper=one["paper"],
            reasons=tuple(Reason(code=Doubt(code), said=_both(vi, en)) for code, vi, en in one["reasons"]),
            act=_both(*one["act"]) if one["act"] else None,
            timing=Timing(one["timing"]) if one["timing"] else None,
            count=one["count"],
        )
        for one in plain
    )


def plain_findings(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Write findings as plain values; what is missing stands with its item already."""
    return [
        {
            "code": finding.code.value,
            "severity": finding.severity.value,
            "said": _say(finding.said),
            "item": finding.item,
            "document": _key(finding.paper),
            "other": _key(finding.other),
        }
        for finding in findings
        if finding.code is not Code.MISSING
    ]


def read_findings(plain: Sequence[Mapping[str, Any]]) -> tuple[Look, ...]:
    """Read findings as they were written."""
    return tuple(
        Look(
            code=Code(one["code"]),
            severity=Severity(one["severity"]),
            said=_both(*one["said"]),
            item=one["item"],
            document_id=one["document"],
            other_id=one["other"],
        )
        for one in plain
    )


def standing(item: str, state: str, stake: int, closes: date | None) -> Sufficiency:
    """Give what is kept of an item as the core adds it up and orders it; what nobody looked at yet is not counted."""
    return Sufficiency(item=item, state=State(state or State.NOT_NEEDED.value), stake=stake, closes=closes)


def evidence_of(state: str, parts: Iterable[Part]) -> Evidence | None:
    """Give the evidence of an answer as the checks before sending in take it; None where nobody looked yet."""
    if not state:
        return None
    known = list(parts)
    return Evidence(
        state=State(state),
        missing=tuple(part.what for part in known if part.state is State.MISSING),
        doubts=tuple(
            _WHY(paper=part.paper, why=tuple(reason.said for reason in part.reasons)) for part in known if part.reasons
        ),
    )


def _part(place: Place, year: int) -> Part:
    window, paper = place.requirement.window, place.paper
    act = act_reading(paper, window, year) if paper is not None and window is not None else None
    return Part(
        what=_what(place),
        more=_more(place.requirement),
        state=place.state,
        document_id=_key(paper.key) if paper else None,
        paper=paper.name if paper else "",
        reasons=tuple(Reason(code=one.code, said=one.said) for one in place.fit.reasons) if place.fit else (),
        act=act.said if act else None,
        timing=act.timing if act else None,
    )


def _are_alike(before: Part, part: Part) -> bool:
    is_open = before.document_id is None and part.document_id is None
    return is_open and _say(before.what) == _say(part.what)


def _what(place: Place) -> Statement:
    kinds = place.requirement.kinds
    if len(place.requirement.terms) > 1 and place.term:
        return _OF_TERM(what=kinds, term=TERMS[place.term]())
    return kinds


def _more(requirement: Requirement) -> Statement | None:
    """Give the conditions of a requirement, without its kinds and its count."""
    more = requirement.said.values.get("more")
    return _MORE(more=more) if more else None


def _say(statement: Statement) -> list[str]:
    return [statement.say("vi"), statement.say("en")]


def _both(vi: str, en: str) -> Statement:
    return _BOTH(vi=vi, en=en)


def _key(written: str) -> int | None:
    return int(written) if written.isdecimal() else None
