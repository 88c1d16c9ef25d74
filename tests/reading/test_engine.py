"""The optical reader."""

import os
from pathlib import Path

import pytest
from PIL import Image

from parindex.reading import engine
from tests.reading.making import make_picture, needs_engine, recall, written


@needs_engine
class TestEngine:
    def test_reads_rows_of_words(self) -> None:
        loaded = engine.load()
        assert loaded is not None
        found = loaded.read(make_picture(150).convert("L"), 150)
        assert recall([piece.text for row in found.rows for piece in row]) > 0.95
        assert found.confidence > 0.9
        assert found.letters > 300
        first = found.rows[0][0]
        assert (first.text, first.left < 250, first.size > 10) == ("UBND", True, True)

    def test_reads_nothing_where_nothing_is(self) -> None:
        loaded = engine.load()
        assert loaded is not None
        assert loaded.read(Image.new("L", (300, 300), 255), 150).rows == ()

    def test_gives_up_a_page_that_takes_too_long(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(engine, "_MOST_SECONDS", 0.001)
        loaded = engine.load()
        assert loaded is not None
        assert loaded.read(make_picture(150).convert("L"), 150).rows == ()


class TestLoad:
    def test_keeps_to_one_thread(self) -> None:
        assert os.environ["OMP_THREAD_LIMIT"] == "1"

    def test_gives_nothing_without_data(self, tmp_path: Path) -> None:
        assert engine.load({"PARINDEX_TESSDATA": str(tmp_path)}) is None

    def test_gives_nothing_for_broken_data(self, tmp_path: Path) -> None:
        written(tmp_path, "vie.traineddata", b"nothing of the kind")
        assert engine.load({"PARINDEX_TESSDATA": str(tmp_path)}) is None

    def test_gives_nothing_without_the_library(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(__import__("sys").modules, "tesserocr", None)
        assert engine.load() is None
