"""Reads one file in a process of its own: the file on the standard input, JSON lines on the standard output.

A hostile file may end what reads it, for want of memory or by a fault. Here that process serves nobody else, knows no
secrets, writes no file, and the system bounds its memory and its time. No script within a file is ever run.

The lines: `{"of": pages}`, then `{"page": …, "trouble": …}` for each page as soon as it is read, then `{"facts": …}`
and `{"end": …, "signatures": …}`. A process that ends without the last line has crashed.
"""

import json
import mmap
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from parindex.core.documents.pages import DocumentText, Page
from parindex.core.documents.reading import read_facts
from parindex.core.documents.signatures import Signature
from parindex.reading import (
    codec,
    media,
    opendocument,
    pdf_pages,
    picture_pages,
    plain,
    slides,
    tables,
    word,
)
from parindex.reading.parents import end_with
from parindex.reading.sources import Optics, Source, Unreadable
from parindex.reading.states import State
from parindex.reading.tasks import Task

#: An address space of 2 GiB: a page of 12 megapixels, and what the optical reader needs for it.
MOST_MEMORY = 2 * 1024 * 1024 * 1024
#: What the library of signatures reads whole.
_LARGEST_SIGNED = 160 * 2**20

_Open = Callable[[BinaryIO, Optics, int, int], Source]


def _without_optics(open_file: Callable[[BinaryIO, int, int], Source]) -> _Open:
    def opened(file: BinaryIO, _: Optics, first: int, most_pages: int) -> Source:
        return open_file(file, first, most_pages)

    return opened


READERS: dict[str, _Open] = {
    media.PDF: pdf_pages.open_pdf,
    media.JPEG: picture_pages.open_picture,
    media.PNG: picture_pages.open_picture,
    media.TIFF: picture_pages.open_picture,
    media.DOCX: _without_optics(word.open_word),
    media.PPTX: _without_optics(slides.open_slides),
    media.XLSX: _without_optics(tables.open_table),
    media.XLS: _without_optics(tables.open_table),
    media.ODT: _without_optics(opendocument.open_document),
    media.ODS: _without_optics(opendocument.open_document),
    media.ODP: _without_optics(opendocument.open_document),
    media.TEXT: _without_optics(plain.open_text),
    media.CSV: _without_optics(plain.open_text),
}


def main(arguments: Sequence[str]) -> int:
    """Read the file on the standard input as the task in the named file says, for the process of the given number."""
    end_with(int(arguments[1]))
    task = Task.from_json(Path(arguments[0]).read_text(encoding="utf-8"))
    _bound_resources(task.most_seconds)
    with os.fdopen(sys.stdin.fileno(), "rb", closefd=False) as file:
        run(file, task, _say)
    return 0


def run(file: BinaryIO, task: Task, say: Callable[[dict[str, Any]], None]) -> None:
    """Read a file, saying each page as it comes, then the end."""
    deadline = time.monotonic() + task.most_seconds
    pages = list(task.pages)
    try:
        source = READERS[task.media_type](file, Optics(), task.first, task.most_pages)
        say({"of": source.page_count})
        end = _read_pages(source, pages, deadline, say)
    except Unreadable as error:
        say({"end": error.state.value})
        return
    except MemoryError:
        say({"end": State.TOO_LARGE.value})
        return
    text = DocumentText(pages=tuple(pages), page_count=source.page_count)
    say({"facts": codec.plain(read_facts(text))})
    say({"end": end.value if end else None, "signatures": codec.plain(_signatures(file, task))})


def _read_pages(
    source: Source, pages: list[Page], deadline: float, say: Callable[[dict[str, Any]], None]
) -> State | None:
    """Read page after page; gives why it stopped before the last one."""
    for read in source.pages:
        pages.append(read.page)
        say({"page": codec.plain_page(read.page), "trouble": read.trouble.value if read.trouble else None})
        if time.monotonic() > deadline and read.page.number < source.page_count:
            return State.TOO_SLOW
    is_whole = not pages or pages[-1].number >= source.page_count
    return None if is_whole else State.TOO_LARGE


def _signatures(file: BinaryIO, task: Task) -> tuple[Signature, ...]:
    """Read the signatures of a PDF; the file is read whole only where there may be one."""
    if task.media_type != media.PDF or not 0 < file.seek(0, os.SEEK_END) <= _LARGEST_SIGNED:
        return ()
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as seen:
        if seen.find(b"/ByteRange") < 0:
            return ()
    from parindex.reading import signatures  # noqa: PLC0415 -- it takes most of a second, and few files are signed

    file.seek(0)
    return signatures.read_signatures(file.read(), roots=task.roots)


def _say(line: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(line, separators=(",", ":")) + "\n")
    sys.stdout.flush()


def _bound_resources(most_seconds: float) -> None:
    """Bound the memory and the time of this process, and let it write no file."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 -- there is none on Windows

    seconds = int(most_seconds) + 60
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # No file can be written: the answer goes through a pipe.
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
