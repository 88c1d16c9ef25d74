"""A database of its own, for programs of the tests with several processes."""

import os
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
    name = f"parindex_own_{os.getpid()}"
    with psycopg.connect(address, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}".encode())
        try:
            yield {**there, "DATABASE_URL": urlunsplit(urlsplit(address)._replace(path=f"/{name}"))}
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())
