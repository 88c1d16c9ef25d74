"""Searches the text of what was read: words and "phrases", with diacritics where they are typed, the same everywhere.

The index of the database narrows, plain comparison decides; so SQLite and PostgreSQL give the same hits.
"""

import re
from dataclasses import dataclass

from django.db import connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from parindex.evidence.models import PageText
from parindex.evidence.words import folded_words_of, words_of

#: More terms than anybody types only cost time.
MOST_TERMS = 12
_PART = re.compile(r'"([^"]*)"|(\S+)')
_SQLITE = "SELECT rowid FROM evidence_page_index WHERE evidence_page_index MATCH %s"
_POSTGRESQL = "SELECT id FROM evidence_pagetext WHERE to_tsvector('simple', folded) @@ to_tsquery('simple', %s)"


@dataclass(frozen=True, slots=True)
class Term:
    """Words that have to follow each other: a "phrase", one word, or a symbol such as 112/BC-UBND."""

    words: str
    folded: str

    @property
    def has_marks(self) -> bool:
        """Say whether it was typed with diacritics, which then have to be there."""
        return self.words != self.folded

    def is_in(self, text: str) -> bool:
        """Say whether a line has it."""
        return self.words in words_of(text) if self.has_marks else self.folded in folded_words_of(text)


def terms_of(typed: str) -> list[Term]:
    """Cut what was typed into terms; punctuation alone gives none."""
    found: list[Term] = []
    for quoted, plain in _PART.findall(typed):
        term = Term(words_of(quoted or plain), folded_words_of(quoted or plain))
        if term.folded and term not in found:
            found.append(term)
    return found[:MOST_TERMS]


def pages_with(terms: list[Term]) -> QuerySet[PageText]:
    """Give the pages that hold every term; no term gives no page."""
    if not terms:
        return PageText.objects.none()
    pages = PageText.objects.filter(pk__in=_narrowed(terms))
    for term in terms:
        if term.has_marks:
            pages = pages.filter(words__contains=term.words)
        else:
            pages = pages.filter(folded__contains=term.folded)
    return pages


def found_line(text: str, terms: list[Term]) -> str:
    """Give the line of a page that holds the most terms, the first of equals; empty where none holds any."""
    lines = text.splitlines()
    best = max(lines, key=lambda line: sum(term.is_in(line) for term in terms), default="")
    return best.strip() if any(term.is_in(best) for term in terms) else ""


def _narrowed(terms: list[Term]) -> RawSQL:
    if connection.vendor == "postgresql":
        query = " & ".join(f"({'<->'.join(term.folded.split())})" for term in terms)
        return RawSQL(_POSTGRESQL, [query])  # noqa: S611 -- the statement is fixed
    query = " AND ".join(f'"{term.folded.strip()}"' for term in terms)
    return RawSQL(_SQLITE, [query])  # noqa: S611 -- the statement is fixed
