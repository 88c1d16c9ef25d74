"""What a visitor may ask for: so many readings an hour from one address, and so few at the same time."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta

from parindex.kit.limits import Limiter
from parindex.reports.checking.errors import Busy, TooMany


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
READINGS = Limiter(60, timedelta(hours=1), lambda amount, minutes: TooMany(amount=amount, minutes=minutes))
#: Each reading is a process of its own.
SLOTS = Slots(amount=2)
