"""Reads of documents: those of a unit, their revisions, who shares a file, and the original itself.

Nothing here decides who may see what: the rooms above pass only ids that a person may see.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO

from django.db.models import Exists, OuterRef, QuerySet

from parindex.core import text
from parindex.evidence import kinds, store
from parindex.evidence.models import Document, Revision


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """A file as it was brought, open for reading, with a media type that no browser runs and the name to save it by."""

    file: BinaryIO
    media_type: str
    name: str
    size: int


def documents_of(unit_id: int, words: str = "") -> QuerySet[Document]:
    """Give the documents of a unit, the newest first; with words only those whose title holds them."""
    found = Document.objects.filter(unit=unit_id)
    if words:
        found = found.filter(folded_title__contains=text.fold(words))
    return found.order_by("-brought_at", "-pk")


def revisions(document_id: int) -> QuerySet[Revision]:
    """Give the revisions of a document with file and bringer, the newest first."""
    return Revision.objects.filter(document=document_id).select_related("file", "brought_by").order_by("-number")


def newest_revisions(document_ids: Iterable[int]) -> dict[int, Revision]:
    """Give the newest revision of each document, with its file; links have none. One query."""
    newest = _newest().filter(document__in=list(document_ids))
    return {revision.document_id: revision for revision in newest.select_related("file").order_by("document_id")}


def newest_hashes(document_ids: Iterable[int]) -> dict[int, str]:
    """Give the content hash of the newest revision of each document; links have none. One query."""
    newest = _newest().filter(document__in=list(document_ids))
    return dict(newest.order_by().values_list("document", "file__sha256"))


def same_file(document_ids: Iterable[int]) -> list[list[int]]:
    """Give the groups of these documents whose newest revisions are the same file. One query."""
    sharing: dict[int, list[int]] = defaultdict(list)
    for document_id, revision in newest_revisions(document_ids).items():
        sharing[revision.file_id].append(document_id)
    return [group for group in sharing.values() if len(group) > 1]


def find_by_hash(sha256: str, unit_id: int) -> Document | None:
    """Give the document of a unit whose newest revision has this content; other units are not looked at."""
    if not store.is_hash(sha256):
        return None
    found = _newest().filter(file__sha256=sha256, document__unit=unit_id).select_related("document")
    first = found.order_by("document_id").first()
    return first.document if first else None


def open_original(revision: Revision) -> Original:
    """Open the file of a revision; raises `FileMissing`."""
    kind = kinds.of_media_type(revision.file.media_type)
    media_type = kind.media_type if kind else kinds.UNKNOWN
    file = store.open_file(revision.file.sha256)
    return Original(file=file, media_type=media_type, name=revision.file_name, size=revision.file.size)


def _newest() -> QuerySet[Revision]:
    newer = Revision.objects.filter(document=OuterRef("document"), number__gt=OuterRef("number"))
    return Revision.objects.filter(~Exists(newer))
