"""Where the files of imports lie until they are done with: outside of the web root, readable by nobody else."""

import hashlib
import shutil
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings

_ORIGINAL, _REJECTED = "original", "rejected.csv"


def folder(import_id: int) -> Path:
    """Give the folder of an import."""
    path = Path(settings.DATA_DIR) / "dossier-imports" / str(import_id)
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    return path


def original(import_id: int) -> Path:
    """Give the file that was handed in."""
    return folder(import_id) / _ORIGINAL


def rejected(import_id: int) -> Path:
    """Give the file of the rows that were put aside."""
    return folder(import_id) / _REJECTED


def keep(import_id: int, blocks: Iterable[bytes]) -> tuple[str, int]:
    """Keep a file; gives its SHA-256 and its size."""
    hashed, size = hashlib.sha256(), 0
    with original(import_id).open("wb") as copy:
        for block in blocks:
            hashed.update(block)
            size += len(block)
            copy.write(block)
    return hashed.hexdigest(), size


def forget(import_id: int) -> None:
    """Remove all files of an import."""
    shutil.rmtree(folder(import_id), ignore_errors=True)
