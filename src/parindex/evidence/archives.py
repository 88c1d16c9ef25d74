"""The end of an archive (zip), read strictly: where its directory lies, before anybody reads the directory."""

import struct
from dataclasses import dataclass
from typing import BinaryIO

_RECORD = struct.Struct("<4s4H2LH")
_SIGNATURE = b"PK\x05\x06"
#: What stands before the record in archives of 4 GB and more, which are not taken.
_LOCATOR = b"PK\x06\x07"
_LOCATOR_SIZE = 20
_LONGEST_COMMENT = 65_535


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """Where the directory of an archive begins, its size, and whether it lies just before the end."""

    directory_at: int
    directory_size: int
    is_whole: bool


def end_of(file: BinaryIO) -> End | None:
    """Give the end of the archive that the last bytes of a file are; None where they are none."""
    size = file.seek(0, 2)
    file.seek(max(0, size - _LOCATOR_SIZE - _RECORD.size - _LONGEST_COMMENT))
    start = file.tell()
    tail = file.read()
    at = tail.rfind(_SIGNATURE)
    if at < 0 or len(tail) - at < _RECORD.size:
        return None
    *_, directory_size, directory_at, comment = _RECORD.unpack_from(tail, at)
    if at + _RECORD.size + comment != len(tail):
        return None
    is_plain = tail[max(0, at - _LOCATOR_SIZE) : at][:4] != _LOCATOR
    is_whole = is_plain and directory_at + directory_size == start + at
    return End(directory_at=directory_at, directory_size=directory_size, is_whole=is_whole)
