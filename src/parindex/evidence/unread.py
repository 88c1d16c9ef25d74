"""Which documents the machine has not read yet."""

from collections.abc import Collection

from parindex.evidence.models import Reading
from parindex.evidence.queries import newest_revisions


def being_read(document_ids: Collection[int]) -> set[int]:
    """Give the documents, by key, whose newest file waits for its reader or is being read. Two queries."""
    if not document_ids:
        return set()
    files = {revision.file_id: key for key, revision in newest_revisions(document_ids).items()}
    running = Reading.objects.filter(file__in=files, ended_at__isnull=True).values_list("file", flat=True)
    return {key for file_id in running for key in [files[file_id]]}
