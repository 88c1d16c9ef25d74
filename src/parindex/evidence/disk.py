"""Writes files so that they are there, whole, after the power went; and says plainly when there is no room left."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

from parindex.evidence.refusals import NoRoom

_NO_ROOM = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


def folder(*names: str) -> Path:
    """Give a folder of the data of this installation, made for its own user alone if it is not there."""
    path = Path(settings.DATA_DIR).joinpath(*names)
    missing = [place for place in (path, *path.parents) if not place.exists()]
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    for place in missing:
        sync_folder(place.parent)
    return path


def sync_folder(path: Path) -> None:
    """Have the names within a folder written to the disk; on Windows a folder cannot be opened, nor need it be."""
    if os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def saying_when_full() -> Iterator[None]:
    """Turn a disk that is full into a refusal that a person may read."""
    try:
        yield
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise NoRoom from error
        raise
