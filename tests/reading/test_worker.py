"""The process that reads one file; and thousands of damaged ones."""

import io
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from parindex.core.documents.pages import Page
from parindex.reading import codec, media, worker
from parindex.reading.sources import Optics, PageRead, Source
from parindex.reading.tasks import Task
from tests.documents import drawing, papers, sealing
from tests.reading import fuzzing
from tests.reading.making import make_letter


def run(content: bytes, task: Task) -> list[dict[str, Any]]:
    said: list[dict[str, Any]] = []
    with tempfile.TemporaryFile() as file:
        file.write(content)
        file.seek(0)
        worker.run(file, task, said.append)
    return said


class TestRun:
    def test_says_each_page_then_the_facts_then_the_end(self) -> None:
        said = run(make_letter(2), Task(media_type=media.PDF))
        assert [next(iter(line)) for line in said] == ["of", "page", "page", "facts", "end"]
        assert said[0] == {"of": 2}
        assert said[3]["facts"]["number"]["value"] == "112"
        assert said[4] == {"end": None, "signatures": []}

    def test_says_why_a_file_cannot_be_read(self) -> None:
        assert run(b"%PDF-", Task(media_type=media.PDF)) == [{"end": "broken"}]

    def test_stops_at_the_last_page_that_is_wanted(self) -> None:
        said = run(make_letter(3), Task(media_type=media.PDF, most_pages=2))
        assert ([line for line in said if "page" in line][-1]["page"]["number"], said[-1]["end"]) == (2, "too_large")

    def test_stops_when_the_time_is_over(self) -> None:
        assert run(make_letter(3), Task(media_type=media.PDF, most_seconds=-1))[-1]["end"] == "too_slow"
        assert run(make_letter(1), Task(media_type=media.PDF, most_seconds=-1))[-1]["end"] is None

    def test_takes_facts_from_pages_that_were_read_before(self) -> None:
        before = next(line["page"] for line in run(make_letter(), Task(media_type=media.PDF)) if "page" in line)
        task = Task(media_type=media.PDF, first=2, pages=(codec.typed_page(before),))
        said = run(make_letter(1), task)
        assert said[1]["facts"]["number"]["value"] == "112"

    def test_reads_signatures(self) -> None:
        signed = sealing.sign(drawing.draw(papers.make_paper(3)), sealing.signer())
        task = Task(media_type=media.PDF, roots=(sealing.authority().der,))
        assert [each["state"] for each in run(signed, task)[-1]["signatures"]] == ["valid"]

    def test_says_that_memory_is_over(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def full(*_: object) -> Source:
            raise MemoryError

        monkeypatch.setitem(worker.READERS, media.TEXT, full)
        assert run(b"a", Task(media_type=media.TEXT)) == [{"end": "too_large"}]


class TestMain:
    def test_is_bounded_and_writes_no_file(self, tmp_path: Path) -> None:
        told, file = tmp_path / "task.json", tmp_path / "a.txt"
        told.write_text(Task(media_type=media.TEXT).to_json(), encoding="utf-8")
        file.write_text("Số: 112/BC-UBND", encoding="utf-8")
        code = (
            "import os, resource, sys; from parindex.reading import worker;"
            "worker.main([sys.argv[1], str(os.getppid())]);"
            "print([resource.getrlimit(each)[0] for each in"
            " (resource.RLIMIT_AS, resource.RLIMIT_FSIZE, resource.RLIMIT_CORE)])"
        )
        with file.open("rb") as given:
            shown = subprocess.run(  # noqa: S603
                [sys.executable, "-c", code, str(told)], stdin=given, capture_output=True, text=True, check=True
            )
        *lines, limits = shown.stdout.splitlines()
        assert json.loads(lines[0]) == {"of": 1}
        assert json.loads(limits) == [worker.MOST_MEMORY, 0, 0]


def test_pages_are_given_as_they_are_read() -> None:
    """A page is said before the next one is begun."""
    order: list[str] = []

    def pages() -> Any:
        for number in (1, 2):
            order.append(f"read {number}")
            yield PageRead(Page(number=number))

    def say(line: dict[str, Any]) -> None:
        order.append(next(iter(line)))

    def opened(_file: object, _optics: Optics, _first: int, _most: int) -> Source:
        return Source(2, pages())

    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(worker.READERS, media.TEXT, opened)
        worker.run(io.BytesIO(b"a"), Task(media_type=media.TEXT), say)
    assert order == ["of", "read 1", "page", "read 2", "page", "facts", "end"]


@pytest.mark.parametrize("numbers", [range(300)])
def test_no_damage_is_unexpected(numbers: Sequence[int]) -> None:
    """Damaged files of every type end in a state; `python -m benchmarks.fuzz` reads 10,000 of them."""
    outcome = fuzzing.damage(numbers)
    assert outcome.uncaught == {}
    assert outcome.slow == []
    assert outcome.read + len(outcome.crashed) == len(numbers)
    assert len(outcome.states) > 10
