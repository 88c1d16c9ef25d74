"""Opens the parts of packages (DOCX, PPTX, ODT) within bounds, and their XML without any declaration of a type.

A declaration could define entities that grow beyond measure or fetch other files; no office program writes one.
"""

import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from xml.parsers import expat

from parindex.reading.sources import Unreadable
from parindex.reading.states import State

MOST_PART = 48 * 2**20
_MOST_PARTS = 10_000
_MOST_UNPACKED = 512 * 2**20
_DEEPEST = 250
_ENCRYPTED = 1
#: A package that a password locks lies within a file of the older kind.
_LOCKED_PACKAGE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)


class Package:
    """A package whose parts are read one by one, never unpacked to the disk."""

    def __init__(self, file: BinaryIO) -> None:
        """Open it; raises `Unreadable`."""
        try:
            self._archive = zipfile.ZipFile(file)
        except _UNREADABLE as error:
            file.seek(0)
            is_locked = file.read(len(_LOCKED_PACKAGE)) == _LOCKED_PACKAGE
            raise Unreadable(State.ENCRYPTED if is_locked else State.BROKEN) from error
        held = self._archive.infolist()
        if len(held) > _MOST_PARTS or sum(part.file_size for part in held) > _MOST_UNPACKED:
            raise Unreadable(State.TOO_LARGE)
        if any(part.flag_bits & _ENCRYPTED for part in held):
            raise Unreadable(State.ENCRYPTED)
        self.names = [part.filename for part in held]

    def read(self, name: str) -> bytes | None:
        """Give a part; None where it is not there. Raises `Unreadable`."""
        if name not in self.names:
            return None
        try:
            with self._archive.open(name) as part:
                content = part.read(MOST_PART + 1)
        except _UNREADABLE as error:
            raise Unreadable(State.BROKEN) from error
        if len(content) > MOST_PART:
            raise Unreadable(State.TOO_LARGE)
        return content

    def tree(self, name: str) -> Element | None:
        """Give the XML of a part, with names without their namespace; None where it is not there."""
        content = self.read(name)
        return None if content is None else parse(content)


def within(element: Element, name: str, skipped: frozenset[str]) -> Iterator[Element]:
    """Give the elements of a name in an element, through whatever holds them, but not those within one another."""
    for child in element:
        if child.tag == name:
            yield child
        elif child.tag not in skipped:
            yield from within(child, name, skipped)


def parse(content: bytes) -> Element:
    """Parse XML; names lose their namespace. Raises `Unreadable`, for a declared type too."""
    builder = ElementTree.TreeBuilder()
    reader = expat.ParserCreate(namespace_separator="}")
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise Unreadable(State.BROKEN)
        builder.start(_local(name), {_local(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_local(name))

    reader.StartElementHandler, reader.EndElementHandler, reader.CharacterDataHandler = start, end, builder.data
    reader.StartDoctypeDeclHandler = _refuse
    reader.buffer_text = True
    try:
        reader.Parse(content, True)
    except (expat.ExpatError, ValueError) as error:
        raise Unreadable(State.BROKEN) from error
    return builder.close()


def _refuse(*_: object) -> None:
    raise Unreadable(State.BROKEN)


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def first(element: Element | None, *path: str) -> Element | None:
    """Give the first element below along a path."""
    for name in path:
        element = None if element is None else element.find(name)
    return element
