"""Reads plain text and CSV."""

from typing import BinaryIO

from parindex.reading import flowing
from parindex.reading.sources import Source, Unreadable
from parindex.reading.states import State

_MOST_BYTES = 4 * flowing.MOST_LETTERS


def open_text(file: BinaryIO, first: int, most_pages: int) -> Source:
    """Read a text in UTF-8 or UTF-16 as one page; raises `Unreadable`."""
    content = file.read(_MOST_BYTES + 1)
    if len(content) > _MOST_BYTES:
        raise Unreadable(State.TOO_LARGE)
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable(State.BROKEN) from error
    lines = (flowing.line(line) for line in text.splitlines())
    return flowing.source([[line for line in lines if line is not None]], first, most_pages)
