"""What a text speaks of: the topics of the field that it names, and the words that remain."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from parindex.core.documents.vocabulary import BROAD, EMPTY_WORDS, GENERAL, TOPICS
from parindex.core.documents.wordings import Phrases, Words, loose, skimmed, split, words_of

_TOPICS = Phrases((split(wording), topic[0]) for topic in TOPICS for wording in topic)
_LOOSE = Phrases((loose(split(wording)), topic[0]) for topic in TOPICS for wording in topic)
_EMPTY = Phrases((split(word), word) for word in EMPTY_WORDS)
_WORDINGS = {topic[0]: tuple(split(wording) for wording in topic) for topic in TOPICS}
_BROAD = frozenset(split(word) for word in BROAD)


@dataclass(frozen=True, slots=True)
class Named:
    """A topic where a text names it: its name, and from which word to before which."""

    topic: str
    start: int
    end: int
    #: The wording narrows little on its own ("tuyên truyền"): what else is said decides.
    is_broad: bool = False


def topics_in(words: Words) -> tuple[Named, ...]:
    """Give the topics that a text names, the longest wording at each place, fillers within it passed over."""
    kept = skimmed(words)
    left = tuple(words[place] for place in kept)
    where = {place: at for at, place in enumerate(kept)}
    found: list[Named] = []
    place = 0
    while place < len(words):
        named = _named(words, left, kept, where, place)
        if named is not None:
            found.append(replace(named, is_broad=words[named.start : named.end] in _BROAD))
        place = named.end if named else place + 1
    return tuple(found)


def _named(words: Words, left: Words, kept: tuple[int, ...], where: Mapping[int, int], place: int) -> Named | None:
    """Give the longer of the wordings that begin at a place: as it stands, or with fillers passed over."""
    exact = _TOPICS.at(words, place)
    end = place + exact[1] if exact else place
    found = Named(exact[0], place, end) if exact else None
    if place in where:
        passed = _LOOSE.at(left, where[place])
        last = kept[where[place] + passed[1] - 1] + 1 if passed else place
        if passed and last > end:
            found = Named(passed[0], place, last)
    return found


@dataclass(frozen=True)
class Speech:
    """A text by what it speaks of."""

    words: Words

    @classmethod
    def of(cls, text: str, *, most: int | None = None) -> "Speech":
        """Listen to a text, or to so many of its first words."""
        return cls(words_of(text, most=most))

    @cached_property
    def named(self) -> tuple[Named, ...]:
        """The topics where they stand."""
        return topics_in(self.words)

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """The topics in the order in which they are first named."""
        return tuple(dict.fromkeys(named.topic for named in self.named))

    @cached_property
    def rest(self) -> Words:
        """The words outside of any topic that say something."""
        inside = {place for named in self.named for place in range(named.start, named.end)}
        rest: list[str] = []
        place = 0
        while place < len(self.words):
            empty = None if place in inside else _EMPTY.at(self.words, place)
            if empty is not None:
                place += empty[1]
                continue
            if place not in inside and not self.words[place].isdecimal():
                rest.append(self.words[place])
            place += 1
        return tuple(rest)

    @cached_property
    def _line(self) -> str:
        return f" {' '.join(self.words)} "

    def speaks_of(self, phrase: str) -> bool:
        """Say whether the text names the phrase, or calls its topic by another of its names."""
        return self.count_of(phrase) > 0

    @cached_property
    def _mentions(self) -> Counter[str]:
        """How often each topic is named, within the name of another too."""
        found = {(named.topic, named.start) for named in self.named}
        for place in range(len(self.words)):
            found.update((topic, place) for topic, _ in _TOPICS.all_at(self.words, place))
        return Counter(topic for topic, _ in found)

    def count_of(self, phrase: str) -> int:
        """Count how often it does."""
        topic = _topic_of(phrase)
        if topic:
            return self._mentions[topic]
        said = _said(phrase)
        return self._line.count(f" {said} ") if said else 0


@lru_cache(maxsize=4096)
def _topic_of(phrase: str) -> str | None:
    """Give the topic that a phrase names, whole."""
    words = words_of(phrase)
    named = topics_in(words)
    return named[0].topic if named and (named[0].start, named[0].end) == (0, len(words)) else None


@lru_cache(maxsize=4096)
def _said(phrase: str) -> str:
    """Give a phrase spelled out."""
    return " ".join(words_of(phrase))


def words_for(topic: str) -> frozenset[str]:
    """Give every word by which a topic is called; none for what is no topic."""
    return frozenset(word for wording in _WORDINGS.get(topic, ()) for word in wording)


def narrow(topics: Iterable[str]) -> Words:
    """Leave out topics that hold others ("thủ tục hành chính") where a narrower one stands beside them."""
    given = tuple(topics)
    return tuple(topic for topic in given if topic not in GENERAL) or given


def joined(word: str, topics: Iterable[str]) -> Words:
    """Give the topics that a broad word makes of others: "rà soát" and "đơn giản hóa thủ tục hành chính".

    Those are the topics that hold the word and have a name with three more words of one of the others.
    """
    own = frozenset(words_of(word))
    others = [frozenset(split(topic)) - own for topic in topics]
    return tuple(
        topic
        for topic, wordings in _WORDINGS.items()
        if holds(topic, word) and any(len(other.intersection(wording)) >= 3 for wording in wordings for other in others)
    )


def holds(topic: str, word: str) -> bool:
    """Say whether one of the names of a topic has a word: "tự kiểm tra" and "kiểm tra"."""
    said = f" {_said(word)} "
    return any(said in f" {' '.join(wording)} " for wording in _WORDINGS.get(topic, ()))


def is_broad(phrase: str) -> bool:
    """Say whether a phrase narrows nothing on its own ("kiểm tra", "rà soát")."""
    return words_of(phrase) in _BROAD
