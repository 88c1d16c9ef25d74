"""Vietnamese text: normal form, search without diacritics, and the order of the alphabet."""

import unicodedata

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_PLACES = {letter: place for place, letter in enumerate(_ALPHABET, start=20)}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_FOLD_STROKE = str.maketrans({"đ": "d", "Đ": "D"})


def normal(text: str) -> str:
    """Give the text in NFC with single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def fold(text: str) -> str:
    """Give the text for searching: lower case, no diacritics, đ as d, single spaces."""
    decomposed = unicodedata.normalize("NFD", normal(text).translate(_FOLD_STROKE))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).casefold()


def collation_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Give a sort key in the order of the Vietnamese alphabet: letters first, then tones; digits as numbers."""
    letters: list[int] = []
    tones: list[int] = []
    digits = ""
    for character in f"{normal(text).casefold()} ":
        if character.isdecimal():
            digits += character
            continue
        if digits:
            letters += [1, int(digits)]
            digits = ""
        letter, tone = _split_tone(character)
        letters.append(_PLACES.get(letter, 0 if letter == " " else 10))
        tones.append(tone)
    return tuple(letters), tuple(tones)


def _split_tone(character: str) -> tuple[str, int]:
    decomposed = unicodedata.normalize("NFD", character)
    tone = next((_TONES[mark] for mark in decomposed if mark in _TONES), 0)
    kept = "".join(mark for mark in decomposed if mark not in _TONES)
    return unicodedata.normalize("NFC", kept), tone
