"""A program of the tests: real workers read real files in a database of their own; they are killed, or their parent."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.management import call_command

from parindex.evidence.models import Reading
from tests.evidence.making import make_person, make_unit, send

#: No step takes so long, even on a machine that does other things.
_MOST = 30.0


def main() -> str:
    """Say what came about, word by word: a file was read, another one after a worker was killed, and all ended.

    Then workers are begun once more, and who began them is killed: `orphans` are those that live on.
    """
    # Tables alone: to go through all migrations would take longer than everything else here.
    settings.MIGRATION_MODULES = {room.label: None for room in apps.get_app_configs()}
    call_command("migrate", run_syncdb=True, verbosity=0)
    unit, person = make_unit(), make_person()
    workers = subprocess.Popen([sys.executable, "-m", "django", "run_workers", "--count", "1"])
    try:
        send("Số: 112/BC-UBND".encode(), unit=unit, by=person)
        _wait(lambda: Reading.objects.filter(state="read").count() == 1)
        first = _children(workers.pid)
        subprocess.run(["kill", "-KILL", *map(str, first)], check=True)  # noqa: S603, S607 -- our own children
        send("Số: 113/BC-UBND".encode(), unit=unit, by=person)
        _wait(lambda: Reading.objects.filter(state="read").count() == 2)
        second = _children(workers.pid)
        began = time.monotonic()
        workers.send_signal(signal.SIGTERM)
        code = workers.wait(_MOST)
        took = time.monotonic() - began
        left = [pid for pid in second if Path(f"/proc/{pid}").exists()]
    finally:
        workers.kill()
    said = f"killed={len(first)} again={len(set(second) - set(first))} code={code} left={len(left)} fast={took < 10}"
    workers = subprocess.Popen([sys.executable, "-m", "django", "run_workers", "--count", "2"])
    send("Số: 114/BC-UBND".encode(), unit=unit, by=person)
    try:
        _wait(lambda: Reading.objects.filter(state="read").count() == 3)
        begun = _children(workers.pid)
    finally:
        workers.kill()
        workers.wait()
    _wait(lambda: not any(map(_works, begun)))
    return f"{said} begun={len(begun)} orphans={sum(map(_works, begun))}"


def _works(pid: int) -> bool:
    """Say whether a process works; one that ended and was not asked about yet does not."""
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return False


def _children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()]


def _wait(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _MOST
    while not is_so():
        if time.monotonic() > deadline:
            raise TimeoutError
        time.sleep(0.1)
