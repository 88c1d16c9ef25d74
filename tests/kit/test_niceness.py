"""Background work comes after pages."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from parindex.kit import niceness


class TestStepBack:
    @pytest.mark.skipif(not hasattr(os, "nice"), reason="the system has no niceness")
    def test_counts_for_what_is_begun_later(self) -> None:
        inner = "import os; from parindex.kit import niceness; niceness.step_back(); os.system('nice')"
        ran = subprocess.run([sys.executable, "-c", inner], capture_output=True, text=True, check=True)  # noqa: S603
        assert int(ran.stdout) == min(19, os.nice(0) + niceness.NICENESS)


class TestLetSessionStepBack:
    @pytest.mark.skipif(not Path("/proc/self/autogroup").exists(), reason="the system does not group sessions")
    def test_puts_a_session_behind_others(self) -> None:
        with subprocess.Popen(["sleep", "60"], start_new_session=True) as process:  # noqa: S607
            niceness.let_session_step_back(process.pid)
            told = Path(f"/proc/{process.pid}/autogroup").read_text(encoding="ascii")
            process.kill()
        assert told.split()[-1] == str(niceness.SESSION_NICENESS)

    def test_tries_again_when_told_to_wait_and_not_for_ever(self, monkeypatch: pytest.MonkeyPatch) -> None:
        tried: list[Path] = []

        def refuse(place: Path, *_: object, **__: object) -> None:
            tried.append(place)
            raise BlockingIOError(errno.EAGAIN, "wait")

        monkeypatch.setattr(Path, "write_text", refuse)
        monkeypatch.setattr(niceness, "_PAUSE", 0)
        niceness.let_session_step_back(1)
        assert len(tried) == 5

    def test_does_nothing_where_there_is_no_such_thing(self) -> None:
        niceness.let_session_step_back(2**22 + 1)
