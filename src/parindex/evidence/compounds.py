"""Looks into compound files (OLE): Word, Excel and PowerPoint 97-2003, and packages that a password locks."""

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from parindex.core.sentences import Template
from parindex.evidence import kinds, names, refusals
from parindex.evidence.kinds import Kind

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_FREE = 0xFFFFFFFA  # this and above: no sector
_NOTHING = 0xFFFFFFFF
_ENTRY = struct.Struct("<64sHBBIII36xIQ")
#: A directory of 8,192 streams; a document has some dozens.
_MOST_SECTORS = 2_048
#: Each names the tables of 8 MB; larger files than are taken have no more.
_MOST_LISTS = 64
_SMALL = 4096

_MAIN_STREAMS = (
    ("WordDocument", kinds.DOC),
    ("Workbook", kinds.XLS),
    ("Book", kinds.XLS),
    ("PowerPoint Document", kinds.PPT),
)
_LOCKED = {"EncryptedPackage", "EncryptionInfo", "EncryptedSummary"}
_MACROS = {"VBA", "_VBA_PROJECT", "_VBA_PROJECT_CUR", "Macros"}
_MAIL = "__properties_version1.0"

_OLD_OFFICE = Template("tệp Office 97-2003", "an Office 97-2003 file")
_OUTLOOK = Template("thư Outlook (.msg)", "an Outlook mail (.msg)")
_OTHER = Template("tệp cài đặt hoặc tệp của chương trình khác", "an installer or a file of another program")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    name: str
    left: int
    right: int
    child: int
    first_sector: int
    size: int


class _Cut(Exception):
    """The file points behind its end, or round in a circle."""


def look_into(file: BinaryIO, name: str) -> tuple[Kind, bool]:
    """Give the type of a compound file, and whether it holds macros; raises one of `ContentRefused`."""
    try:
        compound = _Compound(file)
        top = compound.top()
        if _LOCKED & set(top):
            raise refusals.HasPassword(name=name)
        kind, stream = next(((kind, main) for main, kind in _MAIN_STREAMS if main in top), (None, ""))
        if kind is None:
            what = _OUTLOOK() if _MAIL in top else _OTHER()
            raise refusals.NotAccepted(name=name, what=what)
        if _asks_for_password(kind, compound.start_of(top[stream])):
            raise refusals.HasPassword(name=name)
    except (_Cut, struct.error) as error:
        raise refusals.Broken(name=name, what=_OLD_OFFICE()) from error
    return kind, bool(_MACROS & {entry.name for entry in compound.entries})


def _asks_for_password(kind: Kind, start: bytes) -> bool:
    """Look at the flag of a Word document ([MS-DOC] 2.5.1), or for the record of a workbook ([MS-XLS] 2.4.117)."""
    if kind is kinds.DOC:
        return len(start) > 11 and bool(start[11] & 1)
    if kind is kinds.XLS:
        return 0x2F in list(_first_records(start))
    return False


def _first_records(start: bytes) -> Iterator[int]:
    """Give the types of the first records of a workbook, as many as may stand up to that of a password."""
    at = 0
    for _ in range(4):
        if at + 4 > len(start):
            return
        record, length = struct.unpack_from("<HH", start, at)
        yield record
        at += 4 + length


class _Compound:
    """The directory of a compound file ([MS-CFB]), read within bounds."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        file.seek(0)
        self.header = file.read(512)
        (shift,) = struct.unpack_from("<H", self.header, 30)
        if shift not in {9, 12}:
            raise _Cut
        self.sector_size = 1 << shift
        self.tables = self._tables()
        self.entries = list(self._entries())

    def top(self) -> Mapping[str, _Entry]:
        """Give the entries of the root by name; what lies deeper belongs to embedded objects."""
        found: dict[str, _Entry] = {}
        waiting, seen = [self.entries[0].child if self.entries else _NOTHING], set[int]()
        while waiting:
            at = waiting.pop()
            if at == _NOTHING or at in seen:
                continue
            if at >= len(self.entries):
                raise _Cut
            seen.add(at)
            entry = self.entries[at]
            found[entry.name] = entry
            waiting += [entry.left, entry.right]
        return found

    def start_of(self, entry: _Entry) -> bytes:
        """Give the first bytes of a stream; those of a small one lie elsewhere and are not looked for."""
        return self._sector(entry.first_sector) if entry.size >= _SMALL else b""

    def _tables(self) -> list[int]:
        """Give the sectors of the tables: the header lists those of the first 6.8 MB, lists of their own the rest."""
        listed = list(struct.unpack_from("<109I", self.header, 76))
        (following,) = struct.unpack_from("<I", self.header, 68)
        for _ in range(_MOST_LISTS):
            if following >= _FREE:
                break
            *more, following = struct.unpack(f"<{self.sector_size // 4}I", self._sector(following))
            listed += more
        return [sector for sector in listed if sector < _FREE]

    def _following(self, sector: int) -> int:
        """Give the sector that goes on where one ends."""
        which, within = divmod(sector, self.sector_size // 4)
        if which >= len(self.tables):
            raise _Cut
        (following,) = struct.unpack_from("<I", self._sector(self.tables[which]), 4 * within)
        return int(following)

    def _entries(self) -> Iterator[_Entry]:
        (sector,) = struct.unpack_from("<I", self.header, 48)
        for _ in range(_MOST_SECTORS):
            if sector >= _FREE:
                return
            content = self._sector(sector)
            for at in range(0, self.sector_size, _ENTRY.size):
                yield _entry(content, at)
            sector = self._following(sector)
        raise _Cut

    def _sector(self, number: int) -> bytes:
        self.file.seek((number + 1) * self.sector_size)
        content = self.file.read(self.sector_size)
        if len(content) < self.sector_size:
            raise _Cut
        return content


def _entry(content: bytes, at: int) -> _Entry:
    letters, length, _, _, left, right, child, first, size = _ENTRY.unpack_from(content, at)
    return _Entry(
        name=names.plain(letters[: max(0, length - 2)].decode("utf-16-le", errors="replace")),
        left=left,
        right=right,
        child=child,
        first_sector=first,
        size=size & 0xFFFFFFFF,
    )
