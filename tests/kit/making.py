"""Makes small Excel files from values, byte by byte: workbooks as people hand them in, and such as nobody should."""

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from html import escape

Rows = Sequence[Sequence[object]]

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_EPOCH = date(1899, 12, 30)


def make_xlsx(sheets: Mapping[str, Rows], hidden: Sequence[str] = ()) -> bytes:
    """Make a workbook of texts, numbers, truths and dates; an empty text or None is no cell."""
    return make_package({name: _sheet_rows(rows) for name, rows in sheets.items()}, hidden)


def make_package(sheets: Mapping[str, str], hidden: Sequence[str] = ()) -> bytes:
    """Make a workbook of sheets whose rows are given as XML."""
    numbered = list(enumerate(sheets, start=1))
    listed = "".join(
        f'<sheet name="{escape(name)}" sheetId="{number}" r:id="rId{number}"'
        f"{' state=' + chr(34) + 'hidden' + chr(34) if name in hidden else ''}/>"
        for number, name in numbered
    )
    related = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet{number}.xml"/>'
        for number, _ in numbered
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>',
        "_rels/.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships">{related}'
            f'<Relationship Id="rIdS" Type="{_RELATIONS}/styles" Target="styles.xml"/></Relationships>'
        ),
        "xl/styles.xml": (
            f'<styleSheet xmlns="{_MAIN}"><cellXfs count="3"><xf numFmtId="0"/>'
            '<xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>'
        ),
    }
    for number, name in numbered:
        parts[f"xl/worksheets/sheet{number}.xml"] = (
            f'<worksheet xmlns="{_MAIN}"><sheetData>{sheets[name]}</sheetData></worksheet>'
        )
    return make_zip({name: text.encode() for name, text in parts.items()})


def make_zip(parts: Mapping[str, bytes]) -> bytes:
    """Pack files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return buffer.getvalue()


def _sheet_rows(rows: Rows) -> str:
    return "".join(
        f'<row r="{number}">{"".join(_cell(value, number, column) for column, value in enumerate(values))}</row>'
        for number, values in enumerate(rows, start=1)
    )


def _cell(value: object, row: int, column: int) -> str:
    place = f'r="{chr(ord("A") + column)}{row}"'
    match value:
        case None | "":
            return ""
        case bool():
            return f'<c {place} t="b"><v>{int(value)}</v></c>'
        case datetime():
            seconds = value.hour * 3600 + value.minute * 60 + value.second
            return f'<c {place} s="2"><v>{(value.date() - _EPOCH).days + seconds / 86400}</v></c>'
        case date():
            return f'<c {place} s="1"><v>{(value - _EPOCH).days}</v></c>'
        case int() | float():
            return f"<c {place}><v>{value}</v></c>"
        case _:
            return f'<c {place} t="inlineStr"><is><t xml:space="preserve">{escape(str(value))}</t></is></c>'


def make_xls(rows: Sequence[Sequence[str | float]], *, is_encrypted: bool = False) -> bytes:
    """Make a workbook of Excel 97-2003 with one sheet of texts and numbers."""
    start = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    if is_encrypted:
        start += _record(0x002F, struct.pack("<HHHH", 1, 1, 1, 0))
    start += _record(0x0042, struct.pack("<H", 1200))
    name = "Đơn vị".encode("utf-16-le")
    tail = struct.pack("<HBB", 0, len(name) // 2, 1) + name
    offset = len(start) + 4 + 4 + len(tail) + 4
    book = start + _record(0x0085, struct.pack("<I", offset) + tail) + _record(0x000A, b"")
    sheet = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            sheet += make_xls_cell(row, column, value)
    return make_compound({"Workbook": book + sheet + _record(0x000A, b"")})


def make_xls_cell(row: int, column: int, value: str | float) -> bytes:
    """Make the record of a cell."""
    head = struct.pack("<HHH", row, column, 0)
    if isinstance(value, str):
        letters = value.encode("utf-16-le")
        return _record(0x0204, head + struct.pack("<HB", len(letters) // 2, 1) + letters)
    return _record(0x0203, head + struct.pack("<d", value))


def _record(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def make_compound(streams: Mapping[str, bytes]) -> bytes:
    """Make a compound file of up to three streams, each in sectors of its own."""
    sectors: list[bytes] = []
    chains: list[int] = [_FAT, _END]
    entries = [_entry("Root Entry", 5, 1, _END, 0)]
    for number, (name, content) in enumerate(streams.items(), start=1):
        padded = content.ljust(max(4096, -(-len(content) // 512) * 512), b"\0")
        first, count = len(chains), len(padded) // 512
        chains += [*range(first + 1, first + count), _END]
        sectors += [padded[at : at + 512] for at in range(0, len(padded), 512)]
        following = number + 1 if number < len(streams) else _FREE
        entries.append(_entry(name, 2, _FREE, first, len(padded), following))
    assert len(chains) <= 128
    table = struct.pack("<128I", *chains, *[_FREE] * (128 - len(chains)))
    header = struct.pack(
        "<8s16sHHHHH6sIIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6, b"", 0, 1, 1, 0, 0x1000, _END, 0, _END, 0, 0,
    )  # fmt: skip
    header += struct.pack("<108I", *[_FREE] * 108)
    return header + table + b"".join(entries).ljust(512, b"\0") + b"".join(sectors)


def _entry(name: str, kind: int, child: int, first: int, size: int, following: int = _FREE) -> bytes:
    letters = name.encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII16sIQQIQ", letters, len(letters) + 2, kind, 1, _FREE, following, child, b"", 0, 0, 0, first, size
    )
