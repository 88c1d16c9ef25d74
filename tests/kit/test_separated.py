"""CSV as offices save it."""

import codecs
import unicodedata

import pytest

from parindex.core.faults import Refused
from parindex.kit.cells import Limits, Table
from parindex.kit.separated import decode, read

LINES = [["mã", "tên", "cấp"], ["31", "Thành phố Hải Phòng; cảng, biển", "tỉnh"]]


def make_csv(separator: str, rows: list[list[str]] | None = None) -> str:
    quoted = [[f'"{value}"' for value in row] for row in rows or LINES]
    return "".join(separator.join(row) + "\r\n" for row in quoted)


def values(table: Table) -> list[list[object]]:
    return [[cell.value for cell in row.cells] for row in table.rows]


def to_windows_1258(text: str) -> bytes:
    """Write tones apart, as that encoding does; letters with a hat, a breve or a horn are one."""
    apart = unicodedata.normalize("NFD", text)
    for mark in "\u0302\u0306\u031b":
        for letter in "aeouAEOU":
            apart = apart.replace(letter + mark, unicodedata.normalize("NFC", letter + mark))
    return apart.encode("cp1258")


class TestDecode:
    @pytest.mark.parametrize(
        "content",
        [
            "Đặc khu Vân Đồn".encode(),
            codecs.BOM_UTF8 + "Đặc khu Vân Đồn".encode(),
            codecs.BOM_UTF16_LE + "Đặc khu Vân Đồn".encode("utf-16-le"),
            codecs.BOM_UTF16_BE + "Đặc khu Vân Đồn".encode("utf-16-be"),
        ],
    )
    def test_knows_unicode_by_its_mark(self, content: bytes) -> None:
        assert decode(content) == "Đặc khu Vân Đồn"

    def test_knows_windows_1258_by_its_letters(self) -> None:
        assert decode(to_windows_1258("Hải Phòng, Huế, Đắk Nông, Nghĩa Đô")) == "Hải Phòng, Huế, Đắk Nông, Nghĩa Đô"

    @pytest.mark.parametrize(
        "content",
        [
            b"T\xd8nh H\xb6i D\xad\xacng",  # TCVN3
            b"Ha\xfbi Pho\xf8ng",  # VNI
            b"\xff\xfe\x00",  # cut off
            b"\x81\x8d",
        ],
    )
    def test_refuses_what_would_be_read_wrongly(self, content: bytes) -> None:
        with pytest.raises(Refused, match="bảng mã"):
            decode(content)


class TestRead:
    @pytest.mark.parametrize("separator", [",", ";", "\t"])
    def test_finds_the_separator(self, separator: str) -> None:
        assert values(read(make_csv(separator).encode(), Limits())) == LINES

    def test_is_not_misled_by_commas_inside_texts(self) -> None:
        text = "mã;tên\n31;Gồm An Dương, An Lão, Cát Hải, Kiến Thụy\n"
        assert values(read(text.encode(), Limits()))[1] == ["31", "Gồm An Dương, An Lão, Cát Hải, Kiến Thụy"]

    def test_follows_the_hint_of_excel(self) -> None:
        assert values(read(b"sep=;\r\na;b,c\r\n", Limits())) == [["a", "b,c"]]

    def test_passes_empty_rows_over_and_keeps_their_numbers(self) -> None:
        rows = read(b"a,b\n,\n\n c ,\n", Limits()).rows
        assert [(row.number, row[1].value, row[2].value) for row in rows] == [(1, "a", "b"), (4, "c", None)]

    def test_composes_letters(self) -> None:
        text = unicodedata.normalize("NFD", "Đồng Tâm")
        assert values(read(text.encode(), Limits())) == [["Đồng Tâm"]]

    def test_counts_rows_as_a_spreadsheet_shows_them(self) -> None:
        rows = read(b'a,"two\nlines"\nb,c\n', Limits()).rows
        assert [row.number for row in rows] == [1, 2]

    def test_refuses_quotes_that_stay_open(self) -> None:
        with pytest.raises(Refused, match="nháy kép"):
            read(b'a,"b\nc,d\n', Limits())

    def test_refuses_too_many_rows_and_columns(self) -> None:
        with pytest.raises(Refused, match="quá 2 dòng"):
            read(b"a\nb\nc\n", Limits(rows=2))
        with pytest.raises(Refused, match="dòng 2: có dòng quá 2 cột"):
            read(b"a,b\na,b,c\n", Limits(columns=2))
