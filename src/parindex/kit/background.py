"""Work that nobody waits for: tasks of the queue, and what has to be looked after from time to time.

A room names its tasks with `@task()` of django_tasks and enqueues them within its transaction; `run_workers` does them.
A worker that is killed leaves its task behind, so each room registers what finds and asks again for such work.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

Chore = Callable[[datetime], object]


@dataclass(slots=True)
class Chores:
    """What is done every so often, as long as workers run."""

    _all: dict[str, tuple[timedelta, Chore]] = field(default_factory=dict)
    _done: dict[str, datetime] = field(default_factory=dict)

    def register(self, name: str, every: timedelta, chore: Chore) -> None:
        """Have something done every so often; the same name again takes the place of the first."""
        self._all[name] = (every, chore)

    def do_due(self, at: datetime) -> list[str]:
        """Do what is due; gives the names. One that fails is due again next time, after the others were done."""
        due = [name for name, (every, _) in self._all.items() if self._is_due(name, every, at)]
        failures: list[Exception] = []
        for name in due:
            try:
                self._all[name][1](at)
            except Exception as failure:  # noqa: BLE001 -- raised again, together, when the others were done
                failures.append(failure)
            else:
                self._done[name] = at
        if failures:
            raise ExceptionGroup("chores failed", failures)
        return due

    def _is_due(self, name: str, every: timedelta, at: datetime) -> bool:
        done = self._done.get(name)
        return done is None or at - done >= every


chores = Chores()
