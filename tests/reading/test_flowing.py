"""Lines of text that flows."""

import pytest

from parindex.core.documents.pages import TextSource
from parindex.reading import flowing
from parindex.reading.sources import Unreadable


class TestLine:
    def test_gives_words_without_places(self) -> None:
        found = flowing.line(" Báo\u00a0cáo \u200b năm\t2022 ")
        assert found is not None
        assert found.text == "Báo cáo năm 2022"
        assert found.box is None

    def test_gives_none_for_nothing(self) -> None:
        assert flowing.line(" \u200b\t") is None


class TestBudget:
    def test_ends(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(flowing, "MOST_LETTERS", 5)
        budget = flowing.Budget()
        budget.take("12345")
        with pytest.raises(Unreadable):
            budget.take("6")


class TestSource:
    def test_gives_pages(self) -> None:
        line = flowing.line("a")
        assert line is not None
        source = flowing.source([[line], [], [line]], 2, 9)
        assert source.page_count == 3
        assert [(each.page.number, each.page.source) for each in source.pages] == [
            (2, TextSource.NONE),
            (3, TextSource.TEXT),
        ]

    def test_counts_one_page_at_least(self) -> None:
        assert flowing.source([], 1, 9).page_count == 1
