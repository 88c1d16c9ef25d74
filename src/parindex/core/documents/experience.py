"""What people accepted earlier: plain counts of the words of papers by item, kept from round to round by item names."""

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from parindex.core.documents.papers import Paper
from parindex.core.documents.wordings import words_of

#: How many papers have to be known before they count half.
_HALF = 2
#: The most that experience may say for an item or against it.
_MOST, _LEAST = 8.0, -2.0
_SMOOTH = 2.0
#: A topic or a word is taken to be as rare as if so many other papers had been seen without it.
_ELSEWHERE = 50
_TELLING = ("topic:", "word:")
#: Names of items that share so much of their words are the same item under another code.
_SAME = 0.6
_PAPERS = "papers"


def signs_of(paper: Paper) -> frozenset[str]:
    """Give what a paper is known by: its types, forms, the topics and the words of its subject, its issuer's level."""
    speech = paper.spoken
    signs = {f"type:{kind.value}" for kind in paper.types}
    signs |= {f"form:{form.value}" for form in paper.forms}
    signs |= {f"topic:{topic}" for topic in speech.topics}
    signs |= {f"word:{word}" for word in speech.rest}
    if paper.issued_by.level:
        signs.add(f"level:{paper.issued_by.level.value}")
    return frozenset(signs)


def key_of(name: str) -> str:
    """Give the key of an item: the words of its name, spelled out and folded. Codes change from set to set."""
    return " ".join(words_of(name))


@dataclass(frozen=True)
class Experience:
    """Counts of signs by item key; `papers` is how many papers each item has taken."""

    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    papers: Mapping[str, int] = field(default_factory=dict)

    def with_accepted(self, paper: Paper, item_name: str) -> "Experience":
        """Learn that a person put a paper under an item."""
        return self._changed(paper, item_name, 1)

    def without(self, paper: Paper, item_name: str) -> "Experience":
        """Unlearn it, as when the paper is moved on to another item."""
        return self._changed(paper, item_name, -1)

    def plain(self) -> dict[str, dict[str, int]]:
        """Give the counts as plain values."""
        return {
            key: {_PAPERS: self.papers[key], **dict(sorted(counts.items()))}
            for key, counts in sorted(self.counts.items())
        }

    @classmethod
    def read(cls, plain: Mapping[str, Mapping[str, int]]) -> "Experience":
        """Take what `plain` gave; anything that is no count above zero is left out."""
        counts = {
            key: {sign: count for sign, count in found.items() if sign != _PAPERS and _is_count(count)}
            for key, found in plain.items()
        }
        papers = {key: found[_PAPERS] for key, found in plain.items() if _is_count(found.get(_PAPERS))}
        return cls({key: counts[key] for key in papers}, papers)

    def key_for(self, item_name: str) -> str | None:
        """Find the item under the same or nearly the same name; None where it is new."""
        key = key_of(item_name)
        if key in self.papers:
            return key
        words = frozenset(key.split())
        nearest = max(self.papers, key=lambda known: (_likeness(words, frozenset(known.split())), known), default=None)
        return nearest if nearest and _likeness(words, frozenset(nearest.split())) >= _SAME else None

    def weigh(self, signs: frozenset[str], key: str) -> float:
        """Say how much the signs speak for an item, as a logarithm of odds, the less the fewer papers it has taken."""
        taken = self.papers[key]
        total = sum(self.papers.values())
        known = self.counts[key]
        weight = 0.0
        for sign in signs:
            everywhere = self._everywhere.get(sign, 0)
            if everywhere:
                usual = everywhere / (total + (_ELSEWHERE if sign.startswith(_TELLING) else 0))
                here = (known.get(sign, 0) + _SMOOTH * usual) / (taken + _SMOOTH)
                weight += math.log(here / usual)
        return max(_LEAST, min(_MOST, weight)) * taken / (taken + _HALF)

    @cached_property
    def _everywhere(self) -> Mapping[str, int]:
        found = Counter[str]()
        for counts in self.counts.values():
            found.update(counts)
        return found

    def _changed(self, paper: Paper, item_name: str, by: int) -> "Experience":
        key = key_of(item_name)
        counts = Counter(self.counts.get(key, {}))
        for sign in signs_of(paper):
            counts[sign] += by
        kept = {sign: count for sign, count in counts.items() if count > 0}
        papers = self.papers.get(key, 0) + by
        others = {known: found for known, found in self.counts.items() if known != key}
        taken = {known: count for known, count in self.papers.items() if known != key}
        if papers <= 0:
            return Experience(others, taken)
        return Experience(others | {key: kept}, taken | {key: papers})


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 0.0


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0
