"""Lets background work step back behind the pages that people wait for."""

import os
import time
from contextlib import suppress
from pathlib import Path

#: Within a session: a tenth of a core that others want, and all of one that nobody wants.
NICENESS = 10
#: Among sessions: a quarter. With less, a machine that is busy with anything else would read nothing for long.
SESSION_NICENESS = 5
_TRIES, _PAUSE = 5, 0.15


def step_back() -> None:
    """Let this process, and what it begins from now on, come after others of its session."""
    if hasattr(os, "nice"):
        os.nice(NICENESS)


def let_session_step_back(pid: int) -> None:
    """Let the session of a process come after other sessions.

    Linux shares its cores among sessions first, and niceness counts only within each (sched(7), "The autogroup
    feature"). Where there is no such thing, niceness is enough.
    """
    place = Path(f"/proc/{pid}/autogroup")
    with suppress(OSError):
        for _ in range(_TRIES):
            try:
                place.write_text(str(SESSION_NICENESS), encoding="ascii")
            except BlockingIOError:
                # Who is not root may do so once in a tenth of a second.
                time.sleep(_PAUSE)
            else:
                return
