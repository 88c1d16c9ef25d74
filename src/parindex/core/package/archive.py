"""The ZIP file of a package: written the same way each time, and read with distrust.

A package comes from anywhere. Nothing is unpacked to disk; names, number and sizes of its files are bounded before
anything is decompressed, and nothing may stand before, between or behind what the directory names.
"""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from decimal import Decimal

from parindex.core.faults import Fault, Place, Refused
from parindex.core.sentences import Statement, Template, shown

MANIFEST = "manifest.json"
CRITERIA = "criteria.yaml"
ANSWERS = "answers.json"
STAGES = "stages.json"
RESULTS = "results.json"

_MIB = 1024 * 1024
#: The largest package; one of 10,600 units with four stages for each of 85 items stays below it.
PACKAGE_BYTES = 256 * _MIB
_MOST_BYTES = {MANIFEST: _MIB, CRITERIA: 4 * _MIB, ANSWERS: 64 * _MIB, STAGES: 384 * _MIB, RESULTS: 64 * _MIB}
_MOST_ATTACHED = 64 * _MIB
_MOST_IN_ALL = 512 * _MIB
_MOST_FILES = 32
_MOST_DIRECTORY = 64 * 1024
_ATTACHMENT = re.compile(r"decision\.[a-z0-9]{1,8}|minutes(?:\.[a-z0-9-]{1,16}){1,3}")
_END = struct.Struct("<4s4H2LH")
_LENGTHS = struct.Struct("<2H")
_HEADER_BYTES = 30
_ENCRYPTED = 0x1
#: Sizes follow the content of a file, with or without a mark of four bytes.
_DESCRIBED = 0x8
_BEGINNING_OF_TIME = (1980, 1, 1, 0, 0, 0)
_BROKEN = (
    EOFError,
    LookupError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)

_NOT_ZIP = Template("tệp không phải gói ZIP nguyên vẹn", "the file is not an intact ZIP package")
_TAKE_AGAIN = Template("tải lại gói từ nơi công bố", "take the package again from where it was published")
_TOO_LARGE = Template("«{name}» lớn quá {most} MB", "«{name}» has more than {most} MB")
_IN_ALL = Template("các tệp trong gói", "all files together")
_TOO_MANY = Template("gói có quá {most} tệp", "the package has more than {most} files")
_TWICE = Template("tệp «{name}» có hai lần", "the file «{name}» stands here twice")
_UNKNOWN = Template("gói không được có tệp «{name}»", "a package has no file «{name}»")
_MISSING = Template("thiếu tệp «{name}»", "the file «{name}» is missing")
_UNREADABLE = Template("không giải nén được «{name}»", "«{name}» cannot be decompressed")


def is_attachment(name: str) -> bool:
    """Say whether a name is that of a decision or of minutes: decision.pdf, minutes.pdf, minutes.2.pdf."""
    return bool(_ATTACHMENT.fullmatch(name))


def pack(members: Mapping[str, bytes]) -> bytes:
    """Write the files of a package, sorted by name, with a fixed time.

    Raises `ValueError` for a name that a package cannot hold.
    """
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name in sorted(members):
            if name not in _MOST_BYTES and not is_attachment(name):
                raise ValueError(f"a package has no file {name!r}")
            entry = zipfile.ZipInfo(name, date_time=_BEGINNING_OF_TIME)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
            archive.writestr(entry, members[name])
    return written.getvalue()


def unpack(content: bytes) -> dict[str, bytes]:
    """Give the files of a package by name; raises `Refused` for one that is broken, too large or holds other files."""
    end = _check_end(content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            _check_entries(entries)
            _check_layout(content, entries, end)
            return {entry.filename: _read(archive, entry) for entry in entries}
    except _BROKEN as error:
        raise _refused("", _NOT_ZIP()) from error


def _check_end(content: bytes) -> int:
    """Refuse a file whose last 22 bytes are not the end of one plain directory; gives where that begins."""
    if len(content) > PACKAGE_BYTES:
        raise _refused("", _TOO_LARGE(name="ZIP", most=_megabytes(PACKAGE_BYTES)))
    if len(content) < _END.size:
        raise _refused("", _NOT_ZIP())
    mark, disk, first_disk, here, count, size, start, comment = _END.unpack(content[-_END.size :])
    if mark != b"PK\x05\x06" or disk or first_disk or comment or here != count:
        raise _refused("", _NOT_ZIP())
    if count > _MOST_FILES or size > _MOST_DIRECTORY:
        raise _refused("", _TOO_MANY(most=_MOST_FILES))
    if start + size + _END.size != len(content):
        raise _refused("", _NOT_ZIP())
    return int(start)


def _check_entries(entries: list[zipfile.ZipInfo]) -> None:
    faults: list[Fault] = []
    names: set[str] = set()
    for entry in entries:
        name = entry.filename
        if name in names:
            faults += _refused(name, _TWICE(name=_printable(name))).faults
        elif name not in _MOST_BYTES and not is_attachment(name):
            faults += _refused(name, _UNKNOWN(name=_printable(name))).faults
        elif entry.file_size > (most := _MOST_BYTES.get(name, _MOST_ATTACHED)):
            faults += _refused(name, _TOO_LARGE(name=name, most=_megabytes(most))).faults
        names.add(name)
    for name in sorted(_MOST_BYTES.keys() - names):
        faults += _refused(name, _MISSING(name=name)).faults
    if sum(entry.file_size for entry in entries) > _MOST_IN_ALL:
        faults += _refused("", _TOO_LARGE(name=_IN_ALL(), most=_megabytes(_MOST_IN_ALL))).faults
    if faults:
        raise Refused(faults)


def _check_layout(content: bytes, entries: list[zipfile.ZipInfo], end: int) -> None:
    """Refuse bytes that belong to no file: what other programs might unpack there stands under no hash."""
    at = 0
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        if entry.header_offset != at:
            raise _refused("", _NOT_ZIP())
        name, extra = _LENGTHS.unpack_from(content, at + 26)
        at += _HEADER_BYTES + name + extra + entry.compress_size
        if entry.flag_bits & _DESCRIBED:
            at += 16 if content[at : at + 4] == b"PK\x07\x08" else 12
    if at != end:
        raise _refused("", _NOT_ZIP())


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    unreadable = _refused(entry.filename, _UNREADABLE(name=entry.filename))
    if entry.flag_bits & _ENCRYPTED or entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise unreadable
    try:
        with archive.open(entry) as file:
            content = file.read(entry.file_size + 1)
    except _BROKEN as error:
        raise unreadable from error
    if len(content) != entry.file_size:
        raise unreadable
    return content


def _megabytes(size: int) -> Decimal:
    return Decimal(size // _MIB)


def _printable(name: str) -> str:
    """Give a name that may hold anything as it can be printed on a terminal."""
    return shown("".join(letter if letter.isprintable() else "?" for letter in name))


def _refused(name: str, wrong: Statement) -> Refused:
    return Refused([Fault(Place(_printable(name)), wrong, _TAKE_AGAIN())])
