"""Background work of rounds: examining the documents of a sheet, learning from rounds that are published."""

from datetime import datetime

from django_tasks import task

from parindex.kit import clock
from parindex.rounds.actions import examining, learning

#: So often a sheet that changes meanwhile is examined again before the work goes back into the queue.
_TRIES = 3


@task()
def examine_sheet(sheet_id: int) -> None:
    """Examine what a unit has filed, until nothing changes meanwhile."""
    for _ in range(_TRIES):
        if examining.examine(sheet_id=sheet_id, at=clock.now()):
            return
    examine_sheet.enqueue(sheet_id)


@task()
def learn_filing(assessor_id: int) -> None:
    """Learn from the published rounds of an assessor where papers belong."""
    learning.learn(assessor_id=assessor_id, at=clock.now())


def ask_unlearnt(at: datetime) -> int:  # noqa: ARG001 -- chores are told the time
    """Ask again for what is not learnt yet of published rounds: a worker that took it was killed. Says how many."""
    waiting = learning.unlearnt()
    for assessor_id in waiting:
        learn_filing.enqueue(assessor_id)
    return len(waiting)
