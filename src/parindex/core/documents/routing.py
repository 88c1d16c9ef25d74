"""The router: for a paper, up to three items with the reasons for each, or none of them.

Everything is counted from the criteria set itself, from the words of the field and from what people accepted before:
no model from outside, no network. It proposes; a person accepts or corrects.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from parindex.core.criteria.model import CriteriaSet, Item
from parindex.core.documents import profiles
from parindex.core.documents.experience import Experience, signs_of
from parindex.core.documents.fitting import type_agrees
from parindex.core.documents.papers import FORMS, Paper
from parindex.core.documents.profiles import Profile
from parindex.core.documents.requirements import Requirement, Requirements
from parindex.core.documents.spans import said as said_span
from parindex.core.documents.types import NAMES
from parindex.core.sentences import Statement, Template

_REASONS = Template("{reasons}", "{reasons}")
_ABOUT = Template("nói về {topic}", "about {topic}")
_PERIOD = Template("{span}", "{span}")
_LEARNT = Template("trước đây đã xếp {count} tài liệu tương tự vào mục này", "{count} such papers were put here before")
_OTHERWISE = Template("giống mục {item} hơn ({reasons})", "more like item {item} ({reasons})")
_OTHER_TYPE = Template("mục này cần {kinds}, đây là {given}", "this item asks for {kinds}; this is {given}")
_OTHER_TOPIC = Template("không thấy nói về {topics}", "does not seem to speak of {topics}")

#: How many candidates are proposed.
MOST = 3

#: An item is not improbable that has so much of the probability, or whose subject agrees so far.
_LIKELY, _ALIKE = 0.1, 0.5
#: A subject of fewer words that names no topic says too little against an item.
_LITTLE = 4
#: What another item, or none, has to be likelier by; and one of the same area, where papers are easily alike.
_FAR, _NEAR = 8, 60
#: Words set an item apart that weigh so much among its own, as those of its name do, and stand in few of all items.
_NAMED, _FEW = 0.15, 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """How much each kind of agreement says, in logarithms of odds. Measured on made documents; see docs."""

    topics: float = 4.2
    words: float = 3.5
    opening: float = 0.6
    asked: float = 1.4
    covered: float = 6.0
    type_same: float = 0.5
    type_other: float = -4.0
    issuer_other: float = -2.0
    year_other: float = -0.4
    unneeded: float = -3.0
    #: What none of the items has.
    nothing: float = 2.8
    #: Divides everything: the higher, the less sure.
    temperature: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An item that a paper may belong to. `score` is the probability that it is this one, from 0 to 1."""

    item: Item
    score: float
    reasons: tuple[Statement, ...]

    @property
    def said(self) -> Statement:
        """Say the reasons in one line."""
        return _REASONS(reasons=self.reasons)


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """Where a paper may belong: the likeliest items first. `nothing` is the probability that it belongs to none."""

    candidates: tuple[Candidate, ...]
    nothing: float

    @property
    def belongs_nowhere(self) -> bool:
        """Say whether none of the items is likelier than that there is none for it."""
        return not self.candidates or self.candidates[0].score < self.nothing


@dataclass(frozen=True, slots=True)
class Improbable:
    """Why a paper does not seem to belong where it was filed, and where it seems to; `better` may be None."""

    why: Statement
    better: Candidate | None


@dataclass(frozen=True, slots=True)
class _Match:
    """How a paper and an item agree: the sum, and what it was made of."""

    weight: float
    subject: float
    requirement: Requirement | None
    is_typed: bool | None


class Router:
    """Proposes items of a set for papers; made once for a set, then quick for each paper."""

    def __init__(
        self,
        criteria: CriteriaSet,
        requirements: Mapping[str, Requirements],
        experience: Experience | None = None,
        weights: Weights | None = None,
    ) -> None:
        """Take in the words of every item: its name, evidence, rule, hint, and of what it stands in."""
        self.weights = weights or Weights()
        self._experience = experience or Experience()
        self._year = criteria.period.year if criteria.period else None
        found = [
            profiles.profile(
                item, requirements.get(item.code, Requirements()), criteria.area_of(place), self._experience
            )
            for place, item in enumerate(criteria.items)
        ]
        found = profiles.with_neighbours(found)
        rare_topics = profiles.rarities(profile.topics for profile in found)
        rare_words = profiles.rarities(profile.words for profile in found)
        self._rare_topics, self._rare_words = rare_topics, rare_words
        self._profiles = [
            replace(
                profile,
                topics=profiles.unit(profile.topics, rare_topics),
                words=profiles.unit(profile.words, rare_words),
            )
            for profile in found
        ]
        self._by_topic = profiles.postings(profile.topics for profile in self._profiles)
        self._by_word = profiles.postings(profile.words for profile in self._profiles)
        self._area = [criteria.area_of(place).code for place in range(len(criteria.items))]
        self._at = {item.code: place for place, item in enumerate(criteria.items)}

    def route(self, paper: Paper) -> Route:
        """Propose up to three items for a paper, the likeliest first."""
        matches = self._matches(paper)
        scores, nothing = self._probabilities(matches)
        best = sorted(range(len(scores)), key=lambda place: (-scores[place], place))[:MOST]
        candidates = tuple(self._candidate(place, matches[place], scores[place], paper) for place in best)
        return Route(candidates=candidates, nothing=nothing)

    def is_improbable(self, paper: Paper, code: str) -> Improbable | None:
        """Say why a paper does not belong under an item, or None where it may.

        To raise few false alarms it is silent where little is known of the paper, where the item is among the likelier
        ones, and where type and subject both are what the item asks for; one report often serves several items of a
        criterion. Raises `KeyError` for an unknown code.
        """
        place = self._at[code]
        if not paper.spoken.topics and len(paper.said_words) < _LITTLE:
            return None
        matches = self._matches(paper)
        scores, nothing = self._probabilities(matches)
        own = matches[place]
        best = max(range(len(scores)), key=lambda at: (scores[at], -at))
        if own.is_typed is not False and (own.subject >= _ALIKE or self._serves_both(place, best, paper)):
            return None
        far = _NEAR if self._area[place] == self._area[best] else _FAR
        if scores[place] >= _LIKELY or max(scores[best], nothing) < far * scores[place]:
            return None
        better = None
        if best != place and scores[best] > nothing:
            better = self._candidate(best, matches[best], scores[best], paper)
        return Improbable(self._why_not(own, place, paper, better), better)

    def _serves_both(self, place: int, best: int, paper: Paper) -> bool:
        """Say whether a paper that belongs under one item of a criterion speaks of what sets another one apart too.

        "Kiểm tra, rà soát, xử lý văn bản" reports for the item of each; so the name of neither need stand as a whole.
        """
        profile, other = self._profiles[place], self._profiles[best]
        if profiles.criterion(profile.item.code) != profiles.criterion(other.item.code):
            return False
        few = len(self._profiles) * _FEW
        said = profiles.pairs_of(paper.spoken)
        return any(profile.words.get(pair, 0) >= _NAMED and len(self._by_word[pair]) <= few for pair in said)

    def _why_not(self, own: _Match, place: int, paper: Paper, better: Candidate | None) -> Statement:
        why: list[Statement] = []
        requirement = own.requirement
        if own.is_typed is False and requirement:
            why.append(_OTHER_TYPE(kinds=requirement.kinds, given=_kinds_of(paper)))
        if own.subject < _ALIKE:
            asked = requirement.subject if requirement else ()
            why.append(_OTHER_TOPIC(topics=asked[0][0] if asked else self._profiles[place].item.name))
        if better is not None:
            why.append(_OTHERWISE(item=better.item.code, reasons=better.reasons))
        return _REASONS(reasons=tuple(why))

    def _matches(self, paper: Paper) -> list[_Match]:
        count = len(self._profiles)
        topics = profiles.alike(profiles.unit(profiles.subject_of(paper), self._rare_topics), self._by_topic, count)
        words = profiles.alike(profiles.unit(profiles.pairs_of(paper.spoken), self._rare_words), self._by_word, count)
        opening = profiles.alike(
            profiles.unit(profiles.topics_of(paper.opening), self._rare_topics), self._by_topic, count
        )
        signs = signs_of(paper)
        return [
            self._match(profile, paper, (topics[place], words[place], opening[place]), signs)
            for place, profile in enumerate(self._profiles)
        ]

    def _match(
        self, profile: Profile, paper: Paper, alike: tuple[float, float, float], signs: frozenset[str]
    ) -> _Match:
        weights = self.weights
        topics, words, opening = alike
        weight = weights.topics * topics + weights.words * words + weights.opening * opening
        weight += weights.covered * (profiles.covered(profile, paper) - 0.5)
        asked = [self._asked(one, paper) for one in profile.requirements.all]
        best = max(asked, key=lambda one: one.weight, default=_Match(weights.unneeded, 0.0, None, None))
        weight += best.weight
        if profile.key is not None:
            weight += self._experience.weigh(signs, profile.key)
        return replace(best, weight=weight, subject=max(best.subject, topics))

    def _asked(self, requirement: Requirement, paper: Paper) -> _Match:
        """Weigh what a requirement asks for."""
        weights = self.weights
        is_typed = type_agrees(requirement, paper)
        weight = 0.0
        if is_typed is not None and (requirement.types or requirement.forms):
            alternatives = len(requirement.types) + len(requirement.forms)
            weight += weights.type_same / math.sqrt(alternatives) if is_typed else weights.type_other
        subject = _share(requirement, paper)
        weight += weights.asked * subject
        level = paper.issued_by.level
        if requirement.issuers and level is not None and level not in requirement.issuers:
            weight += weights.issuer_other
        if self._year is not None and paper.period is not None and not paper.period.covers(self._year):
            weight += weights.year_other
        return _Match(weight, subject, requirement, is_typed)

    def _probabilities(self, matches: list[_Match]) -> tuple[list[float], float]:
        highest = max([self.weights.nothing, *(match.weight for match in matches)])
        odds = [math.exp((match.weight - highest) / self.weights.temperature) for match in matches]
        nothing = math.exp((self.weights.nothing - highest) / self.weights.temperature)
        total = sum(odds) + nothing
        return [one / total for one in odds], nothing / total

    def _candidate(self, place: int, match: _Match, score: float, paper: Paper) -> Candidate:
        profile = self._profiles[place]
        reasons: list[Statement] = []
        if match.is_typed and match.requirement and (match.requirement.types or match.requirement.forms):
            reasons.append(_kinds_of(paper, match.requirement))
        shared = [topic for topic in (*paper.spoken.topics, *paper.opening.topics) if topic in profile.topics]
        if not shared:
            shared = [word for word in profiles.pairs_of(paper.spoken) if word in profile.words][:2]
        reasons += [_ABOUT(topic=topic) for topic in dict.fromkeys(shared[:2])]
        if paper.period is not None and (self._year is None or paper.period.covers(self._year)):
            reasons.append(_PERIOD(span=said_span(paper.period)))
        if profile.key is not None and self._experience.weigh(signs_of(paper), profile.key) > 0:
            reasons.append(_LEARNT(count=self._experience.papers[profile.key]))
        return Candidate(item=profile.item, score=score, reasons=tuple(reasons))


def _share(requirement: Requirement, paper: Paper) -> float:
    """Give the share of what a requirement names that the paper's subject speaks of; half where only its text does."""
    if not requirement.subject:
        return 0.0
    found = 0.0
    for group in requirement.subject:
        if any(paper.spoken.speaks_of(word) for word in group):
            found += 1
        elif not paper.spoken.topics and any(paper.opening.speaks_of(word) for word in group):
            found += 0.5
    return found / len(requirement.subject)


def _kinds_of(paper: Paper, requirement: Requirement | None = None) -> Statement:
    """Name what a paper is; where a requirement is given, what of it the requirement asks for."""
    kinds = [kind for kind in NAMES if kind in paper.types and (requirement is None or kind in requirement.types)]
    forms = [form for form in FORMS if form in paper.forms and (requirement is None or form in requirement.forms)]
    names: list[str | Statement] = [NAMES[kind] for kind in kinds]
    names += [FORMS[form]() for form in forms]
    return _REASONS(reasons=tuple(names))
