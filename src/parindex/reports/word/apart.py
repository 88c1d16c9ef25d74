"""Fills the template of an office in a process of its own: it has no secrets, little memory, and not for ever."""

import base64
import json
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

from parindex.reports.word.filling import Unfilled
from parindex.reports.word.filling import fill as fill_here

MOST_SECONDS = 20
MOST_MEMORY = 1024 * 2**20
_MODULE = "parindex.reports.word.apart"


class TooSlow(Exception):
    """The template did not come to an end in time."""


def fill(template: bytes, values: Mapping[str, Any], most_seconds: float = MOST_SECONDS) -> bytes:
    """Fill a template apart; raises `Unfilled`, `TooSlow`."""
    task = json.dumps({"template": base64.b64encode(template).decode(), "values": values})
    try:
        done = subprocess.run(  # noqa: S603 -- the command is fixed, everything else comes on the standard input
            [sys.executable, "-I", "-m", _MODULE],
            input=task.encode(),
            capture_output=True,
            timeout=most_seconds,
            env={"PATH": "", "LANG": "C.UTF-8"},
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise TooSlow from error
    return _answer(done)


def _answer(done: "subprocess.CompletedProcess[bytes]") -> bytes:
    if done.returncode:
        # Ended by its bounds: too much memory, or too much time of the processor.
        raise TooSlow
    answer = json.loads(done.stdout)
    if "docx" not in answer:
        raise Unfilled(fact=answer["fact"], words=answer["words"])
    return base64.b64decode(answer["docx"])


def main() -> None:
    """Fill the template of the standard input, and say what came of it."""
    task = json.loads(sys.stdin.buffer.read())
    _bound()
    try:
        made = fill_here(base64.b64decode(task["template"]), task["values"])
        answer = {"docx": base64.b64encode(made).decode()}
    except Unfilled as unfilled:
        answer = {"fact": unfilled.fact, "words": unfilled.words}
    sys.stdout.write(json.dumps(answer))


def _bound() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 -- there is none on Windows

    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


if __name__ == "__main__":
    main()
