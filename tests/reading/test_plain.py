"""Plain text."""

import io

import pytest

from parindex.reading import flowing, plain
from parindex.reading.sources import Unreadable
from parindex.reading.states import State
from tests.reading.making import pages, texts


class TestOpenText:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
    def test_reads_lines(self, encoding: str) -> None:
        (page,) = pages(plain.open_text(io.BytesIO("Số: 12\n\n ngày".encode(encoding)), 1, 9))
        assert texts(page) == ["Số: 12", "ngày"]

    def test_says_why_not(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with pytest.raises(Unreadable) as refused:
            plain.open_text(io.BytesIO(b"\xff"), 1, 9)
        assert refused.value.state is State.BROKEN
        monkeypatch.setattr(plain, "_MOST_BYTES", 3)
        with pytest.raises(Unreadable) as refused:
            plain.open_text(io.BytesIO(b"1234"), 1, 9)
        assert refused.value.state is State.TOO_LARGE
        assert flowing.MOST_LETTERS > 1_000_000
