"""How files are called that are not taken."""

import pytest

from parindex.evidence import foreign, refusals
from tests.evidence.making import make_image


class TestRefuseKnown:
    @pytest.mark.parametrize(
        ("head", "said"),
        [
            (b"MZ\x90\0", "chương trình chạy trên máy"),
            (b"\n#!/usr/bin/python\n", "tập lệnh"),
            (b"@ECHO OFF\r\n", "tập lệnh"),
            (b"<?xml version='1.0'?><svg/>", "SVG"),
            (b"MIME-Version: 1.0\r\n", "trang web đã lưu"),
            (b"{\\rtf1", "RTF"),
            (make_image("GIF"), "ảnh GIF"),
            (bytes(257) + b"ustar", "giải nén"),
        ],
    )
    def test_says_what_it_is(self, head: bytes, said: str) -> None:
        with pytest.raises(refusals.ContentRefused, match=said):
            foreign.refuse_known(head, "a.pdf")

    def test_lets_text_pass(self) -> None:
        foreign.refuse_known("Kính gửi".encode(), "a.txt")


class TestUnknown:
    def test_names_what_is_known_by_its_signature(self) -> None:
        assert "tệp loại .flac" in foreign.unknown(b"fLaC\0\0\0\x22", "a.pdf").say()

    def test_says_that_it_is_not_known(self) -> None:
        assert "không rõ loại" in foreign.unknown(b"\x01\x02\x03\x9a\x9b", "a.pdf").say()


class TestNotUtf8:
    def test_says_so_of_what_is_called_text(self) -> None:
        assert "UTF-8" in foreign.not_utf8(b"\xff\xfea", "a.txt").say()
        assert "bảng mã" not in foreign.not_utf8(b"\x9a\x9b\x9c", "a.pdf").say()
