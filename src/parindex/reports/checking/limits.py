"""What a visitor may ask for: so many readings an hour from one address, and so few at the same time.

Counted in the memory of the process, not in the shared cache: that holds the failed sign-ins, and what strangers can
fill at will must not push them out. With several processes the limit is as many times higher.
"""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from parindex.reports.checking.errors import Busy, TooMany


@dataclass(slots=True)
class Limiter:
    """Lets each address through so many times within a span; it remembers no more addresses than `most`."""

    amount: int
    span: timedelta
    most: int = 20_000
    _taken: dict[str, deque[datetime]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, address: str, at: datetime) -> None:
        """Count one; raises `TooMany`, with the minutes to wait."""
        with self._lock:
            taken = self._taken.setdefault(address, deque())
            while taken and at - taken[0] >= self.span:
                taken.popleft()
            if len(taken) >= self.amount:
                left = self.span - (at - taken[0])
                raise TooMany(amount=self.amount, minutes=max(1, -(-left // timedelta(minutes=1))))
            taken.append(at)
            if len(self._taken) > self.most:
                self._forget(at)

    def forget_all(self) -> None:
        """Begin anew."""
        with self._lock:
            self._taken.clear()

    def _forget(self, at: datetime) -> None:
        """Forget addresses whose span is over; if that is not enough, those that came first."""
        for address in [key for key, taken in self._taken.items() if at - taken[-1] >= self.span]:
            del self._taken[address]
        for address in list(self._taken)[: max(0, len(self._taken) - self.most)]:
            del self._taken[address]


@dataclass(slots=True)
class Slots:
    """Lets so many work at the same time."""

    amount: int
    _free: threading.BoundedSemaphore = field(init=False)

    def __post_init__(self) -> None:
        """Begin with all free."""
        self._free = threading.BoundedSemaphore(self.amount)

    @contextmanager
    def one(self) -> Iterator[None]:
        """Take one for as long as the block runs; raises `Busy` where none is free."""
        if not self._free.acquire(blocking=False):
            raise Busy(amount=self.amount)
        try:
            yield
        finally:
            self._free.release()


#: An officer who mends a report checks it ten times; an office of ten comes from one address.
READINGS = Limiter(amount=60, span=timedelta(hours=1))
#: Each reading is a process of its own.
SLOTS = Slots(amount=2)
