"""It is the Monday morning of the scenes."""

import pytest

from tests.dossiers.counter.scenes import stop_clock


@pytest.fixture(autouse=True)
def monday(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stop the clock."""
    stop_clock(monkeypatch)
