"""Whether what a unit has filed is what an item requires, what is missing or doubtful, and the points at stake."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from parindex.core.documents.assigning import assign
from parindex.core.documents.fitting import Doubt, Fit, fit
from parindex.core.documents.papers import Paper
from parindex.core.documents.requirements import Requirement, Requirements
from parindex.core.documents.terms import TERMS, Term
from parindex.core.sentences import Points, Statement, Template

#: What closes within so many days comes before what is worth more.
SOON = 14

Key = TypeVar("Key", bound=Hashable)


class State(StrEnum):
    """How far the evidence of an item goes."""

    MET = "met"
    DOUBTFUL = "doubtful"
    MISSING = "missing"
    NOT_NEEDED = "not_needed"


STATES: dict[State, Template] = {
    State.MET: Template("đủ", "met"),
    State.DOUBTFUL: Template("cần xem lại", "doubtful"),
    State.MISSING: Template("còn thiếu", "missing"),
    State.NOT_NEEDED: Template("không phải nộp", "not needed"),
}

_WORST = (State.NOT_NEEDED, State.MET, State.DOUBTFUL, State.MISSING)

_MISSING = Template("thiếu: {what}", "missing: {what}")
_MISSING_TERM = Template("thiếu {term}: {what}", "missing {term}: {what}")
_MISSING_COUNT = Template("thiếu {count} tài liệu: {what}", "{count} missing: {what}")
_DOUBTFUL = Template("{paper}: {why}", "{paper}: {why}")
_HANGING = Template("{points} điểm phụ thuộc vào đây", "{points} points hang on it")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One document that is required, and the paper that stands for it; `paper` is None where there is none."""

    requirement: Requirement
    term: Term | None = None
    paper: Paper | None = None
    fit: Fit | None = None

    @property
    def state(self) -> State:
        """Met, doubtful or missing; what is optional is never missing."""
        if self.fit is None:
            return State.NOT_NEEDED if self.requirement.is_optional else State.MISSING
        return State.MET if self.fit.is_full else State.DOUBTFUL

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """The codes of what is in doubt."""
        return tuple(reason.code for reason in self.fit.reasons) if self.fit else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sufficiency:
    """The evidence of one item: its state, every place with its paper, and the points at stake.

    `places` holds the shared part and the alternative that is best filled.
    """

    item: str
    state: State
    places: tuple[Place, ...] = ()
    stake: int = 0
    closes: date | None = None

    @property
    def hanging(self) -> int:
        """The micropoints that hang on what is doubtful or missing."""
        return self.stake if self.state in {State.DOUBTFUL, State.MISSING} else 0

    @property
    def missing(self) -> tuple[Statement, ...]:
        """Say what is missing, a sentence for each requirement or period."""
        return tuple(_missing(places) for places in _by_requirement(self.places) if places)

    @property
    def doubts(self) -> tuple[Statement, ...]:
        """Say what is doubtful and why, a sentence for each paper."""
        return tuple(
            _DOUBTFUL(paper=place.paper.name, why=tuple(reason.said for reason in place.fit.reasons))
            for place in self.places
            if place.paper and place.fit and place.fit.reasons
        )

    @property
    def said(self) -> tuple[Statement, ...]:
        """Say everything: what is missing, what is doubtful, and the points that hang on it."""
        said = (*self.missing, *self.doubts)
        return (*said, _HANGING(points=Points(self.hanging))) if said and self.hanging else said


def assess(
    requirements: Requirements,
    papers: Sequence[Paper],
    *,
    item: str,
    year: int,
    stake: int = 0,
    superior_on: date | None = None,
) -> Sufficiency:
    """Say how far the papers filed under an item are what it requires, in the round of a year.

    One paper stands for one place of a requirement; the same file twice is one paper. It may stand for several
    requirements, as a report with its tables does. Of the alternatives the one that is best filled counts.
    """
    different = tuple({paper.sha256 or f"{place}": paper for place, paper in enumerate(papers)}.values())

    def filled(parts: Sequence[Requirement]) -> tuple[Place, ...]:
        return tuple(place for one in parts for place in _fill(one, different, year, superior_on))

    places = filled(requirements.shared)
    if requirements.alternatives:
        choices = [filled(choice) for choice in requirements.alternatives]
        places += min(choices, key=lambda choice: (_WORST.index(_worst(choice)), sum(_is_open(one) for one in choice)))
    state = _worst(places)
    return Sufficiency(item=item, state=state, places=places, stake=stake, closes=_closes(places, year, superior_on))


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Items by their state, and the micropoints that hang on them."""

    met: int = 0
    doubtful: int = 0
    missing: int = 0
    not_needed: int = 0
    hanging: int = 0


def totals(found: Iterable[Sufficiency]) -> Totals:
    """Add up items."""
    counts = dict.fromkeys(State, 0)
    hanging = 0
    for one in found:
        counts[one.state] += 1
        hanging += one.hanging
    return Totals(
        met=counts[State.MET],
        doubtful=counts[State.DOUBTFUL],
        missing=counts[State.MISSING],
        not_needed=counts[State.NOT_NEEDED],
        hanging=hanging,
    )


def totals_by(found: Iterable[Sufficiency], key: Callable[[Sufficiency], Key]) -> dict[Key, Totals]:
    """Add up items by officer, area, unit or whatever else a function says of one."""
    groups: dict[Key, list[Sufficiency]] = {}
    for one in found:
        groups.setdefault(key(one), []).append(one)
    return {group: totals(members) for group, members in groups.items()}


def fetch_first(found: Iterable[Sufficiency], today: date, soon: int = SOON) -> tuple[Sufficiency, ...]:
    """Order what is missing or doubtful: what closes within `soon` days, then by points, then by the day it closes.

    What has closed already is not urgent any more, but its paper may still be found and filed.
    """

    def urgency(one: Sufficiency) -> tuple[bool, int, date, bool]:
        closes = one.closes if one.closes and one.closes >= today else date.max
        is_soon = (closes - today).days <= soon
        return (not is_soon, -one.hanging, closes, one.state is State.DOUBTFUL)

    return tuple(sorted((one for one in found if one.state in {State.DOUBTFUL, State.MISSING}), key=urgency))


def stakes(maxima: Mapping[str, int], self_scores: Mapping[str, int] | None = None) -> dict[str, int]:
    """Give what hangs on each item: the points that the unit gives itself; the maximum where it has given none."""
    given = self_scores or {}
    return {code: given.get(code, maximum) for code, maximum in maxima.items()}


def _fill(requirement: Requirement, papers: Sequence[Paper], year: int, superior_on: date | None) -> tuple[Place, ...]:
    slots = requirement.slots
    fits = [
        [fit(requirement, paper, year=year, slot=slot, superior_on=superior_on) for paper in papers] for slot in slots
    ]
    chosen = assign([[(len(one.reasons) if one.counts else None) for one in row] for row in fits])
    return tuple(
        Place(requirement=requirement, term=slot)
        if at is None
        else Place(requirement=requirement, term=slot, paper=papers[at], fit=fits[row][at])
        for row, (slot, at) in enumerate(zip(slots, chosen, strict=True))
    )


def _worst(places: Iterable[Place]) -> State:
    return max((place.state for place in places), key=_WORST.index, default=State.NOT_NEEDED)


def _is_open(place: Place) -> bool:
    return place.state is not State.MET


def _closes(places: Iterable[Place], year: int, superior_on: date | None) -> date | None:
    """Give the day on which the first window closes for a place that is not filled."""
    days = [
        closes
        for place in places
        if place.state is State.MISSING and place.requirement.window
        for closes in [place.requirement.window.days(year, superior_on)[1]]
        if closes
    ]
    return min(days, default=None)


def _by_requirement(places: Iterable[Place]) -> list[list[Place]]:
    """Group what is missing: the periods of one requirement each, its counted documents together."""
    groups: dict[tuple[int, Term | None], list[Place]] = {}
    for place in places:
        if place.state is State.MISSING:
            groups.setdefault((id(place.requirement), place.term), []).append(place)
    return list(groups.values())


def _missing(places: Sequence[Place]) -> Statement:
    first = places[0]
    if len(first.requirement.terms) > 1 and first.term:
        return _MISSING_TERM(term=TERMS[first.term](), what=first.requirement.kinds)
    if len(places) > 1:
        return _MISSING_COUNT(count=len(places), what=first.requirement.said)
    return _MISSING(what=first.requirement.said)
