"""When reminders are due."""

from datetime import UTC, datetime, timedelta

import pytest

from parindex.core.locks import Window
from parindex.rounds.reminders import due

CLOSES = datetime(2023, 1, 14, 17, tzinfo=UTC)
WINDOW = Window(opens_at=CLOSES - timedelta(days=6), closes_at=CLOSES)


class TestDue:
    @pytest.mark.parametrize(
        ("hours_left", "steps"),
        [
            (145, []),
            (143, ["first"]),
            (48, ["first", "second"]),
            (24, ["first", "second", "digest"]),
            (-1, ["digest"]),
            (-73, []),
        ],
    )
    def test_goes_by_the_time_that_is_left(self, hours_left: int, steps: list[str]) -> None:
        assert [rule.step.value for rule in due(WINDOW, CLOSES - timedelta(hours=hours_left))] == steps
