"""A register with five dossiers, and a store of its own for each test."""

from pathlib import Path

import pytest
from pytest_django import Settings

from parindex.dossiers.figures import keeping
from parindex.kit import clock
from tests.dossiers.figures.making import fill
from tests.dossiers.making import NOW, Scene


@pytest.fixture(autouse=True)
def own_store(settings: Settings, tmp_path: Path) -> None:
    """Let each test have a store of its own."""
    settings.DATA_DIR = tmp_path


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let it be the morning of the scene."""
    monkeypatch.setattr(clock, "now", lambda: NOW)


@pytest.fixture
def filled(scene: Scene, today: None) -> Scene:
    """Give a commune with five dossiers that are counted."""
    fill(scene)
    keeping.count(NOW)
    return scene
