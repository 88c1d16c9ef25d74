"""The store: files outside of the web root, each once, under the SHA-256 of its bytes, never changed."""

import hashlib
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from parindex.evidence import disk
from parindex.evidence.refusals import FileMissing

_BLOCK = 2**20
_HASH = re.compile(r"[0-9a-f]{64}")
_ROOM = "evidence"
#: Where files are until they are whole; nothing in it is ever read.
_INCOMING = "incoming"


def is_hash(text: str) -> bool:
    """Say whether a text could be the hash of a file."""
    return _HASH.fullmatch(text) is not None


def path_of(sha256: str) -> Path:
    """Give the place of a file; raises `ValueError` for what is no hash."""
    if not is_hash(sha256):
        raise ValueError(f"{sha256!r} is no SHA-256")
    return disk.folder(_ROOM) / sha256[:2] / sha256[2:4] / sha256


def digest(file: BinaryIO) -> str:
    """Give the hash of a file that is open, from its beginning."""
    hashed = hashlib.sha256()
    for block in _blocks(file):
        hashed.update(block)
    return hashed.hexdigest()


def put(source: BinaryIO) -> str:
    """Copy a file into the store; gives its hash.

    It is on the disk when this returns. A file that is there stays as it is, unless its bytes no longer fit its name:
    then it is mended. Raises `NoRoom`.
    """
    descriptor, name = tempfile.mkstemp(dir=disk.folder(_ROOM, _INCOMING))
    temporary = Path(name)
    try:
        with disk.saying_when_full(), os.fdopen(descriptor, "wb") as copy:
            sha256 = _copy(source, copy)
        _settle(temporary, sha256)
    finally:
        temporary.unlink(missing_ok=True)
    return sha256


def open_file(sha256: str) -> BinaryIO:
    """Open a file for reading; raises `FileMissing`."""
    try:
        return path_of(sha256).open("rb")
    except OSError as error:
        raise FileMissing from error


def is_sound(sha256: str) -> bool:
    """Say whether a file is there and its bytes fit its name."""
    try:
        with path_of(sha256).open("rb") as file:
            return digest(file) == sha256
    except FileNotFoundError:
        return False


def paths() -> Iterator[Path]:
    """Give everything that lies in the store, in order, without what is on its way in."""
    root = disk.folder(_ROOM)
    for path in sorted(root.rglob("*")):
        if path.is_file() and path.relative_to(root).parts[0] != _INCOMING:
            yield path


def remove_incoming(before: float) -> int:
    """Remove what a crash left on its way in, older than a moment (seconds since 1970); gives how many."""
    left = [path for path in disk.folder(_ROOM, _INCOMING).iterdir() if path.stat().st_mtime < before]
    for path in left:
        path.unlink(missing_ok=True)
    return len(left)


def _copy(source: BinaryIO, copy: BinaryIO) -> str:
    hashed = hashlib.sha256()
    for block in _blocks(source):
        hashed.update(block)
        copy.write(block)
    copy.flush()
    os.fsync(copy.fileno())
    return hashed.hexdigest()


def _blocks(file: BinaryIO) -> Iterator[bytes]:
    file.seek(0)
    while block := file.read(_BLOCK):
        yield block


def _settle(temporary: Path, sha256: str) -> None:
    place = path_of(sha256)
    disk.folder(_ROOM, *place.relative_to(disk.folder(_ROOM)).parts[:-1])
    if not is_sound(sha256):
        temporary.replace(place)
    disk.sync_folder(place.parent)
