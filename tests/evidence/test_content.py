"""What a file is by its content, and what speaks against it."""

import tempfile

import pytest

from parindex.evidence import content, kinds, refusals
from parindex.evidence.content import Found
from parindex.evidence.kinds import Kind
from tests.evidence.making import (
    TEXT,
    make_claiming_png,
    make_doc,
    make_docx,
    make_encrypted_pdf,
    make_image,
    make_open_document,
    make_pdf,
    make_workbook,
)
from tests.kit.making import make_xls, make_zip

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HTML = "\ufeff\n<!DOCTYPE html><title>Báo cáo</title>".encode()
ARCHIVE = make_zip({"a.class": b"x"})


def look(file: bytes, name: str) -> Found:
    with tempfile.TemporaryFile() as opened:
        opened.write(file)
        opened.flush()
        return content.look_into(opened, name)


class TestLookInto:
    @pytest.mark.parametrize(
        ("file", "name", "kind"),
        [
            (make_pdf(), "a.pdf", kinds.PDF),
            (make_image("JPEG"), "a.JPEG", kinds.JPEG),
            (make_image("PNG"), "a.png", kinds.PNG),
            (make_image("TIFF"), "a.tif", kinds.TIFF),
            (make_docx(), "a.docx", kinds.DOCX),
            (make_workbook(), "a.xlsx", kinds.XLSX),
            (make_doc(), "a.doc", kinds.DOC),
            (make_xls([["42", 45]]), "a.xls", kinds.XLS),
            (make_open_document(), "a.odt", kinds.ODT),
            (make_open_document("spreadsheet"), "a.ods", kinds.ODS),
            (TEXT, "a.txt", kinds.TXT),
            (b"\xef\xbb\xbfa;b\r\n1;2\r\n", "a.csv", kinds.CSV),
        ],
    )
    def test_tells_types_by_content(self, file: bytes, name: str, kind: Kind) -> None:
        found = look(file, name)
        assert (found.kind, found.name, found.has_active_content) == (kind, name, False)

    @pytest.mark.parametrize(
        ("file", "name", "kept"),
        [
            (make_image("JPEG"), "image", "image.jpg"),
            (TEXT, "ghi chú", "ghi chú.txt"),
            (make_pdf(), "tai-lieu", "tai-lieu.pdf"),
        ],
    )
    def test_gives_a_name_without_ending_its_own(self, file: bytes, name: str, kept: str) -> None:
        assert look(file, name).name == kept

    @pytest.mark.parametrize(
        ("file", "name", "said"),
        [
            (make_image("JPEG"), "a.pdf", "mang đuôi .pdf nhưng bên trong là ảnh JPG"),
            (make_pdf(), "a.docx", "mang đuôi .docx nhưng bên trong là tệp PDF"),
            (make_pdf(), "báo cáo.pdf.exe", "mang đuôi .exe nhưng bên trong là tệp PDF"),
            (make_docx(), "a.pdf", "văn bản Word"),
            (make_doc(), "a.docx", "văn bản Word 97-2003"),
            (TEXT, "a.pdf", "văn bản thuần"),
            (TEXT, "a.bat", "văn bản thuần"),
        ],
    )
    def test_refuses_a_name_that_says_otherwise(self, file: bytes, name: str, said: str) -> None:
        with pytest.raises(refusals.Mislabelled, match=said) as refused:
            look(file, name)
        assert "đổi đuôi thành ." in refused.value.say()

    @pytest.mark.parametrize(
        ("file", "name", "why"),
        [
            (b"MZ\x90\0" + bytes(100), "a.pdf", refusals.NotAccepted),
            (b"\x7fELF" + bytes(100), "a.txt", refusals.NotAccepted),
            (b"#!/bin/sh\nrm -rf /\n", "a.txt", refusals.NotAccepted),
            (HTML, "a.txt", refusals.NotAccepted),
            (SVG, "a.png", refusals.NotAccepted),
            (b"PK\x05\x06" + bytes(18), "a.docx", refusals.Archive),
            (ARCHIVE, "a.docx", refusals.Archive),
            (b"Rar!\x1a\x07\x00" + bytes(100), "a.pdf", refusals.Archive),
            (b"\0\0\0\x18ftypheic" + bytes(100), "IMG_1.HEIC", refusals.PhonePicture),
            (make_image("WEBP"), "a.jpg", refusals.NotAccepted),
            ("Báo cáo".encode("cp1258"), "a.txt", refusals.NotAccepted),
            (TEXT + b"\0", "a.txt", refusals.NotAccepted),
            (TEXT * 200 + b"\x1b[2J", "a.txt", refusals.NotAccepted),
            (bytes(range(256)), "a.pdf", refusals.NotAccepted),
        ],
    )
    def test_refuses_what_is_not_taken(self, file: bytes, name: str, why: type[refusals.ContentRefused]) -> None:
        with pytest.raises(why):
            look(file, name)

    @pytest.mark.parametrize(
        ("file", "name"),
        [
            (make_image("JPEG") + ARCHIVE, "a.jpg"),
            (make_image("PNG") + ARCHIVE, "a.png"),
            (make_pdf() + ARCHIVE, "a.pdf"),
            (make_image("JPEG", comment=b"%PDF-1.7"), "a.jpg"),
        ],
    )
    def test_refuses_two_files_in_one(self, file: bytes, name: str) -> None:
        with pytest.raises(refusals.TwoInOne, match="ghép thêm"):
            look(file, name)

    @pytest.mark.parametrize(
        ("file", "name"),
        [
            (make_pdf()[:200], "a.pdf"),
            (make_image("JPEG", (600, 600))[:3000], "a.jpg"),
            (make_image("PNG")[:60], "a.png"),
            (make_docx()[:-40], "a.docx"),
            (b"%PDF-1.7\n<html><script>alert(1)</script>", "a.pdf"),
        ],
    )
    def test_refuses_what_is_cut_off(self, file: bytes, name: str) -> None:
        with pytest.raises(refusals.Broken, match="bị hỏng hoặc thiếu phần cuối"):
            look(file, name)

    def test_refuses_a_pdf_that_asks_for_a_password(self) -> None:
        with pytest.raises(refusals.HasPassword, match="bỏ mật khẩu"):
            look(make_encrypted_pdf("bí mật"), "a.pdf")

    def test_takes_a_pdf_that_only_forbids_printing(self) -> None:
        found = look(make_encrypted_pdf(""), "a.pdf")
        assert (found.pages, found.is_encrypted) == (1, True)

    def test_marks_a_pdf_with_a_script(self) -> None:
        script = "90 0 obj <</S/JavaScript/JS(app.alert(1))>> endobj"
        found = look(make_pdf(catalog="/OpenAction 90 0 R", more=[script]), "a.pdf")
        assert found.has_active_content

    def test_refuses_a_small_picture_of_very_many_pixels(self) -> None:
        with pytest.raises(refusals.UnpacksTooLarge, match="giải ra quá lớn"):
            look(make_claiming_png(50_000, 50_000), "a.png")

    def test_counts_pages(self) -> None:
        assert look(make_pdf(3), "a.pdf").pages == 3
        assert look(TEXT, "a.txt").pages is None
