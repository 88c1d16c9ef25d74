"""Stands for the process that reads: pages of its own making, then what a hostile file does to it."""

import json
import os
import sys
import time
from pathlib import Path

from parindex.core.documents.pages import Line, Page, Word
from parindex.reading import codec
from parindex.reading.tasks import Task


def main() -> None:
    """Read pages "1" to "5"; "crash N" in the file ends the process on page N, "hang N" keeps it there for ever."""
    task = Task.from_json(Path(sys.argv[1]).read_text(encoding="utf-8"))
    word, _, number = os.read(0, 100).decode().partition(" ")
    _say({"of": 5})
    for page in range(task.first, min(5, task.most_pages) + 1):
        if page == int(number):
            _do(word)
        line = Line((Word(f"trang-{page}"),))
        plain = codec.plain_page(Page(number=page, lines=(line,)))
        _say({"page": plain, "trouble": None})
    _say({"facts": {}})
    _say({"end": None, "signatures": []})


def _say(line: object) -> None:
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


def _do(word: str) -> None:
    if word == "crash":
        os.abort()
    if word == "hang":
        time.sleep(600)
    if word == "babble":
        sys.stdout.write("what is this\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
