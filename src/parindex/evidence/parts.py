"""Files on their way: one for each upload, taken by one sender at a time, and apart from the store."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from parindex.evidence import disk

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_ROOM = "uploads"
_ENDING = ".part"
#: Windows locks bytes, not files; this one lies far behind the end of any file that is taken.
_LOCKED_BYTE = 2**40


def create(key: UUID) -> None:
    """Make an empty file."""
    with _path(key).open("xb") as file:
        file.flush()
        os.fsync(file.fileno())
    _path(key).chmod(0o600)
    disk.sync_folder(disk.folder(_ROOM))


@contextmanager
def held(key: UUID) -> Iterator[BinaryIO]:
    """Open a file for this caller alone; others wait here. Raises `FileNotFoundError`."""
    with _path(key).open("r+b") as file:
        _lock(file)
        yield file


def write(file: BinaryIO, offset: int, chunk: bytes) -> None:
    """Write from an offset on, where the file ends then; it is on the disk when this returns. Raises `NoRoom`."""
    with disk.saying_when_full():
        file.truncate(offset)
        file.seek(offset)
        file.write(chunk)
        file.flush()
        os.fsync(file.fileno())


def length(file: BinaryIO) -> int:
    """Give how many bytes a file has."""
    return file.seek(0, os.SEEK_END)


def discard(key: UUID) -> None:
    """Remove a file, if it is there."""
    _path(key).unlink(missing_ok=True)


def left_behind(before: float) -> list[UUID]:
    """Give the keys of the files that nobody wrote to since a moment (seconds since 1970)."""
    files = disk.folder(_ROOM).glob(f"*{_ENDING}")
    return [UUID(file.stem) for file in files if file.stat().st_mtime < before]


def _path(key: UUID) -> Path:
    return disk.folder(_ROOM) / f"{key}{_ENDING}"


def _lock(file: BinaryIO) -> None:
    """Wait until nobody else holds the file; closing it lets go."""
    if sys.platform == "win32":
        file.seek(_LOCKED_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_EX)
