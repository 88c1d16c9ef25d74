"""People at their browsers: keep-alive clients that ask one server for pages, one after the other or many at once."""

import http.client
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from urllib.parse import urlencode

_TIMEOUT, _IDLE = 60, 5


@dataclass(slots=True)
class Person:
    """One signed-in person on one connection."""

    port: int
    session: str
    token: str = "t" * 32
    connection: http.client.HTTPConnection | None = None
    used_at: float = 0.0
    #: The last page that was opened.
    page: str = ""

    def get(self, address: str) -> float:
        """Open a page; gives the seconds until its last byte. Raises `ValueError` for anything but a page."""
        return self._timed("GET", address, None, {})

    def post(self, address: str, fields: Mapping[str, str | Sequence[str]], *, accept: str = "text/html") -> float:
        """Send a form; gives the seconds until the answer."""
        body = urlencode({**fields, "csrfmiddlewaretoken": self.token}, doseq=True)
        return self._timed(
            "POST", address, body, {"Content-Type": "application/x-www-form-urlencoded", "Accept": accept}
        )

    def _timed(self, method: str, address: str, sent: str | None, headers: dict[str, str]) -> float:
        # A server closes what is idle, and a browser then connects again.
        if self.connection is None or time.perf_counter() - self.used_at > _IDLE:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=_TIMEOUT)
        cookies = f"sessionid={self.session}; csrftoken={self.token}"
        begun = time.perf_counter()
        self.connection.request(method, address, sent, {"Cookie": cookies, **headers})
        answer = self.connection.getresponse()
        body = answer.read()
        self.used_at = time.perf_counter()
        took = self.used_at - begun
        self.page = body.decode(errors="replace")
        if answer.status not in {200, 302, 303, 204}:
            raise ValueError(method, address, answer.status)
        if answer.status == 302 and "dang-nhap" in (answer.getheader("Location") or ""):
            raise ValueError(method, address, "signed out")
        return took


def alone(act: Callable[[], float], times: int) -> list[float]:
    """Do something again and again; gives the seconds of each."""
    act()
    return [act() for _ in range(times)]


def together(acts: Sequence[Callable[[], float]], times: int) -> list[float]:
    """Let several people do something at once, each again and again; gives the seconds of all but their first."""
    with ThreadPoolExecutor(len(acts)) as threads:
        list(threads.map(lambda act: act(), acts))
        runs = threads.map(lambda act: [act() for _ in range(times)], acts)
        return [took for run in runs for took in run]


def percentile(values: Sequence[float], share: float) -> float:
    """Give the value below which so much of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
