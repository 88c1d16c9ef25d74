"""Keeps what documents are found by: written with each change of a document, and when its file was read."""

from collections.abc import Collection
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from parindex.evidence.models import Document, Entry, Reading, Revision
from parindex.evidence.papers import facts_of, left_by, readings_of
from parindex.evidence.queries import newest_revisions
from parindex.evidence.words import folded_words_of, words_of

if TYPE_CHECKING:
    from parindex.core.documents.facts import DocumentFacts, Found

#: Below this confidence nothing is found by what was read; see `core.documents.papers`.
_UNSURE = 0.5
_WRITTEN = (
    *("file", "words", "folded", "number", "issuer", "type", "issued_on"),
    *("full_number", "issuer_name", "abstract"),
)
_BATCH = 500


def index(document_ids: Collection[int]) -> None:
    """Write what these documents are found by. Four queries for any number of them."""
    documents = list(Document.objects.filter(pk__in=document_ids).order_by("pk"))
    revisions = newest_revisions(document.pk for document in documents)
    read = readings_of(revision.file_id for revision in revisions.values())
    entries = [_entry(document, revisions.get(document.pk), read) for document in documents]
    Entry.objects.bulk_create(
        entries, batch_size=_BATCH, update_conflicts=True, unique_fields=["document"], update_fields=_WRITTEN
    )


def index_file(file_id: int) -> None:
    """Write what the documents of a file are found by, after it was read."""
    index(list(Revision.objects.filter(file=file_id).order_by("pk").values_list("document", flat=True)))


def index_missing(at: datetime) -> int:  # noqa: ARG001 -- the clock of what is done every so often
    """Write some of those that have nothing to be found by, such as documents of before there was a search."""
    missing = list(Document.objects.filter(entry__isnull=True).order_by("-pk").values_list("pk", flat=True)[:_BATCH])
    if missing:
        index(missing)
    return len(missing)


def _entry(document: Document, revision: Revision | None, read: dict[int, Reading]) -> Entry:
    facts = left_by(document, facts_of(read.get(revision.file_id) if revision else None))
    number = document.full_number or "/".join(
        part for part in (_read(facts.number), _read(facts.symbol)) if isinstance(part, str)
    )
    issuer = document.issuer or _read(facts.issuer) or ""
    abstract = document.abstract or _read(facts.subject) or ""
    said = f"{number} {document.title} {issuer} {abstract}"
    return Entry(
        document=document,
        file=revision.file if revision else None,
        words=words_of(said),
        folded=folded_words_of(said),
        number=folded_words_of(number)[:120],
        issuer=folded_words_of(issuer)[:300],
        type=document.type or _type(facts),
        issued_on=document.issued_on or _day(facts),
        full_number=number[:120],
        issuer_name=issuer[:300],
        abstract=abstract,
    )


def _read(found: "Found[Any] | None") -> Any:
    return found.value if found is not None and found.confidence >= _UNSURE else None


def _type(facts: "DocumentFacts") -> str:
    kind = _read(facts.type)
    return kind.value if kind else ""


def _day(facts: "DocumentFacts") -> date | None:
    day = _read(facts.date)
    return day if isinstance(day, date) else None
