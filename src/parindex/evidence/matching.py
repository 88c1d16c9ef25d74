"""Which documents have what is looked for: exactly where few do, else the newest of them.

The index of the database narrows, plain comparison decides; so SQLite and PostgreSQL give the same hits. Where words
stand on very many pages, to find all of those takes seconds and tells nobody more than the newest: these are looked for
from the newest document on until there are enough.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from django.db import connection
from django.db.models import BooleanField, Q, QuerySet
from django.db.models.expressions import RawSQL

from parindex.evidence.models import Entry, PageText
from parindex.evidence.searching import MOST_PAGES, Hit, Term, found_line, marked

#: So many pages, or documents of which something is said, are few: each of them is looked at.
MOST_FEW = 6_000
#: Of more than that no more than so many documents are given.
MOST_FOUND = 500
#: So many documents are looked at in one go first, and twice as many each time up to the most.
_FIRST, _MOST = 750, 6_000
#: A key of the index of pairs is no longer; see the migration `index_word_pairs`.
_LONGEST_WORD = 60

_SQLITE = "SELECT rowid FROM evidence_page_index WHERE evidence_page_index MATCH %s"
#: What is looked for is hidden from the planner: for words that stand on most pages it would read every page in full,
#: though the index knows them.
_WORDS = "indexed @@ (SELECT to_tsquery('simple', %s))"
_PAIRS = "evidence_word_pairs(folded) @> (SELECT %s::text[])"

Seen = Callable[[Collection[int]], Iterable[int]]


class Ordered(Protocol):
    """Documents, each with its file, the newest first: a list of them, or rows of the database."""

    def __getitem__(self, part: slice, /) -> Iterable[tuple[int, int | None]]:
        """Give some of them."""


@dataclass(frozen=True, slots=True)
class Few:
    """All that have what is looked for: files that were read, on a page, and documents in what is said of them."""

    readings: tuple[int, ...]
    documents: tuple[int, ...]

    def condition(self) -> Q:
        """Give the condition that a document is one of them."""
        return Q(pk__in=self.documents) | Q(file__reading__in=self.readings)


def few_with(terms: Sequence[Term]) -> Few | None:
    """Give all that have every term on one page, or in what is said of them; None where these are not few.

    Two queries.
    """
    said = list(Entry.objects.filter(_said(terms)).values_list("pk", flat=True)[: MOST_FEW + 1])
    if len(said) > MOST_FEW:
        return None
    pages = list(pages_with(terms).values_list("reading", flat=True)[: MOST_FEW + 1])
    return None if len(pages) > MOST_FEW else Few(readings=tuple(dict.fromkeys(pages)), documents=tuple(said))


def newest_with(terms: Sequence[Term], ordered: Ordered, seen: Seen) -> list[int]:
    """Give documents that have every term: those of the number first, then the newest; `MOST_FOUND` and one at most.

    `ordered` are documents with their files, the newest first; `seen` gives those that count.
    """
    numbered = newest_first(Entry.objects.filter(has_number(terms)))[: MOST_FOUND + 1]
    found = dict.fromkeys(_counting(_holding(list(numbered), terms), seen))
    start, size = 0, _FIRST
    while len(found) <= MOST_FOUND:
        chunk = list(ordered[start : start + size])
        found |= dict.fromkeys(_counting(_holding(chunk, terms), seen))
        if len(chunk) < size:
            break
        start, size = start + size, min(2 * size, _MOST)
    return list(found)[: MOST_FOUND + 1]


def newest_first(entries: QuerySet[Entry]) -> "QuerySet[Entry, tuple[int, int | None]]":
    """Give documents with their files, the newest first."""
    return entries.order_by("-document__brought_at", "-pk").values_list("pk", "file")


def pages_with(terms: Sequence[Term]) -> QuerySet[PageText]:
    """Give the pages that hold every term; no term gives no page."""
    if not terms:
        return PageText.objects.none()
    pages = PageText.objects.filter(_narrowed(terms))
    for term in terms:
        if not term.is_plain:
            pages = pages.filter(term.condition())
    return pages


def has_number(terms: Iterable[Term]) -> Q:
    """Give the condition that one of the terms is the number of a document, or its beginning: 112, 112/BC-UBND."""
    found = Q(pk__in=[])
    for term in terms:
        found |= Q(number__startswith=term.folded)
    return found


def hits_of(file_ids: Iterable[int], terms: list[Term]) -> dict[int, list[Hit]]:
    """Give the first pages of a few files that hold every term, each with its line. Two queries."""
    found = _pages_of(list(file_ids), terms).order_by("number", "pk")
    first: dict[int, list[int]] = {}
    for pk, file_id in found.values_list("pk", "reading__file"):
        if len(first.setdefault(file_id, [])) < MOST_PAGES:
            first[file_id].append(pk)
    wanted = [pk for keys in first.values() for pk in keys]
    rows = PageText.objects.filter(pk__in=wanted).order_by("number", "pk")
    hits: dict[int, list[Hit]] = {}
    for file_id, number, text in rows.values_list("reading__file", "number", "text"):
        hits.setdefault(file_id, []).append(Hit(number=number, pieces=marked(found_line(text, terms), terms)))
    return hits


def _holding(documents: Sequence[tuple[int, int | None]], terms: Sequence[Term]) -> list[int]:
    """Give those documents, with their files, that have every term; in their order. Two queries."""
    keys, files = [key for key, _ in documents], [file for _, file in documents if file is not None]
    said = set(Entry.objects.filter(pk__in=keys).filter(_said(terms)).values_list("pk", flat=True))
    read = set(_pages_of(files, terms).values_list("reading__file", flat=True))
    return [key for key, file in documents if key in said or file in read]


def _counting(keys: Sequence[int], seen: Seen) -> list[int]:
    counting = set(seen(keys)) if keys else set()
    return [key for key in keys if key in counting]


def _pages_of(files: Sequence[int], terms: Sequence[Term]) -> QuerySet[PageText]:
    """Give the pages of some files that hold every term, by comparison alone: the index would look at all pages."""
    if not terms:
        return PageText.objects.none()
    return PageText.objects.filter(_said(terms), reading__file__in=files)


def _said(terms: Sequence[Term]) -> Q:
    """Give the condition that a row with `words` and `folded` has every term."""
    said = Q()
    for term in terms:
        said &= term.condition()
    return said


def _narrowed(terms: Sequence[Term]) -> Q:
    """Give the condition that a page has the words of all terms, by the index.

    On PostgreSQL, words that have to follow each other do so two by two; the comparison says whether all of them do.
    """
    if connection.vendor != "postgresql":
        query = " AND ".join(f'{"words" if term.has_marks else "folded"} : "{term.typed.strip()}"' for term in terms)
        return Q(pk__in=RawSQL(_SQLITE, [query]))  # noqa: S611 -- the statement is fixed
    words = dict.fromkeys(term.typed.strip() for term in terms if not term.is_phrase)
    pairs = list(dict.fromkeys(pair for term in terms for pair in _pairs(term)))
    narrowed = Q()
    if words:
        narrowed &= Q(RawSQL(_WORDS, [" & ".join(words)], BooleanField()))  # noqa: S611 -- the statement is fixed
    if pairs:
        narrowed &= Q(RawSQL(_PAIRS, [pairs], BooleanField()))  # noqa: S611 -- the statement is fixed
    return narrowed


def _pairs(term: Term) -> list[str]:
    """Give the words of a phrase two by two, as the migration `index_word_pairs` writes those of a page."""
    return [f"{one[:_LONGEST_WORD]}_{after[:_LONGEST_WORD]}" for one, after in pairwise(term.folded.split())]
