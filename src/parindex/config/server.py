"""Serves the product: `python -m parindex.config.server --port 8000`.

Granian gives every worker a listening socket of its own, and the system deals connections to them as it likes: one
person then waits behind nine while the other worker rests. Here the workers share one socket and take from it only
what they can soon answer, so whoever came first is served first, by whoever is free.
"""

import argparse
import socket

from granian import Granian
from granian._granian import SocketHolder
from granian.constants import Interfaces
from granian.http import HTTP1Settings

#: Seconds in which whoever connected has to begin to ask; browsers connect ahead of need.
SILENCE = 10


class Server(Granian):  # type: ignore[misc, valid-type]
    """Granian whose workers share one socket; connections that say nothing are not given to any of them."""

    def _init_shared_socket(self) -> None:
        shared = socket.socket(_family(self.bind_addr))
        shared.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if hasattr(socket, "TCP_DEFER_ACCEPT"):
            shared.setsockopt(socket.IPPROTO_TCP, socket.TCP_DEFER_ACCEPT, SILENCE)
        shared.bind((self.bind_addr, self.bind_port))
        shared.listen(self.backlog)
        shared.setblocking(False)
        shared.set_inheritable(True)
        self._sso, self._ssp, self._sfd = shared, None, shared.fileno()
        self._shd = SocketHolder(self._sfd, False, self.backlog)  # type: ignore[call-arg]


def make_server(*, host: str, port: int, workers: int, threads: int) -> Server:
    """Make a server of the product that is not yet serving.

    One thread a worker is quickest where a proxy in front takes requests whole: Python does one thing at a time, and
    what is begun is finished first. Where people connect without a proxy, slow lines hold threads, so take more.
    """
    return Server(
        "parindex.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=threads,
        # One waits where its worker will find it; all others wait where any worker does.
        backpressure=threads + 1,
        log_level="warning",
        # A connection that stays open stays with one worker, however busy that is.
        http1_settings=HTTP1Settings(keep_alive=False),
    )


def main() -> None:
    """Serve until a signal ends it."""
    parser = argparse.ArgumentParser(prog="python -m parindex.config.server", description="Serve the product.")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: 127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="the port to listen on (default: 8000)")
    parser.add_argument("--workers", type=int, default=2, help="processes, one for each core (default: 2)")
    parser.add_argument("--threads", type=int, default=1, help="threads of each process; more without a proxy (1)")
    asked = parser.parse_args()
    make_server(host=asked.host, port=asked.port, workers=asked.workers, threads=asked.threads).serve()


def _family(address: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in address else socket.AF_INET


if __name__ == "__main__":
    main()
