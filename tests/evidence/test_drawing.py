"""PDF and pictures opened by a process of its own."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

import pytest

from parindex.evidence import drawer, drawing, refusals
from tests.evidence.making import make_encrypted_pdf, make_image, make_pdf


@contextmanager
def opened(content: bytes) -> Iterator[BinaryIO]:
    with tempfile.TemporaryFile("w+b") as file:
        file.write(content)
        file.flush()
        yield file.file if hasattr(file, "file") else file


class TestLook:
    def test_counts_pages(self) -> None:
        with opened(make_pdf(3)) as file:
            assert drawing.look(file) == drawing.Look(pages=3)

    def test_says_why_not(self) -> None:
        with opened(make_encrypted_pdf("a")) as file:
            assert drawing.look(file).refused == "password"

    def test_takes_a_process_that_ended_for_a_broken_file(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(drawer, "__name__", "parindex.evidence.no_such_module")
        with opened(make_image()) as file:
            assert drawing.look(file).refused == "broken"

    def test_does_not_wait_for_ever(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(drawer, "MOST_SECONDS", 0.005)
        with opened(make_image()) as file:
            assert drawing.look(file).refused == "broken"


class TestDraw:
    def test_gives_a_picture(self) -> None:
        with opened(make_pdf()) as file:
            assert drawing.draw(file, 1, 320).startswith(b"RIFF")

    def test_refuses_in_words(self) -> None:
        with opened(make_pdf()) as file, pytest.raises(refusals.NoSuchPage, match="không có trang 2"):
            drawing.draw(file, 2, 320)
        with opened(b"%PDF-") as file, pytest.raises(refusals.CannotDraw, match="tải tệp về"):
            drawing.draw(file, 1, 320)
