"""The end of an archive, read strictly."""

import io

import pytest

from parindex.evidence.archives import end_of
from tests.kit.making import make_zip

ARCHIVE = make_zip({"a": b"x", "b": b"y"})


class TestEndOf:
    def test_finds_the_directory(self) -> None:
        end = end_of(io.BytesIO(ARCHIVE))
        assert end is not None
        assert end.is_whole
        assert ARCHIVE[end.directory_at :].startswith(b"PK\x01\x02")
        assert end.directory_at + end.directory_size + 22 == len(ARCHIVE)

    def test_sees_that_something_stands_before(self) -> None:
        end = end_of(io.BytesIO(b"%PDF-1.7\n" + ARCHIVE))
        assert end is not None
        assert not end.is_whole

    def test_sees_the_sign_of_an_archive_beyond_measure(self) -> None:
        at = ARCHIVE.index(b"PK\x05\x06")
        end = end_of(io.BytesIO(ARCHIVE[:at] + b"PK\x06\x07" + bytes(16) + ARCHIVE[at:]))
        assert end is not None
        assert not end.is_whole

    @pytest.mark.parametrize("file", [b"", b"PK\x05\x06", ARCHIVE + b"x", ARCHIVE[:-1], b"text " * 40_000])
    def test_gives_nothing_for_other_ends(self, file: bytes) -> None:
        assert end_of(io.BytesIO(file)) is None
