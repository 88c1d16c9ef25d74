"""What every reader gives."""

import pytest

from parindex.reading import sources
from parindex.reading.sources import Optics, Unreadable
from parindex.reading.states import State


class TestOptics:
    def test_loads_the_engine_once(self, monkeypatch: pytest.MonkeyPatch) -> None:
        loaded: list[int] = []
        monkeypatch.setattr(sources, "load", lambda: loaded.append(1))
        optics = Optics()
        assert (optics.engine(), optics.engine(), loaded) == (None, None, [1])


class TestUnreadable:
    def test_keeps_why(self) -> None:
        assert Unreadable(State.BROKEN).state is State.BROKEN
