"""Several counters at the same moment, and killed: no code is given twice, and nothing is half there."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PROGRAM = "import django; django.setup(); from tests.dossiers.racing import main; print(main((4, 6, 6)))"


class TestCounters:
    def test_never_get_one_code_for_two_dossiers_and_leave_nothing_half(self, own_database: dict[str, str]) -> None:
        run = subprocess.run(  # noqa: S603 - a program of the tests
            [sys.executable, "-c", PROGRAM],
            cwd=ROOT,
            env=own_database,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert (run.returncode, run.stderr, run.stdout) == (0, "", "24 at once, True\n")
