"""The queue of readings: a file is asked for once, asked for again, and found again when its reader was killed."""

from collections.abc import Collection
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

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
#: What nobody waits for is read when nothing else is to be done, and so many files of it wait at once.
_BEHIND, _BATCH = -10, 100


@transaction.atomic
def ask(*, file: StoredFile, at: datetime, priority: int = 0) -> Reading:
    """Have a file read, unless it was or is about to be by this reader; gives the reading."""
    reading, is_new = Reading.objects.get_or_create(file=file, defaults={"asked_at": at})
    if is_new:
        _enqueue(reading, priority)
    elif reading.is_over and reading.version < READER_VERSION:
        _wait_again(reading, at, priority)
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
    found = list(Reading.objects.select_for_update().filter(silent | waiting))
    queued = _queued() if any(reading.state == Reading.State.WAITING for reading in found) else set()
    lost = [reading for reading in found if reading.state == Reading.State.READING or reading.pk not in queued]
    for reading in lost:
        if reading.attempts >= MOST_ATTEMPTS:
            readings.end(reading, Reading.State.UNREADABLE, State.CRASHED, at)
        else:
            Reading.objects.filter(pk=reading.pk).update(state=Reading.State.WAITING, asked_at=at)
            _enqueue(reading)
    return len(lost)


def ask_missing(at: datetime) -> int:
    """Have some of the files read that nobody asked for, such as those of before there was a reader; says how many.

    The newest come first, all of them behind what people brought; no more are asked for while enough wait.
    """
    room = _BATCH - Reading.objects.filter(state=Reading.State.WAITING).count()
    files = StoredFile.objects.filter(reading__isnull=True).order_by("-pk")[: max(0, room)]
    return _ask_each(list(files), at)


def ask_all(*, at: datetime, again: bool) -> int:
    """Have every file read that was not, or not by this reader, behind what people brought; says how many.

    With `again` those too that were read by this very reader, except what waits or is being read.
    """
    if again:
        wanted = Q(reading__isnull=True) | Q(reading__ended_at__isnull=False)
    else:
        wanted = Q(reading__isnull=True) | Q(reading__ended_at__isnull=False, reading__version__lt=READER_VERSION)
    keys = list(StoredFile.objects.filter(wanted).order_by("-pk").values_list("pk", flat=True))
    for first in range(0, len(keys), _BATCH):
        files = StoredFile.objects.filter(pk__in=keys[first : first + _BATCH]).order_by("-pk")
        _ask_each(list(files), at)
    return len(keys)


@transaction.atomic
def _ask_each(files: Collection[StoredFile], at: datetime) -> int:
    for file in files:
        reading = ask(file=file, at=at, priority=_BEHIND)
        if reading.is_over:
            _wait_again(reading, at, _BEHIND)
    return len(files)


def _queued() -> set[int]:
    """Give the readings that a worker will come to by itself, however long the queue is."""
    ready = DBTaskResult.objects.filter(status=TaskResultStatus.READY, task_path=read_file.module_path)
    return {told["args"][0] for told in ready.values_list("args_kwargs", flat=True)}


def _enqueue(reading: Reading, priority: int = 0) -> None:
    read_file.using(priority=priority).enqueue(reading.pk)


def _wait_again(reading: Reading, at: datetime, priority: int = 0) -> None:
    reading.state, reading.reason, reading.attempts = Reading.State.WAITING, "", 0
    reading.asked_at, reading.ended_at, reading.heard_at = at, None, None
    reading.save()
    _enqueue(reading, priority)
