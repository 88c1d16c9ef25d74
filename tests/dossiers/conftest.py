"""A commune that receives dossiers, and a database of its own for programs of several processes."""

import pytest

from tests.dossiers.making import Scene, make_scene
from tests.rounds.conftest import own_database

__all__ = ["own_database"]


@pytest.fixture
def scene(db: None) -> Scene:
    """Make a commune that receives dossiers of one procedure, limit five days."""
    return make_scene()
