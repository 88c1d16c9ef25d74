"""Compound files: Office 97-2003, and others of the same form."""

import io
import struct

import pytest

from parindex.evidence import compounds, kinds, refusals
from parindex.evidence.kinds import Kind
from tests.evidence.making import make_doc
from tests.kit.making import make_compound, make_xls


def look(file: bytes) -> tuple[Kind, bool]:
    return compounds.look_into(io.BytesIO(file), "a")


def changed(file: bytes, at: int, *numbers: int) -> bytes:
    value = struct.pack(f"<{len(numbers)}I", *numbers)
    return file[:at] + value + file[at + len(value) :]


class TestLookInto:
    @pytest.mark.parametrize(
        ("file", "kind"),
        [
            (make_doc(), kinds.DOC),
            (make_xls([["a"]]), kinds.XLS),
            (make_compound({"PowerPoint Document": b"x"}), kinds.PPT),
        ],
    )
    def test_gives_the_type(self, file: bytes, kind: Kind) -> None:
        assert look(file) == (kind, False)

    def test_marks_macros(self) -> None:
        assert look(make_doc(parts={"_VBA_PROJECT": b"x"})) == (kinds.DOC, True)

    @pytest.mark.parametrize(
        "file",
        [
            make_doc(is_encrypted=True),
            make_xls([["a"]], is_encrypted=True),
            make_compound({"EncryptedPackage": b"x", "EncryptionInfo": b"y"}),
        ],
    )
    def test_refuses_passwords(self, file: bytes) -> None:
        with pytest.raises(refusals.HasPassword):
            look(file)

    @pytest.mark.parametrize(
        ("stream", "what"), [("__properties_version1.0", "thư Outlook"), ("Property", "tệp cài đặt")]
    )
    def test_refuses_others_by_name(self, stream: str, what: str) -> None:
        with pytest.raises(refusals.NotAccepted, match=what):
            look(make_compound({stream: b"x"}))

    @pytest.mark.parametrize(
        "file",
        [
            make_doc()[:100],
            make_doc()[:600],
            make_doc()[:30] + b"\x1f\0" + make_doc()[32:],
            changed(make_doc(), 48, 100_000),
            changed(make_doc(), 512 + 4, 1),
            changed(make_doc(), 512 + 4, 50),
            changed(make_doc(), 1024 + 76, 9),
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000),
        ],
        ids=["header", "table", "shift", "behind", "circle", "cut", "child", "zeros"],
    )
    def test_refuses_what_points_nowhere_or_in_a_circle(self, file: bytes) -> None:
        with pytest.raises((refusals.Broken, refusals.NotAccepted)):
            look(file)

    def test_finds_the_directory_of_a_long_file_by_a_list_of_tables(self) -> None:
        file = make_doc()
        listed = 1 + len(file) // 512 - 2
        numbers = struct.pack("<128I", *[0xFFFFFFFF] * 127, 0xFFFFFFFE)
        assert look(changed(file, 68, listed, 1) + numbers)[0] == kinds.DOC
