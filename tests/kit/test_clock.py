"""The clock."""

from datetime import UTC, datetime

import time_machine

from parindex.kit import clock


class TestNow:
    @time_machine.travel(datetime(2023, 3, 16, 8, tzinfo=UTC), tick=False)
    def test_knows_its_time_zone(self) -> None:
        assert clock.now() == datetime(2023, 3, 16, 8, tzinfo=UTC)
