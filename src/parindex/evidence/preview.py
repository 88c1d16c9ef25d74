"""Pages as pictures, for people to look at without opening a file; kept on the disk, and safe to delete there."""

import os
import tempfile
from pathlib import Path

from parindex.evidence import disk, drawing, kinds, store
from parindex.evidence.models import StoredFile
from parindex.evidence.refusals import CannotDraw, NoSuchPage, NotDrawn

MEDIA_TYPE = "image/webp"
#: A thumbnail, a page on a phone, a page to read. Others would fill the disk.
WIDTHS = (320, 800, 1600)
_ROOM = "previews"


def page_count(file: StoredFile) -> int:
    """Give how many pages can be shown; 0 for a type that is not drawn."""
    return (file.pages or 0) if is_drawn(file) else 0


def is_drawn(file: StoredFile) -> bool:
    """Say whether a file can be shown as pictures."""
    kind = kinds.of_media_type(file.media_type)
    return kind is not None and kind.is_drawn


def page_picture(file: StoredFile, page: int, width: int) -> bytes:
    """Give a page (from 1) as a WebP picture, at the next of WIDTHS that is as wide.

    Raises `NotDrawn`, `NoSuchPage`, `CannotDraw`, `FileMissing`; the first three are `NoPicture`.
    """
    if not is_drawn(file):
        raise NotDrawn
    if not 1 <= page <= page_count(file):
        raise NoSuchPage(page=page)
    fitting = fitting_width(width)
    kept = disk.folder(_ROOM, file.sha256) / f"{page}-{fitting}.webp"
    failed = kept.with_suffix(".failed")
    if kept.exists():
        return kept.read_bytes()
    if failed.exists():
        raise CannotDraw(page=page)
    with store.open_file(file.sha256) as original:
        try:
            picture = drawing.draw(original, page, fitting)
        except CannotDraw:
            # What took all the time that it may take is not tried again at every look.
            _keep(failed, b"")
            raise
    _keep(kept, picture)
    return picture


def fitting_width(width: int) -> int:
    """Give the width that is drawn for one that was asked for."""
    return next((each for each in WIDTHS if each >= width), WIDTHS[-1])


def _keep(place: Path, picture: bytes) -> None:
    """Write a picture beside its place and move it there, so that nobody reads half of one."""
    descriptor, name = tempfile.mkstemp(dir=place.parent, suffix=".new")
    with os.fdopen(descriptor, "wb") as file:
        file.write(picture)
    Path(name).replace(place)
