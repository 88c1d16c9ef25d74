"""Reads CSV as offices save it: UTF-8, UTF-16 or Windows-1258; commas, semicolons or tabs."""

import codecs
import csv
import io
import itertools
import re
import statistics
import unicodedata
from collections.abc import Iterator

from parindex.core.faults import Fault, Place, Refused
from parindex.core.sentences import Statement, Template
from parindex.kit.cells import Limits, Row, Table, make_row

_SEPARATORS = (",", ";", "\t")
_HINT = "sep="
#: Letters of the file by which its separator is chosen.
_LOOKED_AT = 10_000
_QUOTED = re.compile('"[^"]*"')
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_LETTERS = {
    unicodedata.normalize("NFC", letter + tone)
    for letter, tone in itertools.product("aăâeêioôơuưyAĂÂEÊIOÔƠUƯY", _TONES)
} | set("đĐ")
_SIGNS = set("\u00a0“”‘’–—…«»°•·×²³§₫")

_ENCODING = Template(
    "không nhận ra bảng mã của tệp; phông chữ TCVN3, VNI không dùng được",
    "the encoding of the file is not known; the fonts TCVN3 and VNI cannot be used",
)
_SAVE_UTF8 = Template("lưu lại với bảng mã Unicode UTF-8 («CSV UTF-8»)", "save it again in UTF-8 («CSV UTF-8»)")
_BAD_QUOTES = Template("dấu nháy kép không khép đúng", "a double quote is not closed as it should be")
CLOSE_QUOTES = Template("sửa dấu nháy kép hoặc xuất lại tệp CSV", "mend the quotes or export the CSV file again")
_ROWS = Template("tệp có quá {most} dòng", "the file has more than {most} rows")
_COLUMNS = Template("có dòng quá {most} cột", "a row has more than {most} columns")
_SPLIT = Template(
    "chia nhỏ tệp, hoặc kiểm tra xem có chọn nhầm tệp không", "split the file, or check that it is the right one"
)


def read(content: bytes, limits: Limits) -> Table:
    """Read a CSV file; raises `Refused` for an unknown encoding, broken quotes and too many rows or columns."""
    text = decode(content)
    first, _, rest = text.partition("\n")
    if first.lower().startswith(_HINT) and len(first.strip("\r")) == len(_HINT) + 1:
        return Table("", tuple(_rows(rest, first[len(_HINT)], limits)))
    return Table("", tuple(_rows(text, separator(text), limits)))


def decode(content: bytes) -> str:
    """Take bytes as text by their mark, as UTF-8, or as Windows-1258 if that gives Vietnamese and nothing else.

    Raises `Refused` for anything else.
    """
    encoding = next((name for mark, name in _BOMS if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        text = windows_1258(content) if encoding == "utf-8" else None
        if text is None:
            raise _refused(_ENCODING(), _SAVE_UTF8()) from error
        return text


def windows_1258(content: bytes) -> str | None:
    """Take bytes as Windows-1258; None if that does not give Vietnamese and nothing else."""
    try:
        text = unicodedata.normalize("NFC", content.decode("cp1258"))
    except UnicodeDecodeError:
        return None
    return text if {letter for letter in text if not letter.isascii()} <= _LETTERS | _SIGNS else None


def separator(text: str) -> str:
    """Choose the separator that most lines of the beginning hold often: commas also stand inside texts."""
    lines = [line for line in _QUOTED.sub("", text[:_LOOKED_AT]).splitlines() if line.strip(" ")]
    if not lines:
        return _SEPARATORS[0]

    def count(sign: str) -> tuple[int, int]:
        counts = [line.count(sign) for line in lines]
        return statistics.median_low(counts), sum(counts)

    return max(_SEPARATORS, key=count)


def _rows(text: str, separator: str, limits: Limits) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for number, values in enumerate(reader, start=1):
            if number > limits.rows:
                raise _refused(_ROWS(most=limits.rows), _SPLIT())
            if len(values) > limits.columns:
                raise _refused(_COLUMNS(most=limits.columns), _SPLIT(), number)
            row = make_row(number, [unicodedata.normalize("NFC", value.strip()) or None for value in values])
            if not all(cell.is_empty for cell in row.cells):
                yield row
    except csv.Error as error:
        raise _refused(_BAD_QUOTES(), CLOSE_QUOTES(), reader.line_num) from error


def _refused(wrong: Statement, remedy: Statement, line: int = 0) -> Refused:
    return Refused([Fault(Place("", line), wrong, remedy)])
