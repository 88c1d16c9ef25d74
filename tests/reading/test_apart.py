"""Files read by a process of their own: whatever they do ends in a state."""

import io
import os
import zlib
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from parindex.core.documents.pages import TextSource
from parindex.reading import apart, libreoffice, media
from parindex.reading.outcome import Reading
from parindex.reading.states import State
from tests.documents import papers, word
from tests.evidence.making import make_claiming_png, make_encrypted_pdf, make_pdf
from tests.kit.making import make_zip
from tests.reading.making import make_docx, make_letter, make_many_pages, make_picture, needs_engine, saved, written


def read(content: bytes, media_type: str = media.PDF, **options: object) -> Reading:
    return apart.read(io.BytesIO(content), media_type, **options)  # type: ignore[arg-type]


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Reading]:
    """Give a function that reads a file with a stand-in for the process."""
    monkeypatch.setattr(apart, "_WORKER", "tests.reading.crashing")
    monkeypatch.setattr(apart, "_ISOLATED", [])
    monkeypatch.setattr(apart, "_environment", lambda: {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])})

    def with_words(words: str, **options: object) -> Reading:
        return read(words.encode(), media.TEXT, **options)

    return with_words


class TestRead:
    def test_gives_text_and_facts(self) -> None:
        seen: list[tuple[int, int]] = []
        reading = read(make_letter(2), on_page=lambda number, count: seen.append((number, count)))
        assert (reading.state, reading.because, reading.unread) == (State.READ, None, ())
        assert reading.text.source is TextSource.TEXT
        assert (reading.facts.number and reading.facts.number.value) == "112"
        assert seen == [(1, 2), (2, 2)]
        assert Reading.from_json(reading.to_json()) == reading

    def test_reads_a_file_of_the_disk_as_it_lies(self, tmp_path: Path) -> None:
        with written(tmp_path, "a.docx", word.write(papers.make_paper(7))).open("rb") as file:
            assert apart.read(file, media.DOCX).state is State.READ

    def test_lends_the_process_nothing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PARINDEX_SECRET_KEY", "secret")
        monkeypatch.setenv("PARINDEX_TESSDATA", "/here")
        assert apart._environment() == {
            "PATH": "",
            "LANG": "C.UTF-8",
            "OMP_THREAD_LIMIT": "1",
            "PARINDEX_TESSDATA": "/here",
        }

    def test_turns_old_documents_into_new_ones(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(libreoffice, "find", lambda: None)
        assert read(b"\xd0\xcf\x11\xe0", media.DOC).state is State.NO_ENGINE

    @needs_engine
    def test_reads_a_picture(self) -> None:
        reading = read(saved(make_picture(150), "PNG"), media.PNG)
        assert (reading.state, reading.text.source) == (State.READ, TextSource.OCR)


class TestStates:
    @pytest.mark.parametrize(
        ("content", "media_type", "state"),
        [
            (b"", media.PDF, State.BROKEN),
            (make_encrypted_pdf("a"), media.PDF, State.ENCRYPTED),
            (make_letter()[:2000], media.PDF, State.BROKEN),
            (make_pdf(2, catalog="/OpenAction<</S/JavaScript/JS(while(true);)>>"), media.PDF, State.NOTHING_TO_READ),
            (make_claiming_png(60_000, 60_000), media.PNG, State.TOO_LARGE),
            (make_docx("<w:p/>"), media.DOCX, State.NOTHING_TO_READ),
            (b"GIF89a", "image/gif", State.UNSUPPORTED),
        ],
    )
    def test_says_what_a_file_is(self, content: bytes, media_type: str, state: State) -> None:
        reading = read(content, media_type)
        assert (reading.state, reading.has_text) == (state, False)

    def test_says_that_a_file_is_too_large(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(apart, "LARGEST_FILE", 10)
        assert read(b"x" * 11).state is State.TOO_LARGE

    def test_says_that_an_engine_is_missing(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setenv("PARINDEX_TESSDATA", str(tmp_path))
        reading = read(saved(make_picture(72), "JPEG"), media.JPEG)
        assert (reading.state, reading.text.source, reading.unread) == (State.NO_ENGINE, TextSource.NONE, (1,))


class TestHostile:
    def test_reads_the_first_pages_of_five_thousand(self) -> None:
        reading = read(make_many_pages(5000), most_pages=20)
        assert (reading.state, reading.because) == (State.PARTLY, State.TOO_LARGE)
        assert (reading.text.page_count, len(reading.text.pages)) == (5000, 20)
        assert reading.said().say() == "Tệp có 5.000 trang, hệ thống chỉ đọc 20 trang đầu."

    def test_survives_a_page_that_unpacks_beyond_measure(self) -> None:
        packed = zlib.compress(b"q " * 200_000_000, 9)
        stream = f"3 0 obj <</Length {len(packed)}/Filter/FlateDecode>> stream\n".encode("latin-1") + packed
        content = make_pdf(1).replace(b"3 0 obj <</Length 16>> stream\n10 10 40 40 re f", stream)
        assert read(content, most_seconds=20).state in {
            State.NOTHING_TO_READ, State.BROKEN, State.TOO_SLOW, State.CRASHED, State.NO_ENGINE,
        }  # fmt: skip

    def test_survives_a_file_that_is_two(self) -> None:
        both = make_letter() + saved(Image.new("RGB", (50, 50)), "PNG")
        assert read(both).state is State.READ
        assert read(both, media.PNG).state is State.BROKEN

    def test_reads_letters_without_their_font(self) -> None:
        reading = read(make_letter().replace(b"/FontFile2", b"/FontNone2"))
        assert reading.state in {State.READ, State.NO_ENGINE, State.NOTHING_TO_READ}

    def test_survives_entities_that_grow(self) -> None:
        names = [f"e{number}" for number in range(12)]
        entities = "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(names))
        bomb = f'<!DOCTYPE a [<!ENTITY e0 "x">{entities}]><a>&e11;</a>'.encode()
        assert read(make_zip({"word/document.xml": bomb}), media.DOCX).state is State.BROKEN


class TestCrash:
    def test_goes_on_behind_the_page(self, stand_in: Callable[..., Reading]) -> None:
        reading = stand_in("crash 2")
        assert (reading.state, reading.because, reading.unread) == (State.PARTLY, State.CRASHED, (2,))
        assert [page.text for page in reading.text.pages] == ["trang-1", "", "trang-3", "trang-4", "trang-5"]

    def test_takes_babble_for_a_crash(self, stand_in: Callable[..., Reading]) -> None:
        assert stand_in("babble 5").unread == (5,)

    def test_gives_up_a_page_that_does_not_end(
        self, stand_in: Callable[..., Reading], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(apart, "MOST_SECONDS_A_PAGE", 2)
        heard: list[int] = []
        reading = stand_in("hang 3", on_page=lambda number, _: heard.append(number))
        assert (reading.state, reading.because, reading.unread) == (State.PARTLY, State.TOO_SLOW, (3,))
        assert len(reading.text.pages) == 5
        assert heard == [1, 2, 3, 4, 5], "who waits takes a reader for dead that says nothing of a page given up"

    def test_ends_when_the_time_is_over(
        self, stand_in: Callable[..., Reading], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(apart, "MOST_SECONDS_A_PAGE", 2)
        reading = stand_in("hang 3", most_seconds=1)
        assert (reading.state, reading.because) == (State.PARTLY, State.TOO_SLOW)
        assert [page.text for page in reading.text.pages] == ["trang-1", "trang-2", ""]

    def test_says_that_nothing_came(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(apart, "_WORKER", "parindex.reading.no_such_module")
        assert read(b"a", media.TEXT).state is State.CRASHED
