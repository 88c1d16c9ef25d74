"""The ground of the showcase for its tests: units, people and set, and a folder for files."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.test import override_settings

from parindex.criteria import actions as criteria
from parindex.results.showcase import figures, people, places
from parindex.results.showcase.scene import Ground

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)


@pytest.fixture
def ground(db: None, tmp_path: Path) -> Iterator[Ground]:
    """Make the province with its people."""
    with override_settings(DATA_DIR=tmp_path):
        units = places.found(NOW)
        criteria_id = criteria.import_set(content=figures.set_content(), at=NOW)
        yield Ground(cast=people.add(NOW), units=units, criteria_id=criteria_id)
