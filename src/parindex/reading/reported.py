"""Reads a file as a report that is to be checked: what it really is, and whether its letters can be used."""

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO

from parindex.core.reports.report import Report, read_report
from parindex.core.sentences import Statement, Template
from parindex.reading import apart, media
from parindex.reading.states import State

_NO_TEXT = Template(
    "Đọc được tệp nhưng không phải báo cáo dạng chữ; dùng tệp DOCX, PDF, ODT hoặc TXT.",
    "The file was read and is no report in words; give a DOCX, PDF, ODT or TXT file.",
)
_FONT = Template(
    "Chữ trong tệp dùng phông cũ (TCVN3, VNI); mở bằng Word, chuyển sang Unicode (Unikey: Ctrl+Shift+F6) rồi lưu lại.",
    "The letters are in an old encoding (TCVN3, VNI); turn them to Unicode and save the file again.",
)
_SHEET = Template(
    "Tệp là bảng tính, không phải báo cáo; lưu báo cáo dưới dạng DOCX, PDF hoặc ODT rồi chọn lại.",
    "The file is a spreadsheet and no report; save the report as DOCX, PDF or ODT and choose that.",
)
_SLIDES = Template(
    "Tệp là bản trình chiếu, không phải báo cáo; lưu báo cáo dưới dạng DOCX, PDF hoặc ODT rồi chọn lại.",
    "The file holds slides and no report; save the report as DOCX, PDF or ODT and choose that.",
)
#: Packages are told by what they hold, whatever they are called.
_PACKAGES = (("word/", media.DOCX), ("xl/", media.XLSX), ("ppt/", media.PPTX))
_OPEN_DOCUMENTS = {media.ODT.encode(): media.ODT, media.ODS.encode(): media.ODS, media.ODP.encode(): media.ODP}
_WRONG = {
    **dict.fromkeys((media.XLSX, media.XLS, media.ODS, media.CSV), _SHEET),
    **dict.fromkeys((media.PPTX, media.PPT, media.ODP), _SLIDES),
}
_HEAD = 1024

#: Letters that texts in TCVN3 and VNI are full of, and Vietnamese is not.
_OLD_LETTERS = frozenset("µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÐÌÑªÒÕÓÔÖ×ÝØÜÞãßáâä«åèæçé¬êíëìîïóñòôøõö÷ùúýûüþ¦")
_MOST_OLD = 0.08


@dataclass(frozen=True, slots=True)
class Opened:
    """A report that was read, or None and why; `said` says too why only a part was read."""

    report: Report | None
    said: Statement | None = None


def open_report(file: BinaryIO, name: str, **limits: Any) -> Opened:
    """Read a file as a report; whatever it is, the answer says what to do. Raises `OSError`."""
    media_type = _kind(file, name)
    if media_type in _WRONG:
        return Opened(None, _WRONG[media_type]())
    numbers: Sequence[int] = ()
    if media_type == media.TEXT:
        numbers, why = _lines(file)
        if why is not None:
            return Opened(None, why)
    reading = apart.read(file, media_type, **limits)
    if reading.state not in {State.READ, State.PARTLY}:
        return Opened(None, reading.said())
    trouble = _trouble(reading.text.text)
    if trouble is not None:
        return Opened(None, trouble)
    report = read_report(reading.text, reading.facts, numbers)
    return Opened(report, reading.said() if reading.state is State.PARTLY else None)


def _kind(file: BinaryIO, name: str) -> str:
    """Give the media type of a file: by its content where that tells, else by its name."""
    file.seek(0)
    head = file.read(_HEAD)
    if not head.startswith(b"PK\3\4"):
        return media.of_file(head, name)
    try:
        with zipfile.ZipFile(file) as archive:
            names = archive.namelist()[:2000]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return media.of_file(head, name)
    held = next((kind for start, kind in _PACKAGES if any(one.startswith(start) for one in names)), None)
    return held or next((kind for sign, kind in _OPEN_DOCUMENTS.items() if sign in head), media.of_file(head, name))


def _lines(file: BinaryIO) -> tuple[Sequence[int], Statement | None]:
    """Give the numbers of the lines of a plain text that hold anything; or why its letters cannot be read."""
    file.seek(0)
    content = file.read(apart.LARGEST_FILE + 1)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = content.decode("utf-16", errors="replace")
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            return (), _FONT() if _is_old(content.decode("cp1252", errors="replace")) else None
    return [number for number, line in enumerate(text.splitlines(), start=1) if line.strip()], None


def _trouble(text: str) -> Statement | None:
    """Say why a text that was read cannot be checked; None where it can."""
    if not any(letter.isalpha() for letter in text):
        return _NO_TEXT()
    return _FONT() if _is_old(text) and not _is_unicode(text) else None


def _is_old(text: str) -> bool:
    letters = [letter for letter in text if not letter.isspace()]
    return sum(letter in _OLD_LETTERS for letter in letters) > _MOST_OLD * len(letters)


def _is_unicode(text: str) -> bool:
    """Say whether there are letters that only Vietnamese in Unicode has."""
    return sum(text.count(letter) for letter in "ạảấầệếộốơưđịủứừ") > len(text) / 200
