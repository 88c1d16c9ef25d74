"""The text of files is kept beside the store."""

import gzip

import pytest

from parindex.core.documents.pages import DocumentText, Line, Page, Word
from parindex.evidence import disk, texts

SHA = "cd" * 32
TEXT = DocumentText(pages=(Page(number=1, lines=(Line((Word("Kế"), Word("hoạch"))),)),), page_count=4)


class TestTexts:
    def test_are_kept_and_found(self) -> None:
        assert texts.find(SHA) is None
        texts.keep(SHA, TEXT)
        found = texts.find(SHA)
        assert found is not None
        assert (found.text, found.page_count) == ("Kế hoạch", 4)
        assert [path.suffix for path in disk.folder("readings", "cd").iterdir()] == [".gz"]

    @pytest.mark.parametrize("content", [b"", b"no gzip", gzip.compress(b"{}", mtime=0), gzip.compress(b"[1", mtime=0)])
    def test_what_is_broken_is_as_if_it_were_not_there(self, content: bytes) -> None:
        (disk.folder("readings", "ee") / f"{'ee' * 32}.json.gz").write_bytes(content)
        assert texts.find("ee" * 32) is None

    def test_are_kept_by_hash_alone(self) -> None:
        with pytest.raises(ValueError, match="no SHA-256"):
            texts.find("../../etc/passwd")
