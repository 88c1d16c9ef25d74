"""Files of Word 97-2003, through LibreOffice."""

import io
import subprocess
from pathlib import Path

import pytest

from parindex.reading import libreoffice, media
from parindex.reading.sources import Unreadable
from parindex.reading.states import State
from parindex.reading.word import open_word
from tests.documents import papers, word
from tests.reading.making import pages

needs_office = pytest.mark.skipif(libreoffice.find() is None, reason="there is no LibreOffice")


def make_program(folder: Path, text: str) -> str:
    """Write a program that stands for LibreOffice."""
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@needs_office
class TestWithOffice:
    def test_turns_an_old_document_into_a_new_one(self) -> None:
        paper = papers.make_paper(7)
        with (
            libreoffice.converted(io.BytesIO(word.write(paper)), "docx", "doc") as old,
            libreoffice.converted(io.BytesIO(old.read()), "doc", media.CONVERTED[media.DOC][1]) as new,
        ):
            (page,) = pages(open_word(new, 1, 9))
        assert f"{paper.truth.number}/{paper.truth.symbol}" in page.text


class TestConverted:
    def test_says_that_there_is_no_program(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(libreoffice, "find", lambda: None)
        with pytest.raises(Unreadable) as refused, libreoffice.converted(io.BytesIO(b"a"), "doc", "docx"):
            pass
        assert refused.value.state is State.NO_ENGINE

    @pytest.mark.parametrize(("does", "state"), [("exit 1", State.BROKEN), ("sleep 60", State.TOO_SLOW)])
    def test_says_why_not(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, does: str, state: State) -> None:
        monkeypatch.setattr(libreoffice, "find", lambda: make_program(tmp_path, does))
        with pytest.raises(Unreadable) as refused, libreoffice.converted(io.BytesIO(b"a"), "doc", "docx", 1):
            pass
        assert refused.value.state is state

    def test_bounds_the_program_and_lends_it_nothing(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PARINDEX_SECRET_KEY", "secret")
        does = f"(ulimit -v; ulimit -f; env; cat profile/user/registrymodifications.xcu) > {tmp_path}/seen; exit 1"
        monkeypatch.setattr(libreoffice, "find", lambda: make_program(tmp_path, does))
        with pytest.raises(Unreadable), libreoffice.converted(io.BytesIO(b"a"), "doc", "docx", 20):
            pass
        seen = (tmp_path / "seen").read_text(encoding="utf-8")
        assert seen.startswith(f"{libreoffice.MOST_MEMORY // 1024}\n")
        assert "secret" not in seen
        assert "DisableMacrosExecution" in seen

    def test_ends_what_the_program_started(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        does = f"sleep 61.5 & echo $! > {tmp_path}/child; wait"
        monkeypatch.setattr(libreoffice, "find", lambda: make_program(tmp_path, does))
        with pytest.raises(Unreadable), libreoffice.converted(io.BytesIO(b"a"), "doc", "docx", 1):
            pass
        child = (tmp_path / "child").read_text(encoding="ascii").strip()
        shown = subprocess.run(["ps", "-o", "stat=", "-p", child], capture_output=True, text=True, check=False)  # noqa: S603, S607
        assert shown.stdout.strip()[:1] in {"", "Z"}


@pytest.mark.skipif(libreoffice.find() is None, reason="there is no LibreOffice here")
class TestConvertAll:
    def test_gives_many_files_in_one_run_with_the_settings_of_the_first(self) -> None:
        files = {name: f"<p>Văn bản {name}</p>".encode() for name in ("một", "hai")}
        for _ in range(2):
            made = libreoffice.convert_all(files, "html", "txt")
            assert {name: content.decode().strip("\ufeff\n") for name, content in made.items()} == {
                "một": "Văn bản một",
                "hai": "Văn bản hai",
            }
        assert libreoffice._kept


class TestConvertAllWithoutProgram:
    def test_says_so(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(libreoffice, "find", lambda: None)
        with pytest.raises(Unreadable):
            libreoffice.convert_all({"a": b""}, "docx", "pdf")
