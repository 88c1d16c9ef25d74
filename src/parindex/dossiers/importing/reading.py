"""Reads exports as a stream of rows of texts: CSV in any encoding of offices, the exchange form as JSON, workbooks.

CSV and JSON are read as far as they are asked for, so that memory stays flat. A workbook is bounded by what can be read
of it in a process of its own.
"""

import codecs
import csv
import io
import json
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any

from parindex.core.faults import Fault, Place, Refused
from parindex.core.sentences import Statement, Template
from parindex.dossiers.importing import titles, values
from parindex.dossiers.importing.titles import LOOKED_AT, Titles
from parindex.kit import separated, tables
from parindex.kit.cells import Limits
from parindex.reading import legacy

#: What a workbook may hold; larger ones are exported as CSV.
WORKBOOK = Limits(bytes=64 * 2**20, rows=250_000, columns=200)
_HEAD = 256 * 1024
_MOST_COLUMNS = 300
_LONGEST_RECORD = 2 * 2**20
_BLOCK = 256 * 1024
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
#: What packages of the exchange form call their list of dossiers.
_LISTS = ("HoSo", "DanhSachHoSo", "data", "Data", "items")

_CUT = Template(
    "tệp bị cắt cụt: dòng cuối dừng giữa chừng, có thể thiếu nhiều hồ sơ phía sau",
    "the file was cut off: its last row breaks off, and dossiers behind it may be missing",
)
_EXPORT_AGAIN = Template(
    "xuất lại và tải tệp đầy đủ; chưa có gì được nhập", "export it again and send the whole file; nothing was imported"
)
_QUOTES = Template(
    "dấu nháy kép ở dòng này không khép đúng", "a double quote of this row is not closed as it should be"
)
_NOT_JSON = Template("tệp JSON không phải danh sách hồ sơ", "the JSON file is no list of dossiers")
_AS_LIST = Template(
    "xuất danh sách các đối tượng có «MaHoSo», «MaTTHC»", "export a list of objects with «MaHoSo» and «MaTTHC»"
)
_COLUMNS = Template("có dòng quá {most} cột", "a row has more than {most} columns")
_CHECK = Template("kiểm tra xem có chọn nhầm tệp không", "check whether this is the right file")
_NO_ROWS = Template("không có dòng nào dưới tiêu đề", "there is no row below the titles")

Numbered = tuple[int, list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """An export that is open: its titles, its rows with their lines, and how far its bytes were read."""

    titles: tuple[str, ...]
    rows: Iterator[Numbered]
    file: IO[bytes]
    #: What reads the file as text; it would close the file when it is forgotten.
    text: io.TextIOWrapper | None = None

    @property
    def bytes_read(self) -> int:
        """Say how many bytes were read so far."""
        return self.file.tell()


@contextmanager
def export(path: Path) -> Iterator[Opened]:
    """Open an export by its path; raises `Refused` as `open_export` does."""
    with path.open("rb") as file:
        opened = open_export(file)
        try:
            yield opened
        finally:
            if opened.text is not None:
                opened.text.detach()


def open_export(file: IO[bytes]) -> Opened:
    """Open an export at its first row below the titles; raises `Refused` for what is none, here or while it is read."""
    head = file.read(_HEAD)
    file.seek(0)
    if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in {b"[", b"{"}:
        return _json(file)
    if tables.recognise(head) is tables.Form.CSV:
        return _csv(file, head)
    return _workbook(file)


def no_rows() -> Fault:
    """Give the fault of a file that has titles and nothing below them."""
    return Fault(Place(""), _NO_ROWS(), _CHECK())


def _csv(file: IO[bytes], head: bytes) -> Opened:
    text, is_tcvn3 = _decoder(head)
    stream = io.TextIOWrapper(file, encoding=text, errors="replace", newline="")
    start = head.decode(text, errors="ignore")
    try:
        if start.lower().startswith("sep="):
            stream.readline()
        rows = _legacy(_csv_rows(stream, separated.separator(start), file), is_tcvn3)
        return replace(_below_titles(rows, file), text=stream)
    except Refused:
        stream.detach()
        raise


def _csv_rows(stream: io.TextIOWrapper, delimiter: str, file: IO[bytes]) -> Iterator[Numbered]:
    """Give the rows of a CSV file with the line where each ends; raises `Refused` where it breaks off."""
    reader = csv.reader(stream, delimiter=delimiter, strict=True)
    last = before = 0
    try:
        for row in reader:
            if row:
                before, last = last, len(row)
                if last > _MOST_COLUMNS:
                    raise _refused(_COLUMNS(most=_MOST_COLUMNS), _CHECK(), reader.line_num)
                yield reader.line_num, row
    except csv.Error as error:
        is_end = "unexpected end" in str(error)
        wrong, remedy = (_CUT(), _EXPORT_AGAIN()) if is_end else (_QUOTES(), separated.CLOSE_QUOTES())
        raise _refused(wrong, remedy, reader.line_num) from error
    if last < before and not _ends_with_a_line(file):
        raise _refused(_CUT(), _EXPORT_AGAIN(), reader.line_num)


def _ends_with_a_line(file: IO[bytes]) -> bool:
    file.seek(-2, io.SEEK_END)
    return b"\n" in (end := file.read()) or b"\r" in end


def _decoder(head: bytes) -> tuple[str, bool]:
    """Tell the encoding of an export by its beginning, and whether its letters are those of TCVN3 fonts."""
    encoding = next((name for mark, name in _BOMS if head.startswith(mark)), "")
    if not encoding:
        cut = head.rfind(b"\n") if len(head) == _HEAD else len(head)
        encoding = _known(head[:cut] or head)
    words = head.decode(encoding, errors="ignore").split()
    return encoding, legacy.guessed(words) is legacy.Encoding.TCVN3


def _known(head: bytes) -> str:
    try:
        head.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return "utf-8"
    return "cp1258" if separated.windows_1258(head) is not None else "latin-1"


def _legacy(rows: Iterator[Numbered], is_tcvn3: bool) -> Iterator[Numbered]:
    if not is_tcvn3:
        return rows
    return ((line, [legacy.decoded(cell, legacy.Encoding.TCVN3) for cell in row]) for line, row in rows)


def _workbook(file: IO[bytes]) -> Opened:
    content = file.read(WORKBOOK.bytes + 1)
    found = [table for table in tables.read(content, WORKBOOK) if not table.is_hidden and table.rows]
    del content
    texts = [[(row.number, [cell.text for cell in row.cells]) for row in table.rows] for table in found]
    best = max(texts, key=lambda rows: len(titles.guess(titles.find([row for _, row in rows[:LOOKED_AT]]).titles)))
    words = [word for _, row in best[:200] for cell in row for word in cell.split()]
    is_tcvn3 = legacy.guessed(words) is legacy.Encoding.TCVN3
    return _below_titles(_legacy(iter(best), is_tcvn3), file)


def _below_titles(rows: Iterator[Numbered], file: IO[bytes]) -> Opened:
    first: list[Numbered] = []
    for row in rows:
        first.append(row)
        if len(first) >= LOOKED_AT:
            break
    found = titles.find([row for _, row in first])
    found = Titles(tuple(unicodedata.normalize("NFC", title) for title in found.titles), found.rows)
    return Opened(titles=found.titles, rows=_chained(first[found.rows :], rows), file=file)


def _chained(first: Sequence[Numbered], rest: Iterator[Numbered]) -> Iterator[Numbered]:
    yield from first
    yield from rest


def _json(file: IO[bytes]) -> Opened:
    records = _records(file)
    first = [record for _, record in zip(range(LOOKED_AT), records, strict=False)]
    names: dict[str, None] = {}
    for record in first:
        names.update(dict.fromkeys(record))
    columns = tuple(names)
    if not columns:
        raise _refused(_NOT_JSON(), _AS_LIST())
    return Opened(titles=columns, rows=_as_rows(first, records, columns), file=file)


def _as_rows(
    first: list[dict[str, Any]], rest: Iterator[dict[str, Any]], columns: tuple[str, ...]
) -> Iterator[Numbered]:
    number = 0
    for records in (first, rest):
        for record in records:
            number += 1
            yield number, [values.as_json(record.get(column)) for column in columns]


def _records(file: IO[bytes]) -> Iterator[dict[str, Any]]:
    """Give the dossiers of a JSON list, of one inside of a package, or one by line; each is decoded by itself."""
    reader = codecs.getreader("utf-8-sig")(file)
    decoder, buffer = json.JSONDecoder(), _start(reader)
    is_list = buffer.startswith("[")
    buffer = buffer.removeprefix("[")
    while True:
        buffer = buffer.lstrip(" \t\r\n,")
        if buffer[:1] == "]" and is_list:
            return
        try:
            record, end = decoder.raw_decode(buffer)
        except ValueError as error:
            more = _more(reader)
            if not more or len(buffer) > _LONGEST_RECORD:
                if not buffer and not is_list:
                    return
                raise _refused(_CUT(), _EXPORT_AGAIN()) from error
            buffer += more
            continue
        if not isinstance(record, dict):
            raise _refused(_NOT_JSON(), _AS_LIST())
        buffer = buffer[end:]
        yield record


def _more(reader: codecs.StreamReader) -> str:
    try:
        return str(reader.read(_BLOCK))
    except UnicodeDecodeError as error:
        raise _refused(_NOT_JSON(), values.SAVE_UTF8()) from error


def _start(reader: codecs.StreamReader) -> str:
    """Give the text from the beginning of the list on."""
    buffer = _more(reader).lstrip()
    for name in _LISTS:
        place = buffer[:2_000].find(f'"{name}"')
        opened = buffer.find("[", place) if place >= 0 else -1
        if opened >= 0 and not buffer[place + len(name) + 2 : opened].strip(" :\t\r\n"):
            return buffer[opened:]
    return buffer


def _refused(wrong: Statement, remedy: Statement, line: int = 0) -> Refused:
    return Refused([Fault(Place("", line), wrong, remedy)])
