"""Templates of offices, filled in a process of their own."""

import subprocess

import pytest

from parindex.reports.word import apart
from parindex.reports.word.filling import Unfilled
from tests.reports.word.documents import make_word, texts


class TestFill:
    def test_gives_what_filling_here_gives(self) -> None:
        assert texts(apart.fill(make_word("Thứ {{ index.rank }}"), {"index": {"rank": "9/20"}})) == ["Thứ 9/20"]

    def test_says_what_is_missing(self) -> None:
        with pytest.raises(Unfilled) as unfilled:
            apart.fill(make_word("{{ index.rank }}"), {})
        assert unfilled.value.fact == "index.rank"

    def test_ends_a_loop_without_end(self) -> None:
        loop = "{% for a in range(90000) %}{% for b in range(90000) %}{{ a * b }}{% endfor %}{% endfor %}"
        with pytest.raises(apart.TooSlow):
            apart.fill(make_word(loop), {}, most_seconds=2)

    def test_takes_an_end_by_its_bounds_for_too_slow(self) -> None:
        with pytest.raises(apart.TooSlow):
            apart._answer(subprocess.CompletedProcess([], -9, b"", b""))
