"""Text as words to search: the same on every database, with diacritics and without (đ as d)."""

import re
import unicodedata

from parindex.core.text import fold

#: A sheet of figures may be one page of megabytes; PostgreSQL indexes no more than 1 MiB of different words of a row.
MOST_LETTERS = 150_000
_WORD = re.compile(r"[^\W_]+")
#: Two ways of placing the tone at the end of a word are in use: hoá and hóa, thuý and thúy; not of quý.
_OLD, _NEW = ("óa òa ỏa õa ọa óe òe ỏe õe ọe úy ùy ủy ũy ụy", "oá oà oả oã oạ oé oè oẻ oẽ oẹ uý uỳ uỷ uỹ uỵ")
_TONES = dict(zip(_NEW.split(), _OLD.split(), strict=True))
_TONED = re.compile(rf"(?<!q)(?:{'|'.join(_TONES)})\b")


def words_of(text: str) -> str:
    """Give lower case words between single spaces, with one before and after: " số 112 bc ubnd "."""
    plain = unicodedata.normalize("NFC", text).casefold()
    found = _WORD.findall(_TONED.sub(lambda toned: _TONES[toned[0]], plain))
    return f" {' '.join(found)} " if found else ""


def folded_words_of(text: str) -> str:
    """Give the words without diacritics, so that "duong" finds "đường"."""
    return words_of(fold(text))


def searched(text: str) -> tuple[str, str]:
    """Give the words of a page with and without diacritics, as far as both databases can index them."""
    text = text[:MOST_LETTERS]
    return words_of(text), folded_words_of(text)
