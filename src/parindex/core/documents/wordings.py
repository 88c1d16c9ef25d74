"""The words of a text as they are compared: folded, abbreviations spelled out, misread syllables repaired."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from parindex.core.documents.vocabulary import ABBREVIATIONS, FILLERS, TOPICS
from parindex.core.text import fold

_WORD = re.compile(r"[a-z0-9]+")
#: A syllable as Vietnamese has them, without diacritics.
_SYLLABLE = re.compile(
    r"(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?"
)

Words = tuple[str, ...]


def split(text: str) -> Words:
    """Give the words of a text, folded and nothing else."""
    return tuple(_WORD.findall(fold(text)))


class Phrases:
    """Finds the longest of many phrases that begins at a word."""

    def __init__(self, phrases: Iterable[tuple[Words, str]]) -> None:
        self._by_first: defaultdict[str, dict[Words, str]] = defaultdict(dict)
        self._lengths: defaultdict[str, set[int]] = defaultdict(set)
        for words, name in phrases:
            self._by_first[words[0]].setdefault(words, name)
            self._lengths[words[0]].add(len(words))
        self._ordered = {first: sorted(lengths, reverse=True) for first, lengths in self._lengths.items()}

    def all_at(self, words: Words, place: int) -> Iterator[tuple[str, int]]:
        """Give the name and the length of every phrase at a place, the longest first."""
        known = self._by_first.get(words[place])
        if known is None:
            return
        for length in self._ordered[words[place]]:
            part = words[place : place + length]
            if part in known:
                yield known[part], len(part)

    def at(self, words: Words, place: int) -> tuple[str, int] | None:
        """Give the longest of them."""
        first = words[place]
        known = self._by_first.get(first)
        if known is not None:
            for length in self._ordered[first]:
                part = words[place : place + length]
                if part in known:
                    return known[part], len(part)
        return None


def skimmed(words: Words) -> tuple[int, ...]:
    """Give the places of the words that are no fillers."""
    places: list[int] = []
    place = 0
    while place < len(words):
        filler = _FILLERS.at(words, place)
        if filler is None:
            places.append(place)
        place += filler[1] if filler else 1
    return tuple(places)


def loose(wording: Words) -> Words:
    """Give a wording without the fillers within it; one that begins or ends with a filler stays as it is."""
    kept = skimmed(wording)
    is_framed = kept[:1] == (0,) and kept[-1:] == (len(wording) - 1,)
    return tuple(wording[place] for place in kept) if is_framed else wording


_SPELLED = {split(short): split(long) for short, long in ABBREVIATIONS.items()}
_ABBREVIATED = Phrases((short, " ".join(long)) for short, long in _SPELLED.items())
_FILLERS = Phrases((split(word), word) for word in FILLERS)


def _without_one(word: str) -> Iterator[str]:
    """Give the word without each of its letters, and as it is."""
    yield word
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]


def _known_syllables() -> dict[str, set[str]]:
    known: defaultdict[str, set[str]] = defaultdict(set)
    phrases = [split(wording) for topic in TOPICS for wording in topic]
    for word in {word for phrase in (*phrases, *_SPELLED.values()) for word in phrase if word.isalpha()}:
        for part in _without_one(word):
            known[part].add(word)
    return known


_NEAR = _known_syllables()


@lru_cache(maxsize=20_000)
def _repaired(word: str) -> str:
    """Give the one known syllable that a misread word is a letter away from, or the word where there is not one."""
    if len(word) < 3 or word.isdecimal() or _SYLLABLE.fullmatch(word) or word in _NEAR.get(word, ()):
        return word
    near = {known for part in _without_one(word) for known in _NEAR.get(part, ())}
    found = [known for known in near if _is_one_away(word, known)]
    return found[0] if len(found) == 1 else word


def _is_one_away(word: str, known: str) -> bool:
    """Say whether one letter more, one less or another one makes the one of the other."""
    if len(word) == len(known):
        return sum(one != other for one, other in zip(word, known, strict=True)) == 1
    shorter, longer = sorted((word, known), key=len)
    return shorter in _without_one(longer)


def words_of(text: str, *, most: int | None = None) -> Words:
    """Give the words of a text, folded, with abbreviations spelled out and what was misread by a letter repaired."""
    found = tuple(match[0] for match in islice(_WORD.finditer(fold(text)), most))
    words: list[str] = []
    place = 0
    while place < len(found):
        short = _ABBREVIATED.at(found, place)
        words += short[0].split() if short else (_repaired(found[place]),)
        place += short[1] if short else 1
    return tuple(words)
