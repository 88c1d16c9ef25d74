"""What the machine's reading of a file goes through: begun, heard of, ended. It decides nothing about a document."""

from datetime import datetime

from django.db import transaction
from django.db.models import F

from parindex.core.documents.pages import Page
from parindex.evidence import indexing, texts
from parindex.evidence.events import file_was_read
from parindex.evidence.models import PageText, Reading, StoredFile
from parindex.evidence.words import searched
from parindex.reading import codec
from parindex.reading.outcome import READER_VERSION
from parindex.reading.outcome import Reading as Outcome
from parindex.reading.states import State

_STATES = {State.READ: Reading.State.READ, State.PARTLY: Reading.State.PARTLY}


def begin(*, reading_id: int, at: datetime) -> StoredFile | None:
    """Begin to read; gives the file, or None where another reader was faster."""
    begun = Reading.objects.filter(pk=reading_id, state=Reading.State.WAITING).update(
        state=Reading.State.READING, attempts=F("attempts") + 1, heard_at=at, pages_read=0
    )
    return StoredFile.objects.get(reading=reading_id) if begun else None


def hear(*, reading_id: int, page: int, of: int, at: datetime) -> None:
    """Note how far a reader is: the page it has read, of how many."""
    Reading.objects.filter(pk=reading_id, state=Reading.State.READING).update(
        pages_read=page, page_count=of, heard_at=at
    )


@transaction.atomic
def finish(*, reading_id: int, outcome: Outcome, at: datetime) -> None:
    """Keep what was read, in the place of what was read before."""
    reading = Reading.objects.select_for_update().select_related("file").get(pk=reading_id)
    texts.keep(reading.file.sha256, outcome.text)
    _keep_pages(reading, outcome)
    reading.source = outcome.text.source
    reading.pages_read = sum(page.number not in outcome.unread for page in outcome.text.pages)
    reading.page_count = outcome.text.page_count
    reading.facts, reading.signatures = codec.plain(outcome.facts), codec.plain(outcome.signatures)
    reason = outcome.because if outcome.state is State.PARTLY else outcome.state
    is_whole = outcome.state is State.READ or reason is None
    end(reading, _STATES.get(outcome.state, Reading.State.UNREADABLE), "" if is_whole else str(reason), at)
    indexing.index_file(reading.file_id)


def end(reading: Reading, state: str, reason: str, at: datetime) -> None:
    """End a reading in a state, with the reason where it is not `read`; who uses its file is told after the commit."""
    reading.state, reading.reason, reading.version, reading.ended_at = state, reason, READER_VERSION, at
    reading.save()
    file_id = reading.file_id
    transaction.on_commit(lambda: file_was_read.send(sender=Reading, file_id=file_id, at=at))


def _keep_pages(reading: Reading, outcome: Outcome) -> None:
    reading.page_texts.all().delete()
    PageText.objects.bulk_create(_page_text(reading, page) for page in outcome.text.pages if page.lines)


def _page_text(reading: Reading, page: Page) -> PageText:
    words, folded = searched(page.text)
    return PageText(reading=reading, number=page.number, text=page.text.replace("\0", ""), words=words, folded=folded)
