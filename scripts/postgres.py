#!/usr/bin/env python3
"""Runs a command against a PostgreSQL server of its own, which is gone afterwards.

Usage: scripts/postgres.py -- COMMAND [ARGUMENT...]
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

NAME = "parindex"
HOST = "127.0.0.1"
INITDB_OPTIONS = ("--auth", "trust", "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync")
# Nothing here outlives the command, so nothing has to survive a crash.
SETTINGS = {
    "listen_addresses": HOST,
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "timezone": "UTC",
    # The tables of tests are small, and nobody counted them: a plan that looks dear is compiled for nothing.
    "jit": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
}


def main() -> int:
    """Run the command with DATABASE_URL set and return its exit code."""
    command = sys.argv[1:]
    if command[:1] == ["--"]:
        command = command[1:]
    if not command:
        raise SystemExit(__doc__)
    signal.signal(signal.SIGTERM, _exit_on_signal)
    with running_server() as url:
        return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}, check=False).returncode


@contextmanager
def running_server() -> Iterator[str]:
    """Give the address of an empty database; its server and files go when the block ends."""
    binaries = _find_binaries()
    with tempfile.TemporaryDirectory(prefix="parindex-postgres-") as folder:
        home = Path(folder)
        if owner := _owner():
            shutil.chown(home, owner, owner)
        port = _free_port()
        try:
            _call([binaries / "initdb", "--pgdata", "data", "--username", NAME, *INITDB_OPTIONS], home)
            _start(binaries, home, port)
            _call([binaries / "createdb", "--host", HOST, "--port", str(port), "--username", NAME, NAME], home)
            yield f"postgres://{NAME}@{HOST}:{port}/{NAME}"
        finally:
            if (home / "data/postmaster.pid").exists():
                _call([binaries / "pg_ctl", "stop", "--pgdata", "data", "--mode", "immediate"], home)


def _start(binaries: Path, home: Path, port: int) -> None:
    settings = {**SETTINGS, "port": str(port), "unix_socket_directories": str(home)}
    options = " ".join(f"-c {name}={value}" for name, value in settings.items())
    command = ["start", "--pgdata", "data", "--wait", "--log", "log", "--options", options]
    try:
        _call([binaries / "pg_ctl", *command], home)
    except SystemExit as error:
        log = home / "log"
        text = log.read_text(encoding="utf-8", errors="replace") if log.exists() else ""
        raise SystemExit(f"{error}\n{text}") from error


def _find_binaries() -> Path:
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    if found:
        return max(found, key=lambda path: int(path.parent.name))
    on_path = shutil.which("initdb")
    if on_path is None:
        raise SystemExit("postgres: there is no server here; on Debian: apt-get install postgresql")
    return Path(on_path).resolve().parent


def _owner() -> str | None:
    """Name the account that the server runs as: PostgreSQL refuses to run as root."""
    return "postgres" if os.geteuid() == 0 else None


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind((HOST, 0))
        return int(listener.getsockname()[1])


def _call(command: Sequence[str | Path], home: Path) -> None:
    # Output goes to a file: the server inherits it, and would keep a pipe open.
    owner = _owner()
    with tempfile.TemporaryFile() as output:
        outcome = subprocess.run(
            command,
            cwd=home,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            check=False,
            user=owner,
            group=owner,
            extra_groups=None if owner is None else [],
        )
        if outcome.returncode:
            output.seek(0)
            text = output.read().decode(errors="replace")
            raise SystemExit(f"postgres: {Path(command[0]).name} failed\n{text}")


def _exit_on_signal(number: int, frame: FrameType | None) -> None:
    del frame
    raise SystemExit(128 + number)


if __name__ == "__main__":
    sys.exit(main())
