"""Excel workbooks that people hand in."""

from datetime import date
from decimal import Decimal

import pytest

from parindex.core.faults import Refused
from parindex.kit.cells import Limits
from parindex.kit.workbooks import read_xls, read_xlsx
from tests.kit.making import make_compound, make_package, make_xls, make_xlsx, make_zip

CORNERS = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'


class TestReadXlsx:
    def test_gives_sheets_with_typed_cells(self) -> None:
        (table,) = read_xlsx(make_xlsx({"Đơn vị": [["mã", "từ"], [4, date(2025, 7, 1)]]}), Limits())
        assert table.name == "Đơn vị"
        assert [[cell.value for cell in row.cells] for row in table.rows] == [
            ["mã", "từ"],
            [Decimal(4), date(2025, 7, 1)],
        ]
        assert table.rows[1][2].place.say() == "ô B2"

    def test_names_the_sheet_where_there_are_several(self) -> None:
        tables = read_xlsx(make_xlsx({"Tỉnh": [["a"]], "Xã": [["b"]], "Ẩn": [["c"]]}, hidden=["Ẩn"]), Limits())
        assert [table.rows[0][1].place.say() for table in tables[:2]] == [
            "trang tính «Tỉnh», ô A1",
            "trang tính «Xã», ô A1",
        ]
        assert [table.is_hidden for table in tables] == [False, False, True]

    def test_refuses_a_small_file_that_claims_the_whole_grid(self) -> None:
        with pytest.raises(Refused, match="khai báo bảng quá lớn"):
            read_xlsx(make_package({"a": CORNERS}), Limits())

    def test_refuses_a_package_that_unpacks_beyond_measure(self) -> None:
        bomb = make_zip({"xl/workbook.xml": b"", "xl/worksheets/sheet1.xml": bytes(300_000_000)})
        assert len(bomb) < 400_000
        with pytest.raises(Refused, match="giải ra quá 268 MB"):
            read_xlsx(bomb, Limits())

    @pytest.mark.parametrize(
        ("part", "what"),
        [
            ("word/document.xml", "văn bản Word"),
            ("ppt/presentation.xml", "bài trình chiếu"),
            ("xl/workbook.bin", ".xlsb"),
            ("content.xml", "OpenDocument"),
            ("a.txt", "tệp nén"),
        ],
    )
    def test_refuses_other_packages_by_name(self, part: str, what: str) -> None:
        with pytest.raises(Refused, match=what):
            read_xlsx(make_zip({part: b"x"}), Limits())

    def test_refuses_a_package_with_a_password(self) -> None:
        content = bytearray(make_xlsx({"a": [["x"]]}))
        at = content.rindex(b"PK\x01\x02")
        content[at + 8] |= 1
        with pytest.raises(Refused, match="mật khẩu"):
            read_xlsx(bytes(content), Limits())

    def test_reads_a_number_beyond_measure_as_text_and_an_error_as_nothing(self) -> None:
        row = '<row r="1"><c r="A1"><v>1e400</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1" t="b"><v>1</v></c></row>'
        (table,) = read_xlsx(make_package({"a": row}), Limits())
        assert [cell.value for cell in table.rows[0].cells] == ["inf", None, True]

    @pytest.mark.parametrize("content", [b"PK\x03\x04 cut off", make_zip({"xl/workbook.xml": b"<broken"})])
    def test_refuses_broken_ones(self, content: bytes) -> None:
        with pytest.raises(Refused, match="hỏng"):
            read_xlsx(content, Limits())

    def test_refuses_too_many_rows_columns_and_letters(self) -> None:
        content = make_xlsx({"a": [["x", "y"], ["z"]]})
        with pytest.raises(Refused, match="quá 1 dòng"):
            read_xlsx(content, Limits(rows=1))
        with pytest.raises(Refused, match="quá 1 cột"):
            read_xlsx(content, Limits(columns=1))
        with pytest.raises(Refused, match="quá nhiều chữ"):
            read_xlsx(make_xlsx({"a": [["x" * 30_000] * 20] * 100}), Limits())


class TestReadXls:
    def test_reads_texts_and_numbers(self) -> None:
        (table,) = read_xls(make_xls([["mã", "tên"], [4.0, "Tỉnh Cao Bằng"]]), Limits())
        assert [[cell.value for cell in row.cells] for row in table.rows] == [
            ["mã", "tên"],
            [Decimal(4), "Tỉnh Cao Bằng"],
        ]

    @pytest.mark.parametrize(
        "content",
        [make_xls([["a"]], is_encrypted=True), make_compound({"EncryptionInfo": b"", "EncryptedPackage": b""})],
    )
    def test_refuses_one_with_a_password(self, content: bytes) -> None:
        with pytest.raises(Refused, match="mật khẩu"):
            read_xls(content, Limits())

    def test_refuses_other_files_of_office(self) -> None:
        with pytest.raises(Refused, match="Word 97-2003"):
            read_xls(make_compound({"WordDocument": b"x"}), Limits())
