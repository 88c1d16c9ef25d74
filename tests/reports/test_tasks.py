"""Background work of reports."""

from unittest.mock import patch

from parindex.reports import tasks
from parindex.reports.actions import batching


class TestMakeBatch:
    def test_makes_a_batch(self) -> None:
        with patch.object(batching, "work") as work:
            tasks.make_batch.func(7)
        work.assert_called_once_with(7)
