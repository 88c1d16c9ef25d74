"""What the application has done from time to time."""

from parindex.kit.background import chores


class TestReady:
    def test_has_lost_batches_taken_up(self) -> None:
        assert "reports.work_lost" in chores._all
