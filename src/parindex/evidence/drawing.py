"""Has PDF and pictures opened by a process of its own: how many pages, what is in them, how a page looks."""

import json
import subprocess
import sys
import threading
from dataclasses import dataclass
from typing import BinaryIO

from parindex.evidence import drawer, refusals

#: Drawing takes processor and memory; more at once would slow everybody down.
_AT_ONCE = threading.BoundedSemaphore(2)
_NO_ENVIRONMENT = {"PATH": "", "LANG": "C.UTF-8"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a file holds; `refused` is empty, or says why it is not taken: password, large or broken."""

    refused: str = ""
    pages: int = 0
    is_encrypted: bool = False
    has_active_content: bool = False


def look(file: BinaryIO) -> Look:
    """Open a PDF or a picture, count its pages and look for what a program would run."""
    outcome = _run(file, ["look"])
    if outcome is None or outcome.returncode:
        return Look(refused="broken")
    return Look(**json.loads(outcome.stdout))


def draw(file: BinaryIO, page: int, width: int) -> bytes:
    """Draw a page (from 1) as a WebP picture at most so wide; raises `NoSuchPage`, `CannotDraw`."""
    outcome = _run(file, ["draw", str(page), str(width)])
    if outcome is not None and outcome.returncode == drawer.NO_SUCH_PAGE:
        raise refusals.NoSuchPage(page=page)
    if outcome is None or outcome.returncode or not outcome.stdout:
        raise refusals.CannotDraw(page=page)
    return outcome.stdout


def _run(file: BinaryIO, arguments: list[str]) -> subprocess.CompletedProcess[bytes] | None:
    command = [sys.executable, "-I", "-m", drawer.__name__, *arguments]
    file.seek(0)
    with _AT_ONCE:
        try:
            return subprocess.run(  # noqa: S603 -- the command is fixed, the file comes on the standard input
                command,
                stdin=file,
                capture_output=True,
                env=_NO_ENVIRONMENT,
                timeout=2 * drawer.MOST_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return None
