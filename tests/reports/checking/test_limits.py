from datetime import UTC, datetime, timedelta

import pytest

from parindex.reports.checking.errors import Busy, TooMany
from parindex.reports.checking.limits import Limiter, Slots

NOW = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)


def minutes(count: float) -> datetime:
    return NOW + timedelta(minutes=count)


class TestLimiter:
    def test_lets_each_address_through_so_many_times(self) -> None:
        limiter = Limiter(amount=2, span=timedelta(hours=1))
        limiter.take("a", NOW)
        limiter.take("a", minutes(10))
        limiter.take("b", minutes(10))
        with pytest.raises(TooMany) as refused:
            limiter.take("a", minutes(20.5))
        assert "đợi 40 phút" in refused.value.say()
        limiter.take("a", minutes(60))

    def test_forgets_addresses_beyond_its_memory(self) -> None:
        limiter = Limiter(amount=1, span=timedelta(hours=1), most=2)
        limiter.take("a", NOW)
        limiter.take("b", minutes(50))
        limiter.take("c", minutes(61))
        limiter.take("d", minutes(62))
        limiter.take("b", minutes(63))
        with pytest.raises(TooMany):
            limiter.take("d", minutes(64))
        limiter.forget_all()
        limiter.take("d", minutes(64))


class TestSlots:
    def test_let_so_many_work_at_once(self) -> None:
        slots = Slots(amount=1)
        with slots.one(), pytest.raises(Busy), slots.one():
            pass
        with slots.one():
            pass
