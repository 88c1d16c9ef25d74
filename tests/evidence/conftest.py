"""What every test of evidence has: a folder of its own for files, a person and a unit."""

from pathlib import Path

import pytest
from pytest_django import Settings

from parindex.accounts.models import User
from parindex.units.models import Unit
from tests.evidence.making import make_person, make_unit


@pytest.fixture(autouse=True)
def data_dir(settings: Settings, tmp_path: Path) -> Path:
    """Keep files in a folder that is gone after the test."""
    settings.DATA_DIR = tmp_path / "data"
    return tmp_path / "data"


@pytest.fixture
def person(db: None) -> User:
    """Give a person."""
    return make_person()


@pytest.fixture
def unit(db: None) -> Unit:
    """Give a unit."""
    return make_unit()
