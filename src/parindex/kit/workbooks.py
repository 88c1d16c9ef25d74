"""Reads Excel workbooks (XLSX, XLS) that people hand in: looked into first, then read in a process of its own."""

import io
import json
import re
import subprocess
import sys
import unicodedata
import zipfile
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from parindex.core.faults import Fault, Place, Refused
from parindex.core.sentences import Statement, Template
from parindex.kit import workbook_reader
from parindex.kit.cells import Limits, Table, Value, make_row

_MOST_PARTS = 2_000
_MOST_UNPACKED = 256 * 1024 * 1024
_WORKBOOK_PART = "xl/workbook.xml"
#: The beginning of an Excel 97-2003 workbook, perhaps the mark of write protection, then that of a password.
_ENCRYPTED_BOOK = re.compile(rb"\x09\x08\x10\x00\x00\x06\x05\x00.{12}(?:\x86\x00\x00\x00)?\x2f\x00", re.DOTALL)

_ENCRYPTED = Template("tệp Excel có mật khẩu", "the workbook has a password")
_UNLOCK = Template(
    "mở bằng Excel, bỏ mật khẩu rồi lưu lại", "open it in Excel, take the password off and save it again"
)
_BROKEN = Template("tệp Excel hỏng hoặc khai báo bảng quá lớn", "the workbook is broken or claims too large a table")
_SAVE_AGAIN = Template(
    "mở bằng Excel, chép bảng sang tệp mới rồi lưu dạng .xlsx",
    "open it in Excel, copy the table into a new file and save that as .xlsx",
)
_BOMB = Template("tệp nén giải ra quá {most} MB", "the file unpacks to more than {most} MB")
_NOT_WORKBOOK = Template("đây là {what}, không phải bảng tính Excel", "this is {what}, not an Excel workbook")
_AS_XLSX = Template(
    "mở bằng chương trình của nó rồi lưu dạng .xlsx hoặc .csv", "open it in its program and save it as .xlsx or .csv"
)
_ROWS = Template("bảng tính có quá {most} dòng", "the workbook has more than {most} rows")
_COLUMNS = Template("bảng tính có quá {most} cột", "the workbook has more than {most} columns")
_CHARACTERS = Template("bảng tính chứa quá nhiều chữ", "the workbook holds too much text")
_SPLIT = Template(
    "xóa các dòng và cột thừa, hoặc chia nhỏ tệp", "delete rows and columns that are not needed, or split the file"
)
_OTHER_PACKAGE = Template("tệp nén", "a compressed file")
_OTHER_PACKAGES = (
    ("word/document.xml", Template("văn bản Word", "a Word document")),
    ("ppt/presentation.xml", Template("bài trình chiếu", "a presentation")),
    ("xl/workbook.bin", Template("bảng tính nhị phân (.xlsb)", "a binary workbook (.xlsb)")),
    ("content.xml", Template("tệp OpenDocument", "an OpenDocument file")),
)
_WORD_97 = Template("văn bản Word 97-2003 hay tệp khác của Office", "a Word 97-2003 document or another Office file")


def read_xlsx(content: bytes, limits: Limits) -> list[Table]:
    """Read an XLSX workbook.

    Raises `Refused` for a broken, encrypted or oversize one, one that unpacks beyond measure, and other packages.
    A cell that holds an error (#N/A) is read as empty.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
    except (zipfile.BadZipFile, NotImplementedError) as error:
        raise _refused(_BROKEN(), _SAVE_AGAIN()) from error
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
        raise _refused(_BOMB(most=_MOST_UNPACKED // 1_000_000), _SAVE_AGAIN())
    names = {part.filename for part in parts}
    if _WORKBOOK_PART not in names:
        what = next((words for name, words in _OTHER_PACKAGES if name in names), _OTHER_PACKAGE)
        raise _refused(_NOT_WORKBOOK(what=what()), _AS_XLSX())
    if any(part.flag_bits & 1 for part in parts):
        raise _refused(_ENCRYPTED(), _UNLOCK())
    return _read_apart(content, limits)


def read_xls(content: bytes, limits: Limits) -> list[Table]:
    """Read an XLS workbook (Excel 97-2003); refuses as `read_xlsx` does, encrypted XLSX workbooks too."""
    if _holds(content, ["EncryptedPackage", "EncryptionInfo"]) or _ENCRYPTED_BOOK.search(content):
        raise _refused(_ENCRYPTED(), _UNLOCK())
    if not _holds(content, ["Workbook", "Book"]):
        raise _refused(_NOT_WORKBOOK(what=_WORD_97()), _AS_XLSX())
    return _read_apart(content, limits)


def _holds(content: bytes, streams: Iterable[str]) -> bool:
    """Say whether a compound file names one of these streams; names are in UTF-16."""
    return any(name.encode("utf-16-le") in content for name in streams)


def _read_apart(content: bytes, limits: Limits) -> list[Table]:
    command = [sys.executable, "-I", "-m", workbook_reader.__name__, str(limits.rows), str(limits.columns)]
    try:
        outcome = subprocess.run(  # noqa: S603 -- the command is fixed, the file comes on the standard input
            command, input=content, capture_output=True, timeout=2 * workbook_reader.MOST_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise _refused(_BROKEN(), _SAVE_AGAIN()) from error
    if outcome.returncode:
        raise _refused(_BROKEN(), _SAVE_AGAIN())
    answer = json.loads(outcome.stdout)
    if refused := answer.get("refused"):
        raise _why_not(refused, limits)
    return _tables(answer["sheets"])


def _why_not(refused: str, limits: Limits) -> Refused:
    match refused:
        case "rows":
            return _refused(_ROWS(most=limits.rows), _SPLIT())
        case "columns":
            return _refused(_COLUMNS(most=limits.columns), _SPLIT())
        case "characters":
            return _refused(_CHARACTERS(), _SPLIT())
        case _:
            return _refused(_BROKEN(), _SAVE_AGAIN())


def _tables(sheets: list[dict[str, Any]]) -> list[Table]:
    """Make tables; a cell names its sheet only where people can see more than one."""
    several = sum(not sheet["hidden"] and bool(sheet["rows"]) for sheet in sheets) > 1
    return [
        Table(
            sheet["name"],
            tuple(
                make_row(number, map(_value, values), sheet["name"] if several or sheet["hidden"] else "")
                for number, values in sheet["rows"]
            ),
            sheet["hidden"],
        )
        for sheet in sheets
    ]


def _value(written: Any) -> Value:
    match written:
        case ["n", digits]:
            number = Decimal(digits)
            return number if number.is_finite() else digits
        case ["d", day]:
            return date.fromisoformat(day)
        case ["t", moment]:
            return datetime.fromisoformat(moment)
        case str():
            return unicodedata.normalize("NFC", written)
        case bool():
            return written
        case _:
            return None


def _refused(wrong: Statement, remedy: Statement) -> Refused:
    return Refused([Fault(Place(""), wrong, remedy)])
