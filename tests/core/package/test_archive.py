"""The ZIP file of a package: always the same bytes, and nothing hostile is taken."""

import io
import struct
import warnings
import zipfile
from collections.abc import Callable

import pytest

from parindex.core.faults import Refused
from parindex.core.package import archive
from tests.core.package.making import make_package, opened, zipped

MEMBERS = dict.fromkeys((archive.MANIFEST, archive.CRITERIA, archive.ANSWERS, archive.STAGES, archive.RESULTS), b"{}")
END = struct.Struct("<4s4H2LH")


def refusals(content: bytes) -> list[str]:
    try:
        archive.unpack(content)
    except Refused as refused:
        return [fault.statement.say("en") for fault in refused.faults]
    return []


def made(write: Callable[[zipfile.ZipFile], None]) -> bytes:
    """Write a ZIP file of a package with something more."""
    written = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(written, "w") as file:
        warnings.simplefilter("ignore")  # a name that stands there twice
        for name, content in MEMBERS.items():
            file.writestr(name, content)
        write(file)
    return written.getvalue()


def with_end(content: bytes, **changes: int) -> bytes:
    """Change fields of the end of the directory."""
    keys = ("mark", "disk", "first_disk", "here", "count", "size", "start", "comment")
    fields = dict(zip(keys, END.unpack(content[-END.size :]), strict=True)) | changes
    return content[: -END.size] + END.pack(*fields.values())


class TestPack:
    def test_writes_the_same_bytes_whatever_the_order(self) -> None:
        turned = dict(reversed(list(MEMBERS.items())))
        assert archive.pack(MEMBERS) == archive.pack(turned)

    def test_sorts_names_and_knows_no_time(self) -> None:
        with zipfile.ZipFile(io.BytesIO(archive.pack(MEMBERS))) as file:
            assert file.namelist() == sorted(MEMBERS)
            assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}

    def test_refuses_a_file_that_a_package_does_not_have(self) -> None:
        with pytest.raises(ValueError, match="letter"):
            archive.pack({"letter.pdf": b""})


class TestIsAttachment:
    @pytest.mark.parametrize("name", ["decision.pdf", "minutes.pdf", "minutes.2.signed.pdf"])
    def test_takes_a_decision_and_minutes(self, name: str) -> None:
        assert archive.is_attachment(name)

    @pytest.mark.parametrize(
        "name", ["decision", "decision.2.pdf", "Decision.pdf", "../decision.pdf", "decision.pdf\n", "minutes./a", ""]
    )
    def test_takes_nothing_else(self, name: str) -> None:
        assert not archive.is_attachment(name)


class TestUnpack:
    def test_gives_back_what_was_packed(self) -> None:
        members = MEMBERS | {"decision.pdf": b"%PDF", "minutes.pdf": b""}
        assert archive.unpack(archive.pack(members)) == members

    @pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
    def test_takes_a_package_that_was_packed_again_by_other_programs(self, method: int) -> None:
        assert archive.unpack(made(lambda file: file.writestr("minutes.pdf", b"x" * 99, method)))["minutes.pdf"]

    def test_takes_a_file_whose_size_follows_its_content(self) -> None:
        class Stream(io.RawIOBase):
            """Cannot go back, so that sizes are written behind."""

            def __init__(self) -> None:
                self.written = bytearray()

            def writable(self) -> bool:
                return True

            def write(self, content: object) -> int:
                self.written += bytes(content)  # type: ignore[call-overload]
                return len(bytes(content))  # type: ignore[call-overload]

        stream = Stream()
        with zipfile.ZipFile(stream, "w") as file:
            for name, content in MEMBERS.items():
                file.writestr(name, content)
        assert archive.unpack(bytes(stream.written)) == MEMBERS

    @pytest.mark.parametrize("content", [b"", b"PK", b"x" * 100, zipped(MEMBERS)[:-1], zipped(MEMBERS) + b"\0"])
    def test_refuses_what_is_no_zip_file(self, content: bytes) -> None:
        assert refusals(content) == ["the file is not an intact ZIP package"]

    def test_refuses_a_file_that_is_too_large(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(archive, "PACKAGE_BYTES", 100)
        assert refusals(zipped(MEMBERS)) == ["«ZIP» has more than 0 MB"]

    @pytest.mark.parametrize("name", ["letter.pdf", "../answers.json", "/etc/passwd", "decision.pdf/", "\x1b[2J.pdf"])
    def test_refuses_other_files(self, name: str) -> None:
        (fault,) = refusals(made(lambda file: file.writestr(name, b"")))
        assert "a package has no file «" in fault
        assert fault.isprintable()

    def test_refuses_a_file_that_stands_there_twice(self) -> None:
        assert refusals(made(lambda file: file.writestr(archive.ANSWERS, b"[]"))) == [
            "answers.json: the file «answers.json» stands here twice"
        ]

    def test_names_every_file_that_is_missing(self) -> None:
        assert refusals(zipped({"manifest.json": b"{}", "answers.json": b"", "results.json": b""})) == [
            "criteria.yaml: the file «criteria.yaml» is missing",
            "stages.json: the file «stages.json» is missing",
        ]

    def test_refuses_a_file_that_grows_too_large(self) -> None:
        bomb = b"\0" * (5 * 1024 * 1024)
        content = archive.pack(MEMBERS | {archive.CRITERIA: bomb})
        assert len(content) < 10_000
        assert refusals(content) == ["criteria.yaml: «criteria.yaml» has more than 4 MB"]

    def test_refuses_files_that_grow_too_large_together(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(archive, "_MOST_IN_ALL", 9)
        assert refusals(archive.pack(MEMBERS)) == ["«all files together» has more than 0 MB"]

    def test_refuses_a_file_that_is_larger_than_it_says(self) -> None:
        content = bytearray(archive.pack(MEMBERS | {"minutes.pdf": b"x" * 1000}))
        for mark, size_at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
            name_at = content.rindex(b"minutes.pdf") if size_at == 24 else content.index(b"minutes.pdf")
            at = content.rindex(mark, 0, name_at)
            content[at + size_at : at + size_at + 4] = struct.pack("<L", 5)
        assert refusals(bytes(content)) == ["minutes.pdf: «minutes.pdf» cannot be decompressed"]

    @pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
    def test_refuses_other_compressions(self, method: int) -> None:
        content = made(lambda file: file.writestr("minutes.pdf", b"x", method))
        assert refusals(content) == ["minutes.pdf: «minutes.pdf» cannot be decompressed"]

    def test_refuses_an_encrypted_file(self) -> None:
        content = bytearray(zipped(MEMBERS))
        at = content.index(b"PK\x01\x02")
        content[at + 8] |= 1
        assert refusals(bytes(content)) == ["manifest.json: «manifest.json» cannot be decompressed"]

    def test_refuses_a_file_that_ends_before_it_should(self) -> None:
        content = bytearray(zipped(MEMBERS))
        at = content.index(b"PK\x01\x02")
        content[at + 24 : at + 28] = struct.pack("<L", 3)
        assert len(refusals(bytes(content))) == 1

    @pytest.mark.parametrize(("changes", "said"), [({"count": 33, "here": 33}, "33"), ({"size": 70_000}, "70_000")])
    def test_refuses_too_many_files_before_it_reads_them(self, changes: dict[str, int], said: str) -> None:
        assert refusals(with_end(zipped(MEMBERS), **changes)) == ["the package has more than 32 files"]

    @pytest.mark.parametrize(
        "changes", [{"disk": 1}, {"first_disk": 1}, {"comment": 1}, {"here": 1}, {"start": 5}, {"size": 5}]
    )
    def test_refuses_an_end_that_does_not_fit(self, changes: dict[str, int]) -> None:
        assert refusals(with_end(zipped(MEMBERS), **changes)) == ["the file is not an intact ZIP package"]

    def test_refuses_a_comment_and_what_stands_before_the_files(self) -> None:
        content = zipped(MEMBERS)
        assert refusals(made(lambda file: setattr(file, "comment", b"see elsewhere")))
        assert refusals(b"#!/bin/sh\n" + content)
        # Even where all offsets are put right.
        written = io.BytesIO(b"x" * 50)
        written.seek(50)
        with zipfile.ZipFile(written, "a") as file:
            for name, member in MEMBERS.items():
                file.writestr(name, member)
        assert refusals(written.getvalue()) == ["the file is not an intact ZIP package"]

    def test_refuses_a_file_that_only_some_programs_would_find(self) -> None:
        """A local file that the directory does not name."""
        content = made(lambda file: file.writestr("minutes.pdf", b"other minutes"))
        at = content.rindex(b"PK\x01\x02")
        size, start = len(content) - END.size - at, END.unpack(content[-END.size :])[6]
        hidden = content[:at] + content[-END.size :]
        directory = END.unpack(content[-END.size :])[5] - size
        count = len(MEMBERS)
        assert refusals(with_end(hidden, size=directory, start=start, count=count, here=count)) == [
            "the file is not an intact ZIP package"
        ]

    def test_takes_or_refuses_a_package_with_any_byte_changed(self) -> None:
        package = make_package()
        files = opened(package)
        for at in range(0, len(package), 3):
            content = bytearray(package)
            content[at] ^= 0x55
            assert refusals(bytes(content)) or archive.unpack(bytes(content)) == files
