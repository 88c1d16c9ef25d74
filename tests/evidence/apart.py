"""Runs a module of these tests in a process of its own: python -m tests.evidence.apart MODULE ARGUMENT..."""

import os
import sqlite3
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import django
from django.db import connection

ROOT = Path(__file__).parent.parent.parent


def run_apart(module: str, *arguments: object, data_dir: Path) -> str:
    """Run a module on the database of this test, or on a copy of it where it lies in memory; gives what it says."""
    data_dir.mkdir(exist_ok=True)
    ran = subprocess.run(  # noqa: S603 -- this very module
        [sys.executable, "-m", "tests.evidence.apart", module, *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": _address(data_dir), "PARINDEX_DATA_DIR": str(data_dir)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert not ran.returncode, ran.stderr
    return ran.stdout


def _address(data_dir: Path) -> str:
    about = connection.settings_dict
    if connection.vendor != "sqlite":
        return f"postgres://{about['USER']}@{about['HOST']}:{about['PORT']}/{about['NAME']}"
    copy = data_dir / "copy.sqlite3"
    connection.ensure_connection()
    target = sqlite3.connect(copy)
    connection.connection.backup(target)
    target.close()
    return f"sqlite:///{copy}"


if __name__ == "__main__":
    django.setup()
    import_module(f"tests.evidence.{sys.argv[1]}").main(sys.argv[2:])
