"""Packages of Word, Excel, PowerPoint and OpenDocument, and archives that only look so."""

import io
import struct
import zipfile

import pytest

from parindex.evidence import kinds, packages, refusals
from parindex.evidence.kinds import Kind
from tests.evidence.making import make_docx, make_open_document, make_workbook
from tests.kit.making import make_zip

MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"
SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml"
REMOTE = b'<Relationship Type="x/attachedTemplate" Target="https://a.example/t.dotm" TargetMode="External"/>'


def look(file: bytes) -> tuple[Kind, bool]:
    return packages.look_into(io.BytesIO(file), "a")


def with_field(file: bytes, offset: int, value: bytes) -> bytes:
    """Change a field of the first entry of the directory."""
    at = file.index(b"PK\x01\x02") + offset
    return file[:at] + value + file[at + len(value) :]


class TestLookInto:
    @pytest.mark.parametrize(
        ("file", "kind"),
        [
            (make_docx(), kinds.DOCX),
            (make_docx(SLIDES), kinds.PPTX),
            (make_workbook(), kinds.XLSX),
            (make_open_document("presentation"), kinds.ODP),
        ],
    )
    def test_gives_the_type(self, file: bytes, kind: Kind) -> None:
        assert look(file) == (kind, False)

    def test_reads_types_in_utf16(self) -> None:
        types = '<Types ContentType="wordprocessingml.document.main+xml"/>'.encode("utf-16")
        assert look(make_zip({"[Content_Types].xml": types}))[0] == kinds.DOCX

    @pytest.mark.parametrize(
        "part", ["word/vbaProject.bin", "xl/macrosheets/sheet1.xml", "WORD/VBAPROJECT.BIN", "a/setup.EXE"]
    )
    def test_refuses_macros_and_programs(self, part: str) -> None:
        with pytest.raises(refusals.HasMacros, match="chứa macro"):
            look(make_docx(parts={part: b"x"}))

    @pytest.mark.parametrize(
        "file", [make_docx(MACROS), make_open_document(parts={"Basic/Standard/Module1.xml": b"<x/>"})]
    )
    def test_refuses_macros_that_the_types_announce(self, file: bytes) -> None:
        with pytest.raises(refusals.HasMacros):
            look(file)

    @pytest.mark.parametrize(
        "parts", [{"word/_rels/settings.xml.rels": REMOTE}, {"word/activeX/activeX1.xml": b"<x/>"}]
    )
    def test_marks_controls_and_remote_templates(self, parts: dict[str, bytes]) -> None:
        assert look(make_docx(parts=parts)) == (kinds.DOCX, True)

    def test_refuses_a_package_that_unpacks_beyond_measure(self) -> None:
        bomb = with_field(make_docx(), 24, struct.pack("<I", 600 * 2**20))
        with pytest.raises(refusals.UnpacksTooLarge):
            look(bomb)

    def test_reads_little_of_a_part_that_lies_about_its_size(self) -> None:
        types = b"wordprocessingml.document.main+xml" + bytes(50_000_000)
        lying = with_field(make_zip({"[Content_Types].xml": types}), 24, struct.pack("<I", 100))
        with pytest.raises(refusals.Broken):
            look(lying)

    def test_refuses_parts_that_share_their_bytes(self) -> None:
        with pytest.raises(refusals.UnpacksTooLarge):
            look(with_field(make_docx(), 20, struct.pack("<I", 10_000)))

    def test_refuses_a_directory_beyond_measure(self) -> None:
        file = make_zip({f"{number}": b"" for number in range(10_001)})
        with pytest.raises(refusals.UnpacksTooLarge):
            look(file)
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as package:
            for number in range(600):
                package.writestr(f"{number:04}" + "a" * 4_000, b"")
        with pytest.raises(refusals.UnpacksTooLarge):
            look(buffer.getvalue())

    def test_refuses_passwords(self) -> None:
        with pytest.raises(refusals.HasPassword):
            look(with_field(make_open_document(), 8, struct.pack("<H", 1)))
        manifest = {"META-INF/manifest.xml": b"<manifest:encryption-data/>"}
        with pytest.raises(refusals.HasPassword):
            look(make_open_document(parts=manifest))

    @pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "word\\..\\a", "WORD/document.xml"])
    def test_refuses_names_that_lead_elsewhere_or_stand_twice(self, name: str) -> None:
        with pytest.raises(refusals.Broken):
            look(make_docx(parts={name: b"x"}))

    @pytest.mark.parametrize("file", [b"MZ" + make_docx(), make_docx() + b"MZ", b"PK\x03\x04" + bytes(100)])
    def test_refuses_what_stands_before_or_after(self, file: bytes) -> None:
        with pytest.raises(refusals.Broken):
            look(file)

    def test_refuses_a_broken_directory(self) -> None:
        with pytest.raises(refusals.Broken):
            look(with_field(make_docx(), 0, b"XXXX"))

    @pytest.mark.parametrize(
        "file", [make_zip({"a.txt": b"x"}), make_open_document("graphics"), make_docx("text/plain")]
    )
    def test_refuses_other_archives(self, file: bytes) -> None:
        with pytest.raises(refusals.Archive, match="giải nén"):
            look(file)
