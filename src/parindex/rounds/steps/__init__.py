"""What each person can do next: one list over all parts of the work, the most pressing first."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from parindex.rounds.queries.overseen import Overseen, overseen
from parindex.rounds.steps import appraising, council, counter, explaining, filling, following, sending, setting_up
from parindex.rounds.steps.model import Step

if TYPE_CHECKING:
    from parindex.accounts.models import User

_PARTS = (counter, explaining, appraising, council, setting_up, following)
_LATEST = datetime.max.replace(tzinfo=UTC)


def steps(user: "User", now: datetime, *, own: filling.Own | None = None, over: Overseen | None = None) -> list[Step]:
    """Give what a person can do next: what is due first, then by part; what waits for others comes last.

    A page that has the person's own sheets and items already gives them as `own`, and the rounds as `over`; else they
    are read.
    """
    over = over or overseen(user)
    found = [*sending.steps(user, now), *filling.steps(user, now, own=own)]
    found += [step for part in _PARTS for step in part.steps(user, now, over)]
    return sorted(found, key=lambda step: (step.is_done, step.due or _LATEST))
