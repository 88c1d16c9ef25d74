"""Reads tables that people hand in, CSV or Excel, known by what is in them and not by their name."""

import re
from enum import StrEnum
from pathlib import Path

from parindex.core.faults import Fault, Place, Refused
from parindex.core.sentences import Statement, Template
from parindex.kit import separated, workbooks
from parindex.kit.cells import Limits, Table

_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_SPACES = b"\xef\xbb\xbf \t\r\n"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SIGNATURES = (
    (b"%PDF", "PDF"),
    (b"\x1f\x8b", "gzip"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7z"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"{\\rtf", "RTF"),
)

_NOT_THERE = Template("không đọc được tệp: {why}", "the file cannot be read: {why}")
_CHECK_NAME = Template("kiểm tra lại tên tệp và quyền đọc", "check the name of the file and the right to read it")
_TOO_LARGE = Template("tệp lớn quá {most} MB", "the file has more than {most} MB")
_SPLIT = Template(
    "chia nhỏ tệp, hoặc kiểm tra xem có chọn nhầm tệp không", "split the file, or check that it is the right one"
)
_EMPTY = Template("tệp rỗng", "the file is empty")
_CHOOSE = Template("kiểm tra xem có chọn nhầm tệp không", "check whether this is the right file")
_HTML = Template(
    "đây là trang web (HTML, XML) mang tên tệp Excel", "this is a web page (HTML, XML) under the name of a workbook"
)
_OTHER = Template("đây là tệp {what}, không phải bảng CSV hay Excel", "this is a {what} file, not CSV or Excel")
_UNKNOWN = Template("đây không phải bảng CSV hay Excel", "this is neither CSV nor Excel")
_AS_XLSX = Template("mở bằng Excel rồi lưu dạng .xlsx hoặc .csv", "open it in Excel and save it as .xlsx or .csv")
_CONTROL = Template("có ký tự điều khiển không đọc được", "there is an unreadable control character")
_TYPE_AGAIN = Template("xóa ô và gõ lại", "empty the cell and type it again")


class Form(StrEnum):
    """The forms of tables that are read."""

    CSV = "csv"
    XLSX = "xlsx"
    XLS = "xls"


def read_file(path: Path, limits: Limits | None = None) -> bytes:
    """Read the bytes of a file; raises `Refused` for one that is not there or too large."""
    most = (limits or Limits()).bytes
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
    except OSError as error:
        raise _refused(_NOT_THERE(why=error.strerror or str(error)), _CHECK_NAME()) from error
    if len(content) > most:
        raise _refused(_TOO_LARGE(most=most // 1_000_000), _SPLIT())
    return content


def read(content: bytes, limits: Limits | None = None) -> list[Table]:
    """Read the tables of a file: one of a CSV file, one for each sheet of a workbook, hidden ones marked.

    Raises `Refused` for every other kind of file, encrypted and broken ones, those beyond the limits, and with every
    cell that holds control characters.
    """
    limits = limits or Limits()
    if len(content) > limits.bytes:
        raise _refused(_TOO_LARGE(most=limits.bytes // 1_000_000), _SPLIT())
    match recognise(content):
        case Form.CSV:
            tables = [separated.read(content, limits)]
        case Form.XLSX:
            tables = workbooks.read_xlsx(content, limits)
        case Form.XLS:
            tables = workbooks.read_xls(content, limits)
    _refuse_control_characters(tables)
    if not any(table.rows for table in tables):
        raise _refused(_EMPTY(), _CHOOSE())
    return tables


def recognise(content: bytes) -> Form:
    """Tell the form of a table by its content; raises `Refused` for what is none."""
    start = content[:1024]
    if not start.strip(_SPACES):
        raise _refused(_EMPTY(), _CHOOSE())
    if start.startswith(b"PK\x03\x04"):
        return Form.XLSX
    if start.startswith(_COMPOUND):
        return Form.XLS
    if start.lstrip(_SPACES).startswith(b"<"):
        raise _refused(_HTML(), _AS_XLSX())
    for signature, what in _SIGNATURES:
        if start.startswith(signature):
            raise _refused(_OTHER(what=what), _AS_XLSX())
    if b"\x00" in start and not start.startswith(_UTF16):
        raise _refused(_UNKNOWN(), _AS_XLSX())
    return Form.CSV


def _refuse_control_characters(tables: list[Table]) -> None:
    faults = [
        cell.fault(_CONTROL(), _TYPE_AGAIN())
        for table in tables
        for row in table.rows
        for cell in row.cells
        if isinstance(cell.value, str) and _UNREADABLE.search(cell.value)
    ]
    if faults:
        raise Refused(faults)


def _refused(wrong: Statement, remedy: Statement) -> Refused:
    return Refused([Fault(Place(""), wrong, remedy)])
