"""Nothing works on for a process that was killed."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from parindex.reading import parents

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux alone has such a thing")

_CHILD = "import os, sys, time; from parindex.reading.parents import end_with; end_with(int(sys.argv[1]));"
_CHILD += "print(os.getpid(), flush=True); time.sleep(60)"
_PARENT = "import os, subprocess, sys; subprocess.run([sys.executable, '-c', sys.argv[1], str(os.getpid())])"


def is_there(pid: int) -> bool:
    """Say whether a process works; one that ended and was not asked about yet does not."""
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return False


class TestEndWith:
    def test_ends_with_a_parent_that_is_killed(self) -> None:
        parent = subprocess.Popen([sys.executable, "-c", _PARENT, _CHILD], stdout=subprocess.PIPE)  # noqa: S603
        with parent:
            assert parent.stdout is not None
            child = int(parent.stdout.readline())
            assert is_there(child)
            parent.send_signal(signal.SIGKILL)
        deadline = time.monotonic() + 10
        while is_there(child) and time.monotonic() < deadline:
            time.sleep(0.02)
        assert not is_there(child)

    def test_ends_at_once_where_the_parent_is_gone(self) -> None:
        ran = subprocess.run([sys.executable, "-c", _CHILD, str(os.getpid() + 1)], capture_output=True, check=False)  # noqa: S603
        assert (ran.returncode, ran.stdout) == (1, b"")

    def test_does_nothing_elsewhere(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "platform", "darwin")
        parents.end_with(0)


class TestStayBehind:
    @pytest.mark.skipif(not Path("/proc/self/autogroup").exists(), reason="the system does not group sessions")
    def test_comes_as_far_behind_as_its_parent(self) -> None:
        inner = "import os; from parindex.reading.parents import stay_behind; stay_behind(os.getppid());"
        inner += "print(open('/proc/self/autogroup').read())"
        outer = "import subprocess, sys; open('/proc/self/autogroup', 'w').write('3');"
        outer += "subprocess.run([sys.executable, '-c', sys.argv[1]], start_new_session=True)"
        ran = subprocess.run(  # noqa: S603
            [sys.executable, "-c", outer, inner], capture_output=True, text=True, check=True, start_new_session=True
        )
        assert ran.stdout.split()[-1] == "3"

    def test_does_nothing_where_there_is_no_such_thing(self) -> None:
        parents.stay_behind(2**22 + 1)
