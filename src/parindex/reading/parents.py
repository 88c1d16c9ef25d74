"""Ties a process to the one that began it: it ends with that one, and comes after others where that one does."""

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path

#: `prctl(2)`: the signal that this process gets when its parent ends.
_PR_SET_PDEATHSIG = 1


def end_with(parent: int) -> None:
    """Have the system end this process as soon as its parent, known by its number, ends; at once if it is gone.

    Linux alone has such a thing. Elsewhere a reader ends at the next page that nobody takes, or when its time is over.
    """
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415 -- nobody else needs it

    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        # It ended before the system knew.
        sys.exit(1)


def stay_behind(parent: int) -> None:
    """Have a session of its own come as far behind others as that of its parent does; Linux begins anew (sched(7))."""
    with suppress(OSError, ValueError):
        *_, niceness = Path(f"/proc/{parent}/autogroup").read_text(encoding="ascii").split()
        Path("/proc/self/autogroup").write_text(niceness, encoding="ascii")
