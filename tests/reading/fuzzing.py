"""Files with damage, and a process that reads one after the other: what ends it is found by the number of the damage.

`python -m tests.reading.fuzzing FIRST LAST` reads the damaged files of these numbers in this process, and prints each
number before it begins. `damage` starts such processes, one after the other, and counts how they ended.
"""

import io
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from PIL import Image

from parindex.reading import media, worker
from parindex.reading.tasks import Task
from tests.documents import drawing, papers, scans, word
from tests.documents.scans import Quality
from tests.kit.making import make_xls, make_xlsx, make_zip
from tests.reading.making import make_letter, make_odt, make_pptx

#: A file that keeps a process busy for longer is ended like one that crashed.
MOST_SECONDS = 40
_TOKENS = (
    b"<<",
    b">>",
    b"[",
    b"]",
    b"endobj",
    b"stream",
    b"/Kids",
    b"/Length",
    b"0 R",
    b"-1",
    b"99999999999",
    b"(",
    b"<",
)


@dataclass(slots=True)
class Outcome:
    """How the reading of damaged files ended; `uncaught` names the errors that no reader expected."""

    read: int = 0
    crashed: list[int] = field(default_factory=list)
    slow: list[int] = field(default_factory=list)
    uncaught: dict[int, str] = field(default_factory=dict)
    states: Counter[str] = field(default_factory=Counter)


@cache
def originals() -> Mapping[str, tuple[str, bytes]]:
    """Give sound files of every type, small ones."""
    paper = papers.make_paper(7)
    text = drawing.draw(paper)
    small = scans.picture(text, Quality.DPI_150, seed=7).reduce(4)
    return {
        "text.pdf": (media.PDF, text),
        "scan.pdf": (media.PDF, _saved(small, "PDF")),
        "letters.pdf": (media.PDF, make_letter(2)),
        "scan.jpg": (media.JPEG, _saved(small, "JPEG")),
        "scan.png": (media.PNG, _saved(small, "PNG")),
        "scan.tiff": (media.TIFF, _saved(small.convert("1"), "TIFF", compression="group4")),
        "paper.docx": (media.DOCX, word.write(paper)),
        "table.xlsx": (media.XLSX, make_xlsx({"A": [["Số", 1], ["Ngày", "05/12/2022"]]})),
        "table.xls": (media.XLS, make_xls([["Số", 1.0], ["Ngày", "05/12/2022"]])),
        "paper.odt": (media.ODT, make_odt("<text:p>Số: 112/BC-UBND</text:p>")),
        "slides.pptx": (media.PPTX, make_pptx("Báo cáo")),
        "notes.txt": (media.TEXT, "Số: 112/BC-UBND ngày 05/12/2022\n".encode() * 20),
    }


def _saved(picture: Image.Image, form: str, **options: Any) -> bytes:
    kept = io.BytesIO()
    picture.save(kept, form, **options)
    return kept.getvalue()


def damaged(number: int) -> tuple[str, str, bytes]:
    """Give the name, the type and the bytes of the damaged file of a number."""
    source = random.Random(number)  # noqa: S311 -- damage, not a secret
    names = sorted(originals())
    name = names[number % len(names)]
    media_type, content = originals()[name]
    if content.startswith(b"PK") and source.random() < 0.8:
        return name, media_type, _repacked(content, source)
    mutable = bytearray(content)
    for _ in range(source.choice((1, 1, 2, 5, 20, 100))):
        source.choice(_WAYS)(mutable, source)
    return name, media_type, bytes(mutable)


def _repacked(content: bytes, source: random.Random) -> bytes:
    """Damage a part of a package inside, as damage of the packed bytes ends at its checksum."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        held = {name: package.read(name) for name in package.namelist()}
    chosen = source.choice(sorted(held))
    inner = bytearray(held[chosen])
    for _ in range(source.choice((1, 3, 10))):
        if inner:
            source.choice(_WAYS)(inner, source)
    return make_zip({**held, chosen: bytes(inner)})


def _flip(content: bytearray, source: random.Random) -> None:
    if content:
        content[source.randrange(len(content))] = source.randrange(256)


def _cut(content: bytearray, source: random.Random) -> None:
    if source.random() < 0.2:
        del content[source.randrange(len(content) + 1) :]


def _drop(content: bytearray, source: random.Random) -> None:
    start = source.randrange(len(content) + 1)
    del content[start : start + source.randrange(1, 200)]


def _repeat(content: bytearray, source: random.Random) -> None:
    start = source.randrange(len(content) + 1)
    content[start:start] = content[start : start + source.randrange(1, 500)]


def _insert(content: bytearray, source: random.Random) -> None:
    start = source.randrange(len(content) + 1)
    content[start:start] = source.choice(_TOKENS)


def _number(content: bytearray, source: random.Random) -> None:
    digits = [at for at in range(0, len(content), 7) if 48 <= content[at] <= 57]
    if digits:
        at = source.choice(digits)
        content[at : at + 1] = str(source.choice((0, -1, 2**31, 2**63, 65536, 7))).encode()


_WAYS: Sequence[Callable[[bytearray, random.Random], None]] = (_flip, _flip, _cut, _drop, _repeat, _insert, _number)


def damage(numbers: Sequence[int]) -> Outcome:
    """Read the damaged files of these numbers, in processes of their own."""
    outcome = Outcome()
    waiting = list(numbers)
    while waiting:
        done = _read_some(waiting, outcome)
        waiting = waiting[done:]
    return outcome


def _read_some(waiting: Sequence[int], outcome: Outcome) -> int:
    """Let one process read as far as it comes; gives how many files it took."""
    begun = 0
    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-m", __name__, str(waiting[0]), str(waiting[-1])],
            stdout=said,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PARINDEX_TESSDATA": os.devnull},
            cwd=Path(__file__).parents[2],
        )
        is_late = _wait(process, said)
        said.seek(0)
        for line in said:
            begun += _take(line.rstrip("\n"), outcome)
    if is_late:
        outcome.slow.append(waiting[begun - 1])
    elif process.returncode:
        outcome.crashed.append(waiting[begun - 1])
    return max(1, begun)


def _wait(process: subprocess.Popen[bytes], said: Any) -> bool:
    """Wait for the end; true where nothing was said for too long, and the process was ended."""
    size, since = -1, time.monotonic()
    while process.poll() is None:
        time.sleep(0.02)
        now = os.fstat(said.fileno()).st_size
        if now != size:
            size, since = now, time.monotonic()
        elif time.monotonic() - since > MOST_SECONDS:
            process.kill()
            process.wait()
            return True
    return False


def _take(line: str, outcome: Outcome) -> int:
    word, _, rest = line.partition(" ")
    if word == "begin":
        return 1
    if word == "end":
        outcome.read += 1
        outcome.states[rest] += 1
    elif word == "uncaught":
        number, _, what = rest.partition(" ")
        outcome.uncaught[int(number)] = what
    return 0


def read_each(numbers: Sequence[int]) -> Iterator[str]:
    """Read damaged files one after the other, saying what happens."""
    for number in numbers:
        yield f"begin {number}"
        name, media_type, content = damaged(number)
        ends: list[dict[str, Any]] = []
        try:
            with tempfile.TemporaryFile() as file:
                file.write(content)
                file.flush()
                file.seek(0)
                worker.run(file, Task(media_type=media_type, most_pages=5, most_seconds=20), ends.append)
        except BaseException as error:  # noqa: BLE001 -- this is what is looked for
            where = traceback.extract_tb(error.__traceback__)[-1]
            yield f"uncaught {number} {name} {type(error).__name__}: {error} ({where.filename}:{where.lineno})"
            continue
        yield f"end {name} {ends[-1]['end'] or 'read'}"


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (worker.MOST_MEMORY, worker.MOST_MEMORY))
    for said_line in read_each(range(int(sys.argv[1]), int(sys.argv[2]) + 1)):
        sys.stdout.write(f"{said_line}\n")
        sys.stdout.flush()
