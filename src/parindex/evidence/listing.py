"""What is found, page by page: all of it where that is little, else the newest."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.db.models import Case, Count, F, Q, QuerySet, Value, When, Window

from parindex.evidence import matching
from parindex.evidence.models import Entry
from parindex.evidence.searching import Term

#: By so many of the newest documents one judges whether a person may open most of them.
_SAMPLE = 200
#: What a row of what was found is shown with.
_WITH = ("document__unit", "file__reading")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A page of documents, how many there are, and whether there are more than were counted."""

    entries: Sequence[Entry]
    total: int
    has_more: bool = False


def listed(terms: Sequence[Term], *, visible: Q, said: Q, page: int, size: int) -> Listed:
    """Give a page of the documents that have every term: those of the number first, then the newest.

    `visible` is the condition that a person may open a document, `said` what is known of it besides. Without terms all
    of those are given.
    """
    few = matching.few_with(terms) if terms else None
    if terms and few is None:
        return _of_many(terms, visible, said, slice((page - 1) * size, page * size))
    found = Entry.objects.filter(few.condition() if few else Q()).filter(visible, said)
    is_number = Case(When(matching.has_number(terms), then=Value(0)), default=Value(1))
    ordered = found.annotate(is_number=is_number, total=Window(Count("*")))
    ordered = ordered.select_related(*_WITH).order_by("is_number", F("document__brought_at").desc(), "-pk")
    entries = list(ordered[(page - 1) * size : page * size])
    return Listed(entries=entries, total=entries[0].total if entries else 0)


def _of_many(terms: Sequence[Term], visible: Q, said: Q, wanted: slice) -> Listed:
    found = _newest(terms, visible, Entry.objects.filter(said))
    counted = found[: matching.MOST_FOUND]
    rows = {entry.pk: entry for entry in Entry.objects.filter(pk__in=counted[wanted]).select_related(*_WITH)}
    entries = [rows[key] for key in counted[wanted] if key in rows]
    return Listed(entries=entries, total=len(counted), has_more=len(found) > len(counted))


def _newest(terms: Sequence[Term], visible: Q, entries: QuerySet[Entry]) -> list[int]:
    """Look through all documents and leave out what a person may not open, or through those alone if these are few."""

    def seen(keys: Collection[int]) -> Collection[int]:
        return set(entries.filter(visible, pk__in=keys).values_list("pk", flat=True))

    sample = [key for key, _ in matching.newest_first(entries)[:_SAMPLE]]
    if 2 * len(seen(sample)) > len(sample):
        return matching.newest_with(terms, matching.newest_first(entries), seen)
    own = list(matching.newest_first(entries.filter(visible)))
    return matching.newest_with(terms, own, {key for key, _ in own}.intersection)
