"""Workers that are killed in the midst of their work: every file ends as what it is, and nothing is half there."""

import sys
from pathlib import Path

import pytest

from parindex.accounts.models import User
from parindex.units.models import Unit
from tests.evidence.apart import run_apart

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(sys.platform != "linux", reason="asks the system for the processes of a process"),
]


def said(data_dir: Path, *arguments: object) -> dict[str, str]:
    return dict(pair.split("=") for pair in run_apart("killing", *arguments, data_dir=data_dir).split())


class TestKilledWorkers:
    def test_every_file_is_read_and_nothing_is_half(self, unit: Unit, person: User, data_dir: Path) -> None:
        came = {name: int(count) for name, count in said(data_dir, "random", 5, "1").items()}
        assert came["read"] >= 32 - came["killed"] > 20, came
        assert came["again"] > 0, came

    def test_a_file_that_ends_its_worker_is_given_up(self, unit: Unit, person: User, data_dir: Path) -> None:
        came = said(data_dir, "deadly")
        assert came == {"died": "3", "state": "unreadable", "reason": "crashed", "read": "3"}
