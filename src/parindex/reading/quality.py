"""Says whether text reads as Vietnamese, so that letters that mean nothing are read from the picture instead."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

#: The five marks of tone; the other marks belong to the letter.
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
#: Onset, vowels and final of a syllable without its tone.
_SYLLABLE = re.compile(
    "(?:ngh?|gh|gi|ch|kh|nh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
    "(?:iêu|yêu|oai|oao|oay|oeo|uây|uôi|uya|uyê|uyu|uêu|ươi|ươu|a[iouy]|â[uy]|eo|êu|i[aêu]|o[aăeio]|ôi|ơi"
    "|u[aâeêiôơy]|ư[aiơu]|yê|[aăâeêioôơuưy])"
    "(?:ch|nh|ng|[cmnpt])?"
)
_PLAIN_WORD = re.compile("(?=[a-z]*[aeiouy])(?=[a-z]*[bcdfghjklmnpqrstvwxz])[a-z]{2,18}")
_ABBREVIATION = re.compile("[A-ZĐ][A-Za-zĐ]{1,5}")
#: Numbers, dates, bullets and single letters say nothing.
_NO_WORD = re.compile(r"[\d.,:;/%()\[\]…“”\"'*•·_=+–—-]*|[(\[“\"]?[A-Za-zÀ-ỹĐđ][.,:;)\]/”\"]{0,2}")
_LETTERS = re.compile(r"[^\W\d_]+")
_USUAL = frozenset(".,;:!?()[]{}/\\-–—+*=%&§°'\"“”‘’«»…•·_<>|@#~^$₫²³½×÷≥≤")
#: The replacement character, private letters and what no font should mean.
_MEANINGLESS = re.compile("[\ufffd\ufffe\ue000-\uf8ff\x00-\x08\x0b\x0c\x0e-\x1f]")

_MOST_MEANINGLESS = 0.05
_LEAST_USUAL = 0.6
_LEAST_WORDS = 0.45
#: Fewer words say nothing.
_ENOUGH_WORDS = 12
#: A page of Vietnamese: almost every word is a syllable, and three of four carry a mark.
_LEAST_SYLLABLES = 0.72
_LEAST_MARKED = 0.35


def is_meaningless(words: Sequence[str]) -> bool:
    """Say whether letters cannot be what the page shows, as the font says wrongly what its signs mean."""
    joined = "".join(words)
    if not joined:
        return False
    if len(_MEANINGLESS.findall(joined)) > _MOST_MEANINGLESS * len(joined):
        return True
    usual = sum(letter.isalnum() or letter in _USUAL for letter in joined)
    if usual < _LEAST_USUAL * len(joined):
        return True
    spoken = [word for word in words if not _NO_WORD.fullmatch(word)]
    return len(spoken) >= _ENOUGH_WORDS and sum(map(_is_plausible, spoken)) < _LEAST_WORDS * len(spoken)


def is_poorly_read(words: Sequence[str]) -> bool:
    """Say whether a text layer that some optical reader left is not Vietnamese as it is written."""
    letters = list(_words(words))
    if len(letters) < _ENOUGH_WORDS:
        return True
    return syllables(words) < _LEAST_SYLLABLES or _marked(letters) < _LEAST_MARKED


def syllables(words: Iterable[str]) -> float:
    """Give the share of words that are syllables of Vietnamese; 0 where there are none."""
    letters = list(_words(words))
    return sum(map(is_syllable, letters)) / len(letters) if letters else 0.0


def is_syllable(word: str) -> bool:
    """Say whether a word can be a syllable of Vietnamese, by its letters."""
    plain = unicodedata.normalize("NFC", unicodedata.normalize("NFD", word.lower()).translate(_TONES))
    return _SYLLABLE.fullmatch(plain) is not None


def _is_plausible(word: str) -> bool:
    """Say whether a part of a word is a syllable, a plain Western word or an abbreviation (UBND, QĐ-TTg)."""
    return any(
        is_syllable(run) or _PLAIN_WORD.fullmatch(run.lower()) or _ABBREVIATION.fullmatch(run)
        for run in _LETTERS.findall(word)
        if len(run) > 1
    )


def _marked(letters: Sequence[str]) -> float:
    return sum(not word.isascii() for word in letters) / len(letters)


def _words(words: Iterable[str]) -> Iterable[str]:
    """Give the runs of two letters or more; a single letter says nothing of the language."""
    for word in words:
        yield from (run for run in _LETTERS.findall(word) if len(run) > 1)
