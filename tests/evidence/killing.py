"""Kills workers, and what reads for them, at random moments; looks what stands afterwards. Run by `apart`.

Arguments: "random", how many times, and the seed of chance; or "deadly", for a file that ends its worker every time.
"""

import fcntl
import os
import random
import signal
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from typing import Any, BinaryIO

from django.conf import settings
from django.core.management import call_command
from django.db import connections

from parindex.accounts.models import User
from parindex.evidence import checking, queue, texts
from parindex.evidence.models import PageText, Reading
from parindex.evidence.tasks import read_file
from parindex.kit import clock
from parindex.reading import apart
from parindex.reading.outcome import READER_VERSION
from parindex.reading.outcome import Reading as Outcome
from parindex.units.models import Unit
from tests.documents import drawing
from tests.documents.drawing import Run
from tests.evidence.making import send

#: No step takes so long, even on a machine that does other things.
_MOST = 60.0
_A_BIT = timedelta(seconds=1)
_DEADLY = "tep nguy hiem"
_READ = apart.read


def bring(numbers: range) -> None:
    """Bring texts of a page and PDFs of two, no two alike."""
    unit, by = Unit.objects.get(), User.objects.get()
    for number in numbers:
        marks = [mark(number, page) for page in (1, 2)]
        if number % 2:
            content = drawing.write([[Run(90, 100, each, "regular", 14)] * 3 for each in marks])
            send(content, unit=unit, by=by, name="a.pdf", chunk=2**20)
        else:
            send("\n".join(marks[:1] * 200).encode(), unit=unit, by=by, name="a.txt", chunk=2**20)


def mark(number: int, page: int) -> str:
    """Give what stands on a page of a file, and on no other."""
    return f"Báo cáo {number}, trang {page} của tệp này, hết trang {page}."


def watched_read(file: BinaryIO, *arguments: Any, **options: Any) -> Outcome:
    """Read a file as ever, and say where another worker is at it; the deadly one ends whoever reads it."""
    if _DEADLY.encode() in file.read():
        os.kill(os.getpid(), signal.SIGKILL)
    with _folder().joinpath(Path(file.name).name).open("wb") as lock:
        try:
            # The system takes it from whoever is killed.
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            _folder().joinpath("twice").touch()
        return _READ(file, *arguments, **options)


def _folder() -> Path:
    folder = Path(settings.DATA_DIR) / "locks"
    folder.mkdir(exist_ok=True)
    return folder


def begin_worker(*, ends: bool = False) -> int:
    """Begin a worker in a process of its own, which ends when nothing is left to do if told so; gives its number."""
    connections.close_all()
    worker = os.fork()
    if not worker:
        try:
            apart.read = watched_read
            options = {"queue_name": "*", "interval": 0.05, "reload": False, "startup_delay": False, "verbosity": 0}
            call_command("db_worker", batch=ends, **options)
        except Exception:  # noqa: BLE001 -- whatever it is: a child must not go on as its parent
            traceback.print_exc()
        finally:
            os._exit(1)
    return worker


def kill(worker: int) -> None:
    """Kill a worker; what read for it is gone soon after."""
    children = _children(worker)
    with suppress(ProcessLookupError):
        os.kill(worker, signal.SIGKILL)
    os.waitpid(worker, 0)
    _wait(lambda: not any(_is_there(child) for child in children))


def _children(worker: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{worker}/task/{worker}/children").read_text("ascii").split()]
    except FileNotFoundError:
        return []


def _is_there(pid: int) -> bool:
    """Say whether a process works; one that ended and was not asked about yet does not."""
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return False


@contextmanager
def workers(count: int) -> Iterator[list[int]]:
    """Have workers at work, and kill them in the end."""
    begun = [begin_worker() for _ in range(count)]
    try:
        yield begun
    finally:
        for worker in begun:
            kill(worker)


def live_and_die(chance: random.Random, *, kills_readers: bool) -> int:
    """Let two workers read until one of them is at a file, then kill both; gives how many readers were killed alone."""
    killed = 0
    with workers(2) as begun:
        _wait(lambda: Reading.objects.filter(state=Reading.State.READING).exists())
        time.sleep(chance.random() * 0.5)
        for child in [child for worker in begun for child in _children(worker)] if kills_readers else []:
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
                killed += 1
        time.sleep(chance.random() * 0.3)
    return killed


def look() -> None:
    """Look that what was read is whole, and that nothing is there of what was not."""
    for reading in Reading.objects.select_related("file"):
        pages = list(PageText.objects.filter(reading=reading).order_by("number").values_list("number", "text"))
        if reading.state == Reading.State.READ:
            kept = texts.find(reading.file.sha256)
            assert kept is not None, "the text is not there, or half"
            assert [(page.number, page.text) for page in kept.pages] == pages
            assert all(text.rstrip().endswith(f"hết trang {number}.") for number, text in pages), pages
            assert len(pages) == reading.page_count
        elif not reading.is_over:
            assert not pages, "half a reading"
        else:
            assert (reading.reason, reading.version) == ("crashed", READER_VERSION)
    assert checking.verify().is_whole
    assert not list(_folder().glob("twice")), "two workers read one file at the same time"


def ask_lost(after: timedelta) -> int:
    """Ask for what was left behind, as if so much time had gone by."""
    return queue.ask_lost(clock.now() + after + _A_BIT)


def kill_at_random(times: int, chance: random.Random) -> None:
    """Kill, look, and at last let workers come to the end."""
    bring(range(24))
    killed = 0
    for life in range(times):
        killed += live_and_die(chance, kills_readers=life % 3 == 2)
        look()
        ask_lost(queue.SILENCE)
    ask_lost(queue.WAITED_TOO_LONG)
    touched = set(Reading.objects.values_list("pk", flat=True))
    bring(range(24, 32))
    twice = set(Reading.objects.exclude(pk__in=touched).values_list("pk", flat=True))
    for key in twice:
        read_file.enqueue(key)
    with workers(2):
        _wait(lambda: not Reading.objects.filter(ended_at__isnull=True).exists())
    look()
    assert ask_lost(timedelta(days=1)) == 0
    assert set(Reading.objects.filter(pk__in=twice).values_list("attempts", flat=True)) == {1}
    read = Reading.objects.filter(state=Reading.State.READ).count()
    assert 32 - read <= killed, "more files are given up than readers were killed"
    again = Reading.objects.filter(attempts__gt=1).count()
    print(f"read={read} again={again} killed={killed}")  # noqa: T201


def meet_deadly_file() -> None:
    """Let workers die of one file until it is given up, then let one read what is left."""
    unit, by = Unit.objects.get(), User.objects.get()
    send(_DEADLY.encode(), unit=unit, by=by)
    deadly = Reading.objects.get()
    bring(range(3))
    died = 0
    while died < 2 * queue.MOST_ATTEMPTS and not Reading.objects.get(pk=deadly.pk).is_over:
        worker = begin_worker(ends=True)
        _, status = os.waitpid(worker, 0)
        assert os.WTERMSIG(status) == signal.SIGKILL, "it ended by itself"
        died += 1
        ask_lost(queue.SILENCE)
    with workers(1):
        _wait(lambda: not Reading.objects.filter(ended_at__isnull=True).exists())
    deadly.refresh_from_db()
    read = Reading.objects.filter(state=Reading.State.READ).count()
    print(f"died={died} state={deadly.state} reason={deadly.reason} read={read}")  # noqa: T201


def _wait(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _MOST
    while not is_so():
        if time.monotonic() > deadline:
            raise TimeoutError
        time.sleep(0.02)


def main(arguments: Sequence[str]) -> None:
    """Kill at random, or bring the file that kills."""
    if arguments[0] == "deadly":
        meet_deadly_file()
    else:
        kill_at_random(int(arguments[1]), random.Random(arguments[2]))  # noqa: S311 -- the moments of the kills
