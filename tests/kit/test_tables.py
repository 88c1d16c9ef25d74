"""Tables known by their content."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parindex.core.faults import Refused
from parindex.kit import tables
from parindex.kit.cells import Limits
from tests.kit.making import make_xls, make_xlsx


class TestReadFile:
    def test_gives_the_bytes(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        path.write_bytes(b"a,b")
        assert tables.read_file(path) == b"a,b"

    def test_refuses_what_is_not_there_or_too_large(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        with pytest.raises(Refused, match="không đọc được tệp"):
            tables.read_file(path)
        path.write_bytes(b"x" * 11)
        with pytest.raises(Refused, match="lớn quá"):
            tables.read_file(path, Limits(bytes=10))


class TestRecognise:
    @pytest.mark.parametrize(
        ("content", "form"),
        [
            (b"a;b\n", tables.Form.CSV),
            ("a\tb\n".encode("utf-16"), tables.Form.CSV),
            (make_xlsx({"a": [["x"]]}), tables.Form.XLSX),
            (make_xls([["x"]]), tables.Form.XLS),
        ],
    )
    def test_looks_inside(self, content: bytes, form: tables.Form) -> None:
        assert tables.recognise(content) == form

    @pytest.mark.parametrize(
        ("content", "what"),
        [
            (b"", "rỗng"),
            (b"\xef\xbb\xbf \r\n", "rỗng"),
            (b"\xef\xbb\xbf\r\n<html><table><tr><td>x", "trang web"),
            (b"<?xml version='1.0'?><Workbook/>", "trang web"),
            (b"%PDF-1.7", "PDF"),
            (b"\x89PNG\r\n", "PNG"),
            (b"Rar!\x1a", "RAR"),
            (b"MZ\x90\x00\x03\x00", "không phải bảng"),
        ],
    )
    def test_refuses_what_only_has_the_name_of_a_table(self, content: bytes, what: str) -> None:
        with pytest.raises(Refused, match=what):
            tables.recognise(content)


class TestRead:
    @pytest.mark.parametrize(
        "content", ["mã,tên\n".encode(), make_xlsx({"a": [["mã", "tên"]]}), make_xls([["mã", "tên"]])]
    )
    def test_gives_the_same_cells_for_every_form(self, content: bytes) -> None:
        (table,) = tables.read(content)
        assert [cell.value for cell in table.rows[0].cells] == ["mã", "tên"]

    def test_refuses_every_control_character_at_once(self) -> None:
        with pytest.raises(Refused) as refused:
            tables.read(b"a,b\x07\nc\x1b,d\n")
        assert [fault.place.say() for fault in refused.value.faults] == ["ô B1", "ô A2"]

    def test_refuses_a_workbook_without_a_cell(self) -> None:
        with pytest.raises(Refused, match="rỗng"):
            tables.read(make_xlsx({"a": []}))

    @given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
    def test_gives_cells_or_a_refusal_for_any_bytes(self, content: bytes) -> None:
        with contextlib.suppress(Refused):
            assert all(table.rows for table in tables.read(content))

    def test_refuses_more_bytes_than_allowed(self) -> None:
        with pytest.raises(Refused, match="lớn quá"):
            tables.read(b"a,b,c\n", Limits(bytes=3))
