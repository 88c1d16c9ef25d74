"""Sets up a whole province on PostgreSQL and measures the workspace there."""

import importlib
import os
import runpy
import secrets
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

import django
from django.core.management import call_command

from benchmarks.figures import Measured

_SCRIPTS = Path(__file__).resolve().parent.parent / "scripts"


def province() -> Sequence[Measured]:
    """Measure the workspace as ordinary people see it: 124 communes, 85 items, 5 years, 75,000 documents."""
    return _measured("benchmarks.office", "the workspace", needs_postgres=True)


def while_reading() -> Sequence[Measured]:
    """Measure pages of the same province while workers read; on SQLite where there is no PostgreSQL."""
    return _measured("benchmarks.responsive", "pages while workers read", needs_postgres=False)


def searching() -> Sequence[Measured]:
    """Measure the search in the same province, with two pages of text for each document."""
    return _measured("benchmarks.searching", "search", needs_postgres=False)


def register_figures() -> Sequence[Measured]:
    """Measure the figures of a unit with five years of dossiers, as the people of the unit see them."""
    return _measured("benchmarks.register_figures", "figures of dossiers", needs_postgres=False)


def importing() -> Sequence[Measured]:
    """Measure the import of a million dossiers into an empty register."""
    return _measured("benchmarks.importing_dossiers", "import of dossiers", needs_postgres=True)


def _measured(module: str, what: str, *, needs_postgres: bool) -> Sequence[Measured]:
    scripts = runpy.run_path(str(_SCRIPTS / "postgres.py"))
    with ExitStack() as stack:
        try:
            url: str | None = stack.enter_context(scripts["running_server"]())
        except SystemExit as missing:
            if needs_postgres:
                print(f"bench: {what}: not measured: {missing}", flush=True)
                return []
            print(f"bench: {what}: on SQLite: {missing}", flush=True)
            url = None
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="parindex-bench-"))
        _set_up(Path(folder), url)
        # What needs a Django that is set up is imported only now.
        measured: Sequence[Measured] = importlib.import_module(module).measure()
        return measured


def _set_up(folder: Path, url: str | None) -> None:
    for name in [name for name in os.environ if name.startswith(("PARINDEX_", "DJANGO_", "DATABASE_URL"))]:
        del os.environ[name]
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "parindex.config.settings",
        "PARINDEX_DATA_DIR": str(folder),
        "PARINDEX_SECRET_KEY": secrets.token_urlsafe(50),
        "PARINDEX_REQUIRE_SECOND_FACTOR": "false",
    }
    if url is not None:
        os.environ["DATABASE_URL"] = url
    runpy.run_path(str(_SCRIPTS / "compile_messages.py"), run_name="__main__")
    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    call_command("collectstatic", verbosity=0, interactive=False)
