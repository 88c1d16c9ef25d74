"""How often an address may ask for something, where nobody signs in.

Counted in the memory of the process, not in the shared cache: that holds the failed sign-ins, and what strangers can
fill at will must not push them out. With several processes the limit is as many times higher.
"""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta


@dataclass(slots=True)
class Limiter:
    """Lets each address through so many times within a span; it remembers no more addresses than `most`."""

    amount: int
    span: timedelta
    #: Makes the refusal, from the amount and the minutes to wait.
    refusal: Callable[[int, int], Exception]
    most: int = 20_000
    _taken: dict[str, deque[datetime]] = field(default_factory=dict, init=False)
    _lock: threading.Lock = field(default_factory=threading.Lock, init=False)

    def take(self, address: str, at: datetime) -> None:
        """Count one; raises the refusal once the amount is used up."""
        with self._lock:
            taken = self._taken.setdefault(address, deque())
            while taken and at - taken[0] >= self.span:
                taken.popleft()
            if len(taken) >= self.amount:
                left = self.span - (at - taken[0])
                raise self.refusal(self.amount, max(1, -(-left // timedelta(minutes=1))))
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
