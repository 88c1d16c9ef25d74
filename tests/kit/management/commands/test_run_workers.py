"""Workers do the work of the queue, begin again when they are killed, and end when they are told."""

import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.rounds.conftest import own_database

__all__ = ["own_database"]

ROOT = Path(__file__).parent.parent.parent.parent.parent
PROGRAM = "import django; django.setup(); from tests.kit.working import main; print(main())"


class TestRunWorkers:
    @pytest.mark.skipif(sys.platform != "linux", reason="asks the system for the processes of a process")
    def test_reads_files_survives_a_killed_worker_and_ends_when_told_or_killed(
        self, own_database: dict[str, str]
    ) -> None:
        run = subprocess.run(  # noqa: S603 - a program of the tests
            [sys.executable, "-c", PROGRAM],
            cwd=ROOT,
            env=own_database,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert not run.returncode, run.stderr
        assert run.stdout.split() == ["killed=1", "again=1", "code=0", "left=0", "fast=True", "begun=2", "orphans=0"]
        assert "the next begins" in run.stderr

    @pytest.mark.parametrize("count", [0, 65])
    def test_refuses_a_count_that_makes_no_sense(self, count: int) -> None:
        with pytest.raises(CommandError, match="--count"):
            call_command("run_workers", count=count)
