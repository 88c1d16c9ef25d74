"""Exports in the forms and encodings of offices, whole and cut off."""

import json
import unicodedata
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from parindex.core.faults import Refused
from parindex.dossiers.importing import reading
from parindex.reading import legacy

HEAD = "Mã hồ sơ;Mã TTHC;Ngày tiếp nhận;Cơ quan đang xử lý"
ROW = "H24.101-260302-0001;1.001193;02/03/2026;Ủy ban nhân dân xã Đồng Tâm, phòng Tư pháp của huyện"
BODY = f"{HEAD}\r\n{ROW}\r\n"
_TCVN3 = {unicode: old for old, unicode in legacy._TCVN3.items()}


def read(content: bytes) -> tuple[tuple[str, ...], list[tuple[int, list[str]]]]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "export"
        path.write_bytes(content)
        with reading.export(path) as opened:
            return opened.titles, list(opened.rows)


def to_tcvn3(text: str) -> bytes:
    """Write a text as a font of before Unicode shows it, which has few capitals with a sign."""
    codes = {letter: code for code, letter in legacy._TCVN3.items()}
    return text.replace("Ủ", "ủ").translate(codes).encode("latin-1")


def to_windows_1258(text: str) -> bytes:
    """Write a text with tones as signs of their own, as that encoding has most of them."""
    letters = []
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        tone = next((part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323"), "")
        letters.append(unicodedata.normalize("NFC", parts.replace(tone, "")) + tone if tone else letter)
    return "".join(letters).encode("cp1258")


class TestOpenExport:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
    def test_reads_csv_in_any_encoding(self, encoding: str) -> None:
        titles, rows = read(BODY.encode(encoding))
        assert titles == tuple(HEAD.split(";"))
        assert rows == [(2, ROW.split(";"))]

    def test_reads_windows_1258(self) -> None:
        titles, rows = read(to_windows_1258(BODY))
        assert titles == tuple(HEAD.split(";"))
        assert unicodedata.normalize("NFC", rows[0][1][3]) == ROW.split(";")[3]

    def test_reads_tcvn3(self) -> None:
        titles, rows = read(to_tcvn3(BODY))
        assert titles[:3] == ("Mã hồ sơ", "Mã TTHC", "Ngày tiếp nhận")
        assert rows[0][1][3] == ROW.split(";")[3].replace("Ủ", "ủ")

    def test_obeys_the_separator_line_of_excel(self) -> None:
        titles, rows = read(f"sep=;\n{BODY}".encode())
        assert len(titles) == 4
        assert rows[0][1] == ROW.split(";")

    @pytest.mark.parametrize(
        "content",
        [f'{HEAD}\n{ROW}\n"H24.101-260302-0002;1.0', f"{HEAD}\n{ROW}\nH24.101-260302-0002;1.0"],
    )
    def test_refuses_a_file_that_breaks_off(self, content: str) -> None:
        with pytest.raises(Refused, match="cắt cụt"):
            read(content.encode())

    def test_takes_a_last_row_without_a_line_end(self) -> None:
        assert len(read(BODY.rstrip().encode())[1]) == 1

    def test_refuses_broken_quotes_and_too_many_columns(self) -> None:
        with pytest.raises(Refused, match="nháy kép"):
            read(f'{HEAD}\n"a"b;c\n'.encode())
        with pytest.raises(Refused, match="300 cột"):
            read(f"{HEAD}\n{';' * 400}\n".encode())

    def test_refuses_what_is_no_table(self) -> None:
        with pytest.raises(Refused, match="PDF"):
            read(b"%PDF-1.7 ...")


class TestJson:
    RECORD = {"MaHoSo": "H24.101-260302-0001", "TrangThai": 2, "TienTrinh": [{"TrangThai": 2}]}

    @pytest.mark.parametrize(
        "written",
        [
            lambda record: json.dumps([record, record]),
            lambda record: json.dumps({"MaGoi": "1", "HoSo": [record, record]}, indent=1),
            lambda record: f"{json.dumps(record)}\n{json.dumps(record)}\n",
        ],
    )
    def test_reads_lists_packages_and_lines(self, written: object) -> None:
        titles, rows = read(written(self.RECORD).encode())  # type: ignore[operator]
        assert titles == ("MaHoSo", "TrangThai", "TienTrinh")
        assert rows == [(1, ["H24.101-260302-0001", "2", '[{"TrangThai": 2}]']), (2, rows[0][1])]

    def test_reads_in_blocks(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(reading, "_BLOCK", 7)
        assert len(read(json.dumps([self.RECORD] * 50).encode())[1]) == 50

    @pytest.mark.parametrize("content", [b'[{"MaHoSo": "A"}, {"Ma', b'{"MaHoSo": "A', b'[{"MaHoSo": "A"}'])
    def test_refuses_a_file_that_breaks_off(self, content: bytes) -> None:
        with pytest.raises(Refused, match="cắt cụt"):
            read(content)

    @pytest.mark.parametrize("content", [b"[1, 2]", b"[]", b'[{"a": "\xff"}]'])
    def test_refuses_what_is_no_list_of_dossiers(self, content: bytes) -> None:
        with pytest.raises(Refused, match="JSON"):
            read(content)


def test_no_rows_says_what_is_wrong() -> None:
    assert "không có dòng nào" in reading.no_rows().say()
