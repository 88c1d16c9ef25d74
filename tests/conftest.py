"""What every test may ask for: plain static files, a loaded round, and a count of queries."""

from collections.abc import Callable

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

Grow = Callable[..., None]


def pytest_configure() -> None:
    """Serve static files as they lie in the sources: no manifest, nothing collected."""
    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    settings.WHITENOISE_AUTOREFRESH = True


@pytest.fixture(autouse=True)
def vietnamese() -> None:
    """Begin every test in Vietnamese: a request for an English page leaves its language behind in the thread."""
    translation.activate(settings.LANGUAGE_CODE)


@pytest.fixture
def demonstration(db: None) -> None:
    """Load the demonstration round."""
    call_command("load_demonstration", verbosity=0)


@pytest.fixture
def queries_do_not_grow(db: None) -> Grow:
    """Compare the number of queries of an act before and after its data grew."""

    def compare(*, act: Callable[[], object], grow: Callable[[], object], most: int) -> None:
        act()
        with CaptureQueriesContext(connection) as before:
            act()
        grow()
        act()
        with CaptureQueriesContext(connection) as after:
            act()
        assert len(after) == len(before), [query["sql"] for query in after]
        assert len(after) <= most

    return compare
