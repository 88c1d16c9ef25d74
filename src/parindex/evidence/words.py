"""Text as words to search: the same on every database, with diacritics and without (đ as d)."""

import re
import unicodedata

from parindex.core.text import fold

_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> str:
    """Give lower case words between single spaces, with one before and after: " số 112 bc ubnd "."""
    found = _WORD.findall(unicodedata.normalize("NFC", text).casefold())
    return f" {' '.join(found)} " if found else ""


def folded_words_of(text: str) -> str:
    """Give the words without diacritics, so that "duong" finds "đường"."""
    return words_of(fold(text))
