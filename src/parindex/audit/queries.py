"""Reads of the log: search, pages, export, and the proof that nothing was changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db import DatabaseError

from parindex.audit.chain import Checker, End, Verdict
from parindex.audit.models import Entry, EntryQuerySet, Head

_CHUNK = 500
#: What reading a row raises whose columns hold what the product never wrote.
_UNREADABLE = (AttributeError, DatabaseError, OverflowError, TypeError, ValueError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What is looked for; everything that is given has to hold.

    A verb that ends with a dot stands for all that begin with it. The period begins with `since` and ends before
    `until`. `actor_ids` keeps to the acts of some; None keeps to nobody's.
    """

    actor_id: str = ""
    actor_ids: frozenset[str] | None = None
    verb: str = ""
    target_kind: str = ""
    target_id: str = ""
    request_id: str = ""
    since: datetime | None = None
    until: datetime | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Some entries, newest first, and the sequence before which the next page begins; None on the last page."""

    entries: list[Entry]
    before: int | None


def page(search: Search, *, before: int | None = None, size: int = 50) -> Page:
    """Give the newest entries that match, or the newest of those before a sequence."""
    rows = _matching(search).newest_first()
    if before is not None:
        rows = rows.filter(sequence__lt=before)
    found = list(rows[: size + 1])
    entries = found[:size]
    return Page(entries=entries, before=entries[-1].sequence if len(found) > size else None)


def entry(sequence: int) -> Entry | None:
    """Give one entry."""
    return Entry.objects.filter(pk=sequence).first()


def verify(*, known_head: str = "") -> Verdict:
    """Go through the whole log, in constant memory, and give the first fault of each kind.

    `known_head` is the hash of an older head, noted outside of the database: only with it is a log found out that was
    written anew from some row to its end. Others may record meanwhile.
    """
    checker = Checker(known_head)
    after: int | None = None
    while True:
        # Read before the rows: if none follow, the head cannot be ahead of them but by a fault.
        head = _read_head()
        rows = _read_after(after)
        for sequence, row in rows:
            checker.take(sequence, row)
            after = sequence
        if not rows:
            return checker.close(head)


def lines(*, until: int) -> Iterator[str]:
    """Give the log from its first entry up to a sequence, each entry as one line of JSON, in constant memory."""
    rows = Entry.objects.filter(sequence__lte=until).order_by("sequence")
    after = 0
    while chunk := list(rows.filter(sequence__gt=after)[:_CHUNK]):
        yield from (row.line() for row in chunk)
        after = chunk[-1].sequence


def _matching(search: Search) -> EntryQuerySet:
    rows = Entry.objects.found_by(search.words)
    exact = {
        name: value
        for name in ("actor_id", "target_kind", "target_id", "request_id")
        if (value := getattr(search, name))
    }
    rows = rows.filter(**exact)
    if search.actor_ids is not None:
        rows = rows.filter(actor_id__in=search.actor_ids)
    if search.verb:
        rows = rows.filter(**{"verb__startswith" if search.verb.endswith(".") else "verb": search.verb})
    if search.since is not None:
        rows = rows.filter(at__gte=search.since)
    if search.until is not None:
        rows = rows.filter(at__lt=search.until)
    return rows


def _read_head() -> End | None:
    try:
        head = Head.objects.filter(pk=1).first()
        return None if head is None else End(sequence=int(head.sequence), hash=head.hash)
    except _UNREADABLE:
        return End(sequence=0, hash="")


def _read_after(after: int | None) -> list[tuple[int, Entry | None]]:
    """Give the next rows; one by one where a row cannot be read, so that it is known which."""
    rows = Entry.objects.order_by("sequence")
    if after is not None:
        rows = rows.filter(sequence__gt=after)
    try:
        return [(row.sequence, row) for row in rows[:_CHUNK]]
    except _UNREADABLE:
        return [(sequence, _read(sequence)) for sequence in rows.values_list("sequence", flat=True)[:_CHUNK]]


def _read(sequence: int) -> Entry | None:
    try:
        return Entry.objects.get(pk=sequence)
    except _UNREADABLE:
        return None
