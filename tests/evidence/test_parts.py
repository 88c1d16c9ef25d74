"""Files on their way: for one sender at a time, cut off behind what was acknowledged."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import UUID

import pytest

from parindex.evidence import parts

KEY = UUID(int=7)


class TestWrite:
    def test_ends_the_file_with_the_chunk(self, data_dir: Path) -> None:
        parts.create(KEY)
        with parts.held(KEY) as file:
            parts.write(file, 0, b"abcdef")
            parts.write(file, 2, b"x")
            assert parts.length(file) == 3
        place = data_dir / "uploads" / f"{KEY}.part"
        assert place.read_bytes() == b"abx"
        assert stat.S_IMODE(place.stat().st_mode) == 0o600


class TestHeld:
    def test_is_for_one_at_a_time(self) -> None:
        parts.create(KEY)

        def add(_: int) -> None:
            with parts.held(KEY) as file:
                length = parts.length(file)
                parts.write(file, length, b"a")

        with ThreadPoolExecutor(8) as pool:
            list(pool.map(add, range(40)))
        with parts.held(KEY) as file:
            assert parts.length(file) == 40

    def test_says_that_there_is_none(self) -> None:
        with pytest.raises(FileNotFoundError), parts.held(KEY):
            pass


class TestDiscard:
    def test_is_safe_to_do_twice(self) -> None:
        parts.create(KEY)
        parts.discard(KEY)
        parts.discard(KEY)
        assert parts.left_behind(2e10) == []


class TestLeftBehind:
    def test_gives_what_nobody_wrote_to(self) -> None:
        parts.create(KEY)
        assert parts.left_behind(0) == []
        assert parts.left_behind(2e10) == [KEY]


class TestCreate:
    def test_refuses_a_key_that_is_there(self) -> None:
        parts.create(KEY)
        with pytest.raises(FileExistsError):
            parts.create(KEY)
