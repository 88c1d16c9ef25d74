"""What tests of the log need: a flush that passes its guard."""

import pytest

from tests.audit.flushing import let_flush_pass


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None) -> None:
    """Let the flush after a test with real transactions empty the log."""
    let_flush_pass()
