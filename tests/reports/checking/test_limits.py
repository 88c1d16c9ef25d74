from datetime import UTC, datetime

import pytest

from parindex.reports.checking.errors import Busy, TooMany
from parindex.reports.checking.limits import READINGS, Slots


def test_says_how_long_to_wait() -> None:
    READINGS.forget_all()
    now = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
    for _ in range(READINGS.amount):
        READINGS.take("a", now)
    with pytest.raises(TooMany) as refused:
        READINGS.take("a", now)
    assert "đợi 60 phút" in refused.value.say()
    READINGS.forget_all()


class TestSlots:
    def test_let_so_many_work_at_once(self) -> None:
        slots = Slots(amount=1)
        with slots.one(), pytest.raises(Busy), slots.one():
            pass
        with slots.one():
            pass
