"""Background work of figures: counting what changed, soon after it did."""

from datetime import datetime

from django_tasks import task

from parindex.dossiers.figures import keeping
from parindex.kit import clock


@task()
def count_figures() -> None:
    """Count what is out of date."""
    keeping.count(clock.now())


def ask(at: datetime) -> bool:
    """Have figures counted if anything is out of date; says whether. It is looked for every minute."""
    if not keeping.is_due(at):
        return False
    count_figures.enqueue()
    return True
