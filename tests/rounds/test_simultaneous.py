"""Many people at the same moment, from several server processes: everything that was decided is stored."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


class TestAppraisers:
    def test_store_every_decision_of_six_at_once_on_twenty_units(self, own_database: dict[str, str]) -> None:
        command = [sys.executable, "-m", "tests.rounds.deciding", "20"]
        run = subprocess.run(  # noqa: S603 - a program of the tests
            command, cwd=ROOT, env=own_database, capture_output=True, text=True, timeout=300, check=False
        )
        assert (run.stdout, run.stderr) == ("120 verdicts, 120 entries\n", "")
