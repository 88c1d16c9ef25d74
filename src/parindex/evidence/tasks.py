"""Background work of evidence: reading a stored file."""

from functools import partial

from django_tasks import task

from parindex.evidence import readings, refusals, store, trust
from parindex.kit import clock
from parindex.reading import apart
from parindex.reading.outcome import Reading
from parindex.reading.states import State


@task()
def read_file(reading_id: int) -> None:
    """Read one file in a process of its own, and keep what came of it."""
    file = readings.begin(reading_id=reading_id, at=clock.now())
    if file is None:
        return
    try:
        with store.open_file(file.sha256) as original:
            outcome = apart.read(original, file.media_type, on_page=partial(_hear, reading_id), roots=trust.roots())
    except refusals.FileMissing:
        outcome = Reading(state=State.BROKEN)
    readings.finish(reading_id=reading_id, outcome=outcome, at=clock.now())


def _hear(reading_id: int, page: int, of: int) -> None:
    readings.hear(reading_id=reading_id, page=page, of=of, at=clock.now())
