"""What every test may ask for: plain static files, a loaded round, and a count of queries."""

import shutil
import tempfile
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from coverage import Coverage
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from pytest_django import DjangoDbBlocker

from parindex.accounts.models import User
from parindex.rounds import scoring
from parindex.units.models import Unit
from tests.accounts.making import make_people
from tests.audit.flushing import let_flush_pass
from tests.remembering import ground, remembered
from tests.units.making import make_units

Grow = Callable[..., None]
#: What a test asks for that needs a database.
DATABASES = frozenset({"db", "transactional_db", "live_server", "own_database"})


def pytest_configure() -> None:
    """Serve static files as they lie in the sources: no manifest, nothing collected; and hash passwords fast.

    What is stored goes into a folder of the run.
    """
    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    settings.WHITENOISE_AUTOREFRESH = True
    settings.DATA_DIR = Path(tempfile.mkdtemp(prefix="parindex-tests-"))
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a run on a second database leave out what knows none, and would answer as it did on the first."""
    parser.addoption("--stored", action="store_true", help="run only the tests that ask for a database")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """With --stored keep the tests that ask for the database of the tests, or for one of their own."""
    if config.getoption("stored"):
        config.hook.pytest_deselected(items=[item for item in items if not asks_for_database(item)])
        items[:] = filter(asks_for_database, items)


def asks_for_database(item: pytest.Item) -> bool:
    """Say whether a test asks for a database, by its mark or by a fixture."""
    return bool(item.get_closest_marker("django_db") or DATABASES.intersection(getattr(item, "fixturenames", ())))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Do not trace the many examples of a law, which chance draws: that code is reached is for named examples to show.

    Traced, they would take more than twice as long.
    """
    tracing = Coverage.current() if item.get_closest_marker("hypothesis") else None
    if tracing is None:
        return (yield)
    tracing.stop()
    try:
        return (yield)
    finally:
        tracing.start()


def pytest_unconfigure() -> None:
    """Take away the files that tests stored."""
    shutil.rmtree(settings.DATA_DIR, ignore_errors=True)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """Let the flush after a test with real transactions empty the log; look at what is there before any test."""
    let_flush_pass()
    with django_db_blocker.unblock():
        ground.look()


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    """Begin every test without scores of another: its rows had the same keys."""
    scoring.forget()


@pytest.fixture(autouse=True)
def vietnamese() -> None:
    """Begin every test in Vietnamese: a request for an English page leaves its language behind in the thread."""
    translation.activate(settings.LANGUAGE_CODE)


@remembered
def load_demonstration() -> None:
    """Load the demonstration round, which is published at the moment of the first test that asks for it."""
    call_command("load_demonstration", verbosity=0)


@pytest.fixture
def demonstration(db: None) -> None:
    """Load the demonstration round."""
    load_demonstration()


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
    return make_units()


@pytest.fixture
def people(units: dict[str, Unit]) -> dict[str, User]:
    """Make one person for each role: see `make_people`."""
    return make_people(commune=units["commune"], other=units["other"], assessor=units["assessor"])
