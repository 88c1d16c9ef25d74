"""Each text is read once."""

import pytest

from parindex.dossiers.importing import cells
from parindex.dossiers.importing.cells import Remembered


class TestRemembered:
    def test_reads_a_text_once(self) -> None:
        read: list[str] = []

        def length(written: str) -> int:
            read.append(written)
            return len(written)

        column = Remembered(length)
        assert [column["ab"], column["ab"], column["c"]] == [2, 2, 1]
        assert read == ["ab", "c"]

    def test_forgets_rather_than_growing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(cells, "_MOST", 2)
        column = Remembered(len)
        assert [column[text] for text in ("a", "bb", "ccc")] == [1, 2, 3]
        assert len(column) == 1
