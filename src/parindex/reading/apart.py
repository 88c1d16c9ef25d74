"""Has files read by a process of their own, so that whatever a file does ends in a state and never in this process."""

import json
import os
import queue
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, BinaryIO

from parindex.core.documents.facts import DocumentFacts
from parindex.core.documents.pages import DocumentText, Page, TextSource
from parindex.core.documents.signatures import Signature
from parindex.reading import codec, libreoffice, media, tessdata
from parindex.reading.outcome import NO_FACTS, Reading
from parindex.reading.sources import Unreadable
from parindex.reading.states import State
from parindex.reading.tasks import MOST_PAGES, MOST_SECONDS, Task

LARGEST_FILE = 512 * 2**20
#: One page that takes longer is given up; an unsure scan of 12 megapixels takes some 20 seconds.
MOST_SECONDS_A_PAGE = 100.0
#: Pages whose reading ended the process are passed over, so many times.
_MOST_RESTARTS = 3
_WORKER = "parindex.reading.worker"
#: Without the settings, the folder and the packages of whoever runs it.
_ISOLATED = ["-I"]
_KEPT_SETTINGS = (*tessdata.SETTINGS, "OMP_THREAD_LIMIT")

OnPage = Callable[[int, int], None]


@dataclass(slots=True)
class _Gathered:
    """What has come so far."""

    page_count: int = 0
    pages: list[Page] = field(default_factory=list)
    troubles: dict[int, State] = field(default_factory=dict)
    is_ended: bool = False
    end: State | None = None
    facts: DocumentFacts = NO_FACTS
    signatures: tuple[Signature, ...] = ()

    def take(self, line: dict[str, Any]) -> None:
        """Take in a line of the process."""
        if "of" in line:
            self.page_count = line["of"]
        elif "page" in line:
            page = codec.typed_page(line["page"])
            self.pages.append(page)
            if line["trouble"]:
                self.troubles[page.number] = State(line["trouble"])
        elif "facts" in line:
            self.facts = codec.typed(DocumentFacts, line["facts"])
        else:
            self.is_ended = True
            self.end = State(line["end"]) if line["end"] else None
            self.signatures = tuple(codec.typed(Signature, each) for each in line.get("signatures", ()))

    def give_up_page(self, why: State, most_pages: int) -> bool:
        """Note that the page after the last one cannot be read; false where there is no such page."""
        number = self.pages[-1].number + 1 if self.pages else 1
        if number > min(self.page_count, most_pages):
            return False
        self.pages.append(Page(number=number, source=TextSource.NONE))
        self.troubles[number] = why
        return True


def read(
    file: BinaryIO,
    media_type: str,
    *,
    on_page: OnPage | None = None,
    roots: Sequence[bytes] = (),
    most_pages: int = MOST_PAGES,
    most_seconds: float = MOST_SECONDS,
) -> Reading:
    """Read a file; whatever it is, the answer is a reading with a state.

    `on_page` is told the number of each page and how many there are; `roots` are the certificates that are trusted.
    """
    file.seek(0, os.SEEK_END)
    if file.tell() > LARGEST_FILE:
        return Reading(state=State.TOO_LARGE)
    if not file.tell():
        return Reading(state=State.BROKEN)
    try:
        with _readable(file, media_type, most_seconds) as (held, known_type):
            task = Task(media_type=known_type, most_pages=most_pages, most_seconds=most_seconds, roots=tuple(roots))
            return _reading(_gather(held, task, on_page or _ignore))
    except Unreadable as error:
        return Reading(state=error.state)


def _ignore(_number: int, _count: int) -> None:
    """Do nothing with progress."""


@contextmanager
def _readable(file: BinaryIO, media_type: str, most_seconds: float) -> Iterator[tuple[BinaryIO, str]]:
    """Give the file as one on the disk, in a type that is read; raises `Unreadable`."""
    if media_type in media.CONVERTED:
        ending, wanted, known_type = media.CONVERTED[media_type]
        with libreoffice.converted(file, ending, wanted, min(most_seconds, libreoffice.MOST_SECONDS)) as newer:
            yield newer, known_type
    elif media_type not in media.READ:
        raise Unreadable(State.UNSUPPORTED)
    elif _lies_on_disk(file):
        yield file, media_type
    else:
        with tempfile.TemporaryFile("w+b", buffering=0) as copy:
            file.seek(0)
            shutil.copyfileobj(file, copy)
            yield copy, media_type


def _lies_on_disk(file: BinaryIO) -> bool:
    try:
        return os.fstat(file.fileno()).st_size == file.seek(0, os.SEEK_END)
    except OSError:
        return False


def _gather(file: BinaryIO, task: Task, on_page: OnPage) -> _Gathered:
    """Run processes until the file is read: where one ends on a page, the next goes on behind that page."""
    deadline = time.monotonic() + task.most_seconds
    gathered = _Gathered()
    why: State | None = None
    for _ in range(1 + _MOST_RESTARTS):
        first = gathered.pages[-1].number + 1 if gathered.pages else 1
        left = max(1.0, deadline - time.monotonic())
        part = Task(
            media_type=task.media_type,
            first=first,
            most_pages=task.most_pages,
            most_seconds=left,
            roots=task.roots,
            pages=tuple(gathered.pages),
        )
        why = _run(file, part, gathered, on_page)
        if why is None or not gathered.give_up_page(why, task.most_pages):
            break
        # Whoever waits hears of a page given up as of any other, and does not take the reader for dead.
        on_page(gathered.pages[-1].number, gathered.page_count)
        if time.monotonic() > deadline:
            # Not another page, but what stands on those that were read.
            _run(file, _only_facts(part, gathered), gathered, on_page)
            gathered.end = State.TOO_SLOW
            return gathered
    if why is not None:
        gathered.end = why
    return gathered


def _only_facts(task: Task, gathered: _Gathered) -> Task:
    return Task(
        media_type=task.media_type, first=10**9, most_seconds=30.0, roots=task.roots, pages=tuple(gathered.pages)
    )


def _run(file: BinaryIO, task: Task, gathered: _Gathered, on_page: OnPage) -> State | None:
    """Let one process read; gives why it did not come to its end."""
    file.seek(0)
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".json") as told:
        told.write(task.to_json())
        told.flush()
        command = [sys.executable, *_ISOLATED, "-m", _WORKER, told.name, str(os.getpid())]
        process = subprocess.Popen(  # noqa: S603 -- the command is fixed, the file comes on the standard input
            command, stdin=file, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=_environment()
        )
        try:
            return _listen(process, task, gathered, on_page)
        finally:
            process.kill()
            process.wait()
            if process.stdout is not None:
                process.stdout.close()


def _environment() -> dict[str, str]:
    """Give no setting but those of the optical reader: a hostile file finds no secret."""
    kept = {name: os.environ[name] for name in _KEPT_SETTINGS if name in os.environ}
    return {"PATH": "", "LANG": "C.UTF-8", **kept}


def _listen(process: subprocess.Popen[bytes], task: Task, gathered: _Gathered, on_page: OnPage) -> State | None:
    lines: queue.Queue[bytes | None] = queue.Queue()
    threading.Thread(target=_pump, args=(process.stdout, lines), daemon=True).start()
    deadline = time.monotonic() + task.most_seconds + MOST_SECONDS_A_PAGE
    while True:
        wait = min(MOST_SECONDS_A_PAGE, deadline - time.monotonic())
        try:
            line = lines.get(timeout=max(0.01, wait))
        except queue.Empty:
            return State.TOO_SLOW
        if line is None:
            return None if gathered.is_ended else State.CRASHED
        before = len(gathered.pages)
        try:
            gathered.take(json.loads(line))
        except (ValueError, KeyError, TypeError):
            return State.CRASHED
        if gathered.is_ended:
            return None
        if len(gathered.pages) > before:
            on_page(gathered.pages[-1].number, gathered.page_count)


def _pump(stream: IO[bytes] | None, lines: "queue.Queue[bytes | None]") -> None:
    """Hand on what the process says, line by line, then that it says no more."""
    try:
        for line in stream or ():
            lines.put(line)
    except (OSError, ValueError):
        pass
    lines.put(None)


def _reading(gathered: _Gathered) -> Reading:
    """Judge what came."""
    text = DocumentText(pages=tuple(gathered.pages), page_count=gathered.page_count)
    unread = tuple(sorted(gathered.troubles))
    has_text = any(page.lines for page in text.pages)
    state, because = _judged(gathered, has_text=has_text)
    return Reading(
        state=state,
        because=because,
        text=text,
        facts=gathered.facts,
        signatures=gathered.signatures,
        unread=unread,
    )


def _judged(gathered: _Gathered, *, has_text: bool) -> tuple[State, State | None]:
    why = gathered.end or next((gathered.troubles[number] for number in sorted(gathered.troubles)), None)
    if has_text:
        return (State.PARTLY, why) if why else (State.READ, None)
    return why or State.NOTHING_TO_READ, None


def read_path(path: Path, media_type: str, **options: Any) -> Reading:
    """Read the file at a path; raises `OSError`."""
    with path.open("rb") as file:
        return read(file, media_type, **options)
