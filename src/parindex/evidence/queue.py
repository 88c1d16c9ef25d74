"""The queue of readings: a file is asked for once, asked for again, and found again when its reader was killed."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from parindex.evidence import readings
from parindex.evidence.models import Reading, StoredFile
from parindex.evidence.tasks import read_file
from parindex.reading.outcome import READER_VERSION
from parindex.reading.states import State

#: A reader says something with every page; one that is silent for so long was killed.
SILENCE = timedelta(minutes=5)
#: One that waits so long may be in no queue any more: a worker that took it was killed before it began.
WAITED_TOO_LONG = timedelta(minutes=30)
#: What ended the reader so often is not tried again by itself.
MOST_ATTEMPTS = 3


@transaction.atomic
def ask(*, file: StoredFile, at: datetime) -> Reading:
    """Have a file read, unless it was or is about to be by this reader; gives the reading."""
    reading, is_new = Reading.objects.get_or_create(file=file, defaults={"asked_at": at})
    if is_new:
        read_file.enqueue(reading.pk)
    elif reading.is_over and reading.version < READER_VERSION:
        _wait_again(reading, at)
    return reading


@transaction.atomic
def ask_again(*, reading_id: int, at: datetime) -> bool:
    """Have a file read once more that is not being read; says whether it will be."""
    reading = Reading.objects.select_for_update().filter(pk=reading_id).first()
    if reading is None or not reading.is_over:
        return False
    _wait_again(reading, at)
    return True


@transaction.atomic
def ask_lost(at: datetime) -> int:
    """Ask again for what a killed reader left behind, and give up what ended it again and again; says how many."""
    silent = Q(state=Reading.State.READING, heard_at__lt=at - SILENCE)
    waiting = Q(state=Reading.State.WAITING, asked_at__lt=at - WAITED_TOO_LONG)
    lost = list(Reading.objects.select_for_update().filter(silent | waiting))
    for reading in lost:
        if reading.attempts >= MOST_ATTEMPTS:
            readings.end(reading, Reading.State.UNREADABLE, State.CRASHED, at)
        else:
            Reading.objects.filter(pk=reading.pk).update(state=Reading.State.WAITING, asked_at=at)
            read_file.enqueue(reading.pk)
    return len(lost)


def _wait_again(reading: Reading, at: datetime) -> None:
    reading.state, reading.reason, reading.attempts = Reading.State.WAITING, "", 0
    reading.asked_at, reading.ended_at, reading.heard_at = at, None, None
    reading.save()
    read_file.enqueue(reading.pk)
