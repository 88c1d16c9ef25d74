"""An address is let through so many times in a span, and forgotten in the end."""

from datetime import UTC, datetime, timedelta

import pytest

from parindex.kit.limits import Limiter

NOW = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)


class Refused(Exception):
    """What the limiter raises here."""


def minutes(count: float) -> datetime:
    return NOW + timedelta(minutes=count)


class TestLimiter:
    def test_lets_each_address_through_so_many_times(self) -> None:
        limiter = Limiter(2, timedelta(hours=1), Refused)
        limiter.take("a", NOW)
        limiter.take("a", minutes(10))
        limiter.take("b", minutes(10))
        with pytest.raises(Refused) as refused:
            limiter.take("a", minutes(20.5))
        assert refused.value.args == (2, 40)
        limiter.take("a", minutes(60))

    def test_forgets_addresses_beyond_its_memory(self) -> None:
        limiter = Limiter(1, timedelta(hours=1), Refused, most=2)
        limiter.take("a", NOW)
        limiter.take("b", minutes(50))
        limiter.take("c", minutes(61))
        limiter.take("d", minutes(62))
        limiter.take("b", minutes(63))
        with pytest.raises(Refused):
            limiter.take("d", minutes(64))
        limiter.forget_all()
        limiter.take("d", minutes(64))
