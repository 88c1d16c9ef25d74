"""Looks into packages (zip): Word, Excel, PowerPoint and OpenDocument; nothing is unpacked but a few small parts."""

import struct
import zipfile
import zlib
from collections.abc import Sequence
from typing import BinaryIO

from parindex.core.sentences import Template
from parindex.evidence import archives, kinds, names, refusals
from parindex.evidence.kinds import Kind

_MOST_PARTS = 10_000
_MOST_UNPACKED = 512 * 2**20
#: Its entries are all read at once; one takes some 100 bytes.
_LARGEST_DIRECTORY = 2 * 2**20
_MOST_READ = 2**20

_TYPES = "[Content_Types].xml"
_MAIN_PARTS = (
    (b"wordprocessingml.document.main+xml", kinds.DOCX),
    (b"spreadsheetml.sheet.main+xml", kinds.XLSX),
    (b"presentationml.presentation.main+xml", kinds.PPTX),
    (b"presentationml.slideshow.main+xml", kinds.PPTX),
)
_OPEN_DOCUMENTS = {kind.media_type.encode(): kind for kind in (kinds.ODT, kinds.ODS, kinds.ODP)}
_MACRO_PARTS = ("vbaproject.bin", "vbadata.xml", "/macrosheets/", "/intlmacrosheets/")
_MACRO_FOLDERS = ("basic/", "scripts/")
#: Parts that no office program writes and that a person could be led to run.
_PROGRAMS = (".exe", ".dll", ".class", ".dex", ".jar", ".js", ".vbs", ".bat", ".cmd", ".ps1", ".hta", ".scr", ".lnk")
_TEMPLATE_LINKS = "word/_rels/settings.xml.rels"

_ARCHIVE = Template("tệp nén", "an archive")
_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, struct.error, ValueError)


def look_into(file: BinaryIO, name: str) -> tuple[Kind, bool]:
    """Give the type of a package, and whether it holds what some program would run; raises one of `ContentRefused`."""
    size = file.seek(0, 2)
    end = archives.end_of(file)
    if end is None or not end.is_whole:
        raise refusals.Broken(name=name, what=_ARCHIVE())
    if end.directory_size > _LARGEST_DIRECTORY:
        raise refusals.UnpacksTooLarge(name=name)
    try:
        with zipfile.ZipFile(file) as package:
            return _look(package, name, size)
    except _UNREADABLE as error:
        raise refusals.Broken(name=name, what=_ARCHIVE()) from error


def _look(package: zipfile.ZipFile, name: str, size: int) -> tuple[Kind, bool]:
    parts = package.infolist()
    _refuse_bombs(parts, name, size)
    if any(part.flag_bits & 1 for part in parts):
        raise refusals.HasPassword(name=name)
    kind = _kind(package, parts)
    if kind is None:
        raise refusals.Archive(name=name, what=_ARCHIVE())
    listed = [part.filename.replace("\\", "/").lower() for part in parts]
    if len(set(listed)) < len(listed) or any(".." in part.split("/") or part.startswith("/") for part in listed):
        raise refusals.Broken(name=name, what=kind.what())
    if b"encryption-data" in _read(package, "META-INF/manifest.xml"):
        raise refusals.HasPassword(name=name)
    _refuse_programs(package, listed, name)
    return kind, _is_active(package, listed)


def _refuse_bombs(parts: Sequence[zipfile.ZipInfo], name: str, size: int) -> None:
    """Refuse what unpacks beyond measure, and parts that share their bytes: packed they have more than the file."""
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    if len(parts) > _MOST_PARTS or unpacked > _MOST_UNPACKED or packed > size:
        raise refusals.UnpacksTooLarge(name=name)


def _kind(package: zipfile.ZipFile, parts: Sequence[zipfile.ZipInfo]) -> Kind | None:
    if parts and parts[0].filename == "mimetype":
        return _OPEN_DOCUMENTS.get(_read(package, "mimetype").strip())
    types = _read(package, _TYPES)
    return next((kind for main, kind in _MAIN_PARTS if main in types), kinds.DOCX if b"macroEnabled" in types else None)


def _refuse_programs(package: zipfile.ZipFile, listed: Sequence[str], name: str) -> None:
    if b"macroEnabled" in _read(package, _TYPES):
        raise refusals.HasMacros(name=name)
    for part in listed:
        is_macro = any(macro in f"/{part}" for macro in _MACRO_PARTS) or part.startswith(_MACRO_FOLDERS)
        if is_macro or names.ending(part) in _PROGRAMS:
            raise refusals.HasMacros(name=name)


def _is_active(package: zipfile.ZipFile, listed: Sequence[str]) -> bool:
    """Say whether a document holds controls, or fetches its template from elsewhere."""
    links = _read(package, _TEMPLATE_LINKS)
    fetches = b"attachedTemplate" in links and b"External" in links
    return fetches or any("/activex/" in f"/{part}" for part in listed)


def _read(package: zipfile.ZipFile, part: str) -> bytes:
    """Read the beginning of a small part, without the zeros that UTF-16 has; empty if it is not there or encrypted."""
    try:
        with package.open(part) as file:
            return file.read(_MOST_READ).replace(b"\0", b"")
    except (KeyError, RuntimeError):
        return b""
