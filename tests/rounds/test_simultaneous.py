"""Many people at the same moment, from several server processes: everything that was decided is stored."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def own_database(tmp_path: Path) -> Iterator[dict[str, str]]:
    """Give the environment of a program with a database of its own, of the kind that the tests run on."""
    there = {**os.environ, "PARINDEX_DATA_DIR": str(tmp_path), "PYTHONPATH": str(ROOT)}
    address = os.environ.get("DATABASE_URL", "")
    if not address.startswith("postgres"):
        yield there
        return
    name = f"parindex_race_{os.getpid()}"
    with psycopg.connect(address, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}".encode())
        try:
            yield {**there, "DATABASE_URL": urlunsplit(urlsplit(address)._replace(path=f"/{name}"))}
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


class TestAppraisers:
    def test_store_every_decision_of_six_at_once_on_twenty_units(self, own_database: dict[str, str]) -> None:
        command = [sys.executable, "-m", "tests.rounds.deciding", "20"]
        run = subprocess.run(  # noqa: S603 - a program of the tests
            command, cwd=ROOT, env=own_database, capture_output=True, text=True, timeout=300, check=False
        )
        assert (run.stdout, run.stderr) == ("120 verdicts, 120 entries\n", "")
