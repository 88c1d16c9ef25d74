"""The text of files with the place of every word, kept beside the store; it can be made again at any time."""

import gzip
import json
import os
import tempfile
from pathlib import Path

from parindex.core.documents.pages import DocumentText
from parindex.evidence import disk, store
from parindex.reading import codec

_ROOM = "readings"


def keep(sha256: str, text: DocumentText) -> None:
    """Keep the text of a file, in the place of what was kept before; raises `NoRoom`."""
    place = _path(sha256)
    descriptor, name = tempfile.mkstemp(dir=disk.folder(_ROOM, sha256[:2]), suffix=".new")
    written = json.dumps(codec.plain_text(text), ensure_ascii=False, separators=(",", ":"))
    with disk.saying_when_full(), os.fdopen(descriptor, "wb") as file:
        file.write(gzip.compress(written.encode(), compresslevel=6, mtime=0))
    Path(name).replace(place)


def find(sha256: str) -> DocumentText | None:
    """Give the text that was kept of a file; None where there is none, or none that can be read."""
    place = _path(sha256)
    try:
        return codec.typed_text(json.loads(gzip.decompress(place.read_bytes())))
    except (OSError, EOFError, ValueError, KeyError, TypeError):
        return None


def _path(sha256: str) -> Path:
    if not store.is_hash(sha256):
        raise ValueError(f"{sha256!r} is no SHA-256")
    return disk.folder(_ROOM, sha256[:2]) / f"{sha256}.json.gz"
