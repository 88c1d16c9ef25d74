"""The media types that are read."""

import pytest

from parindex.reading import media, worker


class TestOfFile:
    @pytest.mark.parametrize(
        ("head", "name", "expected"),
        [
            (b"\xef\xbb\xbf%PDF-1.7", "a.docx", media.PDF),
            (b"\xff\xd8\xff\xe1", "a.pdf", media.JPEG),
            (b"\x89PNG\r\n\x1a\n", "", media.PNG),
            (b"II*\0", "", media.TIFF),
            (b"PK\x03\x04", "Báo cáo.DOCX", media.DOCX),
            (b"\xd0\xcf\x11\xe0", "a.xls", media.XLS),
            (b"abc", "a.txt", media.TEXT),
            (b"abc", "README", ""),
        ],
    )
    def test_goes_by_the_content_first(self, head: bytes, name: str, expected: str) -> None:
        assert media.of_file(head, name) == expected


def test_each_type_has_a_reader() -> None:
    assert worker.READERS.keys() == media.READ
    assert set(media.BY_ENDING.values()) == {*media.READ, *media.CONVERTED, media.PPT}
