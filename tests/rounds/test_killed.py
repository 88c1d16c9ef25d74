"""A server that is killed in the midst of its work: what it acknowledged is there, and nothing is half there."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PROGRAM = "import django; django.setup(); from tests.rounds.killing import main; print(main(20, '1'))"


class TestKilledServer:
    def test_loses_nothing_acknowledged_and_leaves_nothing_half(self, own_database: dict[str, str]) -> None:
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
        acknowledged = dict(pair.split("=") for pair in run.stdout.split())
        assert all(int(times) > 0 for times in acknowledged.values()), acknowledged
