"""The server: one socket for all workers, and silent connections that keep nobody out."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

WORKERS = 2


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        number: int = free.getsockname()[1]
    command = [sys.executable, "-m", "parindex.config.server", "--port", str(number), "--workers", str(WORKERS)]
    server = subprocess.Popen(command)  # noqa: S603 -- fixed
    try:
        _wait_for(number)
        yield number
    finally:
        server.terminate()
        server.wait(20)


def test_that_it_answers(port: int) -> None:
    assert _ask(port).startswith(b"HTTP/1.1 200")


def test_that_silent_connections_keep_nobody_out(port: int) -> None:
    with ExitStack() as silent:
        for _ in range(4 * WORKERS):
            silent.enter_context(socket.create_connection(("127.0.0.1", port)))
        assert _ask(port).startswith(b"HTTP/1.1 200")


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="tells the sockets of Linux")
def test_that_workers_share_one_socket(port: int) -> None:
    listening = [line for line in Path("/proc/net/tcp").read_text().splitlines() if f"0100007F:{port:04X} " in line]
    assert sum(" 0A " in line for line in listening) == 1


def _ask(port: int) -> bytes:
    with socket.create_connection(("127.0.0.1", port), timeout=90) as asking:
        asking.sendall(b"GET /robots.txt HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        return asking.recv(1000)


def _wait_for(port: int) -> None:
    for _ in range(200):
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError("the server did not start")
