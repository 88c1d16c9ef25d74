"""A worker ends with the process that began it; the rest is in test_run_workers."""

import os
import subprocess
import sys

import pytest


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone has such a thing")
def test_does_nothing_for_a_parent_that_is_gone() -> None:
    command = [sys.executable, "-m", "parindex.kit.worker", str(os.getpid() + 1)]
    ran = subprocess.run(command, capture_output=True, check=False, timeout=60)  # noqa: S603
    assert (ran.returncode, ran.stdout) == (1, b"")
