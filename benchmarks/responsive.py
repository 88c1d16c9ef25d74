"""Pages that people open while workers read scans beside the web server, and what a second worker adds."""

import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from statistics import median

from django.db import connection
from django.db.models import Sum
from django.urls import reverse

from benchmarks.clients import Person, percentile, together
from benchmarks.evidence import lacking
from benchmarks.figures import Measured, at_least, at_most
from benchmarks.office import server, session
from benchmarks.seeding import Province, make_province
from parindex.evidence import queue, store
from parindex.evidence.models import Reading, StoredFile
from parindex.kit import clock
from parindex.rounds.models import Answer
from tests.documents import corpus
from tests.documents.scans import Quality

_PEOPLE, _TIMES, _SCANS = 4, 25, 60
#: How often workers are stopped and let go on.
_ROUNDS = 4
#: Each scan is in the queue so often, as files of their own: more than workers read while they are measured.
_COPIES = 6
#: How long pages read are counted, in seconds, and how long anything may be waited for.
_WINDOW, _MOST = 12.0, 180.0

#: The name of a page with what opens it for each person.
_Opened = dict[str, list[float]]


def measure() -> Sequence[Measured]:
    """Fill a province and a queue of scans; measure pages with workers and without, then one worker and two.

    Workers are stopped and let go on in turn, so that whatever else the machine does weighs on both sides alike.
    """
    if missing := lacking():
        print(f"  not measured: {missing} is not installed")
        return []
    made = make_province(clock.now())
    _fill_queue()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    pages = _pages(made)
    alone, beside = _Opened(), _Opened()
    one, two = [], []
    with server() as port, _workers(2) as workers:
        _visit(port, pages)
        for _ in range(_ROUNDS):
            with _stopped(workers):
                _add(alone, _visit(port, pages))
            _add(beside, _visit(port, pages))
        for _ in range(_ROUNDS):
            with _stopped(workers[1:]):
                one.append(_pages_a_minute())
            two.append(_pages_a_minute())
    return [*_compared(alone, beside), *_reading(median(one), median(two))]


def _fill_queue() -> None:
    scans = corpus.specimens(_SCANS, qualities=(Quality.DPI_200,), first=3000)
    for copy in range(_COPIES):
        for scan in scans:
            # What follows the end of a PDF changes nothing but its hash.
            content = scan.path.read_bytes() + f"\n%{copy}\n".encode()
            stored = StoredFile.objects.create(
                sha256=store.put(io.BytesIO(content)),
                size=len(content),
                media_type=scan.media_type,
                stored_at=clock.now(),
            )
            queue.ask(file=stored, at=clock.now())


def _pages(made: Province) -> Sequence[tuple[str, str, str]]:
    """Give each page with its address and the session of who opens it."""
    current = made.rounds[-1]
    own = Answer.objects.filter(sheet__round=current, sheet__unit__code=made.unit_code).order_by("position")[0]
    sheet = reverse("rounds:sheet", kwargs={"round_id": current, "unit_code": made.unit_code})
    return [
        ("item", reverse("rounds:item", args=[own.pk]), session(made.officer)),
        ("sheet", sheet, session(made.par_officers[0])),
    ]


def _visit(port: int, pages: Sequence[tuple[str, str, str]]) -> _Opened:
    """Let some people open each page again and again, all at once; gives the seconds."""
    opened = {}
    for name, address, key in pages:
        people = [Person(port=port, session=key) for _ in range(_PEOPLE)]
        opened[name] = together([partial(person.get, address) for person in people], _TIMES)
    return opened


def _add(opened: _Opened, more: _Opened) -> None:
    for name, seconds in more.items():
        opened.setdefault(name, []).extend(seconds)


@contextmanager
def _workers(count: int) -> Iterator[list[int]]:
    """Have workers at work as they are in service, from when all of them read; gives the numbers of their sessions."""
    command = [sys.executable, "-m", "django", "run_workers", "--count", str(count)]
    workers = subprocess.Popen(command, env=dict(os.environ))
    try:
        _wait_until_read(2 * count)
        yield _children(workers.pid)
    finally:
        workers.terminate()
        workers.wait()
        connection.close()


def _children(pid: int) -> list[int]:
    listed = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True, check=True)  # noqa: S607 -- it is where the system has it
    return [int(child) for child in listed.stdout.split()]


@contextmanager
def _stopped(workers: Sequence[int]) -> Iterator[None]:
    """Let workers, and what reads for them, stand still for a while."""
    for worker in workers:
        os.killpg(worker, signal.SIGSTOP)
    try:
        yield
    finally:
        for worker in workers:
            os.killpg(worker, signal.SIGCONT)


def _pages_a_minute() -> float:
    """Count pages from when one was read to when another one was."""
    before = _wait_until_read(_pages_read() + 1)
    begun = time.perf_counter()
    time.sleep(_WINDOW)
    after = _wait_until_read(_pages_read() + 1)
    return (after - before) * 60 / (time.perf_counter() - begun)


def _wait_until_read(wanted: int) -> int:
    deadline = time.monotonic() + _MOST
    while (read := _pages_read()) < wanted:
        if time.monotonic() > deadline:
            raise TimeoutError("the queue is not read")
        time.sleep(0.05)
    return read


def _pages_read() -> int:
    return int(Reading.objects.aggregate(total=Sum("pages_read"))["total"] or 0)


def _compared(alone: _Opened, beside: _Opened) -> Iterator[Measured]:
    for name, times in alone.items():
        usual, slowed = percentile(times, 0.95), percentile(beside[name], 0.95)
        yield Measured(what=f"{name}, {_PEOPLE} people at once: p95", value=usual * 1000, unit="ms")
        yield Measured(what="  while two workers read", value=slowed * 1000, unit="ms")
        yield Measured(what="  as a multiple", value=slowed / usual, unit="×", target=at_most(2))


def _reading(one: float, two: float) -> Iterator[Measured]:
    cores = os.cpu_count() or 1
    print(f"  load at the end, workers included: {os.getloadavg()[0]:.1f} on {cores} cores", flush=True)
    yield Measured(what="scanned pages read a minute, one worker", value=one, unit="pages")
    yield Measured(what="  two workers", value=two, unit="pages")
    yield Measured(what="  as a multiple", value=two / one, unit="×", target=at_least(1.6) if cores > 1 else None)
