"""A server of its own with the showcase loaded, as `make run` starts it: once for all journeys of roles."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from parindex.results.showcase.people import PASSWORD, address
from tests.e2e.desk import WIDE, Desk, at_desk, sign_in

_ROUND = re.compile(r"/lam-viec/dot/(\d+)/\S+\s+.*? năm (\d{4}) ")
_PATIENCE = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Showcase:
    """The address of the server, and the keys of its rounds by year."""

    url: str
    rounds: dict[int, int]

    def base(self, year: int) -> str:
        """Give the beginning of the addresses of a round."""
        return f"/lam-viec/dot/{self.rounds[year]}"

    @contextmanager
    def turn_of(self, browser: Browser, name: str, *, width: int = WIDE) -> Iterator[Desk]:
        """Let a person of the showcase sign in and be at the desk."""
        with at_desk(browser, self.url, width=width) as desk:
            sign_in(desk, address(name), PASSWORD)
            yield desk


@contextmanager
def served(folder: Path) -> Iterator[Showcase]:
    """Load the showcase into a folder and serve it."""
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"} | {
        "DJANGO_SETTINGS_MODULE": "parindex.config.settings",
        "PARINDEX_DATA_DIR": str(folder),
        "PARINDEX_DEBUG": "true",
        "PARINDEX_DEMONSTRATION": "true",
        "PARINDEX_REQUIRE_SECOND_FACTOR": "false",
        "PARINDEX_SECRET_KEY": "only-for-journeys-" + "x" * 40,
    }
    port = _free_port()
    django = [sys.executable, "-m", "django"]
    subprocess.run([*django, "migrate", "--verbosity", "0"], env=environment, check=True)  # noqa: S603 -- our own
    loading = [*django, "load_demonstration_rounds"]
    said = subprocess.run(loading, env=environment, check=True, capture_output=True, text=True).stdout  # noqa: S603
    serving = [*django, "runserver", f"127.0.0.1:{port}", "--noreload"]
    with (folder / "server.log").open("wb") as log:
        server = subprocess.Popen(serving, env=environment, stdout=log, stderr=log)  # noqa: S603 -- our own
        try:
            url = f"http://127.0.0.1:{port}"
            _wait_for(url)
            yield Showcase(url=url, rounds={int(year): int(key) for key, year in _ROUND.findall(said)})
        finally:
            server.terminate()
            server.wait()


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def _wait_for(url: str) -> None:
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            with urllib.request.urlopen(f"{url}/robots.txt", timeout=5):  # noqa: S310 -- our own server
                return
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)
