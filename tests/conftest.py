"""What every test may ask for: plain static files, a loaded round, and a count of queries."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from parindex.accounts.models import User
from parindex.rounds import scoring
from parindex.units.models import Unit
from tests.accounts.making import make_people
from tests.audit.flushing import let_flush_pass
from tests.units.making import make_commune, make_province

Grow = Callable[..., None]


def pytest_configure() -> None:
    """Serve static files as they lie in the sources: no manifest, nothing collected; and hash passwords fast.

    What is stored goes into a folder of the run.
    """
    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    settings.WHITENOISE_AUTOREFRESH = True
    settings.DATA_DIR = Path(tempfile.mkdtemp(prefix="parindex-tests-"))
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def pytest_unconfigure() -> None:
    """Take away the files that tests stored."""
    shutil.rmtree(settings.DATA_DIR, ignore_errors=True)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None) -> None:
    """Let the flush after a test with real transactions empty the log."""
    let_flush_pass()


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    """Begin every test without scores of another: its rows had the same keys."""
    scoring.forget()


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


@pytest.fixture
def units(db: None) -> dict[str, Unit]:
    """Make a province that assesses, and two of its communes: the own one and another."""
    province = make_province()
    return {
        "assessor": province,
        "commune": make_commune("Xã Đồng Tâm", province),
        "other": make_commune("Xã Tân Hương", province),
    }


@pytest.fixture
def people(units: dict[str, Unit]) -> dict[str, User]:
    """Make one person for each role: see `make_people`."""
    return make_people(commune=units["commune"], other=units["other"], assessor=units["assessor"])
