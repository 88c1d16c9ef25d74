"""Does the work of the queue in processes of their own, and looks after them."""

import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import close_old_connections

from parindex.kit import clock
from parindex.kit.background import chores
from parindex.kit.niceness import let_session_step_back, step_back

log = logging.getLogger(__name__)

#: How often processes are looked after, and how long one that ended is left before the next begins.
_LOOK = 1.0
_WAIT = 2.0
#: How long a worker may take to finish what it does when all are stopped.
_GRACE = 20.0


class Command(BaseCommand):
    """Run the workers until a signal ends them; they end with this process even where that is killed."""

    help = "Do background work (reading evidence, …) in processes of their own; ends with Ctrl+C"

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the number of processes."""
        parser.add_argument("--count", type=int, default=2, help="how many processes (2 without it)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Begin the workers, begin them again when they end, and stop them at the end."""
        if not 1 <= options["count"] <= 64:
            raise CommandError("--count: từ 1 đến 64 / from 1 to 64")
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, _stop)
        step_back()
        workers: list[subprocess.Popen[bytes] | None] = [None] * options["count"]
        try:
            while True:
                workers = [_kept_going(worker) for worker in workers]
                _do_chores()
                time.sleep(_LOOK)
        except SystemExit:
            _end([worker for worker in workers if worker is not None])
            raise


def _stop(*_: object) -> None:
    raise SystemExit(0)


def _kept_going(worker: subprocess.Popen[bytes] | None) -> subprocess.Popen[bytes]:
    if worker is None:
        return _begin()
    if worker.poll() is None:
        return worker
    log.warning("a worker ended with code %s; the next begins", worker.returncode)
    time.sleep(_WAIT)
    return _begin()


def _begin() -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "parindex.kit.worker", str(os.getpid())]
    # In sessions of their own, so that Ctrl+C ends them through here, after what they are doing.
    worker = subprocess.Popen(command, start_new_session=True)  # noqa: S603 -- it is fixed
    let_session_step_back(worker.pid)
    return worker


def _do_chores() -> None:
    close_old_connections()
    try:
        chores.do_due(clock.now())
    except ExceptionGroup:
        log.exception("what is done from time to time failed; it is tried again")


def _end(workers: Sequence[subprocess.Popen[bytes]]) -> None:
    for worker in workers:
        worker.terminate()
    deadline = time.monotonic() + _GRACE
    for worker in workers:
        try:
            worker.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            worker.kill()
